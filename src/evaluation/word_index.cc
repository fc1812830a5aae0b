#include "evaluation/word_index.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <iterator>

namespace hearsay {
namespace {

// Python's \w: letters, numbers of every kind and the underscore, but no combining marks.
bool IsWordCharacter(UChar32 c) {
  if (c == '_') return true;
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:
      return true;
    default:
      return false;
  }
}

bool IsJoiner(UChar32 c) { return c == '\'' || c == 0x2019 || c == '.' || c == '-'; }

std::string Lower(std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode error = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, {text.data(), static_cast<std::int32_t>(text.size())}, sink,
                            nullptr, error);
  return out;
}

struct CodePoint {
  UChar32 value;
  std::int32_t end;
};

CodePoint At(std::string_view text, std::int32_t at) {
  UChar32 c = 0;
  std::int32_t end = at;
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), end,
          static_cast<std::int32_t>(text.size()), c);
  return {c, end};
}

// End of the run of word characters at `at`; `at` itself when there is none.
std::int32_t RunEnd(std::string_view text, std::int32_t at) {
  const auto size = static_cast<std::int32_t>(text.size());
  while (at < size) {
    const CodePoint c = At(text, at);
    if (!IsWordCharacter(c.value)) break;
    at = c.end;
  }
  return at;
}

}  // namespace

WordIndex::WordIndex(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    std::int32_t end = RunEnd(text, at);
    if (end == at) {
      at = At(text, at).end;
      continue;
    }
    while (end < size && IsJoiner(At(text, end).value)) {
      const std::int32_t after = At(text, end).end;
      const std::int32_t next = RunEnd(text, after);
      if (next == after) break;
      end = next;
    }
    spans_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    words_.push_back(
        Lower(text.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(end - at))));
    at = end;
  }
}

WordSet WordIndex::Covered(const std::vector<Span>& spans) const {
  WordSet covered;
  for (const Span& span : spans) {
    auto first =
        std::lower_bound(spans_.begin(), spans_.end(), span.begin,
                         [](const Span& word, std::uint32_t at) { return word.end <= at; });
    for (; first != spans_.end() && first->begin < span.end; ++first) {
      if (2 * Intersect(*first, span).size() > first->size()) {
        covered.push_back(static_cast<std::uint32_t>(first - spans_.begin()));
      }
    }
  }
  std::sort(covered.begin(), covered.end());
  covered.erase(std::unique(covered.begin(), covered.end()), covered.end());
  return covered;
}

double Jaccard(const WordSet& a, const WordSet& b) {
  if (a.empty() && b.empty()) return 0;
  WordSet shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return static_cast<double>(shared.size()) /
         static_cast<double>(a.size() + b.size() - shared.size());
}

bool Shares(const WordSet& a, const WordSet& b) {
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (*i == *j) return true;
    if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  return false;
}

std::vector<std::string> WordsOf(std::string_view text) {
  const std::string lower = Lower(text);
  std::vector<std::string> words;
  const auto size = static_cast<std::int32_t>(lower.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t end = RunEnd(lower, at);
    if (end == at) {
      at = At(lower, at).end;
    } else {
      words.push_back(
          lower.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(end - at)));
      at = end;
    }
  }
  return words;
}

}  // namespace hearsay
