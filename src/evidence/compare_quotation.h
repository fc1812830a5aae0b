// Holds one quotation against one original: where it stands there, and what differs.
//
// Pure: two texts with their layers in, spans of both out. Who said it is another question
// (same_source.h).
#ifndef HEARSAY_EVIDENCE_COMPARE_QUOTATION_H_
#define HEARSAY_EVIDENCE_COMPARE_QUOTATION_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "evidence/alteration.h"
#include "evidence/compared_text.h"
#include "evidence/find_passages.h"
#include "evidence/wording.h"
#include "text/layers.h"

namespace hearsay {

// A text in which quotations are looked for. Text and layers must outlive it.
struct OriginalText {
  OriginalText(std::string_view text, const TextLayers& layers,
               std::vector<std::int32_t> quotation_statements = {});

  std::string_view text;
  const TextLayers* layers;
  // For each quotation of the layers the statement that it belongs to, or kNone; none: unknown.
  std::vector<std::int32_t> quotation_statements;
  ComparedText compared;
  PassageIndex index;
};

// A quotation as the draft prints it.
struct QuotedText {
  std::string_view text;        // the draft's
  ComparedText compared;        // the quotation's words
  Span before;                  // the words of its sentence that stand before it
  bool sentence_begin = false;  // shown as if a sentence began at its begin
  bool sentence_end = false;    // shown as if the sentence ended at its end
};

// The quotation `index` of a text. A piece of a sentence that another quotation of the same
// sentence goes on with does not end it.
QuotedText MakeQuotedText(std::string_view text, const TextLayers& layers, std::size_t index);

struct QuotationComparison {
  std::vector<Alteration> kinds = {Alteration::kNotFound};  // gravest first; at least one
  std::vector<Difference> differences;                      // in the quotation's order
  std::vector<Span> passages;  // where it stands in the original; two where it was joined; or,
                               // when it was not found, what comes nearest, if anything does
  float similarity = 0;        // the share of its words that stand there
  int score = 0;               // of the alignment; to compare originals with
};

// A quotation of fewer words cannot be judged unless it stands there word for word.
inline constexpr std::size_t kFewestWords = 4;

// The places of the original where the quotation stands about equally well, best first; one
// comparison, kNotFound or kTooShort, where it does not stand there.
std::vector<QuotationComparison> CompareQuotation(const QuotedText& quoted,
                                                  const OriginalText& original,
                                                  const WordingLists& wording);

}  // namespace hearsay

#endif  // HEARSAY_EVIDENCE_COMPARE_QUOTATION_H_
