#include "cli/git_changes.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"

extern char** environ;

namespace hearsay {
namespace {

namespace fs = std::filesystem;

struct GitResult {
  int code = -1;
  std::string output;
  std::string error;  // its first line
};

// Reads both pipes until they end.
void ReadBoth(std::array<int, 2> pipes, std::array<std::string*, 2> into) {
  std::array<pollfd, 2> polled = {pollfd{pipes[0], POLLIN, 0}, pollfd{pipes[1], POLLIN, 0}};
  int open = 2;
  while (open > 0 && poll(polled.data(), polled.size(), -1) >= 0) {
    for (std::size_t i = 0; i < polled.size(); ++i) {
      if (polled[i].fd < 0 || polled[i].revents == 0) continue;
      std::array<char, 1 << 16> buffer;
      const ssize_t size = read(polled[i].fd, buffer.data(), buffer.size());
      if (size > 0) {
        into[i]->append(buffer.data(), static_cast<std::size_t>(size));
      } else {
        polled[i].fd = -1;  // poll passes it over
        --open;
      }
    }
  }
}

absl::StatusOr<GitResult> RunGit(const std::string& folder, std::vector<std::string> words) {
  words.insert(words.begin(), {"git", "-C", folder, "-c", "core.quotePath=false"});
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::array<int, 2> output;
  std::array<int, 2> error;
  if (pipe2(output.data(), O_CLOEXEC) != 0) return absl::InternalError("no pipe for git");
  if (pipe2(error.data(), O_CLOEXEC) != 0) {
    close(output[0]);
    close(output[1]);
    return absl::InternalError("no pipe for git");
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, error[1], STDERR_FILENO);
  pid_t id = -1;
  const int failed = posix_spawnp(&id, "git", &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(output[1]);
  close(error[1]);
  GitResult result;
  if (failed == 0) ReadBoth({output[0], error[0]}, {&result.output, &result.error});
  close(output[0]);
  close(error[0]);
  if (failed != 0) {
    return absl::NotFoundError("--diff: cannot start the program git: install it");
  }
  int status = 0;
  while (waitpid(id, &status, 0) < 0 && errno == EINTR) {
  }
  result.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  result.error = std::string(Split(result.error, '\n').front());
  return result;
}

std::size_t NumberAt(std::string_view& text) {
  std::size_t number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()));
  return number;
}

// "@@ -3,2 +4,5 @@ ..."
ChangedLines HunkOf(std::string_view line) {
  line.remove_prefix(line.find('+') + 1);
  const std::size_t first = NumberAt(line);
  std::size_t count = 1;
  if (line.starts_with(',')) {
    line.remove_prefix(1);
    count = NumberAt(line);
  }
  if (count == 0) return {first, first + 1, true};
  return {first, first + count - 1, false};
}

std::string Canonical(const fs::path& path) {
  std::error_code error;
  const fs::path canonical = fs::weakly_canonical(path, error);
  return (error ? fs::absolute(path).lexically_normal() : canonical).string();
}

// The names of `git diff --name-status -z`, as they are now; empty for deleted files.
std::vector<std::string> NamesOf(const std::string& output) {
  std::vector<std::string> names;
  const std::vector<std::string_view> fields = Split(output, '\0');
  for (std::size_t i = 0; i + 1 < fields.size(); i += 2) {
    const char status = fields[i].empty() ? ' ' : fields[i][0];
    if (status == 'R' || status == 'C') ++i;  // the old name comes first
    if (i + 1 >= fields.size()) break;
    names.emplace_back(status == 'D' ? std::string_view() : fields[i + 1]);
  }
  return names;
}

}  // namespace

std::vector<std::vector<ChangedLines>> ParseHunks(const std::string& diff) {
  std::vector<std::vector<ChangedLines>> files;
  for (const std::string_view line : Split(diff, '\n')) {
    // Lines of the files themselves begin with +, - or a backslash.
    if (line.starts_with("diff --git ")) files.emplace_back();
    if (line.starts_with("@@ ") && !files.empty()) files.back().push_back(HunkOf(line));
  }
  return files;
}

