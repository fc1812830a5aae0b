// Outlets, documents and their reports: "the newspaper", "the military journal", "the report".
#include <algorithm>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "source/candidates.h"
#include "source/descriptions.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kReportLookBack = 700;  // tokens
constexpr std::uint32_t kReportReach = 10;      // tokens of a report's own phrase after its head

}  // namespace

double Descriptions::ModifierScore(const Phrase& phrase, const Outlet& outlet) const {
  double score = 0;
  for (std::uint32_t t = phrase.proper.begin; t < phrase.head; ++t) {
    const LexiconHit* hit = reading_.words.Find(t, LexiconKind::kOutletModifier);
    if (hit == nullptr) continue;
    const OutletModifier& modifier = reading_.words.rules().outlet_modifiers()[hit->entry];
    if (!modifier.subject.empty()) score += modifier.subject == outlet.subject ? 2 : -1;
    if (!modifier.country.empty()) score += modifier.country == outlet.country ? 2 : -2;
    if (!modifier.frequency.empty()) score += modifier.frequency == outlet.frequency ? 1 : 0;
  }
  return score;
}

// The outlet in focus that the description fits: kind, subject, country, then recency.
Decision Descriptions::FindOutlet(const Phrase& phrase, const OutletDescriptor* descriptor) const {
  const SourceReading& r = reading_;
  Decision decision;
  double best = -1.5;
  std::size_t nth = 0;
  Candidates candidates(r);
  r.focus.LookBack(phrase.tokens.begin, [&](const FocusItem& item) {
    const Entity& entity = r.table.entity(item.entity);
    if (entity.type != EntityType::kOutlet) return true;
    ++nth;
    double score = 1.0 - 0.15 * nth + (item.source ? 0.5 : 0) - (item.quoted ? 1.0 : 0);
    const std::int32_t index = r.table.profile(item.entity).outlet;
    if (index != kNone) {
      const Outlet& outlet = r.words.rules().outlets()[index];
      if (descriptor != nullptr && !descriptor->kinds.empty()) {
        const bool fits = std::find(descriptor->kinds.begin(), descriptor->kinds.end(),
                                    outlet.kind) != descriptor->kinds.end();
        score += fits ? 1.0 : -1.5;
      }
      score += ModifierScore(phrase, outlet);
    }
    candidates.Weigh(item, score);
    if (score > best) {
      best = score;
      decision.entity = static_cast<std::int32_t>(item.entity);
      decision.antecedent = r.layers.tokens[item.token].span;
    }
    return true;
  });
  if (decision.entity == kNone) return decision;
  decision.candidates = candidates.LostTo(decision.entity, best);
  decision.rule = "resolve/outlet-anaphora";
  const std::int32_t index = r.table.profile(decision.entity).outlet;
  decision.reason = index == kNone ? "the last outlet named"
                                   : StrCat("the last outlet named that fits, a ",
                                            Name(r.words.rules().outlets()[index].kind));
  decision.confidence = 0.8f;
  return decision;
}

