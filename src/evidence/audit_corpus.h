// What an audit knows of a collection: its documents' statements, each with its hands and the
// words that it is about, found again by rare words.
//
// Built document by document, so that no more than one analysis is in memory; then const.
#ifndef HEARSAY_EVIDENCE_AUDIT_CORPUS_H_
#define HEARSAY_EVIDENCE_AUDIT_CORPUS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "analysis/analysis.h"
#include "archive/archive.h"
#include "evidence/content_words.h"
#include "evidence/wording.h"

namespace hearsay {

struct AuditDocument {
  std::string path;
  Entity publisher;
  std::string date;
  std::optional<std::int64_t> day;  // since 1970
};

// A reported statement, or a sentence of the author's own.
struct AuditStatement {
  std::uint32_t document = 0;
  bool own = false;           // nobody is credited
  std::vector<Entity> hands;  // behind the publisher, the origin last
  Span span;                  // of the document's text
  std::size_t line = 1;       // of the text
  std::string words;          // as they stand there
  ContentWords about;
  float confidence = 1;
};

struct AuditQuote {
  std::uint32_t document = 0;
  std::int32_t statement = kNone;  // index into the corpus's statements
  std::size_t line = 1;
  Span span;
  std::string words;
};

// Two statements that say the same.
struct AuditPair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  double overlap = 0;  // how much of what they say is the same; of quotations, how sure that is
};

class AuditCorpus {
 public:
  explicit AuditCorpus(const WordingLists& wording) : wording_(wording) {}

  void Add(const Analysis& analysis);

  const std::vector<AuditDocument>& documents() const { return documents_; }
  const std::vector<AuditStatement>& statements() const { return statements_; }
  const std::vector<AuditQuote>& quotes() const { return quotes_; }

  const AuditDocument& DocumentOf(const AuditStatement& statement) const {
    return documents_[statement.document];
  }

  // Statements of different documents that say the same, by what rare words they share.
  // Statements without rare words in common are never compared.
  std::vector<AuditPair> FindPairs() const;
  // Quotations of different documents that share many of their words in a row.
  std::vector<AuditPair> FindQuotePairs() const;

 private:
  const WordingLists& wording_;
  std::vector<AuditDocument> documents_;
  std::vector<AuditStatement> statements_;
  std::vector<AuditQuote> quotes_;
};

// All documents of an archive.
absl::StatusOr<AuditCorpus> LoadAuditCorpus(const Archive& archive, const WordingLists& wording);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_AUDIT_CORPUS_H_
