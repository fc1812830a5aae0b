// Gold attributions and chains, and predictions in the same form, as NDJSON files hold them.
//
// One document a line, joined by "id":
//   {"id": ..., "text": ..., "meta": {"publisher": ..., "title": ...}, "attributions": [
//      {"id": "E1", "source": [[b, e], ...], "cue": ..., "content": ..., "type": "direct",
//       "nested_in": null, "class": "speech", "chain": [{"type": "outlet", "name": "CNN"}]}]}
//   {"id": ..., "chains": {"E1": [{"type": "outlet", "names": ["CNN"]}, ...]}}
// Offsets are UTF-8 bytes of the text, half open.
#ifndef HEARSAY_EVALUATION_GOLD_H_
#define HEARSAY_EVALUATION_GOLD_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/span.h"

namespace hearsay {

// One hand of a chain to be compared; a gold hop accepts several names.
struct ChainHop {
  std::string type;
  std::vector<std::string> names;
};

struct ScoredAttribution {
  std::string id;
  std::vector<Span> source;
  std::vector<Span> cue;
  std::vector<Span> content;
  std::string kind;             // "direct", "mixed", "indirect"; empty when not given
  std::string cue_class;        // "speech", ...; empty when not given
  double confidence = 1;        // 0 to 1
  std::vector<ChainHop> chain;  // of predictions
};

struct ScoredDocument {
  std::string id;
  std::string text;       // empty in predictions
  std::string publisher;  // empty when not given
  std::vector<ScoredAttribution> attributions;
};

// The chains of each attribution, by its id, of each document, by its id.
using GoldChains = std::map<std::string, std::map<std::string, std::vector<ChainHop>>>;

// Parses NDJSON; `name` stands in errors, with the line's number.
absl::StatusOr<std::vector<ScoredDocument>> ParseScored(std::string_view ndjson,
                                                        std::string_view name);
absl::StatusOr<GoldChains> ParseGoldChains(std::string_view ndjson, std::string_view name);

}  // namespace hearsay

#endif  // HEARSAY_EVALUATION_GOLD_H_
