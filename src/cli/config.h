// hearsay.toml: settings that a project keeps beside its articles.
//
//   rules = "house-rules"       # a folder, beside this file: see --rules
//   publisher = "The Harbour Times"
//   outermost = true
//   jobs = 2
//
// An option on the command line wins over the file.
#ifndef HEARSAY_CLI_CONFIG_H_
#define HEARSAY_CLI_CONFIG_H_

#include <optional>
#include <string>

#include "absl/status/statusor.h"

namespace hearsay {

struct Config {
  std::string path;  // "" when there is no such file
  std::optional<std::string> rules;  // as a path from the current folder
  std::optional<std::string> publisher;
  std::optional<bool> outermost;
  std::optional<int> jobs;
};

// Reads that file. Errors name file, line, column and what to do; a key that hearsay does
// not know is one.
absl::StatusOr<Config> ReadConfig(const std::string& path);

// Reads hearsay.toml of the current folder, or of the nearest one above that has it; without
// any, gives an empty Config.
absl::StatusOr<Config> FindConfig();

}  // namespace hearsay

#endif  // HEARSAY_CLI_CONFIG_H_
