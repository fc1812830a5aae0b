#include "document/html_tree.h"

#include <gumbo.h>

#include <cstdlib>
#include <string>

#include "base/strings.h"

namespace hearsay {

// gumbo allocates every node, string and attribute apart, and frees them recursively. An
// arena makes both cheap, and freeing independent of the tree's depth.
struct HtmlTree::Arena {
  static constexpr std::size_t kChunk = 1 << 18;
  std::vector<std::unique_ptr<char[]>> chunks;
  char* next = nullptr;
  std::size_t left = 0;

  void* Allocate(std::size_t size) {
    size = (size + 15) & ~static_cast<std::size_t>(15);
    if (size > left) {
      const std::size_t chunk = size > kChunk ? size : kChunk;
      chunks.push_back(std::make_unique_for_overwrite<char[]>(chunk));
      next = chunks.back().get();
      left = chunk;
    }
    void* block = next;
    next += size;
    left -= size;
    return block;
  }
};

HtmlTree::HtmlTree() = default;
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

namespace {

// Open elements never closed are how a page gets deep. Void elements and those with optional
// end tags make this count an over-estimate, so it only guards against the absurd.
bool NestsTooDeep(std::string_view page, int limit) {
  std::int64_t depth = 0;
  constexpr std::string_view kNesting[] = {"div", "span", "b>", "font", "i>", "table", "ul", "a "};
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
    const bool closes = at + 1 < page.size() && page[at + 1] == '/';
    const std::string_view name = page.substr(at + 1 + closes, 5);
    for (std::string_view tag : kNesting) {
      if (name.substr(0, tag.size()) != tag) continue;
      depth = closes ? (depth > 0 ? depth - 1 : 0) : depth + 1;
      if (depth > 10 * limit) return true;
      break;
    }
  }
  return false;
}

absl::Status TooDeep() {
  return absl::InvalidArgumentError(
      StrCat("elements nested more than ", HtmlTree::kMaxDepth,
             " deep, which no article has: save the page again from a browser"));
}

const GumboVector* ChildrenOf(const GumboNode* node) {
  if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
    return &node->v.element.children;
  }
  return nullptr;
}

}  // namespace

absl::StatusOr<HtmlTree> HtmlTree::Parse(std::string_view page) {
  if (NestsTooDeep(page, kMaxDepth)) return TooDeep();
  HtmlTree tree;
  tree.arena_ = std::make_unique<Arena>();
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = tree.arena_.get();
  options.allocator = [](void* arena, std::size_t size) {
    return static_cast<Arena*>(arena)->Allocate(size);
  };
  options.deallocator = [](void*, void*) {};
  options.max_errors = 0;
  const GumboOutput* output = gumbo_parse_with_options(&options, page.data(), page.size());

  struct Open {
    const GumboNode* node;
    std::uint32_t index;
    unsigned next_child;
  };
  std::vector<Open> path;
  const auto enter = [&](const GumboNode* node) {
    const std::int32_t parent = path.empty() ? -1 : static_cast<std::int32_t>(path.back().index);
    const auto index = static_cast<std::uint32_t>(tree.nodes_.size());
    HtmlNode flat;
    flat.gumbo = node;
    flat.parent = parent;
    flat.end = index + 1;
    if (const GumboVector* children = ChildrenOf(node)) {
      flat.tag = node->v.element.tag;
      tree.nodes_.push_back(flat);
      if (children->length > 0) path.push_back({node, index, 0});
    } else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
               node->type == GUMBO_NODE_CDATA) {
      flat.text = node->v.text.text;
      flat.raw = {node->v.text.original_text.data, node->v.text.original_text.length};
      tree.nodes_.push_back(flat);
    } else if (node->type == GUMBO_NODE_COMMENT) {
      const GumboStringPiece& raw = node->v.text.original_text;
      if (raw.data != nullptr) tree.comments_.emplace_back(raw.data, raw.length);
    }
  };
  enter(output->root);
  while (!path.empty()) {
    if (path.size() > kMaxDepth) return TooDeep();
    Open& open = path.back();
    const GumboVector* children = ChildrenOf(open.node);
    if (open.next_child == children->length) {
      tree.nodes_[open.index].end = static_cast<std::uint32_t>(tree.nodes_.size());
      path.pop_back();
    } else {
      enter(static_cast<const GumboNode*>(children->data[open.next_child++]));
    }
  }
  return tree;
}

std::string_view HtmlTree::Attribute(std::uint32_t node, const char* name) const {
  if (nodes_[node].is_text()) return {};
  const GumboAttribute* found =
      gumbo_get_attribute(&nodes_[node].gumbo->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::string_view HtmlTree::CustomName(std::uint32_t node) const {
  if (nodes_[node].tag != GUMBO_TAG_UNKNOWN) return {};
  GumboStringPiece name = nodes_[node].gumbo->v.element.original_tag;
  gumbo_tag_from_original_text(&name);
  return {name.data, name.length};
}

std::string HtmlTree::TextOf(std::uint32_t node) const {
  std::string out;
  bool space = false;
  for (std::uint32_t i = node; i < nodes_[node].end; ++i) {
    for (const char c : nodes_[i].text) {
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space = !out.empty();
        continue;
      }
      if (space) out.push_back(' ');
      space = false;
      out.push_back(c);
    }
    if (!nodes_[i].is_text()) space = !out.empty() && nodes_[i].tag != GUMBO_TAG_SPAN;
  }
  return out;
}

}  // namespace hearsay
