// The drafts of fixtures/drafts: sixty planted faults, and twins of the drafts without them.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "base/file.h"
#include "base/strings.h"
#include "check/check_rules.h"
#include "check/run_checks.h"
#include "document/read.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "rules/toml_file.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;

constexpr int kPlanted = 60;
constexpr int kLeastFound = 54;  // nine in ten

// Faults that are not found today, as DRAFT/CHECK.
const std::set<std::string> kMissed = {
    "bank-sale/report-without-source",         // sources in the paragraph before
    "one-voice/single-root",                   // "unconfirmed reports" count as a second root
    "school-roof/plural-turns-one",            // the officials decide in the analysis
    "theatre-fire/quotation-without-speaker",  // the analysis gives it to a speaker
    "theatre-fire/report-without-source",      // an official in the paragraph behind
    "unnamed-ministry/anonymous-no-reason",    // another source of the story gives a reason
};

struct PlantedFault {
  std::string check;
  std::string where;  // a stretch of the draft that holds the words
  std::string words;
};

struct Draft {
  std::string name;
  std::string faulty;  // paths
  std::string clean;
  std::vector<PlantedFault> faults;
};

std::string StringOf(const TomlTable& table, std::string_view key) {
  const TomlValue* value = table.Find(key);
  return value == nullptr ? "" : std::get<std::string>(value->value);
}

std::vector<Draft> LoadDrafts() {
  std::vector<Draft> drafts;
  for (const fs::directory_entry& entry :
       fs::directory_iterator(fs::path(HEARSAY_SOURCE_DIR) / "fixtures/drafts")) {
    if (!entry.is_directory()) continue;
    const fs::path folder = entry.path();
    const RuleFile file = *ReadRuleFile((folder / "truth.toml").string(), "truth.toml");
    const TomlFile toml = *ParseToml(file);
    Draft draft{.name = folder.filename().string(),
                .faulty = (folder / StringOf(toml.root, "draft")).string(),
                .clean = (folder / StringOf(toml.root, "clean")).string()};
    for (const TomlTable& table : toml.tables) {
      draft.faults.push_back(
          {StringOf(table, "check"), StringOf(table, "where"), StringOf(table, "words")});
    }
    drafts.push_back(std::move(draft));
  }
  std::sort(drafts.begin(), drafts.end(),
            [](const Draft& a, const Draft& b) { return a.name < b.name; });
  return drafts;
}

class Desk {
 public:
  struct Checked {
    std::string text;
    std::vector<Finding> findings;
  };

  Checked Check(const std::string& path) const {
    Checked checked;
    const absl::Status status = ReadDocuments(path, *ReadFile(path), {}, [&](Document document) {
      const Analysis analysis = Analyze(std::move(document), rules_, &model_);
      checked.text = analysis.document.text;
      checked.findings = RunChecks(analysis, rules_, checks_, settings_);
      return absl::OkStatus();
    });
    EXPECT_TRUE(status.ok()) << status;
    return checked;
  }

 private:
  const RuleSet rules_ = *RuleSet::BuiltIn();
  const Model model_ = *Model::BuiltIn();
  const CheckRules checks_ = *CheckRules::BuiltIn();
  const CheckSettings settings_ = *SettingsOf(checks_);
};

bool IsFound(const Desk::Checked& checked, const PlantedFault& fault) {
  const std::size_t where = checked.text.find(fault.where);
  if (where == std::string::npos) {
    ADD_FAILURE() << "not in the draft: " << fault.where;
    return false;
  }
  const std::size_t at = checked.text.find(fault.words, where);
  const Span span{static_cast<std::uint32_t>(at),
                  static_cast<std::uint32_t>(at + fault.words.size())};
  return std::any_of(checked.findings.begin(), checked.findings.end(), [&](const Finding& finding) {
    return finding.rule == fault.check && finding.span.Overlaps(span);
  });
}

TEST(Drafts, PlantedFaultsAreFound) {
  const Desk desk;
  int planted = 0;
  int found = 0;
  std::set<std::string> missed;
  for (const Draft& draft : LoadDrafts()) {
    const Desk::Checked checked = desk.Check(draft.faulty);
    for (const PlantedFault& fault : draft.faults) {
      ++planted;
      if (IsFound(checked, fault)) {
        ++found;
      } else {
        missed.insert(StrCat(draft.name, "/", fault.check));
      }
    }
  }
  EXPECT_EQ(planted, kPlanted);
  EXPECT_GE(found, kLeastFound);
  EXPECT_EQ(missed, kMissed);
}

TEST(Drafts, NothingIsFoundInTheirCleanTwins) {
  const Desk desk;
  std::vector<std::string> found;
  for (const Draft& draft : LoadDrafts()) {
    const Desk::Checked checked = desk.Check(draft.clean);
    for (const Finding& finding : checked.findings) {
      found.push_back(
          StrCat(draft.name, ": ", finding.rule, ": [", Slice(checked.text, finding.span), "]"));
    }
  }
  EXPECT_THAT(found, IsEmpty());
}

}  // namespace
}  // namespace hearsay
