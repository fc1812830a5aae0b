#include "document/line_shape.h"

#include <algorithm>

#include "base/strings.h"
#include "document/page_wording.h"
#include "text/segment.h"

namespace hearsay {
namespace {

// Furniture has no longer lines than this, so that no paragraph is taken for it.
constexpr std::size_t kLongestFurniture = 160;
constexpr std::size_t kLongestCaption = 600;
constexpr std::size_t kLongestPiece = 3;  // words between two separators of a menu
constexpr std::size_t kMostCreditWords = 6;
constexpr std::size_t kLongestCredit = 80;

constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

template <typename Table>
bool BeginsWithAny(std::string_view line, const Table& table) {
  return std::ranges::any_of(table, [&](std::string_view s) { return line.starts_with(s); });
}

template <typename Table>
bool HasAny(std::string_view line, const Table& table) {
  return std::ranges::any_of(
      table, [&](std::string_view s) { return line.find(s) != std::string_view::npos; });
}

template <typename Table>
bool IsAnyOf(std::string_view line, const Table& table) {
  return std::ranges::find(table, line) != std::ranges::end(table);
}

// The pieces of a line between separators with white space around them; one when there are
// none.
std::vector<std::string_view> MenuPieces(std::string_view line) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 1; at < line.size(); ++at) {
    if (line[at - 1] != ' ') continue;
    for (const std::string_view separator : {"/", "|", "»", "›", ">", "•", "·"}) {
      const std::string_view rest = line.substr(at);
      if (!rest.starts_with(separator) || !rest.substr(separator.size()).starts_with(' ')) continue;
      pieces.push_back(StripAsciiSpace(line.substr(begin, at - begin)));
      begin = at + separator.size();
    }
  }
  pieces.push_back(StripAsciiSpace(line.substr(begin)));
  return pieces;
}

// The part of a line that may credit a picture: what stands in the brackets that end it or
// after its last bar or sentence, a short line as a whole; else nothing.
std::string_view CreditOf(std::string_view line) {
  while (line.ends_with('.')) line.remove_suffix(1);
  if (line.ends_with(')') || line.ends_with(']')) {
    const std::size_t open = line.find_last_of("([");
    return open == std::string_view::npos ? std::string_view() : line.substr(open);
  }
  if (line.size() <= kLongestCredit / 2 && IsInTitleCase(line)) return line;
  const std::size_t bar = line.find_last_of('|');
  if (bar != std::string_view::npos) return line.substr(bar);
  // "... on Monday. Photo: Jane Roe", "... on Monday. Jane Roe/AP"
  const std::size_t stop = line.rfind(". ");
  if (stop == std::string_view::npos) return {};
  const std::string_view last = line.substr(stop + 2);
  return IsInTitleCase(last) && LineWords(last).size() <= kMostCreditWords ? last
                                                                           : std::string_view();
}

}  // namespace

std::vector<std::string_view> LineWords(std::string_view line) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  while (true) {
    at = line.find_first_not_of(" \t\r\n", at);
    if (at == std::string_view::npos) return words;
    const std::size_t end = std::min(line.find_first_of(" \t\r\n", at), line.size());
    words.push_back(line.substr(at, end - at));
    at = end;
  }
}

bool EndsAsSentence(std::string_view line) {
  constexpr std::string_view kClosing = "\"')]";
  while (!line.empty()) {
    if (kClosing.find(line.back()) != std::string_view::npos) {
      line.remove_suffix(1);
    } else if (line.ends_with("”") || line.ends_with("’") || line.ends_with("“")) {
      line.remove_suffix(3);
    } else if (line.ends_with("»")) {
      line.remove_suffix(2);
    } else {
      break;
    }
  }
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("…");
}

bool IsInTitleCase(std::string_view line) {
  const std::vector<std::string_view> words = LineWords(line);
  return !words.empty() && std::ranges::all_of(words, [&](std::string_view word) {
    if (IsAnyOf(word, page_wording::kSmallInNames)) return word.data() != words[0].data();
    return IsUpper(word[0]) || word == "&" || static_cast<unsigned char>(word[0]) >= 0xC3;
  });
}

bool IsInCapitals(std::string_view line) {
  return std::ranges::any_of(line, IsUpper) && std::ranges::none_of(line, IsLower);
}

bool IsMenu(std::string_view line) {
  if (line.size() > kLongestFurniture) return false;
  const std::vector<std::string_view> pieces = MenuPieces(line);
  if (pieces.size() < 2) return false;
  return std::ranges::all_of(pieces, [](std::string_view piece) {
    return !piece.empty() && !IsLower(piece[0]) && !EndsAsSentence(piece) &&
           LineWords(piece).size() <= kLongestPiece;
  });
}

bool IsInitials(std::string_view line) {
  constexpr std::size_t kLongestInitials = 4;
  std::size_t pieces = 0;
  for (const std::string_view piece : Split(line, '/')) {
    ++pieces;
    if (piece.size() < 2 || piece.size() > kLongestInitials) return false;
    if (!std::ranges::all_of(piece, IsUpper)) return false;
  }
  return pieces >= 2;
}

bool IsAddress(std::string_view line) {
  if (line.size() > kLongestFurniture || line.find(' ') != std::string_view::npos) return false;
  const std::size_t dot = line.find('.');
  if (dot == std::string_view::npos || dot < 2 || dot + 2 >= line.size()) return false;
  const TextLayers layers = SegmentText(line);
  return layers.tokens.size() == 1 && layers.tokens[0].kind == TokenKind::kWord;
}

bool IsFurniture(std::string_view line) {
  if (line.size() > 2 * kLongestFurniture) return false;  // the longest are wires' credits
  if (line == "###" || line == "-30-" || line == "***" || line == "* * *") return true;
  const std::string lower = LowerAscii(line);
  if (lower.starts_with("©") || lower.starts_with("copyright ")) {
    return std::ranges::any_of(lower, IsDigit) || !EndsAsSentence(line);
  }
  if (BeginsWithAny(lower, page_wording::kCreditBegins) && lower.ends_with(')')) {
    const std::size_t by = lower.find(" by ");
    if (by != std::string::npos && IsUpper(line[by + 4])) return true;  // a name follows
  }
  return line.size() <= kLongestFurniture &&
         (BeginsWithAny(lower, page_wording::kFurnitureBegins) ||
          HasAny(lower, page_wording::kFurnitureInside));
}

bool IsSectionLabel(std::string_view line) {
  return IsAnyOf(LowerAscii(line), page_wording::kSections);
}

bool IsCaption(std::string_view line) {
  if (line.size() > kLongestCaption) return false;
  const std::string lower = LowerAscii(line);
  if (BeginsWithAny(lower, page_wording::kCaptionBegins)) return true;
  const std::string credit = LowerAscii(CreditOf(line));
  return !credit.empty() && credit.size() <= kLongestCredit &&
         HasAny(credit, page_wording::kCaptionCredits);
}

}  // namespace hearsay
