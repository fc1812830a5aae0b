// Web and mail addresses, handles and tags: each is one token.
//
// Functions that find none give 0 (or, where they say so, `begin`). Offsets in bytes. Each
// looks ahead no further than the address is long, or 64 bytes.
#ifndef HEARSAY_TEXT_ADDRESSES_H_
#define HEARSAY_TEXT_ADDRESSES_H_

#include <cstddef>
#include <string_view>

namespace hearsay {

// A cheap look before the next function: no other letter begins a URL.
constexpr bool MayBeginWebAddress(char first) {
  const char lower = static_cast<char>(first | 0x20);
  return lower == 'h' || lower == 'w' || lower == 'f';
}

// The end of the URL ("https://...", "www....") that begins at `begin`, or `begin`.
std::size_t WebAddressEnd(std::string_view text, std::size_t begin);

// The end of the address that `at` stands inside: up to white space, without the
// punctuation that closes a sentence around it.
std::size_t AddressEnd(std::string_view text, std::size_t at);

// A word begins at `begin` and was read up to `at`: the end of the mail address it begins.
std::size_t MailAddressEnd(std::string_view text, std::size_t begin, std::size_t at);

// The end of the "@handle" or "#tag" at `at`.
std::size_t HandleEnd(std::string_view text, std::size_t at);

}  // namespace hearsay

#endif  // HEARSAY_TEXT_ADDRESSES_H_
