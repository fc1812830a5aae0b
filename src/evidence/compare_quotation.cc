#include "evidence/compare_quotation.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "evidence/classify_difference.h"
#include "text/characters.h"
#include "text/segment.h"

namespace hearsay {
namespace {

constexpr std::size_t kPlaces = 4;           // looked at in one original
constexpr std::uint32_t kFarApart = 60;      // words between the pieces of two statements
constexpr std::uint32_t kInterruption = 12;  // words that may break one: ", she said, "
constexpr std::uint32_t kPieceFound = 4;     // words that are worth looking for elsewhere
constexpr float kFound = 0.5F;               // the share of words below which it is another
constexpr float kAboutEqual = 0.9F;          // of the best place's score
constexpr std::uint32_t kWordsBefore = 3;    // in which a negation still belongs to what follows
constexpr std::uint32_t kLimitWithin = 3;    // words of the rest that open a condition

// A stretch where words differ: of the quotation, of the original.
struct Region {
  WordRange quoted;
  WordRange original;
};

std::vector<Region> RegionsOf(const std::vector<AlignedPair>& pairs,
                              const std::vector<ComparedWord>& quoted,
                              const std::vector<ComparedWord>& original) {
  std::vector<Region> regions;
  std::uint32_t next_quoted = 0;
  std::uint32_t next_original = 0;
  for (const AlignedPair& pair : pairs) {
    if (pair.original != kNone) {
      next_original = static_cast<std::uint32_t>(pair.original);
      break;
    }
  }
  bool open = false;
  for (const AlignedPair& pair : pairs) {
    const bool equal = pair.quoted != kNone && pair.original != kNone &&
                       quoted[pair.quoted].word == original[pair.original].word;
    if (!equal && !open) {
      regions.push_back({{next_quoted, next_quoted}, {next_original, next_original}});
    }
    open = !equal;
    if (pair.quoted != kNone) next_quoted = static_cast<std::uint32_t>(pair.quoted) + 1;
    if (pair.original != kNone) next_original = static_cast<std::uint32_t>(pair.original) + 1;
    if (open) {
      regions.back().quoted.end = next_quoted;
      regions.back().original.end = next_original;
    }
  }
  return regions;
}

// The marks between two words, written one way: no space, quotation marks, brackets or ellipses.
std::string MarksBetween(std::string_view text, Span left, Span right) {
  std::string marks;
  for (std::size_t at = left.end; at < right.begin;) {
    const DecodedCharacter character = DecodeUtf8(text, at);
    const CharacterKind kind = KindOf(character.code_point);
    const bool dash = character.code_point == U'-' ||
                      (character.code_point >= 0x2010 && character.code_point <= 0x2015);
    if (dash) {
      marks.push_back('-');
    } else if ((kind == CharacterKind::kStop && character.code_point != U'…') ||
               kind == CharacterKind::kVisible) {
      AppendUtf8(marks, character.code_point);
    }
    at += character.size;
  }
  if (marks.find("..") != std::string::npos) marks.clear();
  return marks;
}

bool BeginsLower(std::string_view text, Span word) {
  return KindOf(DecodeUtf8(text, word.begin).code_point) == CharacterKind::kLower;
}

class Comparer {
 public:
  Comparer(const QuotedText& quoted, const OriginalText& original, const WordingLists& wording)
      : quoted_(quoted), original_(original), wording_(wording) {}

  QuotationComparison Compare(const Passage& passage) {
    pairs_ = &passage.alignment.pairs;
    comparison_.score = passage.alignment.score;
    matched_ = passage.matched;
    std::vector<Region> regions = RegionsOf(*pairs_, ours(), theirs());
    TrimEdges(regions);
    for (const Region& region : regions) Classify(region);
    AddPunctuation();
    FinishPassages();
    comparison_.similarity =
        ours().empty() ? 0 : static_cast<float>(matched_) / static_cast<float>(ours().size());
    std::vector<Alteration> kinds;
    if (comparison_.similarity < kFound) {
      comparison_.kinds = {Alteration::kNotFound};
      return std::move(comparison_);
    }
    AddMidSentence();
    std::stable_sort(comparison_.differences.begin(), comparison_.differences.end(),
                     [](const Difference& a, const Difference& b) { return a.quoted < b.quoted; });
    for (const Difference& difference : comparison_.differences) kinds.push_back(difference.kind);
    comparison_.kinds = GravestFirst(std::move(kinds));
    return std::move(comparison_);
  }

