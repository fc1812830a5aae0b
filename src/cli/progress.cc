#include "cli/progress.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>

#include "base/strings.h"

namespace hearsay {
namespace {

constexpr std::chrono::milliseconds kFirst{1000};
constexpr std::chrono::milliseconds kBetween{200};
constexpr double kSecondsBeforeRate = 3;

std::string Duration(double seconds) {
  const auto whole = static_cast<std::int64_t>(std::llround(seconds));
  if (whole < 100) return StrCat(whole, " s");
  if (whole < 100 * 60) return StrCat((whole + 30) / 60, " min");
  return StrCat(whole / 3600, " h ", whole % 3600 / 60, " min");
}

}  // namespace

std::string ProgressLine(std::int64_t documents, double seconds, double part) {
  std::string line = StrCat("hearsay: ", documents, " documents");
  if (seconds < kSecondsBeforeRate) return line;
  StrAppend(line, ", ", std::llround(static_cast<double>(documents) / seconds), " a second");
  if (part > 0) StrAppend(line, ", about ", Duration(seconds / part - seconds), " left");
  return line;
}

Progress::Progress()
    : enabled_(isatty(STDERR_FILENO) != 0), begin_(Clock::now()), next_(begin_ + kFirst) {}

Progress::~Progress() { Clear(); }

void Progress::Advance(std::size_t documents) {
  done_ += static_cast<std::int64_t>(documents);
  if (!enabled_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kBetween;
  shown_ = true;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  std::fprintf(stderr, "\r\033[K%s", ProgressLine(done_, seconds, part_).c_str());
  std::fflush(stderr);
}

void Progress::Clear() {
  if (!shown_) return;
  shown_ = false;
  std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
}

}  // namespace hearsay
