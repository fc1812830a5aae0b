// Messages with "{placeholders}", as rule files write them. Pure function.
#ifndef HEARSAY_CHECK_PLACEHOLDERS_H_
#define HEARSAY_CHECK_PLACEHOLDERS_H_

#include <functional>
#include <string>
#include <string_view>

namespace hearsay {

// The message with each "{name}" replaced by value(name); a brace that is not closed stays.
std::string FillPlaceholders(std::string_view message,
                             const std::function<std::string(std::string_view name)>& value);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_PLACEHOLDERS_H_
