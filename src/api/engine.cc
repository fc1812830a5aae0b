#include <optional>
#include <utility>

#include "analysis/analysis.h"
#include "analysis/names.h"
#include "base/strings.h"
#include "document/read.h"
#include "hearsay/hearsay.h"
#include "model/model.h"
#include "render/chain_line.h"
#include "render/json.h"
#include "rules/rule_set.h"

namespace hearsay {
namespace {

constexpr std::string_view kName = "article";  // what a string is called where a file has a name

Excerpt ExcerptOf(std::string_view text, Span span) {
  return {span.begin, span.end, std::string(Slice(text, span))};
}

std::vector<Excerpt> ExcerptsOf(std::string_view text, const std::vector<Span>& spans) {
  std::vector<Excerpt> excerpts;
  for (const Span span : spans) excerpts.push_back(ExcerptOf(text, span));
  return excerpts;
}

std::vector<Hand> HandsIn(const Analysis& analysis, const Chain& chain) {
  std::vector<Hand> hands;
  for (const Hop& hop : chain.hops) {
    const Entity& entity = analysis.entities[hop.entity];
    hands.push_back({.role = std::string(Name(hop.role)),
                     .type = std::string(Name(entity.type)),
                     .name = entity.name,
                     .evidence = ExcerptOf(analysis.document.text, hop.evidence),
                     .rule = hop.rule,
                     .reason = hop.reason,
                     .confidence = hop.confidence});
  }
  return hands;
}

ReportedStatement StatementOf(const Analysis& analysis, std::size_t index) {
  const std::string_view text = analysis.document.text;
  const Attribution& attribution = analysis.attributions[index];
  const Chain& chain = analysis.chains[index];
  return {.kind = std::string(Name(attribution.kind)),
          .tone = std::string(Name(attribution.tone)),
          .medium = std::string(Name(attribution.medium)),
          .content = ExcerptsOf(text, attribution.content),
          .cue = ExcerptsOf(text, attribution.cue),
          .source = ExcerptsOf(text, attribution.source),
          .chain = HandsIn(analysis, chain),
          .chain_line = ChainLine(analysis, chain),
          .hands = HandsOf(chain),
          .nested_in = attribution.parent,
          .confidence = attribution.confidence};
}

// The document of a string. A string with something other than text in it gives an empty one.
Document DocumentOf(std::string_view article, const ArticleOptions& options) {
  Document document;
  const ReadOptions read = {.format = options.format == ArticleFormat::kMarkdown
                                          ? InputFormat::kMarkdown
                                          : InputFormat::kText};
  ReadDocuments(kName, std::string(article), read, [&](Document given) {
    document = std::move(given);
    return absl::OkStatus();
  }).IgnoreError();
  if (!options.publisher.empty()) {
    document.metadata.publisher = {options.publisher, MetadataOrigin::kOption, {}};
  }
  return document;
}

}  // namespace

struct Engine::Rules {
  RuleSet set;
  std::optional<Model> model;
  const Model* model_or_null() const { return model ? &*model : nullptr; }
};

Engine::Engine(std::unique_ptr<const Rules> rules) : rules_(std::move(rules)) {}
Engine::~Engine() = default;

std::unique_ptr<const Engine> Engine::Create(const EngineOptions& options, std::string* error) {
  absl::StatusOr<RuleSet> set =
      options.rules_folder.empty() ? RuleSet::BuiltIn() : RuleSet::WithFolder(options.rules_folder);
  if (!set.ok()) {
    if (error != nullptr) *error = MessageOf(set.status());
    return nullptr;
  }
  std::optional<Model> model;
  if (options.model != "none") {
    absl::StatusOr<Model> loaded =
        options.model.empty() ? Model::BuiltIn() : Model::Load(options.model);
    if (!loaded.ok()) {
      if (error != nullptr) *error = MessageOf(loaded.status());
      return nullptr;
    }
    model = *std::move(loaded);
  }
  return std::unique_ptr<const Engine>(
      new Engine(std::unique_ptr<const Rules>(new Rules{*std::move(set), std::move(model)})));
}

ArticleReport Engine::Analyze(std::string_view article, const ArticleOptions& options) const {
  const Analysis analysis =
      hearsay::Analyze(DocumentOf(article, options), rules_->set, rules_->model_or_null(),
                       {.outermost = options.outermost});
  ArticleReport report = {.text = analysis.document.text,
                          .title = analysis.document.metadata.title.value,
                          .publisher = analysis.document.metadata.publisher.value,
                          .statements = {}};
  for (std::size_t i = 0; i < analysis.attributions.size(); ++i) {
    report.statements.push_back(StatementOf(analysis, i));
  }
  return report;
}

std::string Engine::AnalyzeToJson(std::string_view article, const ArticleOptions& options) const {
  return RenderNdjson(hearsay::Analyze(DocumentOf(article, options), rules_->set,
                                       rules_->model_or_null(), {.outermost = options.outermost}));
}

}  // namespace hearsay
