// A command line, parsed: which options stand there with what values, and the operands.
#ifndef HEARSAY_CLI_ARGUMENTS_H_
#define HEARSAY_CLI_ARGUMENTS_H_

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "cli/command.h"

namespace hearsay {

class Arguments {
 public:
  // Parses what follows the command's name. The error says what is wrong and what to do,
  // with a suggestion where an option is nearly right.
  static absl::StatusOr<Arguments> Parse(const Command& command,
                                         std::span<const std::string> words);

  bool Has(std::string_view option) const { return values_.contains(option); }
  // The option's value, "" when it is absent; the last one of a repeated option.
  std::string Value(std::string_view option) const {
    const auto found = values_.find(option);
    return found == values_.end() ? std::string() : found->second;
  }
  // All values of a repeated option, in their order.
  std::vector<std::string> Values(std::string_view option) const {
    const auto found = repeated_.find(option);
    return found == repeated_.end() ? std::vector<std::string>() : found->second;
  }
  const std::vector<std::string>& operands() const { return operands_; }

 private:
  std::map<std::string, std::string, std::less<>> values_;
  std::map<std::string, std::vector<std::string>, std::less<>> repeated_;
  std::vector<std::string> operands_;
};

}  // namespace hearsay

#endif  // HEARSAY_CLI_ARGUMENTS_H_
