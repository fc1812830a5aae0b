// What only a collection shows: who cites whom in a circle, how many outlets stand on one root,
// which unnamed sources became facts on their way.
//
// Pure functions of an AuditCorpus. Every item shows the documents and words that it rests on.
#ifndef HEARSAY_EVIDENCE_AUDIT_H_
#define HEARSAY_EVIDENCE_AUDIT_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/audit_corpus.h"

namespace hearsay {

enum class AuditKind : std::uint8_t {
  kCircle,       // A has it from B, and B from A
  kOneRoot,      // many outlets, and all have it from one
  kHardened,     // unnamed in one document, a fact in another
  kTwoSpeakers,  // one quotation, credited to two people
  kDrift,        // one quotation in several wordings
  kInversion,    // older than the report that it cites
  kReliance,     // how much the collection has from one outlet
};
inline constexpr std::size_t kAuditKindCount = 7;

// "circle", "one-root", "hardened", "two-speakers", "drift", "inversion", "reliance"
std::string_view Name(AuditKind kind);
std::optional<AuditKind> ParseAuditKind(std::string_view name);

struct AuditPlace {
  std::uint32_t document = 0;  // index into the corpus's documents
  std::size_t line = 1;
  Span span;
  std::string words;
  std::string says;  // one clause: "has it from Reuters"
};

struct AuditItem {
  AuditKind kind = AuditKind::kCircle;
  std::string summary;  // one sentence
  std::vector<AuditPlace> places;
  double confidence = 0;
};

// By kind, the surest first.
std::vector<AuditItem> Audit(const AuditCorpus& corpus, const WordingLists& wording);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_AUDIT_H_
