// Dates as web pages write them: in attributes, in words, in the page's address.
//
// Pure functions; thread-safe.
#ifndef HEARSAY_DOCUMENT_PAGE_DATE_H_
#define HEARSAY_DOCUMENT_PAGE_DATE_H_

#include <string>
#include <string_view>

namespace hearsay {

// The first day that a text names, in ISO 8601, else "": "2024-05-31T08:00Z", "2024/05/31",
// "31.5.2024", "Published May 31st, 2024", "31 mai 2024", "31/05/2024". "05/06/2024" may be two
// days and gives "".
std::string PageDate(std::string_view text);

// The day in an address's path: "https://a.example/2024/05/31/quay-shut" gives "2024-05-31".
std::string AddressDate(std::string_view url);

// "2031-01-05".
std::string IsoDate(int year, int month, int day);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_PAGE_DATE_H_
