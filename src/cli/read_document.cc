#include "cli/read_document.h"

#include <optional>
#include <utility>

#include "base/file.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/limits.h"
#include "document/read.h"
#include "document/record.h"

namespace hearsay {
namespace {

void Override(const std::string& value, MetadataField& field) {
  if (!value.empty()) field = {value, MetadataOrigin::kOption, {}};
}

Document WithGiven(Document document, const GivenMetadata& given) {
  Override(given.publisher, document.metadata.publisher);
  Override(given.url, document.metadata.url);
  Override(given.date, document.metadata.date);
  return document;
}

}  // namespace

ReadOptions ReadOptionsFrom(const Arguments& arguments) {
  ReadOptions options;
  options.format = ParseInputFormat(arguments.Value("--input-format")).value_or(InputFormat::kAuto);
  if (arguments.Value("--tracked") == "original") options.tracked = TrackedChanges::kOriginal;
  return options;
}

absl::Status ReadInput(const Input& input, const ReadOptions& options, const GivenMetadata& given,
                       const std::function<absl::Status(Document)>& sink) {
  const auto take = [&](Document document) { return sink(WithGiven(std::move(document), given)); };
  if (input.archived) {
    HEARSAY_ASSIGN_OR_RETURN(std::optional<Document> page,
                             ReadArchivedPage(input.path, *input.archived));
    return page ? take(*std::move(page)) : absl::OkStatus();
  }
  if (input.record_line > 0) {
    HEARSAY_ASSIGN_OR_RETURN(Document document, ReadRecord(input.path, input.record_line,
                                                           input.record, input.record_begin));
    LocateRecord(document, input.record, input.record_line, input.record_begin);
    return take(std::move(document));
  }
  HEARSAY_ASSIGN_OR_RETURN(std::string bytes, ReadFile(input.path, kLargestDocument));
  return ReadWholeFile(input.path, std::move(bytes), options, given, sink);
}

absl::Status ReadWholeFile(const std::string& path, std::string bytes, const ReadOptions& options,
                           const GivenMetadata& given,
                           const std::function<absl::Status(Document)>& sink) {
  const auto take = [&](Document document) { return sink(WithGiven(std::move(document), given)); };
  if (StripAsciiSpace(bytes).empty()) {
    return absl::InvalidArgumentError(
        StrCat(NameOf(path), ": nothing in it: give a file with an article's text"));
  }
  // Broken records of an archive are passed over, and are an error of the whole once it is read.
  std::string skipped;
  ReadOptions reading = options;
  reading.skipped = [&](std::string_view message) {
    StrAppend(skipped, skipped.empty() ? "" : "; ", message);
  };
  HEARSAY_RETURN_IF_ERROR(ReadDocuments(path, std::move(bytes), reading, take));
  return skipped.empty() ? absl::OkStatus() : absl::DataLossError(skipped);
}

}  // namespace hearsay
