// Attributions given by the user instead of found: for measuring sources and chains alone.
//
// Reads NDJSON, one document a line:
//   {"id": ..., "attributions": [{"id": "E1", "source": [[b, e]], "cue": [[b, e]],
//                                 "content": [[b, e]], "nested_in": "E2" or null}, ...]}
// Offsets are bytes of the document's text, half open. Not thread-safe while it reads; const
// afterwards.
#ifndef HEARSAY_ANALYSIS_GOLD_SPANS_H_
#define HEARSAY_ANALYSIS_GOLD_SPANS_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "attribution/attribution.h"
#include "document/document.h"
#include "rules/rule_set.h"
#include "text/layers.h"

namespace hearsay {

class GoldSpans {
 public:
  // Reads NDJSON; `name` stands in errors, with the line's number.
  static absl::StatusOr<GoldSpans> Parse(std::string_view ndjson, std::string_view name);

  // The attributions given for a document, completed (attribution/complete.h) with the parents
  // that the file states. Empty when the file has none for that id. Spans that lie outside
  // the text are an error that names the document.
  absl::StatusOr<std::vector<Attribution>> For(const Document& document, const TextLayers& layers,
                                               const std::vector<LexiconHit>& hits,
                                               const RuleSet& rules) const;

 private:
  absl::flat_hash_map<std::string, std::vector<Attribution>> by_document_;
};

}  // namespace hearsay

#endif  // HEARSAY_ANALYSIS_GOLD_SPANS_H_
