#include "support/sample_analysis.h"

#include <stdexcept>
#include <string_view>

#include "text/segment.h"

namespace hearsay {
namespace {

constexpr std::string_view kText =
    "Harbour board drops tunnel\n"
    "\n"
    "“We are done with tunnels,” Jane Roe said in an interview.\n"
    "\n"
    "A senior port official told Radio Nord the plan was “dead 🐟” and that engineers had "
    "warned of it.\n";

// The place of words that occur once.
Span At(std::string_view words) {
  const std::size_t begin = kText.find(words);
  if (begin == std::string_view::npos || kText.find(words, begin + 1) != std::string_view::npos) {
    throw std::logic_error("not once in the sample: " + std::string(words));
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

Document SampleDocument() {
  Document document;
  document.id = "tunnel.txt";
  document.path = "drafts/tunnel.txt";
  document.text = kText;
  document.blocks = {{At("Harbour board drops tunnel"), BlockKind::kTitle},
                     {At("“We are done with tunnels,” Jane Roe said in an interview.")}};
  document.metadata.title = {"Harbour board drops tunnel", MetadataOrigin::kText,
                             At("Harbour board drops tunnel")};
  document.metadata.publisher = {"The Coast Chronicle", MetadataOrigin::kOption, {}};
  document.metadata.date = {"2024-03-02", MetadataOrigin::kFrontMatter, {}};
  document.notices = {{"1 invalid byte was replaced", At("🐟")}};
  return document;
}

}  // namespace

Analysis SampleAnalysis() {
  Analysis analysis;
  analysis.document = SampleDocument();
  analysis.layers = SegmentText(analysis.document.text);
  analysis.entities = {
      {.type = EntityType::kPublisher, .name = "The Coast Chronicle"},
      {.type = EntityType::kPerson, .name = "Jane Roe", .aliases = {"Roe", "Ms Roe"}},
      {.type = EntityType::kOutlet, .name = "Radio Nord", .outlet = "outlet/radio-nord"},
      {.type = EntityType::kAnonymous,
       .name = "senior port official",
       .label = "a senior port official",
       .specificity = Specificity::kRole},
      {.type = EntityType::kGroup, .name = "engineers"},
  };
  analysis.mentions = {
      {.span = At("Jane Roe"), .entity = 1, .rule = "name/full", .confidence = 0.95f},
      {.span = At("Radio Nord"),
       .entity = 2,
       .rule = "outlet/lexicon",
       .reason = "an outlet of the lexicon",
       .antecedent = {},
       .confidence = 1},
  };
  analysis.attributions = {
      {.content = {At("“We are done with tunnels,”")},
       .cue = {At("said")},
       .source = {At("Jane Roe")},
       .kind = AttributionKind::kDirect,
       .medium = Medium::kInterview,
       .medium_evidence = At("in an interview"),
       .rule = "quotation/before",
       .confidence = 0.95f},
      {.content = {At("the plan was “dead 🐟”"), At("that engineers had warned of it")},
       .cue = {At("told")},
       .source = {At("A senior port official")},
       .kind = AttributionKind::kMixed,
       .tone = CueTone::kClaim,
       .rule = "complement/clause",
       .confidence = 0.8f},
      {.content = {At("of it")},
       .cue = {At("had warned")},
       .source = {At("engineers")},
       .tone = CueTone::kAttitude,
       .cue_class = CueClass::kAttitude,
       .parent = 1,
       .continues = 0,
       .rule = "complement/noun",
       .confidence = 0.6f},
  };
  const Hop publisher = {.entity = 0,
                         .role = HopRole::kPublisher,
                         .rule = "chain/publisher",
                         .reason = "given on the command line",
                         .confidence = 1};
  const Hop relay = {.entity = 2,
                     .role = HopRole::kRelay,
                     .evidence = At("told Radio Nord"),
                     .rule = "relay/receiver",
                     .reason = "the words were said to it",
                     .confidence = 0.9f};
  analysis.chains = {
      {{publisher,
        {.entity = 1,
         .role = HopRole::kOrigin,
         .evidence = At("Jane Roe"),
         .rule = "chain/source",
         .reason = "named as the source",
         .confidence = 0.95f}}},
      {{publisher,
        relay,
        {.entity = 3,
         .role = HopRole::kOrigin,
         .evidence = At("A senior port official"),
         .rule = "chain/source",
         .reason = "described, not named",
         .confidence = 0.85f}}},
      {{publisher,
        relay,
        {.entity = 3,
         .role = HopRole::kRelay,
         .evidence = At("A senior port official"),
         .rule = "chain/nesting",
         .confidence = 0.8f},
        {.entity = 4, .role = HopRole::kOrigin, .evidence = At("engineers"), .confidence = 0.7f}}},
  };
  return analysis;
}

}  // namespace hearsay
