// How many threads a command works with.
#ifndef HEARSAY_CLI_JOBS_H_
#define HEARSAY_CLI_JOBS_H_

#include "absl/status/statusor.h"
#include "cli/arguments.h"
#include "cli/command.h"

namespace hearsay {

constexpr Option kJobsOption = {
    .name = "--jobs",
    .short_name = "-j",
    .value = "N",
    .help = "Analyse so many articles at a time; as many as there are cores without it"};

absl::StatusOr<int> JobsFrom(const Arguments& arguments);

}  // namespace hearsay

#endif  // HEARSAY_CLI_JOBS_H_
