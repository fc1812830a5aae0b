#include "check/link_outlet.h"

#include <algorithm>
#include <cstddef>

#include "base/strings.h"

namespace hearsay {
namespace {

// "edition.cnn.com" of "https://edition.cnn.com/2016/a"; empty where there is no host.
std::string HostOf(std::string_view address) {
  const std::size_t scheme = address.find("//");
  if (scheme == std::string_view::npos) return "";
  address.remove_prefix(scheme + 2);
  return LowerAscii(address.substr(0, address.find_first_of("/?#:")));
}

}  // namespace

const Outlet* OutletOfAddress(const RuleSet& rules, std::string_view address) {
  const std::string host = HostOf(address);
  std::string_view domain = host;
  while (domain.find('.') != std::string_view::npos) {
    const std::int32_t found = rules.outlet_names().Find(domain);
    if (found != kNone) {
      const Outlet& outlet = rules.outlets()[static_cast<std::size_t>(found)];
      if (LowerAscii(outlet.domain) == domain) return &outlet;
    }
    domain.remove_prefix(domain.find('.') + 1);
  }
  return nullptr;
}

}  // namespace hearsay
