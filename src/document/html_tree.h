// A parsed HTML page as a flat list of nodes in document order.
//
// gumbo does the parsing (HTML5, as browsers do it); this wraps its tree so that the stages
// of the HTML reader can walk it by index, keep one number a node in a plain vector, and
// never recurse: a page nested a million deep costs memory, not the stack.
//
// Ownership: an HtmlTree owns gumbo's memory; every view in it points there or into the
// page's bytes, which must outlive it. Not copyable; const use from several threads is safe.
#ifndef HEARSAY_DOCUMENT_HTML_TREE_H_
#define HEARSAY_DOCUMENT_HTML_TREE_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

struct GumboInternalNode;

namespace hearsay {

struct HtmlNode {
  const GumboInternalNode* gumbo = nullptr;
  std::int32_t parent = -1;
  std::uint32_t end = 0;  // one past the last node of its subtree
  std::int32_t tag = -1;  // GumboTag of an element; -1 for text
  std::string_view text;  // of a text node: entities decoded
  std::string_view raw;   // of a text node: the same in the page's bytes

  bool is_text() const { return tag < 0; }
};

class HtmlTree {
 public:
  // Parses a page of valid UTF-8. Fails only on pages nested deeper than max_depth.
  static absl::StatusOr<HtmlTree> Parse(std::string_view page);

  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  const std::vector<HtmlNode>& nodes() const { return nodes_; }

  // Comments with their marks, views into the page.
  const std::vector<std::string_view>& comments() const { return comments_; }

  // The value of an element's attribute, empty when absent (or empty).
  std::string_view Attribute(std::uint32_t node, const char* name) const;

  // The name of an element that HTML does not define ("amp-ad"), as written; else empty.
  std::string_view CustomName(std::uint32_t node) const;

  // All text below a node, white space collapsed and stripped.
  std::string TextOf(std::uint32_t node) const;

  // Deeper than any page a browser shows; beyond it gumbo's own cost turns quadratic.
  static constexpr int kMaxDepth = 2000;

 private:
  struct Arena;
  HtmlTree();
  std::unique_ptr<Arena> arena_;
  std::vector<HtmlNode> nodes_;
  std::vector<std::string_view> comments_;
};

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_HTML_TREE_H_
