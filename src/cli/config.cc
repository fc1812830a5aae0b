#include "cli/config.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <toml++/toml.h>
#include <vector>

#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/suggest.h"

namespace hearsay {
namespace {

constexpr int kMostJobs = 1024;

std::string At(const std::string& path, const toml::source_region& region) {
  return StrCat(path, ":", region.begin.line, ":", region.begin.column, ": ");
}

template <typename Value>
absl::Status Read(const std::string& path, const toml::node& node, std::string_view key,
                  std::string_view wanted, std::optional<Value>& to) {
  to = node.value_exact<Value>();
  if (to) return absl::OkStatus();
  return absl::InvalidArgumentError(
      StrCat(At(path, node.source()), key, " has a value of another kind: give ", wanted));
}

absl::Status ReadJobs(const std::string& path, const toml::node& node, std::optional<int>& to) {
  std::optional<std::int64_t> jobs;
  HEARSAY_RETURN_IF_ERROR(Read(path, node, "jobs", "a number", jobs));
  if (*jobs < 1 || *jobs > kMostJobs) {
    return absl::InvalidArgumentError(
        StrCat(At(path, node.source()), "jobs is ", *jobs, ": give 1 to ", kMostJobs));
  }
  to = static_cast<int>(*jobs);
  return absl::OkStatus();
}

absl::Status UnknownKey(const std::string& path, const toml::key& key) {
  const std::string_view near = Nearest(key.str(), {"rules", "publisher", "outermost", "jobs"});
  return absl::InvalidArgumentError(
      StrCat(At(path, key.source()), "unknown key '", key.str(), "': ",
             near.empty() ? std::string("the keys are rules, publisher, outermost and jobs")
                          : StrCat("did you mean '", near, "'?")));
}

absl::StatusOr<Config> FromTable(const std::string& path, const toml::table& table) {
  Config config = {.path = path};
  for (const auto& [key, node] : table) {
    if (key == "rules") {
      HEARSAY_RETURN_IF_ERROR(Read(path, node, "rules", "a folder in quotation marks", config.rules));
      config.rules = (std::filesystem::path(path).parent_path() / *config.rules).string();
    } else if (key == "publisher") {
      HEARSAY_RETURN_IF_ERROR(
          Read(path, node, "publisher", "a name in quotation marks", config.publisher));
    } else if (key == "outermost") {
      HEARSAY_RETURN_IF_ERROR(Read(path, node, "outermost", "true or false", config.outermost));
    } else if (key == "jobs") {
      HEARSAY_RETURN_IF_ERROR(ReadJobs(path, node, config.jobs));
    } else {
      return UnknownKey(path, key);
    }
  }
  return config;
}

}  // namespace

absl::StatusOr<Config> ReadConfig(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  if (!file || !(content << file.rdbuf())) {
    return absl::NotFoundError(
        StrCat(path, ": cannot read this file: check its name and permissions"));
  }
  try {
    return FromTable(path, toml::parse(content.str(), path));
  } catch (const toml::parse_error& error) {
    return absl::InvalidArgumentError(
        StrCat(At(path, error.source()), error.description(), ": correct this line"));
  }
}

absl::StatusOr<Config> FindConfig() {
  std::error_code error;
  std::filesystem::path folder = std::filesystem::current_path(error);
  std::string prefix;
  while (!error) {
    const std::string path = prefix + "hearsay.toml";
    if (std::filesystem::is_regular_file(path, error)) return ReadConfig(path);
    error.clear();
    if (folder == folder.parent_path()) break;
    folder = folder.parent_path();
    prefix += "../";
  }
  return Config();
}

}  // namespace hearsay
