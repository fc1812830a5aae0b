#include "cli/ingest_run.h"

#include <chrono>
#include <cstddef>
#include <string_view>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "archive/archive.h"
#include "base/parallel.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/ingest_files.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/print.h"
#include "cli/progress.h"
#include "cli/report.h"

namespace hearsay {
namespace {

using Clock = std::chrono::steady_clock;

// What one transaction holds at most: what a killed run loses, and what others wait for.
constexpr std::size_t kBatchDocuments = 64;
constexpr std::size_t kBatchBytes = 8 << 20;
constexpr std::chrono::seconds kBatchTime{2};

using ContentIds = absl::flat_hash_set<std::uint64_t>;

// One input on its way to a worker.
struct Task {
  absl::StatusOr<Input> input;
  std::string file;
  std::int64_t record = 0;     // counts the file's inputs from 1
  std::uint64_t position = 0;  // byte of the file at which it begins
  bool anew = false;           // also what is stored already
};

// What became of it.
struct Outcome {
  absl::Status status;
  std::string file;
  std::int64_t record = 0;
  std::uint64_t position = 0;
  std::vector<Analysis> analyses;
  std::int64_t unchanged = 0;
};

// Gives the inputs of the files to be read, without the records that are stored already.
class Source {
 public:
  Source(const FilesToIngest& plan, const IngestRun& run)
      : plan_(plan), run_(run), inputs_(plan.order, run.read.format) {}

  std::optional<Task> Next() {
    while (!Interrupted()) {
      std::optional<absl::StatusOr<Input>> input = inputs_.Next();
      if (!input) return std::nullopt;
      if (inputs_.current() != file_) {
        file_ = inputs_.current();
        record_ = 0;
      }
      ++record_;
      const FileToIngest& file = plan_.files.at(file_);
      if (input->ok() && record_ <= file.noted.records) continue;
      Task task = {.input = *std::move(input),
                   .file = file_,
                   .record = record_,
                   .anew = run_.again || file.other_settings};
      if (task.input.ok()) {
        task.position =
            task.input->archived ? task.input->archived->position : task.input->record_begin;
      }
      return task;
    }
    return std::nullopt;
  }

 private:
  const FilesToIngest& plan_;
  const IngestRun& run_;
  Inputs inputs_;
  std::string file_;
  std::int64_t record_ = 0;
};

// A worker's side: reads and analyses one input. Thread-safe.
Outcome Process(const IngestRun& run, const RuleSet& rules, const ContentIds& known,
                const Task& task) {
  Outcome outcome = {.file = task.file, .record = task.record, .position = task.position};
  if (!task.input.ok()) {
    outcome.status = task.input.status();
    return outcome;
  }
  const auto analyze = [&](Document document) {
    if (!task.anew && known.contains(ShortContentId(ContentId(document)))) {
      ++outcome.unchanged;
      return absl::OkStatus();
    }
    outcome.analyses.push_back(
        Analyze(std::move(document), rules, run.model ? &*run.model : nullptr, run.options));
    return absl::OkStatus();
  };
  outcome.status = ReadInput(*task.input, run.read, run.metadata, analyze);
  return outcome;
}

// The calling thread's side: gathers what the workers give and stores it batch by batch.
class Writer {
 public:
  Writer(Archive& archive, const RuleSet& rules, FilesToIngest& plan)
      : archive_(archive), rules_(rules), plan_(plan) {
    summary_.files_passed_over = plan.passed_over;
    for (const absl::Status& status : plan.errors) Report(status);
  }

  absl::Status Take(Outcome outcome) {
    if (outcome.file != file_) {
      HEARSAY_RETURN_IF_ERROR(EndFile());
      file_ = outcome.file;
    }
    if (!outcome.status.ok()) {
      Report(outcome.status);
      file_failed_ = true;
    }
    progress_.Advance(outcome.analyses.size() + static_cast<std::size_t>(outcome.unchanged));
    summary_.unchanged += outcome.unchanged;
    for (Analysis& analysis : outcome.analyses) {
      batch_bytes_ += analysis.document.text.size();
      batch_.push_back(std::move(analysis));
    }
    records_ = outcome.record;
    if (plan_.bytes > 0) {
      progress_.Reached(static_cast<double>(bytes_before_ + outcome.position) /
                        static_cast<double>(plan_.bytes));
    }
    const bool full = batch_.size() >= kBatchDocuments || batch_bytes_ >= kBatchBytes ||
                      (!batch_.empty() && Clock::now() - last_flush_ > kBatchTime);
    return full ? Flush() : absl::OkStatus();
  }

  // Stores what is left. A file that was read to its end counts as finished, unless the run was
  // interrupted.
  absl::Status End(bool complete) {
    if (complete) HEARSAY_RETURN_IF_ERROR(EndFile());
    return Flush();
  }

