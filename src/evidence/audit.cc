#include "evidence/audit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "base/strings.h"
#include "evidence/compare_quotation.h"
#include "evidence/same_source.h"
#include "rules/outlet_names.h"
#include "text/comparable_words.h"
#include "text/segment.h"

namespace hearsay {
namespace {

constexpr std::array<std::string_view, kAuditKindCount> kNames = {
    "circle", "one-root", "hardened", "two-speakers", "drift", "inversion", "reliance"};
constexpr std::int64_t kOneMatterDays = 30;  // statements further apart are about other things
constexpr std::size_t kManyOutlets = 3;
constexpr std::size_t kLongestCircle = 4;
constexpr double kNearlyTheSame = 0.72;  // overlap from which a sentence states a report as fact
constexpr std::size_t kMostPlaces = 12;
constexpr std::size_t kReliedOn = 10;

std::string LabelOf(const Entity& entity) {
  return !entity.label.empty() ? entity.label : !entity.name.empty() ? entity.name : "unknown";
}

std::string KeyOf(const Entity& entity) {
  if (!entity.outlet.empty()) return entity.outlet;
  std::string key;
  for (const std::string& word : PublisherWords(entity.name)) StrAppend(key, word, " ");
  return key;
}

// A single word may be a nickname or a title that nobody else uses.
bool IsFullName(const Entity& entity) {
  return entity.type == EntityType::kPerson && entity.name.find(' ') != std::string::npos;
}

class Auditor {
 public:
  Auditor(const AuditCorpus& corpus, const WordingLists& wording)
      : corpus_(corpus), wording_(wording), pairs_(corpus.FindPairs()) {
    LinkCitations();
  }

  std::vector<AuditItem> Run() {
    FindCircles();
    FindOneRoot();
    FindHardened();
    FindQuoteTrouble();
    FindInversions();
    CountReliance();
    std::stable_sort(items_.begin(), items_.end(), [](const AuditItem& a, const AuditItem& b) {
      return a.kind != b.kind ? a.kind < b.kind : a.confidence > b.confidence;
    });
    return std::move(items_);
  }

 private:
  // A statement and the one in the cited outlet's own document that says the same.
  struct Citation {
    std::uint32_t to = 0;
    double overlap = 0;
  };

  const AuditStatement& At(std::uint32_t index) const { return corpus_.statements()[index]; }
  const AuditDocument& DocumentAt(std::uint32_t index) const {
    return corpus_.DocumentOf(At(index));
  }

  // The first outlet that a statement is had from, or null.
  const Entity* CitedBy(std::uint32_t index) const {
    for (const Entity& hand : At(index).hands) {
      if (hand.type == EntityType::kOutlet && !IsSameOutlet(hand, DocumentAt(index).publisher)) {
        return &hand;
      }
    }
    return nullptr;
  }

  std::optional<std::int64_t> DaysBetween(std::uint32_t a, std::uint32_t b) const {
    const auto& first = DocumentAt(a).day;
    const auto& second = DocumentAt(b).day;
    if (!first || !second) return std::nullopt;
    return *second - *first;
  }

  bool OneMatter(std::uint32_t a, std::uint32_t b) const {
    const auto days = DaysBetween(a, b);
    return !days || std::abs(*days) <= kOneMatterDays;
  }

  void LinkCitations() {
    citations_.resize(corpus_.statements().size());
    const auto link = [&](std::uint32_t from, std::uint32_t to, double overlap) {
      const Entity* cited = CitedBy(from);
      if (cited == nullptr || !OneMatter(from, to)) return;
      if (IsSameOutlet(*cited, DocumentAt(to).publisher)) citations_[from].push_back({to, overlap});
    };
    for (const AuditPair& pair : pairs_) {
      link(pair.first, pair.second, pair.overlap);
      link(pair.second, pair.first, pair.overlap);
    }
  }

  AuditPlace PlaceOf(std::uint32_t index, std::string says) const {
    const AuditStatement& statement = At(index);
    return {statement.document, statement.line, statement.span, statement.words, std::move(says)};
  }

  std::string OutletAt(std::uint32_t index) const { return LabelOf(DocumentAt(index).publisher); }

  void FindCircles() {
    std::set<std::vector<std::string>> known;
    for (std::uint32_t start = 0; start < citations_.size(); ++start) {
      std::vector<std::uint32_t> path = {start};
      Follow(path, 1, known);
    }
  }

