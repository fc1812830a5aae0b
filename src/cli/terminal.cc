#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>

namespace hearsay {
namespace {

constexpr int kUsualWidth = 80;
constexpr int kWidest = 100;  // longer lines are hard to read

std::string_view Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

}  // namespace

bool UseColor(std::string_view when, bool to_file) {
  if (when == "always") return true;
  if (when == "never" || to_file) return false;
  return Environment("NO_COLOR").empty() && Environment("TERM") != "dumb" &&
         isatty(STDOUT_FILENO) != 0;
}

int TerminalWidth() {
  winsize size = {};
  if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
      size.ws_col > 0) {
    return size.ws_col < kWidest ? size.ws_col : kWidest;
  }
  const std::string_view columns = Environment("COLUMNS");
  int width = 0;
  const auto parsed = std::from_chars(columns.data(), columns.data() + columns.size(), width);
  return parsed.ec == std::errc() && width > 0 ? width : kUsualWidth;
}

}  // namespace hearsay
