// Signs of a quotation's form: ellipses and brackets, where style books have rules for them.
//
// Pure functions of the layers.
#ifndef HEARSAY_CHECK_QUOTATION_FORM_H_
#define HEARSAY_CHECK_QUOTATION_FORM_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/span.h"
#include "text/layers.h"

namespace hearsay {

enum class QuotationForm : std::uint8_t {
  kLeadingEllipsis,    // "... we go"
  kTrailingEllipsis,   // "we go ..."
  kTightEllipsis,      // "we go...now": no space on a side where a word stands
  kBracketedEllipsis,  // "we [...] go"
  kBrackets,           // "[the council] goes": words that the speaker did not say
  kLoneBracket,        // "[the council goes"
};
inline constexpr int kQuotationFormCount = 6;

std::string_view Name(QuotationForm form);

// Where the quotation first shows that form; nothing when it does not. A quotation inside this
// one is not looked into.
std::optional<Span> FindForm(std::string_view text, const TextLayers& layers,
                             const Quotation& quotation, QuotationForm form);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_QUOTATION_FORM_H_
