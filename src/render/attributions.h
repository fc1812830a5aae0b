// An analysis as one line of JSON for scoring: spans, and chains of types and names.
#ifndef HEARSAY_RENDER_ATTRIBUTIONS_H_
#define HEARSAY_RENDER_ATTRIBUTIONS_H_

#include <string>

#include "analysis/analysis.h"

namespace hearsay {

// {"id": ..., "attributions": [{"id": "A1", "source": [[begin, end], ...], "cue": ...,
// "content": ..., "chain": [{"type": "outlet", "name": "CNN"}, ...], ...}]} and a line feed.
// Spans are UTF-8 byte offsets. The publisher's hop is written only where it is the origin.
std::string RenderAttributions(const Analysis& analysis);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_ATTRIBUTIONS_H_
