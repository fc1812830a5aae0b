#include "document/html.h"

#include "base/status_macros.h"
#include "document/html_content.h"
#include "document/html_metadata.h"
#include "document/html_text.h"
#include "document/html_tree.h"

namespace hearsay {

absl::StatusOr<Document> ReadHtml(std::string_view page) {
  HEARSAY_ASSIGN_OR_RETURN(const HtmlTree tree, HtmlTree::Parse(page));
  const HtmlContent content = FindContent(tree);
  Document document;
  WriteHtmlText(tree, content, page, document);
  document.metadata = FindHtmlMetadata(tree, content);
  return document;
}

absl::StatusOr<Document> ReadHtmlFragment(std::string_view fragment) {
  HEARSAY_ASSIGN_OR_RETURN(const HtmlTree tree, HtmlTree::Parse(fragment));
  Document document;
  WriteHtmlText(tree, WholeContent(tree), fragment, document);
  return document;
}

}  // namespace hearsay
