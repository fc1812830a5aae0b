#include "cli/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/limits.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> kRecordExtensions = {".ndjson", ".jsonl"};
// What a folder's articles are called; other files are taken when they are named.
constexpr std::array<std::string_view, 9> kArticleExtensions = {
    ".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".xml", ".warc"};

template <std::size_t size>
bool HasExtension(const fs::path& path, const std::array<std::string_view, size>& extensions) {
  const std::string extension = LowerAscii(path.extension().string());
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

bool IsHidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

}  // namespace

std::string NameOf(const std::string& path) { return path == "-" ? "standard input" : path; }

Inputs::Inputs(std::vector<std::string> names, InputFormat format)
    : names_(names.begin(), names.end()), format_(format) {}

std::optional<absl::StatusOr<Input>> Inputs::Next() {
  while (true) {
    if (records_) {
      if (auto record = NextRecord()) return record;
      records_.reset();
    }
    if (names_.empty()) return std::nullopt;
    const std::string name = std::move(names_.front());
    names_.pop_front();
    std::error_code error;
    if (name != "-" && fs::is_directory(name, error)) {
      if (absl::Status status = ExpandFolder(name); !status.ok()) return status;
      continue;
    }
    const bool records = format_ == InputFormat::kNdjson ||
                         (format_ == InputFormat::kAuto && HasExtension(name, kRecordExtensions));
    if (!records) return Input{.path = name, .record = "", .record_line = 0};
    absl::StatusOr<LineReader> reader = LineReader::Open(name, kLargestDocument);
    if (!reader.ok()) return reader.status();
    records_.emplace(*std::move(reader));
    records_path_ = name;
  }
}

absl::Status Inputs::ExpandFolder(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> articles;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (IsHidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (std::error_code ignored; entry->is_regular_file(ignored) &&
                                        (HasExtension(entry->path(), kArticleExtensions) ||
                                         HasExtension(entry->path(), kRecordExtensions))) {
      articles.push_back(entry->path().string());
    }
  }
  if (error) {
    return absl::NotFoundError(
        StrCat(folder, ": cannot read this folder (", error.message(), "): check its permissions"));
  }
  if (articles.empty()) {
    return absl::NotFoundError(
        StrCat(folder,
               ": no articles in this folder: name the files themselves if they end "
               "otherwise than in .txt, .md, .html, .docx, .xml, .warc, .ndjson or .jsonl"));
  }
  std::sort(articles.begin(), articles.end());
  names_.insert(names_.begin(), articles.begin(), articles.end());
  return absl::OkStatus();
}

std::optional<absl::StatusOr<Input>> Inputs::NextRecord() {
  while (true) {
    absl::StatusOr<std::optional<Line>> line = records_->Next();
    if (!line.ok()) {
      records_.reset();
      return line.status();
    }
    if (!line->has_value()) return std::nullopt;
    Line& record = **line;
    if (record.too_long) {
      return absl::InvalidArgumentError(StrCat(records_path_, ":", record.number,
                                               ": this record is larger than ",
                                               kLargestDocument >> 20, " MiB: split it"));
    }
    if (StripAsciiSpace(record.text).empty()) continue;
    return Input{
        .path = records_path_, .record = std::move(record.text), .record_line = record.number};
  }
}

}  // namespace hearsay
