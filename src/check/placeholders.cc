#include "check/placeholders.h"

#include <cstddef>

#include "base/strings.h"

namespace hearsay {

std::string FillPlaceholders(std::string_view message,
                             const std::function<std::string(std::string_view name)>& value) {
  std::string out;
  while (!message.empty()) {
    const std::size_t open = message.find('{');
    const std::size_t close = message.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    StrAppend(out, message.substr(0, open), value(message.substr(open + 1, close - open - 1)));
    message.remove_prefix(close + 1);
  }
  return out.append(message);
}

}  // namespace hearsay
