// The archive with very many quotations: how fast they are stored, how large the database is,
// and how long it takes to look one up.
//
// usage: archive_scale FILE [QUOTATIONS]      a million without a number; FILE is made anew
//
// Articles of ten quotations each, with words as frequent as Zipf's law has it; every fifth
// quotation repeats an earlier one, most with words changed, cut or left out. Looked up are
// stored quotations as they are, altered ones, and ones that do not occur.
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/quote_index.h"
#include "base/strings.h"
#include "text/segment.h"

namespace hearsay {
namespace {

using Clock = std::chrono::steady_clock;
using Words = std::vector<std::uint32_t>;

constexpr std::size_t kVocabulary = 60'000;
constexpr std::size_t kQuotationsInArticle = 10;
constexpr std::size_t kArticlesInBatch = 64;
constexpr int kLookups = 2000;

double Since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

class Generator {
 public:
  Generator() {
    double sum = 0;
    for (std::size_t rank = 1; rank <= kVocabulary; ++rank) {
      sum += 1 / (static_cast<double>(rank) + 2.7);
      cumulative_.push_back(sum);
      spelled_.push_back(Spell(rank));
    }
  }

  std::size_t Below(std::size_t bound) { return random_() % bound; }

  std::uint32_t Word() {
    const double at = std::uniform_real_distribution<double>(0, cumulative_.back())(random_);
    return static_cast<std::uint32_t>(std::ranges::lower_bound(cumulative_, at) -
                                      cumulative_.begin());
  }

  // 4 to some 60 words, 18 on average, as in news.
  Words Quotation() {
    const double length = std::lognormal_distribution<double>(2.7, 0.6)(random_);
    Words words(std::clamp<std::size_t>(static_cast<std::size_t>(length), 4, 80));
    for (std::uint32_t& word : words) word = Word();
    return words;
  }

  // One word replaced in six, or a stretch of it, or a cut in the middle.
  Words Altered(Words words) {
    switch (Below(3)) {
      case 0:
        for (std::size_t i = 0; i < 1 + words.size() / 6; ++i) words[Below(words.size())] = Word();
        break;
      case 1: {
        const std::size_t left = std::max<std::size_t>(4, words.size() / 2);
        const std::size_t begin = Below(words.size() - left + 1);
        words = Words(words.begin() + static_cast<std::ptrdiff_t>(begin),
                      words.begin() + static_cast<std::ptrdiff_t>(begin + left));
        break;
      }
      default:
        if (words.size() > 9) {
          const auto third = static_cast<std::ptrdiff_t>(words.size() / 3);
          words.erase(words.begin() + third, words.begin() + 2 * third);
        }
    }
    return words;
  }

  std::string Spelled(const Words& words) const {
    std::string text;
    for (const std::uint32_t word : words) StrAppend(text, text.empty() ? "" : " ", spelled_[word]);
    return text;
  }

 private:
  // Frequent words are short.
  static std::string Spell(std::size_t rank) {
    static constexpr std::string_view kConsonants = "tnshrdlcmwfgypbvk";
    static constexpr std::string_view kVowels = "eaoiu";
    std::string word;
    while (rank > 0) {
      word += kConsonants[rank % kConsonants.size()];
      rank /= kConsonants.size();
      word += kVowels[rank % kVowels.size()];
      rank /= kVowels.size();
    }
    return word;
  }

