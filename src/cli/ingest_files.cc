#include "cli/ingest_files.h"

#include <sys/stat.h>

#include <filesystem>
#include <utility>

#include "cli/inputs.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

// Path, size and time of a file; of standard input or a missing one the name alone.
IngestedFile Look(const std::string& name, const std::string& settings) {
  IngestedFile file = {.path = name, .settings = settings};
  struct stat status;
  if (name == "-" || stat(name.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return file;
  std::error_code error;
  const fs::path absolute = fs::weakly_canonical(name, error);
  if (!error) file.path = absolute.string();
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  file.size = status.st_size;
  file.modified = status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec;
  return file;
}

}  // namespace

FilesToIngest PlanIngest(const std::vector<std::string>& names,
                         const std::vector<IngestedFile>& ingested, const std::string& settings,
                         bool again) {
  std::map<std::string, const IngestedFile*> before;
  for (const IngestedFile& file : ingested) before.emplace(file.path, &file);
  FilesToIngest plan;
  const auto add = [&](const std::string& name) {
    FileToIngest file = {.name = name, .noted = Look(name, settings)};
    if (const auto found = before.find(file.noted.path); found != before.end()) {
      const IngestedFile& then = *found->second;
      file.other_settings = then.settings != settings;
      if (!again && !file.other_settings && then.size == file.noted.size &&
          then.modified == file.noted.modified) {
        if (then.finished) {
          ++plan.passed_over;
          return;
        }
        file.noted.records = then.records;
      }
    }
    if (!plan.files.emplace(name, file).second) return;  // named twice
    plan.order.push_back(name);
    plan.bytes += file.noted.size;
  };
  for (const std::string& name : names) {
    std::error_code error;
    if (name == "-" || !fs::is_directory(name, error)) {
      add(name);
      continue;
    }
    const absl::StatusOr<std::vector<std::string>> articles = ArticlesIn(name);
    if (!articles.ok()) plan.errors.push_back(articles.status());
    if (articles.ok()) {
      for (const std::string& article : *articles) add(article);
    }
  }
  return plan;
}

}  // namespace hearsay
