#include "document/docx.h"

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "base/status_macros.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "document/charset.h"
#include "document/xml_text.h"
#include "document/zip_part.h"

namespace hearsay {
namespace {

constexpr int kMaxDepth = 200;  // tables in tables; Word itself stops far earlier

std::string_view NameOf(const pugi::xml_node& node) { return node.name(); }

// The relationship targets by id: where hyperlinks lead.
std::map<std::string, std::string, std::less<>> ReadTargets(const std::string& rels) {
  std::map<std::string, std::string, std::less<>> targets;
  pugi::xml_document xml;
  if (!xml.load_buffer(rels.data(), rels.size(), pugi::parse_default, pugi::encoding_utf8))
    return targets;
  for (const pugi::xml_node& one : xml.document_element().children()) {
    targets.emplace(one.attribute("Id").value(), one.attribute("Target").value());
  }
  return targets;
}

// Style ids that make headings or the title; by name, since ids are translated.
std::map<std::string, BlockKind, std::less<>> ReadStyles(const std::string& styles) {
  std::map<std::string, BlockKind, std::less<>> kinds;
  pugi::xml_document xml;
  if (!xml.load_buffer(styles.data(), styles.size(), pugi::parse_default, pugi::encoding_utf8))
    return kinds;
  for (const pugi::xml_node& style : xml.document_element().children("w:style")) {
    const std::string name = LowerAscii(style.child("w:name").attribute("w:val").value());
    const std::string id = style.attribute("w:styleId").value();
    if (name == "title") {
      kinds[id] = BlockKind::kTitle;
    } else if (name == "subtitle") {
      kinds[id] = BlockKind::kStandfirst;
    } else if (name.starts_with("heading")) {
      kinds[id] = BlockKind::kHeading;
    } else if (name == "caption") {
      kinds[id] = BlockKind::kCaption;
    } else if (name == "quote" || name == "intense quote" || name == "block text") {
      kinds[id] = BlockKind::kQuotation;
    }
  }
  return kinds;
}

class DocxReader {
 public:
  DocxReader(const DocxOptions& options, const std::string& rels, const std::string& styles)
      : options_(options), targets_(ReadTargets(rels)), styles_(ReadStyles(styles)) {}

  absl::Status ReadBlocks(const pugi::xml_node& parent, BlockKind kind, int depth) {
    if (depth > kMaxDepth) {
      return absl::InvalidArgumentError(
          StrCat("its elements are nested more than ", kMaxDepth, " deep: refused"));
    }
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = NameOf(node);
      if (name == "w:p") {
        HEARSAY_RETURN_IF_ERROR(ReadParagraph(node, kind, depth));
      } else if (name == "w:tbl") {
        for (const pugi::xml_node& row : node.children("w:tr")) {
          for (const pugi::xml_node& cell : row.children("w:tc")) {
            HEARSAY_RETURN_IF_ERROR(ReadBlocks(cell, BlockKind::kTableCell, depth + 1));
          }
        }
      } else if (name == "w:sdt") {
        HEARSAY_RETURN_IF_ERROR(ReadBlocks(node.child("w:sdtContent"), kind, depth + 1));
      } else if (name == "w:ins" || name == "w:moveTo" || name == "w:customXml") {
        HEARSAY_RETURN_IF_ERROR(ReadBlocks(node, kind, depth + 1));
      }
    }
    return absl::OkStatus();
  }

  Document Take() {
    EndBlock();
    return std::move(document_);
  }

  void EndBlock() {
    if (!in_block_) return;
    document_.blocks.push_back({{block_begin_, Size()}, block_kind_});
    in_block_ = false;
  }

 private:
  bool original() const { return options_.tracked == TrackedChanges::kOriginal; }
  std::uint32_t Size() const { return static_cast<std::uint32_t>(document_.text.size()); }

  BlockKind KindOf(const pugi::xml_node& properties, BlockKind outer) const {
    const auto style = styles_.find(properties.child("w:pStyle").attribute("w:val").value());
    if (style != styles_.end()) return style->second;
    if (properties.child("w:outlineLvl")) return BlockKind::kHeading;
    if (properties.child("w:numPr") && outer == BlockKind::kParagraph) return BlockKind::kListItem;
    return outer;
  }

