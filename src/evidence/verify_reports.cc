#include "evidence/verify_reports.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <span>
#include <utility>

#include "archive/canonical_url.h"
#include "evidence/content_words.h"
#include "evidence/occasion.h"
#include "evidence/same_source.h"
#include "text/segment.h"

namespace hearsay {
namespace {

constexpr double kSameStatement = 0.5;   // least overlap of what both say
constexpr double kAboutAsClose = 0.9;    // of the best one's: then the longer chain decides
constexpr double kOtherSourceAt = 0.65;  // another source is another statement's, unless it says
                                         // nearly the same
constexpr double kLinked = 0.15;         // a link to the article is worth so much overlap
constexpr std::int64_t kFarDays = 60;
constexpr float kFirstHandDoubt = 0.7F;

using Hops = std::span<const Hop>;

// A statement of an original, or (attribution kNone) a sentence of its own.
struct Match {
  std::int32_t original = kNone;
  std::int32_t attribution = kNone;
  Span span;
  double overlap = 0;
  std::size_t shared = 0;  // words that the draft's statement has too
};

std::string LabelOf(const Entity& entity) {
  return entity.label.empty() ? entity.name : entity.label;
}

bool IsHand(const Entity& entity) {
  return entity.type == EntityType::kOutlet || entity.type == EntityType::kDocument;
}

// Whether a source's words mean several people ("two officials", "people familiar with it")
// rather than one ("an official"): what its first numeral or source noun says.
bool IsPlural(const std::string& label, const WordingLists& wording, const RuleSet& rules) {
  const TextLayers layers = SegmentText(label);
  for (const Token& token : layers.tokens) {
    const PhraseTable::Match unit = wording.number_units.Longest({&token.word, 1});
    if (unit.length == 1) return unit.value != 1;
  }
  for (const LexiconHit& hit : rules.FindHits(label, layers)) {
    if (hit.kind == LexiconKind::kSourceNoun) return (hit.forms & kFormPlural) != 0;
  }
  return false;
}

class ReportVerifier {
 public:
  ReportVerifier(const Analysis& draft, const Originals& originals, const WordingLists& wording,
                 const RuleSet& rules)
      : draft_(draft), originals_(originals), wording_(wording), rules_(rules) {
    statements_.resize(originals.size());
    sentences_.resize(originals.size());
  }

  // Nothing when the draft has the statement from no outlet.
  bool Verify(std::size_t index, ReportVerdict& verdict) {
    const Chain& chain = draft_.chains[index];
    verdict.attribution = static_cast<std::int32_t>(index);
    for (std::size_t hop = 1; hop < chain.hops.size(); ++hop) {
      const Entity& outlet = draft_.entities[chain.hops[hop].entity];
      if (outlet.type != EntityType::kOutlet) continue;
      const Match match = FindStatement(index, outlet);
      if (match.original == kNone) return true;
      verdict.original = match.original;
      verdict.original_attribution = match.attribution;
      verdict.original_span = match.span;
      verdict.confidence = static_cast<float>(std::min(1.0, match.overlap));
      for (const Hop& hand : chain.hops) {
        if (&hand != &chain.hops.front()) {
          verdict.confidence = std::min(verdict.confidence, std::max(hand.confidence, 0.5F));
        }
      }
      CompareChains(Hops(chain.hops).subspan(hop + 1), match, verdict);
      return true;
    }
    return false;
  }

  // What the draft quotes at first hand, though it was said to another outlet.
  bool VerifyFirstHand(const QuotationVerdict& quotation, ReportVerdict& verdict) const {
    if (quotation.attribution == kNone || quotation.original_attribution == kNone) return false;
    const Alteration gravest = quotation.comparison.kinds.front();
    if (gravest >= Alteration::kOtherSpeaker || gravest == Alteration::kTooShort) return false;
    const auto index = static_cast<std::size_t>(quotation.attribution);
    if (draft_.chains[index].hops.size() != 2) return false;
    const Entity& origin = *OriginOf(draft_, quotation.attribution);
    if (IsHand(origin) || origin.type == EntityType::kUnknown) return false;
    const Analysis& original = originals_[quotation.original]->analysis();
    const auto statement = static_cast<std::size_t>(quotation.original_attribution);
    const Chain& chain = original.chains[statement];
    const Entity* through = nullptr;
    if (chain.hops.size() > 2) {
      through = &original.entities[chain.hops[1].entity];
    } else if (original.attributions[statement].medium == Medium::kInterview &&
               !IsSameOutlet(PublisherOf(original), PublisherOf(draft_))) {
      through = &PublisherOf(original);
    }
    if (through == nullptr || !IsHand(*through) || IsSameOutlet(*through, PublisherOf(draft_))) {
      return false;
    }
    if (through->type == EntityType::kOutlet && NamesOutlet(*through)) return false;
    verdict = {.attribution = quotation.attribution,
               .issue = ReportIssue::kFirstHandClaimed,
               .original = quotation.original,
               .original_attribution = quotation.original_attribution,
               .original_span = quotation.comparison.passages.front(),
               .hand = LabelOf(*through),
               .confidence = kFirstHandDoubt};
    return true;
  }

