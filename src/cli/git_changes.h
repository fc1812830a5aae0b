// What has changed since a git revision: files and lines of them.
//
// Asks the program git, without a shell. Immutable once made; safe to share between threads.
#ifndef HEARSAY_CLI_GIT_CHANGES_H_
#define HEARSAY_CLI_GIT_CHANGES_H_

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace hearsay {

// Lines [first, last] of the file as it is now, from 1. Where lines were only deleted, the two
// lines around them, `deletion` set: a paragraph must have both.
struct ChangedLines {
  std::size_t first = 0;
  std::size_t last = 0;
  bool deletion = false;
};

class GitChanges {
 public:
  // In the repository that holds `draft` (a file or a folder): from the common ancestor of
  // `revision` and HEAD to the files as they are, committed or not. Untracked files count as
  // changed.
  static absl::StatusOr<GitChanges> Since(const std::string& revision, const std::string& draft);

  bool HasFile(const std::string& path) const;

  // True when lines [first, last] of a file hold a change.
  bool Touches(const std::string& path, std::size_t first, std::size_t last) const;

 private:
  struct File {
    bool whole = false;  // new, or no text
    std::vector<ChangedLines> lines;
  };
  const File* Find(const std::string& path) const;

  std::map<std::string, File> files_;  // by canonical path
};

// The changed lines of each file of a diff with no context ("git diff -U0"), in its order.
std::vector<std::vector<ChangedLines>> ParseHunks(const std::string& diff);

}  // namespace hearsay

#endif  // HEARSAY_CLI_GIT_CHANGES_H_
