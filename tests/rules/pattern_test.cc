#include "rules/pattern.h"

#include <string>
#include <utility>
#include <vector>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rules/lexicon.h"
#include "text/segment.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;

std::int32_t FindList(std::string_view id) {
  if (id == "be") return 3;
  return id == "adverb" ? 5 : kNone;
}

std::vector<PatternElement> Compile(std::string_view text) {
  std::vector<PatternElement> elements;
  const auto error = CompilePattern(text, FindList, elements);
  if (error) ADD_FAILURE() << error->message;
  return elements;
}

// "BYTE: message" of a bad pattern.
std::string ErrorOf(std::string_view text) {
  std::vector<PatternElement> elements;
  const auto error = CompilePattern(text, FindList, elements);
  return error ? StrCat(error->at, ": ", error->message) : "no error";
}

std::vector<ElementKind> KindsOf(const std::vector<PatternElement>& elements) {
  std::vector<ElementKind> kinds;
  for (const PatternElement& element : elements) kinds.push_back(element.kind);
  return kinds;
}

TEST(Pattern, CompilesElementsInOrder) {
  const auto elements = Compile(
      "$source[NP] $cue[<be> <adverb>* cited|quoted in $relay[NP] as <cue:gerund>] "
      "$content[CLAUSE]");
  using enum ElementKind;
  EXPECT_THAT(KindsOf(elements),
              ElementsAre(kOpen, kNounPhrase, kClose, kOpen, kList, kList, kWords, kWords, kOpen,
                          kNounPhrase, kClose, kWords, kCueVerb, kClose, kOpen, kClause, kClose));
  EXPECT_EQ(elements[0].role, CaptureRole::kSource);
  EXPECT_EQ(elements[2].role, CaptureRole::kSource);
  EXPECT_EQ(elements[4].index, 3u);
  EXPECT_EQ(elements[4].repeat, Repeat::kOnce);
  EXPECT_EQ(elements[5].index, 5u);
  EXPECT_EQ(elements[5].repeat, Repeat::kAny);
  EXPECT_THAT(elements[6].words, ElementsAre(WordHash("cited"), WordHash("quoted")));
  EXPECT_EQ(elements[12].forms, kFormGerund);
  EXPECT_EQ(elements[13].role, CaptureRole::kCue);
}

TEST(Pattern, CueElementsTakeFormsAndTone) {
  const auto elements =
      Compile("$cue[<cue>] <cue:past+third> <cue/document> <cue:participle/denial>?");
  EXPECT_EQ(elements[1].forms, 0);
  EXPECT_FALSE(elements[1].has_tone);
  EXPECT_EQ(elements[3].forms, kFormPast | kFormThird);
  EXPECT_EQ(elements[4].forms, 0);
  EXPECT_TRUE(elements[4].has_tone);
  EXPECT_EQ(elements[4].tone, CueTone::kDocument);
  EXPECT_EQ(elements[5].forms, kFormParticiple);
  EXPECT_EQ(elements[5].tone, CueTone::kDenial);
  EXPECT_EQ(elements[5].repeat, Repeat::kOptional);
}

TEST(Pattern, NamesOfLexiconsAreElements) {
  using enum ElementKind;
  EXPECT_THAT(KindsOf(Compile("$cue[<noun:cue>] <noun:source> <noun:document> <outlet> <medium>")),
              ElementsAre(kOpen, kCueNoun, kClose, kSourceNoun, kDocumentNoun, kOutlet, kMedium));
}

TEST(Pattern, MarksAndEscapedSignsAreWords) {
  using enum ElementKind;
  const auto elements = Compile("^ $source[NP] : $content[QUOTE] , \\$ \\? $");
  EXPECT_THAT(KindsOf(elements),
              ElementsAre(kSentenceBegin, kOpen, kNounPhrase, kClose, kWords, kOpen, kQuotation,
                          kClose, kWords, kWords, kWords, kSentenceEnd));
  EXPECT_THAT(elements[4].words, ElementsAre(WordHash(":")));
  EXPECT_THAT(elements[9].words, ElementsAre(WordHash("$")));
  EXPECT_THAT(elements[10].words, ElementsAre(WordHash("?")));
}

TEST(Pattern, AWordOfSeveralTokensStandsForThemInARow) {
  using enum ElementKind;
  const auto elements = Compile("$medium[op-ed] said:");
  EXPECT_THAT(KindsOf(elements),
              ElementsAre(kOpen, kWords, kWords, kWords, kClose, kWords, kWords));
  EXPECT_THAT(elements[1].words, ElementsAre(WordHash("op")));
  EXPECT_THAT(elements[6].words, ElementsAre(WordHash(":")));
}

TEST(Pattern, ErrorsNameTheByteAndTheRemedy) {
  EXPECT_EQ(ErrorOf("$cue[<bee> cited]"),
            "6: unknown word list \"bee\"; write the id of a [[list]], or <cue>, <noun:cue>, "
            "<noun:source>, <noun:document>, <outlet> or <medium>");
  EXPECT_EQ(ErrorOf("$cue[<cue:pst>]"),
            "10: unknown verb form \"pst\"; write base, third, past, participle or gerund");
  EXPECT_EQ(ErrorOf("$cue[<cue:past+>]"),
            "15: unknown verb form \"\"; write base, third, past, participle or gerund");
  EXPECT_EQ(ErrorOf("$cue[<cue/loud>]"),
            "10: unknown tone \"loud\"; write neutral, claim, admission, denial, hedge, manner, "
            "document or attitude");
  EXPECT_EQ(ErrorOf("$speaker[NP]"),
            "1: unknown role \"speaker\"; write source, cue, content, relay or medium");
  EXPECT_EQ(ErrorOf("said $source [NP]"),
            "5: a capture needs brackets: $source[...]; write \"\\$\" for a dollar sign");
  EXPECT_EQ(ErrorOf("said $source[NP"), "5: this capture is never closed; add \"]\" where it ends");
  EXPECT_EQ(ErrorOf("$cue[said]]"),
            "10: \"]\" closes no capture; open one with $role[ or delete it");
  EXPECT_EQ(ErrorOf("$cue[]"), "5: this capture is empty; put an element between its brackets");
  EXPECT_EQ(ErrorOf("$cue[said]?"),
            "10: a capture cannot be repeated; put ? or * after an element inside it");
  EXPECT_EQ(ErrorOf("$cue[<be said]"),
            "5: \"<\" without \">\"; close the name, or write \"\\<\" for the sign");
  EXPECT_EQ(ErrorOf("$source[VP] said"),
            "8: unknown element \"VP\"; write NP, CLAUSE, QUOTE or SENTENCE, or a word in lower "
            "case");
  EXPECT_EQ(ErrorOf("$content[CLAUSE*]"),
            "9: this element cannot be repeated or left out; delete the sign after it");
  EXPECT_EQ(ErrorOf("$cue[said] ? NP"),
            "11: \"?\" follows no element; put it right after one, or write \"\\?\" for the sign "
            "itself");
  EXPECT_EQ(ErrorOf("$cue[said|] NP"),
            "5: \"|\" needs a word on both sides; write the missing one");
  EXPECT_EQ(ErrorOf("in an op-ed? by $source[NP]"),
            "6: \"op-ed\" is 3 tokens, so it can neither be an alternative nor be repeated; put "
            "it into a [[list]] and write <list>");
  EXPECT_EQ(ErrorOf("he said so"),
            "0: the pattern captures nothing; put what it finds into $source[...], $cue[...], "
            "$content[...], $relay[...] or $medium[...]");
}

}  // namespace
}  // namespace hearsay
