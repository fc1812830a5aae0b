#include "render/prov.h"

#include <cmath>
#include <cstddef>

#include "analysis/label.h"
#include "analysis/names.h"
#include "archive/archive.h"
#include "base/strings.h"
#include "base/version.h"
#include "render/chain_line.h"
#include "render/identifiers.h"
#include "render/words.h"

namespace hearsay {
namespace {

constexpr std::string_view kProv = "prov";
constexpr std::string_view kTerms = "hearsay";
constexpr std::string_view kDoc = "doc";
constexpr std::string_view kArticle = "article";
constexpr std::string_view kProgram = "program";

ProvAttribute Term(std::string_view name, ProvValue value) {
  return {ProvName(kTerms, std::string(name)), std::move(value)};
}

ProvName InDocument(std::string_view local) { return {kDoc, std::string(local)}; }

ProvThing Thing(std::string_view id, std::string_view prefix, std::string_view type) {
  ProvThing thing(InDocument(id));
  thing.types.emplace_back(prefix, std::string(type));
  return thing;
}

double Thousandths(float confidence) {
  return std::round(static_cast<double>(confidence) * 1000) / 1000;
}

bool IsAgent(const Entity& entity) {
  return entity.type != EntityType::kDocument && entity.type != EntityType::kUnknown;
}

std::string_view AgentType(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
    case EntityType::kAnonymous:
      return "Person";
    case EntityType::kOutlet:
    case EntityType::kOrganization:
    case EntityType::kPublisher:
      return "Organization";
    default:
      return "Agent";
  }
}

class ProvBuilder {
 public:
  explicit ProvBuilder(const Analysis& analysis)
      : analysis_(analysis), text_(analysis.document.text) {}

  Prov Build() {
    prov_.document_namespace = DocumentUrn(analysis_.document) + "#";
    AddArticle();
    AddProgram();
    std::vector<bool> used(analysis_.entities.size(), false);
    for (const Chain& chain : analysis_.chains) {
      for (const Hop& hop : chain.hops) used[hop.entity] = true;
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (used[i] || i == 0) AddHand(i);
    }
    for (std::size_t i = 0; i < analysis_.attributions.size(); ++i) AddStatement(i);
    return std::move(prov_);
  }

 private:
  static std::string HandId(std::size_t entity) { return StrCat('E', entity); }

  // The statement as hop `hop` of its chain gave it; the publisher's is the statement itself.
  static std::string StatementId(std::size_t statement, std::size_t hop) {
    return hop == 0 ? StrCat('A', statement + 1) : StrCat('A', statement + 1, '-', hop);
  }

  void AddArticle() {
    const Document& document = analysis_.document;
    ProvThing article = Thing(kArticle, kTerms, "Article");
    const auto add = [&](std::string_view name, const MetadataField& field) {
      if (field.present()) article.attributes.push_back(Term(name, field.value));
    };
    if (document.metadata.title.present()) {
      AddLabel(article, document.metadata.title.value);
    }
    add("published", document.metadata.date);
    add("byline", document.metadata.byline);
    add("address", document.metadata.url);
    article.attributes.push_back(Term("document", document.id));
    article.attributes.push_back(Term("contentId", ContentId(document)));
    prov_.entities.push_back(std::move(article));
    AddAttribution(kArticle, 0, {});
  }

  // Chains are hearsay's reading, which others may correct: the program is named.
  void AddProgram() {
    ProvThing program = Thing(kProgram, kProv, "SoftwareAgent");
    AddLabel(program, StrCat("hearsay ", Version()));
    prov_.agents.push_back(std::move(program));
  }

  void AddHand(std::size_t index) {
    const Entity& entity = analysis_.entities[index];
    if (entity.type == EntityType::kUnknown) return;
    ProvThing hand(InDocument(HandId(index)));
    if (IsAgent(entity)) hand.types.emplace_back(kProv, std::string(AgentType(entity.type)));
    AddLabel(hand, LabelOf(entity));
    hand.attributes.push_back(Term("sourceType", std::string(Name(entity.type))));
    if (!entity.outlet.empty()) hand.attributes.push_back(Term("outlet", entity.outlet));
    if (entity.type == EntityType::kAnonymous) {
      hand.attributes.push_back(Term("specificity", std::string(Name(entity.specificity))));
      if (!entity.anonymity_reason.empty()) {
        hand.attributes.push_back(Term("anonymityReason", entity.anonymity_reason));
      }
    }
    (IsAgent(entity) ? prov_.agents : prov_.entities).push_back(std::move(hand));
  }

