// An analysis as brat standoff annotations, for those who correct or count by hand.
//
// Offsets are code points of the document's text, which is the .txt beside the .ann; a piece
// that runs over a line's end is given line by line, as brat wants it. Pure functions.
#ifndef HEARSAY_RENDER_BRAT_H_
#define HEARSAY_RENDER_BRAT_H_

#include <string>

#include "analysis/analysis.h"

namespace hearsay {

// The .ann: Content, Cue, Source and Hand spans; relations between them; what is known of a
// statement as attributes; its chain as a note.
std::string RenderBrat(const Analysis& analysis);

// The annotation.conf that declares all that RenderBrat() writes.
std::string BratConfiguration();

}  // namespace hearsay

#endif  // HEARSAY_RENDER_BRAT_H_
