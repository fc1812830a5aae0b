#include "document/html_text.h"

#include <gumbo.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/html_names.h"
#include "document/text_writer.h"

namespace hearsay {
namespace {

constexpr std::string_view kOpenQuote = "\u201C";
constexpr std::string_view kCloseQuote = "\u201D";

// The block that an element opens, if it opens one.
std::optional<BlockKind> BlockOf(int tag) {
  switch (tag) {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_DT:
      return BlockKind::kHeading;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
      return BlockKind::kListItem;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return BlockKind::kTableCell;
    case GUMBO_TAG_BLOCKQUOTE:
      return BlockKind::kQuotation;
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CAPTION:
      return BlockKind::kCaption;
    case GUMBO_TAG_PRE:
      return BlockKind::kCode;
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
      return BlockKind::kParagraph;
    default:
      return std::nullopt;
  }
}

// Writes the subtree of one node.
void WriteSubtree(const HtmlTree& tree, const std::vector<std::uint8_t>& kept,
                  std::string_view page, std::uint32_t root, BlockKind root_kind,
                  TextWriter& writer, Document& document) {
  struct Open {
    std::uint32_t node;
    BlockKind kind;
    bool block;
    bool quote;
    std::int64_t link_begin;
  };
  const std::vector<HtmlNode>& nodes = tree.nodes();
  const auto source_of = [&](std::uint32_t node) -> std::uint64_t {
    const GumboStringPiece& tag = nodes[node].gumbo->v.element.original_tag;
    return tag.data == nullptr ? 0 : static_cast<std::uint64_t>(tag.data - page.data());
  };
  std::vector<Open> path;
  const auto close = [&](const Open& open) {
    if (open.quote) writer.Shown(kCloseQuote, source_of(open.node));
    if (open.link_begin >= 0 && writer.Size() > open.link_begin) {
      document.links.push_back({{static_cast<std::uint32_t>(open.link_begin), writer.Size()},
                                std::string(tree.Attribute(open.node, "href"))});
    }
    if (open.block) writer.EndBlock();
  };
  for (std::uint32_t i = root; i < nodes[root].end;) {
    while (!path.empty() && nodes[path.back().node].end <= i) {
      const Open open = path.back();
      path.pop_back();
      close(open);
      writer.SetKind(path.empty() ? root_kind : path.back().kind);
    }
    const HtmlNode& node = nodes[i];
    if (!kept[i]) {
      i = node.end;
      continue;
    }
    if (node.is_text()) {
      writer.Text(node.text, node.raw);
      ++i;
      continue;
    }
    if (node.tag == GUMBO_TAG_BR) {
      writer.LineBreak(source_of(i));
      ++i;
      continue;
    }
    const BlockKind outer = path.empty() ? root_kind : path.back().kind;
    Open open{i, outer, false, node.tag == GUMBO_TAG_Q, -1};
    if (const std::optional<BlockKind> kind = BlockOf(node.tag)) {
      writer.EndBlock();
      open.block = true;
      open.kind = i == root ? root_kind : InnerKind(outer, *kind);
      if (open.kind == BlockKind::kParagraph && NamesStandfirst(tree.Attribute(i, "class"))) {
        open.kind = BlockKind::kStandfirst;
      }
      writer.SetKind(open.kind);
    }
    if (open.quote) writer.Shown(kOpenQuote, source_of(i));
    if (node.tag == GUMBO_TAG_A && !tree.Attribute(i, "href").empty()) {
      open.link_begin = writer.NextByte();
    }
    path.push_back(open);
    ++i;
  }
  while (!path.empty()) {
    const Open open = path.back();
    path.pop_back();
    close(open);
  }
  writer.EndBlock();
}

}  // namespace

void WriteHtmlText(const HtmlTree& tree, const HtmlContent& content, std::string_view page,
                   Document& document) {
  TextWriter writer(page, document);
  std::vector<std::uint8_t> kept = content.kept;
  if (content.title >= 0) {
    const auto title = static_cast<std::uint32_t>(content.title);
    std::fill(kept.begin() + title, kept.begin() + tree.nodes()[title].end, 1);
    writer.SetKind(BlockKind::kTitle);
    WriteSubtree(tree, kept, page, title, BlockKind::kTitle, writer, document);
    std::fill(kept.begin() + title, kept.begin() + tree.nodes()[title].end, 0);
  }
  for (const std::uint32_t node : content.standfirst) {
    std::fill(kept.begin() + node, kept.begin() + tree.nodes()[node].end, 1);
    writer.SetKind(BlockKind::kStandfirst);
    WriteSubtree(tree, kept, page, node, BlockKind::kStandfirst, writer, document);
    std::fill(kept.begin() + node, kept.begin() + tree.nodes()[node].end, 0);
  }
  if (content.root >= 0) {
    writer.SetKind(BlockKind::kParagraph);
    WriteSubtree(tree, kept, page, static_cast<std::uint32_t>(content.root), BlockKind::kParagraph,
                 writer, document);
  }
}

}  // namespace hearsay
