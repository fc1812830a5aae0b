// Quotations as content: which of them are speech, and which tokens they bring along.
//
// Titles, nicknames and scare quotes stand in quotation marks too; a quotation counts as
// speech when it is long or punctuated like a sentence. Pure functions over a Reading.
#ifndef HEARSAY_ATTRIBUTION_SPEECH_QUOTATION_H_
#define HEARSAY_ATTRIBUTION_SPEECH_QUOTATION_H_

#include <cstdint>

#include "attribution/reading.h"

namespace hearsay {

// Its tokens with its marks.
TokenRange TokensWithMarks(const Reading& reading, std::int32_t quotation);

// True when it reads like something said and not like a name or a scare quote.
bool IsSpeechLike(const Reading& reading, std::int32_t quotation);

// The quotation that ends just before `end`, a comma between them allowed; or kNone.
std::int32_t QuotationBefore(const Reading& reading, std::uint32_t end);

// The first token of the content that ends with this quotation: the quotation itself when
// it opens its sentence (and, begun in an earlier sentence, when it opens that one), else
// the begin of the clause it stands in: The plan is "a mistake," Roe said.
std::uint32_t ContentBeginOf(const Reading& reading, std::int32_t quotation);

// The end of the content that begins with this quotation: the end of its last piece in the
// paragraph or in those that it continues to.
std::int32_t LastPieceOf(const Reading& reading, std::int32_t quotation);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_SPEECH_QUOTATION_H_
