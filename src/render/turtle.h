// An analysis as PROV-O in Turtle, see prov.h.
//
// Pure functions. The Turtle of several documents may be written one after another.
#ifndef HEARSAY_RENDER_TURTLE_H_
#define HEARSAY_RENDER_TURTLE_H_

#include <string>
#include <string_view>

#include "analysis/analysis.h"

namespace hearsay {

std::string RenderTurtle(const Analysis& analysis);

// A string as Turtle writes it, with its quotation marks.
std::string TurtleString(std::string_view value);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_TURTLE_H_
