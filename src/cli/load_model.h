// The trained model that a command works with, and how it is used.
#ifndef HEARSAY_CLI_LOAD_MODEL_H_
#define HEARSAY_CLI_LOAD_MODEL_H_

#include <optional>

#include "absl/status/statusor.h"
#include "analysis/analysis.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "model/model.h"

namespace hearsay {

constexpr Option kModelOption = {
    .name = "--model",
    .value = "none|FILE",
    .help = "Use this model file instead of the built-in model; none: the rules alone"};
constexpr Option kThresholdOption = {
    .name = "--threshold",
    .value = "P",
    .help = "Take what the model finds from this probability on, 0 to 1; less finds more"};
constexpr Option kOnlyOption = {
    .name = "--only",
    .value = "CLASSES",
    .help =
        "Keep statements of these cue classes only, separated by commas: speech, document, "
        "attitude, other"};

// What --model names, else the built-in model; nothing for "none".
absl::StatusOr<std::optional<Model>> LoadModel(const Arguments& arguments);

// What --threshold says, nothing when it is absent.
absl::StatusOr<std::optional<float>> ThresholdFrom(const Arguments& arguments);

// What --only says, all classes when it is absent.
absl::StatusOr<CueClassSet> ClassesFrom(const Arguments& arguments);

}  // namespace hearsay

#endif  // HEARSAY_CLI_LOAD_MODEL_H_