  // Goes on from the path's last statement until an outlet comes again.
  void Follow(std::vector<std::uint32_t>& path, double confidence,
              std::set<std::vector<std::string>>& known) {
    for (const Citation& citation : citations_[path.back()]) {
      const double sure = std::min<double>(
          {confidence, citation.overlap, static_cast<double>(At(path.back()).confidence)});
      path.push_back(citation.to);
      const Entity* next = CitedBy(citation.to);
      if (next != nullptr && IsSameOutlet(*next, DocumentAt(path.front()).publisher)) {
        AddCircle(path, sure, known);
      } else if (path.size() < kLongestCircle) {
        Follow(path, sure, known);
      }
      path.pop_back();
    }
  }

  void AddCircle(const std::vector<std::uint32_t>& path, double confidence,
                 std::set<std::vector<std::string>>& known) {
    std::vector<std::string> keys;
    for (const std::uint32_t at : path) keys.push_back(corpus_.documents()[At(at).document].path);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    if (keys.size() < path.size() || !known.insert(keys).second) return;
    AuditItem item{.kind = AuditKind::kCircle, .confidence = confidence};
    std::string round;
    for (const std::uint32_t at : path) {
      StrAppend(round, OutletAt(at), " → ");
      item.places.push_back(PlaceOf(at, StrCat("has it from ", LabelOf(*CitedBy(at)))));
    }
    item.summary = StrCat("a circle: ", round, OutletAt(path.front()));
    items_.push_back(std::move(item));
  }

  // The root that a statement leads to: the last cited outlet whose own statement is here, or
  // the last outlet that is named.
  std::pair<std::string, std::string> RootOf(std::uint32_t index) const {
    std::set<std::uint32_t> seen;
    while (seen.insert(index).second) {
      const auto& next = citations_[index];
      if (next.empty()) break;
      index = std::max_element(next.begin(), next.end(), [](const Citation& a, const Citation& b) {
                return a.overlap < b.overlap;
              })->to;
    }
    const Entity* root = &DocumentAt(index).publisher;
    for (const Entity& hand : At(index).hands) {
      if (hand.type == EntityType::kOutlet) root = &hand;
    }
    return {KeyOf(*root), LabelOf(*root)};
  }

  // Groups of statements that say the same, by the statement that stands for the group.
  std::vector<std::uint32_t> Groups() const {
    std::vector<std::uint32_t> group(corpus_.statements().size());
    std::iota(group.begin(), group.end(), 0);
    const auto find = [&](std::uint32_t at) {
      while (group[at] != at) at = group[at] = group[group[at]];
      return at;
    };
    for (const AuditPair& pair : pairs_) {
      if (OneMatter(pair.first, pair.second)) group[find(pair.second)] = find(pair.first);
    }
    for (std::uint32_t i = 0; i < group.size(); ++i) group[i] = find(i);
    return group;
  }

  void FindOneRoot() {
    const std::vector<std::uint32_t> groups = Groups();
    std::map<std::pair<std::uint32_t, std::string>, std::vector<std::uint32_t>> by_root;
    std::map<std::string, std::string> labels;
    for (std::uint32_t i = 0; i < groups.size(); ++i) {
      if (CitedBy(i) == nullptr) continue;
      const auto [key, label] = RootOf(i);
      labels[key] = label;
      by_root[{groups[i], key}].push_back(i);
    }
    std::set<std::pair<std::string, std::vector<std::string>>> known;
    for (const auto& [root, members] : by_root) {
      std::map<std::string, std::uint32_t> outlets;  // the first statement of each
      for (const std::uint32_t at : members) {
        const std::string key = KeyOf(DocumentAt(at).publisher);
        if (key != root.second) outlets.emplace(key, at);
      }
      std::vector<std::string> keys;
      for (const auto& [key, at] : outlets) keys.push_back(key);
      if (outlets.size() < kManyOutlets || !known.emplace(root.second, keys).second) continue;
      AuditItem item{.kind = AuditKind::kOneRoot, .confidence = 1};
      for (const auto& [key, at] : outlets) {
        item.confidence = std::min(item.confidence, static_cast<double>(At(at).confidence));
        if (item.places.size() == kMostPlaces) continue;
        item.places.push_back(
            PlaceOf(at, StrCat(OutletAt(at), " has it from ", LabelOf(*CitedBy(at)))));
      }
      item.summary = StrCat(outlets.size(), " outlets have this from one: ", labels[root.second]);
      items_.push_back(std::move(item));
    }
  }

