#include "cli/report.h"

#include <cstdio>
#include <string>

#include "base/strings.h"

namespace hearsay {

void ReportError(std::string_view message) {
  // In one piece, so that lines of several programs do not mix.
  const std::string line = StrCat("hearsay: ", message, '\n');
  std::fputs(line.c_str(), stderr);
}

void ReportError(const absl::Status& status) { ReportError(MessageOf(status)); }

}  // namespace hearsay
