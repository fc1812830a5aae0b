#include "cli/load_model.h"

#include <string>
#include <utility>

#include "absl/status/status.h"
#include "base/parse_number.h"
#include "base/status_macros.h"
#include "base/strings.h"

namespace hearsay {

absl::StatusOr<std::optional<Model>> LoadModel(const Arguments& arguments) {
  if (!arguments.Has("--model")) {
    HEARSAY_ASSIGN_OR_RETURN(Model model, Model::BuiltIn());
    return std::optional<Model>(std::move(model));
  }
  const std::string path = arguments.Value("--model");
  if (path == "none") return std::optional<Model>();
  HEARSAY_ASSIGN_OR_RETURN(Model model, Model::Load(path));
  return std::optional<Model>(std::move(model));
}

absl::StatusOr<std::optional<float>> ThresholdFrom(const Arguments& arguments) {
  if (!arguments.Has("--threshold")) return std::optional<float>();
  const std::string value = arguments.Value("--threshold");
  const std::optional<float> threshold = ParseNumber<float>(value);
  if (!threshold || !(*threshold >= 0 && *threshold <= 1)) {
    return absl::InvalidArgumentError(
        StrCat("--threshold: '", value, "' is no probability: give a number from 0 to 1"));
  }
  return threshold;
}

absl::StatusOr<CueClassSet> ClassesFrom(const Arguments& arguments) {
  CueClassSet classes = CueClassSet::All();
  if (!arguments.Has("--only")) return classes;
  classes = CueClassSet();
  const std::string value = arguments.Value("--only");
  for (const std::string_view name : Split(value, ',')) {
    const std::optional<CueClass> cue_class = ParseCueClass(name);
    if (!cue_class) {
      return absl::InvalidArgumentError(StrCat(
          "--only: '", name, "' is no cue class: choose from speech, document, attitude, other"));
    }
    classes.Add(*cue_class);
  }
  return classes;
}

}  // namespace hearsay