  void FindHardened() {
    std::set<std::pair<std::uint32_t, std::uint32_t>> known;  // documents
    const auto check = [&](std::uint32_t unnamed, std::uint32_t flat, double overlap) {
      const AuditStatement& statement = At(unnamed);
      if (statement.own || statement.hands.empty() || !IsUnnamed(statement.hands.back())) return;
      const auto days = DaysBetween(unnamed, flat);
      if (!OneMatter(unnamed, flat) || (days && *days < 0) || overlap < kNearlyTheSame) return;
      const AuditStatement& other = At(flat);
      const bool laundered =
          !other.own && other.hands.size() == 1 && other.hands[0].type == EntityType::kOutlet;
      if (!other.own && !laundered) return;
      if (!known.emplace(statement.document, other.document).second) return;
      AuditItem item{.kind = AuditKind::kHardened,
                     .confidence = overlap * static_cast<double>(statement.confidence)};
      item.summary = laundered
                         ? StrCat(OutletAt(flat), " credits ", LabelOf(other.hands[0]),
                                  " for what ", LabelOf(statement.hands.back()), " (unnamed) said")
                         : StrCat(OutletAt(flat), " states as a fact what ",
                                  LabelOf(statement.hands.back()), " (unnamed) said");
      item.places.push_back(
          PlaceOf(unnamed, StrCat("has it from ", LabelOf(statement.hands.back()))));
      item.places.push_back(PlaceOf(flat, laundered ? "has it from the outlet" : "states it"));
      items_.push_back(std::move(item));
    };
    for (const AuditPair& pair : pairs_) {
      check(pair.first, pair.second, pair.overlap);
      check(pair.second, pair.first, pair.overlap);
    }
  }

  const Entity* SpeakerOf(const AuditQuote& quote) const {
    if (quote.statement == kNone) return nullptr;
    const AuditStatement& statement = At(static_cast<std::uint32_t>(quote.statement));
    return statement.hands.empty() ? nullptr : &statement.hands.back();
  }

  AuditPlace PlaceOf(const AuditQuote& quote) const {
    const Entity* speaker = SpeakerOf(quote);
    return {quote.document, quote.line, quote.span, quote.words,
            speaker == nullptr ? "credits nobody" : StrCat("credits ", LabelOf(*speaker))};
  }

  void FindQuoteTrouble() {
    std::set<std::pair<std::uint32_t, std::uint32_t>> speakers, drifts;
    for (const AuditPair& pair : corpus_.FindQuotePairs()) {
      const AuditQuote* earlier = &corpus_.quotes()[pair.first];
      const AuditQuote* later = &corpus_.quotes()[pair.second];
      const auto& first_day = corpus_.documents()[earlier->document].day;
      const auto& second_day = corpus_.documents()[later->document].day;
      if (first_day && second_day && *second_day < *first_day) std::swap(earlier, later);
      const Entity* ours = SpeakerOf(*earlier);
      const Entity* theirs = SpeakerOf(*later);
      const SameSource same = ours == nullptr || theirs == nullptr ? SameSource::kUnknown
                                                                   : CompareSources(*ours, *theirs);
      if (same == SameSource::kOther && IsFullName(*ours) && IsFullName(*theirs) &&
          speakers.emplace(earlier->document, later->document).second) {
        items_.push_back(
            {AuditKind::kTwoSpeakers,
             StrCat("one quotation is credited to ", LabelOf(*ours), " and to ", LabelOf(*theirs)),
             {PlaceOf(*earlier), PlaceOf(*later)},
             std::min(1.0, pair.overlap)});
      }
      if (ComparableKey(earlier->words) == ComparableKey(later->words)) continue;
      const std::string changed = ChangesBetween(*earlier, *later);
      if (changed.empty() || !drifts
                                  .emplace(earlier->span.begin * 31u + earlier->document,
                                           later->span.begin * 31u + later->document)
                                  .second) {
        continue;
      }
      items_.push_back({AuditKind::kDrift,
                        StrCat("a quotation changed on its way: ", changed),
                        {PlaceOf(*earlier), PlaceOf(*later)},
                        same == SameSource::kSame ? pair.overlap : 0.6 * pair.overlap});
    }
  }

