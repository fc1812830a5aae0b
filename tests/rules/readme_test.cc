// The files and messages that rules/en/README.md shows are what it says they are.

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rule_folder.h"
#include "rules/config.h"
#include "rules/lexicon_schema.h"
#include "rules/rule_set.h"

namespace hearsay {
namespace {

std::string Readme() {
  std::ifstream stream(HEARSAY_SOURCE_DIR "/rules/en/README.md", std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// A fenced block under a line that is only a file's name in backticks, for each such name.
std::map<std::string, std::string> FilesOf(const std::string& readme) {
  std::map<std::string, std::string> files;
  std::string name;
  std::string* block = nullptr;
  for (const std::string_view line : Split(readme, '\n')) {
    if (line.starts_with("```")) {
      block = block == nullptr && !name.empty() ? &files[name] : nullptr;
      name.clear();
    } else if (block != nullptr) {
      StrAppend(*block, line, '\n');
    } else if (line.size() > 2 && line.front() == '`' && line.back() == '`' &&
               line.find('`', 1) == line.size() - 1) {
      name = line.substr(1, line.size() - 2);
    } else if (!line.empty()) {
      name.clear();
    }
  }
  return files;
}

TEST(RulesReadme, ItsFilesLoad) {
  const std::map<std::string, std::string> files = FilesOf(Readme());
  EXPECT_GE(files.size(), 6u);
  RuleFolder folder;
  for (const auto& [name, text] : files) folder.Add(name, text);
  const auto config = ReadConfig(folder.path() + "/hearsay.toml");
  ASSERT_TRUE(config.ok()) << config.status();
  EXPECT_EQ(config->publisher, "The Daily Example");
  const auto rules = RuleSet::WithConfig(*config, "");
  ASSERT_TRUE(rules.ok()) << rules.status();
  EXPECT_EQ(rules->FindRule("cue-noun/statement"), std::nullopt);
  EXPECT_EQ(rules->FindRule("cue/abhor"), std::nullopt);
  for (const std::string_view id : {"outlet/fen-gazette", "outlet/reed-radio", "cue/livestream",
                                    "cue/vlog", "pattern/newsroom/reached-by-phone"}) {
    EXPECT_TRUE(rules->FindRule(id).has_value()) << id;
  }
}

TEST(RulesReadme, ItsMessagesAreTheProgramsOwn) {
  const std::string readme = Readme();
  const std::string cue =
      RuleFolder().Add("cues.tsv", "id\ttone\tbase\ncue/shout\tangry\tshout\n").Error();
  EXPECT_NE(readme.find("newsroom/" + cue), std::string::npos) << cue;
  const std::string pattern =
      RuleFolder()
          .Add("patterns.toml",
               "[[pattern]]\nid = \"p\"\nreason = \"r\"\n"
               "pattern = \"$source[NP] $cue[<bee> cited] $content[CLAUSE]\"\n")
          .Error();
  EXPECT_NE(readme.find("newsroom/" + pattern), std::string::npos) << pattern;
}

TEST(RulesReadme, NamesEveryColumn) {
  const std::string readme = Readme();
  for (std::size_t k = 0; k + 1 < kLexiconKindCount; ++k) {
    const LexiconSchema& schema = SchemaOf(static_cast<LexiconKind>(k));
    std::string row = StrCat("| ", Name(schema.kind), " | ");
    for (const LexiconColumn& column : schema.columns) {
      if (&column != schema.columns.data()) row += ", ";
      const std::string_view mark = column.required ? "**" : "";
      StrAppend(row, mark, column.name, mark);
    }
    EXPECT_NE(readme.find(row + " |\n"), std::string::npos) << row;
  }
}

}  // namespace
}  // namespace hearsay
