// What the commands that report findings share: output formats, several at once, and the
// exit code that --fail-on asks for.
#ifndef HEARSAY_CLI_CHECK_OPTIONS_H_
#define HEARSAY_CLI_CHECK_OPTIONS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "check/check_report.h"
#include "check/severity.h"
#include "cli/arguments.h"
#include "cli/command.h"

namespace hearsay {

constexpr Option kReportFormatOption = {
    .name = "--format",
    .short_name = "-f",
    .value = "FORMAT[=FILE]",
    .choices = "text|concise|json|ndjson|sarif|github|junit|checkstyle|rdjson|gitlab|markdown",
    .help = "How to report, on standard output or into a file; may stand several times",
    .repeated = true};
constexpr Option kFailOnOption = {
    .name = "--fail-on",
    .value = "LEVEL",
    .choices = "error|warning|note|never",
    .help = "Exit with 1 when a finding is at least so severe; warning without this option"};

constexpr Option kDraftPublisherOption = {
    .name = "--publisher",
    .value = "NAME",
    .help = "Who publishes the drafts, whatever they say themselves"};
constexpr Option kNoConfigOption = {.name = "--no-config", .help = "Read no hearsay.toml"};
constexpr Option kProfileOption = {
    .name = "--profile",
    .value = "HOUSE",
    .help = "Follow the rules of this house: ap, reuters, bbc, guardian, npr, nyt or wapo"};
constexpr Option kSelectOption = {
    .name = "--select",
    .value = "CHECKS",
    .help =
        "Run these checks only, separated by commas; anonymous-* stands for all that begin "
        "so, all for every one"};
constexpr Option kExtendSelectOption = {
    .name = "--extend-select", .value = "CHECKS", .help = "Run these checks as well"};
constexpr Option kIgnoreOption = {
    .name = "--ignore", .value = "CHECKS", .help = "Leave these checks out"};

enum class ReportFormat : std::uint8_t {
  kText,
  kConcise,
  kJson,
  kNdjson,
  kSarif,
  kGithub,
  kJunit,
  kCheckstyle,
  kRdjson,
  kGitlab,
  kMarkdown,
};

struct ReportOutput {
  ReportFormat format = ReportFormat::kText;
  std::string path;  // empty: standard output
};

// What --format says; text on standard output without it. An error when two formats go to
// standard output or to one file.
absl::StatusOr<std::vector<ReportOutput>> ReportOutputsFrom(const Arguments& arguments);

// Writes every output. `color` is --color's value, "" for auto.
absl::Status WriteReport(const CheckReport& report, const std::vector<ReportOutput>& outputs,
                         const std::string& color);

constexpr FailOn kDefaultFailOn = FailOn::kWarning;

// What --fail-on says, or `otherwise` without it.
FailOn FailOnFrom(const Arguments& arguments, FailOn otherwise);

// 2 when a draft could not be read, 1 when a finding that counts is severe enough, else 0.
int ExitCodeOf(const CheckReport& report, FailOn fail_on);

// The end of a command that reports findings: its problems on standard error, its outputs, its
// exit code.
absl::StatusOr<int> FinishReport(const CheckReport& report,
                                 const std::vector<ReportOutput>& outputs,
                                 const Arguments& arguments, FailOn fail_on);

}  // namespace hearsay

#endif  // HEARSAY_CLI_CHECK_OPTIONS_H_
