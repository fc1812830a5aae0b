#include "source/publisher.h"

#include <algorithm>
#include <utility>

#include "base/strings.h"
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

std::vector<std::string> PublisherWords(std::string_view publisher) {
  const std::string lower = LowerAscii(publisher);
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < lower.size();) {
    const std::size_t end = std::min(lower.find_first_of(" -_.", begin), lower.size());
    std::string part = lower.substr(begin, end - begin);
    if (!part.empty() && part != "the") parts.push_back(std::move(part));
    begin = end + 1;
  }
  return parts;
}

bool SpellsPublisher(const std::vector<std::string>& words, std::string_view name, bool prefix) {
  // Most names differ in the first letter: no need to fold them.
  const std::size_t first = name.size() > 4 && (name[0] | 0x20) == 't' && name[3] == ' ' ? 4 : 0;
  if (words.empty() || name.empty() || (name[first] | 0x20) != (words.front()[0] | 0x20)) {
    return false;
  }
  const std::string lower = LowerAscii(name);
  std::size_t at = 0;
  for (const std::string_view word : Split(lower, ' ')) {
    if (word == "the" || word.empty()) continue;
    if (at == words.size()) return false;
    if (prefix ? word.substr(0, words[at].size()) != words[at] : word != words[at]) return false;
    ++at;
  }
  return at == words.size();
}

std::int32_t FindPublisherOutlet(std::string_view publisher, const RuleSet& rules) {
  const std::string wanted = LowerAscii(publisher);
  const std::vector<std::string> parts = PublisherWords(publisher);
  if (parts.empty()) return kNone;
  const std::vector<Outlet>& outlets = rules.outlets();
  for (const bool prefix : {false, true}) {
    for (std::size_t o = 0; o < outlets.size(); ++o) {
      if (SpellsPublisher(parts, outlets[o].name, prefix) || outlets[o].domain == wanted) {
        return static_cast<std::int32_t>(o);
      }
      for (const std::string& alias : outlets[o].aliases) {
        if (SpellsPublisher(parts, alias, prefix)) return static_cast<std::int32_t>(o);
      }
    }
  }
  return kNone;
}

std::int32_t GuessPublisher(const Document& document, const TextLayers& layers,
                            const TokenWords& words, const std::vector<ProperName>& names) {
  const std::vector<Outlet>& outlets = words.rules().outlets();
  if (document.metadata.credit.present()) {
    return FindPublisherOutlet(document.metadata.credit.value, words.rules());
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
