// The few string helpers that every floor needs, over std::string_view.
//
// Debian 12 builds Abseil with its own string_view, which does not convert to or from
// std::string_view, so absl/strings is not used in hearsay: these stand in for it.
// Pure functions; safe to call from any thread.
#ifndef HEARSAY_BASE_STRINGS_H_
#define HEARSAY_BASE_STRINGS_H_

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace hearsay {

namespace strings_internal {
inline void Append(std::string& out, std::string_view piece) { out.append(piece); }
inline void Append(std::string& out, char piece) { out.push_back(piece); }
template <std::integral T>
  requires(!std::same_as<T, char>)
void Append(std::string& out, T piece) {
  out.append(std::to_string(piece));
}
}  // namespace strings_internal

// Joins strings, characters and integers.
template <typename... Pieces>
std::string StrCat(const Pieces&... pieces) {
  std::string out;
  (strings_internal::Append(out, pieces), ...);
  return out;
}

// Appends strings, characters and integers to out.
template <typename... Pieces>
void StrAppend(std::string& out, const Pieces&... pieces) {
  (strings_internal::Append(out, pieces), ...);
}

// Without the ASCII white space at both ends.
std::string_view StripAsciiSpace(std::string_view text);

// The pieces between separators; "a,,b" has an empty one in the middle. Views into text.
std::vector<std::string_view> Split(std::string_view text, char separator);

// A-Z folded to a-z, all other bytes kept.
std::string LowerAscii(std::string_view text);

// Line ends and tabs as spaces: words of an article in a message of one line.
std::string OnOneLine(std::string_view text);

std::string Join(const std::vector<std::string>& pieces, std::string_view separator);

// A status's message as a std::string_view that lives as long as the status.
std::string_view MessageOf(const absl::Status& status);

}  // namespace hearsay

#endif  // HEARSAY_BASE_STRINGS_H_
