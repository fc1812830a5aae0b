// What conditions ask of a draft again and again, gathered once: phrases of the checks' word
// lists, and which entity is the origin of what.
//
// Refers to the analysis and copies nothing of the text; both must outlive it. Immutable once
// built.
#ifndef HEARSAY_CHECK_DRAFT_READING_H_
#define HEARSAY_CHECK_DRAFT_READING_H_

#include <cstdint>
#include <vector>

#include "analysis/analysis.h"
#include "base/span.h"
#include "check/check_rules.h"
#include "document/document.h"
#include "text/layers.h"

namespace hearsay {

// A phrase of a word list in the text.
struct ListHit {
  TokenRange tokens;
  std::int32_t list = kNone;
};

class DraftReading {
 public:
  DraftReading(const Analysis& analysis, const CheckRules& checks);

  const Analysis& analysis() const { return analysis_; }
  const std::string& text() const { return analysis_.document.text; }
  const TextLayers& layers() const { return analysis_.layers; }
  const std::vector<ListHit>& hits() const { return hits_; }

  // Where a span stands.
  std::uint32_t SentenceAt(Span span) const;
  std::uint32_t ParagraphAt(Span span) const;
  BlockKind BlockAt(Span span) const;
  // The first paragraph of prose that is no heading, or kNone.
  std::int32_t lead() const { return lead_; }
  bool InQuotation(Span span) const;

  // True when a phrase of the list lies inside the tokens; `quoted` decides whether phrases in
  // quotation marks count.
  bool Has(TokenRange tokens, std::int32_t list, bool quoted) const;
  // The list's phrase is all of the tokens.
  bool Is(TokenRange tokens, std::int32_t list) const;
  bool HasInDocument(std::int32_t list) const { return in_document_[list]; }

  TokenRange TokensOf(Span span) const;
  // The tokens of the sentence and its neighbours in the paragraph.
  TokenRange Nearby(std::uint32_t sentence) const;

  // The entity at the end of the attribution's chain, or kNone.
  std::int32_t OriginOf(std::size_t attribution) const;
  // Of each entity the first attribution whose origin it is, or kNone.
  const std::vector<std::int32_t>& first_statement() const { return first_statement_; }
  // The words that name an attribution's source; empty where nobody is named.
  Span SourceWords(std::size_t attribution) const;
  // True when an outlet that is not the publisher is named inside the tokens.
  bool NamesOutlet(TokenRange tokens) const;
  bool HasLink(Span span) const;
  bool gives_reason() const { return gives_reason_; }

 private:
  const Analysis& analysis_;
  std::vector<ListHit> hits_;  // by begin
  std::vector<bool> in_document_;
  std::vector<std::int32_t> first_statement_;
  std::int32_t lead_ = kNone;
  bool gives_reason_ = false;
};

}  // namespace hearsay

#endif  // HEARSAY_CHECK_DRAFT_READING_H_
