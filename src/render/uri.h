// Paths as URI references, as formats for machines want them. Pure functions.
#ifndef HEARSAY_RENDER_URI_H_
#define HEARSAY_RENDER_URI_H_

#include <string>
#include <string_view>

namespace hearsay {

// "drafts/my%20story.md"; an absolute path becomes a file:// URI; a leading "./" goes.
std::string UriOf(std::string_view path);

// The path of a file:// URI; empty for another URI.
std::string PathOfUri(std::string_view uri);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_URI_H_
