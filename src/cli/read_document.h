// Reads the documents that an input stands for.
#ifndef HEARSAY_CLI_READ_DOCUMENT_H_
#define HEARSAY_CLI_READ_DOCUMENT_H_

#include <functional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "cli/inputs.h"
#include "document/document.h"

namespace hearsay {

// What the command line says of a document; it wins over what the document says. Empty
// strings say nothing.
struct GivenMetadata {
  std::string publisher;
  std::string url;
  std::string date;
};

// Takes a document and the bytes of the file that it was read from, "" where it is packed in
// another format. The bytes live as long as the call.
using DocumentSink = std::function<absl::Status(Document, std::string_view source)>;

// Gives each document of an input to the sink: one, unless it is a file whose contents turn
// out to be records. Thread-safe. Errors name the file, and the record's line where it is one.
absl::Status ReadInput(const Input& input, InputFormat format, const GivenMetadata& given,
                       const DocumentSink& sink);

}  // namespace hearsay

#endif  // HEARSAY_CLI_READ_DOCUMENT_H_
