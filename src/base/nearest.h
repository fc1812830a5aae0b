// "Did you mean": the nearest of some names. Pure functions.
#ifndef HEARSAY_BASE_NEAREST_H_
#define HEARSAY_BASE_NEAREST_H_

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

// The fewest insertions, deletions, replacements and swaps of neighbours that make one word
// the other.
int EditDistance(std::string_view a, std::string_view b);

// The name nearest to the word, "" when none is near: at most a third of the word wrong, or
// the word begins exactly one of the names. A view into names.
std::string_view Nearest(std::string_view word, const std::vector<std::string_view>& names);

// "a, b or c".
std::string ReadableList(const std::vector<std::string_view>& names);

// "did you mean \"b\"?", or "give one of a, b or c" where none is near.
std::string SuggestionFor(std::string_view word, const std::vector<std::string_view>& names);

}  // namespace hearsay

#endif  // HEARSAY_BASE_NEAREST_H_
