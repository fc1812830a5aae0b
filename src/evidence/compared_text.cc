#include "evidence/compared_text.h"

#include <algorithm>

namespace hearsay {
namespace {

bool IsEllipsis(std::string_view mark) {
  return mark == "…" || (mark.size() >= 2 && mark.find_first_not_of('.') == std::string_view::npos);
}

// Signs that are read as words: "$5" is not "€5".
bool IsSpokenSign(std::string_view mark) {
  return mark == "%" || mark == "$" || mark == "€" || mark == "£" || mark == "¥" || mark == "&";
}

}  // namespace

ComparedText CompareText(std::string_view text, const TextLayers& layers, TokenRange tokens) {
  ComparedText compared;
  compared.words.reserve(tokens.size());
  bool bracketed = false;
  bool cut = false;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Token& token = layers.tokens[i];
    const std::string_view words = Slice(text, token.span);
    const bool spoken = token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber ||
                        (token.kind == TokenKind::kPunctuation && IsSpokenSign(words));
    if (spoken) {
      compared.words.push_back({.word = token.word,
                                .span = token.span,
                                .sentence = layers.token_sentence[i],
                                .quotation = layers.token_quotation[i],
                                .number = token.kind == TokenKind::kNumber,
                                .bracketed = bracketed,
                                .cut_before = cut});
      cut = false;
    } else if (words == "[") {
      bracketed = true;
    } else if (words == "]") {
      bracketed = false;
    } else if (IsEllipsis(words)) {
      cut = true;
    }
  }
  compared.cut_after = cut;
  return compared;
}

WordRange WordsIn(const ComparedText& text, Span span) {
  const auto begin =
      std::partition_point(text.words.begin(), text.words.end(),
                           [&](const ComparedWord& word) { return word.span.begin < span.begin; });
  const auto end = std::partition_point(
      begin, text.words.end(), [&](const ComparedWord& word) { return word.span.end <= span.end; });
  return {static_cast<std::uint32_t>(begin - text.words.begin()),
          static_cast<std::uint32_t>(end - text.words.begin())};
}

Span SpanOf(const ComparedText& text, WordRange words) {
  if (!words.empty()) {
    return {text.words[words.begin].span.begin, text.words[words.end - 1].span.end};
  }
  if (words.begin > 0)
    return {text.words[words.begin - 1].span.end, text.words[words.begin - 1].span.end};
  return {};
}

}  // namespace hearsay
