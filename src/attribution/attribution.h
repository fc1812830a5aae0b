// An attribution: one reported statement, as spans of the document's text.
//
// A finder (rules, model, or gold spans given by the user) fills content, cue, source, rule
// and confidence; Complete() in complete.h derives all else from those spans, in one way for
// all finders. Plain data, immutable once the floor has built it. Units: bytes of the text.
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

struct Attribution {
  std::vector<Span> content;  // in text order, at least one
  std::vector<Span> cue;      // usually one; none for "WALLACE: ..." without words
  std::vector<Span> source;   // usually one; none when the text names nobody
  AttributionKind kind = AttributionKind::kIndirect;
  CueTone tone = CueTone::kNeutral;
  CueClass cue_class = CueClass::kSpeech;
  Medium medium = Medium::kNone;
  Span medium_evidence;            // empty when medium is kNone
  std::int32_t parent = kNone;     // index of the attribution whose content holds this one
  std::int32_t continues = kNone;  // index of the attribution whose speaker goes on here
  std::string rule;                // id of the rule, or "model", that decided
  float confidence = 0;            // 0 to 1
};

// The same statement: the same content, cue and source, whoever found it.
inline bool SameSpans(const Attribution& a, const Attribution& b) {
  return a.content == b.content && a.cue == b.cue && a.source == b.source;
}

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_ATTRIBUTION_H_
