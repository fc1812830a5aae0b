// How fast are the stages of an analysis, on news text and one core?
//
// The text is the fixtures' articles, or the records of the NDJSON file that
// HEARSAY_BENCHMARK_RECORDS names. Bytes are those of the text.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "attribution/find.h"
#include "base/file.h"
#include "document/read.h"
#include "model/model.h"
#include "provenance/build_chains.h"
#include "rules/rule_set.h"
#include "source/resolve.h"
#include "text/segment.h"

namespace hearsay {
namespace {

void ReadAll(const std::string& path, std::vector<Document>& documents) {
  absl::StatusOr<std::string> bytes = ReadFile(path);
  if (!bytes.ok()) return;
  ReadDocuments(path, *std::move(bytes), {}, [&](Document document) {
    documents.push_back(std::move(document));
    return absl::OkStatus();
  }).IgnoreError();
}

const std::vector<Document>& Articles() {
  static const std::vector<Document>* const articles = [] {
    auto* documents = new std::vector<Document>();
    if (const char* records = std::getenv("HEARSAY_BENCHMARK_RECORDS"); records != nullptr) {
      ReadAll(records, *documents);
    } else {
      for (const auto& entry :
           std::filesystem::recursive_directory_iterator(HEARSAY_SOURCE_DIR "/fixtures")) {
        const std::string name = entry.path().filename().string();
        if (name == "article.txt" || name == "article.md") ReadAll(entry.path(), *documents);
      }
    }
    return documents;
  }();
  return *articles;
}

const RuleSet& Rules() {
  static const RuleSet* const rules = new RuleSet(*RuleSet::BuiltIn());
  return *rules;
}

std::int64_t TotalBytes() {
  std::int64_t bytes = 0;
  for (const Document& document : Articles()) {
    bytes += static_cast<std::int64_t>(document.text.size());
  }
  return bytes;
}

// What the stages before have made of each article.
struct Prepared {
  TextLayers layers;
  std::vector<LexiconHit> hits;
  std::vector<Attribution> attributions;
};

std::vector<Prepared> PrepareAll() {
  std::vector<Prepared> all;
  for (const Document& document : Articles()) {
    Prepared& one = all.emplace_back();
    one.layers = SegmentText(document.text);
    one.hits = Rules().FindHits(document.text, one.layers);
    one.attributions = FindAttributions(document, one.layers, one.hits, Rules());
  }
  return all;
}

void BM_LoadRules(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(RuleSet::BuiltIn());
}
BENCHMARK(BM_LoadRules)->Unit(benchmark::kMillisecond);

void BM_SegmentText(benchmark::State& state) {
  for (auto _ : state) {
    for (const Document& document : Articles()) {
      benchmark::DoNotOptimize(SegmentText(document.text));
    }
  }
  state.SetBytesProcessed(state.iterations() * TotalBytes());
}
BENCHMARK(BM_SegmentText)->Unit(benchmark::kMillisecond);

void BM_FindHits(benchmark::State& state) {
  const std::vector<Prepared> prepared = PrepareAll();
  for (auto _ : state) {
    for (std::size_t i = 0; i < prepared.size(); ++i) {
      benchmark::DoNotOptimize(Rules().FindHits(Articles()[i].text, prepared[i].layers));
    }
  }
  state.SetBytesProcessed(state.iterations() * TotalBytes());
}
BENCHMARK(BM_FindHits)->Unit(benchmark::kMillisecond);

void BM_FindAttributions(benchmark::State& state) {
  const std::vector<Prepared> prepared = PrepareAll();
  for (auto _ : state) {
    for (std::size_t i = 0; i < prepared.size(); ++i) {
      benchmark::DoNotOptimize(
          FindAttributions(Articles()[i], prepared[i].layers, prepared[i].hits, Rules()));
    }
  }
  state.SetBytesProcessed(state.iterations() * TotalBytes());
}
BENCHMARK(BM_FindAttributions)->Unit(benchmark::kMillisecond);

void BM_ResolveAndBuildChains(benchmark::State& state) {
  const std::vector<Prepared> prepared = PrepareAll();
  for (auto _ : state) {
    for (std::size_t i = 0; i < prepared.size(); ++i) {
      const Prepared& one = prepared[i];
      Sources sources =
          ResolveSources(Articles()[i], one.layers, one.hits, Rules(), one.attributions);
      benchmark::DoNotOptimize(
          BuildChains(Articles()[i], one.layers, one.hits, Rules(), one.attributions, sources));
    }
  }
  state.SetBytesProcessed(state.iterations() * TotalBytes());
}
BENCHMARK(BM_ResolveAndBuildChains)->Unit(benchmark::kMillisecond);

void BM_Analyze(benchmark::State& state) {
  for (auto _ : state) {
    for (const Document& document : Articles()) {
      benchmark::DoNotOptimize(Analyze(document, Rules(), nullptr));
    }
  }
  state.SetBytesProcessed(state.iterations() * TotalBytes());
}
BENCHMARK(BM_Analyze)->Unit(benchmark::kMillisecond);

void BM_AnalyzeWithModel(benchmark::State& state) {
  const absl::StatusOr<Model> model = Model::BuiltIn();
  if (!model.ok()) return state.SkipWithError("no model is built in");
  for (auto _ : state) {
    for (const Document& document : Articles()) {
      benchmark::DoNotOptimize(Analyze(document, Rules(), &*model));
    }
  }
  state.SetBytesProcessed(state.iterations() * TotalBytes());
}
BENCHMARK(BM_AnalyzeWithModel)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hearsay
