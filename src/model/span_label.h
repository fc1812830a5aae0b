// The labels that the span labeller gives the tokens around a trigger.
#ifndef HEARSAY_MODEL_SPAN_LABEL_H_
#define HEARSAY_MODEL_SPAN_LABEL_H_

#include <cstdint>

namespace hearsay {

enum class SpanLabel : std::uint8_t { kOutside, kCue, kSource, kContent };
constexpr int kSpanLabels = 4;
constexpr int kSpanPairs = kSpanLabels * kSpanLabels;  // [label before * 4 + label]

}  // namespace hearsay

#endif  // HEARSAY_MODEL_SPAN_LABEL_H_
