#include "document/xml_text.h"

#include <algorithm>
#include <optional>
#include <pugixml.hpp>
#include <vector>

#include "base/strings.h"

namespace hearsay {
namespace {

constexpr int kMaxDepth = 256;
constexpr std::size_t kMaxAttribute = 1 << 20;  // bytes

constexpr std::string_view kOpenQuote = "\u201C";
constexpr std::string_view kCloseQuote = "\u201D";

std::optional<BlockKind> BlockOf(std::string_view name) {
  struct Entry {
    std::string_view name;
    BlockKind kind;
  };
  static constexpr Entry kBlocks[] = {
      {"p", BlockKind::kParagraph},
      {"div", BlockKind::kParagraph},
      {"block", BlockKind::kParagraph},
      {"section", BlockKind::kParagraph},
      {"hl1", BlockKind::kTitle},
      {"h1", BlockKind::kTitle},
      {"hl2", BlockKind::kHeading},
      {"h2", BlockKind::kHeading},
      {"h3", BlockKind::kHeading},
      {"h4", BlockKind::kHeading},
      {"h5", BlockKind::kHeading},
      {"h6", BlockKind::kHeading},
      {"dt", BlockKind::kHeading},
      {"bq", BlockKind::kQuotation},
      {"blockquote", BlockKind::kQuotation},
      {"li", BlockKind::kListItem},
      {"dd", BlockKind::kListItem},
      {"td", BlockKind::kTableCell},
      {"th", BlockKind::kTableCell},
      {"media-caption", BlockKind::kCaption},
      {"figcaption", BlockKind::kCaption},
      {"caption", BlockKind::kCaption},
      {"pre", BlockKind::kCode},
      {"byline", BlockKind::kByline},
      {"abstract", BlockKind::kStandfirst},
      {"dateline", BlockKind::kByline},
      {"ul", BlockKind::kParagraph},
      {"ol", BlockKind::kParagraph},
      {"table", BlockKind::kParagraph},
      {"tr", BlockKind::kParagraph},
      {"media", BlockKind::kParagraph},
      {"fn", BlockKind::kListItem},
      {"body.content", BlockKind::kParagraph},
      {"tagline", BlockKind::kBoilerplate},
      {"body", BlockKind::kParagraph},
      {"media-producer", BlockKind::kCaption},
  };
  for (const Entry& entry : kBlocks) {
    if (entry.name == name) return entry.kind;
  }
  return std::nullopt;
}

bool IsLeftOut(std::string_view name) {
  return name == "script" || name == "style" || name == "media-metadata" ||
         name == "media-reference" || name == "media-object" || name == "object" ||
         name == "alt-code" || name == "nitf-table-metadata" || name == "head";
}

// The bytes of the file that a text node was decoded from.
std::string_view RawOf(const pugi::xml_node& text, std::string_view source) {
  const std::ptrdiff_t offset = text.offset_debug();
  if (offset < 0 || static_cast<std::size_t>(offset) > source.size()) return {};
  const std::string_view rest = source.substr(static_cast<std::size_t>(offset));
  return rest.substr(0, rest.find(text.type() == pugi::node_cdata ? "]]>" : "<"));
}

TextWriter::Entities EntitiesOf(const pugi::xml_node& text) {
  return text.type() == pugi::node_cdata ? TextWriter::Entities::kNone
                                         : TextWriter::Entities::kDecoded;
}

std::uint64_t SourceOf(const pugi::xml_node& node) {
  return static_cast<std::uint64_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
}

}  // namespace

absl::Status ParseXml(std::string_view source, pugi::xml_document& xml) {
  const std::size_t doctype = source.substr(0, 4096).find("<!DOCTYPE");
  if (doctype != std::string_view::npos &&
      source.substr(doctype, 4096).find("<!ENTITY") != std::string_view::npos) {
    return absl::InvalidArgumentError(
        "it declares entities of its own, which may expand without end: refused; save it without "
        "its DOCTYPE");
  }
  const pugi::xml_parse_result result =
      xml.load_buffer(source.data(), source.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                      pugi::encoding_utf8);
  if (result) return CheckXmlBounds(xml);
  const auto offset =
      std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), source.size());
  const std::string_view before = source.substr(0, offset);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t last = before.rfind('\n');
  const std::size_t column = last == std::string_view::npos ? offset + 1 : offset - last;
  return absl::InvalidArgumentError(StrCat("broken XML at line ", line, ", column ", column, " (",
                                           std::string_view(result.description()),
                                           "): mend it or give --input-format text"));
}

