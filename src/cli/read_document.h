// Reads the document that an input stands for.
#ifndef HEARSAY_CLI_READ_DOCUMENT_H_
#define HEARSAY_CLI_READ_DOCUMENT_H_

#include <string>

#include "absl/status/statusor.h"
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

// Thread-safe. Errors name the file, and the record's line where it is one.
absl::StatusOr<Document> ReadDocumentOf(const Input& input, InputFormat format,
                                        const GivenMetadata& given);

}  // namespace hearsay

#endif  // HEARSAY_CLI_READ_DOCUMENT_H_
