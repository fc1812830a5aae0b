#include "render/turtle.h"

#include <array>
#include <cstdio>

#include "base/strings.h"
#include "render/prov.h"

namespace hearsay {
namespace {

// prov:label and prov:value of PROV-DM are these in PROV-O.
std::string PredicateOf(const ProvName& name) {
  if (name.prefix == "prov" && name.local == "label") return "rdfs:label";
  return StrCat(name.prefix, ':', name.local);
}

std::string Qualified(const ProvName& name) { return StrCat(name.prefix, ':', name.local); }

std::string ValueOf(const ProvAttribute& attribute) {
  struct Writer {
    std::string operator()(const std::string& value) const { return TurtleString(value); }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const {
      std::array<char, 32> digits;
      std::snprintf(digits.data(), digits.size(), "%.3f", value);
      return digits.data();
    }
    std::string operator()(const ProvName& value) const { return Qualified(value); }
  };
  return std::visit(Writer(), attribute.value);
}

// One subject with its predicates, "a" first.
class Description {
 public:
  Description(std::string& out, std::string_view subject) : out_(out) {
    StrAppend(out_, subject, '\n');
  }
  void Add(std::string_view predicate, std::string_view object) {
    StrAppend(out_, first_ ? "    " : " ;\n    ", predicate, ' ', object);
    first_ = false;
  }
  void Add(const std::vector<ProvAttribute>& attributes) {
    for (const ProvAttribute& attribute : attributes) {
      Add(PredicateOf(attribute.name), ValueOf(attribute));
    }
  }
  ~Description() { out_ += " .\n\n"; }

 private:
  std::string& out_;
  bool first_ = true;
};

void WriteThing(const ProvThing& thing, std::string_view base_class, std::string& out) {
  Description description(out, Qualified(thing.id));
  std::string types(base_class);
  for (const ProvName& type : thing.types) {
    if (Qualified(type) != base_class) StrAppend(types, ", ", Qualified(type));
  }
  description.Add("a", types);
  description.Add(thing.attributes);
}

void WriteDerivation(const ProvDerivation& derivation, std::string& out) {
  const std::string generated = StrCat("doc:", derivation.generated);
  const std::string used = StrCat("doc:", derivation.used);
  const std::string id = StrCat("doc:", derivation.id);
  {
    Description description(out, generated);
    description.Add("prov:wasDerivedFrom", used);
    if (derivation.quotation) description.Add("prov:wasQuotedFrom", used);
    if (derivation.primary_source) description.Add("prov:hadPrimarySource", used);
    description.Add("prov:qualifiedDerivation", id);
  }
  std::string types = "prov:Derivation";
  if (derivation.quotation) types += ", prov:Quotation";
  if (derivation.primary_source) types += ", prov:PrimarySource";
  Description description(out, id);
  description.Add("a", types);
  description.Add("prov:entity", used);
  description.Add(derivation.attributes);
}

void WriteAttribution(const ProvAttribution& attribution, std::string& out) {
  const std::string agent = StrCat("doc:", attribution.agent);
  const std::string id = StrCat("doc:", attribution.id);
  {
    Description description(out, StrCat("doc:", attribution.entity));
    description.Add("prov:wasAttributedTo", agent);
    description.Add("prov:qualifiedAttribution", id);
  }
  Description description(out, id);
  description.Add("a", "prov:Attribution");
  description.Add("prov:agent", agent);
  description.Add(attribution.attributes);
}

}  // namespace

std::string TurtleString(std::string_view value) {
  std::string string = "\"";
  for (const char c : value) {
    switch (c) {
      case '"':
        string += "\\\"";
        break;
      case '\\':
        string += "\\\\";
        break;
      case '\n':
        string += "\\n";
        break;
      case '\r':
        string += "\\r";
        break;
      case '\t':
        string += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          std::array<char, 8> escape;
          std::snprintf(escape.data(), escape.size(), "\\u%04X", static_cast<unsigned>(c));
          string += escape.data();
        } else {
          string += c;
        }
    }
  }
  return string + '"';
}

std::string RenderTurtle(const Analysis& analysis) {
  const Prov prov = ProvOf(analysis);
  std::string out;
  for (const ProvPrefix& prefix : ProvPrefixes()) {
    StrAppend(out, "@prefix ", prefix.prefix, ": <", prefix.address, "> .\n");
  }
  StrAppend(out, "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n@prefix doc: <",
            prov.document_namespace, "> .\n\n");
  for (const ProvThing& entity : prov.entities) WriteThing(entity, "prov:Entity", out);
  for (const ProvThing& agent : prov.agents) WriteThing(agent, "prov:Agent", out);
  for (const ProvDerivation& derivation : prov.derivations) WriteDerivation(derivation, out);
  for (const ProvAttribution& attribution : prov.attributions) WriteAttribution(attribution, out);
  return out;
}

}  // namespace hearsay
