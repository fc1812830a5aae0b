// Which outlet a web address leads to.
#ifndef HEARSAY_CHECK_LINK_OUTLET_H_
#define HEARSAY_CHECK_LINK_OUTLET_H_

#include <string_view>

#include "rules/rule_set.h"

namespace hearsay {

// The outlet whose domain is that of the address, or one above it ("edition.cnn.com"); null
// when there is none.
const Outlet* OutletOfAddress(const RuleSet& rules, std::string_view address);

}  // namespace hearsay

#endif  // HEARSAY_CHECK_LINK_OUTLET_H_
