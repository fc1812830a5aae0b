// Quotation marks as they are drawn, and what their neighbours say of them.
//
// The shape of a mark and the characters around it each suggest whether it opens or closes;
// pairing (quotations.h) weighs both. Pure functions.
#ifndef HEARSAY_TEXT_QUOTATION_MARKS_H_
#define HEARSAY_TEXT_QUOTATION_MARKS_H_

#include <cstdint>
#include <string_view>

#include "base/span.h"

namespace hearsay {

// Marks of one family can pair with each other.
enum class MarkFamily : std::uint8_t { kDouble, kSingle, kGuillemet, kSingleGuillemet };

enum class MarkDirection : std::uint8_t { kEither, kOpens, kCloses };

enum class MarkShape : std::uint8_t { kStraight, kCurly, kLow, kAngle, kBacktick };

// A quotation mark in its place.
struct QuotationMark {
  std::uint32_t token = 0;
  MarkFamily family = MarkFamily::kDouble;
  MarkShape shape = MarkShape::kStraight;
  MarkDirection drawn = MarkDirection::kEither;   // by its shape
  MarkDirection placed = MarkDirection::kEither;  // by its neighbours
  // What stands right before it, other marks skipped:
  bool after_letter = false;
  bool after_digit = false;
  bool after_stop = false;  // . , ! ? and the like
  // What stands right after it:
  bool before_upper = false;  // a capital letter
  bool before_word = false;   // white space, then a letter or digit

  // By its place, or where that says nothing by its shape, it opens or closes.
  bool LooksOpening() const {
    return placed == MarkDirection::kOpens ||
           (placed == MarkDirection::kEither && drawn == MarkDirection::kOpens);
  }
  bool LooksClosing() const {
    return placed == MarkDirection::kCloses ||
           (placed == MarkDirection::kEither && drawn == MarkDirection::kCloses);
  }
};

// Reads the mark at text[span]; neighbours are looked for inside the paragraph, past other
// quotation marks.
QuotationMark ReadQuotationMark(std::string_view text, Span span, Span paragraph);

}  // namespace hearsay

#endif  // HEARSAY_TEXT_QUOTATION_MARKS_H_
