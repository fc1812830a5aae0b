// The readers: bytes of a file to its document's text.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/gzip_stream.h"
#include "benchmark/benchmark.h"
#include "document/read.h"

namespace hearsay {
namespace {

// A file's bytes, gzip undone.
std::string Unpacked(const std::string& path) {
  absl::StatusOr<ByteSource> source = OpenFile(path);
  std::string bytes;
  if (source.ok()) GzipStream(*std::move(source)).Read(kDefaultFileSizeLimit, bytes);
  return bytes;
}

// The pages of the folder that HEARSAY_BENCHMARK_PAGES names (.html or .html.gz); else the
// project's own page, which is far smaller than those of news sites.
const std::vector<std::string>& Pages() {
  static const std::vector<std::string>* const pages = [] {
    auto* read = new std::vector<std::string>;
    if (const char* folder = std::getenv("HEARSAY_BENCHMARK_PAGES"); folder != nullptr) {
      for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        read->push_back(Unpacked(entry.path()));
      }
    } else {
      read->push_back(Unpacked(HEARSAY_SOURCE_DIR "/fixtures/one-article/article.html"));
    }
    return read;
  }();
  return *pages;
}

void Html(benchmark::State& state) {
  std::int64_t bytes = 0;
  for (const std::string& page : Pages()) bytes += static_cast<std::int64_t>(page.size());
  for (auto _ : state) {
    for (const std::string& page : Pages()) {
      const absl::Status status = ReadDocuments("a.html", page, {.format = InputFormat::kHtml},
                                                [](const Document& document) {
                                                  benchmark::DoNotOptimize(document.text.data());
                                                  return absl::OkStatus();
                                                });
      if (!status.ok()) state.SkipWithError("a page cannot be read");
    }
  }
  state.SetBytesProcessed(state.iterations() * bytes);
}
BENCHMARK(Html)->Unit(benchmark::kMillisecond);

// One of the fixtures of fixtures/one-article.
void Fixture(benchmark::State& state, const char* name) {
  const std::string bytes =
      ReadFile(std::string(HEARSAY_SOURCE_DIR "/fixtures/one-article/") + name).value_or("");
  for (auto _ : state) {
    const absl::Status status =
        ReadDocuments(name, bytes, {}, [](const Document&) { return absl::OkStatus(); });
    if (!status.ok()) state.SkipWithError("the fixture cannot be read");
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK_CAPTURE(Fixture, Markdown, "article.md");
BENCHMARK_CAPTURE(Fixture, Word, "article.docx");
BENCHMARK_CAPTURE(Fixture, Nitf, "article.nitf.xml");
BENCHMARK_CAPTURE(Fixture, Rss, "feed.rss");
BENCHMARK_CAPTURE(Fixture, Ndjson, "article.ndjson");
BENCHMARK_CAPTURE(Fixture, Warc, "article.warc.gz");

}  // namespace
}  // namespace hearsay
