// What class names, ids and roles say of an element, as sites over the world name them.
//
// Habits of web design, not of a language, which is why they stand here and not in rules/.
// Pure functions; thread-safe.
#ifndef HEARSAY_DOCUMENT_HTML_NAMES_H_
#define HEARSAY_DOCUMENT_HTML_NAMES_H_

#include <cstdint>
#include <string_view>

namespace hearsay {

enum class NameHint : std::uint8_t {
  kNone,
  kArticleBody,  // "article-body", "entry-content": where the text is
  kArticle,      // "article", "post", "content": around it
  kTeaser,       // "teaser", "summary": the article's own standfirst, or other articles'
  kBoilerplate,  // "sidebar", "related", "newsletter", "share"
  kComments,     // what readers wrote
};

// The strongest hint in the words of a class or id attribute.
NameHint HintOf(std::string_view class_or_id);

// True for the class names by which sites mark an article's standfirst.
bool NamesStandfirst(std::string_view class_name);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_HTML_NAMES_H_
