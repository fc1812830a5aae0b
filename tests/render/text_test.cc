#include "render/text.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "support/sample_analysis.h"

namespace hearsay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(RenderText, PrintsStatementsInReadingOrderWithTheirChains) {
  EXPECT_EQ(RenderText(SampleAnalysis(), {}), R"(Harbour board drops tunnel
drafts/tunnel.txt, published by The Coast Chronicle, 2024-03-02
3 reported statements: 1 first-hand, 1 second-hand, 1 third-hand

1    direct, first-hand, line 3, interview
     “We are done with tunnels,”
     cue     said
     chain   The Coast Chronicle → Jane Roe

2    mixed, second-hand, line 5, claim
     the plan was “dead 🐟” … that engineers had warned of it
     cue     told
     chain   The Coast Chronicle → Radio Nord → a senior port official (unnamed)

3    indirect, third-hand, line 5, attitude, inside 2
     of it
     cue     had warned
     chain   The Coast Chronicle → Radio Nord → a senior port official (unnamed)
             → engineers

note: 5:59: 1 invalid byte was replaced
)");
}

TEST(RenderText, ExplainsWhatShowsEveryHop) {
  const std::string text = RenderText(SampleAnalysis(), {.explain = true});
  EXPECT_THAT(text, HasSubstr(R"(
     found   by complement/clause, 80 %, source [A senior port official] at 5:1
     hop 0   The Coast Chronicle, publisher; given on the command line
             (chain/publisher, 100 %)
     hop 1   Radio Nord, relay: [told Radio Nord] at 5:24; the words were said
             to it (relay/receiver, 90 %)
     hop 2   a senior port official (unnamed), origin: [A senior port official]
             at 5:1; described, not named (chain/source, 85 %)
)"));
  EXPECT_THAT(text, HasSubstr("     medium  interview: [in an interview] at 3:43\n"));
}

TEST(RenderText, WrapsAtTheWidth) {
  const std::string text = RenderText(SampleAnalysis(), {.width = 40});
  EXPECT_THAT(text, HasSubstr(R"(
     the plan was “dead 🐟” … that
     engineers had warned of it
     cue     told
     chain   The Coast Chronicle → Radio
             Nord → a senior port
             official (unnamed)
)"));
}

TEST(RenderText, ColorsOnlyWhenAsked) {
  EXPECT_THAT(RenderText(SampleAnalysis(), {}), Not(HasSubstr("\033")));
  EXPECT_THAT(RenderText(SampleAnalysis(), {.color = true}),
              HasSubstr("The Coast Chronicle \033[36m→\033[0m Jane Roe"));
}

TEST(RenderText, SaysWhenNothingIsReported) {
  Analysis analysis;
  analysis.document.id = "poem.txt";
  analysis.document.text = "Rain.";
  EXPECT_EQ(RenderText(analysis, {}),
            "poem.txt, publisher unknown\nno reported statements found\n");
}

TEST(RenderText, CallsStandardInputByItsName) {
  Analysis analysis;
  analysis.document.path = "-";
  analysis.document.id = "standard input";
  EXPECT_EQ(RenderText(analysis, {}),
            "standard input, publisher unknown\nno reported statements found\n");
  analysis.document.id = "record 7";
  EXPECT_EQ(RenderText(analysis, {}),
            "standard input (record 7), publisher unknown\nno reported statements found\n");
}

TEST(RenderDocumentList, ShowsIdNamePublisherAndCount) {
  const std::vector<StoredDocument> documents = {
      {.sha256 = "0123456789abcdef",
       .name = "a.txt",
       .publisher = "The Coast Chronicle",
       .title = "Tunnel",
       .date = "2024-03-02",
       .attributions = 1},
      {.sha256 = "fedcba9876543210", .name = "b.txt", .attributions = 12}};
  EXPECT_EQ(RenderDocumentList(documents, {}),
            "0123456789ab  a.txt: Tunnel (The Coast Chronicle, 2024-03-02, 1 statement)\n"
            "fedcba987654  b.txt (publisher unknown, 12 statements)\n");
  EXPECT_EQ(RenderDocumentList({}, {}), "no documents stored\n");
}

}  // namespace
}  // namespace hearsay
