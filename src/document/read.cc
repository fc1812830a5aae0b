#include "document/read.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "document/markdown.h"
#include "document/plain_text.h"
#include "document/record.h"

namespace hearsay {
namespace {

absl::Status ReadRecords(std::string_view path, std::string_view bytes,
                         const std::function<absl::Status(Document)>& sink) {
  std::int64_t line_number = 0;
  if (bytes.starts_with("\uFEFF")) bytes.remove_prefix(3);
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = StripAsciiSpace(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++line_number;
    if (line.empty()) continue;
    HEARSAY_ASSIGN_OR_RETURN(Document document, ReadRecord(path, line_number, line));
    HEARSAY_RETURN_IF_ERROR(sink(std::move(document)));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadDocuments(std::string_view path, std::string bytes, const ReadOptions& options,
                           const std::function<absl::Status(Document)>& sink) {
  const std::string_view name = path == "-" ? "standard input" : path;
  if (bytes.size() >= std::numeric_limits<std::uint32_t>::max() / 2) {
    return absl::ResourceExhaustedError(
        StrCat(name, ": larger than 2 GiB; split it into smaller files"));
  }
  HEARSAY_RETURN_IF_ERROR(CheckIsText(name, bytes));
  InputFormat format = options.format;
  if (format == InputFormat::kAuto) format = DetectFormat(path, bytes);
  switch (format) {
    case InputFormat::kNdjson:
      return ReadRecords(name, bytes, sink);
    case InputFormat::kMarkdown: {
      HEARSAY_ASSIGN_OR_RETURN(Document document, ReadMarkdown(path, std::move(bytes)));
      return sink(std::move(document));
    }
    case InputFormat::kAuto:
    case InputFormat::kText:
      break;
  }
  return sink(ReadPlainText(path, std::move(bytes)));
}

}  // namespace hearsay
