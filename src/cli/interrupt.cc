#include "cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace hearsay {
namespace {

// A signal handler can reach nothing but static storage.
std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void OnSignal(int) { interrupted.store(true, std::memory_order_relaxed); }

}  // namespace

void CatchSignals() {
  struct sigaction action = {};
  action.sa_handler = OnSignal;
  // Reset: a second Ctrl-C ends the program as ever. No restart: a read that waits for input
  // returns.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

bool Interrupted() { return interrupted.load(std::memory_order_relaxed); }

}  // namespace hearsay
