#include "cli/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>
#include <utility>

#include "base/file.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/limits.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> kRecordExtensions = {".ndjson", ".jsonl"};
constexpr std::array<std::string_view, 2> kArchiveExtensions = {".warc", ".arc"};
constexpr std::array<std::string_view, 11> kArticleExtensions = {
    ".txt",  ".md",  ".markdown", ".html", ".htm", ".xhtml",
    ".docx", ".xml", ".rss",      ".atom", ".json"};

bool HasExtension(const std::string& extension, std::span<const std::string_view> extensions) {
  return std::ranges::find(extensions, extension) != extensions.end();
}

// In small letters, gzip's own left out: ".warc" of "crawl.warc.gz".
std::string ExtensionOf(const fs::path& path) {
  const std::string extension = LowerAscii(path.extension().string());
  return extension == ".gz" ? LowerAscii(path.stem().extension().string()) : extension;
}

bool IsArticle(const fs::path& path) {
  const std::string extension = ExtensionOf(path);
  return HasExtension(extension, kArticleExtensions) ||
         HasExtension(extension, kArchiveExtensions) || HasExtension(extension, kRecordExtensions);
}

bool IsHidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

}  // namespace

std::string NameOf(const std::string& path) { return path == "-" ? "standard input" : path; }

absl::StatusOr<std::vector<std::string>> ArticlesIn(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> articles;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (IsHidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (std::error_code ignored;
               entry->is_regular_file(ignored) && IsArticle(entry->path())) {
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
  return articles;
}

Inputs::Inputs(std::vector<std::string> names, InputFormat format)
    : names_(names.begin(), names.end()), format_(format) {}

std::optional<absl::StatusOr<Input>> Inputs::Next() {
  while (true) {
    if (records_) {
      if (auto record = NextRecord()) return record;
      records_.reset();
    }
    if (archive_) {
      if (auto record = NextArchived()) return record;
      archive_.reset();
    }
    if (names_.empty()) return std::nullopt;
    const std::string name = std::move(names_.front());
    names_.pop_front();
    current_ = name;
    std::error_code error;
    if (name != "-" && fs::is_directory(name, error)) {
      if (absl::Status status = ExpandFolder(name); !status.ok()) return status;
      continue;
    }
    const bool records =
        format_ == InputFormat::kNdjson ||
        (format_ == InputFormat::kAuto &&
         HasExtension(LowerAscii(fs::path(name).extension().string()), kRecordExtensions));
    const bool archive =
        format_ == InputFormat::kWarc ||
        (format_ == InputFormat::kAuto && HasExtension(ExtensionOf(name), kArchiveExtensions));
    if (archive) {
      absl::StatusOr<ByteSource> source = OpenFile(name);
      if (!source.ok()) return source.status();
      archive_.emplace(GzipStream(*std::move(source)), WarcOptions{});
      records_path_ = name;
      continue;
    }
    if (!records) return Input{.path = name};
    absl::StatusOr<LineReader> reader = LineReader::Open(name, kLargestDocument);
    if (!reader.ok()) return reader.status();
    records_.emplace(*std::move(reader));
    records_path_ = name;
  }
}

absl::Status Inputs::ExpandFolder(const std::string& folder) {
  HEARSAY_ASSIGN_OR_RETURN(const std::vector<std::string> articles, ArticlesIn(folder));
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
    return Input{.path = records_path_,
                 .record = std::move(record.text),
                 .record_line = record.number,
                 .record_begin = record.begin};
  }
}

std::optional<absl::StatusOr<Input>> Inputs::NextArchived() {
  while (true) {
    absl::StatusOr<std::optional<WarcReader::Item>> item = archive_->Next();
    if (!item.ok()) {
      archive_.reset();
      return item.status();
    }
    if (!item->has_value()) {
      const WarcSummary summary = archive_->summary();
      archive_.reset();
      if (summary.broken == 0) return std::nullopt;
      return absl::DataLossError(StrCat(NameOf(records_path_), ": ", summary.broken, " of ",
                                        summary.records + summary.broken,
                                        " records skipped as broken: copy or download it again"));
    }
    if (const auto* problem = std::get_if<WarcProblem>(&**item)) {
      return absl::DataLossError(
          SkippedRecord(NameOf(records_path_), problem->position, problem->message));
    }
    auto& record = std::get<WarcRecord>(**item);
    if (record.type != "response" && record.type != "resource") continue;
    return Input{.path = records_path_, .archived = std::move(record)};
  }
}

}  // namespace hearsay
