#include <array>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <utility>

#include "base/file.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/arguments.h"
#include "cli/collection.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/load_model.h"
#include "cli/load_rules.h"
#include "cli/output.h"
#include "cli/read_document.h"
#include "cli/report.h"
#include "render/brat.h"
#include "render/export_format.h"
#include "render/identifiers.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

// One file a document in a folder, with what belongs to it.
class FolderExport {
 public:
  FolderExport(const ExportFormat& format, std::string folder)
      : format_(format), folder_(std::move(folder)) {}

  absl::Status Begin() const {
    return format_.name == "brat" ? Write("annotation.conf", BratConfiguration())
                                  : absl::OkStatus();
  }

  // The file is named after the document, with its identity where that name is taken.
  absl::Status Add(const Analysis& analysis) {
    std::string name = Slug(fs::path(analysis.document.id).stem().string());
    if (name.empty() || !taken_.insert(name).second) {
      StrAppend(name, name.empty() ? "" : "-", DocumentUuid(analysis.document));
      taken_.insert(name);
    }
    const std::string head = format_.head == nullptr ? "" : format_.head();
    HEARSAY_RETURN_IF_ERROR(Write(StrCat(name, format_.ending),
                                  head + format_.render(analysis, JsonLayout::kIndented)));
    return format_.name == "brat" ? Write(name + ".txt", analysis.document.text) : absl::OkStatus();
  }

 private:
  absl::Status Write(const std::string& name, const std::string& contents) const {
    return WriteFileAtomically((fs::path(folder_) / name).string(), contents);
  }

  const ExportFormat& format_;
  const std::string folder_;
  std::set<std::string> taken_;
};

struct ExportRun {
  const Arguments& arguments;
  Collection collection;
  RuleSet rules;
  GivenMetadata given;
  bool failed = false;

  absl::Status ForEach(const std::function<absl::Status(Analysis)>& sink) {
    return ForEachAnalysis(collection, arguments, rules, given, sink, failed);
  }
};

absl::Status ExportGraph(ExportRun& run, const GraphFormat& format) {
  HEARSAY_ASSIGN_OR_RETURN(Output output, Output::Open(run.arguments.Value("--output")));
  if (run.arguments.Value("--graph") == "citations") {
    CitationGraphBuilder builder;
    HEARSAY_RETURN_IF_ERROR(run.ForEach([&](const Analysis& analysis) {
      builder.Add(analysis);
      return absl::OkStatus();
    }));
    HEARSAY_RETURN_IF_ERROR(output.Write(format.render(builder.Build())));
    return output.Finish();
  }
  int documents = 0;
  HEARSAY_RETURN_IF_ERROR(run.ForEach([&](const Analysis& analysis) -> absl::Status {
    if (++documents > 1) {
      return absl::InvalidArgumentError(
          "a graph of chains is of one document: name one, or ask for --graph citations");
    }
    return output.Write(format.render(ChainGraph(analysis)));
  }));
  return documents == 0 ? absl::OkStatus() : output.Finish();
}

absl::Status ExportDocuments(ExportRun& run, const ExportFormat& format) {
  const std::string path = run.arguments.Value("--output");
  std::error_code error;
  if (fs::is_directory(path, error)) {
    FolderExport folder(format, path);
    HEARSAY_RETURN_IF_ERROR(folder.Begin());
    return run.ForEach([&](const Analysis& analysis) { return folder.Add(analysis); });
  }
  HEARSAY_ASSIGN_OR_RETURN(const std::size_t size, SizeOf(run.collection));
  if (format.name == "brat" && size > 1) {
    return absl::InvalidArgumentError(
        "brat wants a file a document: name an existing folder with --output");
  }
  const JsonLayout layout = size == 1 ? JsonLayout::kIndented : JsonLayout::kOneLine;
  HEARSAY_ASSIGN_OR_RETURN(Output output, Output::Open(path));
  if (format.head != nullptr) HEARSAY_RETURN_IF_ERROR(output.Write(format.head()));
  HEARSAY_RETURN_IF_ERROR(run.ForEach(
      [&](const Analysis& analysis) { return output.Write(format.render(analysis, layout)); }));
  return output.Finish();
}