 private:
  bool NamesOutlet(const Entity& outlet) const {
    return std::any_of(draft_.entities.begin() + 1, draft_.entities.end(),
                       [&](const Entity& entity) { return IsSameOutlet(entity, outlet); });
  }

  // The statement in the outlet's articles that says most nearly the same.
  Match FindStatement(std::size_t index, const Entity& outlet) {
    const Attribution& attribution = draft_.attributions[index];
    const ContentWords said =
        ContentWordsOf(draft_.document.text, draft_.layers, attribution.content, wording_);
    std::vector<Match> matches;
    for (std::size_t i = 0; i < originals_.size(); ++i) {
      const Analysis& original = originals_[i]->analysis();
      if (!IsSameOutlet(PublisherOf(original), outlet)) continue;
      if (IsSameDocument(draft_.document, original.document)) continue;
      const double near = Nearness(attribution, original);
      Prepare(i);
      for (std::size_t j = 0; j < statements_[i].size(); ++j) {
        const Attribution& other = original.attributions[j];
        matches.push_back({.original = static_cast<std::int32_t>(i),
                           .attribution = static_cast<std::int32_t>(j),
                           .span = Cover(other.content.front(), other.content.back()),
                           .overlap = Overlap(said, statements_[i][j]) + near,
                           .shared = CountShared(said, statements_[i][j])});
      }
      for (std::size_t j = 0; j < sentences_[i].size(); ++j) {
        matches.push_back({.original = static_cast<std::int32_t>(i),
                           .span = original.layers.sentences[j].span,
                           .overlap = Overlap(said, sentences_[i][j]) + near,
                           .shared = CountShared(said, sentences_[i][j])});
      }
    }
    std::erase_if(matches, [](const Match& match) { return match.overlap < kSameStatement; });
    if (matches.empty()) return {};
    double best = 0;
    for (const Match& match : matches) best = std::max(best, match.overlap);
    std::erase_if(matches,
                  [&](const Match& match) { return match.overlap < kAboutAsClose * best; });
    // A statement inside another says less: it must say all that the draft does.
    std::size_t most = 0;
    for (const Match& match : matches) most = std::max(most, match.shared);
    std::erase_if(matches, [&](const Match& match) { return match.shared < most; });
    return *std::max_element(matches.begin(), matches.end(), [&](const Match& a, const Match& b) {
      return std::make_pair(HandsIn(a), a.overlap) < std::make_pair(HandsIn(b), b.overlap);
    });
  }

  std::size_t HandsIn(const Match& match) const {
    if (match.attribution == kNone) return 0;
    return originals_[match.original]->analysis().chains[match.attribution].hops.size();
  }

  // What speaks for this article beside its words: a link to it; and against: far away in time.
  double Nearness(const Attribution& attribution, const Analysis& original) const {
    double near = 0;
    const std::string url = CanonicalUrl(original.document.metadata.url.value);
    const Span content = Cover(attribution.content.front(), attribution.content.back());
    for (const Link& link : draft_.document.links) {
      const bool close = link.span.end + 400 > content.begin && link.span.begin < content.end + 400;
      if (close && !url.empty() && CanonicalUrl(link.target) == url) near += kLinked;
    }
    const auto ours = DayNumber(draft_.document.metadata.date.value);
    const auto theirs = DayNumber(original.document.metadata.date.value);
    if (ours && theirs && std::abs(*ours - *theirs) > kFarDays) near -= kLinked;
    return near;
  }

