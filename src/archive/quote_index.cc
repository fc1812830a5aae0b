#include "archive/quote_index.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "archive/fingerprint.h"
#include "archive/shared_words.h"
#include "base/status_macros.h"
#include "text/segment.h"

namespace hearsay {
namespace {

// Bounds on the work for one quotation, whatever is in the archive.
constexpr std::size_t kMostShingles = 64;     // that are looked up
constexpr std::int64_t kMostFollowed = 2000;  // quotations that one shingle leads to
constexpr std::size_t kMostCandidates = 200;  // that are compared word by word
constexpr std::size_t kMostWordsCompared = 600;
constexpr std::size_t kEnoughShared = 4;  // words, whatever part of either they are
constexpr double kMostOfBoth = 0.6;       // what is asked of fewer shared words

std::vector<std::uint64_t> Hashes(const std::vector<ComparableWord>& words) {
  std::vector<std::uint64_t> hashes;
  for (const ComparableWord& word : words) {
    if (hashes.size() == kMostWordsCompared) break;
    hashes.push_back(WordHash(word.word));
  }
  return hashes;
}

// The shingles by which a quotation is looked up: those with most letters where it has many.
std::vector<Shingle> ShinglesToFollow(const std::vector<ComparableWord>& words) {
  std::vector<Shingle> shingles = AllShingles(words);
  if (shingles.size() > kMostShingles) shingles = KeptShingles(words);
  std::ranges::stable_sort(shingles, std::greater<>(), &Shingle::letters);
  if (shingles.size() > kMostShingles) shingles.resize(kMostShingles);
  return shingles;
}

class Finder {
 public:
  Finder(const Database& database, std::string_view words, const FindQuotesOptions& options)
      : database_(database), options_(options), words_(ComparableWords(words)) {}

  absl::StatusOr<std::vector<QuoteHit>> Run() {
    if (words_.size() < kFewestIndexedWords) return std::vector<QuoteHit>();
    hashes_ = Hashes(words_);
    HEARSAY_ASSIGN_OR_RETURN(describe_, database_.Prepare(R"sql(
      SELECT quotes.document_id, quotes.begin_byte, quotes.end_byte, words, attributions.position,
             (SELECT label FROM hops JOIN sources ON sources.id = hops.source_id
               WHERE hops.attribution_id = quotes.attribution_id
               ORDER BY hops.position DESC LIMIT 1)
        FROM quotes LEFT JOIN attributions ON attributions.id = quotes.attribution_id
       WHERE quotes.id = ?)sql"));
    HEARSAY_RETURN_IF_ERROR(FindExact());
    if (options_.near && hits_.size() < options_.limit) HEARSAY_RETURN_IF_ERROR(FindNear());
    return std::move(hits_);
  }

 private:
  absl::Status FindExact() {
    HEARSAY_ASSIGN_OR_RETURN(
        SqlStatement select,
        database_.Prepare("SELECT id FROM quotes WHERE words_hash = ? ORDER BY id"));
    select.BindAll(WordsHash(words_));
    while (hits_.size() < options_.limit) {
      HEARSAY_ASSIGN_OR_RETURN(const bool row, select.Step());
      if (!row) break;
      HEARSAY_ASSIGN_OR_RETURN(std::optional<QuoteHit> hit, Compare(select.Int(0)));
      if (hit && hit->exact) hits_.push_back(*std::move(hit));
    }
    return absl::OkStatus();
  }

  absl::Status FindNear() {
    HEARSAY_ASSIGN_OR_RETURN(const std::vector<std::int64_t> candidates, Candidates());
    std::vector<QuoteHit> near;
    for (const std::int64_t quote : candidates) {
      HEARSAY_ASSIGN_OR_RETURN(std::optional<QuoteHit> hit, Compare(quote));
      if (hit && !hit->exact && IsNear(*hit)) near.push_back(*std::move(hit));
    }
    std::ranges::sort(near, [](const QuoteHit& a, const QuoteHit& b) {
      return a.similarity != b.similarity ? a.similarity > b.similarity : a.quote < b.quote;
    });
    for (QuoteHit& hit : near) {
      if (hits_.size() == options_.limit) break;
      hits_.push_back(std::move(hit));
    }
    return absl::OkStatus();
  }

  // The quotations that share most, and the rarest, shingles.
  absl::StatusOr<std::vector<std::int64_t>> Candidates() {
    HEARSAY_ASSIGN_OR_RETURN(
        SqlStatement follow,
        database_.Prepare("SELECT rowid FROM quote_fingerprints WHERE quote_fingerprints MATCH ? "
                          "LIMIT ?"));
    absl::flat_hash_map<std::int64_t, double> weights;
    std::vector<std::int64_t> led_to;
    for (const Shingle& shingle : ShinglesToFollow(words_)) {
      follow.Reset();
      follow.BindAll(FingerprintTerm(shingle.hash), kMostFollowed);
      led_to.clear();
      while (true) {
        HEARSAY_ASSIGN_OR_RETURN(const bool row, follow.Step());
        if (!row) break;
        led_to.push_back(follow.Int(0));
      }
      const double weight = 1 / std::sqrt(1.0 + static_cast<double>(led_to.size()));
      for (const std::int64_t quote : led_to) weights[quote] += weight;
    }
    std::vector<std::pair<double, std::int64_t>> ranked;
    for (const auto& [quote, weight] : weights) ranked.emplace_back(-weight, quote);
    const std::size_t size = std::min(ranked.size(), kMostCandidates);
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(size),
                      ranked.end());
    std::vector<std::int64_t> candidates;
    for (std::size_t i = 0; i < size; ++i) candidates.push_back(ranked[i].second);
    return candidates;
  }

