// SHA-256, for ids that follow from a document's contents. Safe to call from any thread.
#ifndef HEARSAY_BASE_HASH_H_
#define HEARSAY_BASE_HASH_H_

#include <string>
#include <string_view>

namespace hearsay {

// The SHA-256 of the bytes, as 64 small hexadecimal digits.
std::string Sha256Hex(std::string_view bytes);

}  // namespace hearsay

#endif  // HEARSAY_BASE_HASH_H_
