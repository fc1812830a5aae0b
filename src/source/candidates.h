// Keeps the entities that a decision passed over, for explanations on demand.
#ifndef HEARSAY_SOURCE_CANDIDATES_H_
#define HEARSAY_SOURCE_CANDIDATES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/reading.h"

namespace hearsay {

// Collects what one decision weighs. Does nothing unless the reading keeps candidates.
class Candidates {
 public:
  explicit Candidates(const SourceReading& reading) : reading_(reading) {}

  // A mention that was weighed with this score.
  void Weigh(const FocusItem& item, double score);
  // A mention that cannot be meant.
  void Refuse(const FocusItem& item, std::string_view why);

  // All but the chosen entity, the best scores first, then those refused.
  std::vector<LostCandidate> LostTo(std::int32_t chosen, double best) const;

 private:
  struct Seen {
    std::uint32_t entity = 0;
    std::uint32_t token = 0;
    bool weighed = false;
    double score = 0;
    std::string_view why;
  };

  Seen& Of(const FocusItem& item);

  const SourceReading& reading_;
  std::vector<Seen> seen_;
};

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_CANDIDATES_H_
