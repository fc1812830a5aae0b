// All that a run of checks is told: which checks, how severe, and what the house knows.
#ifndef HEARSAY_CHECK_CHECK_SETTINGS_H_
#define HEARSAY_CHECK_CHECK_SETTINGS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "check/check_rules.h"
#include "check/finding.h"

namespace hearsay {

// What is decided of one check before a run.
struct CheckSwitch {
  bool on = true;
  Severity severity = Severity::kWarning;
};

struct CheckSettings {
  std::vector<CheckSwitch> switches;  // same index as CheckRules::rules()
  std::string publisher;              // empty: the document's own
  std::vector<std::string> outlets;   // whose reports need no link: agencies that the house takes
  std::vector<std::string> people;    // who need no introduction
};

// A check that is on. Points into the CheckRules.
struct ActiveCheck {
  const CheckRule* rule = nullptr;
  Severity severity = Severity::kWarning;
};

// The check of that id; nothing when there is none, or it is off.
std::optional<ActiveCheck> FindActive(const CheckRules& checks, const CheckSettings& settings,
                                      std::string_view id);

// What the rules say themselves, as a profile has it; the empty profile is the default. An
// error that names the profiles when there is none of that name.
absl::StatusOr<CheckSettings> SettingsOf(const CheckRules& checks, std::string_view profile = "");

}  // namespace hearsay

#endif  // HEARSAY_CHECK_CHECK_SETTINGS_H_
