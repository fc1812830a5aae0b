#include "evidence/audit_corpus.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "archive/fingerprint.h"
#include "base/line_index.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "evidence/occasion.h"
#include "evidence/original.h"
#include "evidence/verify_quotations.h"
#include "text/comparable_words.h"

namespace hearsay {
namespace {

constexpr std::size_t kFewestContentWords = 4;  // a statement about less is about anything
constexpr std::size_t kRarest = 6;              // words of a statement that it is looked up by
constexpr std::size_t kCommon = 40;             // statements of a word that tells nothing
constexpr double kSameStatement = 0.6;
constexpr std::size_t kFewestQuotedWords = 5;
constexpr std::size_t kCommonShingle = 40;
constexpr double kSameQuotation = 0.5;
constexpr std::size_t kFewestShared = 4;  // shingles: six words in a row, or a few less in two
constexpr double kSureShared = 8;

bool IsRunningText(BlockKind kind) {
  return IsProse(kind) && kind != BlockKind::kTitle && kind != BlockKind::kHeading;
}

// For each key the items that have it.
using Postings = absl::flat_hash_map<std::uint64_t, std::vector<std::uint32_t>>;

// Pairs (a < b) of items that share a key: one of the `rarest` rarest of either, and none that
// more than `common` items have.
std::vector<std::pair<std::uint32_t, std::uint32_t>> PairsSharing(
    const std::vector<std::vector<std::uint64_t>>& keys, std::size_t rarest, std::size_t common) {
  Postings postings;
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    for (const std::uint64_t key : keys[i]) postings[key].push_back(i);
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    std::vector<const std::vector<std::uint32_t>*> lists;
    for (const std::uint64_t key : keys[i]) lists.push_back(&postings.at(key));
    std::sort(lists.begin(), lists.end(),
              [](const auto* a, const auto* b) { return a->size() < b->size(); });
    if (lists.size() > rarest) lists.resize(rarest);
    for (const auto* list : lists) {
      if (list->size() > common) continue;
      for (const std::uint32_t other : *list) {
        if (other != i) pairs.emplace_back(std::min(i, other), std::max(i, other));
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

// The quotation's shingles, over its gaps too: where it was cut is no difference here.
std::vector<std::uint64_t> ShinglesOf(const std::string& quotation) {
  std::vector<ComparableWord> words = ComparableWords(quotation);
  for (ComparableWord& word : words) word.after_gap = false;
  std::vector<std::uint64_t> hashes;
  for (const Shingle& shingle : AllShingles(words)) hashes.push_back(shingle.hash);
  return hashes;
}

}  // namespace

void AuditCorpus::Add(const Analysis& analysis) {
  const Document& document = analysis.document;
  const auto index = static_cast<std::uint32_t>(documents_.size());
  std::string path = document.path;
  if (!path.ends_with(document.id)) {
    path = path.empty() ? document.id : StrCat(path, " (", document.id, ")");
  }
  documents_.push_back({.path = std::move(path),
                        .publisher = analysis.entities.front(),
                        .date = document.metadata.date.value,
                        .day = DayNumber(document.metadata.date.value)});
  const LineIndex lines(document.text);
  const auto line_of = [&](Span span) { return lines.Locate(span.begin, ColumnUnit::kBytes).line; };
  const auto first = static_cast<std::int32_t>(statements_.size());
  const std::vector<Sentence>& sentences = analysis.layers.sentences;
  std::vector<bool> reported(sentences.size());
  for (std::size_t i = 0; i < analysis.attributions.size(); ++i) {
    const Attribution& attribution = analysis.attributions[i];
    const Span span = Cover(attribution.content.front(), attribution.content.back());
    AuditStatement statement{.document = index,
                             .span = span,
                             .line = line_of(span),
                             .words = std::string(Slice(document.text, span))};
    for (const Hop& hop : analysis.chains[i].hops) {
      if (hop.role != HopRole::kPublisher) statement.hands.push_back(analysis.entities[hop.entity]);
      statement.confidence = std::min(statement.confidence, std::max(hop.confidence, 0.5F));
    }
    statement.about = ContentWordsOf(document.text, analysis.layers, attribution.content, wording_);
    statements_.push_back(std::move(statement));
  }
  // Sentences in which nobody is credited with anything.
  for (const Attribution& attribution : analysis.attributions) {
    for (Span span : attribution.content) {
      auto sentence =
          std::partition_point(sentences.begin(), sentences.end(),
                               [&](const Sentence& other) { return other.span.end <= span.begin; });
      for (; sentence != sentences.end() && sentence->span.begin < span.end; ++sentence) {
        reported[static_cast<std::size_t>(sentence - sentences.begin())] = true;
      }
    }
  }
  for (std::size_t s = 0; s < reported.size(); ++s) {
    const Span span = sentences[s].span;
    if (reported[s] || !IsRunningText(BlockKindAt(document, span.begin))) continue;
    statements_.push_back(
        {.document = index,
         .own = true,
         .span = span,
         .line = line_of(span),
         .words = std::string(Slice(document.text, span)),
         .about = ContentWordsOf(document.text, analysis.layers, {span}, wording_)});
  }
  const std::vector<std::int32_t> of_quotation = StatementsOfQuotations(analysis);
  for (std::size_t q = 0; q < analysis.layers.quotations.size(); ++q) {
    const Quotation& quotation = analysis.layers.quotations[q];
    if (quotation.parent != kNone || quotation.tokens.size() < kFewestQuotedWords) continue;
    quotes_.push_back({.document = index,
                       .statement = of_quotation[q] == kNone ? kNone : first + of_quotation[q],
                       .line = line_of(quotation.inner),
                       .span = quotation.inner,
                       .words = std::string(Slice(document.text, quotation.inner))});
  }
}

std::vector<AuditPair> AuditCorpus::FindPairs() const {
  std::vector<std::vector<std::uint64_t>> keys;
  for (const AuditStatement& statement : statements_) {
    keys.push_back(statement.about.size() < kFewestContentWords ? ContentWords() : statement.about);
  }
  std::vector<AuditPair> found;
  for (const auto& [a, b] : PairsSharing(keys, kRarest, kCommon)) {
    if (statements_[a].document == statements_[b].document) continue;
    const double overlap = Overlap(statements_[a].about, statements_[b].about);
    if (overlap >= kSameStatement) found.push_back({a, b, overlap});
  }
  return found;
}

std::vector<AuditPair> AuditCorpus::FindQuotePairs() const {
  std::vector<std::vector<std::uint64_t>> shingles;
  for (const AuditQuote& quote : quotes_) shingles.push_back(ShinglesOf(quote.words));
  std::vector<AuditPair> found;
  for (const auto& [a, b] : PairsSharing(shingles, kRarest * 2, kCommonShingle)) {
    if (quotes_[a].document == quotes_[b].document) continue;
    const std::size_t shared = CountShared(shingles[a], shingles[b]);
    const double overlap = static_cast<double>(shared) /
                           static_cast<double>(std::min(shingles[a].size(), shingles[b].size()));
    if (shared < kFewestShared || overlap < kSameQuotation) continue;
    const double long_enough = static_cast<double>(shared) / kSureShared;
    found.push_back({a, b, overlap * std::min(1.0, long_enough)});
  }
  return found;
}

absl::StatusOr<AuditCorpus> LoadAuditCorpus(const Archive& archive, const WordingLists& wording) {
  AuditCorpus corpus(wording);
  HEARSAY_ASSIGN_OR_RETURN(const std::vector<StoredDocument> documents, archive.List());
  for (const StoredDocument& document : documents) {
    HEARSAY_ASSIGN_OR_RETURN(const Analysis analysis, archive.Load(document.id));
    corpus.Add(analysis);
  }
  return corpus;
}

}  // namespace hearsay