  // What was done to the words between two quotations of them, "" when they were only cut.
  std::string ChangesBetween(const AuditQuote& earlier, const AuditQuote& later) const {
    // What the longer one has more is no change.
    const bool longer = later.words.size() > earlier.words.size();
    const std::string original = StrCat("“", longer ? later.words : earlier.words, "”");
    const std::string copy = StrCat("“", longer ? earlier.words : later.words, "”");
    const TextLayers original_layers = SegmentText(original), layers = SegmentText(copy);
    if (layers.quotations.empty()) return "";
    const OriginalText text(original, original_layers);
    const auto comparisons = CompareQuotation(MakeQuotedText(copy, layers, 0), text, wording_);
    std::vector<std::string> changes;
    for (Alteration kind : comparisons.front().kinds) {
      const bool altered = kind == Alteration::kReworded || kind == Alteration::kModality ||
                           kind == Alteration::kNegation || kind == Alteration::kNumber;
      if (altered) changes.emplace_back(Name(kind));
    }
    return Join(changes, ", ");
  }

  void FindInversions() {
    std::set<std::pair<std::uint32_t, std::uint32_t>> known;
    for (std::uint32_t from = 0; from < citations_.size(); ++from) {
      const auto& all = citations_[from];
      if (all.empty()) continue;
      const bool later = std::all_of(all.begin(), all.end(), [&](const Citation& citation) {
        const auto days = DaysBetween(from, citation.to);
        return days && *days > 0;
      });
      if (!later) continue;
      const Citation& citation = all.front();
      if (!known.emplace(At(from).document, At(citation.to).document).second) continue;
      items_.push_back(
          {AuditKind::kInversion,
           StrCat(OutletAt(from), " of ", DocumentAt(from).date, " cites ", OutletAt(citation.to),
                  ", whose report is of ", DocumentAt(citation.to).date),
           {PlaceOf(from, StrCat("has it from ", LabelOf(*CitedBy(from)))),
            PlaceOf(citation.to, "says so later")},
           citation.overlap});
    }
  }

  void CountReliance() {
    struct Reliance {
      std::string label;
      std::size_t statements = 0;
      std::set<std::uint32_t> documents;
      std::uint32_t first = 0;
    };
    std::map<std::string, Reliance> outlets;
    for (std::uint32_t i = 0; i < corpus_.statements().size(); ++i) {
      const Entity* cited = CitedBy(i);
      if (cited == nullptr) continue;
      Reliance& reliance = outlets[KeyOf(*cited)];
      if (reliance.statements++ == 0) {
        reliance.label = LabelOf(*cited);
        reliance.first = i;
      }
      reliance.documents.insert(At(i).document);
    }
    std::vector<const Reliance*> ranked;
    for (const auto& [key, reliance] : outlets) ranked.push_back(&reliance);
    std::stable_sort(ranked.begin(), ranked.end(), [](const Reliance* a, const Reliance* b) {
      return a->statements > b->statements;
    });
    if (ranked.size() > kReliedOn) ranked.resize(kReliedOn);
    double confidence = 1;
    for (const Reliance* reliance : ranked) {
      items_.push_back({AuditKind::kReliance,
                        StrCat(reliance->label, ": ", reliance->statements,
                               reliance->statements == 1 ? " statement in " : " statements in ",
                               reliance->documents.size(),
                               reliance->documents.size() == 1 ? " document" : " documents"),
                        {PlaceOf(reliance->first, "the first of them")},
                        confidence});
    }
  }

  const AuditCorpus& corpus_;
  const WordingLists& wording_;
  const std::vector<AuditPair> pairs_;
  std::vector<std::vector<Citation>> citations_;  // same index as the corpus's statements
  std::vector<AuditItem> items_;
};

}  // namespace

std::string_view Name(AuditKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<AuditKind> ParseAuditKind(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<AuditKind>(found - kNames.begin());
}

std::vector<AuditItem> Audit(const AuditCorpus& corpus, const WordingLists& wording) {
  return Auditor(corpus, wording).Run();
}

}  // namespace hearsay
