#include "support/read_article.h"

#include <utility>

#include "base/file.h"
#include "base/status_macros.h"
#include "document/read.h"

namespace hearsay {

absl::StatusOr<Document> ReadArticle(const std::string& path) {
  HEARSAY_ASSIGN_OR_RETURN(std::string bytes, ReadFile(path));
  Document article;
  HEARSAY_RETURN_IF_ERROR(ReadDocuments(path, std::move(bytes), {}, [&](Document document) {
    article = std::move(document);
    return absl::OkStatus();
  }));
  return article;
}

}  // namespace hearsay
