#include "support/agreement.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <span>

#include "base/strings.h"
#include "text/segment.h"

namespace hearsay {
namespace {

constexpr std::array<std::string_view, 28> kFunctionWords = {
    "the",  "a",     "an",    "of",  "in",    "on",  "at",  "to",    "for", "by",
    "with", "and",   "or",    "as",  "from",  "his", "her", "their", "its", "this",
    "that", "these", "those", "who", "which", "'s",  "’s",  "s"};

constexpr std::array<std::string_view, 20> kDropped = {
    "the",       "a",       "an",       "mr",     "mrs", "ms",  "dr",    "sen", "rep", "gov",
    "president", "senator", "governor", "former", "his", "her", "their", "its", "of",  "and"};

bool IsFunctionWord(std::uint64_t word) {
  return std::any_of(kFunctionWords.begin(), kFunctionWords.end(),
                     [&](std::string_view function) { return WordHash(function) == word; });
}

WordSet Shared(const WordSet& a, const WordSet& b) {
  WordSet shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared;
}

bool IsWord(const Token& token) {
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber;
}

// The words of a name by which names are compared.
std::set<std::uint64_t> NameWords(std::string_view name) {
  const TextLayers layers = SegmentText(name);
  std::set<std::uint64_t> words;
  for (const Token& token : layers.tokens) {
    if (IsWord(token)) words.insert(token.word);
  }
  for (std::string_view dropped : kDropped) words.erase(WordHash(dropped));
  for (std::string_view possessive : {"'s", "s"}) words.erase(WordHash(possessive));
  return words;
}

bool Contains(const std::set<std::uint64_t>& all, const std::set<std::uint64_t>& some) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

bool SameHop(const TruthHop& truth, const Hop& hop, const std::vector<Entity>& entities) {
  const Entity& entity = entities[hop.entity];
  return entity.type == truth.type && SameName(entity.name, truth.names);
}

}  // namespace

WordSet CoveredWords(const TextLayers& layers, const std::vector<Span>& spans) {
  WordSet words;
  for (Span span : spans) {
    auto token =
        std::lower_bound(layers.tokens.begin(), layers.tokens.end(), span.begin,
                         [](const Token& t, std::uint32_t at) { return t.span.end <= at; });
    for (; token != layers.tokens.end() && token->span.begin < span.end; ++token) {
      if (IsWord(*token) && 2 * Intersect(token->span, span).size() > token->span.size()) {
        words.push_back(static_cast<std::uint32_t>(token - layers.tokens.begin()));
      }
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

double Jaccard(const WordSet& a, const WordSet& b) {
  const std::size_t shared = Shared(a, b).size();
  const std::size_t all = a.size() + b.size() - shared;
  return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

std::vector<StatementPair> PairStatements(const std::vector<StatementWords>& truth,
                                          const std::vector<StatementWords>& found) {
  struct Candidate {
    double rank;
    StatementPair pair;
  };
  std::vector<Candidate> candidates;
  for (std::size_t t = 0; t < truth.size(); ++t) {
    for (std::size_t f = 0; f < found.size(); ++f) {
      const double jaccard = Jaccard(truth[t].content, found[f].content);
      if (jaccard == 0) continue;
      const double rank = jaccard + (Shared(truth[t].cue, found[f].cue).empty() ? 0 : 0.25) +
                          (Shared(truth[t].source, found[f].source).empty() ? 0 : 0.1);
      candidates.push_back({rank, {t, f, jaccard}});
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.rank > b.rank; });
  std::vector<bool> truth_used(truth.size()), found_used(found.size());
  std::vector<StatementPair> pairs;
  for (const Candidate& candidate : candidates) {
    const StatementPair& pair = candidate.pair;
    if (truth_used[pair.truth] || found_used[pair.found]) continue;
    truth_used[pair.truth] = found_used[pair.found] = true;
    pairs.push_back(pair);
  }
  return pairs;
}

bool SameRelation(const StatementWords& truth, const StatementWords& found,
                  const TextLayers& layers) {
  if (Jaccard(truth.content, found.content) < 0.5) return false;
  const WordSet sources = Shared(truth.source, found.source);
  const bool source = truth.source == found.source ||
                      std::any_of(sources.begin(), sources.end(), [&](std::uint32_t token) {
                        return !IsFunctionWord(layers.tokens[token].word);
                      });
  const bool cue =
      (truth.cue.empty() && found.cue.empty()) || !Shared(truth.cue, found.cue).empty();
  return source && cue;
}

bool SameName(std::string_view name, const std::vector<std::string>& accepted) {
  const std::set<std::uint64_t> words = NameWords(name);
  return std::any_of(accepted.begin(), accepted.end(), [&](const std::string& other) {
    const std::set<std::uint64_t> wanted = NameWords(other);
    if (words.empty() || wanted.empty()) return LowerAscii(name) == LowerAscii(other);
    return Contains(words, wanted) || Contains(wanted, words);
  });
}

bool SameChain(const std::vector<TruthHop>& truth, const Chain& chain,
               const std::vector<Entity>& entities) {
  std::span<const Hop> hops(chain.hops);
  if (hops.size() > 1) hops = hops.subspan(1);
  if (hops.size() != truth.size()) return false;
  for (std::size_t i = 0; i < hops.size(); ++i) {
    const bool last = i + 1 == hops.size();
    const EntityType type = truth[i].type;
    const bool nameless = last && (type == EntityType::kPublisher || type == EntityType::kUnknown);
    if (nameless ? entities[hops[i].entity].type != type : !SameHop(truth[i], hops[i], entities)) {
      return false;
    }
  }
  return true;
}

std::string Describe(const std::vector<TruthHop>& chain) {
  std::vector<std::string> hops;
  for (const TruthHop& hop : chain) hops.push_back(StrCat(Name(hop.type), ": ", hop.names[0]));
  return Join(hops, " > ");
}

std::string Describe(const Chain& chain, const std::vector<Entity>& entities) {
  std::vector<std::string> hops;
  for (const Hop& hop : std::span(chain.hops).subspan(chain.hops.size() > 1 ? 1 : 0)) {
    const Entity& entity = entities[hop.entity];
    hops.push_back(StrCat(Name(entity.type), ": ", entity.name));
  }
  return Join(hops, " > ");
}

}  // namespace hearsay
