// What conditions ask of a draft again and again, gathered once: phrases of the checks' word
// lists, which statements stand where, and which entity is the origin of what.
//
// Refers to the analysis, the rules and the settings, which must outlive it, and copies nothing
// of the text. Immutable once built; building it is linear in the text.
#ifndef HEARSAY_CHECK_DRAFT_READING_H_
#define HEARSAY_CHECK_DRAFT_READING_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "base/span.h"
#include "check/check_rules.h"
#include "check/check_settings.h"
#include "document/document.h"
#include "rules/rule_set.h"
#include "text/layers.h"

namespace hearsay {

// A phrase of a word list in the text.
struct ListHit {
  TokenRange tokens;
  std::int32_t list = kNone;
};

class DraftReading {
 public:
  DraftReading(const Analysis& analysis, const RuleSet& rules, const CheckRules& checks,
               const CheckSettings& settings);

  const Analysis& analysis() const { return analysis_; }
  const RuleSet& rules() const { return rules_; }
  const CheckSettings& settings() const { return settings_; }
  const std::string& text() const { return analysis_.document.text; }
  const TextLayers& layers() const { return analysis_.layers; }
  const std::vector<ListHit>& hits() const { return hits_; }

  // Where a span stands.
  std::uint32_t SentenceAt(Span span) const;
  std::uint32_t ParagraphAt(Span span) const;
  BlockKind BlockAt(Span span) const;
  bool InHeading(Span span) const;
  bool InQuotation(Span span) const;
  TokenRange TokensOf(Span span) const;
  // The tokens of the sentence and its neighbours in the paragraph.
  TokenRange Nearby(std::uint32_t sentence) const;
  // The first paragraph of prose that is no heading, or kNone.
  std::int32_t lead() const { return lead_; }

  // True when a phrase of the list lies inside the tokens; `quoted` decides whether phrases in
  // quotation marks count.
  bool Has(TokenRange tokens, std::int32_t list, bool quoted) const;
  // The list's phrase is all of the tokens.
  bool Is(TokenRange tokens, std::int32_t list) const;
  // Outside quotation marks.
  bool HasInDocument(std::int32_t list) const { return in_document_[AsIndex(list)]; }

  // Statements. Those of speech and documents outside headings count as reports.
  std::int32_t OriginOf(std::size_t attribution) const;
  bool IsReport(std::size_t attribution) const { return is_report_[attribution]; }
  // The words that name an attribution's source; empty where nobody is named.
  Span SourceWords(std::size_t attribution) const;
  // The mention that these words are, or null.
  const Mention* SourceMention(std::size_t attribution) const;
  // The last report before this one in reading order, or kNone.
  std::int32_t ReportBefore(std::size_t attribution) const;
  // No surer than the statement and each hand of its chain.
  float ConfidenceOf(std::size_t attribution) const;
  // The last outlet of its chain but for the publisher, or null; and the words that name it.
  const Hop* OutletHop(std::size_t attribution) const;
  Span OutletWords(std::size_t attribution) const;
  // The origin is named before its content, in the paragraph or the one before.
  bool IsNamedBefore(std::size_t attribution) const;
  // A source named before that byte has a phrase of the list in its words.
  bool SourceHasBefore(std::uint32_t begin, std::int32_t list) const;
  std::int32_t first_report() const { return first_report_; }
  // Reports that begin in the sentence or paragraph.
  std::uint32_t ReportsInSentence(std::uint32_t sentence) const { return of_sentence_[sentence]; }
  std::uint32_t ReportsInParagraph(std::uint32_t p) const { return of_paragraph_[p]; }
  // Different sources whose words are quoted in the paragraph.
  std::size_t SpeakersIn(std::uint32_t paragraph) const { return speakers_[paragraph].size(); }
  // The paragraph before or behind has a quotation.
  bool HasQuotationBeside(std::uint32_t paragraph) const;
  // Some statement's content has a part of the quotation.
  bool IsAttributed(std::size_t quotation) const;

  // Entities. Of each the first statement whose origin it is, or kNone.
  const std::vector<std::int32_t>& first_statement() const { return first_statement_; }
  std::int32_t FirstReportBy(std::int32_t entity) const {
    return first_report_by_[AsIndex(entity)];
  }
  std::uint32_t ReportsBy(std::int32_t entity) const { return of_entity_[AsIndex(entity)]; }
  // Some paragraph that names it has a link.
  bool IsLinked(std::uint32_t entity) const { return is_linked_[entity]; }
  // It hands on what another has said somewhere in the document.
  bool IsRelay(std::int32_t entity) const { return is_relay_[AsIndex(entity)]; }
  // The different origins of reports, publisher and unknown ones aside, in text order.
  const std::vector<std::int32_t>& roots() const { return roots_; }
  std::uint32_t report_count() const { return report_count_; }
  // Where the text says why the entity is not named; empty where it does not.
  Span ReasonOf(std::int32_t entity) const;
  bool gives_reason() const { return gives_reason_; }

  // True when an outlet that is not the publisher is named inside the tokens; `outlet` is its
  // id, or empty for any.
  bool NamesOutlet(TokenRange tokens, std::string_view outlet = {}) const;
  bool HasLink(Span span) const;
  // An organization named inside the tokens, or a phrase of the list there, also stands in the
  // description of an unnamed source.
  bool SharesWithUnnamed(TokenRange tokens, std::int32_t list) const;

 private:
  static std::size_t AsIndex(std::int32_t index) { return static_cast<std::size_t>(index); }
  void ReadLists(const CheckRules& checks);
  void ReadStatements();
  void ReadEntities();

  const Analysis& analysis_;
  const RuleSet& rules_;
  const CheckSettings& settings_;
  std::vector<ListHit> hits_;  // by begin
  std::vector<bool> in_document_;
  std::int32_t lead_ = kNone;
  std::vector<bool> is_report_;
  std::vector<bool> reported_;   // of each token: some statement's content holds it
  std::vector<bool> in_source_;  // of each token: it names some statement's source
  std::int32_t first_report_ = kNone;
  std::uint32_t report_count_ = 0;
  std::vector<std::uint32_t> of_sentence_;
  std::vector<std::uint32_t> of_paragraph_;
  std::vector<std::vector<std::int32_t>> speakers_;  // of each paragraph
  std::vector<std::int32_t> first_statement_;
  std::vector<std::int32_t> first_report_by_;
  std::vector<std::uint32_t> of_entity_;
  std::vector<bool> is_relay_;
  std::vector<bool> is_linked_;
  std::vector<std::int32_t> roots_;
  struct Unnamed {
    std::string description;  // in lower case, between blanks
    std::uint32_t sentence;   // of its first report
  };
  std::vector<Unnamed> unnamed_;
  bool gives_reason_ = false;
};

}  // namespace hearsay

#endif  // HEARSAY_CHECK_DRAFT_READING_H_