  // The quotation as a hit; nothing when it is there no more.
  absl::StatusOr<std::optional<QuoteHit>> Compare(std::int64_t quote) {
    describe_->Reset();
    describe_->BindAll(quote);
    HEARSAY_ASSIGN_OR_RETURN(const bool row, describe_->Step());
    if (!row) return std::nullopt;
    QuoteHit hit = {.quote = quote,
                    .document = describe_->Int(0),
                    .span = {static_cast<std::uint32_t>(describe_->Int(1)),
                             static_cast<std::uint32_t>(describe_->Int(2))},
                    .words = describe_->Text(3),
                    .speaker = describe_->Text(5)};
    if (!describe_->IsNull(4)) hit.attribution = static_cast<std::int32_t>(describe_->Int(4));
    const std::vector<ComparableWord> words = ComparableWords(hit.words);
    hit.exact = std::ranges::equal(words, words_, {}, &ComparableWord::word, &ComparableWord::word);
    const std::vector<std::uint64_t> hashes = Hashes(words);
    hit.shared_words = hit.exact ? words.size() : SharedWords(hashes_, hashes);
    const auto shared = static_cast<double>(hit.shared_words);
    const auto of_query = static_cast<double>(words_.size());
    const auto of_quote = static_cast<double>(std::max<std::size_t>(words.size(), 1));
    hit.of_query = shared / of_query;
    hit.of_quote = shared / of_quote;
    hit.similarity = 2 * shared / (of_query + of_quote);
    return hit;
  }

  bool IsNear(const QuoteHit& hit) const {
    if (std::max(hit.of_query, hit.of_quote) < options_.least_shared) return false;
    return hit.shared_words >= kEnoughShared ||
           (hit.shared_words + 1 == kEnoughShared &&
            std::min(hit.of_query, hit.of_quote) >= kMostOfBoth);
  }

  const Database& database_;
  const FindQuotesOptions& options_;
  const std::vector<ComparableWord> words_;
  std::vector<std::uint64_t> hashes_;
  std::optional<SqlStatement> describe_;
  std::vector<QuoteHit> hits_;
};

}  // namespace

absl::StatusOr<std::vector<QuoteHit>> FindQuotes(const Database& database, std::string_view words,
                                                 const FindQuotesOptions& options) {
  return Finder(database, words, options).Run();
}

absl::Status AddToQuoteIndex(StatementCache& statements, std::int64_t quote,
                             const std::vector<ComparableWord>& words) {
  const std::string terms = FingerprintTerms(words);
  if (terms.empty()) return absl::OkStatus();
  HEARSAY_ASSIGN_OR_RETURN(
      SqlStatement * insert,
      statements.Get("INSERT INTO quote_fingerprints (rowid, shingles) VALUES (?, ?)"));
  return insert->BindAll(quote, terms).Run();
}

absl::Status RemoveFromQuoteIndex(StatementCache& statements, std::int64_t document) {
  HEARSAY_ASSIGN_OR_RETURN(
      SqlStatement * select,
      statements.Get(
          "SELECT id, words FROM quotes WHERE document_id = ? AND words_hash IS NOT NULL"));
  select->BindAll(document);
  while (true) {
    HEARSAY_ASSIGN_OR_RETURN(const bool row, select->Step());
    if (!row) break;
    const std::string terms = FingerprintTerms(ComparableWords(select->Text(1)));
    if (terms.empty()) continue;
    HEARSAY_ASSIGN_OR_RETURN(
        SqlStatement * remove,
        statements.Get("INSERT INTO quote_fingerprints (quote_fingerprints, rowid, shingles) "
                       "VALUES ('delete', ?, ?)"));
    HEARSAY_RETURN_IF_ERROR(remove->BindAll(select->Int(0), terms).Run());
  }
  select->Reset();
  return absl::OkStatus();
}

}  // namespace hearsay
