// A collection of linked articles with planted alterations: what verify and audit find of them.
//
// fixtures/collection/planted.toml was written with the articles. The table of what is found and
// what is not stands in docs/collection.md; HEARSAY_UPDATE_DOCS=1 writes it anew.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "base/file.h"
#include "base/strings.h"
#include "check/check_rules.h"
#include "check/evidence_findings.h"
#include "document/read.h"
#include "evidence/audit.h"
#include "gtest/gtest.h"
#include "rules/rule_set.h"
#include "rules/toml_file.h"
#include "text/comparable_words.h"

namespace hearsay {
namespace {

constexpr const char* kFolder = HEARSAY_SOURCE_DIR "/fixtures/collection/";
constexpr const char* kTable = HEARSAY_SOURCE_DIR "/docs/collection.md";

// Something planted: by check and file, or by kind and files.
struct Planted {
  std::string what;
  std::vector<std::string> files;
  std::string words;
  bool found = false;
};

struct Truth {
  std::vector<std::pair<std::string, std::vector<std::string>>> drafts;  // and their originals
  std::vector<Planted> alterations;
  std::vector<Planted> items;
};

Truth ReadTruth() {
  Truth truth;
  RuleFile file;
  file.name = StrCat(kFolder, "planted.toml");
  const absl::StatusOr<std::string> text = ReadFile(file.name);
  EXPECT_TRUE(text.ok()) << text.status();
  file.text = *text;
  const absl::StatusOr<TomlFile> toml = ParseToml(file);
  EXPECT_TRUE(toml.ok()) << toml.status();
  for (const TomlTable& table : toml->tables) {
    std::string one, what;
    std::vector<std::string> files;
    Planted planted;
    EXPECT_TRUE(ReadString(file, table, "file", one).ok());
    EXPECT_TRUE(ReadString(file, table, "words", planted.words).ok());
    if (table.name == "draft") {
      EXPECT_TRUE(ReadStrings(file, table, "against", files).ok());
      truth.drafts.emplace_back(one, files);
    } else if (table.name == "alteration") {
      EXPECT_TRUE(ReadString(file, table, "check", planted.what).ok());
      planted.files = {one};
      truth.alterations.push_back(std::move(planted));
    } else {
      EXPECT_TRUE(ReadString(file, table, "kind", planted.what).ok());
      EXPECT_TRUE(ReadStrings(file, table, "files", planted.files).ok());
      truth.items.push_back(std::move(planted));
    }
  }
  return truth;
}

// True when one of the texts holds the other's words.
bool Holds(std::string_view text, std::string_view words) {
  const std::string whole = ComparableKey(text), part = ComparableKey(words);
  return whole.find(part) != std::string::npos || part.find(whole) != std::string::npos;
}

// The sentence around a span and the one before it, where a report's content may stand.
std::string AroundOf(const Analysis& analysis, const Finding& finding) {
  std::string around(Slice(analysis.document.text, finding.span));
  if (finding.attribution != kNone) {
    for (Span span : analysis.attributions[finding.attribution].content) {
      StrAppend(around, " ", Slice(analysis.document.text, span));
    }
  }
  return around;
}

class Collection : public testing::Test {
 protected:
  Collection()
      : rules_(*RuleSet::BuiltIn()),
        checks_(*CheckRules::BuiltIn()),
        model_(*Model::BuiltIn()),
        wording_(LoadWordingLists(rules_)),
        truth_(ReadTruth()) {}

  Analysis AnalyzeFile(const std::string& name) const {
    const absl::StatusOr<std::string> bytes = ReadFile(kFolder + name);
    EXPECT_TRUE(bytes.ok()) << bytes.status();
    Document article;
    const absl::Status read = ReadDocuments(name, *bytes, {}, [&](Document document) {
      article = std::move(document);
      return absl::OkStatus();
    });
    EXPECT_TRUE(read.ok()) << read;
    return Analyze(std::move(article), rules_, &model_);
  }

