#include "base/version.h"

namespace hearsay {

std::string_view Version() { return HEARSAY_VERSION; }

}  // namespace hearsay
