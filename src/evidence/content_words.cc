#include "evidence/content_words.h"

#include <algorithm>

#include "text/segment.h"

namespace hearsay {
namespace {

constexpr std::size_t kStem = 5;          // bytes that a word's forms share
constexpr std::size_t kFewestShared = 3;  // fewer say nothing

// Cut before a continuation byte, so that no character is broken.
std::string_view StemOf(std::string_view word) {
  std::size_t size = std::min(word.size(), kStem);
  while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0u) == 0x80u) ++size;
  return word.substr(0, size);
}

}  // namespace

ContentWords ContentWordsOf(std::string_view text, const TextLayers& layers,
                            const std::vector<Span>& spans, const WordingLists& wording) {
  ContentWords words;
  for (Span span : spans) {
    auto token =
        std::partition_point(layers.tokens.begin(), layers.tokens.end(),
                             [&](const Token& other) { return other.span.begin < span.begin; });
    for (; token != layers.tokens.end() && token->span.end <= span.end; ++token) {
      if (token->kind != TokenKind::kWord && token->kind != TokenKind::kNumber) continue;
      if (wording.function_words.HasWord(token->word)) continue;
      words.push_back(WordHash(StemOf(Slice(text, token->span))));
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::size_t CountShared(const ContentWords& a, const ContentWords& b) {
  std::size_t shared = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left == *right) ++shared;
    const bool advance_left = *left <= *right;
    const bool advance_right = *right <= *left;
    left += advance_left;
    right += advance_right;
  }
  return shared;
}

double Overlap(const ContentWords& a, const ContentWords& b) {
  const std::size_t shared = CountShared(a, b);
  if (shared < kFewestShared) return 0;
  // The shorter one decides, tempered by the longer: a clause of a sentence says the same as far
  // as it goes.
  const auto part = [&](const ContentWords& words) {
    return static_cast<double>(shared) / static_cast<double>(words.size());
  };
  return 0.75 * std::max(part(a), part(b)) + 0.25 * std::min(part(a), part(b));
}

}  // namespace hearsay
