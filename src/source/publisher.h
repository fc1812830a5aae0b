// Who publishes a document: the outlet that its metadata names, or, where they are silent,
// the one that the text gives away.
#ifndef HEARSAY_SOURCE_PUBLISHER_H_
#define HEARSAY_SOURCE_PUBLISHER_H_

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "rules/rule_set.h"
#include "source/names.h"
#include "source/words.h"
#include "text/layers.h"

namespace hearsay {

// Fills the publisher of a document whose metadata have an address and no publisher: with the
// name of the outlet whose domain that is.
void NamePublisherByAddress(const RuleSet& rules, Metadata& metadata);

// The outlet that a text without metadata gives away as its publisher, or kNone: the credit
// of its dateline ("(Reuters)"), the outlet that sources "tell" in the present tense, or the
// agency that is named for nothing but being told things.
std::int32_t GuessPublisher(const Document& document, const TextLayers& layers,
                            const TokenWords& words, const std::vector<ProperName>& names);

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_PUBLISHER_H_
