#include "cli/collection.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

#include "archive/archive.h"
#include "archive/sqlite.h"
#include "base/parallel.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/jobs.h"
#include "cli/load_model.h"
#include "cli/report.h"

namespace hearsay {
namespace {

absl::Status ForEachStored(const Collection& collection,
                           const std::function<absl::Status(Analysis)>& sink) {
  HEARSAY_ASSIGN_OR_RETURN(const Archive archive, Archive::OpenToRead(collection.database));
  if (!collection.names.empty()) {
    for (const std::string& name : collection.names) {
      HEARSAY_ASSIGN_OR_RETURN(Analysis analysis, archive.Load(name));
      HEARSAY_RETURN_IF_ERROR(sink(std::move(analysis)));
    }
    return absl::OkStatus();
  }
  HEARSAY_ASSIGN_OR_RETURN(const std::vector<StoredDocument> documents, archive.List());
  for (const StoredDocument& document : documents) {
    if (Interrupted()) return absl::CancelledError();
    HEARSAY_ASSIGN_OR_RETURN(Analysis analysis, archive.Load(document.id));
    HEARSAY_RETURN_IF_ERROR(sink(std::move(analysis)));
  }
  return absl::OkStatus();
}

struct Analysed {
  absl::Status status;  // what stopped the reading of the input, after these
  std::vector<Analysis> analyses;
};

}  // namespace

absl::StatusOr<Collection> CollectionFrom(const Arguments& arguments) {
  Collection collection = {arguments.Value("--db"), arguments.operands()};
  const bool one = collection.names.size() == 1;
  if (collection.database.empty() && one && IsDatabaseFile(collection.names.front())) {
    collection = {collection.names.front(), {}};
  }
  if (collection.database.empty() && collection.names.empty()) {
    return absl::InvalidArgumentError("no ARTICLE and no --db FILE given: name what to read");
  }
  return collection;
}

absl::StatusOr<std::size_t> SizeOf(const Collection& collection) {
  if (!collection.names.empty()) {
    std::error_code error;
    const bool folder = collection.database.empty() &&
                        std::filesystem::is_directory(collection.names.front(), error);
    return folder ? 2 : collection.names.size();
  }
  HEARSAY_ASSIGN_OR_RETURN(const Archive archive, Archive::OpenToRead(collection.database));
  HEARSAY_ASSIGN_OR_RETURN(const std::vector<StoredDocument> documents, archive.List());
  return documents.size();
}

absl::Status ForEachAnalysis(const Collection& collection, const Arguments& arguments,
                             const RuleSet& rules, const GivenMetadata& given,
                             const std::function<absl::Status(Analysis)>& sink, bool& failed) {
  if (!collection.database.empty()) return ForEachStored(collection, sink);
  HEARSAY_ASSIGN_OR_RETURN(const std::optional<Model> model, LoadModel(arguments));
  AnalyzeOptions options;
  HEARSAY_ASSIGN_OR_RETURN(options.classes, ClassesFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(const int jobs, JobsFrom(arguments));
  const ReadOptions read = ReadOptionsFrom(arguments);
  Inputs inputs(collection.names, read.format);
  const auto next = [&] { return Interrupted() ? std::nullopt : inputs.Next(); };
  const auto analyse = [&](const absl::StatusOr<Input>& input) {
    Analysed analysed;
    if (!input.ok()) {
      analysed.status = input.status();
      return analysed;
    }
    analysed.status = ReadInput(*input, read, given, [&](Document document) {
      analysed.analyses.push_back(
          Analyze(std::move(document), rules, model ? &*model : nullptr, options));
      return absl::OkStatus();
    });
    return analysed;
  };
  const auto take = [&](Analysed analysed) -> absl::Status {
    if (Interrupted()) return absl::CancelledError();
    for (Analysis& analysis : analysed.analyses) {
      HEARSAY_RETURN_IF_ERROR(sink(std::move(analysis)));
    }
    if (!analysed.status.ok()) {
      ReportError(analysed.status);
      failed = true;
    }
    return absl::OkStatus();
  };
  return ParallelMap({.threads = static_cast<std::size_t>(jobs)}, next, analyse, take);
}

}  // namespace hearsay
