// Names for findings that stay the same while a draft is edited around them.
//
// A line number changes with every paragraph added above; prose paragraphs are one long line,
// so that a line's hash changes with every word. A finding is known by its rule and the words
// of its sentence instead. Pure functions.
#ifndef HEARSAY_CHECK_FINGERPRINT_H_
#define HEARSAY_CHECK_FINGERPRINT_H_

#include <string>
#include <string_view>

namespace hearsay {

// The words alone: small letters, one space between words; marks, dashes and the kind of
// quotation marks make no difference.
std::string WordsForFingerprint(std::string_view text);

// 16 hexadecimal digits of a rule and some words.
std::string FingerprintOf(std::string_view rule, std::string_view words);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_FINGERPRINT_H_
