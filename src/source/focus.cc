#include "source/focus.h"

namespace hearsay {

Focus::Focus(std::string_view text, const TextLayers& layers, const std::vector<ProperName>& names,
             const EntityTable& table) {
  names_.reserve(names.size());
  std::uint32_t subject_of = ~std::uint32_t{0};  // the last sentence that has a subject
  for (std::size_t n = 0; n < names.size(); ++n) {
    FocusItem item;
    item.token = names[n].core.begin;
    item.entity = table.EntityOfName(n);
    item.quoted = layers.token_quotation[item.token] != kNone;
    // "Roe and Doe": they.
    item.plural = n + 1 < names.size() && names[n + 1].tokens.begin == names[n].core.end + 1 &&
                  table.entity(item.entity).type == EntityType::kPerson &&
                  table.entity(table.EntityOfName(n + 1)).type == EntityType::kPerson &&
                  Slice(text, layers.tokens[names[n].core.end].span) == "and";
    const std::uint32_t sentence = layers.token_sentence[item.token];
    if (!item.quoted && table.entity(item.entity).type == EntityType::kPerson &&
        sentence != subject_of) {
      item.subject = true;
      subject_of = sentence;
    }
    names_.push_back(item);
  }
}

void Focus::AddSource(const FocusItem& item) {
  // Sources come nearly in reading order; a nested one may stand before its outer one.
  auto at = sources_.end();
  while (at != sources_.begin() && std::prev(at)->token > item.token) --at;
  sources_.insert(at, item);
}

const FocusItem* Focus::LastSource(std::uint32_t token) const {
  const auto at =
      std::partition_point(sources_.begin(), sources_.end(),
                           [token](const FocusItem& item) { return item.token < token; });
  return at == sources_.begin() ? nullptr : &*std::prev(at);
}

}  // namespace hearsay