  void AddStatement(std::size_t index) {
    const Attribution& attribution = analysis_.attributions[index];
    const std::vector<Hop>& hops = analysis_.chains[index].hops;
    ProvThing statement = Thing(StatementId(index, 0), kTerms, "Statement");
    statement.attributes = {{ProvName(kProv, "value"), WordsOf(text_, attribution.content)},
                            Term("kind", std::string(Name(attribution.kind))),
                            Term("class", std::string(Name(attribution.cue_class))),
                            Term("hands", std::int64_t{HandsOf(analysis_.chains[index])}),
                            Term("chain", ChainLine(analysis_, analysis_.chains[index])),
                            Term("beginByte", std::int64_t{attribution.content.front().begin}),
                            Term("endByte", std::int64_t{attribution.content.back().end}),
                            Term("appearsIn", InDocument(kArticle)),
                            Term("foundBy", InDocument(kProgram)),
                            Term("rule", attribution.rule),
                            Term("confidence", Thousandths(attribution.confidence))};
    if (!attribution.cue.empty()) {
      statement.attributes.push_back(Term("cue", WordsOf(text_, attribution.cue)));
    }
    if (attribution.medium != Medium::kNone) {
      statement.attributes.push_back(Term("medium", std::string(Name(attribution.medium))));
    }
    if (attribution.parent != kNone) {
      statement.attributes.push_back(Term(
          "nestedIn", InDocument(StatementId(static_cast<std::size_t>(attribution.parent), 0))));
    }
    prov_.entities.push_back(std::move(statement));
    for (std::size_t hop = 0; hop < hops.size(); ++hop) AddHop(index, hop);
  }

  static void AddLabel(ProvThing& thing, std::string label) {
    thing.attributes.emplace_back(ProvName(kProv, "label"), std::move(label));
  }

  void AddHop(std::size_t index, std::size_t at) {
    const Hop& hop = analysis_.chains[index].hops[at];
    const std::string id = StatementId(index, at);
    const Entity& entity = analysis_.entities[hop.entity];
    if (at > 0) {
      ProvThing version = Thing(id, kTerms, "Statement");
      if (entity.type == EntityType::kDocument) {
        version.attributes.push_back(Term("appearsIn", InDocument(HandId(hop.entity))));
      }
      prov_.entities.push_back(std::move(version));
      prov_.derivations.push_back(
          {.id = StrCat('D', id.substr(1)),
           .generated = StatementId(index, at - 1),
           .used = id,
           // Only the article's own quotation marks are there to be seen.
           .quotation = at == 1 && analysis_.attributions[index].kind != AttributionKind::kIndirect,
           .primary_source = hop.role == HopRole::kOrigin,
           .attributes = HopFacts(hop)});
    }
    if (IsAgent(entity))
      AddAttribution(id, hop.entity, {Term("role", std::string(Name(hop.role)))});
  }

  std::vector<ProvAttribute> HopFacts(const Hop& hop) const {
    std::vector<ProvAttribute> facts;
    if (!hop.evidence.empty()) {
      facts.push_back(Term("evidence", OneLine(Slice(text_, hop.evidence))));
    }
    if (!hop.reason.empty()) facts.push_back(Term("reason", hop.reason));
    if (!hop.rule.empty()) facts.push_back(Term("rule", hop.rule));
    facts.push_back(Term("confidence", Thousandths(hop.confidence)));
    return facts;
  }

  void AddAttribution(std::string_view entity, std::size_t hand, std::vector<ProvAttribute> facts) {
    prov_.attributions.push_back({.id = StrCat("by-", entity),
                                  .entity = std::string(entity),
                                  .agent = HandId(hand),
                                  .attributes = std::move(facts)});
  }

  const Analysis& analysis_;
  const std::string& text_;
  Prov prov_;
};

}  // namespace

const std::vector<ProvPrefix>& ProvPrefixes() {
  static const std::vector<ProvPrefix> prefixes = {{kProv, "http://www.w3.org/ns/prov#"},
                                                   {"xsd", "http://www.w3.org/2001/XMLSchema#"},
                                                   {kTerms, kTermsNamespace}};
  return prefixes;
}

Prov ProvOf(const Analysis& analysis) { return ProvBuilder(analysis).Build(); }

}  // namespace hearsay
