#include "cli/verify_run.h"

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "archive/archive.h"
#include "archive/sqlite.h"
#include "base/parallel.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "check/evidence_findings.h"
#include "check/locate.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "evidence/find_originals.h"
#include "evidence/verify_quotations.h"
#include "evidence/verify_reports.h"
#include "evidence/wording.h"

namespace hearsay {
namespace {

// How many quotations came out how, over all drafts.
struct VerifyCounts {
  std::array<std::size_t, kAlterationCount> quotations{};  // by the gravest alteration
  std::size_t confirmed = 0;
  std::size_t undecided = 0;
  std::size_t disputed = 0;
};

std::vector<std::string> SummaryOf(const VerifyCounts& counts) {
  std::size_t total = 0;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < kAlterationCount; ++i) {
    total += counts.quotations[i];
    if (counts.quotations[i] == 0) continue;
    parts.push_back(StrCat(counts.quotations[i], " ", Name(static_cast<Alteration>(i))));
  }
  std::vector<std::string> lines;
  lines.push_back(
      total == 0 ? std::string("no quotations")
                 : StrCat(total, total == 1 ? " quotation: " : " quotations: ", Join(parts, ", ")));
  const std::size_t reports = counts.confirmed + counts.undecided + counts.disputed;
  if (reports > 0) {
    lines.push_back(StrCat(reports, " cited from outlets: ", counts.confirmed, " as reported, ",
                           counts.disputed, " not, ", counts.undecided,
                           " not to be decided from the originals"));
  }
  return lines;
}

// Verifies one draft after another; called by several threads.
class DraftVerifier {
 public:
  static absl::StatusOr<std::unique_ptr<DraftVerifier>> Create(
      const CheckRun& run, const House& house, const std::vector<std::string>& against) {
    auto verifier = std::unique_ptr<DraftVerifier>(new DraftVerifier(house));
    std::vector<std::string> files;
    for (const std::string& name : against) {
      if (IsDatabaseFile(name)) {
        HEARSAY_ASSIGN_OR_RETURN(Archive archive, Archive::OpenToRead(name));
        verifier->archives_.push_back(std::make_unique<const Archive>(std::move(archive)));
        HEARSAY_ASSIGN_OR_RETURN(OriginalFinder finder,
                                 OriginalFinder::Create(*verifier->archives_.back()));
        verifier->finders_.push_back(std::move(finder));
      } else {
        files.push_back(name);
      }
    }
    HEARSAY_RETURN_IF_ERROR(verifier->ReadOriginals(run, house, files));
    return verifier;
  }

  absl::StatusOr<std::vector<LocatedFinding>> Verify(const Analysis& draft, std::string_view file,
                                                     const House& house,
                                                     const CheckSettings& settings) {
    Originals originals = originals_;
    for (OriginalFinder& finder : finders_) {
      const std::scoped_lock lock(mutex_);
      HEARSAY_ASSIGN_OR_RETURN(const Originals found, finder.Find(draft));
      originals.insert(originals.end(), found.begin(), found.end());
    }
    const auto quotations = VerifyQuotations(draft, originals, wording_);
    const auto reports = VerifyReports(draft, originals, quotations, wording_, house.rules);
    Count(quotations, reports);
    return LocateFindings(
        draft, EvidenceFindings(draft, originals, quotations, reports, house.checks, settings),
        file);
  }

  const VerifyCounts& counts() const { return counts_; }

 private:
  explicit DraftVerifier(const House& house) : wording_(LoadWordingLists(house.rules)) {}

  absl::Status ReadOriginals(const CheckRun& run, const House& house,
                             const std::vector<std::string>& names) {
    if (names.empty()) return absl::OkStatus();
    using Read = std::pair<absl::Status, Originals>;
    Inputs inputs(names, InputFormat::kAuto);
    Progress progress;
    const auto next = [&] { return Interrupted() ? std::nullopt : inputs.Next(); };
    const auto read = [&](const absl::StatusOr<Input>& input) -> Read {
      if (!input.ok()) return {input.status(), {}};
      Originals found;
      const absl::Status status = ReadInput(*input, {}, {}, [&](Document document) {
        found.push_back(std::make_shared<const Original>(
            Analyze(std::move(document), house.rules, run.model ? &*run.model : nullptr)));
        return absl::OkStatus();
      });
      return {status, std::move(found)};
    };
    const auto take = [&](Read result) {
      progress.Advance(result.second.size());
      originals_.insert(originals_.end(), result.second.begin(), result.second.end());
      return result.first;
    };
    return ParallelMap({.threads = static_cast<std::size_t>(run.jobs)}, next, read, take);
  }

  void Count(const std::vector<QuotationVerdict>& quotations,
             const std::vector<ReportVerdict>& reports) {
    const std::scoped_lock lock(mutex_);
    for (const QuotationVerdict& verdict : quotations) {
      ++counts_.quotations[static_cast<std::size_t>(verdict.comparison.kinds.front())];
    }
    for (const ReportVerdict& verdict : reports) {
      ++(verdict.issue == ReportIssue::kConfirmed   ? counts_.confirmed
         : verdict.issue == ReportIssue::kUndecided ? counts_.undecided
                                                    : counts_.disputed);
    }
  }

  const WordingLists wording_;
  Originals originals_;
  std::vector<std::unique_ptr<const Archive>> archives_;
  std::vector<OriginalFinder> finders_;  // of archives_, same index
  std::mutex mutex_;                     // finders_ and counts_
  VerifyCounts counts_;
};

}  // namespace

absl::StatusOr<CheckedDrafts> VerifyDrafts(CheckRun run, const std::vector<std::string>& against) {
  Houses houses(run.house);
  HEARSAY_ASSIGN_OR_RETURN(const std::shared_ptr<const House> house, houses.Of(run.names.front()));
  HEARSAY_ASSIGN_OR_RETURN(const std::unique_ptr<DraftVerifier> verifier,
                           DraftVerifier::Create(run, *house, against));
  run.check = [&](const Analysis& draft, std::string_view file, const House& its_house,
                  const CheckSettings& settings) {
    return verifier->Verify(draft, file, its_house, settings);
  };
  HEARSAY_ASSIGN_OR_RETURN(CheckedDrafts checked, CheckDrafts(run, houses));
  checked.report.summary = SummaryOf(verifier->counts());
  return checked;
}

}  // namespace hearsay
