// A folder of rule files that lives as long as a test.
#ifndef HEARSAY_TESTS_RULES_RULE_FOLDER_H_
#define HEARSAY_TESTS_RULES_RULE_FOLDER_H_

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "base/strings.h"
#include "rules/rule_set.h"

namespace hearsay {

class RuleFolder {
 public:
  RuleFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "hearsay-rules-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~RuleFolder() { std::filesystem::remove_all(path_); }
  RuleFolder(const RuleFolder&) = delete;
  RuleFolder& operator=(const RuleFolder&) = delete;

  // Writes a file, making folders for it.
  RuleFolder& Add(const std::string& file, std::string_view text) {
    const std::filesystem::path path = std::filesystem::path(path_) / file;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return *this;
  }

  const std::string& path() const { return path_; }
  absl::StatusOr<RuleSet> Load() const { return RuleSet::WithFolder(path_); }

  // What loading fails with, this folder's name left out; "" when it does not fail.
  std::string Error() const {
    const absl::StatusOr<RuleSet> rules = Load();
    std::string message(MessageOf(rules.status()));
    for (std::size_t at; (at = message.find(path_ + "/")) != std::string::npos;) {
      message.erase(at, path_.size() + 1);
    }
    return message;
  }

 private:
  std::string path_;
};

}  // namespace hearsay

#endif  // HEARSAY_TESTS_RULES_RULE_FOLDER_H_
