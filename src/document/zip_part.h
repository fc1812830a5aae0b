// One file of a ZIP archive in memory, unpacked within bounds.
#ifndef HEARSAY_DOCUMENT_ZIP_PART_H_
#define HEARSAY_DOCUMENT_ZIP_PART_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace hearsay {

// Unpacks the parts named, in that order; a part that the archive does not have comes out
// empty. Fails when the archive is damaged or encrypted, or when a part is larger than
// max_size or packs more than 1000 to 1 (a ZIP bomb).
absl::StatusOr<std::vector<std::string>> UnpackZipParts(std::string_view archive,
                                                        const std::vector<std::string>& names,
                                                        std::size_t max_size);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_ZIP_PART_H_
