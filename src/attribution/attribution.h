// An attribution: one reported statement, as spans of the document's text.
//
// Plain data, immutable once the attribution floor has built it. Units: bytes of the text.
#ifndef HEARSAY_ATTRIBUTION_ATTRIBUTION_H_
#define HEARSAY_ATTRIBUTION_ATTRIBUTION_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "rules/vocabulary.h"
#include "text/layers.h"

namespace hearsay {

// kDirect: all content inside quotation marks; kMixed: some; kIndirect: none.
enum class AttributionKind : std::uint8_t { kDirect, kMixed, kIndirect };
std::string_view Name(AttributionKind kind);

// How another hand is named in the attribution's own clause.
enum class RelayForm : std::uint8_t {
  kReceiver,   // "told CNN", "in an interview with the Daily Mail", "wrote in the Times"
  kCarrier,    // "was cited in the report", "quoted by state media"
  kCited,      // "reported, citing two officials": the relay's own source
  kPublished,  // "in an email published by WikiLeaks"
};

// A second hand named in the clause: the noun phrase and the words around it that show it.
struct RelayMention {
  Span span;      // the mention: "CNN", "the report", "two officials"
  Span evidence;  // "told CNN", "in an interview with CNN"
  RelayForm form;
  std::string rule;
};

struct Attribution {
  std::vector<Span> content;  // in text order, at least one
  std::vector<Span> cue;      // usually one; none for "WALLACE: ..." without words
  std::vector<Span> source;   // usually one; none when the text names nobody
  AttributionKind kind = AttributionKind::kIndirect;
  CueTone tone = CueTone::kNeutral;
  CueClass cue_class = CueClass::kSpeech;
  Medium medium = Medium::kNone;
  Span medium_evidence;          // empty when medium is kNone
  std::int32_t parent = kNone;   // index of the attribution whose content holds this one
  std::int32_t continues = kNone;  // index of the attribution whose speaker goes on here
  std::vector<RelayMention> relays;
  std::string rule;              // id of the rule, or "model", that decided
  float confidence = 0;          // 0 to 1
};

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_ATTRIBUTION_H_
