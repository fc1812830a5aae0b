#include "provenance/build_chains.h"

#include <algorithm>
#include <string>
#include <utility>

#include "provenance/carry_relays.h"
#include "provenance/find_relays.h"

namespace hearsay {
namespace {

class ChainBuilder {
 public:
  ChainBuilder(const Document& document, const std::vector<Attribution>& attributions,
               Sources& sources, const std::vector<FoundRelay>& found,
               std::vector<std::vector<Hop>> relays)
      : document_(document),
        attributions_(attributions),
        sources_(sources),
        own_(std::move(relays)) {
    done_.assign(attributions.size(), false);
    chains_.resize(attributions.size());
    cited_.assign(attributions.size(), nullptr);
    for (const FoundRelay& relay : found) {
      if (relay.mention.form == RelayForm::kCited) cited_[relay.attribution] = &relay;
    }
  }

  std::vector<Chain> Build() {
    for (std::uint32_t a = 0; a < attributions_.size(); ++a) BuildOne(a);
    return std::move(chains_);
  }

 private:
  std::uint32_t OriginOf(std::uint32_t a) {
    const std::int32_t mention = sources_.source_mention[a];
    if (mention != kNone) return sources_.mentions[mention].entity;
    if (unknown_ == kNone) {
      const auto found =
          std::find_if(sources_.entities.begin(), sources_.entities.end(),
                       [](const Entity& entity) { return entity.type == EntityType::kUnknown; });
      unknown_ = static_cast<std::int32_t>(found - sources_.entities.begin());
      if (found == sources_.entities.end()) {
        Entity entity;
        entity.name = "unknown";
        sources_.entities.push_back(std::move(entity));
      }
    }
    return static_cast<std::uint32_t>(unknown_);
  }

  static bool Holds(const Chain& chain, std::uint32_t entity) {
    return std::any_of(chain.hops.begin(), chain.hops.end(),
                       [entity](const Hop& hop) { return hop.entity == entity; });
  }

  void BuildOne(std::uint32_t a) {
    if (done_[a]) return;
    done_[a] = true;
    Chain& chain = chains_[a];
    const std::int32_t parent = attributions_[a].parent;
    if (parent != kNone) {
      BuildOne(parent);
      chain = chains_[parent];
      for (Hop& hop : chain.hops) {
        if (hop.role == HopRole::kOrigin) hop.role = HopRole::kRelay;
      }
    }
    if (chain.hops.empty()) {
      Hop publisher;
      publisher.entity = 0;
      publisher.role = HopRole::kPublisher;
      publisher.rule = "chain/publisher";
      publisher.reason = "the document's publisher";
      publisher.confidence = document_.metadata.publisher.present() ? 1.0f : 0.5f;
      chain.hops.push_back(std::move(publisher));
    }
    const std::uint32_t origin = OriginOf(a);
    for (const Hop& relay : own_[a]) {
      if (relay.entity != origin && !Holds(chain, relay.entity)) chain.hops.push_back(relay);
    }
    if (chain.hops.size() > 1 && chain.hops.back().entity == origin) {
      chain.hops.back().role = HopRole::kOrigin;
      return;
    }
    chain.hops.push_back(OriginHop(a, origin));
    if (cited_[a] != nullptr && !Holds(chain, cited_[a]->entity)) {
      chain.hops.back().role = HopRole::kRelay;
      chain.hops.push_back(CitedHop(*cited_[a]));
    }
  }

  static Hop CitedHop(const FoundRelay& cited) {
    Hop hop;
    hop.entity = cited.entity;
    hop.role = HopRole::kOrigin;
    hop.evidence = cited.mention.evidence;
    hop.rule = cited.mention.rule;
    hop.reason = cited.reason;
    hop.confidence = 0.8f;
    return hop;
  }

  Hop OriginHop(std::uint32_t a, std::uint32_t origin) const {
    Hop hop;
    hop.entity = origin;
    hop.role = HopRole::kOrigin;
    const std::int32_t index = sources_.source_mention[a];
    if (index != kNone) {
      const Mention& mention = sources_.mentions[index];
      hop.evidence = mention.span;
      hop.rule = mention.rule;
      hop.reason = mention.reason;
      hop.confidence = mention.confidence;
    } else {
      if (!attributions_[a].cue.empty()) hop.evidence = attributions_[a].cue.front();
      hop.rule = "resolve/unstated";
      hop.reason = "the text does not say who";
      hop.confidence = 0.7f;
    }
    return hop;
  }

  const Document& document_;
  const std::vector<Attribution>& attributions_;
  Sources& sources_;
  std::vector<std::vector<Hop>> own_;     // the relays of each attribution itself
  std::vector<const FoundRelay*> cited_;  // whom the attribution's outlet cites, or nullptr
  std::vector<bool> done_;
  std::vector<Chain> chains_;
  std::int32_t unknown_ = kNone;
};

}  // namespace

std::vector<Chain> BuildChains(const Document& document, const TextLayers& layers,
                               const std::vector<LexiconHit>& hits, const RuleSet& rules,
                               const std::vector<Attribution>& attributions, Sources& sources) {
  const TokenWords words(layers, hits, rules);
  const std::vector<FoundRelay> relays =
      FindRelays(document.text, layers, words, attributions, sources);
  return ChainBuilder(document, attributions, sources, relays,
                      CarryRelays(layers, words, attributions, sources, relays))
      .Build();
}

}  // namespace hearsay