absl::Status CheckXmlBounds(const pugi::xml_document& xml) {
  // An iterative walk: the tree may be as deep as the file is long.
  int depth = 0;
  for (pugi::xml_node node = xml.first_child(); node;) {
    if (depth > kMaxDepth) {
      return absl::InvalidArgumentError(
          StrCat("its elements are nested more than ", kMaxDepth, " deep: refused"));
    }
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      if (std::string_view(attribute.value()).size() <= kMaxAttribute) continue;
      return absl::InvalidArgumentError(
          StrCat("its element <", std::string_view(node.name()), "> has an attribute of more than ",
                 kMaxAttribute >> 20,
                 " MiB, which no article has: refused; save it without what is embedded there"));
    }
    if (node.first_child()) {
      node = node.first_child();
      ++depth;
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (node) node = node.next_sibling();
  }
  return absl::OkStatus();
}

std::string_view LocalName(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node ChildNamed(const pugi::xml_node& node, std::string_view local_name) {
  for (const pugi::xml_node& child : node.children()) {
    if (LocalName(child) == local_name) return child;
  }
  return {};
}

pugi::xml_node FindNamed(const pugi::xml_node& node, std::string_view local_name) {
  return node.find_node([&](const pugi::xml_node& one) { return LocalName(one) == local_name; });
}

std::string TextOf(const pugi::xml_node& node) {
  std::string out;
  bool space = false;
  struct Walker : pugi::xml_tree_walker {
    explicit Walker(std::string& text, bool& gap) : out(text), space(gap) {}
    bool for_each(pugi::xml_node& one) override {
      if (one.type() != pugi::node_pcdata && one.type() != pugi::node_cdata) {
        space = !out.empty();
        return true;
      }
      for (const char c : std::string_view(one.value())) {
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
          space = !out.empty();
          continue;
        }
        if (space) out.push_back(' ');
        space = false;
        out.push_back(c);
      }
      return true;
    }
    std::string& out;
    bool& space;
  } walker(out, space);
  pugi::xml_node root = node;
  root.traverse(walker);
  return out;
}

void WriteXmlText(const pugi::xml_node& node, std::string_view source, BlockKind kind,
                  TextWriter& writer, Document& document) {
  writer.SetKind(kind);
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      writer.Text(child.value(), RawOf(child, source), EntitiesOf(child));
      continue;
    }
    if (child.type() != pugi::node_element) continue;
    const std::string_view name = LocalName(child);
    if (IsLeftOut(name)) continue;
    if (name == "br") {
      writer.LineBreak(SourceOf(child));
    } else if (const std::optional<BlockKind> block = BlockOf(name)) {
      writer.EndBlock();
      WriteXmlText(child, source, InnerKind(kind, *block), writer, document);
      writer.EndBlock();
      writer.SetKind(kind);
    } else if (name == "q") {
      // NITF's <q> holds its marks in the text; XHTML's leaves them to the browser.
      const std::string inner = TextOf(child);
      const bool has_marks = inner.starts_with('"') || inner.starts_with(kOpenQuote);
      if (!has_marks) writer.Shown(kOpenQuote, SourceOf(child));
      WriteXmlText(child, source, kind, writer, document);
      if (!has_marks) writer.Shown(kCloseQuote, SourceOf(child));
    } else if (name == "a" && child.attribute("href")) {
      const std::uint32_t begin = writer.NextByte();
      WriteXmlText(child, source, kind, writer, document);
      if (writer.Size() > begin) {
        document.links.push_back({{begin, writer.Size()}, child.attribute("href").value()});
      }
    } else {
      WriteXmlText(child, source, kind, writer, document);
    }
  }
}

void AppendDecoded(const pugi::xml_node& text, std::string_view source, Document& document) {
  TextWriter(source, document).Verbatim(text.value(), RawOf(text, source), EntitiesOf(text));
}

void SetFromRecord(MetadataField& field, std::string_view value) {
  value = StripAsciiSpace(value);
  if (field.present() || value.empty()) return;
  field.value = std::string(value);
  field.origin = MetadataOrigin::kFrontMatter;
}

}  // namespace hearsay