 private:
  const std::vector<ComparedWord>& ours() const { return quoted_.compared.words; }
  const std::vector<ComparedWord>& theirs() const { return original_.compared.words; }

  void Add(Alteration kind, const Region& region) {
    comparison_.differences.push_back({kind, SpanOf(quoted_.compared, region.quoted),
                                       SpanOf(original_.compared, region.original)});
  }

  // Words of the original before the first and behind the last word that both have were not cut
  // from the quotation.
  void TrimEdges(std::vector<Region>& regions) const {
    if (regions.empty()) return;
    if (Region& first = regions.front(); first.quoted.begin == 0 && first.quoted.empty()) {
      regions.erase(regions.begin());
    }
    if (regions.empty()) return;
    if (Region& last = regions.back(); last.quoted.end == ours().size() && last.quoted.empty()) {
      regions.pop_back();
    }
  }

  void Classify(const Region& region) {
    if (FoundElsewhere(region)) return;
    if (region.quoted.empty() && SplitsStatement(region)) return;
    const Alteration kind = ClassifyDifference(
        {quoted_.text, &quoted_.compared, region.quoted},
        {original_.text, &original_.compared, region.original}, IsMarked(region), wording_);
    Add(kind, region);
  }

  bool IsMarked(const Region& region) const {
    const std::uint32_t begin = region.quoted.begin - std::min(region.quoted.begin, 1u);
    for (std::uint32_t i = begin; i <= region.quoted.end + 1 && i < ours().size(); ++i) {
      if (ours()[i].cut_before) return true;
    }
    return false;
  }

  std::int32_t StatementOf(std::int32_t quotation) const {
    if (quotation == kNone || original_.quotation_statements.empty()) return kNone;
    return original_.quotation_statements[quotation];
  }

  // What the original has between two pieces of the quotation: words of its author between
  // two pieces of one statement are no cut, and two statements are two places.
  bool SplitsStatement(const Region& region) {
    if (region.original.begin == 0 || region.original.end >= theirs().size()) return false;
    const ComparedWord& before = theirs()[region.original.begin - 1];
    const ComparedWord& after = theirs()[region.original.end];
    const bool two = before.quotation != kNone && after.quotation != kNone &&
                     before.quotation != after.quotation;
    if (!two) {
      if (region.original.size() > kFarApart || RunsOneSentenceIntoAnother(region)) {
        Join(region);
        return true;
      }
      return false;
    }
    std::uint32_t outside = 0;
    WordRange inside{region.original.end, region.original.end};
    for (std::uint32_t i = region.original.end; i-- > region.original.begin;) {
      if (theirs()[i].quotation == kNone) {
        ++outside;
      } else {
        inside = inside.empty() ? WordRange{i, i + 1} : WordRange{i, inside.end};
      }
    }
    const std::int32_t first = StatementOf(before.quotation);
    const std::int32_t second = StatementOf(after.quotation);
    const bool same_statement = first == second && first != kNone;
    const bool unknown = first == kNone || second == kNone;
    if (!same_statement && !(unknown && outside <= kInterruption)) {
      Join(region);
      return true;
    }
    if (!inside.empty()) {
      const Region cut{region.quoted, inside};
      Add(ClassifyDifference({quoted_.text, &quoted_.compared, cut.quoted},
                             {original_.text, &original_.compared, cut.original}, IsMarked(cut),
                             wording_),
          cut);
    }
    return true;
  }

