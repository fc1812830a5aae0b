#include "train/gold.h"

#include <fstream>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "train/treebank.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;
using ::testing::StartsWith;

std::string WriteFile(const std::string& name, std::string_view text) {
  const std::string path = testing::TempDir() + "/" + name;
  std::ofstream(path) << text;
  return path;
}

TEST(Gold, ReadsSpansNestingAndCorpus) {
  const std::string path = WriteFile("good.jsonl", R"({"id": "a", "corpus": "web",
"text": "Ann said it rained.", "attributions": [{"source": [[0, 3]], "cue": [[4, 8]],
"content": [[9, 18]], "nested_in": "E1"}]})");
  // A record is one line.
  std::string text = R"({"id": "a", "corpus": "web", "text": "Ann said it rained.", )"
                     R"("attributions": [{"source": [[0, 3]], "cue": [[4, 8]], )"
                     R"("content": [[9, 18]], "nested_in": "E1"}, {"content": [[0, 3]]}]})";
  std::vector<GoldDocument> documents;
  ASSERT_TRUE(ReadGold(WriteFile("gold.jsonl", text + "\n\n"), documents).ok());
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].corpus, "web");
  ASSERT_EQ(documents[0].attributions.size(), 2u);
  EXPECT_THAT(documents[0].attributions[0].cue, ElementsAre(Span{4, 8}));
  EXPECT_TRUE(documents[0].attributions[0].nested);
  EXPECT_TRUE(documents[0].attributions[1].cue.empty());
  EXPECT_FALSE(ReadGold(path, documents).ok());
}

TEST(Gold, SaysWhereAndWhatIsWrong) {
  std::vector<GoldDocument> documents;
  EXPECT_EQ(MessageOf(ReadGold("no/such.jsonl", documents)), "no/such.jsonl: cannot open");
  const std::string broken = WriteFile("broken.jsonl", "\n{\"id\": ");
  EXPECT_THAT(std::string(MessageOf(ReadGold(broken, documents))), StartsWith(broken + ":2: "));
  const std::string outside = WriteFile(
      "outside.jsonl", R"({"id": "a", "text": "Rain.", "attributions": [{"content": [[0, 6]]}]})");
  EXPECT_EQ(MessageOf(ReadGold(outside, documents)),
            outside + ":1: a span lies outside the text of a; spans are byte offsets [begin, end)");
}

constexpr std::string_view kTreebank =
    "# newdoc id = one\n"
    "# newpar\n"
    "1\tAnn\t_\tPROPN\tNNP\t_\t_\t_\t_\t_\n"
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdid\t_\tAUX\tVBD\t_\t_\t_\t_\t_\n"
    "3\tn't\t_\tPART\tRB\t_\t_\t_\t_\t_\n"
    "4\tgo\t_\tVERB\tVB\t_\t_\t_\t_\tSpaceAfter=No\n"
    "5\t.\t_\tPUNCT\t.\t_\t_\t_\t_\t_\n"
    "\n"
    "# newpar\n"
    "1\tShe\t_\tPRON\tPRP\t_\t_\t_\t_\t_\n";

TEST(Treebank, PutsTheTextTogether) {
  std::vector<TaggedDocument> documents;
  ASSERT_TRUE(ReadTreebank(WriteFile("good.conllu", kTreebank), documents).ok());
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].text, "Ann didn't go. \n\nShe ");
  ASSERT_EQ(documents[0].words.size(), 6u);
  EXPECT_EQ(Slice(documents[0].text, documents[0].words[2].span), "n't");
  EXPECT_EQ(documents[0].words[2].tag, PosTag::kAdverb);
}

TEST(Treebank, SaysWhereAndWhatIsWrong) {
  std::vector<TaggedDocument> documents;
  EXPECT_EQ(MessageOf(ReadTreebank("no/such.conllu", documents)), "no/such.conllu: cannot open");
  const std::string broken = WriteFile("broken.conllu", "# newdoc\n1\tAnn\n");
  EXPECT_EQ(MessageOf(ReadTreebank(broken, documents)),
            broken + ":2: 2 fields where CoNLL-U has 10");
}

}  // namespace
}  // namespace hearsay
