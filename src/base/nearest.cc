#include "base/nearest.h"

#include <algorithm>

#include "base/strings.h"

namespace hearsay {

int EditDistance(std::string_view a, std::string_view b) {
  // rows[i][j]: the distance of a's first i letters and b's first j.
  std::vector<std::vector<int>> rows(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        rows[i][j] = static_cast<int>(i + j);
        continue;
      }
      const int replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[a.size()][b.size()];
}

std::string_view Nearest(std::string_view word, const std::vector<std::string_view>& names) {
  constexpr std::size_t kLongest = 64;  // nobody mistypes longer words; keeps this cheap
  if (word.empty() || word.size() > kLongest) return {};
  std::string_view begun;
  int begun_count = 0;
  std::string_view nearest;
  int distance = static_cast<int>(word.size()) / 3 + 1;
  for (const std::string_view name : names) {
    if (name.starts_with(word)) {
      begun = name;
      ++begun_count;
    }
    if (const int this_distance = EditDistance(word, name); this_distance < distance) {
      nearest = name;
      distance = this_distance;
    }
  }
  return begun_count == 1 ? begun : nearest;
}

std::string ReadableList(const std::vector<std::string_view>& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? " or " : ", ";
    list += names[i];
  }
  return list;
}

std::string SuggestionFor(std::string_view word, const std::vector<std::string_view>& names) {
  const std::string_view near = Nearest(word, names);
  return near.empty() ? StrCat("give one of ", ReadableList(names))
                      : StrCat("did you mean \"", near, "\"?");
}

}  // namespace hearsay