  // True when two sentences of the original are one in the quotation, which does not say so.
  bool RunsOneSentenceIntoAnother(const Region& region) const {
    if (region.quoted.begin == 0 || IsMarked(region)) return false;
    const ComparedWord& left = ours()[region.quoted.begin - 1];
    const ComparedWord& right = ours()[region.quoted.end];
    return left.sentence == right.sentence &&
           theirs()[region.original.begin - 1].sentence != theirs()[region.original.end].sentence;
  }

  void Join(const Region& region) {
    Add(Alteration::kJoined, region);
    breaks_.push_back(region.original);
  }

  // Looks for words that do not stand at this place in the rest of the original.
  bool FoundElsewhere(const Region& region) {
    if (region.quoted.size() < kPieceFound) return false;
    const std::span<const ComparedWord> piece =
        std::span(ours()).subspan(region.quoted.begin, region.quoted.size());
    const std::vector<Passage> found = FindPassages(piece, theirs(), original_.index, 1);
    if (found.empty() || found[0].matched * 10 < piece.size() * 8) return false;
    std::int32_t first = kNone, last = kNone;
    for (const AlignedPair& pair : found[0].alignment.pairs) {
      if (pair.original == kNone) continue;
      if (first == kNone) first = pair.original;
      last = pair.original;
    }
    comparison_.differences.push_back(
        {Alteration::kJoined, SpanOf(quoted_.compared, region.quoted),
         SpanOf(original_.compared,
                {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last) + 1})});
    elsewhere_.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last) + 1});
    matched_ += found[0].matched;
    return true;
  }

  void AddPunctuation() {
    const AlignedPair* previous = nullptr;
    for (const AlignedPair& pair : *pairs_) {
      const bool equal = pair.quoted != kNone && pair.original != kNone &&
                         ours()[pair.quoted].word == theirs()[pair.original].word;
      if (equal && previous != nullptr) {
        const Span ours_left = ours()[previous->quoted].span, ours_right = ours()[pair.quoted].span;
        const Span left = theirs()[previous->original].span, right = theirs()[pair.original].span;
        if (MarksBetween(quoted_.text, ours_left, ours_right) !=
                MarksBetween(original_.text, left, right) &&
            !ours()[pair.quoted].cut_before) {
          comparison_.differences.push_back({Alteration::kPunctuation,
                                             {ours_left.end, ours_right.begin},
                                             {left.end, right.begin}});
        }
      }
      previous = equal ? &pair : nullptr;
    }
  }

  // The stretches of the original, split where statements were joined.
  void FinishPassages() {
    WordRange all{0, 0};
    bool any = false;
    std::vector<WordRange> stretches;
    for (const AlignedPair& pair : *pairs_) {
      if (pair.original == kNone || pair.quoted == kNone) continue;
      const auto at = static_cast<std::uint32_t>(pair.original);
      const bool inside_other = std::any_of(breaks_.begin(), breaks_.end(), [&](WordRange gap) {
        return any && all.end <= gap.begin && gap.end <= at;
      });
      if (inside_other) {
        stretches.push_back(all);
        any = false;
      }
      all = any ? WordRange{all.begin, at + 1} : WordRange{at, at + 1};
      any = true;
    }
    if (any) stretches.push_back(all);
    stretches.insert(stretches.end(), elsewhere_.begin(), elsewhere_.end());
    for (WordRange stretch : stretches) {
      comparison_.passages.push_back(SpanOf(original_.compared, stretch));
    }
  }

  // The rest of the sentence in the original behind word `at`, as far as its speaker goes on.
  WordRange RestBehind(std::uint32_t at) const {
    const ComparedWord& last = theirs()[at];
    std::uint32_t begin = at + 1;
    while (begin < theirs().size() && theirs()[begin].sentence == last.sentence &&
           last.quotation != kNone && theirs()[begin].quotation == kNone) {
      ++begin;  // ", she said, "
    }
    if (begin >= theirs().size() || theirs()[begin].sentence != last.sentence) return {at, at};
    const bool new_piece = begin > at + 1 || theirs()[begin].quotation != last.quotation;
    if (new_piece && last.quotation != kNone &&
        !BeginsLower(original_.text, theirs()[begin].span)) {
      return {at, at};
    }
    if (last.quotation == kNone && theirs()[begin].quotation != kNone) return {at, at};
    std::uint32_t end = begin;
    while (end < theirs().size() && theirs()[end].sentence == last.sentence &&
           theirs()[end].quotation == theirs()[begin].quotation) {
      ++end;
    }
    return {begin, end};
  }

  // What stands before word `at` in its sentence, as far as the same speaker says it.
  WordRange LeadBefore(std::uint32_t at) const {
    std::uint32_t begin = at;
    while (begin > 0 && theirs()[begin - 1].sentence == theirs()[at].sentence &&
           theirs()[begin - 1].quotation == theirs()[at].quotation) {
      --begin;
    }
    return {begin, at};
  }

  std::vector<std::uint64_t> Hashes(WordRange words) const {
    std::vector<std::uint64_t> hashes;
    for (std::uint32_t i = words.begin; i < words.end; ++i) hashes.push_back(theirs()[i].word);
    return hashes;
  }

  void AddMidSentence() {
    std::int32_t first = kNone, last = kNone;
    for (const AlignedPair& pair : *pairs_) {
      if (pair.quoted == kNone || pair.original == kNone) continue;
      if (pair.quoted == 0) first = pair.original;
      if (pair.quoted + 1 == static_cast<std::int32_t>(ours().size())) last = pair.original;
    }
    if (first != kNone) CheckBegin(static_cast<std::uint32_t>(first));
    if (last != kNone && quoted_.sentence_end && !quoted_.compared.cut_after) {
      CheckEnd(static_cast<std::uint32_t>(last));
    }
  }

  void CheckBegin(std::uint32_t first) {
    if (ours().front().cut_before) return;
    const Region nothing{{0, 0}, LeadBefore(first)};
    if (!quoted_.sentence_begin) {
      // A few words of a sentence: was one left out that denies them?
      const std::uint32_t begin =
          std::max(SentenceBegin(first), first - std::min(first, kWordsBefore));
      if (wording_.negations.CountCovered(Hashes({begin, first})) > 0 && !NegatedByDraft()) {
        AddCut(Alteration::kCutReach, 0, {begin, first});
      }
      return;
    }
    const std::vector<std::uint64_t> lead = Hashes(nothing.original);
    if (wording_.openers.CountCovered(lead) + wording_.fillers.CountCovered(lead) >= lead.size()) {
      return;
    }
    const bool reaches =
        wording_.negations.CountCovered(lead) > 0 || wording_.limits.Longest(lead).length > 0;
    AddCut(reaches ? Alteration::kCutReach : Alteration::kCutMidSentence, 0, nothing.original);
  }

  void CheckEnd(std::uint32_t last) {
    const WordRange rest = RestBehind(last);
    if (rest.empty()) return;
    const std::vector<std::uint64_t> words = Hashes(rest);
    bool reaches = false;
    for (std::size_t i = 0; i < words.size() && i < kLimitWithin; ++i) {
      reaches |= wording_.limits.Longest(std::span(words).subspan(i)).length > 0;
    }
    AddCut(reaches ? Alteration::kCutReach : Alteration::kCutMidSentence,
           static_cast<std::uint32_t>(ours().size()), rest);
  }

  void AddCut(Alteration kind, std::uint32_t at, WordRange original) {
    const Span place = at == 0 ? Span{ours().front().span.begin, ours().front().span.begin}
                               : Span{ours().back().span.end, ours().back().span.end};
    comparison_.differences.push_back({kind, place, SpanOf(original_.compared, original)});
  }

  std::uint32_t SentenceBegin(std::uint32_t at) const {
    std::uint32_t begin = at;
    while (begin > 0 && theirs()[begin - 1].sentence == theirs()[at].sentence) --begin;
    return begin;
  }

  bool NegatedByDraft() const {
    const TextLayers before = SegmentText(Slice(quoted_.text, quoted_.before));
    std::vector<std::uint64_t> words;
    for (const Token& token : before.tokens) words.push_back(token.word);
    const std::size_t kept = std::min<std::size_t>(words.size(), 2 * kWordsBefore);
    return wording_.negations.CountCovered(std::span(words).last(kept)) > 0;
  }

  const QuotedText& quoted_;
  const OriginalText& original_;
  const WordingLists& wording_;
  const std::vector<AlignedPair>* pairs_ = nullptr;
  std::uint32_t matched_ = 0;
  std::vector<WordRange> breaks_;     // of the original, between pieces of two statements
  std::vector<WordRange> elsewhere_;  // of the original
  QuotationComparison comparison_;
};

