// Single sentences of every shape (fixtures/sentences.txt), held against their marks.
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "analysis/analysis.h"
#include "base/strings.h"
#include "gtest/gtest.h"
#include "rules/marked_text.h"
#include "rules/rule_set.h"
#include "support/agreement.h"

namespace hearsay {
namespace {

// How many of the marked statements, and of their chains, must be right today.
constexpr int kFoundFloor = 65;
constexpr int kChainsFloor = 57;
// How many of the sentences that report nothing may give a statement.
constexpr int kSpuriousCeiling = 4;

struct Sentence {
  MarkedText marked;
  std::vector<std::vector<TruthHop>> chains;
};

std::vector<Sentence> LoadSentences() {
  std::vector<Sentence> sentences;
  std::ifstream stream(HEARSAY_SOURCE_DIR "/fixtures/sentences.txt");
  EXPECT_TRUE(stream.is_open());
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t arrow = line.find(" => ");
    Sentence sentence;
    absl::StatusOr<MarkedText> marked = ParseMarkedText(line.substr(0, arrow));
    EXPECT_TRUE(marked.ok()) << line << ": " << marked.status();
    if (!marked.ok()) continue;
    sentence.marked = *std::move(marked);
    if (arrow != std::string::npos) {
      absl::StatusOr<std::vector<std::vector<TruthHop>>> chains =
          ParseChains(std::string_view(line).substr(arrow + 4));
      EXPECT_TRUE(chains.ok()) << line << ": " << chains.status();
      if (chains.ok()) sentence.chains = *std::move(chains);
    }
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

std::vector<Span> SpansOf(const MarkedText& marked, std::string_view role) {
  std::vector<Span> spans;
  for (const Mark& mark : marked.marks) {
    if (mark.role == role) spans.push_back(mark.span);
  }
  return spans;
}

Document OneParagraph(std::string text) {
  Document document;
  document.id = "sentence";
  document.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::kParagraph}};
  document.text = std::move(text);
  return document;
}

std::string Shown(const Analysis& analysis, std::size_t i) {
  const Attribution& attribution = analysis.attributions[i];
  std::vector<Mark> marks;
  for (Span span : attribution.source) marks.push_back({"source", span});
  for (Span span : attribution.cue) marks.push_back({"cue", span});
  for (Span span : attribution.content) marks.push_back({"content", span});
  return StrCat(Annotate(analysis.document.text, std::move(marks)), " => ",
                Describe(analysis.chains[i], analysis.entities), " (", attribution.rule, ")");
}

TEST(FixtureSentences, ReachTheirFloor) {
  const absl::StatusOr<RuleSet> rules = RuleSet::BuiltIn();
  ASSERT_TRUE(rules.ok()) << rules.status();
  int statements = 0, found = 0, chains = 0, silent = 0, spurious = 0;
  for (const Sentence& sentence : LoadSentences()) {
    const Analysis analysis = Analyze(OneParagraph(sentence.marked.text), *rules, nullptr);
    std::vector<StatementWords> got;
    for (const Attribution& a : analysis.attributions) {
      got.push_back({CoveredWords(analysis.layers, a.source), CoveredWords(analysis.layers, a.cue),
                     CoveredWords(analysis.layers, a.content)});
    }
    std::vector<StatementWords> want;
    for (std::size_t i = 0; i < sentence.chains.size(); ++i) {
      const std::string number = i == 0 ? "" : std::to_string(i + 1);
      const auto words = [&](std::string_view role) {
        return CoveredWords(analysis.layers, SpansOf(sentence.marked, StrCat(role, number)));
      };
      want.push_back({words("source"), words("cue"), words("content")});
    }
    std::size_t right = 0, right_chains = 0;
    for (const StatementPair& pair : PairStatements(want, got)) {
      right += SameRelation(want[pair.truth], got[pair.found], analysis.layers);
      right_chains +=
          pair.jaccard >= 0.5 &&
          SameChain(sentence.chains[pair.truth], analysis.chains[pair.found], analysis.entities);
    }
    statements += static_cast<int>(want.size());
    found += static_cast<int>(right);
    chains += static_cast<int>(right_chains);
    silent += want.empty();
    spurious += want.empty() && !got.empty();
    if (right == want.size() && right_chains == want.size() && !(want.empty() && !got.empty())) {
      continue;
    }
    std::printf("%s\n", Annotate(sentence.marked.text, sentence.marked.marks).c_str());
    for (const auto& chain : sentence.chains) std::printf("    want %s\n", Describe(chain).c_str());
    for (std::size_t i = 0; i < got.size(); ++i) {
      std::printf("    got  %s\n", Shown(analysis, i).c_str());
    }
    if (got.empty()) std::printf("    got  nothing\n");
  }
  std::printf("found %d/%d, chains %d/%d, spurious %d/%d\n", found, statements, chains, statements,
              spurious, silent);
  EXPECT_GE(found, kFoundFloor);
  EXPECT_GE(chains, kChainsFloor);
  EXPECT_LE(spurious, kSpuriousCeiling);
}

}  // namespace
}  // namespace hearsay
