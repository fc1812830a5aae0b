#include "cli/check_run.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "base/parallel.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "check/check_draft.h"
#include "cli/git_changes.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/jobs.h"
#include "cli/limits.h"
#include "cli/load_model.h"
#include "cli/progress.h"

namespace hearsay {
namespace {

// An input with all that decides how it is checked: made by the main thread.
struct Task {
  absl::StatusOr<Input> input;
  std::shared_ptr<const House> house;
  CheckSettings settings;
};

// What one input gives: filled by a worker, taken in order by the main thread.
struct Outcome {
  absl::Status status;
  std::vector<std::string> drafts;
  std::vector<LocatedFinding> findings;
};

// Hands out the inputs that are to be checked, with their settings.
class Tasks {
 public:
  Tasks(const CheckRun& run, const GitChanges* changes, Houses& houses)
      : run_(run), changes_(changes), houses_(houses), inputs_(run.names, run.read.format) {}

  std::optional<Task> Next() {
    while (status_.ok() && !Interrupted()) {
      std::optional<absl::StatusOr<Input>> input = inputs_.Next();
      if (!input) return std::nullopt;
      if (!input->ok()) return Task{std::move(*input), nullptr, {}};
      if ((*input)->path == "-") (*input)->path = run_.stdin_name;
      // "hearsay check ." names drafts as git and code hosts do.
      while ((*input)->path.starts_with("./")) (*input)->path.erase(0, 2);
      const std::string& path = (*input)->path;
      if (std::error_code error;
          !run_.baseline.empty() && std::filesystem::equivalent(path, run_.baseline, error)) {
        continue;
      }
      if (changes_ != nullptr && !changes_->HasFile(path)) continue;
      const absl::StatusOr<std::shared_ptr<const House>> house = houses_.Of(path);
      if (!house.ok()) return Fail(house.status());
      absl::StatusOr<std::optional<CheckSettings>> settings =
          SettingsFor((*house)->config, run_.choice, path, (*house)->checks);
      if (!settings.ok()) return Fail(settings.status());
      if (!settings->has_value()) continue;
      NoteRules((*house)->checks, **settings);
      return Task{std::move(*input), *house, **std::move(settings)};
    }
    return std::nullopt;
  }

  // What was wrong with the settings.
  const absl::Status& status() const { return status_; }

  // The checks that were on for some draft, by id.
  std::vector<CheckRule> Rules() const {
    std::vector<CheckRule> rules;
    for (const auto& [id, rule] : rules_) rules.push_back(rule);
    return rules;
  }

 private:
  void NoteRules(const CheckRules& checks, const CheckSettings& settings) {
    for (std::size_t i = 0; i < settings.switches.size(); ++i) {
      const CheckRule& rule = checks.rules()[i];
      if (settings.switches[i].on && !rules_.contains(rule.id)) rules_.emplace(rule.id, rule);
    }
  }

  std::optional<Task> Fail(const absl::Status& status) {
    status_ = status;
    return std::nullopt;
  }

