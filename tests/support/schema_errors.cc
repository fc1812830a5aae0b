#include "support/schema_errors.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "base/strings.h"

namespace hearsay {

std::string SchemaErrors(std::string_view schema_name, std::string_view json) {
  using Adapter = valijson::adapters::NlohmannJsonAdapter;
  std::ifstream file(StrCat("docs/schema/", schema_name));  // tests run in the source folder
  const auto schema_json = nlohmann::json::parse(file);
  const auto document = nlohmann::json::parse(json);
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(Adapter(schema_json), schema);
  valijson::ValidationResults results;
  valijson::Validator().validate(schema, Adapter(document), &results);
  std::string errors;
  for (const auto& error : results) {
    for (const std::string& part : error.context) errors += part;
    StrAppend(errors, ": ", error.description, "\n");
  }
  return errors;
}

}  // namespace hearsay
