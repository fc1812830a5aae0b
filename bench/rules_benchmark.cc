// Loading the standard rules, and finding their words in news prose.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "benchmark/benchmark.h"
#include "rules/rule_set.h"
#include "text/segment.h"

namespace hearsay {
namespace {

// News prose, repeated to about a megabyte; or the file that HEARSAY_BENCHMARK_TEXT names.
std::string Prose() {
  if (const char* path = std::getenv("HEARSAY_BENCHMARK_TEXT"); path != nullptr) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  constexpr std::string_view kArticle =
      "The harbour will stay closed until Friday, the port authority said on Tuesday, citing "
      "damage to two of its four cranes. “We cannot take the risk,” its director, Ana Molina, "
      "told reporters in Valparaiso. Shipping companies had warned that each day of delay costs "
      "them about $2 million.\n\n"
      "According to a report by the transport ministry, seen by a business daily, the cranes had "
      "not been inspected since 2019. A spokesman for the ministry declined to comment on the "
      "report but added that an inquiry had been opened. Officials familiar with the matter, who "
      "asked not to be named because they were not authorised to speak, described the findings as "
      "“embarrassing”.\n\n";
  std::string text;
  while (text.size() < (1u << 20)) text += kArticle;
  return text;
}

void LoadBuiltInRules(benchmark::State& state) {
  std::size_t phrases = 0;
  for (auto _ : state) {
    auto rules = RuleSet::BuiltIn();
    if (!rules.ok()) return state.SkipWithError(std::string(MessageOf(rules.status())).c_str());
    phrases = rules->phrase_count();
  }
  state.counters["phrases"] = static_cast<double>(phrases);
}
BENCHMARK(LoadBuiltInRules)->Unit(benchmark::kMillisecond);

// Article by article, as an analysis does.
void FindHits(benchmark::State& state) {
  const auto rules = RuleSet::BuiltIn();
  if (!rules.ok()) return state.SkipWithError(std::string(MessageOf(rules.status())).c_str());
  constexpr std::size_t kArticleSize = 6000;
  const std::string prose = Prose();
  std::vector<std::string> articles;
  std::vector<TextLayers> layers;
  for (std::size_t begin = 0; begin < prose.size();) {
    const std::size_t end = prose.find("\n\n", std::min(begin + kArticleSize, prose.size()));
    articles.push_back(prose.substr(begin, end - begin));
    layers.push_back(SegmentText(articles.back()));
    begin += articles.back().size() + 2;
  }
  std::size_t hits = 0;
  std::size_t tokens = 0;
  for (auto _ : state) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const auto found = rules->FindHits(articles[i], layers[i]);
      benchmark::DoNotOptimize(found.data());
      hits += found.size();
      tokens += layers[i].tokens.size();
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * prose.size()));
  state.counters["hits per token"] = static_cast<double>(hits) / static_cast<double>(tokens);
}
BENCHMARK(FindHits)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hearsay
