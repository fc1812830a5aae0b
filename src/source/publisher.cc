#include "source/publisher.h"

#include "source/phrase.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kDatelineBytes = 300;

// True when the name stands alone in brackets: "(Reuters)".
bool Bracketed(std::string_view text, const TextLayers& layers, const ProperName& name) {
  return name.core.begin > 0 && name.core.end < layers.tokens.size() &&
         Slice(text, layers.tokens[name.core.begin - 1].span) == "(" &&
         Slice(text, layers.tokens[name.core.end].span) == ")";
}

bool TellingStandsBefore(const TokenWords& words, std::uint32_t token) {
  return token > 0 && words.Is(token - 1, WordClass::kTelling);
}

}  // namespace

void NamePublisherByAddress(const RuleSet& rules, Metadata& metadata) {
  if (metadata.publisher.present() || !metadata.url.present()) return;
  const std::int32_t outlet = rules.outlet_names().FindByAddress(metadata.url.value);
  if (outlet == kNone) return;
  metadata.publisher = {rules.outlets()[outlet].name, MetadataOrigin::kAddress, {}};
}

std::int32_t GuessPublisher(const Document& document, const TextLayers& layers,
                            const TokenWords& words, const std::vector<ProperName>& names) {
  const std::vector<Outlet>& outlets = words.rules().outlets();
  if (document.metadata.credit.present()) {
    return words.rules().outlet_names().Find(document.metadata.credit.value);
  }
  std::int32_t told = kNone;
  for (const ProperName& name : names) {
    if (name.outlet == kNone) continue;
    if (layers.tokens[name.core.begin].span.begin < kDatelineBytes &&
        Bracketed(document.text, layers, name)) {
      return name.outlet;
    }
  }
  // "a source tells the Herald": the present tense in which an outlet speaks of itself.
  for (const ProperName& name : names) {
    if (name.outlet != kNone && name.core.begin > 0 &&
        words.Is(name.core.begin - 1, WordClass::kTellingNow)) {
      return name.outlet;
    }
  }
  for (const ProperName& name : names) {
    if (name.outlet == kNone || outlets[name.outlet].kind != OutletKind::kAgency) continue;
    if (!TellingStandsBefore(words, name.core.begin)) return kNone;
    if (told != kNone && told != name.outlet) return kNone;
    told = name.outlet;
  }
  return told;
}

}  // namespace hearsay
