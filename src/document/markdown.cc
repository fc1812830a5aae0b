#include "document/markdown.h"

#include <md4c.h>

#include <string>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "document/directive.h"
#include "document/entities.h"
#include "document/front_matter.h"
#include "document/page_blocks.h"
#include "document/plain_text.h"
#include "document/text_writer.h"

namespace hearsay {
namespace {

std::string_view View(const MD_ATTRIBUTE& attribute) {
  return {attribute.text == nullptr ? "" : attribute.text, attribute.size};
}

// Receives md4c's events for one document. Texts are views into the parsed source, except
// line breaks and NULs.
class MarkdownWriter {
 public:
  MarkdownWriter(std::string_view source, Document& document)
      : source_(source), document_(document), writer_(source, document) {}

  void EnterBlock(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE:
      case MD_BLOCK_LI:
        writer_.EndBlock();
        containers_.push_back(type == MD_BLOCK_QUOTE ? BlockKind::kQuotation
                                                     : BlockKind::kListItem);
        writer_.SetKind(containers_.back());
        return;
      case MD_BLOCK_H:
        return Begin(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level == 1 && !has_title_
                         ? BlockKind::kTitle
                         : BlockKind::kHeading);
      case MD_BLOCK_CODE:
        return Begin(BlockKind::kCode);
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        return Begin(BlockKind::kTableCell);
      case MD_BLOCK_P:
        return Begin(containers_.empty() ? BlockKind::kParagraph : containers_.back());
      default:
        return;
    }
  }

  void LeaveBlock(MD_BLOCKTYPE type) {
    writer_.EndBlock();
    if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI) containers_.pop_back();
    if (type == MD_BLOCK_H && !document_.blocks.empty()) {
      has_title_ = has_title_ || document_.blocks.back().kind == BlockKind::kTitle;
    }
    writer_.SetKind(containers_.empty() ? BlockKind::kParagraph : containers_.back());
  }

  void EnterSpan(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_IMG) ++images_;
    if (type != MD_SPAN_A || images_ > 0) return;
    links_.push_back(
        {{writer_.NextByte(), 0}, std::string(View(static_cast<MD_SPAN_A_DETAIL*>(detail)->href))});
  }

  void LeaveSpan(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) --images_;
    if (type != MD_SPAN_A || images_ > 0 || links_.empty()) return;
    Link link = std::move(links_.back());
    links_.pop_back();
    link.span.end = writer_.Size();
    if (link.span.end > link.span.begin) document_.links.push_back(std::move(link));
  }

  void Text(MD_TEXTTYPE type, std::string_view text) {
    if (images_ > 0) return;  // an image's description is no part of the sentence
    switch (type) {
      case MD_TEXT_HTML:
        return Html(text);
      case MD_TEXT_BR:
        writer_.LineBreak(at_);
        return;
      case MD_TEXT_SOFTBR:
        return Space();
      case MD_TEXT_NULLCHAR:
        writer_.Shown("\uFFFD", at_);
        return;
      case MD_TEXT_ENTITY:
        writer_.Text(DecodeEntity(text), text);
        break;
      default:
        if (!IsOfSource(text)) return Space();  // the line ends that md4c adds inside code
        writer_.Text(text, text, TextWriter::Entities::kNone);
        break;
    }
    at_ = static_cast<std::size_t>(text.data() - source_.data()) + text.size();
  }

 private:
  // A line end that is white space only; it stands after the last text.
  void Space() {
    if (at_ < source_.size()) writer_.Text(" ", source_.substr(at_, 1));
  }

  // HTML comes line by line in blocks; a comment may run over several.
  void Html(std::string_view text) {
    if (!IsOfSource(text)) return;
    constexpr std::string_view kClose = "-->";
    const auto base = static_cast<std::size_t>(text.data() - source_.data());
    for (std::size_t at = text.find("<!--"); at != std::string_view::npos;
         at = text.find("<!--", at + 1)) {
      const std::size_t begin = base + at;
      const std::size_t close = source_.find(kClose, begin);
      if (close == std::string_view::npos) return;
      const std::size_t end = close + kClose.size();
      if (auto directive = DirectiveOf(source_.substr(begin, end - begin), begin, end)) {
        document_.directives.push_back(*std::move(directive));
      }
    }
  }

  void Begin(BlockKind kind) {
    writer_.EndBlock();
    writer_.SetKind(kind);
  }

  bool IsOfSource(std::string_view text) const {
    return text.data() >= source_.data() &&
           text.data() + text.size() <= source_.data() + source_.size();
  }

  std::string_view source_;
  Document& document_;
  TextWriter writer_;
  std::vector<BlockKind> containers_;  // block quotations and list items around
  std::vector<Link> links_;            // open ones; span.end is not yet known
  int images_ = 0;                     // open image spans
  bool has_title_ = false;
  std::size_t at_ = 0;  // the end of the last text taken from the source
};

MD_PARSER MakeParser() {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* writer) {
    static_cast<MarkdownWriter*>(writer)->EnterBlock(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* writer) {
    static_cast<MarkdownWriter*>(writer)->LeaveBlock(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* writer) {
    static_cast<MarkdownWriter*>(writer)->EnterSpan(type, detail);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* writer) {
    static_cast<MarkdownWriter*>(writer)->LeaveSpan(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* writer) {
    static_cast<MarkdownWriter*>(writer)->Text(type, {text, size});
    return 0;
  };
  return parser;
}

}  // namespace

absl::StatusOr<Document> ReadMarkdown(std::string_view path, std::string bytes) {
  Document decoded;  // the source in UTF-8, and the way from there to the file
  DecodeInto(decoded, std::move(bytes));
  Document document;
  document.id = DocumentIdOf(path);
  document.path = std::string(path);
  document.notices = std::move(decoded.notices);
  HEARSAY_ASSIGN_OR_RETURN(std::size_t begin, ReadFrontMatter(path, decoded.text, document.metadata,
                                                              document.directives));
  if (begin == 0 && decoded.text.starts_with("\uFEFF")) begin = 3;
  const std::string_view source = std::string_view(decoded.text);
  const std::string_view body = source.substr(begin);
  MarkdownWriter writer(source, document);
  const MD_PARSER parser = MakeParser();
  if (md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &writer) != 0) {
    return absl::InternalError(
        StrCat(path, ": cannot be read as Markdown; read it with --input-format text"));
  }
  for (Directive& directive : document.directives) {
    directive.begin = decoded.source_map.ToSource(static_cast<std::uint32_t>(directive.begin));
    directive.end = decoded.source_map.ToSourceEnd(static_cast<std::uint32_t>(directive.end));
  }
  document.source_map = document.source_map.Through(decoded.source_map);
  document.source_map.Locate(decoded.text, LineTable(decoded.text), decoded.source_map);
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::kTitle || document.metadata.title.present()) continue;
    document.metadata.title = {std::string(Slice(document.text, block.span)), MetadataOrigin::kText,
                               block.span};
  }
  SortPageBlocks(document);
  return document;
}

}  // namespace hearsay
