#include "cli/report.h"

#include <cstdio>
#include <string>

#include "base/strings.h"
#include "cli/command.h"

namespace hearsay {

void ReportError(std::string_view message) {
  // In one piece, so that lines of several programs do not mix.
  const std::string line = StrCat("hearsay: ", message, '\n');
  std::fputs(line.c_str(), stderr);
}

void ReportError(const absl::Status& status) { ReportError(MessageOf(status)); }

int ExitWith(const absl::StatusOr<int>& exit_code) {
  if (exit_code.ok()) return *exit_code;
  ReportError(exit_code.status());
  return kExitError;
}

}  // namespace hearsay
