#include "render/schema_org.h"

#include <cstddef>
#include <set>

#include "analysis/label.h"
#include "base/strings.h"
#include "render/chain_line.h"
#include "render/identifiers.h"
#include "render/json_values.h"
#include "render/words.h"

namespace hearsay {
namespace {

constexpr std::string_view kContext = "https://schema.org";

class SchemaOrgBuilder {
 public:
  explicit SchemaOrgBuilder(const Analysis& analysis)
      : analysis_(analysis), urn_(DocumentUrn(analysis.document)) {}

  Json Article() const {
    Json article = {{"@context", kContext}};
    article.update(ArticleReference());
    Json parts = Json::array();
    for (std::size_t i = 0; i < analysis_.attributions.size(); ++i) parts.push_back(Part(i));
    if (!parts.empty()) article["hasPart"] = std::move(parts);
    Json reports = Reports();
    if (!reports.empty()) article["isBasedOn"] = std::move(reports);
    return article;
  }

  Json ClaimReviews() const {
    Json reviews = Json::array();
    for (std::size_t i = 0; i < analysis_.attributions.size(); ++i) {
      const Attribution& attribution = analysis_.attributions[i];
      Json claim = {{"@type", "Claim"},
                    {"@id", StatementIri(i)},
                    {"description", ChainLine(analysis_, analysis_.chains[i])}};
      if (Json author = OriginOf(i); !author.is_null()) claim["author"] = std::move(author);
      claim["appearance"] = ArticleReference();
      if (const Hop* relay = LastRelay(i)) claim["firstAppearance"] = ReportOf(*relay);
      reviews.push_back(
          {{"@type", "ClaimReview"},
           {"claimReviewed", OneLine(WordsOf(analysis_.document.text, attribution.content))},
           {"itemReviewed", std::move(claim)},
           {"reviewRating", {{"@type", "Rating"}, {"alternateName", nullptr}}},
           {"author", nullptr},
           {"datePublished", nullptr},
           {"url", nullptr}});
    }
    return {{"@context", kContext}, {"@graph", std::move(reviews)}};
  }

 private:
  std::string StatementIri(std::size_t index) const {
    return StrCat(urn_, "#", AttributionId(index));
  }

  Json ArticleReference() const {
    const Metadata& metadata = analysis_.document.metadata;
    Json article = {{"@type", "NewsArticle"}, {"@id", urn_}};
    const auto add = [&](const char* name, const MetadataField& field) {
      if (field.present()) article[name] = field.value;
    };
    add("headline", metadata.title);
    add("datePublished", metadata.date);
    add("inLanguage", metadata.language);
    add("creditText", metadata.credit);
    if (IsWebAddress(metadata.url.value)) article["url"] = metadata.url.value;
    if (metadata.byline.present()) {
      article["author"] = {{"@type", "Person"}, {"name", metadata.byline.value}};
    }
    if (metadata.publisher.present()) {
      article["publisher"] = {{"@type", "NewsMediaOrganization"},
                              {"name", metadata.publisher.value}};
    }
    return article;
  }

  Json Part(std::size_t index) const {
    const Attribution& attribution = analysis_.attributions[index];
    const bool direct = attribution.kind == AttributionKind::kDirect;
    Json part = {{"@type", direct ? "Quotation" : "Claim"},
                 {"@id", StatementIri(index)},
                 {"text", WordsOf(analysis_.document.text, attribution.content)},
                 {"description", ChainLine(analysis_, analysis_.chains[index])}};
    if (Json origin = OriginOf(index); !origin.is_null()) {
      part[direct ? "creator" : "author"] = std::move(origin);
    }
    if (const Hop* relay = LastRelay(index)) part["isBasedOn"] = ReportReference(*relay);
    if (attribution.parent != kNone) {
      part["isPartOf"] = {{"@id", StatementIri(static_cast<std::size_t>(attribution.parent))}};
    }
    return part;
  }

  // Null where it is not known. An unnamed person has a description and no name.
  Json OriginOf(std::size_t index) const { return HandJson(analysis_.chains[index].hops.back()); }

  Json HandJson(const Hop& hop) const {
    const Entity& entity = analysis_.entities[hop.entity];
    switch (entity.type) {
      case EntityType::kPerson:
        return {{"@type", "Person"}, {"name", entity.name}};
      case EntityType::kAnonymous:
        return {{"@type", "Person"}, {"description", LabelOf(entity)}};
      case EntityType::kOutlet:
      case EntityType::kPublisher:
        if (entity.name.empty()) return nullptr;
        return {{"@type", "NewsMediaOrganization"}, {"name", entity.name}};
      case EntityType::kOrganization:
        return {{"@type", "Organization"}, {"name", entity.name}};
      case EntityType::kGroup:
        return {{"@type", "Organization"}, {"description", LabelOf(entity)}};
      case EntityType::kDocument:
      case EntityType::kUnknown:
        return nullptr;
    }
    return nullptr;
  }

  // The hand nearest to the origin, whose report was there before.
  const Hop* LastRelay(std::size_t index) const {
    const std::vector<Hop>& hops = analysis_.chains[index].hops;
    return hops.size() < 3 ? nullptr : &hops[hops.size() - 2];
  }

  Json ReportReference(const Hop& relay) const {
    return {{"@id", StrCat(urn_, "#report-E", relay.entity)}};
  }

  // What a relay gave: a work of its own, of which the article says only whose it is.
  Json ReportOf(const Hop& relay) const {
    const Entity& entity = analysis_.entities[relay.entity];
    Json report = {{"@type", entity.type == EntityType::kOutlet ? "Report" : "CreativeWork"}};
    report.update(ReportReference(relay));
    if (entity.type == EntityType::kDocument) {
      report["name"] = entity.name;
    } else if (Json hand = HandJson(relay); !hand.is_null()) {
      const bool outlet = entity.type == EntityType::kOutlet;
      report[outlet ? "publisher" : "author"] = std::move(hand);
    }
    return report;
  }

  Json Reports() const {
    std::set<std::uint32_t> relays;
    Json reports = Json::array();
    for (std::size_t i = 0; i < analysis_.chains.size(); ++i) {
      const Hop* relay = LastRelay(i);
      if (relay != nullptr && relays.insert(relay->entity).second) {
        reports.push_back(ReportOf(*relay));
      }
    }
    return reports;
  }

  const Analysis& analysis_;
  const std::string urn_;
};

}  // namespace

std::string RenderSchemaOrg(const Analysis& analysis, JsonLayout layout) {
  return Dump(SchemaOrgBuilder(analysis).Article(), layout);
}

std::string RenderClaimReviews(const Analysis& analysis, JsonLayout layout) {
  return Dump(SchemaOrgBuilder(analysis).ClaimReviews(), layout);
}

}  // namespace hearsay
