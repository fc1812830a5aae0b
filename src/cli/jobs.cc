#include "cli/jobs.h"

#include <optional>
#include <string>
#include <thread>

#include "base/parse_number.h"
#include "base/strings.h"

namespace hearsay {
namespace {

constexpr int kMostJobs = 1024;

}  // namespace

absl::StatusOr<int> JobsFrom(const Arguments& arguments) {
  if (!arguments.Has("--jobs")) {
    const unsigned cores = std::thread::hardware_concurrency();
    return cores == 0 ? 1 : static_cast<int>(cores);
  }
  const std::string value = arguments.Value("--jobs");
  const std::optional<int> jobs = ParseNumber<int>(value);
  if (!jobs || *jobs < 1 || *jobs > kMostJobs) {
    return absl::InvalidArgumentError(
        StrCat("--jobs: '", value, "' is no number of threads: give 1 to ", kMostJobs));
  }
  return *jobs;
}

}  // namespace hearsay
