// A text that is a number and nothing else, as on a command line.
#ifndef HEARSAY_BASE_PARSE_NUMBER_H_
#define HEARSAY_BASE_PARSE_NUMBER_H_

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace hearsay {

// The number that the whole text writes, without white space or a plus sign; nothing when it
// writes none, or one that Number cannot hold.
template <typename Number>
std::optional<Number> ParseNumber(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace hearsay

#endif  // HEARSAY_BASE_PARSE_NUMBER_H_
