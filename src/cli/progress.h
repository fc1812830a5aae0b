// "hearsay: 120 documents, 60 a second, about 2 min left" on a terminal, for runs that take their
// time.
#ifndef HEARSAY_CLI_PROGRESS_H_
#define HEARSAY_CLI_PROGRESS_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace hearsay {

// What the line says. `part` is how much of the work is done, 0 to 1; 0: unknown.
std::string ProgressLine(std::int64_t documents, double seconds, double part);

// Writes to standard error, and only when that is a terminal, from the second second on.
// One thread at a time.
class Progress {
 public:
  Progress();
  ~Progress();

  // So many more documents are done.
  void Advance(std::size_t documents);
  // How much of the whole work is done, 0 to 1, where that is known.
  void Reached(double part) { part_ = part; }
  // Wipes the line, so that something else can be printed.
  void Clear();

 private:
  using Clock = std::chrono::steady_clock;
  const bool enabled_;
  const Clock::time_point begin_;
  Clock::time_point next_;
  std::int64_t done_ = 0;
  double part_ = 0;
  bool shown_ = false;
};

}  // namespace hearsay

#endif  // HEARSAY_CLI_PROGRESS_H_
