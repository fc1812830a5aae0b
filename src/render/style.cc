#include "render/style.h"

#include "base/strings.h"

namespace hearsay {
namespace {

std::string_view CodeOf(Look look) {
  switch (look) {
    case Look::kTitle:
      return "\033[1m";
    case Look::kNumber:
      return "\033[1;34m";
    case Look::kCue:
      return "\033[33m";
    case Look::kArrow:
      return "\033[36m";
    case Look::kUnnamed:
      return "\033[35m";
    case Look::kFaint:
      return "\033[2m";
    case Look::kError:
      return "\033[1;31m";
    case Look::kWarning:
      return "\033[1;33m";
    case Look::kNote:
      return "\033[1;36m";
  }
  return "";
}

void PaintAll(std::string& line, std::string_view what, Look look) {
  const std::string painted = Paint(what, look, true);
  for (std::size_t at = line.find(what); at != std::string::npos;
       at = line.find(what, at + painted.size())) {
    line.replace(at, what.size(), painted);
  }
}

}  // namespace

std::string Paint(std::string_view text, Look look, bool color) {
  return color ? StrCat(CodeOf(look), text, "\033[0m") : std::string(text);
}

std::string PaintChain(std::string_view line, bool color) {
  std::string painted(line);
  if (color) {
    PaintAll(painted, "→", Look::kArrow);
    PaintAll(painted, "(unnamed)", Look::kUnnamed);
  }
  return painted;
}

}  // namespace hearsay
