// Facts of a statement and of its source.

#include <algorithm>
#include <string_view>

#include "analysis/label.h"
#include "base/strings.h"
#include "check/facts.h"

namespace hearsay {
namespace {

// The type of a hand other than publisher and origin.
bool RelayIsAllowed(const FactTest& test, const Analysis& analysis, const Chain& chain) {
  if (chain.hops.size() < 3) return Allows(test, kNobody);
  return std::any_of(chain.hops.begin() + 1, chain.hops.end() - 1, [&](const Hop& hop) {
    return Allows(test, analysis.entities[hop.entity].type);
  });
}

// What the source is at its own spot: the hand that its words show.
int SpeakerType(const DraftReading& draft, std::size_t index) {
  const Span words = draft.SourceWords(index);
  if (words.empty()) return kNobody;
  const Analysis& analysis = draft.analysis();
  const Mention* mention = draft.SourceMention(index);
  if (mention != nullptr) return static_cast<int>(analysis.entities[mention->entity].type);
  for (const Hop& hop : analysis.chains[index].hops) {
    if (hop.evidence.Overlaps(words)) return static_cast<int>(analysis.entities[hop.entity].type);
  }
  return static_cast<int>(EntityType::kUnknown);
}

// Where the reader learns who speaks: at the source or the cue, whichever is first. 0 where the
// statement goes on from an earlier one, or nobody is named.
std::uint32_t SpeakerAt(const Attribution& statement) {
  if (statement.source.empty() || statement.continues != kNone) return 0;
  const std::uint32_t source = statement.source.front().begin;
  return statement.cue.empty() ? source : std::min(source, statement.cue.front().begin);
}

// How many sentences of the content end before the speaker is named.
int SentencesBeforeSpeaker(const DraftReading& draft, std::size_t index) {
  const Attribution& statement = draft.analysis().attributions[index];
  const std::uint32_t speaker = SpeakerAt(statement);
  int sentences = 0;
  for (std::uint32_t s = draft.SentenceAt(statement.content.front());
       s < draft.layers().sentences.size() && draft.layers().sentences[s].span.end <= speaker;
       ++s) {
    ++sentences;
  }
  return sentences;
}

bool IsHouseOutlet(const DraftReading& draft, const Chain& chain) {
  return std::any_of(chain.hops.begin(), chain.hops.end(), [&](const Hop& hop) {
    const Entity& entity = draft.analysis().entities[hop.entity];
    const auto& known = draft.settings().outlets;
    return hop.role != HopRole::kPublisher &&
           std::find(known.begin(), known.end(), entity.name) != known.end();
  });
}

// The words that name the source, without an article.
TokenRange WithoutArticle(const DraftReading& draft, TokenRange tokens) {
  if (tokens.size() < 2) return tokens;
  const std::string first =
      LowerAscii(Slice(draft.text(), draft.layers().tokens[tokens.begin].span));
  const bool article = first == "the" || first == "a" || first == "an";
  return article ? TokenRange{tokens.begin + 1, tokens.end} : tokens;
}

// A person of whom every mention is one word, such as a surname alone.
bool HasOnlyOneName(const DraftReading& draft, const Entity& source) {
  const auto& known = draft.settings().people;
  return source.type == EntityType::kPerson && !source.name.empty() &&
         source.name.find(' ') == std::string::npos &&
         std::find(known.begin(), known.end(), source.name) == known.end();
}

}  // namespace

int WordsBeforeSpeaker(const DraftReading& draft, std::size_t index) {
  const Attribution& statement = draft.analysis().attributions[index];
  const std::uint32_t speaker = SpeakerAt(statement);
  const std::uint32_t begin = statement.content.front().begin;
  return begin < speaker ? CountWords(draft.layers(), draft.TokensOf({begin, speaker})) : 0;
}

bool StatementHolds(const DraftReading& draft, const FactTest& test, const Subject& subject) {
  if (subject.attribution == kNone) return false;
  const Analysis& analysis = draft.analysis();
  const auto index = static_cast<std::size_t>(subject.attribution);
  const Attribution& statement = analysis.attributions[index];
  const Chain& chain = analysis.chains[index];
  switch (test.fact->fact) {
    case Fact::kKind:
      return Allows(test, statement.kind);
    case Fact::kClass:
      return Allows(test, statement.cue_class);
    case Fact::kTone:
      return Allows(test, statement.tone);
    case Fact::kMedium:
      return Allows(test, statement.medium);
    case Fact::kNested:
      return (statement.parent != kNone) == test.flag;
    case Fact::kCueHas:
      return std::any_of(statement.cue.begin(), statement.cue.end(),
                         [&](Span cue) { return draft.Has(draft.TokensOf(cue), test.list, true); });
    case Fact::kSpeaker:
      return Allows(test, SpeakerType(draft, index));
    case Fact::kRelay:
      return RelayIsAllowed(test, analysis, chain);
    case Fact::kHandsAtLeast:
      return HandsOf(chain) >= test.number;
    case Fact::kHandsAtMost:
      return HandsOf(chain) <= test.number;
    case Fact::kFirst:
      return (subject.attribution == draft.first_report()) == test.flag;
    case Fact::kSpeakerAfter:
      return SentencesBeforeSpeaker(draft, index) >= test.number;
    case Fact::kSpeakersInParagraph:
      return static_cast<double>(draft.SpeakersIn(draft.ParagraphAt(subject.span))) >= test.number;
    case Fact::kSpeakerAfterWords:
      return WordsBeforeSpeaker(draft, index) >= test.number;
    case Fact::kSameSpeakerBefore: {
      const std::int32_t before = draft.ReportBefore(index);
      return (before != kNone && draft.OriginOf(static_cast<std::size_t>(before)) ==
                                     draft.OriginOf(index)) == test.flag;
    }
    case Fact::kSpeakerNamedBefore:
      return draft.IsNamedBefore(index) == test.flag;
    case Fact::kEarlierSourceHas:
      return draft.SourceHasBefore(subject.span.begin, test.list);
    case Fact::kConfidenceAtLeast:
      return draft.ConfidenceOf(index) >= static_cast<float>(test.number);
    case Fact::kOutletLinked: {
      const Hop* hop = draft.OutletHop(index);
      return (hop != nullptr && draft.IsLinked(hop->entity)) == test.flag;
    }
    case Fact::kOutletKnown: {
      const Hop* hop = draft.OutletHop(index);
      return (hop != nullptr && !analysis.entities[hop->entity].outlet.empty()) == test.flag;
    }
    case Fact::kHouseOutlet:
      return IsHouseOutlet(draft, chain) == test.flag;
    default:
      return false;
  }
}

bool SourceHolds(const DraftReading& draft, const FactTest& test, const Subject& subject) {
  if (subject.attribution == kNone) return false;
  const std::int32_t origin = draft.OriginOf(static_cast<std::size_t>(subject.attribution));
  if (origin == kNone) return false;
  const Entity& source = draft.analysis().entities[static_cast<std::size_t>(origin)];
  const TokenRange words = draft.TokensOf(subject.span);
  switch (test.fact->fact) {
    case Fact::kSource:
      return Allows(test, source.type);
    case Fact::kSpecificity:
      return Allows(test, source.specificity);
    case Fact::kReasonGiven:
      return source.anonymity_reason.empty() != test.flag;
    case Fact::kReasonHas: {
      const Span reason = draft.ReasonOf(origin);
      return !reason.empty() && draft.Has(draft.TokensOf(reason), test.list, true);
    }
    case Fact::kSourceHas:
      return draft.Has(words, test.list, true);
    case Fact::kSourceIs:
      return draft.Is(words, test.list) || draft.Is(WithoutArticle(draft, words), test.list);
    case Fact::kStatementsBySource:
      return draft.ReportsBy(origin) >= test.number;
    case Fact::kOnlyName:
      return HasOnlyOneName(draft, source) == test.flag;
    case Fact::kTracedFurther:
      return draft.IsRelay(origin) == test.flag;
    default:
      return false;
  }
}

}  // namespace hearsay
