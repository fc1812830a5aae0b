// How much hearsay takes on.
#ifndef HEARSAY_CLI_LIMITS_H_
#define HEARSAY_CLI_LIMITS_H_

#include <cstddef>

namespace hearsay {

// Bytes of one article, or one NDJSON record. The longest newspaper pieces have 200 kB.
constexpr std::size_t kLargestDocument = std::size_t{64} << 20;

}  // namespace hearsay

#endif  // HEARSAY_CLI_LIMITS_H_
