// Relays: other hands that the text names around an attribution, beside its source.
//
// Found from the spans of an attribution and the words around them, whoever found it.
#ifndef HEARSAY_PROVENANCE_RELAY_H_
#define HEARSAY_PROVENANCE_RELAY_H_

#include <cstdint>
#include <string>

#include "base/span.h"

namespace hearsay {

// How another hand is named in the attribution's own clause.
enum class RelayForm : std::uint8_t {
  kReceiver,   // "told CNN", "in an interview with the Daily Mail", "wrote in the Times"
  kCarrier,    // "was cited in the report", "quoted by state media"
  kCited,      // "reported, citing two officials": the relay's own source
  kPublished,  // "in an email published by WikiLeaks"
};

// A second hand: the noun phrase, and the words around it that show what it did.
struct RelayMention {
  Span span;      // "CNN", "the report", "two officials"
  Span evidence;  // "told CNN", "in an interview with CNN"
  RelayForm form = RelayForm::kReceiver;
  std::string rule;
};

}  // namespace hearsay

#endif  // HEARSAY_PROVENANCE_RELAY_H_
