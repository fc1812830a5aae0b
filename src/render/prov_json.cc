#include "render/prov_json.h"

#include "base/strings.h"
#include "render/json_values.h"
#include "render/prov.h"

namespace hearsay {
namespace {

std::string Qualified(const ProvName& name) { return StrCat(name.prefix, ':', name.local); }
std::string InDocument(std::string_view local) { return StrCat("doc:", local); }

Json ValueJson(const ProvAttribute& attribute) {
  struct Writer {
    Json operator()(const std::string& value) const { return value; }
    Json operator()(std::int64_t value) const { return {{"$", value}, {"type", "xsd:long"}}; }
    Json operator()(double value) const { return {{"$", value}, {"type", "xsd:double"}}; }
    Json operator()(const ProvName& value) const {
      return {{"$", Qualified(value)}, {"type", "prov:QUALIFIED_NAME"}};
    }
  };
  return std::visit(Writer(), attribute.value);
}

void AddAttributes(const std::vector<ProvAttribute>& attributes, Json& object) {
  for (const ProvAttribute& attribute : attributes) {
    object[Qualified(attribute.name)] = ValueJson(attribute);
  }
}

Json TypesJson(const std::vector<ProvName>& types) {
  Json values = Json::array();
  for (const ProvName& type : types) {
    values.push_back({{"$", Qualified(type)}, {"type", "prov:QUALIFIED_NAME"}});
  }
  return values.size() == 1 ? values[0] : values;
}

Json ThingsJson(const std::vector<ProvThing>& things) {
  Json object = Json::object();
  for (const ProvThing& thing : things) {
    Json& members = object[Qualified(thing.id)] = Json::object();
    if (!thing.types.empty()) members["prov:type"] = TypesJson(thing.types);
    AddAttributes(thing.attributes, members);
  }
  return object;
}

Json DerivationsJson(const std::vector<ProvDerivation>& derivations) {
  Json object = Json::object();
  for (const ProvDerivation& derivation : derivations) {
    Json& members = object[InDocument(derivation.id)] = Json::object();
    members["prov:generatedEntity"] = InDocument(derivation.generated);
    members["prov:usedEntity"] = InDocument(derivation.used);
    std::vector<ProvName> types;
    if (derivation.quotation) types.emplace_back("prov", "Quotation");
    if (derivation.primary_source) types.emplace_back("prov", "PrimarySource");
    if (!types.empty()) members["prov:type"] = TypesJson(types);
    AddAttributes(derivation.attributes, members);
  }
  return object;
}

Json AttributionsJson(const std::vector<ProvAttribution>& attributions) {
  Json object = Json::object();
  for (const ProvAttribution& attribution : attributions) {
    Json& members = object[InDocument(attribution.id)] = Json::object();
    members["prov:entity"] = InDocument(attribution.entity);
    members["prov:agent"] = InDocument(attribution.agent);
    AddAttributes(attribution.attributes, members);
  }
  return object;
}

}  // namespace

std::string RenderProvJson(const Analysis& analysis, JsonLayout layout) {
  const Prov prov = ProvOf(analysis);
  Json prefixes = Json::object();
  // "prov" and "xsd" are declared by the format itself.
  for (const ProvPrefix& prefix : ProvPrefixes()) {
    if (prefix.prefix != "prov" && prefix.prefix != "xsd") {
      prefixes[std::string(prefix.prefix)] = prefix.address;
    }
  }
  prefixes["doc"] = prov.document_namespace;
  return Dump({{"prefix", std::move(prefixes)},
               {"entity", ThingsJson(prov.entities)},
               {"agent", ThingsJson(prov.agents)},
               {"wasDerivedFrom", DerivationsJson(prov.derivations)},
               {"wasAttributedTo", AttributionsJson(prov.attributions)}},
              layout);
}

}  // namespace hearsay