TokenRange AllTokens(const TextLayers& layers) {
  return {0, static_cast<std::uint32_t>(layers.tokens.size())};
}

}  // namespace

OriginalText::OriginalText(std::string_view original, const TextLayers& original_layers,
                           std::vector<std::int32_t> statements)
    : text(original),
      layers(&original_layers),
      quotation_statements(std::move(statements)),
      compared(CompareText(original, original_layers, AllTokens(original_layers))),
      index(compared.words) {}

QuotedText MakeQuotedText(std::string_view text, const TextLayers& layers, std::size_t index) {
  const Quotation& quotation = layers.quotations[index];
  QuotedText quoted{.text = text, .compared = CompareText(text, layers, quotation.tokens)};
  const TokenRange tokens = quotation.tokens;
  if (tokens.empty() || quoted.compared.words.empty()) return quoted;
  const Sentence& sentence = layers.sentences[layers.token_sentence[tokens.begin]];
  if (sentence.span.begin < quotation.span.begin) {
    quoted.before = {sentence.span.begin, quotation.span.begin};
  }
  quoted.sentence_begin = !BeginsLower(text, quoted.compared.words.front().span) &&
                          layers.tokens[tokens.begin].kind != TokenKind::kNumber;
  // "(...)," she said; "(...)." and the like; a piece without a mark is part of her sentence.
  const Token& last = layers.tokens[tokens.end - 1];
  const std::string_view mark = Slice(text, last.span);
  const bool ends = mark == "." || mark == "!" || mark == "?" || mark == ",";
  const bool goes_on = index + 1 < layers.quotations.size() &&
                       !layers.quotations[index + 1].tokens.empty() &&
                       layers.token_sentence[layers.quotations[index + 1].tokens.begin] ==
                           layers.token_sentence[tokens.end - 1] &&
                       layers.quotations[index + 1].span.begin >= quotation.span.end;
  quoted.sentence_end = quoted.sentence_begin && ends && !(mark == "," && goes_on);
  return quoted;
}

std::vector<QuotationComparison> CompareQuotation(const QuotedText& quoted,
                                                  const OriginalText& original,
                                                  const WordingLists& wording) {
  std::vector<QuotationComparison> comparisons;
  if (quoted.compared.words.empty()) return {QuotationComparison()};
  for (const Passage& passage :
       FindPassages(quoted.compared.words, original.compared.words, original.index, kPlaces)) {
    if (!comparisons.empty() && static_cast<float>(passage.alignment.score) <
                                    kAboutEqual * static_cast<float>(comparisons[0].score)) {
      break;
    }
    comparisons.push_back(Comparer(quoted, original, wording).Compare(passage));
  }
  if (comparisons.empty()) comparisons.emplace_back();
  if (quoted.compared.words.size() < kFewestWords) {
    for (QuotationComparison& comparison : comparisons) {
      if (comparison.kinds.front() > Alteration::kPunctuation && comparison.similarity < 1) {
        comparison.kinds = {Alteration::kTooShort};
      }
    }
  }
  return comparisons;
}

}  // namespace hearsay
