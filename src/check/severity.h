// The words for severities in configuration, options and reports.
#ifndef HEARSAY_CHECK_SEVERITY_H_
#define HEARSAY_CHECK_SEVERITY_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "check/finding.h"

namespace hearsay {

// "note", "warning" or "error".
std::string_view Name(Severity severity);

std::optional<Severity> ParseSeverity(std::string_view name);

// From which severity on a finding fails a run.
enum class FailOn : std::uint8_t { kNote, kWarning, kError, kNever };

// What a word of --fail-on or hearsay.toml says; nothing for another word.
std::optional<FailOn> ParseFailOn(std::string_view word);

// "note", "warning", "error" or "never".
std::string_view Name(FailOn fail_on);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_SEVERITY_H_
