// A traced quotation, for people and as JSON. Pure functions.
#ifndef HEARSAY_RENDER_TRACE_H_
#define HEARSAY_RENDER_TRACE_H_

#include <string>

#include "evidence/trace.h"
#include "render/text.h"

namespace hearsay {

// Wordings with their places, who is credited, joined chains. Words left out stand in [-...-],
// words put in in {+...+}.
std::string RenderTraceText(const Trace& trace, const TextOptions& options);

// One object, "schema": "hearsay.trace/1", ending in a line feed.
std::string RenderTraceJson(const Trace& trace);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_TRACE_H_
