// Lets a statement's content hold the marks of the quotations whose words it holds.
//
// The model labels words and is careless with what stands around them; without its marks a
// quotation would seem to lie half outside the statement. Pure function; thread-safe.
#ifndef HEARSAY_ATTRIBUTION_QUOTATION_EDGES_H_
#define HEARSAY_ATTRIBUTION_QUOTATION_EDGES_H_

#include <vector>

#include "base/span.h"
#include "text/layers.h"

namespace hearsay {

// Widens spans of content to the marks of every quotation that begins or ends at their edge
// with no word between. Spans stay in order.
void CoverQuotationMarks(const TextLayers& layers, std::vector<Span>& content);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_QUOTATION_EDGES_H_
