// The documents of an archive that a draft should be held against: those with its quotations,
// and those of the outlets that it cites.
//
// One thread at a time may use a finder.
#ifndef HEARSAY_EVIDENCE_FIND_ORIGINALS_H_
#define HEARSAY_EVIDENCE_FIND_ORIGINALS_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "analysis/analysis.h"
#include "archive/archive.h"
#include "evidence/original.h"

namespace hearsay {

class OriginalFinder {
 public:
  // The archive must outlive it.
  static absl::StatusOr<OriginalFinder> Create(const Archive& archive);

  // In the archive's order. A document is loaded once and kept.
  absl::StatusOr<Originals> Find(const Analysis& draft);

 private:
  // A document whose publisher is known.
  struct Published {
    std::int64_t id = 0;
    Entity publisher;
    std::optional<std::int64_t> day;  // since 1970
  };

  OriginalFinder(const Archive& archive, std::vector<Published> documents)
      : archive_(&archive), documents_(std::move(documents)) {}

  void AddCited(const Analysis& draft, std::vector<std::int64_t>& ids) const;
  absl::Status AddQuoted(const Analysis& draft, std::vector<std::int64_t>& ids) const;

  const Archive* archive_;
  std::vector<Published> documents_;
  absl::flat_hash_map<std::int64_t, std::shared_ptr<const Original>> loaded_;
};

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_FIND_ORIGINALS_H_
