#include "document/page_date.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/strings.h"
#include "document/page_wording.h"

namespace hearsay {
namespace {

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// A run of digits or of letters, and the character before it.
struct Piece {
  std::string_view text;
  char before = '\0';
  bool is_number = false;
  int number = 0;  // of at most four digits
};

std::vector<Piece> PiecesOf(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_number = IsDigit(text[at]);
    if (!is_number && !IsLetter(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && (is_number ? IsDigit(text[end]) : IsLetter(text[end]))) ++end;
    Piece piece{text.substr(at, end - at), at > 0 ? text[at - 1] : '\0', is_number, 0};
    if (is_number && piece.text.size() <= 4) {
      for (const char digit : piece.text) piece.number = 10 * piece.number + (digit - '0');
    }
    pieces.push_back(piece);
    at = end;
  }
  return pieces;
}

bool IsYear(const Piece& piece) {
  return piece.is_number && piece.text.size() == 4 && piece.number >= 1900 && piece.number <= 2100;
}
bool IsDay(const Piece& piece) {
  return piece.is_number && piece.text.size() <= 2 && piece.number >= 1 && piece.number <= 31;
}
bool IsMonthNumber(const Piece& piece) { return IsDay(piece) && piece.number <= 12; }

// 1 to 12 for a month's name or a short form of it, else 0.
int MonthOf(const Piece& piece) {
  if (piece.is_number || piece.text.size() < 3 || piece.text.size() > 12) return 0;
  const std::string lower = LowerAscii(piece.text);
  for (const page_wording::MonthBegin& month : page_wording::kMonthBegins) {
    if (lower.starts_with(month.begin)) return month.number;
  }
  return 0;
}

// "st" of "31st", "de" of "31 de mayo".
bool IsFiller(const Piece& piece) {
  const std::string lower = LowerAscii(piece.text);
  return std::ranges::find(page_wording::kInsideDates, lower) != page_wording::kInsideDates.end();
}

// "2024-05-31", "2024/5/31", "31.5.2024", "31/05/2024", "5/31/2024".
std::optional<std::string> InNumbers(const Piece& a, const Piece& b, const Piece& c) {
  const char mark = b.before;
  if (mark != c.before || (mark != '-' && mark != '/' && mark != '.')) return std::nullopt;
  if (IsYear(a) && IsMonthNumber(b) && IsDay(c)) return IsoDate(a.number, b.number, c.number);
  if (!IsYear(c) || !IsDay(a) || !IsDay(b)) return std::nullopt;
  // With points the day comes first, everywhere; with slashes it may be the month.
  if (mark == '.') {
    if (!IsMonthNumber(b)) return std::nullopt;
    return IsoDate(c.number, b.number, a.number);
  }
  if (a.number <= 12 && b.number <= 12 && a.number != b.number) return std::nullopt;
  return a.number > 12 ? IsoDate(c.number, b.number, a.number)
                       : IsoDate(c.number, a.number, b.number);
}

}  // namespace

std::string IsoDate(int year, int month, int day) {
  const auto two = [](int n) { return StrCat(n < 10 ? "0" : "", n); };
  return StrCat(year, "-", two(month), "-", two(day));
}

std::string PageDate(std::string_view text) {
  std::vector<Piece> pieces = PiecesOf(text);
  for (std::size_t i = 0; i + 2 < pieces.size(); ++i) {
    if (!pieces[i].is_number || !pieces[i + 1].is_number || !pieces[i + 2].is_number) continue;
    if (const auto date = InNumbers(pieces[i], pieces[i + 1], pieces[i + 2])) return *date;
  }
  std::erase_if(pieces, IsFiller);
  for (std::size_t i = 0; i + 2 < pieces.size(); ++i) {
    if (!IsYear(pieces[i + 2])) continue;
    const int first = MonthOf(pieces[i]);
    const int second = MonthOf(pieces[i + 1]);
    if (first > 0 && IsDay(pieces[i + 1])) {
      return IsoDate(pieces[i + 2].number, first, pieces[i + 1].number);
    }
    if (second > 0 && IsDay(pieces[i])) {
      return IsoDate(pieces[i + 2].number, second, pieces[i].number);
    }
  }
  return "";
}

std::string AddressDate(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::vector<Piece> pieces = PiecesOf(url);
  for (std::size_t i = 0; i + 2 < pieces.size(); ++i) {
    if (pieces[i].before != '/' || !IsYear(pieces[i]) || !IsMonthNumber(pieces[i + 1]) ||
        !IsDay(pieces[i + 2])) {
      continue;
    }
    const char mark = pieces[i + 1].before;
    if (mark == pieces[i + 2].before && (mark == '/' || mark == '-')) {
      return IsoDate(pieces[i].number, pieces[i + 1].number, pieces[i + 2].number);
    }
  }
  return "";
}

}  // namespace hearsay
