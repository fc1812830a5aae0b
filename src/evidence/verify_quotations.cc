#include "evidence/verify_quotations.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "analysis/label.h"
#include "evidence/occasion.h"
#include "evidence/same_source.h"

namespace hearsay {
namespace {

constexpr float kNearlyAsGood = 0.85F;  // of the best place's score: then the speaker decides
constexpr float kUnnamedThere = 0.6F;   // a name where the original has none may be known

// Most words capitalised, as in the title of a book.
bool IsTitle(const TextLayers& layers, TokenRange tokens) {
  std::size_t words = 0, capitalised = 0;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Token& token = layers.tokens[i];
    if (token.kind != TokenKind::kWord || token.span.size() <= 3) continue;
    ++words;
    capitalised += token.letter_case != LetterCase::kLower;
  }
  return words > 0 && capitalised == words;
}

bool IsChecked(const Analysis& draft, std::size_t index, std::int32_t attribution) {
  const Quotation& quotation = draft.layers.quotations[index];
  if (quotation.parent != kNone || quotation.tokens.empty()) return false;
  if (!IsProse(BlockKindAt(draft.document, quotation.span.begin))) return false;
  if (attribution != kNone) return true;
  return quotation.tokens.size() >= kFewestWords && !IsTitle(draft.layers, quotation.tokens);
}

// A place of one original, and how well the speaker fits.
struct Candidate {
  std::size_t original = 0;
  QuotationComparison comparison;
  std::int32_t attribution = kNone;
  SameSource same = SameSource::kUnknown;
};

class QuotationVerifier {
 public:
  QuotationVerifier(const Analysis& draft, const Originals& originals, const WordingLists& wording)
      : draft_(draft), originals_(originals), wording_(wording) {
    for (const auto& original : originals) {
      usable_.push_back(!IsSameDocument(draft.document, original->analysis().document));
    }
  }

  QuotationVerdict Verify(std::size_t index, std::int32_t attribution) const {
    QuotationVerdict verdict{.quotation = index, .attribution = attribution};
    const QuotedText quoted = MakeQuotedText(draft_.document.text, draft_.layers, index);
    std::vector<Candidate> candidates = CandidatesFor(quoted, attribution);
    if (candidates.empty()) {
      if (quoted.compared.words.size() < kFewestWords) {
        verdict.comparison.kinds = {Alteration::kTooShort};
      }
      return verdict;
    }
    int best_score = candidates.front().comparison.score;
    for (const Candidate& candidate : candidates) {
      best_score = std::max(best_score, candidate.comparison.score);
    }
    Candidate& best = *std::min_element(candidates.begin(), candidates.end(),
                                        [&](const Candidate& a, const Candidate& b) {
                                          return Rank(a, best_score) < Rank(b, best_score);
                                        });
    verdict.original = static_cast<std::int32_t>(best.original);
    verdict.original_attribution = best.attribution;
    verdict.comparison = std::move(best.comparison);
    JudgeSpeaker(best, verdict);
    return verdict;
  }

 private:
  std::vector<Candidate> CandidatesFor(const QuotedText& quoted, std::int32_t attribution) const {
    std::vector<Candidate> candidates;
    const Entity* speaker = OriginOf(draft_, attribution);
    for (std::size_t i = 0; i < originals_.size(); ++i) {
      if (!usable_[i]) continue;
      const Analysis& original = originals_[i]->analysis();
      for (QuotationComparison& comparison :
           CompareQuotation(quoted, originals_[i]->text(), wording_)) {
        if (comparison.passages.empty()) continue;
        Candidate candidate{.original = i, .comparison = std::move(comparison)};
        candidate.attribution = StatementAt(original, candidate.comparison.passages.front());
        const Entity* other = OriginOf(original, candidate.attribution);
        if (speaker != nullptr && other != nullptr) {
          candidate.same = CompareSources(*speaker, *other);
        }
        candidates.push_back(std::move(candidate));
      }
    }
    return candidates;
  }

  // Less is better: of places that fit about equally well the one with the same speaker, then
  // the better one, then the earlier document.
  std::tuple<bool, SameSource, int, std::string_view, std::size_t> Rank(const Candidate& candidate,
                                                                        int best_score) const {
    const bool far = static_cast<float>(candidate.comparison.score) <
                     kNearlyAsGood * static_cast<float>(best_score);
    const MetadataField& date = originals_[candidate.original]->analysis().document.metadata.date;
    return {far, candidate.same, -candidate.comparison.score,
            date.present() ? std::string_view(date.value) : "~", candidate.original};
  }

  void JudgeSpeaker(const Candidate& best, QuotationVerdict& verdict) const {
    std::vector<Alteration>& kinds = verdict.comparison.kinds;
    if (kinds.front() == Alteration::kNotFound || kinds.front() == Alteration::kTooShort) return;
    const Analysis& original = originals_[best.original]->analysis();
    const Entity* ours = OriginOf(draft_, verdict.attribution);
    const Entity* theirs = OriginOf(original, best.attribution);
    if (ours == nullptr || theirs == nullptr) return;
    const bool unnamed = ours->type == EntityType::kPerson && IsUnnamed(*theirs);
    if (best.same == SameSource::kOther || unnamed) {
      kinds.push_back(Alteration::kOtherSpeaker);
      verdict.other_speaker = LabelOf(*theirs);
      if (unnamed) verdict.confidence = kUnnamedThere;
    } else {
      const Metadata& draft_metadata = draft_.document.metadata;
      verdict.other_occasion = WhyOtherOccasion(
          OccasionOf(draft_, verdict.attribution, wording_), draft_metadata.date.value,
          OccasionOf(original, best.attribution, wording_), original.document.metadata.date.value);
      if (!verdict.other_occasion.empty()) kinds.push_back(Alteration::kOtherOccasion);
    }
    kinds = GravestFirst(std::move(kinds));
  }

  const Analysis& draft_;
  const Originals& originals_;
  const WordingLists& wording_;
  std::vector<bool> usable_;  // same index as originals_
};

}  // namespace

bool IsSameDocument(const Document& a, const Document& b) {
  return (!a.path.empty() && a.path != "-" && a.path == b.path && a.id == b.id) || a.text == b.text;
}

std::vector<QuotationVerdict> VerifyQuotations(const Analysis& draft, const Originals& originals,
                                               const WordingLists& wording) {
  std::vector<QuotationVerdict> verdicts;
  const QuotationVerifier verifier(draft, originals, wording);
  const std::vector<std::int32_t> statements = StatementsOfQuotations(draft);
  for (std::size_t i = 0; i < draft.layers.quotations.size(); ++i) {
    if (IsChecked(draft, i, statements[i])) verdicts.push_back(verifier.Verify(i, statements[i]));
  }
  return verdicts;
}

}  // namespace hearsay
