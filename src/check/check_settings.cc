#include "check/check_settings.h"

#include <algorithm>

#include "base/strings.h"
#include "rules/choices.h"

namespace hearsay {

std::optional<ActiveCheck> FindActive(const CheckRules& checks, const CheckSettings& settings,
                                      std::string_view id) {
  const std::int32_t found = checks.Find(id);
  if (found == kNone) return std::nullopt;
  const auto index = static_cast<std::size_t>(found);
  if (!settings.switches[index].on) return std::nullopt;
  return ActiveCheck{&checks.rules()[index], settings.switches[index].severity};
}

absl::StatusOr<CheckSettings> SettingsOf(const CheckRules& checks, std::string_view profile) {
  const std::vector<std::string>& known = checks.profiles();
  if (!profile.empty() && std::find(known.begin(), known.end(), profile) == known.end()) {
    return absl::InvalidArgumentError(
        StrCat("no profile is called \"", profile, "\"; write ", Choice(known)));
  }
  CheckSettings settings;
  for (const CheckRule& rule : checks.rules()) {
    CheckSwitch choice{.on = rule.on, .severity = rule.severity};
    for (const ProfileSetting& setting : rule.profiles) {
      if (setting.profile == profile) choice = {.on = setting.on, .severity = setting.severity};
    }
    settings.switches.push_back(choice);
  }
  return settings;
}

}  // namespace hearsay