absl::StatusOr<GitChanges> GitChanges::Since(const std::string& revision,
                                             const std::string& draft) {
  std::error_code error;
  const fs::path path = draft == "-" ? fs::path(".") : fs::path(draft);
  fs::path folder = fs::is_directory(path, error) ? path : path.parent_path();
  if (folder.empty()) folder = ".";
  HEARSAY_ASSIGN_OR_RETURN(const GitResult top,
                           RunGit(folder.string(), {"rev-parse", "--show-toplevel"}));
  if (top.code != 0) {
    return absl::InvalidArgumentError(StrCat("--diff: ", folder.string(),
                                             " is in no git repository (", top.error,
                                             "): check the drafts without --diff"));
  }
  const std::string root(StripAsciiSpace(top.output));
  HEARSAY_ASSIGN_OR_RETURN(const GitResult commit,
                           RunGit(root, {"rev-parse", "--verify", "--quiet", "--end-of-options",
                                         revision + "^{commit}"}));
  if (commit.code != 0 || revision.starts_with('-')) {
    return absl::InvalidArgumentError(
        StrCat("--diff: git knows no revision '", revision,
               "': fetch it, with all of its history in a shallow clone, or correct its name"));
  }
  const std::string id(StripAsciiSpace(commit.output));
  const auto diff = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"diff", "--merge-base", "-M", "--no-color", "--no-ext-diff",
                                     "--no-textconv", "--diff-algorithm=histogram"});
    options.insert(options.end(), {id, "--"});
    return RunGit(root, std::move(options));
  };
  HEARSAY_ASSIGN_OR_RETURN(const GitResult names, diff({"--name-status", "-z"}));
  HEARSAY_ASSIGN_OR_RETURN(const GitResult hunks, diff({"-U0"}));
  HEARSAY_ASSIGN_OR_RETURN(const GitResult untracked,
                           RunGit(root, {"ls-files", "--others", "--exclude-standard", "-z"}));
  for (const GitResult* result : {&names, &hunks, &untracked}) {
    if (result->code == 0) continue;
    return absl::FailedPreconditionError(
        StrCat("--diff: git failed (", result->error, "): correct that, or leave --diff out"));
  }
  GitChanges changes;
  const std::vector<std::string> changed = NamesOf(names.output);
  std::vector<std::vector<ChangedLines>> lines = ParseHunks(hunks.output);
  const bool aligned = lines.size() == changed.size();  // not while a merge is in conflict
  for (std::size_t i = 0; i < changed.size(); ++i) {
    if (changed[i].empty()) continue;
    File& file = changes.files_[Canonical(fs::path(root) / changed[i])];
    file.whole = !aligned || lines[i].empty();  // binary, or its mode alone
    if (!file.whole) file.lines = std::move(lines[i]);
  }
  for (const std::string_view name : Split(untracked.output, '\0')) {
    if (!name.empty()) changes.files_[Canonical(fs::path(root) / name)].whole = true;
  }
  return changes;
}

const GitChanges::File* GitChanges::Find(const std::string& path) const {
  const auto found = files_.find(Canonical(path));
  return found == files_.end() ? nullptr : &found->second;
}

bool GitChanges::HasFile(const std::string& path) const { return Find(path) != nullptr; }

bool GitChanges::Touches(const std::string& path, std::size_t first, std::size_t last) const {
  const File* file = Find(path);
  if (file == nullptr) return false;
  if (file->whole) return true;
  for (const ChangedLines& change : file->lines) {
    const bool inside = change.deletion ? first <= change.first && change.last <= last
                                        : first <= change.last && change.first <= last;
    if (inside) return true;
  }
  return false;
}

}  // namespace hearsay
