#include "cli/analyze_run.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/trace_gold.h"
#include "archive/archive.h"
#include "base/parallel.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/report.h"

namespace hearsay {
namespace {

// What one input gives: filled by a worker, taken in order by the main thread.
struct Outcome {
  absl::Status status;  // what stopped the reading of the input, after the documents before it
  std::vector<std::string> printed;  // one a document
  std::vector<Analysis> analyses;    // likewise, where they are to be stored
};

// The main thread's side of a run: prints, stores, counts what went wrong.
class Receiver {
 public:
  static absl::StatusOr<Receiver> Open(const AnalyzeRun& run, const RuleSet& rules) {
    std::optional<Archive> archive;
    if (!run.database_path.empty()) {
      HEARSAY_ASSIGN_OR_RETURN(archive, Archive::OpenToWrite(run.database_path));
    }
    HEARSAY_ASSIGN_OR_RETURN(Output output, Output::Open(run.output_path));
    return Receiver(run, rules, std::move(archive), std::move(output));
  }

  // Fails when there is no point in going on.
  absl::Status Take(const Outcome& outcome) {
    if (Interrupted()) return absl::CancelledError();
    progress_.Advance(outcome.printed.size());
    absl::Status status;
    for (const Analysis& analysis : outcome.analyses) {
      if (status.ok()) status = archive_->Save(analysis, rules_);
    }
    for (const std::string& text : outcome.printed) {
      if (status.ok()) status = Print(text);
    }
    if (!outcome.status.ok()) Report(outcome.status);
    if (!status.ok()) {
      Report(status);
      aborted_ = true;
    }
    // When nobody reads any more, what is to be stored is still worth the work.
    if (status.ok() && output_.reader_gone() && !archive_) return absl::CancelledError();
    return status;
  }

  int Finish() {
    progress_.Clear();
    if (Interrupted()) return kExitInterrupted;
    // Half of the results must not look like all of them.
    if (aborted_ && !run_.output_path.empty()) return kExitError;
    if (const absl::Status status = output_.Finish(); !status.ok()) Report(status);
    return failed_ ? kExitError : kExitClean;
  }

 private:
  Receiver(const AnalyzeRun& run, const RuleSet& rules, std::optional<Archive> archive,
           Output output)
      : run_(run), rules_(rules), archive_(std::move(archive)), output_(std::move(output)) {}

  absl::Status Print(const std::string& text) {
    if (run_.format == Format::kText && std::exchange(printed_before_, true)) {
      HEARSAY_RETURN_IF_ERROR(output_.Write("\n"));
    }
    return output_.Write(text);
  }

  void Report(const absl::Status& status) {
    progress_.Clear();
    ReportError(status);
    failed_ = true;
  }

  const AnalyzeRun& run_;
  const RuleSet& rules_;
  std::optional<Archive> archive_;
  Output output_;
  Progress progress_;
  bool printed_before_ = false;
  bool failed_ = false;   // something was reported
  bool aborted_ = false;  // the run ended before its inputs did
};

absl::StatusOr<Analysis> AnalysisOf(const AnalyzeRun& run, const RuleSet& rules,
                                    Document document) {
  if (run.gold_spans) return TraceGold(std::move(document), *run.gold_spans, rules);
  return Analyze(std::move(document), rules, run.model ? &*run.model : nullptr, run.options);
}

// A worker's side: reads, analyses and renders one input. Thread-safe.
Outcome Process(const AnalyzeRun& run, const RuleSet& rules, const absl::StatusOr<Input>& input) {
  Outcome outcome;
  if (!input.ok()) {
    outcome.status = input.status();
    return outcome;
  }
  const auto analyze = [&](Document document) -> absl::Status {
    HEARSAY_ASSIGN_OR_RETURN(Analysis analysis, AnalysisOf(run, rules, std::move(document)));
    outcome.printed.push_back(Render(analysis, run.format, run.text));
    if (!run.database_path.empty()) outcome.analyses.push_back(std::move(analysis));
    return absl::OkStatus();
  };
  outcome.status = ReadInput(*input, run.read, run.metadata, analyze);
  return outcome;
}

}  // namespace

int RunAnalyze(const AnalyzeRun& run, const RuleSet& rules) {
  absl::StatusOr<Receiver> receiver = Receiver::Open(run, rules);
  if (!receiver.ok()) {
    ReportError(receiver.status());
    return kExitError;
  }
  Inputs inputs(run.names, run.read.format);
  const auto next = [&] { return Interrupted() ? std::nullopt : inputs.Next(); };
  const auto process = [&](const absl::StatusOr<Input>& input) {
    return Process(run, rules, input);
  };
  const auto take = [&](const Outcome& outcome) { return receiver->Take(outcome); };
  // What stops the run early has been reported where it was met.
  ParallelMap({.threads = static_cast<std::size_t>(run.jobs)}, next, process, take).IgnoreError();
  return receiver->Finish();
}

}  // namespace hearsay
