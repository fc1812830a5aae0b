// Validation against the JSON Schemas of docs/schema.
#ifndef HEARSAY_TESTS_SUPPORT_SCHEMA_ERRORS_H_
#define HEARSAY_TESTS_SUPPORT_SCHEMA_ERRORS_H_

#include <string>
#include <string_view>

namespace hearsay {

// What is wrong with a JSON text after the schema of that file name; "" for nothing.
std::string SchemaErrors(std::string_view schema_name, std::string_view json);

}  // namespace hearsay

#endif  // HEARSAY_TESTS_SUPPORT_SCHEMA_ERRORS_H_
