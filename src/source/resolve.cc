#include "source/resolve.h"

#include <algorithm>
#include <numeric>

#include "source/entity_table.h"
#include "source/focus.h"
#include "source/names.h"
#include "source/reading.h"
#include "source/resolver.h"
#include "source/words.h"

namespace hearsay {
namespace {

Mention MentionOfName(const Document& document, const TextLayers& layers, const ProperName& name,
                      const Entity& entity, std::uint32_t index) {
  Mention mention;
  mention.span = SpanOf(layers, name.core);
  mention.entity = index;
  mention.rule = "resolve/name";
  mention.confidence = 0.9f;
  mention.reason =
      Slice(document.text, mention.span) == entity.name ? "named here" : "short for " + entity.name;
  return mention;
}

// Orders the mentions by begin and lets source_mention follow them.
void SortMentions(Sources& sources) {
  std::vector<std::uint32_t> order(sources.mentions.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return sources.mentions[a].span < sources.mentions[b].span;
  });
  std::vector<std::int32_t> moved_to(order.size());
  std::vector<Mention> sorted;
  sorted.reserve(order.size());
  for (std::size_t n = 0; n < order.size(); ++n) {
    moved_to[order[n]] = static_cast<std::int32_t>(n);
    sorted.push_back(std::move(sources.mentions[order[n]]));
  }
  sources.mentions = std::move(sorted);
  for (std::int32_t& mention : sources.source_mention) {
    if (mention != kNone) mention = moved_to[mention];
  }
}

}  // namespace

Sources ResolveSources(const Document& document, const TextLayers& layers,
                       const std::vector<LexiconHit>& hits, const RuleSet& rules,
                       const std::vector<Attribution>& attributions, bool keep_candidates) {
  const TokenWords words(layers, hits, rules);
  const std::vector<ProperName> names = FindNames(document.text, layers, words);
  EntityTable table(document, layers, words, names);
  Focus focus(document.text, layers, names, table);
  const SourceReading reading{document.text, layers, words, names,
                              attributions,  table,  focus, keep_candidates};

  Sources sources;
  SourceResolver resolver(reading);
  resolver.Run(sources.mentions, sources.source_mention);
  resolver.ResolveOutletDescriptions(sources.mentions);
  resolver.ResolveCited(sources.mentions);
  // Names that are no attribution's source are mentions too.
  std::vector<Span> of_sources;
  for (const Mention& mention : sources.mentions) of_sources.push_back(mention.span);
  std::sort(of_sources.begin(), of_sources.end());
  for (std::size_t n = 0; n < names.size(); ++n) {
    const std::uint32_t entity = table.EntityOfName(n);
    Mention mention = MentionOfName(document, layers, names[n], table.entity(entity), entity);
    if (std::binary_search(of_sources.begin(), of_sources.end(), mention.span)) continue;
    sources.mentions.push_back(std::move(mention));
  }
  sources.entities = std::move(table.entities());
  SortMentions(sources);
  return sources;
}

}  // namespace hearsay
