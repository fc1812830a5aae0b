#include "evidence/trace.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "base/strings.h"
#include "text/comparable_words.h"

namespace hearsay {
namespace {

// What a joint loses for what the two articles do not say.
constexpr double kUndated = 0.8;    // which was first is not known
constexpr double kLaterDate = 0.4;  // the credited article is the later one
constexpr double kStatement = 0.7;  // it reports the same, without the quotation
constexpr std::size_t kMostJoints = 8;

std::string_view Words(std::string_view text, const ComparableWord& word) {
  return Slice(text, word.span);
}

void Append(std::vector<WordChange>& changes, WordChange::Kind kind, std::string_view word) {
  if (changes.empty() || changes.back().kind != kind) changes.push_back({kind, ""});
  StrAppend(changes.back().words, changes.back().words.empty() ? "" : " ", word);
}

void SortByDate(std::vector<Occurrence>& occurrences) {
  std::ranges::stable_sort(occurrences, [](const Occurrence& a, const Occurrence& b) {
    if (a.date.empty() != b.date.empty()) return b.date.empty();
    return a.date != b.date ? a.date < b.date : a.document < b.document;
  });
}

std::vector<Wording> GroupWordings(std::string_view quotation,
                                   const std::vector<Occurrence>& occurrences) {
  std::map<std::pair<bool, std::string>, std::size_t> by_key;
  std::vector<Wording> wordings;
  for (std::size_t i = 0; i < occurrences.size(); ++i) {
    const Occurrence& occurrence = occurrences[i];
    const auto [at, inserted] = by_key.emplace(
        std::pair(occurrence.quoted, ComparableKey(occurrence.words)), wordings.size());
    if (inserted) {
      wordings.push_back({.words = occurrence.words,
                          .exact = occurrence.exact,
                          .quoted = occurrence.quoted,
                          .similarity = occurrence.similarity});
      if (!occurrence.exact && occurrence.quoted) {
        wordings.back().changes = WordChanges(quotation, occurrence.words);
      }
    }
    wordings[at->second].occurrences.push_back(i);
  }
  std::ranges::stable_sort(wordings, [](const Wording& a, const Wording& b) {
    if (a.quoted != b.quoted) return a.quoted;
    return a.similarity > b.similarity;
  });
  return wordings;
}

const OccurrenceHop* OriginOf(const Occurrence& occurrence) {
  return occurrence.chain.size() < 2 ? nullptr : &occurrence.chain.back();
}

// The fuller name among the keys of which this one is the last word; itself when there are
// none or several.
std::string FullerName(const std::string& key, const std::set<std::string>& keys) {
  if (key.find(' ') != std::string::npos) return key;
  const std::string* fuller = nullptr;
  for (const std::string& other : keys) {
    if (!other.ends_with(" " + key)) continue;
    if (fuller != nullptr) return key;
    fuller = &other;
  }
  return fuller == nullptr ? key : *fuller;
}

std::vector<Credit> CountCredits(const std::vector<Occurrence>& occurrences) {
  std::set<std::string> keys;
  for (const Occurrence& occurrence : occurrences) {
    const OccurrenceHop* origin = OriginOf(occurrence);
    if (origin != nullptr && origin->type == "person") keys.insert(ComparableKey(origin->label));
  }
  std::map<std::string, Credit> by_key;
  for (const Occurrence& occurrence : occurrences) {
    const OccurrenceHop* origin = OriginOf(occurrence);
    if (origin == nullptr || !occurrence.quoted) continue;
    Credit& credit = by_key[FullerName(ComparableKey(origin->label), keys)];
    if (origin->label.size() > credit.name.size()) credit.name = origin->label;
    credit.type = origin->type;
    ++credit.count;
    for (const OccurrenceHop& hop : occurrence.chain) {
      const auto same = [&](const std::string& label) {
        return ComparableKey(label) == ComparableKey(hop.label);
      };
      if (hop.role == "relay" && std::ranges::none_of(credit.through, same)) {
        credit.through.push_back(hop.label);
      }
    }
  }
  std::vector<Credit> credits;
  for (auto& [key, credit] : by_key) credits.push_back(std::move(credit));
  std::ranges::stable_sort(credits, std::greater<>(), &Credit::count);
  return credits;
}

// Finds how chains go on in other articles.
class Joiner {
 public:
  explicit Joiner(const std::vector<Occurrence>& occurrences) : occurrences_(occurrences) {}

