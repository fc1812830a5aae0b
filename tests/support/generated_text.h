// Texts too large to be stored: made when a test runs.
#ifndef HEARSAY_TESTS_SUPPORT_GENERATED_TEXT_H_
#define HEARSAY_TESTS_SUPPORT_GENERATED_TEXT_H_

#include <cstddef>
#include <string>

namespace hearsay {

// One paragraph of at least `bytes` bytes: sentences of news, a third of which report speech.
std::string OneLongParagraph(std::size_t bytes);

}  // namespace hearsay

#endif  // HEARSAY_TESTS_SUPPORT_GENERATED_TEXT_H_
