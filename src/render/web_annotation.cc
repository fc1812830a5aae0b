#include "render/web_annotation.h"

#include <algorithm>
#include <cstddef>

#include "analysis/label.h"
#include "analysis/names.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "base/version.h"
#include "render/chain_line.h"
#include "render/code_points.h"
#include "render/identifiers.h"
#include "render/json_values.h"

namespace hearsay {
namespace {

constexpr std::size_t kContext = 32;  // bytes of text before and after, cut at a character

class AnnotationBuilder {
 public:
  explicit AnnotationBuilder(const Analysis& analysis)
      : analysis_(analysis),
        text_(analysis.document.text),
        offsets_(text_),
        urn_(DocumentUrn(analysis.document)) {}

  Json Build() const {
    Json items = Json::array();
    for (std::size_t i = 0; i < analysis_.attributions.size(); ++i) {
      items.push_back(StatementJson(i));
      const std::vector<Hop>& hops = analysis_.chains[i].hops;
      for (std::size_t hop = 0; hop < hops.size(); ++hop) {
        if (!hops[hop].evidence.empty()) items.push_back(HopJson(i, hop));
      }
    }
    return {{"@context",
             {"http://www.w3.org/ns/anno.jsonld", {{"hearsay", std::string(kTermsNamespace)}}}},
            {"id", urn_ + "#annotations"},
            {"type", "AnnotationPage"},
            {"generator",
             {{"id", "urn:hearsay:program"},
              {"type", "Software"},
              {"name", StrCat("hearsay ", Version())}}},
            {"items", std::move(items)}};
  }

 private:
  std::string IdOf(std::size_t statement) const {
    return StrCat(urn_, "#", AttributionId(statement));
  }

  static Json Text(std::string_view purpose, std::string value) {
    return {{"type", "TextualBody"},
            {"purpose", purpose},
            {"format", "text/plain"},
            {"value", std::move(value)}};
  }

  Json StatementJson(std::size_t index) const {
    const Attribution& attribution = analysis_.attributions[index];
    const Chain& chain = analysis_.chains[index];
    Json body = Json::array();
    body.push_back(Text("describing", ChainLine(analysis_, chain)));
    body.push_back(Text("tagging", std::string(Name(attribution.kind))));
    body.push_back(Text("tagging", HandsName(HandsOf(chain))));
    body.push_back(Text("tagging", std::string(Name(attribution.cue_class))));
    if (attribution.medium != Medium::kNone) {
      body.push_back(Text("tagging", std::string(Name(attribution.medium))));
    }
    Json targets = Json::array();
    for (const Span span : attribution.content) targets.push_back(TargetJson(span));
    Json annotation = {{"id", IdOf(index)},
                       {"type", "Annotation"},
                       {"motivation", "describing"},
                       {"body", std::move(body)},
                       {"target", targets.size() == 1 ? targets[0] : std::move(targets)},
                       {"hearsay:hands", HandsOf(chain)},
                       {"hearsay:confidence", Rounded(attribution.confidence)}};
    if (attribution.parent != kNone) {
      annotation["hearsay:nestedIn"] = {{"id", IdOf(static_cast<std::size_t>(attribution.parent))}};
    }
    return annotation;
  }

  // "These words show that hand."
  Json HopJson(std::size_t statement, std::size_t at) const {
    const Hop& hop = analysis_.chains[statement].hops[at];
    const Entity& entity = analysis_.entities[hop.entity];
    return {{"id", StrCat(IdOf(statement), "-", at)},
            {"type", "Annotation"},
            {"motivation", "identifying"},
            {"body",
             {Text("identifying", HandLabel(entity)), Text("tagging", std::string(Name(hop.role))),
              Text("tagging", std::string(Name(entity.type)))}},
            {"target", TargetJson(hop.evidence)},
            {"hearsay:partOf", {{"id", IdOf(statement)}}},
            {"hearsay:confidence", Rounded(hop.confidence)}};
  }

  Json TargetJson(Span span) const {
    return {{"type", "SpecificResource"},
            {"source", SourceJson()},
            {"selector",
             {{{"type", "TextQuoteSelector"},
               {"exact", Slice(text_, span)},
               {"prefix", Before(span.begin)},
               {"suffix", After(span.end)}},
              {{"type", "TextPositionSelector"},
               {"start", offsets_.At(span.begin)},
               {"end", offsets_.At(span.end)}}}}};
  }

  // Where the article was published, when it says so; else the text that was read.
  Json SourceJson() const {
    const std::string& address = analysis_.document.metadata.url.value;
    return IsWebAddress(address) ? address : urn_;
  }

  std::string_view Before(std::uint32_t end) const {
    std::size_t begin = end > kContext ? end - kContext : 0;
    while (begin < end && IsContinuationByte(text_[begin])) ++begin;
    return std::string_view(text_).substr(begin, end - begin);
  }
  std::string_view After(std::uint32_t begin) const {
    std::size_t end = std::min<std::size_t>(text_.size(), begin + kContext);
    while (end > begin && end < text_.size() && IsContinuationByte(text_[end])) --end;
    return std::string_view(text_).substr(begin, end - begin);
  }

  const Analysis& analysis_;
  const std::string& text_;
  const CodePointOffsets offsets_;
  const std::string urn_;
};

}  // namespace

std::string RenderWebAnnotation(const Analysis& analysis, JsonLayout layout) {
  return Dump(AnnotationBuilder(analysis).Build(), layout);
}

}  // namespace hearsay
