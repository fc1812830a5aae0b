// Lists of what could have been written, for error messages.
#ifndef HEARSAY_RULES_CHOICES_H_
#define HEARSAY_RULES_CHOICES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "rules/vocabulary.h"

namespace hearsay {

// "a, b or c".
inline std::string Choice(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += names[i];
  }
  return out;
}

// The names of an enumeration's values from the first to `last`.
template <typename Enum>
std::vector<std::string> NamesUpTo(Enum last) {
  std::vector<std::string> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    names.emplace_back(Name(static_cast<Enum>(i)));
  }
  return names;
}

}  // namespace hearsay

#endif  // HEARSAY_RULES_CHOICES_H_