  const RuleSet rules_;
  const CheckRules checks_;
  const Model model_;
  const WordingLists wording_;
  Truth truth_;
};

TEST_F(Collection, NineOfTenAlterationsAreFoundAndOneInTwentyIsFalse) {
  std::size_t false_findings = 0, findings = 0;
  std::vector<std::string> false_lines;
  for (const auto& [name, against] : truth_.drafts) {
    const Analysis draft = AnalyzeFile(name);
    Originals originals;
    for (const std::string& original : against) {
      originals.push_back(std::make_shared<const Original>(AnalyzeFile(original)));
    }
    const auto quotations = VerifyQuotations(draft, originals, wording_);
    const auto reports = VerifyReports(draft, originals, quotations, wording_, rules_);
    for (const Finding& finding :
         EvidenceFindings(draft, originals, quotations, reports, checks_, *SettingsOf(checks_))) {
      ++findings;
      const std::string around = AroundOf(draft, finding);
      const auto planted = std::ranges::find_if(truth_.alterations, [&](const Planted& other) {
        return other.what == finding.rule && other.files[0] == name && Holds(around, other.words);
      });
      if (planted != truth_.alterations.end()) {
        planted->found = true;
      } else {
        ++false_findings;
        false_lines.push_back(
            StrCat("| ", name, " | ", finding.rule, " | ", finding.message, " |"));
      }
    }
  }

  AuditCorpus corpus(wording_);
  std::set<std::string> files;
  for (const auto& [name, against] : truth_.drafts) {
    files.insert(name);
    files.insert(against.begin(), against.end());
  }
  EXPECT_EQ(files.size(), 40u);
  for (const std::string& name : files) corpus.Add(AnalyzeFile(name));
  std::size_t items = 0, false_items = 0;
  for (const AuditItem& item : Audit(corpus, wording_)) {
    if (item.kind == AuditKind::kReliance) continue;
    ++items;
    bool is_planted = false;
    for (const AuditPlace& place : item.places) {
      const auto tells = [&](const Planted& planted) { return Holds(place.words, planted.words); };
      is_planted |= std::ranges::any_of(truth_.items, tells) ||
                    std::ranges::any_of(truth_.alterations, tells);
    }
    false_items += !is_planted;
    for (Planted& planted : truth_.items) {
      if (planted.what != Name(item.kind)) continue;
      planted.found |= std::ranges::all_of(planted.files, [&](const std::string& file) {
        return std::ranges::any_of(item.places, [&](const AuditPlace& place) {
          return corpus.documents()[place.document].path == file;
        });
      });
    }
  }

  std::string table =
      "# What is found of a collection with planted alterations\n\n"
      "fixtures/collection/ holds 40 articles written for this project, in eight groups of five: "
      "an\n"
      "original and four that quote and cite it. What was altered in them stands in its "
      "planted.toml.\n"
      "This page is made by tests/check/collection_test.cc.\n\n"
      "| planted | found | of |\n|---|---|---|\n";
  std::map<std::string, std::pair<std::size_t, std::size_t>> counts;
  std::size_t found = 0, found_items = 0;
  std::string missed;
  for (const auto* all : {&truth_.alterations, &truth_.items}) {
    for (const Planted& planted : *all) {
      auto& [have, of] = counts[planted.what];
      have += planted.found;
      ++of;
      (all == &truth_.items ? found_items : found) += planted.found;
      if (!planted.found) {
        StrAppend(missed, "| ", planted.what, " | ", Join(planted.files, ", "), " | ",
                  planted.words, " |\n");
      }
    }
  }
  for (const auto& [what, count] : counts) {
    StrAppend(table, "| ", what, " | ", count.first, " | ", count.second, " |\n");
  }
  StrAppend(table, "\nVerify finds ", found, " of ", truth_.alterations.size(), " alterations; ",
            false_findings, " of its ", findings, " findings are false. Audit finds ", found_items,
            " of ", truth_.items.size(), " items; ", false_items, " of its ", items,
            " items rest on nothing that was planted.\n\nNot found:\n\n"
            "| planted | where | words |\n|---|---|---|\n",
            missed, "\nFalse:\n\n| where | check | message |\n|---|---|---|\n",
            Join(false_lines, "\n"), false_lines.empty() ? "" : "\n");
  EXPECT_GE(found * 10, truth_.alterations.size() * 9) << table;
  EXPECT_LE(false_findings * 20, findings) << table;
  EXPECT_LE(false_items * 20, items) << table;
  EXPECT_GE(truth_.alterations.size(), 60u);
  if (std::getenv("HEARSAY_UPDATE_DOCS") != nullptr) {
    EXPECT_TRUE(WriteFileAtomically(kTable, table).ok());
  }
  const absl::StatusOr<std::string> written = ReadFile(kTable);
  ASSERT_TRUE(written.ok()) << written.status();
  EXPECT_EQ(*written, table) << "HEARSAY_UPDATE_DOCS=1 check_test writes it anew";
}

}  // namespace
}  // namespace hearsay