  const CheckRun& run_;
  const GitChanges* changes_;  // null: all drafts
  Houses& houses_;
  Inputs inputs_;
  absl::Status status_;
  std::map<std::string, CheckRule> rules_;
};

// True when the finding's paragraph has changed; of the whole draft, when anything in it has.
bool IsNew(const GitChanges& changes, const std::string& path, const LocatedFinding& finding) {
  if (finding.whole_document || finding.in_paragraphs) return true;
  return changes.Touches(path, finding.paragraph.begin.line, finding.paragraph.end.line);
}

// A worker's side: reads, analyses and checks one input. Thread-safe.
Outcome Process(const CheckRun& run, const GitChanges* changes, const Task& task) {
  Outcome outcome;
  if (!task.input.ok()) {
    outcome.status = task.input.status();
    return outcome;
  }
  const Input& input = *task.input;
  GivenMetadata given = run.metadata;
  if (given.publisher.empty()) given.publisher = task.house->publisher;
  std::string file;  // kept for lines and columns
  const auto check = [&](Document document) -> absl::Status {
    outcome.drafts.push_back(document.path);
    const Analysis analysis = Analyze(std::move(document), task.house->rules,
                                      run.model ? &*run.model : nullptr, run.options);
    std::vector<LocatedFinding> found;
    if (run.check) {
      HEARSAY_ASSIGN_OR_RETURN(found, run.check(analysis, file, *task.house, task.settings));
    } else {
      HEARSAY_ASSIGN_OR_RETURN(found, CheckDraft(analysis, file, *task.house, task.settings));
    }
    for (LocatedFinding& finding : found) {
      if (changes == nullptr || IsNew(*changes, input.path, finding)) {
        outcome.findings.push_back(std::move(finding));
      }
    }
    return absl::OkStatus();
  };
  if (input.record_line > 0 || input.archived) {
    outcome.status = ReadInput(input, run.read, given, check);
    return outcome;
  }
  const bool standard_input = input.path == run.stdin_name;
  absl::StatusOr<std::string> bytes = ReadFile(standard_input ? "-" : input.path, kLargestDocument);
  if (!bytes.ok()) {
    outcome.status = bytes.status();
    return outcome;
  }
  file = *std::move(bytes);
  outcome.status = ReadWholeFile(input.path, file, run.read, given, check);
  return outcome;
}

std::vector<Written> ListOf(const Arguments& arguments, std::string_view option) {
  std::vector<Written> list;
  const std::string value = arguments.Value(option);
  for (const std::string_view one : Split(value, ',')) {
    if (!StripAsciiSpace(one).empty()) {
      list.push_back({std::string(StripAsciiSpace(one)), std::string(option)});
    }
  }
  return list;
}

CheckChoice ChoiceFrom(const Arguments& arguments) {
  CheckChoice choice;
  if (arguments.Has("--profile")) choice.profile = {arguments.Value("--profile"), "--profile"};
  if (arguments.Has("--select")) choice.select = ListOf(arguments, "--select");
  choice.extend_select = ListOf(arguments, "--extend-select");
  choice.ignore = ListOf(arguments, "--ignore");
  return choice;
}

}  // namespace

absl::StatusOr<CheckRun> CheckRunFrom(const Arguments& arguments) {
  CheckRun run;
  run.names = arguments.operands();
  if (arguments.Has("--stdin-filename")) run.stdin_name = arguments.Value("--stdin-filename");
  run.read = ReadOptionsFrom(arguments);
  run.metadata.publisher = arguments.Value("--publisher");
  HEARSAY_ASSIGN_OR_RETURN(run.options.threshold, ThresholdFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(run.model, LoadModel(arguments));
  run.house = {.config_path = arguments.Value("--config"),
               .no_config = arguments.Has("--no-config"),
               .rules_folder = arguments.Value("--rules")};
  run.choice = ChoiceFrom(arguments);
  run.diff = arguments.Value("--diff");
  HEARSAY_ASSIGN_OR_RETURN(run.jobs, JobsFrom(arguments));
  return run;
}

absl::StatusOr<CheckedDrafts> CheckDrafts(const CheckRun& run, Houses& houses) {
  CheckedDrafts checked;
  CheckReport& report = checked.report;
  std::optional<GitChanges> changes;
  if (!run.diff.empty()) {
    HEARSAY_ASSIGN_OR_RETURN(changes, GitChanges::Since(run.diff, run.names.front()));
  }
  const GitChanges* since = changes ? &*changes : nullptr;
  Tasks tasks(run, since, houses);
  Progress progress;
  const auto next = [&] { return tasks.Next(); };
  const auto process = [&](const Task& task) { return Process(run, since, task); };
  const auto take = [&](Outcome outcome) {
    if (Interrupted()) return absl::CancelledError();
    progress.Advance(outcome.drafts.size());
    for (std::string& draft : outcome.drafts) report.drafts.push_back(std::move(draft));
    std::move(outcome.findings.begin(), outcome.findings.end(),
              std::back_inserter(report.findings));
    if (!outcome.status.ok()) report.problems.emplace_back(MessageOf(outcome.status));
    return absl::OkStatus();
  };
  ParallelMap({.threads = static_cast<std::size_t>(run.jobs)}, next, process, take).IgnoreError();
  progress.Clear();
  if (!tasks.status().ok()) return tasks.status();
  checked.interrupted = Interrupted();
  report.rules = tasks.Rules();
  return checked;
}

}  // namespace hearsay
