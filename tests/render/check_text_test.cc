#include "render/check_text.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/sample_report.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(RenderCheckText, ShowsTheSentenceTheWordsTheChainAndTheAuthority) {
  EXPECT_EQ(RenderCheckText(SampleReport(), {}),
            R"(drafts/tunnel.txt: note: One source for it all. [single-root]
    why     The Harbour Stylebook: Say what an unnamed source is.
            https://style.example/sources

drafts/tunnel.txt:5:1: warning: “A senior port official” is not named and no reason is given. [anonymous-bare]
    A senior port official told Radio Nord the plan was “dead 🐟” and that eng…
    ^~~~~~~~~~~~~~~~~~~~~~
    chain   The Coast Chronicle → Radio Nord → a senior port official (unnamed)
    see     3:29 “Jane Roe”: the only source with a name
    see     archive/radio.txt:7 “the plan is dead”: the original reads
    why     The Harbour Stylebook: Say what an unnamed source is.
            https://style.example/sources

drafts/tunnel.txt:5:53: error: “dead 🐟” is quoted <otherwise> & elsewhere. [quotation-marks]
    …ial told Radio Nord the plan was “dead 🐟” and that engineers had warned o…
                                      ^~~~~~~~~
    why     The Harbour Stylebook: Say what an unnamed source is.
            https://style.example/sources

3 findings (1 error, 1 warning, 1 note) in 1 of 2 drafts; 1 suppressed, 1 in the baseline
)");
}

TEST(RenderCheckText, NarrowTerminalsSeeTheMarkedWords) {
  const std::string text = RenderCheckText(SampleReport(), {.width = 40});
  EXPECT_THAT(text, HasSubstr(R"(
    …the plan was “dead 🐟” and that en…
                  ^~~~~~~~~
)"));
}

TEST(RenderCheckText, ColorsOnlyWhenAsked) {
  EXPECT_THAT(RenderCheckText(SampleReport(), {}), Not(HasSubstr("\033")));
  EXPECT_THAT(RenderCheckText(SampleReport(), {.color = true}),
              HasSubstr("\033[1;31merror: \033[0m"));
}

TEST(RenderCheckText, SaysThatNothingWasFound) {
  EXPECT_EQ(RenderCheckText({.drafts = {"a.md"}}, {}), "no findings in 1 draft\n");
  EXPECT_EQ(RenderCheckText({.drafts = {}, .problems = {"b.md: gone"}}, {}),
            "no findings in 0 drafts; 1 could not be read\n");
}

TEST(RenderConcise, IsOneLineAFinding) {
  EXPECT_EQ(RenderConcise(SampleReport()),
            "drafts/tunnel.txt: note: One source for it all. [single-root]\n"
            "drafts/tunnel.txt:5:1: warning: “A senior port official” is not named and no reason "
            "is given. [anonymous-bare]\n"
            "drafts/tunnel.txt:5:53: error: “dead 🐟” is quoted <otherwise> & elsewhere. "
            "[quotation-marks]\n");
}

}  // namespace
}  // namespace hearsay
