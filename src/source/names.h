// Names: the capitalised runs of a text that name a person, an outlet, a body or a place.
//
// Found in one pass over the tokens; spans are token ranges of the document. Which names
// are one entity is the business of entity_table.h.
#ifndef HEARSAY_SOURCE_NAMES_H_
#define HEARSAY_SOURCE_NAMES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "source/words.h"
#include "text/layers.h"

namespace hearsay {

enum class NameKind : std::uint8_t { kPerson, kOutlet, kOrganization, kPlace, kUnknown };

struct ProperName {
  TokenRange tokens;  // with titles: "Rep. Jane Roe"
  TokenRange core;    // without: "Jane Roe"
  NameKind kind = NameKind::kUnknown;
  char gender = '?';            // 'm', 'f' or '?'
  bool titled = false;          // an honorific or a role stands before the core
  bool headline = false;        // in a line where every word is capitalised
  std::int32_t outlet = kNone;  // index into rules.outlets()
};

// The names of the text, by begin, disjoint. In headlines, where every word is capitalised,
// only outlets and full names with a given name are found.
std::vector<ProperName> FindNames(std::string_view text, const TextLayers& layers,
                                  const TokenWords& words);

// True when most words of the sentence are capitalised, as in a headline, and no stop ends it.
bool IsHeadline(const TextLayers& layers, const Sentence& sentence);

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_NAMES_H_
