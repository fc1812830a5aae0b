// Validation of JSON against a JSON Schema of the repository.
#ifndef HEARSAY_TESTS_SUPPORT_JSON_SCHEMA_H_
#define HEARSAY_TESTS_SUPPORT_JSON_SCHEMA_H_

#include <string>
#include <string_view>

namespace hearsay {

// What is wrong with a JSON text after the schema in a file (relative to the repository); ""
// for nothing. A text that is no JSON is wrong.
std::string SchemaErrors(const std::string& schema_path, std::string_view json);

}  // namespace hearsay

#endif  // HEARSAY_TESTS_SUPPORT_JSON_SCHEMA_H_
