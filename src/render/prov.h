// An analysis in the terms of W3C PROV: entities, agents, and what was derived from what.
//
// The shape of a chain "Press TV → Defense News → an official": the statement as the article
// prints it (A1, attributed to Press TV) was quoted from the statement as the relay gave it
// (A1-1, attributed to Defense News), whose primary source is what the origin said (A1-2,
// attributed to the official). A hand that is a document is no agent: the statement appears
// in it instead. An unknown origin gets no agent.
//
// Plain data that owns its strings; prov_json.h and turtle.h write it down.
#ifndef HEARSAY_RENDER_PROV_H_
#define HEARSAY_RENDER_PROV_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "analysis/analysis.h"

namespace hearsay {

// A name with a prefix: prov:Person, hearsay:hands, doc:A1.
struct ProvName {
  ProvName(std::string_view its_prefix, std::string its_local)
      : prefix(its_prefix), local(std::move(its_local)) {}
  std::string_view prefix;
  std::string local;
};

using ProvValue = std::variant<std::string, std::int64_t, double, ProvName>;

struct ProvAttribute {
  ProvAttribute(ProvName its_name, ProvValue its_value)
      : name(std::move(its_name)), value(std::move(its_value)) {}
  ProvName name;
  ProvValue value;
};

// An entity or an agent.
struct ProvThing {
  explicit ProvThing(ProvName its_id) : id(std::move(its_id)) {}
  ProvName id;
  std::vector<ProvName> types;
  std::vector<ProvAttribute> attributes;
};

struct ProvDerivation {
  std::string id;         // local, in the document's namespace
  std::string generated;  // likewise
  std::string used;
  bool quotation = false;       // prov:Quotation: the words are repeated
  bool primary_source = false;  // prov:PrimarySource: what was used is the origin's own
  std::vector<ProvAttribute> attributes;
};

struct ProvAttribution {
  std::string id;
  std::string entity;
  std::string agent;
  std::vector<ProvAttribute> attributes;
};

struct Prov {
  std::string document_namespace;  // what the prefix "doc" stands for: "urn:uuid:...#"
  std::vector<ProvThing> entities;
  std::vector<ProvThing> agents;
  std::vector<ProvDerivation> derivations;
  std::vector<ProvAttribution> attributions;
};

// The namespaces that the prefixes of names stand for, but for "doc".
struct ProvPrefix {
  std::string_view prefix;
  std::string_view address;
};
const std::vector<ProvPrefix>& ProvPrefixes();

Prov ProvOf(const Analysis& analysis);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_PROV_H_
