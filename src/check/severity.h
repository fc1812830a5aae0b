// The words for severities in configuration, options and reports.
#ifndef HEARSAY_CHECK_SEVERITY_H_
#define HEARSAY_CHECK_SEVERITY_H_

#include <optional>
#include <string_view>

#include "check/finding.h"

namespace hearsay {

// "note", "warning" or "error".
std::string_view Name(Severity severity);

std::optional<Severity> ParseSeverity(std::string_view name);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_SEVERITY_H_
