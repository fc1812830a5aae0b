#include "evidence/find_originals.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "archive/quote_index.h"
#include "base/status_macros.h"
#include "evidence/occasion.h"
#include "evidence/same_source.h"

namespace hearsay {
namespace {

constexpr std::size_t kHitsOfAQuotation = 20;
constexpr std::size_t kArticlesOfAnOutlet = 50;

}  // namespace

absl::StatusOr<OriginalFinder> OriginalFinder::Create(const Archive& archive) {
  HEARSAY_ASSIGN_OR_RETURN(const std::vector<StoredDocument> stored, archive.List());
  std::vector<Published> documents;
  for (const StoredDocument& document : stored) {
    if (document.publisher.empty()) continue;
    documents.push_back({.id = document.id,
                         .publisher = {.name = document.publisher, .outlet = document.outlet},
                         .day = DayNumber(document.day)});
  }
  return OriginalFinder(archive, std::move(documents));
}

absl::Status OriginalFinder::AddQuoted(const Analysis& draft,
                                       std::vector<std::int64_t>& ids) const {
  for (const Quotation& quotation : draft.layers.quotations) {
    if (quotation.parent != kNone) continue;
    HEARSAY_ASSIGN_OR_RETURN(
        const std::vector<QuoteHit> hits,
        FindQuotes(archive_->database(), Slice(draft.document.text, quotation.inner),
                   {.limit = kHitsOfAQuotation}));
    for (const QuoteHit& hit : hits) ids.push_back(hit.document);
  }
  return absl::OkStatus();
}

// Of a busy outlet the articles that are nearest to the draft's day.
void OriginalFinder::AddCited(const Analysis& draft, std::vector<std::int64_t>& ids) const {
  const auto day = DayNumber(draft.document.metadata.date.value);
  for (const Entity& entity : draft.entities) {
    if (entity.type != EntityType::kOutlet) continue;
    std::vector<std::pair<std::int64_t, std::int64_t>> articles;  // days apart, id
    for (const Published& document : documents_) {
      if (!IsSameOutlet(document.publisher, entity)) continue;
      articles.emplace_back(day && document.day ? std::abs(*day - *document.day) : 0, document.id);
    }
    const std::size_t kept = std::min(articles.size(), kArticlesOfAnOutlet);
    std::partial_sort(articles.begin(), articles.begin() + static_cast<std::ptrdiff_t>(kept),
                      articles.end());
    for (std::size_t i = 0; i < kept; ++i) ids.push_back(articles[i].second);
  }
}

absl::StatusOr<Originals> OriginalFinder::Find(const Analysis& draft) {
  std::vector<std::int64_t> ids;
  HEARSAY_RETURN_IF_ERROR(AddQuoted(draft, ids));
  AddCited(draft, ids);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  Originals originals;
  for (const std::int64_t id : ids) {
    std::shared_ptr<const Original>& original = loaded_[id];
    if (original == nullptr) {
      HEARSAY_ASSIGN_OR_RETURN(Analysis analysis, archive_->Load(id));
      original = std::make_shared<const Original>(std::move(analysis));
    }
    originals.push_back(original);
  }
  return originals;
}

}  // namespace hearsay
