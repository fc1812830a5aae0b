#include "support/json_schema.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace hearsay {

std::string SchemaErrors(const std::string& schema_path, std::string_view json) {
  using Json = nlohmann::json;
  std::ifstream file(schema_path);
  const Json schema_document = Json::parse(file, nullptr, false);
  if (schema_document.is_discarded()) return schema_path + " is no JSON\n";
  const Json document = Json::parse(json, nullptr, false);
  if (document.is_discarded()) return "no JSON\n";
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_document),
                                          schema);
  valijson::ValidationResults results;
  valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(document),
                                 &results);
  std::string errors;
  for (const auto& error : results) {
    for (const std::string& part : error.context) errors += part;
    errors += ": " + error.description + "\n";
  }
  return errors;
}

}  // namespace hearsay
