// Reads an article of fixtures/ as the program would.
#ifndef HEARSAY_TESTS_SUPPORT_READ_ARTICLE_H_
#define HEARSAY_TESTS_SUPPORT_READ_ARTICLE_H_

#include <string>

#include "absl/status/statusor.h"
#include "document/document.h"

namespace hearsay {

// The one document of a text or Markdown file.
absl::StatusOr<Document> ReadArticle(const std::string& path);

}  // namespace hearsay

#endif  // HEARSAY_TESTS_SUPPORT_READ_ARTICLE_H_