absl::StatusOr<int> Export(const Arguments& arguments) {
  HEARSAY_ASSIGN_OR_RETURN(Collection collection, CollectionFrom(arguments));
  const std::string near = collection.database.empty() ? collection.names.front() : "-";
  HEARSAY_ASSIGN_OR_RETURN(const UserConfig config, LoadConfig(arguments, near));
  HEARSAY_ASSIGN_OR_RETURN(RuleSet rules, LoadRules(arguments, config));
  ExportRun run = {
      .arguments = arguments,
      .collection = std::move(collection),
      .rules = std::move(rules),
      .given = {.publisher = arguments.Has("--publisher") ? arguments.Value("--publisher")
                                                          : config.publisher,
                .url = "",
                .date = ""}};
  const std::string name = arguments.Has("--format") ? arguments.Value("--format") : "csv";
  if (const GraphFormat* graph = FindGraphFormat(name)) {
    HEARSAY_RETURN_IF_ERROR(ExportGraph(run, *graph));
  } else {
    if (arguments.Has("--graph")) {
      return absl::InvalidArgumentError(
          StrCat("--graph: ", name, " is no graph: choose --format dot, svg or graphml"));
    }
    HEARSAY_RETURN_IF_ERROR(ExportDocuments(run, *FindExportFormat(name)));
  }
  return run.failed ? kExitError : kExitClean;
}

int Run(const Arguments& arguments) {
  const absl::StatusOr<int> exit_code = Export(arguments);
  return !exit_code.ok() && Interrupted() ? kExitInterrupted : ExitWith(exit_code);
}

constexpr std::array kOptions = {
    Option{.name = "--format",
           .short_name = "-f",
           .value = "FORMAT",
           .choices = "csv|json|ndjson|prov-json|turtle|web-annotation|schema-org|claim-review|"
                      "brat|dot|svg|graphml",
           .help = "What to write; csv without it"},
    Option{.name = "--graph",
           .value = "WHICH",
           .choices = "chains|citations",
           .help = "For dot, svg and graphml: the chains of one document, or who cites whom over "
                   "all of them; chains without it"},
    Option{.name = "--output",
           .short_name = "-o",
           .value = "FILE|FOLDER",
           .help = "Write to this file instead of standard output, or one file a document into "
                   "this folder, which must be there"},
    kFromDatabaseOption,
    kPublisherOption,
    kOnlyOption,
    kModelOption,
    kInputFormatOption,
    kTrackedOption,
    kRulesOption,
    kConfigOption,
};

constexpr std::array kExamples = {
    Example{"hearsay export --db stories.db -o stories.csv",
            "Every statement of a database, one a row"},
    Example{"hearsay export --format turtle story.txt",
            "The chains of an article in the terms of W3C PROV"},
    Example{"hearsay export --db stories.db --format svg --graph citations -o who-cites-whom.svg",
            "Draw who cites whom"},
    Example{"mkdir brat && hearsay export --format brat -o brat articles/",
            "Text, annotations and configuration for brat"},
};

}  // namespace

constinit const Command kExportCommand = {
    .name = "export",
    .summary = "Write statements and chains in the formats of other programs",
    .usage = "[OPTION...] ARTICLE... | --db FILE [DOCUMENT...]",
    .description =
        "Writes what is known of articles, or of the documents of a database: as a table (csv), "
        "as hearsay's own JSON, as W3C PROV (prov-json, turtle), W3C Web Annotation, schema.org "
        "(NewsArticle with its Quotations and Claims, or skeletons of ClaimReviews), for the "
        "annotation tool brat, and as a graph (dot, svg, graphml).\n\n"
        "Several documents in a JSON format are one a line. In csv a cell that a spreadsheet "
        "would take for a formula gets an apostrophe before it. In the graph of citations an "
        "edge leads from who passes statements on to whom they were taken from, and its weight "
        "is their number; unnamed sources are one node, since nobody knows who they are.",
    .operand = {.name = "ARTICLE",
                .help = "A file, a folder, a database, or - for standard input; with --db the "
                        "names of documents, all of them without any"},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
