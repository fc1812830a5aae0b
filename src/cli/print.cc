#include "cli/print.h"

#include "cli/command.h"
#include "cli/output.h"
#include "cli/report.h"

namespace hearsay {

int Print(std::string_view text) {
  absl::StatusOr<Output> output = Output::Open("-");
  absl::Status status = output.status();
  if (status.ok()) status = output->Write(text);
  if (status.ok()) status = output->Finish();
  if (status.ok()) return kExitClean;
  ReportError(status);
  return kExitError;
}

int PrintOrReport(const absl::StatusOr<std::string>& text) {
  if (text.ok()) return Print(*text);
  ReportError(text.status());
  return kExitError;
}

}  // namespace hearsay
