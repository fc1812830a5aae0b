// A slow, plain second writing of the tokenizer's rules for ASCII words, numbers and marks, to
// hold the fast one against. It knows no addresses, abbreviations, elisions or quotation marks:
// the test feeds it texts without them.
#ifndef HEARSAY_TESTS_TEXT_REFERENCE_TOKENS_H_
#define HEARSAY_TESTS_TEXT_REFERENCE_TOKENS_H_

#include <regex>
#include <string>
#include <vector>

namespace hearsay {

inline std::vector<std::string> ReferenceTokens(const std::string& text) {
  // In the order in which they are tried. A word before n't loses its n to it; the others of
  // its kind follow a word or number at once.
  static const std::regex kToken(
      "[A-Za-z](?:[A-Za-z0-9_]|'(?!(?:s|re|ve|ll|d|m|t)(?![A-Za-z0-9]))(?=[A-Za-z]))*"
      "(?=n't(?![A-Za-z0-9]))"
      "|n't(?![A-Za-z0-9])"
      "|'(?:s|re|ve|ll|d|m)(?![A-Za-z0-9])"
      "|[0-9](?:[A-Za-z0-9]|[.,:/](?=[0-9]))*"
      "|[A-Za-z](?:[A-Za-z0-9_]|'(?!(?:s|re|ve|ll|d|m|t)(?![A-Za-z0-9]))(?=[A-Za-z]))*"
      "|\\.+|-+|[^\\sA-Za-z0-9]");
  std::vector<std::string> tokens;
  for (std::sregex_iterator it(text.begin(), text.end(), kToken), end; it != end; ++it) {
    tokens.push_back(it->str());
  }
  return tokens;
}

}  // namespace hearsay

#endif  // HEARSAY_TESTS_TEXT_REFERENCE_TOKENS_H_
