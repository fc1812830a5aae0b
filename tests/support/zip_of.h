// ZIP archives, Word documents among them, for tests.
#ifndef HEARSAY_TESTS_SUPPORT_ZIP_OF_H_
#define HEARSAY_TESTS_SUPPORT_ZIP_OF_H_

#include <map>
#include <string>

namespace hearsay {

// An archive of these parts, by their names, as Word would pack them.
std::string ZipOf(const std::map<std::string, std::string>& parts);

}  // namespace hearsay

#endif  // HEARSAY_TESTS_SUPPORT_ZIP_OF_H_