  absl::Status ReadParagraph(const pugi::xml_node& paragraph, BlockKind outer, int depth) {
    ++paragraph_;
    character_ = 0;
    const pugi::xml_node properties = paragraph.child("w:pPr");
    kind_ = KindOf(properties, outer);
    HEARSAY_RETURN_IF_ERROR(ReadRuns(paragraph, depth + 1));
    // A paragraph whose mark was deleted runs on into the next one; one whose mark was
    // inserted did so in the original.
    const pugi::xml_node mark = properties.child("w:rPr");
    const bool joins = original() ? static_cast<bool>(mark.child("w:ins"))
                                  : static_cast<bool>(mark.child("w:del"));
    if (!joins) EndBlock();
    return absl::OkStatus();
  }

  absl::Status ReadRuns(const pugi::xml_node& parent, int depth) {
    if (depth > kMaxDepth) {
      return absl::InvalidArgumentError(
          StrCat("its elements are nested more than ", kMaxDepth, " deep: refused"));
    }
    for (const pugi::xml_node& node : parent.children()) {
      const std::string_view name = NameOf(node);
      if (name == "w:r") {
        ReadRun(node);
      } else if (name == "w:hyperlink") {
        const std::uint32_t begin = NextByte();
        HEARSAY_RETURN_IF_ERROR(ReadRuns(node, depth + 1));
        const auto target = targets_.find(node.attribute("r:id").value());
        if (target != targets_.end()) AddLink(begin, target->second);
      } else if (name == "w:ins" || name == "w:moveTo") {
        if (!original()) HEARSAY_RETURN_IF_ERROR(ReadRuns(node, depth + 1));
      } else if (name == "w:del" || name == "w:moveFrom") {
        if (original()) HEARSAY_RETURN_IF_ERROR(ReadRuns(node, depth + 1));
      } else if (name == "w:smartTag" || name == "w:fldSimple" || name == "w:sdtContent" ||
                 name == "w:customXml" || name == "w:bdo" || name == "w:dir") {
        HEARSAY_RETURN_IF_ERROR(ReadRuns(node, depth + 1));
      } else if (name == "w:sdt") {
        HEARSAY_RETURN_IF_ERROR(ReadRuns(node.child("w:sdtContent"), depth + 1));
      }
    }
    return absl::OkStatus();
  }

  void ReadRun(const pugi::xml_node& run) {
    if (run.child("w:rPr").child("w:vanish")) return;
    for (const pugi::xml_node& node : run.children()) {
      const std::string_view name = NameOf(node);
      if (name == "w:t" || (name == "w:delText" && original())) {
        if (!in_instruction_) Append(node.text().get());
      } else if (name == "w:tab") {
        Append(" ");
      } else if (name == "w:br" || name == "w:cr") {
        Append("\n");
      } else if (name == "w:noBreakHyphen") {
        Append("-");
      } else if (name == "w:instrText") {
        field_.append(node.text().get());
      } else if (name == "w:fldChar") {
        ReadFieldMark(node.attribute("w:fldCharType").value());
      }
    }
  }

  // A complex field: begin, its instruction, separate, its shown text, end.
  void ReadFieldMark(std::string_view type) {
    if (type == "begin") {
      field_.clear();
      in_instruction_ = true;
    } else if (type == "separate") {
      in_instruction_ = false;
      field_begin_ = NextByte();
    } else if (type == "end") {
      in_instruction_ = false;
      const std::size_t at = field_.find("HYPERLINK");
      if (at != std::string::npos) {
        const std::size_t open = field_.find('"', at);
        const std::size_t close = open == std::string::npos ? open : field_.find('"', open + 1);
        if (close != std::string::npos) {
          AddLink(field_begin_, field_.substr(open + 1, close - open - 1));
        }
      }
      field_.clear();
    }
  }

  std::uint32_t NextByte() const {
    return in_block_ || document_.text.empty() ? Size() : Size() + 2;
  }

  void AddLink(std::uint32_t begin, std::string target) {
    if (Size() > begin) document_.links.push_back({{begin, Size()}, std::move(target)});
  }

