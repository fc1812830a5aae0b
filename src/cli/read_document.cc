#include "cli/read_document.h"

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

// Whether documents are packed in the file, so that its lines are not theirs.
bool HoldsRecords(InputFormat format) {
  return format == InputFormat::kJson || format == InputFormat::kNdjson ||
         format == InputFormat::kWarc || format == InputFormat::kDocx;
}

}  // namespace

absl::Status ReadInput(const Input& input, InputFormat format, const GivenMetadata& given,
                       const DocumentSink& sink) {
  if (input.record_line > 0) {
    HEARSAY_ASSIGN_OR_RETURN(Document document,
                             ReadRecord(input.path, input.record_line, input.record));
    return sink(WithGiven(std::move(document), given), "");
  }
  HEARSAY_ASSIGN_OR_RETURN(const std::string bytes, ReadFile(input.path, kLargestDocument));
  if (StripAsciiSpace(bytes).empty()) {
    return absl::InvalidArgumentError(
        StrCat(NameOf(input.path), ": nothing in it: give a file with an article's text"));
  }
  if (format == InputFormat::kAuto) format = DetectFormat(input.path, bytes);
  const std::string_view source = HoldsRecords(format) ? std::string_view() : bytes;
  return ReadDocuments(input.path, bytes, {.format = format}, [&](Document document) {
    return sink(WithGiven(std::move(document), given), source);
  });
}

}  // namespace hearsay
