#include "document/directive.h"

#include <string>

#include "base/strings.h"

namespace hearsay {
namespace {

constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kClose = "-->";
constexpr std::string_view kPrefix = "hearsay-";

}  // namespace

std::optional<Directive> DirectiveOf(std::string_view comment, std::uint64_t begin,
                                     std::uint64_t end) {
  if (comment.starts_with(kOpen)) comment.remove_prefix(kOpen.size());
  if (comment.ends_with(kClose)) comment.remove_suffix(kClose.size());
  comment = StripAsciiSpace(comment);
  if (!comment.starts_with(kPrefix)) return std::nullopt;
  return Directive{.place = Directive::Place::kComment,
                   .text = std::string(comment.substr(kPrefix.size())),
                   .begin = begin,
                   .end = end};
}

}  // namespace hearsay
