#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "analysis/analysis.h"
#include "rules/rule_set.h"

namespace hearsay {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

// "NAME: why" for each candidate that lost a mention of the source "she".
std::vector<std::string> LostToShe(bool keep_candidates) {
  const absl::StatusOr<RuleSet> rules = RuleSet::BuiltIn();
  Document document;
  document.text = "Mary Roe met John Doe.\n\n“It rained,” she said.\n";
  document.blocks = {
      {{0, static_cast<std::uint32_t>(document.text.size())}, BlockKind::kParagraph}};
  const Analysis analysis =
      Analyze(std::move(document), *rules, nullptr, {.keep_candidates = keep_candidates});
  std::vector<std::string> lost;
  for (const Mention& mention : analysis.mentions) {
    for (const LostCandidate& candidate : mention.candidates) {
      lost.push_back(analysis.entities[candidate.entity].name + ": " + candidate.why);
    }
  }
  return lost;
}

TEST(Candidates, TellWhyTheyLost) {
  EXPECT_THAT(LostToShe(true), Contains("John Doe: does not agree in kind, gender or number"));
}

TEST(Candidates, AreKeptOnlyWhenAskedFor) { EXPECT_THAT(LostToShe(false), IsEmpty()); }

}  // namespace
}  // namespace hearsay
