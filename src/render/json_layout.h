// How a JSON document is laid out: for people, or as one of many in a stream.
#ifndef HEARSAY_RENDER_JSON_LAYOUT_H_
#define HEARSAY_RENDER_JSON_LAYOUT_H_

#include <cstdint>

namespace hearsay {

enum class JsonLayout : std::uint8_t {
  kIndented,
  kOneLine,  // a line of NDJSON
};

}  // namespace hearsay

#endif  // HEARSAY_RENDER_JSON_LAYOUT_H_
