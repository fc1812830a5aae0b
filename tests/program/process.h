// Runs the program under test as a process of its own.
#ifndef HEARSAY_TESTS_PROGRAM_PROCESS_H_
#define HEARSAY_TESTS_PROGRAM_PROCESS_H_

#include <sys/types.h>

#include <string>
#include <vector>

namespace hearsay {

class Process {
 public:
  // Starts hearsay with these arguments; its standard output can be read from output(), and
  // its standard error goes to the file error_path.
  Process(const std::vector<std::string>& arguments, const std::string& error_path);
  ~Process();

  int output() const { return output_; }
  void CloseOutput();
  void Signal(int signal) const;
  // The exit code, or minus the signal that ended it.
  int Wait();

  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

 private:
  pid_t id_ = -1;
  int output_ = -1;
};

}  // namespace hearsay

#endif  // HEARSAY_TESTS_PROGRAM_PROCESS_H_
