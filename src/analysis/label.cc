#include "analysis/label.h"

#include <algorithm>
#include <cstdint>

#include "base/strings.h"

namespace hearsay {
namespace {

constexpr std::uint8_t kSingular = 1;

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

std::string_view FirstWord(std::string_view text) { return text.substr(0, text.find(' ')); }

// True when the noun that heads the mention is singular. The head is the last of the first
// run of source nouns: "company spokesman" in "the company spokesman for a minister".
bool HeadIsSingular(const Analysis& analysis, const std::vector<LexiconHit>& hits, Span mention) {
  const std::vector<Token>& tokens = analysis.layers.tokens;
  auto hit = std::partition_point(hits.begin(), hits.end(), [&](const LexiconHit& candidate) {
    return tokens[candidate.tokens.begin].span.begin < mention.begin;
  });
  bool singular = false;
  std::uint32_t run_end = 0;
  for (; hit != hits.end() && tokens[hit->tokens.begin].span.begin < mention.end; ++hit) {
    if (hit->kind != LexiconKind::kSourceNoun) continue;
    if (run_end != 0 && hit->tokens.begin > run_end) break;
    singular = (hit->forms & kSingular) != 0;
    run_end = hit->tokens.end;
  }
  return singular;
}

std::string UnnamedLabel(const Analysis& analysis, const std::vector<LexiconHit>& hits,
                         const Entity& entity, Span mention) {
  const std::string determiner = LowerAscii(FirstWord(Slice(analysis.document.text, mention)));
  const bool article = determiner == "a" || determiner == "an" ||
                       (determiner == "the" && HeadIsSingular(analysis, hits, mention));
  return article ? StrCat(IndefiniteArticle(entity.name), ' ', entity.name) : entity.name;
}

}  // namespace

void LabelEntities(Analysis& analysis, const std::vector<LexiconHit>& hits) {
  std::vector<const Mention*> first(analysis.entities.size(), nullptr);
  for (const Mention& mention : analysis.mentions) {
    if (first[mention.entity] == nullptr) first[mention.entity] = &mention;
  }
  for (std::size_t i = 0; i < analysis.entities.size(); ++i) {
    Entity& entity = analysis.entities[i];
    if (!entity.label.empty()) continue;
    entity.label = entity.type == EntityType::kAnonymous && first[i] != nullptr
                       ? UnnamedLabel(analysis, hits, entity, first[i]->span)
                       : entity.name;
  }
}

std::string_view IndefiniteArticle(std::string_view name) {
  const std::string_view word = FirstWord(name);
  if (word.empty()) return "a";
  const std::string lower = LowerAscii(word);
  if (word.size() > 1 && IsUpper(word[0]) && IsUpper(word[1])) {  // spelled out: "FBI", "US"
    return lower.find_first_of("aefhilmnorsx") == 0 ? "an" : "a";
  }
  for (const std::string_view consonant_sound : {"eu", "one", "uni", "use", "usu"}) {
    if (lower.starts_with(consonant_sound)) return "a";
  }
  return lower.find_first_of("aeiou") == 0 ? "an" : "a";
}

std::string LabelOf(const Entity& entity) {
  if (entity.type == EntityType::kUnknown) return "no source given";
  if (!entity.label.empty()) return entity.label;
  if (!entity.name.empty()) return entity.name;
  return "unknown publisher";
}

std::string HandLabel(const Entity& entity) {
  std::string label = LabelOf(entity);
  if (entity.type == EntityType::kAnonymous) label += " (unnamed)";
  return label;
}

}  // namespace hearsay