  std::mt19937_64 random_{20240302};
  std::vector<double> cumulative_;
  std::vector<std::string> spelled_;
};

// An article that is nothing but quotations, each credited to one of three people.
Analysis Article(const std::vector<std::string>& quotations, std::size_t number) {
  Analysis analysis;
  analysis.document.id = StrCat("article", number);
  analysis.document.path = analysis.document.id;
  analysis.document.metadata.publisher = {
      StrCat("Gazette ", number % 200), MetadataOrigin::kOption, {}};
  analysis.entities.push_back(
      {.type = EntityType::kPublisher, .name = analysis.document.metadata.publisher.value});
  for (std::size_t i = 0; i < 3; ++i) {
    analysis.entities.push_back(
        {.type = EntityType::kPerson, .name = StrCat("Person ", (number * 7 + i) % 20'000)});
  }
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    std::string& text = analysis.document.text;
    const auto begin = static_cast<std::uint32_t>(text.size());
    StrAppend(text, "“", quotations[i], "”");
    const auto end = static_cast<std::uint32_t>(text.size());
    StrAppend(text, " she said.\n\n");
    analysis.attributions.push_back({.content = {{begin, end}},
                                     .cue = {{end + 5, end + 9}},
                                     .source = {{end + 1, end + 4}},
                                     .kind = AttributionKind::kDirect,
                                     .rule = "model",
                                     .confidence = 0.9f});
    Chain chain;
    chain.hops.push_back({.entity = 0, .role = HopRole::kPublisher, .confidence = 1});
    chain.hops.push_back({.entity = static_cast<std::uint32_t>(1 + i % 3),
                          .evidence = {end + 1, end + 4},
                          .rule = "model",
                          .confidence = 0.9f});
    analysis.chains.push_back(std::move(chain));
  }
  analysis.layers = SegmentText(analysis.document.text);
  return analysis;
}

void Check(const absl::Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "%s\n", std::string(MessageOf(status)).c_str());
  std::exit(2);
}

// Milliseconds of each look-up, and how many found what they should.
void Measure(const char* name, const Database& database, const std::vector<std::string>& queries,
             bool should_find) {
  std::vector<double> times;
  int right = 0;
  for (const std::string& query : queries) {
    const Clock::time_point begin = Clock::now();
    const auto hits = FindQuotes(database, query, {.limit = 20});
    times.push_back(1000 * Since(begin));
    Check(hits.status());
    if (!hits->empty() == should_find) ++right;
  }
  std::ranges::sort(times);
  const auto at = [&](double part) {
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
  };
  std::printf("%-10s %d look-ups: median %.2f ms, p99 %.2f ms, most %.2f ms; %.1f %% %s\n", name,
              static_cast<int>(times.size()), at(0.5), at(0.99), times.back(),
              100.0 * right / static_cast<double>(times.size()),
              should_find ? "found" : "rightly not found");
}

int Main(const std::string& path, std::size_t quotations) {
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path + suffix);
  absl::StatusOr<Archive> archive = Archive::OpenToWrite(path);
  Check(archive.status());
  const RuleSet rules = *RuleSet::BuiltIn();
  Generator generator;
  std::vector<Words> sample;
  std::vector<Analysis> batch;
  std::uint64_t text_bytes = 0;
  double storing = 0;
  std::size_t articles = 0;
  for (std::size_t stored = 0; stored < quotations;) {
    std::vector<std::string> texts;
    for (; texts.size() < kQuotationsInArticle; ++stored) {
      Words words = sample.size() > 100 && generator.Below(5) == 0
                        ? generator.Altered(sample[generator.Below(sample.size())])
                        : generator.Quotation();
      texts.push_back(generator.Spelled(words));
      if (generator.Below(100) == 0) sample.push_back(std::move(words));
    }
    batch.push_back(Article(texts, articles++));
    text_bytes += batch.back().document.text.size();
    if (batch.size() < kArticlesInBatch && stored < quotations) continue;
    const Clock::time_point begin = Clock::now();
    Check(archive->SaveBatch(batch, {}, rules).status());
    storing += Since(begin);
    batch.clear();
    if (articles % 10'048 == 0 || stored >= quotations) {
      std::printf("%zu quotations: %.0f a second, %.0f articles a second\n", stored,
                  static_cast<double>(stored) / storing, static_cast<double>(articles) / storing);
      std::fflush(stdout);
    }
  }
  Check(archive->database().Execute("PRAGMA wal_checkpoint(TRUNCATE)"));
  const auto size = static_cast<double>(std::filesystem::file_size(path));
  std::printf("database: %.1f MB for %.1f MB of text\n", size / 1e6,
              static_cast<double>(text_bytes) / 1e6);

  std::vector<std::string> exact, altered, others;
  for (int i = 0; i < kLookups; ++i) {
    const Words& words = sample[generator.Below(sample.size())];
    exact.push_back(generator.Spelled(words));
    altered.push_back(generator.Spelled(generator.Altered(words)));
    others.push_back(generator.Spelled(generator.Quotation()));
  }
  absl::StatusOr<Archive> reader = Archive::OpenToRead(path);
  Check(reader.status());
  Measure("first", reader->database(), {altered.begin(), altered.begin() + 50}, true);
  Measure("as stored", reader->database(), exact, true);
  Measure("altered", reader->database(), altered, true);
  Measure("others", reader->database(), others, false);
  return 0;
}

}  // namespace
}  // namespace hearsay

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: archive_scale FILE [QUOTATIONS]\n");
    return 2;
  }
  return hearsay::Main(argv[1], argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1'000'000);
}
