#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>

namespace hearsay {
namespace {

constexpr std::chrono::milliseconds kFirst{1000};
constexpr std::chrono::milliseconds kBetween{200};

}  // namespace

Progress::Progress() : enabled_(isatty(STDERR_FILENO) != 0), next_(Clock::now() + kFirst) {}

Progress::~Progress() { Clear(); }

void Progress::Advance(std::size_t documents) {
  done_ += static_cast<std::int64_t>(documents);
  if (!enabled_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kBetween;
  shown_ = true;
  std::fprintf(stderr, "\r\033[Khearsay: %lld documents", static_cast<long long>(done_));
  std::fflush(stderr);
}

void Progress::Clear() {
  if (!shown_) return;
  shown_ = false;
  std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
}

}  // namespace hearsay
