// What holds for the layers of any text whatever.
#include <algorithm>
#include <string>

#include "base/strings.h"
#include "base/utf8.h"
#include "gtest/gtest.h"
#include "rapidcheck.h"
#include "rapidcheck/gtest.h"
#include "reference_tokens.h"
#include "segment_text.h"

namespace hearsay {
namespace {

void CheckTokens(std::string_view text, const TextLayers& layers) {
  RC_ASSERT(layers.token_quotation.size() == layers.tokens.size());
  RC_ASSERT(layers.token_sentence.size() == layers.tokens.size());
  std::uint32_t end = 0;
  for (const Token& token : layers.tokens) {
    RC_ASSERT(token.span.begin >= end);
    RC_ASSERT(token.span.begin < token.span.end);
    RC_ASSERT(token.span.end <= text.size());
    RC_ASSERT(!IsContinuationByte(text[token.span.begin]));
    RC_ASSERT(token.span.end == text.size() || !IsContinuationByte(text[token.span.end]));
    RC_ASSERT(token.word == WordHash(Slice(text, token.span)));
    end = token.span.end;
  }
}

// Paragraphs and sentences cut the tokens into ranges without gap or overlap.
void CheckSentencesAndParagraphs(const TextLayers& layers) {
  std::uint32_t token = 0, sentence = 0;
  for (std::uint32_t p = 0; p < layers.paragraphs.size(); ++p) {
    const Paragraph& paragraph = layers.paragraphs[p];
    RC_ASSERT(paragraph.tokens.begin == token);
    RC_ASSERT(!paragraph.tokens.empty());
    RC_ASSERT(paragraph.sentences.begin == sentence);
    for (; sentence < paragraph.sentences.end; ++sentence) {
      const Sentence& s = layers.sentences[sentence];
      RC_ASSERT(s.paragraph == p);
      RC_ASSERT(s.tokens.begin == token);
      RC_ASSERT(!s.tokens.empty());
      RC_ASSERT(paragraph.span.Contains(s.span));
      RC_ASSERT(s.span.begin == layers.tokens[s.tokens.begin].span.begin);
      RC_ASSERT(s.span.end == layers.tokens[s.tokens.end - 1].span.end);
      for (; token < s.tokens.end; ++token) RC_ASSERT(layers.token_sentence[token] == sentence);
    }
    RC_ASSERT(paragraph.tokens.end == token);
  }
  RC_ASSERT(token == layers.tokens.size());
  RC_ASSERT(sentence == layers.sentences.size());
}

// Quotations nest, come by begin, stay in their paragraph, and continue what was left open.
void CheckQuotations(const TextLayers& layers) {
  const auto count = static_cast<std::int32_t>(layers.quotations.size());
  for (std::int32_t i = 0; i < count; ++i) {
    const Quotation& quotation = layers.quotations[static_cast<std::size_t>(i)];
    RC_ASSERT(quotation.span.Contains(quotation.inner));
    RC_ASSERT(quotation.tokens.begin <= quotation.tokens.end);
    RC_ASSERT(quotation.opened == (quotation.span.begin < quotation.inner.begin));
    RC_ASSERT(quotation.closed == (quotation.inner.end < quotation.span.end));
    RC_ASSERT(quotation.parent < i && quotation.previous < i);
    if (quotation.parent != kNone) {
      const Quotation& parent = layers.quotations[static_cast<std::size_t>(quotation.parent)];
      RC_ASSERT(parent.inner.Contains(quotation.span));
    }
    if (quotation.previous != kNone) {
      RC_ASSERT(!layers.quotations[static_cast<std::size_t>(quotation.previous)].closed);
    }
    if (i > 0) {
      const Quotation& before = layers.quotations[static_cast<std::size_t>(i) - 1];
      RC_ASSERT(before.span.begin <= quotation.span.begin);
      RC_ASSERT(!before.span.Overlaps(quotation.span) || before.span.Contains(quotation.span));
    }
    const auto in_quotation = [&](const Paragraph& paragraph) {
      return paragraph.span.Contains(quotation.span);
    };
    RC_ASSERT(std::ranges::count_if(layers.paragraphs, in_quotation) == 1);
  }
  for (std::size_t t = 0; t < layers.tokens.size(); ++t) {
    std::int32_t innermost = kNone;
    for (std::int32_t i = 0; i < count; ++i) {
      if (layers.quotations[static_cast<std::size_t>(i)].span.Contains(layers.tokens[t].span)) {
        innermost = i;
      }
    }
    RC_ASSERT(layers.token_quotation[t] == innermost);
  }
}

void CheckLayers(std::string_view text) {
  const TextLayers layers = SegmentText(text);
  CheckTokens(text, layers);
  CheckSentencesAndParagraphs(layers);
  CheckQuotations(layers);
  for (const TextNotice& notice : layers.notices) RC_ASSERT(notice.span.end <= text.size());
}

// Texts of pieces that news is made of, in any order.
rc::Gen<std::string> NewsLike() {
  const auto piece = rc::gen::element<std::string>(
      "word", "Smith", "said", "The", "U.S.", "Mr.", "don't", "workers'", "'90s", "5", "6'2\"",
      "1,000.5", "a@b.org", "https://e.org/x", "@x", ".", "...", ",", "?", "!", "—", "--", "(", ")",
      "\"", "'", "''", "``", "`", "“", "”", "‘", "’", "„", "‚", "«", "»", "‹", "›", " ", " ", " ",
      " ", "\n", "\n\n", "\r\n", "\u00A0", "\u00AD", "\u200B", "\uFEFF", "😀", "\uFE0F", "é", "قال",
      std::string(1, '\0'));
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) { return Join(pieces, ""); });
}

RC_GTEST_PROP(Layers, HoldForAnyBytesOnceRepaired, (const std::string& bytes)) {
  CheckLayers(RepairUtf8(bytes).text);
}

RC_GTEST_PROP(Layers, HoldForAnythingLikeNews, ()) { CheckLayers(*NewsLike()); }

// A blank line cuts the text: but for a quotation that goes on over it, both sides are
// segmented as they are alone.
RC_GTEST_PROP(Layers, ParagraphsAreTokenizedAlone, ()) {
  const std::string first = *NewsLike(), second = *NewsLike();
  std::vector<std::string> expected = Tokens(first);
  for (std::string& token : Tokens(second)) expected.push_back(std::move(token));
  RC_ASSERT(Tokens(first + "\n\n" + second) == expected);
}

RC_GTEST_PROP(Layers, AsciiTokensAreThoseOfThePlainTokenizer, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "word", "Word", "don't", "it's", "we'll", "isn't", "o'clock", "x", "ten", "5", "12", "3rd",
      "1,000", "9/11", " ", " ", " ", ", ", "; ", "! ", "? ", "-", "--", " ... ", "(", ")", "$",
      "%"));
  // Single letters before a full stop are initials, which the plain tokenizer does not know.
  const std::string text = Join(pieces, "");
  RC_ASSERT(Tokens(text) == ReferenceTokens(text));
}

TEST(Layers, LongParagraphsOfMarksStayLinear) {
  for (const std::string_view piece : {"“", "\"", "'", "‘ “ ", "x' ", " 'x", "5\" ", "''", "```",
                                       "“‘", "a-b@", "a.b.", ".", "—\""}) {
    std::string text;
    while (text.size() < 1 << 20) text += piece;
    SegmentText(text);  // a quadratic step would run into the test's time limit
  }
}

}  // namespace
}  // namespace hearsay