// An earlier "a report by the ministry", "a study": what "the report" takes up when it is no
// outlet's. The nearest earlier use of the same word decides.
Decision Descriptions::FindEarlierReport(const Phrase& phrase) {
  const SourceReading& r = reading_;
  const auto& tokens = r.layers.tokens;
  const std::uint64_t head = tokens[phrase.head].word;
  const std::uint32_t from = phrase.tokens.begin;
  const std::uint32_t limit = from > kReportLookBack ? from - kReportLookBack : 0;
  for (std::uint32_t t = from; t-- > limit;) {
    if (tokens[t].word != head) continue;
    const Sentence& sentence = r.layers.sentences[r.SentenceOf(t)];
    // A verb ("they report"), or again a bare "the report", tells nothing.
    std::uint32_t begin = t;
    while (begin > sentence.tokens.begin && t - begin < 6 &&
           tokens[begin - 1].kind != TokenKind::kPunctuation &&
           !r.words.Is(begin - 1, WordClass::kPhraseEnd)) {
      --begin;
      if (r.words.Is(begin, WordClass::kDefinite) || r.words.Is(begin, WordClass::kIndefinite) ||
          r.words.Is(begin, WordClass::kPossessive)) {
        break;
      }
    }
    const std::uint32_t reach = std::min(t + 1 + kReportReach, sentence.tokens.end);
    const bool opened = r.words.Is(begin, WordClass::kIndefinite) ||
                        r.words.Is(begin, WordClass::kPossessive) ||
                        r.words.Is(begin, WordClass::kDefinite);
    if (!opened) continue;
    const bool bare = r.words.Is(begin, WordClass::kDefinite) && begin + 1 == t;
    // "a report in the Herald", "an NPR report": an outlet's own.
    const auto named =
        std::partition_point(r.names.begin(), r.names.end(),
                             [begin](const ProperName& name) { return name.core.begin < begin; });
    for (auto name = named; name != r.names.end() && name->core.begin < reach; ++name) {
      const std::uint32_t entity = r.table.EntityOfName(name - r.names.begin());
      if (r.table.entity(entity).type != EntityType::kOutlet) continue;
      const bool before = name->core.end <= t;
      const bool after = name->core.begin > t && name->core.begin <= t + 4 &&
                         r.words.Is(t + 1, WordClass::kPhraseEnd);
      if (!before && !after) continue;
      Decision decision;
      decision.entity = static_cast<std::int32_t>(entity);
      decision.rule = "resolve/outlet-anaphora";
      decision.reason = StrCat("takes up the ", r.TextOf(t), " of ", r.table.entity(entity).name);
      decision.antecedent = SpanOf(r.layers, name->core);
      decision.confidence = 0.9f;
      return decision;
    }
    if (bare) continue;
    const Phrase earlier = ReadPhrase(r.text, r.layers, r.words, {begin, reach});
    if (earlier.head != t) continue;
    Decision decision =
        New(EntityType::kDocument, earlier, "resolve/document-anaphora",
            StrCat("takes up \"", Slice(r.text, SpanOf(r.layers, {begin, t + 1})), "\""), 0.8f);
    decision.antecedent = SpanOf(r.layers, {begin, t + 1});
    return decision;
  }
  return {};
}

Decision Descriptions::ResolveOutletOrDocument(const Phrase& phrase) {
  const SourceReading& r = reading_;
  const OutletDescriptor* descriptor = DescriptorOf(phrase);
  const bool report = r.words.Is(phrase.head, WordClass::kNewsReport);
  const SourceNoun* noun = NounOf(phrase);
  const bool document = noun != nullptr && noun->type == EntityType::kDocument;
  if (descriptor == nullptr && !report && !document) return {};
  if (!phrase.definite) return {};
  if (document || report) {
    if (Decision again = ResolveAgain(phrase); again.entity != kNone) return again;
    if (Decision earlier = FindEarlierReport(phrase); earlier.entity != kNone) {
      Remember(phrase, earlier.entity);
      return earlier;
    }
  }
  if (report || descriptor != nullptr) {
    Decision outlet = FindOutlet(phrase, report ? nullptr : descriptor);
    if (outlet.entity != kNone) Remember(phrase, outlet.entity);
    return outlet;
  }
  return {};
}

Decision Descriptions::UnnamedOutlet(const Phrase& phrase) {
  return New(EntityType::kOutlet, phrase, "resolve/unnamed-outlet", "an outlet that is not named",
             0.7f);
}

// "reports", "a new report", "a Herald story", "a report by the ministry".
Decision Descriptions::ResolveReport(const Phrase& phrase) {
  const SourceReading& r = reading_;
  const auto named = std::partition_point(
      r.names.begin(), r.names.end(),
      [&phrase](const ProperName& name) { return name.core.begin < phrase.tokens.begin; });
  bool body = false;
  for (auto name = named; name != r.names.end() && name->core.end <= phrase.tokens.end; ++name) {
    const std::uint32_t entity = r.table.EntityOfName(name - r.names.begin());
    const EntityType type = r.table.entity(entity).type;
    if (type == EntityType::kOutlet) {
      Decision decision;
      decision.entity = static_cast<std::int32_t>(entity);
      decision.rule = "resolve/report-of-outlet";
      decision.reason = StrCat("a ", r.TextOf(phrase.head), " of ", r.table.entity(entity).name);
      decision.antecedent = SpanOf(r.layers, name->core);
      decision.confidence = 0.85f;
      Remember(phrase, decision.entity);
      return decision;
    }
    body |= type == EntityType::kOrganization;
  }
  const std::uint32_t next = phrase.proper.end;
  const bool of_body = body || (next + 1 < phrase.tokens.end && r.TextOf(next) == "by") ||
                       (next + 1 < phrase.tokens.end && r.TextOf(next) == "from");
  if ((of_body || phrase.definite) && !phrase.plural) {
    return New(EntityType::kDocument, phrase, "resolve/document", "a text speaks for itself", 0.7f);
  }
  return New(EntityType::kOutlet, phrase, "resolve/unnamed-outlet", "reports of unnamed outlets",
             0.6f);
}

}  // namespace hearsay
