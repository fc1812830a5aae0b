// The article that a page's JSON-LD scripts describe (schema.org NewsArticle and its kin).
#ifndef HEARSAY_DOCUMENT_JSON_LD_H_
#define HEARSAY_DOCUMENT_JSON_LD_H_

#include <string>
#include <string_view>

namespace hearsay {

// Empty where the script does not say.
struct JsonLdArticle {
  std::string headline;
  std::string publisher;
  std::string author;  // several joined by ", "
  std::string date;
  std::string url;
  std::string language;
};

// Adds what one script says to article; what is there already stays. Broken JSON is skipped,
// as browsers and search engines do.
void ReadJsonLd(std::string_view script, JsonLdArticle& article);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_JSON_LD_H_
