#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/parse_number.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/format.h"
#include "cli/load_rules.h"
#include "cli/print.h"
#include "evidence/audit.h"
#include "evidence/wording.h"
#include "render/audit.h"

namespace hearsay {
namespace {

constexpr std::size_t kDefaultLimit = 50;

absl::StatusOr<std::vector<AuditKind>> KindsFrom(const Arguments& arguments) {
  std::vector<AuditKind> kinds;
  const std::string value = arguments.Value("--only");
  if (value.empty()) return kinds;
  for (const std::string_view name : Split(value, ',')) {
    const auto kind = ParseAuditKind(StripAsciiSpace(name));
    if (!kind) {
      return absl::InvalidArgumentError(
          StrCat("--only: '", name,
                 "' is no kind of item: write circle, one-root, hardened, two-speakers, drift, "
                 "inversion or reliance"));
    }
    kinds.push_back(*kind);
  }
  return kinds;
}

absl::StatusOr<std::size_t> NumberFrom(const Arguments& arguments, std::string_view option,
                                       std::size_t otherwise) {
  if (!arguments.Has(option)) return otherwise;
  const std::string value = arguments.Value(option);
  const std::optional<std::size_t> number = ParseNumber<std::size_t>(value);
  if (!number) {
    return absl::InvalidArgumentError(
        StrCat(option, ": '", value, "' is no number: write one from 0 on"));
  }
  return *number;
}

absl::StatusOr<std::string> Audit(const Arguments& arguments) {
  const std::string path = arguments.Value("--db");
  if (path.empty()) {
    return absl::InvalidArgumentError(
        "audit: no database: give one that 'hearsay ingest' made, as in --db stories.db");
  }
  HEARSAY_ASSIGN_OR_RETURN(const std::vector<AuditKind> kinds, KindsFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(const std::size_t limit,
                           NumberFrom(arguments, "--limit", kDefaultLimit));
  HEARSAY_ASSIGN_OR_RETURN(const std::size_t offset, NumberFrom(arguments, "--offset", 0));
  HEARSAY_ASSIGN_OR_RETURN(const UserConfig config, LoadConfig(arguments, path));
  HEARSAY_ASSIGN_OR_RETURN(const RuleSet rules, LoadRules(arguments, config));
  HEARSAY_ASSIGN_OR_RETURN(const Archive archive, Archive::OpenToRead(path));
  const WordingLists wording = LoadWordingLists(rules);
  HEARSAY_ASSIGN_OR_RETURN(const AuditCorpus corpus, LoadAuditCorpus(archive, wording));
  AuditReport report{.documents = corpus.documents(), .items = hearsay::Audit(corpus, wording)};
  std::erase_if(report.items, [&](const AuditItem& item) {
    return !kinds.empty() && std::find(kinds.begin(), kinds.end(), item.kind) == kinds.end();
  });
  report.found = report.items.size();
  report.items.erase(
      report.items.begin(),
      report.items.begin() + static_cast<std::ptrdiff_t>(std::min(offset, report.items.size())));
  if (report.items.size() > limit) report.items.resize(limit);
  if (arguments.Value("--format") == "json") return RenderAuditJson(report);
  return RenderAuditText(report, TextOptionsFrom(arguments, /*to_file=*/false));
}

int Run(const Arguments& arguments) { return PrintOrReport(Audit(arguments)); }

constexpr std::array kOptions = {
    Option{.name = "--db", .value = "FILE", .help = "The database that 'hearsay ingest' made"},
    Option{.name = "--only",
           .value = "KINDS",
           .help = "These kinds only, separated by commas: circle, one-root, hardened, "
                   "two-speakers, drift, inversion, reliance"},
    Option{.name = "--format",
           .short_name = "-f",
           .value = "FORMAT",
           .choices = "text|json",
           .help = "How to print the items"},
    Option{.name = "--limit", .value = "N", .help = "Print so many items at most; 50 without it"},
    Option{.name = "--offset", .value = "N", .help = "Leave out so many items first"},
    kRulesOption,
    kConfigOption,
    kColorOption,
};

constexpr std::array kExamples = {
    Example{"hearsay audit --db stories.db", "All that the collection shows"},
    Example{"hearsay audit --db stories.db --only circle,hardened --format json",
            "Two kinds, for a program"},
};

}  // namespace

constinit const Command kAuditCommand = {
    .name = "audit",
    .summary = "Look through a database for circles, single roots and hardened rumours",
    .usage = "[OPTION...] --db FILE",
    .description =
        "Compares the statements and quotations of all documents of a database and lists: outlets "
        "that have a statement from one another in a circle; statements that many outlets have "
        "from one; what an unnamed source said and another document states as a fact or credits "
        "to the outlet alone; quotations that are credited to two people, or whose wording "
        "changed; articles that are older than the report that they cite; and the outlets on "
        "which the collection relies most.\n\n"
        "Every item shows the documents and words that it rests on and how sure it is. Items are "
        "for a person to judge: two statements that share most of their words may still be two.",
    .operand = {},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
