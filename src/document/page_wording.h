// The wording of what surrounds an article on a page: share bars, footers, credits, months.
//
// Tables only, in lower case; the rules that use them stand in line_shape.h and page_blocks.h.
// They stand here and not in rules/en because a reader sorts a page into blocks before any
// rule file is loaded, and the rules floor stands below this one.
#ifndef HEARSAY_DOCUMENT_PAGE_WORDING_H_
#define HEARSAY_DOCUMENT_PAGE_WORDING_H_

#include <array>
#include <string_view>

namespace hearsay::page_wording {

// A short line that begins so is navigation, a share bar or a footer.
inline constexpr auto kFurnitureBegins = std::to_array<std::string_view>({
    "advertisement",
    "also on ",
    "click here to ",
    "comments (",
    "contact us",
    "download our app",
    "follow us on",
    "for immediate release",
    "get our newsletter",
    "like us on",
    "media contact",
    "more from ",
    "most popular",
    "print this",
    "privacy policy",
    "read next",
    "read more:",
    "recommended for you",
    "related articles",
    "related stories",
    "reporting by ",
    "scroll down for",
    "share on ",
    "share this",
    "show comments",
    "sign up for",
    "story continues below",
    "subscribe to",
    "terms of use",
    "translated from the ",
    "watch the video above",
    "write to the editor",
});

// A short line in which this stands is a footer wherever it stands.
inline constexpr auto kFurnitureInside = std::to_array<std::string_view>({
    "all rights reserved",
    "download our app",
    "have your say in the comments",
    "like us on facebook",
    "may not be published, broadcast, rewritten",
    "sign up for our newsletter",
    "the views expressed are",
});

// Lines in brackets that begin so are a wire's credits.
inline constexpr auto kCreditBegins = std::to_array<std::string_view>({
    "(additional reporting",
    "(compiled by",
    "(editing by",
    "(reporting by",
    "(writing by",
    "(written by",
});

// A caption begins so.
inline constexpr auto kCaptionBegins = std::to_array<std::string_view>({
    "(from left)",
    "(from l",
    "(l-r)",
    "caption:",
    "file -",
    "file photo",
    "image:",
    "in this photo",
    "in this image",
    "photo:",
    "photo by ",
    "photograph:",
    "picture:",
});

// A caption ends in brackets, or after a dash or bar, that hold one of these.
inline constexpr auto kCaptionCredits = std::to_array<std::string_view>({
    "©",      "file image",  "file photo",     "file picture", "getty",          "handout",
    "image:", "image by",    "image courtesy", "photo by",     "photo courtesy", "photo/",
    "photo:", "photograph:", "photograph by",  "picture:",     "picture by",     "/ap",
    "/afp",   "/reuters",    "ap photo",       "via ap",
});

// A line of these words only is a section's label.
inline constexpr auto kSections = std::to_array<std::string_view>({
    "analysis",  "breaking",      "breaking news", "business",   "comment",  "culture",
    "editorial", "entertainment", "exclusive",     "features",   "health",   "home",
    "lifestyle", "live",          "local",         "local news", "money",    "national",
    "news",      "obituary",      "opinion",       "politics",   "science",  "showbiz",
    "sport",     "sports",        "tech",          "technology", "trending", "us news",
    "world",     "world news",
});

// What stands before a publisher's name in a footer line.
inline constexpr auto kPublisherFollows = std::to_array<std::string_view>({"more from "});

// "X's website can also be accessed at", "X can also be followed at": words of the first or the
// second list after the name, and one of the third in the line.
inline constexpr auto kSiteNouns =
    std::to_array<std::string_view>({"website", "web site", "site", "homepage"});
inline constexpr auto kSiteOffers = std::to_array<std::string_view>({"also be ", "be "});
inline constexpr auto kSiteVerbs =
    std::to_array<std::string_view>({"accessed", "followed", "found", "reached", "visited"});

// What may stand before a date in a line of its own.
inline constexpr auto kDateBegins = std::to_array<std::string_view>({
    "aired",
    "first published",
    "last updated",
    "posted on",
    "posted",
    "published on",
    "published",
    "updated on",
    "updated",
});

inline constexpr auto kMonths = std::to_array<std::string_view>({
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
});

// How months begin in the languages of Western Europe, short forms included; a page's date may
// be in another language than its article. A longer begin comes before one that it begins with.
struct MonthBegin {
  std::string_view begin;
  int number;
};
inline constexpr auto kMonthBegins = std::to_array<MonthBegin>({
    {"jan", 1},  {"jän", 1},  {"gen", 1},  {"ene", 1},   {"feb", 2},  {"fev", 2},  {"fév", 2},
    {"mar", 3},  {"mär", 3},  {"mrz", 3},  {"maart", 3}, {"apr", 4},  {"avr", 4},  {"abr", 4},
    {"may", 5},  {"mai", 5},  {"maj", 5},  {"mag", 5},   {"mei", 5},  {"juin", 6}, {"jun", 6},
    {"giu", 6},  {"juil", 7}, {"jul", 7},  {"lug", 7},   {"aug", 8},  {"aoû", 8},  {"aou", 8},
    {"ago", 8},  {"sep", 9},  {"set", 9},  {"oct", 10},  {"okt", 10}, {"ott", 10}, {"out", 10},
    {"nov", 11}, {"dec", 12}, {"dez", 12}, {"déc", 12},  {"dic", 12},
});

// What may stand between the parts of a date: "31st of May", "31 de mayo de 2024".
inline constexpr auto kInsideDates =
    std::to_array<std::string_view>({"st", "nd", "rd", "th", "of", "de", "den", "er"});

// What stands before an author's name on web pages.
inline constexpr auto kBylineBegins = std::to_array<std::string_view>({
    "author:", "authored by", "autor:",       "by",          "by:",       "de",    "par",
    "por",     "posted by",   "published by", "reported by", "story by",  "text:", "verfasst von",
    "von",     "von:",        "words by",     "written by",  "écrit par",
});

// What stands where an author's name should, and is none.
inline constexpr auto kNoAuthors = std::to_array<std::string_view>({
    "admin",
    "administrator",
    "anonymous",
    "author",
    "by",
    "editor",
    "follow",
    "guest",
    "n/a",
    "no author",
    "none",
    "null",
    "posted on",
    "redaktion",
    "staff",
    "undefined",
    "unknown",
    "webmaster",
});

inline constexpr auto kWeekdays = std::to_array<std::string_view>({
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
});

// Words that names keep small: "Bank of England", "By Jane Roe and John Doe in London".
inline constexpr auto kSmallInNames = std::to_array<std::string_view>({
    "al",
    "and",
    "at",
    "bin",
    "da",
    "de",
    "del",
    "der",
    "di",
    "for",
    "in",
    "la",
    "of",
    "on",
    "the",
    "van",
    "von",
    "with",
});

}  // namespace hearsay::page_wording

#endif  // HEARSAY_DOCUMENT_PAGE_WORDING_H_
