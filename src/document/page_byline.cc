#include "document/page_byline.h"

#include <algorithm>
#include <optional>

#include "base/strings.h"
#include "document/entities.h"
#include "document/page_wording.h"

namespace hearsay {
namespace {

// Longer is a biography, not a name.
constexpr std::size_t kLongestByline = 120;
constexpr std::ptrdiff_t kMostWords = 7;  // "Jane Roe and John Doe in London"

bool IsAddress(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.starts_with("//") ||
         text.starts_with("www.");
}

// What follows "By ", if the text begins so.
std::optional<std::string_view> AfterBegin(std::string_view text) {
  const std::string lower = LowerAscii(text);
  std::size_t longest = 0;
  for (const std::string_view begin : page_wording::kBylineBegins) {
    if (!lower.starts_with(begin) || begin.size() <= longest) continue;
    const bool ends_there = begin.ends_with(':') || begin.size() == text.size() ||
                            lower[begin.size()] == ' ' || lower[begin.size()] == ':';
    // "Posted byJane Roe": markup without a space.
    const bool runs_on = begin.find(' ') != std::string_view::npos && begin.size() < text.size() &&
                         text[begin.size()] >= 'A' && text[begin.size()] <= 'Z';
    if (ends_there || runs_on) longest = begin.size();
  }
  if (longest == 0) return std::nullopt;
  std::string_view rest = text.substr(longest);
  while (rest.starts_with(' ') || rest.starts_with(':')) rest.remove_prefix(1);
  return rest;
}

}  // namespace

std::string PageByline(std::string_view text) {
  const std::string decoded = DecodeEntities(text);
  std::string_view names = StripAsciiSpace(decoded);
  if (const auto rest = AfterBegin(names)) names = *rest;
  // "Jane Roe | 12 May", "Jane Roe - http://roe.example", "Jane Roe (@jroe)"
  for (const std::string_view end : {"|", " • ", " · ", " - ", " – ", " — ", " (", ", @", " @"}) {
    names = names.substr(0, names.find(end));
  }
  while (!names.empty() && std::string_view(" ,;:|").find(names.back()) != std::string_view::npos) {
    names.remove_suffix(1);
  }
  names = StripAsciiSpace(names);
  if (names.size() < 2 || names.size() > kLongestByline || names.starts_with('@') ||
      IsAddress(names)) {
    return "";
  }
  const bool has_letter = std::ranges::any_of(names, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
  const std::string lower = LowerAscii(names);
  // A title or a sentence has more words than a name, unless commas part several.
  const auto words = std::ranges::count(names, ' ') + 1;
  const auto commas = std::ranges::count(names, ',');
  if (words > kMostWords * (commas + 1)) return "";
  const bool is_nobody =
      std::ranges::find(page_wording::kNoAuthors, lower) != page_wording::kNoAuthors.end();
  return has_letter && !is_nobody ? std::string(names) : "";
}

bool BeginsAsByline(std::string_view text) {
  const auto rest = AfterBegin(StripAsciiSpace(text));
  return rest && !rest->empty() && (*rest)[0] >= 'A' && (*rest)[0] <= 'Z';
}

bool IsAuthorsAddress(std::string_view url) {
  const std::string lower = LowerAscii(url.substr(0, url.find_first_of("?#")));
  for (const std::string_view part :
       {"/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/writers/", "/journalist/",
        "/reporters/", "/byline/", "/contributors/"}) {
    const std::size_t at = lower.find(part);
    if (at != std::string::npos && at + part.size() < lower.size()) return true;
  }
  return false;
}

bool NamesAuthor(std::string_view class_names) {
  static constexpr std::string_view kParts[] = {"author", "authors", "authorname", "byline",
                                                "autor",  "writer",  "fn",         "reporter"};
  std::string part;
  bool is_author = false;
  const auto end_part = [&] {
    if (std::ranges::find(kParts, part) != std::end(kParts)) is_author = true;
    part.clear();
  };
  char last = '\0';
  for (const char c : class_names) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_letter = is_upper || (c >= 'a' && c <= 'z');
    if (!is_letter || (is_upper && last >= 'a' && last <= 'z')) end_part();
    if (is_letter) part.push_back(static_cast<char>(is_upper ? c - 'A' + 'a' : c));
    last = c;
  }
  end_part();
  return is_author;
}

}  // namespace hearsay
