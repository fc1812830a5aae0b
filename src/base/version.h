// The program's version, as CMakeLists.txt gives it: "0.1.0".
#ifndef HEARSAY_BASE_VERSION_H_
#define HEARSAY_BASE_VERSION_H_

#include <string_view>

namespace hearsay {

std::string_view Version();

}  // namespace hearsay

#endif  // HEARSAY_BASE_VERSION_H_
