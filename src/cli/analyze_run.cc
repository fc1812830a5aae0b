#include "cli/analyze_run.h"

#include <optional>
#include <string>
#include <utility>

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
  absl::Status status;
  std::string printed;
  std::optional<Analysis> analysis;  // only where it is to be stored
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

  // False when there is no point in going on.
  bool Take(const Outcome& outcome) {
    progress_.Advance();
    if (!outcome.status.ok()) {
      Fail(outcome.status);
      return true;
    }
    if (outcome.analysis) {
      if (const absl::Status saved = archive_->Save(*outcome.analysis, rules_); !saved.ok()) {
        Fail(saved);
        return false;
      }
    }
    return Print(outcome.printed);
  }

  int Finish() {
    progress_.Clear();
    if (Interrupted()) return kExitInterrupted;
    if (const absl::Status status = output_.Finish(); !status.ok()) Fail(status);
    return failed_ ? kExitError : kExitClean;
  }

 private:
  Receiver(const AnalyzeRun& run, const RuleSet& rules, std::optional<Archive> archive,
           Output output)
      : run_(run), rules_(rules), archive_(std::move(archive)), output_(std::move(output)) {}

  bool Print(const std::string& text) {
    if (run_.format == Format::kText && std::exchange(printed_before_, true)) {
      if (const absl::Status status = output_.Write("\n"); !status.ok()) return Fail(status);
    }
    if (const absl::Status status = output_.Write(text); !status.ok()) return Fail(status);
    // When nobody reads any more, what is to be stored is still worth the work.
    return !output_.reader_gone() || archive_.has_value();
  }

  bool Fail(const absl::Status& status) {
    progress_.Clear();
    ReportError(status);
    failed_ = true;
    return false;
  }

  const AnalyzeRun& run_;
  const RuleSet& rules_;
  std::optional<Archive> archive_;
  Output output_;
  Progress progress_;
  bool printed_before_ = false;
  bool failed_ = false;
};

// A worker's side: reads, analyses and renders one input. Thread-safe.
Outcome Process(const AnalyzeRun& run, const RuleSet& rules,
                const absl::StatusOr<Input>& input) {
  Outcome outcome;
  if (!input.ok()) {
    outcome.status = input.status();
    return outcome;
  }
  absl::StatusOr<Document> document = ReadDocumentOf(*input, run.input_format, run.metadata);
  if (!document.ok()) {
    outcome.status = document.status();
    return outcome;
  }
  Analysis analysis = Analyze(*std::move(document), rules, run.options);
  outcome.printed = Render(analysis, run.format, run.text);
  if (!run.database_path.empty()) outcome.analysis = std::move(analysis);
  return outcome;
}

}  // namespace

int RunAnalyze(const AnalyzeRun& run, const RuleSet& rules) {
  absl::StatusOr<Receiver> receiver = Receiver::Open(run, rules);
  if (!receiver.ok()) {
    ReportError(receiver.status());
    return kExitError;
  }
  Inputs inputs(run.names, run.input_format);
  bool stopped = false;
  const auto next = [&]() -> std::optional<absl::StatusOr<Input>> {
    if (stopped || Interrupted()) return std::nullopt;
    return inputs.Next();
  };
  const auto process = [&](const absl::StatusOr<Input>& input) { return Process(run, rules, input); };
  const auto take = [&](const Outcome& outcome) {
    if (stopped || Interrupted()) return;
    stopped = !receiver->Take(outcome);
  };
  ParallelInOrder<absl::StatusOr<Input>, Outcome>(run.jobs, next, process, take);
  return receiver->Finish();
}

}  // namespace hearsay
