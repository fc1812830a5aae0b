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
  for (const CheckRule& rule : checks_->rules()) {
    EXPECT_GE(rule.bad.size(), 4U) << rule.id;
    EXPECT_GE(rule.good.size(), 4U) << rule.id;
    EXPECT_FALSE(rule.authorities.empty()) << rule.id;
  }
}

}  // namespace
}  // namespace hearsay