  void Append(std::string_view text) {
    // A character reference may name half a surrogate pair, which is no character.
    std::string repaired;
    if (!IsValidUtf8(text)) {
      repaired = RepairUtf8(text).text;
      text = repaired;
    }
    for (std::size_t at = 0; at < text.size();) {
      std::size_t size = 1;
      while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) >> 6) == 2) {
        ++size;
      }
      if (!in_block_) {
        if (text[at] == ' ' || text[at] == '\n') {  // no block begins with white space
          at += size;
          ++character_;
          continue;
        }
        BeginBlock();
      }
      document_.text.append(text.substr(at, size));
      document_.source_map.Add(static_cast<std::uint32_t>(size),
                               PackDocxPosition(paragraph_, character_), 1, size == 1);
      ++character_;
      at += size;
    }
  }

  void BeginBlock() {
    if (!document_.text.empty()) {
      document_.text.append("\n\n");
      document_.source_map.Add(2, PackDocxPosition(paragraph_, 0), 0, false);
    }
    in_block_ = true;
    block_begin_ = Size();
    block_kind_ = kind_;
  }

  const DocxOptions& options_;
  std::map<std::string, std::string, std::less<>> targets_;
  std::map<std::string, BlockKind, std::less<>> styles_;
  Document document_;
  std::uint32_t paragraph_ = 0;
  std::uint32_t character_ = 0;
  BlockKind kind_ = BlockKind::kParagraph;
  BlockKind block_kind_ = BlockKind::kParagraph;
  bool in_block_ = false;
  std::uint32_t block_begin_ = 0;
  bool in_instruction_ = false;
  std::string field_;
  std::uint32_t field_begin_ = 0;
};

void SetField(MetadataField& field, std::string_view value) {
  value = StripAsciiSpace(value);
  if (value.empty()) return;
  field.value = std::string(value);
  field.origin = MetadataOrigin::kFrontMatter;
}

void ReadCoreProperties(const std::string& core, Metadata& metadata) {
  pugi::xml_document xml;
  if (!xml.load_buffer(core.data(), core.size(), pugi::parse_default, pugi::encoding_utf8)) return;
  const pugi::xml_node root = xml.document_element();
  SetField(metadata.title, root.child("dc:title").text().get());
  SetField(metadata.byline, root.child("dc:creator").text().get());
  SetField(metadata.language, root.child("dc:language").text().get());
  for (const char* name : {"dcterms:created", "dcterms:modified"}) {
    if (metadata.date.present()) break;
    SetField(metadata.date, std::string_view(root.child(name).text().get()).substr(0, 10));
  }
}

}  // namespace

absl::StatusOr<Document> ReadDocx(std::string_view bytes, const DocxOptions& options) {
  HEARSAY_ASSIGN_OR_RETURN(
      std::vector<std::string> parts,
      UnpackZipParts(bytes,
                     {"word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml",
                      "word/footnotes.xml", "docProps/core.xml"},
                     options.max_part));
  if (parts[0].empty()) {
    return absl::InvalidArgumentError(
        "a ZIP archive without word/document.xml: not a Word document; unpack it first");
  }
  for (std::string& part : parts) {
    if (IsValidUtf8(part)) continue;
    HEARSAY_ASSIGN_OR_RETURN(DecodedText decoded, DecodeToUtf8(part, "", DeclaredCharset(part)));
    part = std::move(decoded.text);
  }
  constexpr unsigned kKeepSpace = pugi::parse_default | pugi::parse_ws_pcdata;
  pugi::xml_document body;
  const pugi::xml_parse_result parsed =
      body.load_buffer(parts[0].data(), parts[0].size(), kKeepSpace, pugi::encoding_utf8);
  if (!parsed) {
    return absl::DataLossError(
        StrCat("its word/document.xml is broken at byte ", static_cast<std::int64_t>(parsed.offset),
               " (", std::string_view(parsed.description()), "): save the file again"));
  }
  HEARSAY_RETURN_IF_ERROR(CheckXmlBounds(body));
  DocxReader reader(options, parts[1], parts[2]);
  HEARSAY_RETURN_IF_ERROR(
      reader.ReadBlocks(body.document_element().child("w:body"), BlockKind::kParagraph, 0));
  pugi::xml_document notes;
  if (!parts[3].empty() &&
      notes.load_buffer(parts[3].data(), parts[3].size(), kKeepSpace, pugi::encoding_utf8)) {
    HEARSAY_RETURN_IF_ERROR(CheckXmlBounds(notes));
    for (const pugi::xml_node& note : notes.document_element().children("w:footnote")) {
      if (note.attribute("w:type")) continue;  // the separator lines
      reader.EndBlock();
      HEARSAY_RETURN_IF_ERROR(reader.ReadBlocks(note, BlockKind::kListItem, 0));
    }
  }
  Document document = reader.Take();
  document.source_unit = SourceUnit::kParagraphs;
  ReadCoreProperties(parts[4], document.metadata);
  return document;
}

bool LooksLikeDocx(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") && bytes.find("word/") != std::string_view::npos;
}

}  // namespace hearsay
