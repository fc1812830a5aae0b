// Whom a text has been speaking of, for looking back from a pronoun or a description.
//
// Holds every name and every source resolved so far, by position. Look-back is bounded, so
// that resolving all sources is linear in the text.
#ifndef HEARSAY_SOURCE_FOCUS_H_
#define HEARSAY_SOURCE_FOCUS_H_

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "source/entity_table.h"
#include "source/names.h"
#include "text/layers.h"

namespace hearsay {

struct FocusItem {
  std::uint32_t token = 0;
  std::uint32_t entity = 0;
  bool source = false;   // it stands there as the source of an attribution
  bool quoted = false;   // inside quotation marks
  bool subject = false;  // the first of its sentence outside quotation marks
  bool plural = false;   // spoken of as several
};

class Focus {
 public:
  static constexpr std::size_t kLookBack = 64;  // items

  Focus(std::string_view text, const TextLayers& layers, const std::vector<ProperName>& names,
        const EntityTable& table);

  void AddSource(const FocusItem& item);

  // Calls seen(item) for the items before `token`, nearest first, until it returns false or
  // kLookBack items were seen.
  template <typename Seen>
  void LookBack(std::uint32_t token, const Seen& seen) const {
    const auto before = [token](const FocusItem& item) { return item.token < token; };
    auto name = std::partition_point(names_.begin(), names_.end(), before);
    auto source = std::partition_point(sources_.begin(), sources_.end(), before);
    for (std::size_t n = 0; n < kLookBack; ++n) {
      const bool has_name = name != names_.begin();
      const bool has_source = source != sources_.begin();
      if (!has_name && !has_source) return;
      const bool take_source =
          has_source && (!has_name || std::prev(source)->token >= std::prev(name)->token);
      const FocusItem& item = take_source ? *--source : *--name;
      if (!seen(item)) return;
    }
  }

  // The nearest source before `token`, or nullptr.
  const FocusItem* LastSource(std::uint32_t token) const;

 private:
  std::vector<FocusItem> names_;
  std::vector<FocusItem> sources_;
};

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_FOCUS_H_
