// "hearsay: 120 documents" on a terminal, for runs that take their time.
#ifndef HEARSAY_CLI_PROGRESS_H_
#define HEARSAY_CLI_PROGRESS_H_

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace hearsay {

// Writes to standard error, and only when that is a terminal, from the second second on.
// One thread at a time.
class Progress {
 public:
  Progress();
  ~Progress();

  // So many more documents are done.
  void Advance(std::size_t documents);
  // Wipes the line, so that something else can be printed.
  void Clear();

 private:
  using Clock = std::chrono::steady_clock;
  const bool enabled_;
  Clock::time_point next_;
  std::int64_t done_ = 0;
  bool shown_ = false;
};

}  // namespace hearsay

#endif  // HEARSAY_CLI_PROGRESS_H_
