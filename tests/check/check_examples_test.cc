#include "check/check_examples.h"

#include "check/run_checks.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

class CheckExamples : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    rules_ = new RuleSet(*RuleSet::BuiltIn());
    checks_ = new CheckRules(*CheckRules::BuiltIn());
  }
  static void TearDownTestSuite() {
    delete rules_;
    delete checks_;
  }
  static RuleSet* rules_;
  static CheckRules* checks_;
};
RuleSet* CheckExamples::rules_ = nullptr;
CheckRules* CheckExamples::checks_ = nullptr;

void ExpectNoFailures(const CheckExampleReport& report) {
  for (const CheckFailure& failure : report.failures) {
    ADD_FAILURE() << failure.rule << ": " << failure.problem << "\n  " << failure.example;
  }
}

TEST_F(CheckExamples, HoldWithTheModel) {
  const Model model = *Model::BuiltIn();
  ExpectNoFailures(TestCheckExamples(*checks_, *rules_, &model));
}

TEST_F(CheckExamples, AreFourOfEachAtLeast) {
  for (std::size_t i = 0; i < checks_->rules().size(); ++i) {
    const CheckRule& rule = checks_->rules()[i];
    // Bookkeeping of suppressions is no newsroom's standard.
    if (!rule.id.starts_with("suppression-")) EXPECT_FALSE(rule.authorities.empty()) << rule.id;
    // Those of evidence need a second document: tests/evidence has theirs.
    if (checks_->conditions()[i].subject == SubjectKind::kEvidence) continue;
    EXPECT_GE(rule.bad.size(), 4U) << rule.id;
    EXPECT_GE(rule.good.size(), 4U) << rule.id;
  }
}

}  // namespace
}  // namespace hearsay
