// Reads the documents that an input stands for.
#ifndef HEARSAY_CLI_READ_DOCUMENT_H_
#define HEARSAY_CLI_READ_DOCUMENT_H_

#include <functional>
#include <string>

#include "absl/status/status.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/inputs.h"
#include "document/document.h"
#include "document/read.h"

namespace hearsay {

// What the command line says of a document; it wins over what the document says. Empty
// strings say nothing.
struct GivenMetadata {
  std::string publisher;
  std::string url;
  std::string date;
};

constexpr Option kPublisherOption = {
    .name = "--publisher",
    .value = "NAME",
    .help = "Who published the articles, whatever they say themselves"};
constexpr Option kInputFormatOption = {
    .name = "--input-format",
    .value = "FORMAT",
    .choices = "auto|text|markdown|html|docx|xml|json|ndjson|warc",
    .help = "How to read the files; auto goes by their contents, then their names"};
constexpr Option kTrackedOption = {
    .name = "--tracked",
    .value = "WHICH",
    .choices = "accepted|original",
    .help = "Read a Word document's tracked changes as accepted, or as if never made"};

ReadOptions ReadOptionsFrom(const Arguments& arguments);

// Gives each document of an input to the sink: one, unless it is a file whose contents turn
// out to be records. Thread-safe. Errors name the file, and the record's line where it is one.
absl::Status ReadInput(const Input& input, const ReadOptions& options, const GivenMetadata& given,
                       const std::function<absl::Status(Document)>& sink);

// The same for a whole file whose bytes are at hand; `path` names it, also where its format is
// told by its name.
absl::Status ReadWholeFile(const std::string& path, std::string bytes, const ReadOptions& options,
                           const GivenMetadata& given,
                           const std::function<absl::Status(Document)>& sink);

}  // namespace hearsay

#endif  // HEARSAY_CLI_READ_DOCUMENT_H_