  void Report(const absl::Status& status) {
    progress_.Clear();
    ReportError(status);
    ++summary_.errors;
  }

  IngestSummary Finish() {
    progress_.Clear();
    return summary_;
  }

 private:
  // Notes that the file is done; one with errors is read again next time, when what is stored
  // is passed over quickly.
  absl::Status EndFile() {
    if (file_.empty()) return absl::OkStatus();
    bytes_before_ += static_cast<std::uint64_t>(plan_.files.at(file_).noted.size);
    if (file_ != "-") {
      IngestedFile noted = plan_.files.at(file_).noted;
      noted.finished = !file_failed_;
      noted.records = file_failed_ ? 0 : records_;
      finished_.push_back(std::move(noted));
    }
    file_.clear();
    file_failed_ = false;
    records_ = 0;
    return finished_.size() >= kBatchDocuments ? Flush() : absl::OkStatus();
  }

  absl::Status Flush() {
    std::vector<IngestedFile> files = std::exchange(finished_, {});
    if (!file_.empty() && file_ != "-" && !file_failed_ && records_ > 0) {
      files.push_back(plan_.files.at(file_).noted);
      files.back().records = records_;
    }
    last_flush_ = Clock::now();
    if (batch_.empty() && files.empty()) return absl::OkStatus();
    HEARSAY_ASSIGN_OR_RETURN(const std::vector<Saved> saved,
                             archive_.SaveBatch(batch_, files, rules_));
    for (const Saved what : saved) {
      if (what == Saved::kNew) ++summary_.added;
      if (what == Saved::kNewVersion) ++summary_.new_versions;
      if (what == Saved::kAgain) ++summary_.again;
    }
    batch_.clear();
    batch_bytes_ = 0;
    return absl::OkStatus();
  }

  Archive& archive_;
  const RuleSet& rules_;
  FilesToIngest& plan_;
  IngestSummary summary_;
  Progress progress_;
  std::vector<Analysis> batch_;
  std::size_t batch_bytes_ = 0;
  Clock::time_point last_flush_ = Clock::now();
  std::string file_;  // that is being read
  bool file_failed_ = false;
  std::int64_t records_ = 0;  // of it that are in the archive or the batch
  std::uint64_t bytes_before_ = 0;
  std::vector<IngestedFile> finished_;  // not yet noted
};

std::string Counted(std::int64_t count, std::string_view noun) {
  return StrCat(count, " ", noun, count == 1 ? "" : "s");
}

}  // namespace

std::string RenderIngestSummary(const std::string& database, const IngestSummary& summary) {
  std::string line = StrCat(database, ": ", Counted(summary.added, "document"), " stored");
  if (summary.new_versions > 0) {
    StrAppend(line, ", ", Counted(summary.new_versions, "new version"));
  }
  if (summary.again > 0) StrAppend(line, ", ", summary.again, " analysed again");
  if (summary.unchanged > 0) StrAppend(line, ", ", summary.unchanged, " unchanged");
  if (summary.files_passed_over > 0) {
    StrAppend(line, "; ", Counted(summary.files_passed_over, "file"),
              " passed over as read before");
  }
  if (summary.errors > 0) StrAppend(line, "; ", Counted(summary.errors, "error"));
  return line + "\n";
}

int RunIngest(const IngestRun& run, const RuleSet& rules) {
  absl::StatusOr<Archive> archive = Archive::OpenToWrite(run.database_path);
  if (!archive.ok()) {
    ReportError(archive.status());
    return kExitError;
  }
  const absl::StatusOr<std::vector<IngestedFile>> ingested = ListIngested(archive->database());
  const absl::StatusOr<std::vector<std::uint64_t>> ids = ListContentIds(archive->database());
  if (!ingested.ok() || !ids.ok()) {
    ReportError(ingested.ok() ? ids.status() : ingested.status());
    return kExitError;
  }
  const ContentIds known(ids->begin(), ids->end());
  FilesToIngest plan = PlanIngest(run.names, *ingested, run.settings, run.again);
  Source source(plan, run);
  Writer writer(*archive, rules, plan);
  const auto next = [&] { return source.Next(); };
  const auto process = [&](const Task& task) { return Process(run, rules, known, task); };
  const auto take = [&](Outcome outcome) {
    if (Interrupted()) return absl::CancelledError();
    return writer.Take(std::move(outcome));
  };
  absl::Status status =
      ParallelMap({.threads = static_cast<std::size_t>(run.jobs)}, next, process, take);
  const bool interrupted = Interrupted();
  if (status.ok() || interrupted) status = writer.End(/*complete=*/!interrupted);
  if (!status.ok()) writer.Report(status);
  const IngestSummary summary = writer.Finish();
  const int printed = Print(RenderIngestSummary(run.database_path, summary));
  if (interrupted) return kExitInterrupted;
  return summary.errors > 0 ? kExitError : printed;
}

}  // namespace hearsay
