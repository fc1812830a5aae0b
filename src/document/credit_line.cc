#include "document/credit_line.h"

#include <algorithm>
#include <charconv>

#include "base/strings.h"
#include "document/line_shape.h"
#include "document/page_date.h"
#include "document/page_wording.h"

namespace hearsay {
namespace {

constexpr std::size_t kLongestByline = 120;
constexpr std::size_t kLongestDateline = 90;
constexpr std::size_t kMostDateWords = 9;
constexpr std::size_t kMostStampWords = 14;
constexpr std::size_t kMostBylineWords = 9;

constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

Span SpanOf(std::string_view line, std::string_view piece) {
  const auto begin = static_cast<std::uint32_t>(piece.data() - line.data());
  return {begin, begin + static_cast<std::uint32_t>(piece.size())};
}

std::string_view Trim(std::string_view text, std::string_view characters) {
  const std::size_t begin = text.find_first_not_of(characters);
  if (begin == std::string_view::npos) return text.substr(0, 0);
  return text.substr(begin, text.find_last_not_of(characters) + 1 - begin);
}

// The number that the digits of a word make: "7", "7th", "2031,"; -1 when it begins with none.
int NumberOf(std::string_view word) {
  int value = -1;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

// 1 to 12 for a month's name or its first three letters and up, else 0.
int MonthOf(std::string_view word) {
  const std::string lower = LowerAscii(Trim(word, ".,"));
  if (lower.size() < 3) return 0;
  for (std::size_t i = 0; i < page_wording::kMonths.size(); ++i) {
    if (page_wording::kMonths[i].starts_with(lower) || (lower == "sept" && i == 8)) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

bool IsWeekday(std::string_view word) {
  const std::string lower = LowerAscii(Trim(word, ".,"));
  return lower.size() >= 3 && std::ranges::any_of(page_wording::kWeekdays,
                                                  [&](auto day) { return day.starts_with(lower); });
}

// "2031-11-14", a time after it ignored.
std::optional<std::string> IsoDateOf(std::string_view word) {
  if (word.size() < 10 || word[4] != '-' || word[7] != '-') return std::nullopt;
  for (const std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (!IsDigit(word[i])) return std::nullopt;
  }
  return std::string(word.substr(0, 10));
}

// The line after "Published", "Last updated:" and their like.
std::string_view WithoutDateBegin(std::string_view line) {
  const std::string lower = LowerAscii(line);
  for (const std::string_view begin : page_wording::kDateBegins) {
    if (!lower.starts_with(begin)) continue;
    return Trim(line.substr(begin.size()), " :");
  }
  return line;
}

std::optional<Span> CopyrightHolder(std::string_view line) {
  std::string_view rest = line;
  const std::string lower = LowerAscii(line);
  if (!lower.starts_with("copyright") && !lower.starts_with("©") && !lower.starts_with("(c) ")) {
    return std::nullopt;
  }
  // Off with the sign, the years and "by".
  while (true) {
    const std::string_view before = rest;
    rest = Trim(rest, " ,-–0123456789\t");
    for (const std::string_view sign :
         {"Copyright", "COPYRIGHT", "copyright", "©", "(c) ", "(C) ", "by "}) {
      if (rest.starts_with(sign)) rest.remove_prefix(sign.size());
    }
    if (rest == before) break;
  }
  for (const std::string_view end : {". ", " | ", " • ", " All ", ", all ", " all rights", ";"}) {
    rest = rest.substr(0, rest.find(end));
  }
  rest = Trim(rest, " .,|");
  if (rest.empty() || !IsUpper(rest[0]) || LineWords(rest).size() > 6) return std::nullopt;
  return SpanOf(line, rest);
}

template <typename Table>
bool BeginsWithAny(std::string_view text, const Table& table) {
  return std::ranges::any_of(table, [&](std::string_view s) { return text.starts_with(s); });
}

// "The Example's website can also be accessed at ...", "The Example can also be followed at ..."
std::optional<Span> SiteOwner(std::string_view line) {
  if (!IsUpper(line[0])) return std::nullopt;
  const std::string lower = LowerAscii(line);
  const bool leads_there = std::ranges::any_of(page_wording::kSiteVerbs, [&](auto verb) {
    return lower.find(StrCat(verb, " at")) != std::string::npos;
  });
  if (!leads_there) return std::nullopt;
  // The owner's name ends at `mark`, and what the table says stands behind.
  const auto owner_before = [&](std::string_view mark, const auto& table) -> std::size_t {
    const std::size_t at = line.find(mark);
    if (at == std::string_view::npos || !IsInTitleCase(line.substr(0, at))) return 0;
    return BeginsWithAny(std::string_view(lower).substr(at + mark.size()), table) ? at : 0;
  };
  std::size_t end = owner_before("'s ", page_wording::kSiteNouns);
  if (end == 0) end = owner_before("’s ", page_wording::kSiteNouns);
  if (end == 0) end = owner_before(" can ", page_wording::kSiteOffers);
  if (end == 0) return std::nullopt;
  return Span{0, static_cast<std::uint32_t>(end)};
}

// A name may stand in brackets before a dateline's dash: "Reuters", not "2nd" or "hours".
bool IsAgency(std::string_view name) {
  return !name.empty() && name.size() <= 40 && IsUpper(name[0]) && IsInTitleCase(name) &&
         std::ranges::none_of(name, IsDigit);
}

// Where the dash of a dateline begins and ends; the paragraph's first one with a space after.
std::optional<Span> DatelineDash(std::string_view paragraph) {
  const std::string_view begin = paragraph.substr(0, kLongestDateline);
  std::optional<Span> first;
  for (const std::string_view dash : {" - ", " – ", " — ", " -- ", "— ", "– ", " —", "-- "}) {
    const std::size_t at = begin.find(dash);
    if (at == std::string_view::npos) continue;
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + dash.size())};
    if (!first || span.begin < first->begin) first = span;
  }
  return first;
}

}  // namespace

std::optional<Span> BylineNames(std::string_view line) {
  if (line.size() > kLongestByline || EndsAsSentence(line)) return std::nullopt;
  // "Feature | By Jane Roe | Photographs by John Doe"
  for (const std::string_view piece : Split(line, '|')) {
    const std::string_view byline = StripAsciiSpace(piece);
    if (!byline.starts_with("By ") && !byline.starts_with("BY ")) continue;
    const std::string_view names = StripAsciiSpace(byline.substr(3));
    if (names.empty() || !IsUpper(names[0]) || std::ranges::any_of(names, IsDigit)) continue;
    // "By Jane Roe, who covers ports": only the names have capitals.
    const std::string_view first = names.substr(0, names.find(','));
    const std::size_t words = LineWords(first).size();
    if (words >= 2 && words <= kMostBylineWords && IsInTitleCase(first)) {
      return SpanOf(line, names);
    }
  }
  return std::nullopt;
}

bool IsPersonsName(std::string_view line) {
  const std::vector<std::string_view> words = LineWords(line.substr(0, line.find(',')));
  return line.size() <= kLongestByline / 2 && words.size() >= 2 && words.size() <= 3 &&
         IsInTitleCase(line) && !IsInCapitals(line) &&
         line.find_first_of("\"“‘:;?!/|&0123456789") == std::string_view::npos &&
         std::ranges::none_of(words, [](std::string_view word) {
           return std::ranges::find(page_wording::kSmallInNames, LowerAscii(word)) !=
                  page_wording::kSmallInNames.end();
         });
}

std::optional<std::string> LineDate(std::string_view line) {
  const std::string_view date = WithoutDateBegin(line);
  const bool is_stamp = date.size() < line.size();
  const std::vector<std::string_view> words = LineWords(date);
  if (words.empty() || words.size() > (is_stamp ? kMostStampWords : kMostDateWords)) {
    return std::nullopt;
  }
  int year = 0, month = 0, day = 0;
  for (const std::string_view word : words) {
    if (auto iso = IsoDateOf(word)) return iso;
    const int number = NumberOf(word);
    if (number >= 1000 && number <= 9999 && year == 0) {
      year = number;
    } else if (number >= 1 && number <= 31 && day == 0 && word.find(':') == std::string::npos) {
      day = number;
    } else if (number < 0 && month == 0 && MonthOf(word) > 0) {
      month = MonthOf(word);
    } else if (number < 0 && !IsWeekday(word) && year == 0 && month == 0) {
      return std::nullopt;  // a word that belongs to no date
    }
  }
  if (year == 0 || month == 0 || day == 0) {
    // "Last updated: 17:42" dates the page, but not to a day.
    return is_stamp && IsDigit(date[0]) ? std::optional<std::string>("") : std::nullopt;
  }
  return IsoDate(year, month, day);
}

std::optional<Span> PublisherInFooter(std::string_view line) {
  if (line.empty() || line.size() > 300) return std::nullopt;
  if (const auto holder = CopyrightHolder(line)) return holder;
  if (const auto owner = SiteOwner(line)) return owner;
  const std::string lower = LowerAscii(line);
  for (const std::string_view begin : page_wording::kPublisherFollows) {
    const std::string_view name = Trim(line.substr(std::min(begin.size(), line.size())), " :");
    if (lower.starts_with(begin) && !name.empty() && IsInTitleCase(name) &&
        LineWords(name).size() <= 5) {
      return SpanOf(line, name);
    }
  }
  return std::nullopt;
}

std::optional<Dateline> DatelineOf(std::string_view paragraph) {
  const std::optional<Span> dash = DatelineDash(paragraph);
  if (!dash || dash->begin < 3) return std::nullopt;
  const std::string_view begin = paragraph.substr(0, dash->begin);
  // A place in capitals comes first: three letters of them at least.
  const std::string_view place = begin.substr(0, begin.find_first_of(",("));
  if (place.size() < 3 || !IsInCapitals(place) || std::ranges::any_of(place, IsDigit) ||
      place.find_first_of(":;!?") != std::string_view::npos || LineWords(place).size() > 4) {
    return std::nullopt;
  }
  Dateline dateline;
  dateline.span = {0, dash->end};
  const std::string_view trimmed = StripAsciiSpace(begin);
  std::string_view credit;
  if (trimmed.ends_with(')')) {
    credit = trimmed.substr(trimmed.rfind('(') + 1);
    credit.remove_suffix(1);
  } else if (trimmed.ends_with('/')) {  // "KELLMOUTH, April 22, 2032 /Coastwire/ --"
    const std::size_t open = trimmed.rfind('/', trimmed.size() - 2);
    if (open != std::string_view::npos) {
      credit = trimmed.substr(open + 1, trimmed.size() - open - 2);
    }
  }
  if (IsAgency(credit)) dateline.credit = SpanOf(paragraph, credit);
  return dateline;
}

}  // namespace hearsay
