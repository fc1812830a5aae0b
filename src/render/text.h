// An analysis for people: statement by statement in reading order, with its chain.
#ifndef HEARSAY_RENDER_TEXT_H_
#define HEARSAY_RENDER_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "archive/archive.h"

namespace hearsay {

struct TextOptions {
  bool explain = false;  // the span, rule, reason and confidence of every hop
  bool color = false;    // escape codes for a terminal
  int width = 80;        // columns to wrap at
};

// One document. Lines and columns count from 1, columns in code points.
std::string RenderText(const Analysis& analysis, const TextOptions& options);

// What an archive holds, one document a line.
std::string RenderDocumentList(const std::vector<StoredDocument>& documents,
                               const TextOptions& options);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_TEXT_H_