  void Prepare(std::size_t i) {
    const Analysis& original = originals_[i]->analysis();
    if (!sentences_[i].empty()) return;
    const std::string& text = original.document.text;
    for (const Attribution& attribution : original.attributions) {
      statements_[i].push_back(
          ContentWordsOf(text, original.layers, attribution.content, wording_));
    }
    for (const Sentence& sentence : original.layers.sentences) {
      sentences_[i].push_back(ContentWordsOf(text, original.layers, {sentence.span}, wording_));
    }
  }

  void CompareChains(Hops ours, const Match& match, ReportVerdict& verdict) const {
    const Analysis& original = originals_[match.original]->analysis();
    verdict.issue = ReportIssue::kConfirmed;
    if (match.attribution == kNone) return;
    const std::vector<Hop>& hops = original.chains[match.attribution].hops;
    const Hops theirs = Hops(hops).subspan(std::min<std::size_t>(1, hops.size()));
    if (theirs.empty()) return;
    const auto entity = [&](const Hop& hop) -> const Entity& {
      return original.entities[hop.entity];
    };
    const Entity& origin = entity(theirs.back());
    if (IsSameOutlet(origin, PublisherOf(original)) || origin.type == EntityType::kUnknown) return;
    const auto report = [&](ReportIssue issue, const Entity& hand) {
      verdict.issue = issue;
      verdict.hand = LabelOf(hand);
    };
    if (ours.empty()) {
      const auto unnamed =
          std::ranges::find_if(theirs, [&](const Hop& hop) { return IsUnnamed(entity(hop)); });
      if (unnamed != theirs.end()) {
        report(ReportIssue::kAnonymityLaundered, entity(*unnamed));
      } else if (IsHand(entity(theirs.front()))) {
        report(ReportIssue::kHopDropped, entity(theirs.front()));
      } else if (origin.type != EntityType::kGroup) {
        report(ReportIssue::kSourceDropped, origin);
      }
      return;
    }
    const Entity& our_origin = draft_.entities[ours.back().entity];
    if (theirs.size() > ours.size() && IsHand(entity(theirs.front()))) {
      report(ReportIssue::kHopDropped, entity(theirs.front()));
    } else if (IsUnnamed(our_origin) && IsUnnamed(origin) &&
               IsPlural(LabelOf(our_origin), wording_, rules_) &&
               !IsPlural(LabelOf(origin), wording_, rules_)) {
      report(ReportIssue::kPluralOfOne, origin);
    } else if (CompareSources(our_origin, origin) == SameSource::kOther &&
               match.overlap >= kOtherSourceAt) {
      report(ReportIssue::kOtherSource, origin);
    }
  }

  const Analysis& draft_;
  const Originals& originals_;
  const WordingLists& wording_;
  const RuleSet& rules_;
  // For each original, made when its outlet is first cited.
  std::vector<std::vector<ContentWords>> statements_;
  std::vector<std::vector<ContentWords>> sentences_;
};

}  // namespace

std::string_view Name(ReportIssue issue) {
  constexpr std::array<std::string_view, 8> names = {
      "confirmed",     "undecided",          "source dropped", "hop dropped",
      "plural of one", "first hand claimed", "other source",   "anonymity laundered",
  };
  return names[static_cast<std::size_t>(issue)];
}

std::vector<ReportVerdict> VerifyReports(const Analysis& draft, const Originals& originals,
                                         const std::vector<QuotationVerdict>& quotations,
                                         const WordingLists& wording, const RuleSet& rules) {
  std::vector<ReportVerdict> verdicts;
  ReportVerifier verifier(draft, originals, wording, rules);
  for (std::size_t i = 0; i < draft.attributions.size(); ++i) {
    ReportVerdict verdict;
    if (verifier.Verify(i, verdict)) verdicts.push_back(std::move(verdict));
  }
  for (const QuotationVerdict& quotation : quotations) {
    ReportVerdict verdict;
    if (!verifier.VerifyFirstHand(quotation, verdict)) continue;
    const bool known = std::any_of(
        verdicts.begin(), verdicts.end(),
        [&](const ReportVerdict& other) { return other.attribution == verdict.attribution; });
    if (!known) verdicts.push_back(std::move(verdict));
  }
  std::stable_sort(
      verdicts.begin(), verdicts.end(),
      [](const ReportVerdict& a, const ReportVerdict& b) { return a.attribution < b.attribution; });
  return verdicts;
}

}  // namespace hearsay
