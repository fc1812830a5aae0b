// What the reader and the text floor found odd in a document, as one list.
#ifndef HEARSAY_RENDER_NOTICES_H_
#define HEARSAY_RENDER_NOTICES_H_

#include <string>
#include <vector>

#include "analysis/analysis.h"

namespace hearsay {

struct Notice {
  std::string message;
  Span span;  // empty when it stands nowhere in the text
};

// The reader's notices first, then the text floor's, each in text order.
std::vector<Notice> NoticesOf(const Analysis& analysis);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_NOTICES_H_
