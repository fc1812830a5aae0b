#include "check/severity.h"

namespace hearsay {

std::string_view Name(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "note";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "";
}

std::optional<Severity> ParseSeverity(std::string_view name) {
  for (const Severity severity : {Severity::kNote, Severity::kWarning, Severity::kError}) {
    if (name == Name(severity)) return severity;
  }
  return std::nullopt;
}

std::string_view Name(FailOn fail_on) {
  switch (fail_on) {
    case FailOn::kNote:
      return "note";
    case FailOn::kWarning:
      return "warning";
    case FailOn::kError:
      return "error";
    case FailOn::kNever:
      return "never";
  }
  return "";
}

std::optional<FailOn> ParseFailOn(std::string_view word) {
  for (const FailOn level : {FailOn::kNote, FailOn::kWarning, FailOn::kError, FailOn::kNever}) {
    if (word == Name(level)) return level;
  }
  return std::nullopt;
}

}  // namespace hearsay
