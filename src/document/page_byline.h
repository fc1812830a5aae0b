// Authors' names as web pages write them. Pure functions; thread-safe.
#ifndef HEARSAY_DOCUMENT_PAGE_BYLINE_H_
#define HEARSAY_DOCUMENT_PAGE_BYLINE_H_

#include <string>
#include <string_view>

namespace hearsay {

// The names of a credit: "By  Jane Roe |" and "Posted by Jane Roe" give "Jane Roe". "" for what
// names nobody: an address, an account ("@jroe"), "No Author", a biography.
std::string PageByline(std::string_view text);

// True when an element's text says by itself that names follow: "By Jane Roe | 12 May".
bool BeginsAsByline(std::string_view text);

// True when a link's address is an author's page: ".../author/jane-roe".
bool IsAuthorsAddress(std::string_view url);

// True for class names by which sites mark the author: "byline__name", "authorName".
bool NamesAuthor(std::string_view class_names);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_PAGE_BYLINE_H_
