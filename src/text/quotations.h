// Quotations: pairs the marks of a text, paragraph by paragraph.
//
// Decisions, in the order in which they are taken:
//   - a mark opens or closes as its neighbours say; where they do not say, as it is drawn;
//     where that says nothing either, it closes what is open and else opens;
//   - a single mark opens only when one that can close it follows in the paragraph, or when it
//     begins the paragraph; one that can do neither is an apostrophe (workers', nothin');
//   - a double mark after a digit that would leave the marks after it unpaired is an inch mark;
//   - a second opening mark of the same family nests when two closing ones follow; else a
//     closing mark is missing before it;
//   - a quotation open at its paragraph's end continues when the next paragraph opens with
//     such a mark, or closes one without opening any; else it ends there, with a notice.
#ifndef HEARSAY_TEXT_QUOTATIONS_H_
#define HEARSAY_TEXT_QUOTATIONS_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/layers.h"
#include "text/quotation_marks.h"

namespace hearsay {

class QuotationPairer {
 public:
  // Fills layers.quotations and .notices, settles the kind of the mark tokens, and sets
  // closing[token] for the marks that close a quotation. All must outlive the pairer;
  // `closing` has one entry a token.
  QuotationPairer(std::string_view text, TextLayers& layers, std::vector<bool>& closing)
      : text_(text), layers_(layers), closing_(closing) {}

  // Pairs the marks of the next paragraph; `mark_tokens` are their indices.
  void AddParagraph(const Paragraph& paragraph, std::span<const std::uint32_t> mark_tokens);

  // After the last paragraph.
  void Finish();

 private:
  struct OpenQuotation {
    std::int32_t quotation;
    MarkFamily family;
    MarkShape shape;
  };

  std::size_t Continue(const Paragraph& paragraph);
  void Take(std::size_t at);
  void TakeSingle(std::size_t at);
  void CloseSingle(std::size_t at);
  bool Opens(const QuotationMark& mark) const;
  bool OpensSingle(std::size_t at) const;
  bool HasTwoClosersAfter(std::size_t at) const;
  bool HasSingleCloserAfter(std::size_t at, bool strong) const;
  bool IsInchMark(std::size_t at) const;
  bool IsApostropheInside(std::size_t at) const;

  void Open(const QuotationMark& mark, std::int32_t previous);
  void OpenAtParagraphBegin(const QuotationMark& closer, std::int32_t previous);
  void Close(const QuotationMark& mark, std::size_t depth);
  void EndUnclosed(std::size_t depth, std::uint32_t token_end);
  void EndAt(const OpenQuotation& open, std::uint32_t token_end);
  void ReportUnclosed(const OpenQuotation& open);

  // The depth in open_ of the innermost quotation of that family, or open_.size().
  std::size_t DepthOf(MarkFamily family) const;
  bool IsInnermost(std::size_t depth) const { return depth + 1 == open_.size(); }

  const std::string_view text_;
  TextLayers& layers_;
  std::vector<bool>& closing_;
  Span paragraph_;
  TokenRange paragraph_tokens_;
  std::size_t first_quotation_ = 0;     // of the current paragraph
  std::vector<QuotationMark> marks_;    // of the current paragraph
  std::vector<OpenQuotation> open_;     // outermost first
  std::vector<OpenQuotation> pending_;  // left open by the paragraph before
};

}  // namespace hearsay

#endif  // HEARSAY_TEXT_QUOTATIONS_H_
