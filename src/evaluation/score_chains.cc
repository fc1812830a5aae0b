#include "evaluation/score_chains.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/strings.h"

namespace hearsay {
namespace {

// Words that make no difference to a name (score_chains.py, DROP).
constexpr std::string_view kDropped[] = {
    "the",     "a",        "an",     "mr",  "mrs", "ms",    "dr",  "sen", "rep", "gov", "president",
    "senator", "governor", "former", "his", "her", "their", "its", "of",  "and", "s"};

std::string WithoutPossessives(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size();) {
    if (name.substr(i, 3) == "\u2019") {
      out.push_back('\'');
      i += 3;
    } else {
      out.push_back(name[i++]);
    }
  }
  for (std::size_t at = out.find("'s"); at != std::string::npos; at = out.find("'s", at)) {
    out.erase(at, 2);
  }
  return out;
}

std::set<std::string> NameWords(std::string_view name) {
  // Lower-cased before "'s" is looked for, so that "'S" goes too.
  std::set<std::string> words;
  for (std::string& word : WordsOf(WithoutPossessives(LowerAscii(name)))) {
    if (std::find(std::begin(kDropped), std::end(kDropped), word) == std::end(kDropped)) {
      words.insert(std::move(word));
    }
  }
  return words;
}

bool IsSameName(const std::string& predicted, const std::vector<std::string>& names) {
  const std::set<std::string> p = NameWords(predicted);
  for (const std::string& name : names) {
    const std::set<std::string> g = NameWords(name);
    if (!p.empty() && !g.empty() &&
        (std::includes(g.begin(), g.end(), p.begin(), p.end()) ||
         std::includes(p.begin(), p.end(), g.begin(), g.end()))) {
      return true;
    }
    if (p.empty() && g.empty() &&
        LowerAscii(StripAsciiSpace(predicted)) == LowerAscii(StripAsciiSpace(name))) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool IsSameHop(const ChainHop& predicted, const ChainHop& gold) {
  return predicted.type == gold.type &&
         IsSameName(predicted.names.empty() ? std::string() : predicted.names[0], gold.names);
}

void AddChains(const ScoredDocument& gold, const std::vector<ScoredAttribution>& predicted,
               const std::map<std::string, std::vector<ChainHop>>& chains, const WordIndex& index,
               ChainTally& tally, std::vector<ChainMiss>* misses) {
  // Attributions without a word of content take part in the pairing here as in
  // score_chains.py: they never pair.
  const std::vector<FoldedAttribution> folded_gold = Fold(gold.attributions, index);
  const std::vector<FoldedAttribution> folded_predicted = Fold(predicted, index);
  std::map<const ScoredAttribution*, const ScoredAttribution*> paired;
  for (const Pair& pair : PairUp(folded_gold, folded_predicted)) {
    if (pair.jaccard >= 0.5) {
      paired[folded_gold[pair.gold].attribution] = folded_predicted[pair.predicted].attribution;
    }
  }
  for (const FoldedAttribution& fold : folded_gold) {
    const auto wanted = chains.find(fold.attribution->id);
    if (wanted == chains.end() || wanted->second.empty()) continue;
    const std::vector<ChainHop>& want = wanted->second;
    tally.gold += 1;
    std::vector<ChainHop> got;
    if (const auto found = paired.find(fold.attribution); found != paired.end()) {
      tally.found += 1;
      got = found->second->chain;
      if (got.size() > 1 && got[0].type == "publisher") got.erase(got.begin());
    }
    const bool nameless = want.back().type == "publisher" || want.back().type == "unknown";
    const bool same_type = !got.empty() && got.back().type == want.back().type;
    const bool origin = nameless ? same_type : !got.empty() && IsSameHop(got.back(), want.back());
    bool right = origin && got.size() == want.size();
    for (std::size_t i = 0; right && i + 1 < want.size(); ++i) right = IsSameHop(got[i], want[i]);
    tally.origin += origin;
    tally.type += same_type;
    tally.chain += right;
    tally.relay_gold += static_cast<double>(want.size() - 1);
    tally.relay_predicted += got.empty() ? 0.0 : static_cast<double>(got.size() - 1);
    for (std::size_t w = 0; w + 1 < want.size(); ++w) {
      bool hit = false;
      for (std::size_t h = 0; h + 1 < got.size(); ++h) hit = hit || IsSameHop(got[h], want[w]);
      tally.relay_hits += hit;
    }
    tally.long_gold += want.size() > 1;
    tally.long_right += want.size() > 1 && right;
    const bool anonymous = want.back().type == "anonymous";
    const bool said_anonymous = !got.empty() && got.back().type == "anonymous";
    tally.anonymous_gold += anonymous;
    tally.anonymous_predicted += said_anonymous;
    tally.anonymous_hits += anonymous && said_anonymous && origin;
    if (!right && misses != nullptr) misses->push_back({fold.attribution->id, want, got});
  }
}

}  // namespace hearsay
