#include "rules/marked_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/strings.h"

namespace hearsay {
namespace {

constexpr std::string_view kClose = "]]";

bool IsRoleCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

// The role of the mark that opens at the begin of `rest`; empty when none opens there.
std::string_view OpeningRole(std::string_view rest) {
  if (!rest.starts_with('$')) return {};
  std::size_t end = 1;
  while (end < rest.size() && IsRoleCharacter(rest[end])) ++end;
  return rest.substr(end).starts_with("[[") ? rest.substr(1, end - 1) : std::string_view{};
}

absl::Status MarkError(std::size_t byte, std::string_view problem) {
  return absl::InvalidArgumentError(StrCat("byte ", byte + 1, ": ", problem));
}

}  // namespace

absl::StatusOr<MarkedText> ParseMarkedText(std::string_view marked) {
  MarkedText result;
  std::vector<std::pair<std::size_t, std::size_t>> open;  // index of the mark, where it opened
  std::size_t at = 0;
  while (at < marked.size()) {
    const auto here = static_cast<std::uint32_t>(result.text.size());
    if (const std::string_view role = OpeningRole(marked.substr(at)); !role.empty()) {
      open.emplace_back(result.marks.size(), at);
      result.marks.push_back({std::string(role), {here, here}});
      at += role.size() + 3;
    } else if (marked.substr(at).starts_with(kClose) && !open.empty()) {
      result.marks[open.back().first].span.end = here;
      open.pop_back();
      at += kClose.size();
    } else if (marked.substr(at).starts_with(kClose)) {
      return MarkError(at, "\"]]\" closes no mark; open one with \"$role[[\" or take it out");
    } else {
      result.text.push_back(marked[at++]);
    }
  }
  if (!open.empty()) {
    const auto [mark, byte] = open.back();
    return MarkError(byte, StrCat("the mark \"$", result.marks[mark].role,
                                  "[[\" is never closed; add \"]]\" where it ends"));
  }
  return result;
}

std::string Annotate(std::string_view text, std::vector<Mark> marks) {
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::string out;
  std::vector<const Mark*> open;  // outermost first
  std::size_t copied = 0;
  const auto copy_to = [&](std::size_t end) {
    out.append(text.substr(copied, end - copied));
    copied = end;
  };
  const auto write_open = [&](const Mark& mark) {
    StrAppend(out, '$', mark.role, "[[");
    open.push_back(&mark);
  };
  // Closes what ends up to a byte, earliest first.
  const auto close_until = [&](std::uint32_t limit) {
    while (true) {
      const auto next =
          std::min_element(open.rbegin(), open.rend(),
                           [](const Mark* a, const Mark* b) { return a->span.end < b->span.end; });
      if (next == open.rend() || (*next)->span.end > limit) return;
      copy_to((*next)->span.end);
      const std::vector<const Mark*> crossing(next.base(), open.end());
      for (std::size_t i = 0; i <= crossing.size(); ++i) out.append(kClose);
      open.erase(std::prev(next.base()), open.end());
      for (const Mark* mark : crossing) write_open(*mark);
    }
  };
  for (const Mark& mark : marks) {
    close_until(mark.span.begin);
    copy_to(mark.span.begin);
    write_open(mark);
  }
  close_until(static_cast<std::uint32_t>(text.size()));
  copy_to(text.size());
  return out;
}

std::vector<std::string_view> TextOf(const MarkedText& marked, std::string_view role) {
  std::vector<std::string_view> words;
  for (const Mark& mark : marked.marks) {
    if (mark.role == role) words.push_back(Slice(marked.text, mark.span));
  }
  return words;
}

}  // namespace hearsay
