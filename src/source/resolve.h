// From mentions to entities: the source floor's entry point.
#ifndef HEARSAY_SOURCE_RESOLVE_H_
#define HEARSAY_SOURCE_RESOLVE_H_

#include <cstdint>
#include <vector>

#include "attribution/attribution.h"
#include "document/document.h"
#include "rules/rule_set.h"
#include "source/entity.h"
#include "text/layers.h"

namespace hearsay {

// The entities of a document and where they are mentioned.
struct Sources {
  std::vector<Entity> entities;              // entities[0] is the publisher
  std::vector<Mention> mentions;             // by begin
  std::vector<std::int32_t> source_mention;  // for each attribution the mention that its source
                                             // span is, or kNone when it names nobody
};

// Resolves every name of the document and every attribution's source. Linear in the length
// of the text. With `keep_candidates` mentions tell which entities lost, and why.
Sources ResolveSources(const Document& document, const TextLayers& layers,
                       const std::vector<LexiconHit>& hits, const RuleSet& rules,
                       const std::vector<Attribution>& attributions, bool keep_candidates = false);

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_RESOLVE_H_
