// Who publishes a document: the outlet that its metadata names, or, where they are silent,
// the one that the text gives away.
#ifndef HEARSAY_SOURCE_PUBLISHER_H_
#define HEARSAY_SOURCE_PUBLISHER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "rules/rule_set.h"
#include "source/names.h"
#include "source/words.h"
#include "text/layers.h"

namespace hearsay {

// The words of a publisher's name or short id: "the-herald" and "The Herald" alike.
std::vector<std::string> PublisherWords(std::string_view publisher);

// True when each of the words is, or with `prefix` begins, a word of the name, in order, and
// neither has more.
bool SpellsPublisher(const std::vector<std::string>& words, std::string_view name, bool prefix);

// The lexicon's outlet that a publisher's name or short id stands for, or kNone.
std::int32_t FindPublisherOutlet(std::string_view publisher, const RuleSet& rules);

// The outlet that a text without metadata gives away as its publisher, or kNone: the credit
// of its dateline ("(Reuters)"), the outlet that sources "tell" in the present tense, or the
// agency that is named for nothing but being told things.
std::int32_t GuessPublisher(const Document& document, const TextLayers& layers,
                            const TokenWords& words, const std::vector<ProperName>& names);

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_PUBLISHER_H_
