#include "attribution/attribution.h"

namespace hearsay {

std::string_view Name(AttributionKind kind) {
  switch (kind) {
    case AttributionKind::kDirect:
      return "direct";
    case AttributionKind::kMixed:
      return "mixed";
    case AttributionKind::kIndirect:
      return "indirect";
  }
  return "indirect";
}

}  // namespace hearsay
