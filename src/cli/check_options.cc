#include "cli/check_options.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/output.h"
#include "cli/report.h"
#include "cli/terminal.h"
#include "render/check_json.h"
#include "render/check_text.h"
#include "render/checkstyle.h"
#include "render/github.h"
#include "render/gitlab.h"
#include "render/junit.h"
#include "render/pull_request.h"
#include "render/rdjson.h"
#include "render/sarif.h"

namespace hearsay {
namespace {

struct NamedFormat {
  std::string_view name;
  ReportFormat format;
};
constexpr std::array kFormats = {
    NamedFormat{"text", ReportFormat::kText},
    NamedFormat{"concise", ReportFormat::kConcise},
    NamedFormat{"json", ReportFormat::kJson},
    NamedFormat{"ndjson", ReportFormat::kNdjson},
    NamedFormat{"sarif", ReportFormat::kSarif},
    NamedFormat{"github", ReportFormat::kGithub},
    NamedFormat{"junit", ReportFormat::kJunit},
    NamedFormat{"checkstyle", ReportFormat::kCheckstyle},
    NamedFormat{"rdjson", ReportFormat::kRdjson},
    NamedFormat{"gitlab", ReportFormat::kGitlab},
    NamedFormat{"markdown", ReportFormat::kMarkdown},
};

std::string Render(const CheckReport& report, ReportFormat format, const TextOptions& text) {
  switch (format) {
    case ReportFormat::kText:
      return RenderCheckText(report, text);
    case ReportFormat::kConcise:
      return RenderConcise(report);
    case ReportFormat::kJson:
      return RenderCheckJson(report);
    case ReportFormat::kNdjson:
      return RenderCheckNdjson(report);
    case ReportFormat::kSarif:
      return RenderSarif(report);
    case ReportFormat::kGithub:
      return RenderGithub(report);
    case ReportFormat::kJunit:
      return RenderJunit(report);
    case ReportFormat::kCheckstyle:
      return RenderCheckstyle(report);
    case ReportFormat::kRdjson:
      return RenderRdjson(report);
    case ReportFormat::kGitlab:
      return RenderGitlab(report);
    case ReportFormat::kMarkdown:
      return RenderPullRequest(report);
  }
  return "";
}

}  // namespace

absl::StatusOr<std::vector<ReportOutput>> ReportOutputsFrom(const Arguments& arguments) {
  std::vector<ReportOutput> outputs;
  for (const std::string& value : arguments.Values(kReportFormatOption.name)) {
    const std::size_t equals = value.find('=');
    const std::string_view name = std::string_view(value).substr(0, equals);
    // The parser has seen to it that the format is one of the choices.
    const auto* known = std::ranges::find(kFormats, name, &NamedFormat::name);
    ReportOutput output = {.format = known->format};
    if (equals != std::string::npos) output.path = value.substr(equals + 1);
    if (equals != std::string::npos && output.path.empty()) {
      return absl::InvalidArgumentError(
          StrCat("--format: no file behind '", value, "': write ", name, "=FILE"));
    }
    if (std::ranges::find(outputs, output.path, &ReportOutput::path) != outputs.end()) {
      return absl::InvalidArgumentError(StrCat(
          "--format: two formats for ", output.path.empty() ? "standard output" : output.path,
          ": give one of them a file, as in ", name, "=FILE"));
    }
    outputs.push_back(std::move(output));
  }
  if (outputs.empty()) outputs.emplace_back();
  return outputs;
}

absl::Status WriteReport(const CheckReport& report, const std::vector<ReportOutput>& outputs,
                         const std::string& color) {
  for (const ReportOutput& output : outputs) {
    const TextOptions text = {
        .color = UseColor(color.empty() ? "auto" : color, !output.path.empty()),
        .width = TerminalWidth()};
    HEARSAY_ASSIGN_OR_RETURN(Output file, Output::Open(output.path));
    HEARSAY_RETURN_IF_ERROR(file.Write(Render(report, output.format, text)));
    HEARSAY_RETURN_IF_ERROR(file.Finish());
  }
  return absl::OkStatus();
}

FailOn FailOnFrom(const Arguments& arguments, FailOn otherwise) {
  return arguments.Has("--fail-on") ? *ParseFailOn(arguments.Value("--fail-on")) : otherwise;
}

int ExitCodeOf(const CheckReport& report, FailOn fail_on) {
  if (!report.problems.empty()) return kExitError;
  const CheckCounts counts = CountFindings(report);
  std::size_t failing = 0;
  switch (fail_on) {
    case FailOn::kNote:
      failing += counts.notes;
      [[fallthrough]];
    case FailOn::kWarning:
      failing += counts.warnings;
      [[fallthrough]];
    case FailOn::kError:
      failing += counts.errors;
      break;
    case FailOn::kNever:
      break;
  }
  return failing > 0 ? kExitFindings : kExitClean;
}

absl::StatusOr<int> FinishReport(const CheckReport& report,
                                 const std::vector<ReportOutput>& outputs,
                                 const Arguments& arguments, FailOn fail_on) {
  for (const std::string& problem : report.problems) ReportError(problem);
  HEARSAY_RETURN_IF_ERROR(WriteReport(report, outputs, arguments.Value("--color")));
  return ExitCodeOf(report, fail_on);
}

}  // namespace hearsay
