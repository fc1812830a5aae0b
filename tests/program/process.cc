#include "program/process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <utility>

namespace hearsay {

Process::Process(const std::vector<std::string>& arguments, const std::string& error_path) {
  int pipe_ends[2];
  if (pipe2(pipe_ends, O_CLOEXEC) != 0) std::abort();
  std::vector<std::string> words = {HEARSAY_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  id_ = fork();
  if (id_ == 0) {
    const int error = open(error_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(pipe_ends[1], STDOUT_FILENO);
    dup2(error, STDERR_FILENO);
    execv(argv[0], argv.data());
    _exit(127);
  }
  close(pipe_ends[1]);
  output_ = pipe_ends[0];
}

Process::~Process() {
  CloseOutput();
  if (id_ > 0) {
    Signal(SIGKILL);
    Wait();
  }
}

void Process::CloseOutput() {
  if (output_ >= 0) close(std::exchange(output_, -1));
}

void Process::Signal(int signal) const { kill(id_, signal); }

int Process::Wait() {
  int status = 0;
  waitpid(std::exchange(id_, -1), &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace hearsay