  // The occurrence's chain as far as it can be followed; no joints when it cannot.
  JoinedChain Follow(std::size_t index) const {
    JoinedChain joined;
    std::set<std::int64_t> passed = {occurrences_[index].document};
    std::size_t from = index;
    std::size_t first_hop = 0;
    while (joined.joints.size() < kMostJoints) {
      const std::optional<Joint> joint = BestJoint(from, passed);
      const std::vector<OccurrenceHop>& chain = occurrences_[from].chain;
      const std::size_t end = joint ? joint->hop + 1 : chain.size();
      for (std::size_t i = first_hop; i < end; ++i) joined.labels.push_back(chain[i].label);
      if (!joint) break;
      joined.confidence *= joint->confidence;
      joined.joints.push_back(*joint);
      from = joint->to;
      first_hop = 1;  // its publisher is the hand that we came from
      passed.insert(occurrences_[from].document);
    }
    return joined;
  }

 private:
  // The farthest relay whose own article is there, and the best of its articles.
  std::optional<Joint> BestJoint(std::size_t from, const std::set<std::int64_t>& passed) const {
    const std::vector<OccurrenceHop>& chain = occurrences_[from].chain;
    for (std::size_t hop = chain.size(); hop-- > 1;) {
      if (chain[hop].type != "outlet") continue;
      std::optional<Joint> best;
      for (std::size_t to = 0; to < occurrences_.size(); ++to) {
        if (passed.contains(occurrences_[to].document)) continue;
        std::optional<Joint> joint = JointOf(from, hop, to);
        if (joint && (!best || joint->confidence > best->confidence)) best = std::move(joint);
      }
      if (best) return best;
    }
    return std::nullopt;
  }

  std::optional<Joint> JointOf(std::size_t from, std::size_t hop, std::size_t to) const {
    const Occurrence& ours = occurrences_[from];
    const Occurrence& theirs = occurrences_[to];
    const OccurrenceHop& outlet = ours.chain[hop];
    const bool by_outlet = !outlet.outlet.empty() && outlet.outlet == theirs.outlet;
    const bool by_name = outlet.name != 0 && outlet.name == theirs.publisher_name;
    if (!by_outlet && !by_name) return std::nullopt;
    Joint joint = {.from = from, .hop = hop, .to = to, .confidence = outlet.confidence};
    joint.confidence *= std::max(theirs.similarity, theirs.of_query);
    if (!theirs.quoted) joint.confidence *= kStatement;
    std::string when = "of the same day";
    if (ours.date.empty() || theirs.date.empty()) {
      joint.confidence *= kUndated;
      when = "one of them undated";
    } else if (theirs.date > ours.date) {
      joint.confidence *= kLaterDate;
      when = "though of a later day";
    } else if (theirs.date < ours.date) {
      when = "of an earlier day";
    }
    joint.reason = StrCat(theirs.publisher, "'s own article ",
                          theirs.exact    ? "has the same words, "
                          : theirs.quoted ? "has the quotation in other words or another cut, "
                                          : "reports the same, ",
                          when);
    return joint;
  }

  const std::vector<Occurrence>& occurrences_;
};

}  // namespace

std::vector<WordChange> WordChanges(std::string_view from, std::string_view to) {
  const std::vector<ComparableWord> a = ComparableWords(from);
  const std::vector<ComparableWord> b = ComparableWords(to);
  // longest[i][j]: most words that a from i and b from j on have in common.
  const std::size_t width = b.size() + 1;
  std::vector<std::uint32_t> longest((a.size() + 1) * width);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      longest[i * width + j] = a[i].word == b[j].word ? longest[(i + 1) * width + j + 1] + 1
                                                      : std::max(longest[(i + 1) * width + j],
                                                                 longest[i * width + j + 1]);
    }
  }
  std::vector<WordChange> changes;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i].word == b[j].word) {
      Append(changes, WordChange::Kind::kSame, Words(to, b[j]));
      ++i, ++j;
    } else if (j == b.size() ||
               (i < a.size() && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
      Append(changes, WordChange::Kind::kLeftOut, Words(from, a[i++]));
    } else {
      Append(changes, WordChange::Kind::kPutIn, Words(to, b[j++]));
    }
  }
  return changes;
}

Trace BuildTrace(std::string_view quotation, std::vector<Occurrence> occurrences) {
  SortByDate(occurrences);
  Trace trace = {.quotation = std::string(quotation), .occurrences = std::move(occurrences)};
  trace.wordings = GroupWordings(quotation, trace.occurrences);
  trace.credits = CountCredits(trace.occurrences);
  if (!trace.occurrences.empty() && !trace.occurrences.front().date.empty()) trace.earliest = 0;
  const Joiner joiner(trace.occurrences);
  for (std::size_t i = 0; i < trace.occurrences.size(); ++i) {
    JoinedChain joined = joiner.Follow(i);
    if (!joined.joints.empty()) trace.chains.push_back(std::move(joined));
  }
  return trace;
}

}  // namespace hearsay
