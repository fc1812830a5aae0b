#include "document/html.h"

#include <cstdint>
#include <string_view>
#include <utility>

#include "base/status_macros.h"
#include "document/directive.h"
#include "document/html_content.h"
#include "document/html_metadata.h"
#include "document/html_text.h"
#include "document/html_tree.h"
#include "document/xml_text.h"

namespace hearsay {
namespace {

// The address that a browser ("saved from url=(0031)https://...") or SingleFile ("url:
// https://...") notes in a comment when it saves a page; "" when there is none.
std::string_view SavedFrom(std::string_view page) {
  const std::string_view head = page.substr(0, 4096);
  for (const auto& [mark, before] :
       {std::pair<std::string_view, std::string_view>{"saved from url=", ")"},
        {"Page saved with SingleFile", "url:"}}) {
    std::size_t at = head.find(mark);
    if (at == std::string_view::npos) continue;
    at = head.find(before, at + mark.size());
    if (at == std::string_view::npos) continue;
    at = head.find_first_not_of(" \t", at + before.size());
    if (at == std::string_view::npos || !head.substr(at).starts_with("http")) continue;
    return head.substr(at, head.find_first_of(" \t\r\n<>", at) - at);
  }
  return "";
}

}  // namespace

absl::StatusOr<Document> ReadHtml(std::string_view page) {
  HEARSAY_ASSIGN_OR_RETURN(const HtmlTree tree, HtmlTree::Parse(page));
  const HtmlContent content = FindContent(tree);
  Document document;
  WriteHtmlText(tree, content, page, document);
  document.metadata = FindHtmlMetadata(tree, content);
  SetFromRecord(document.metadata.url, SavedFrom(page));
  for (const std::string_view comment : tree.comments()) {
    const auto begin = static_cast<std::uint64_t>(comment.data() - page.data());
    if (auto directive = DirectiveOf(comment, begin, begin + comment.size())) {
      document.directives.push_back(*std::move(directive));
    }
  }
  return document;
}

absl::StatusOr<Document> ReadHtmlFragment(std::string_view fragment) {
  HEARSAY_ASSIGN_OR_RETURN(const HtmlTree tree, HtmlTree::Parse(fragment));
  Document document;
  WriteHtmlText(tree, WholeContent(tree), fragment, document);
  return document;
}

}  // namespace hearsay
