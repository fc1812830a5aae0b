// An analysis as W3C Web Annotations (JSON-LD): one annotation a statement on its words, and
// one a hand on the words that show it.
//
// Positions count code points of the document's text, as the standard asks; words come with
// their surroundings, so that they are found again on the page. Pure function.
#ifndef HEARSAY_RENDER_WEB_ANNOTATION_H_
#define HEARSAY_RENDER_WEB_ANNOTATION_H_

#include <string>

#include "analysis/analysis.h"
#include "render/json_layout.h"

namespace hearsay {

// An AnnotationPage.
std::string RenderWebAnnotation(const Analysis& analysis, JsonLayout layout);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_WEB_ANNOTATION_H_
