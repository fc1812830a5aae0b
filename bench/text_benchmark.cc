// The text floor's stages, each alone and all together, over the project's fixtures.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"
#include "benchmark/benchmark.h"
#include "text/paragraphs.h"
#include "text/segment.h"
#include "text/tokens.h"

namespace hearsay {
namespace {

// The articles under fixtures/, repeated to four megabytes; or the file that
// HEARSAY_BENCHMARK_TEXT names.
const std::string& News() {
  static const std::string* const news = [] {
    if (const char* path = std::getenv("HEARSAY_BENCHMARK_TEXT"); path != nullptr) {
      return new std::string(ReadFile(path).value_or(""));
    }
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(HEARSAY_SOURCE_DIR "/fixtures")) {
      const std::filesystem::path article = entry.path() / "article.txt";
      if (std::filesystem::exists(article)) paths.push_back(article);
    }
    std::ranges::sort(paths);
    std::string articles;
    for (const std::string& path : paths) articles += ReadFile(path).value_or("") + "\n\n";
    auto* text = new std::string;
    while (!articles.empty() && text->size() < (4u << 20)) *text += articles;
    return text;
  }();
  return *news;
}

void SetSpeed(benchmark::State& state, const std::string& text) {
  if (text.empty()) return state.SkipWithError("no text: is fixtures/ where it was built?");
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void Paragraphs(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(SplitParagraphs(News()));
  SetSpeed(state, News());
}
BENCHMARK(Paragraphs)->Unit(benchmark::kMillisecond);

void Words(benchmark::State& state) {
  const std::vector<Span> paragraphs = SplitParagraphs(News());
  std::vector<Token> tokens;
  std::vector<std::uint32_t> marks;
  for (auto _ : state) {
    tokens.clear();
    marks.clear();
    for (const Span paragraph : paragraphs) AppendTokens(News(), paragraph, tokens, marks);
    benchmark::DoNotOptimize(tokens.data());
  }
  SetSpeed(state, News());
}
BENCHMARK(Words)->Unit(benchmark::kMillisecond);

void Segment(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(SegmentText(News()));
  SetSpeed(state, News());
}
BENCHMARK(Segment)->Unit(benchmark::kMillisecond);

// An article at a time, as analysis does it.
void SegmentShort(benchmark::State& state) {
  constexpr std::size_t kArticle = 4 << 10;
  const std::string& text = News();
  for (auto _ : state) {
    for (std::size_t at = 0; at < text.size(); at += kArticle) {
      benchmark::DoNotOptimize(SegmentText(std::string_view(text).substr(at, kArticle)));
    }
  }
  SetSpeed(state, text);
}
BENCHMARK(SegmentShort)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace hearsay
