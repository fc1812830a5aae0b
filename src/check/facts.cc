// Holds(): asks a subject for the facts of a condition.

#include <algorithm>
#include <cstdint>

#include "check/draft_reading.h"
#include "check/subject.h"

namespace hearsay {
namespace {

bool IsAmong(std::uint32_t choices, int choice) {
  return (choices >> static_cast<unsigned>(choice) & 1U) != 0;
}
template <typename Enum>
bool IsAmong(const FactTest& test, Enum value) {
  return IsAmong(test.choices, static_cast<int>(value));
}

constexpr int kNobody = static_cast<int>(EntityType::kUnknown) + 1;

// The type of a hand other than publisher and origin.
bool RelayIsAmong(const FactTest& test, const Analysis& analysis, const Chain& chain) {
  if (chain.hops.size() < 3) return IsAmong(test.choices, kNobody);
  return std::any_of(chain.hops.begin() + 1, chain.hops.end() - 1, [&](const Hop& hop) {
    return IsAmong(test, analysis.entities[hop.entity].type);
  });
}

// What the source is at its own spot: the hand that its words show.
int SpeakerType(const DraftReading& draft, std::size_t attribution) {
  const Span words = draft.SourceWords(attribution);
  if (words.empty()) return kNobody;
  const Analysis& analysis = draft.analysis();
  for (const Hop& hop : analysis.chains[attribution].hops) {
    if (hop.evidence.Overlaps(words)) return static_cast<int>(analysis.entities[hop.entity].type);
  }
  return static_cast<int>(EntityType::kUnknown);
}

// The words that name the source, without an article.
TokenRange WithoutArticle(const DraftReading& draft, TokenRange tokens) {
  if (tokens.size() < 2) return tokens;
  const std::string_view first = Slice(draft.text(), draft.layers().tokens[tokens.begin].span);
  const bool article = first == "the" || first == "The" || first == "a" || first == "A" ||
                       first == "an" || first == "An";
  return article ? TokenRange{tokens.begin + 1, tokens.end} : tokens;
}

bool StatementHolds(const DraftReading& draft, const FactTest& test, const Subject& subject) {
  if (subject.attribution == kNone) return false;
  const Analysis& analysis = draft.analysis();
  const auto index = static_cast<std::size_t>(subject.attribution);
  const Attribution& statement = analysis.attributions[index];
  const Chain& chain = analysis.chains[index];
  const std::int32_t origin = draft.OriginOf(index);
  const Entity none;
  const Entity& source =
      origin == kNone ? none : analysis.entities[static_cast<std::size_t>(origin)];
  switch (test.fact->fact) {
    case Fact::kKind:
      return IsAmong(test, statement.kind);
    case Fact::kClass:
      return IsAmong(test, statement.cue_class);
    case Fact::kTone:
      return IsAmong(test, statement.tone);
    case Fact::kMedium:
      return IsAmong(test, statement.medium);
    case Fact::kNested:
      return (statement.parent != kNone) == test.flag;
    case Fact::kCueHas:
      return std::any_of(statement.cue.begin(), statement.cue.end(),
                         [&](Span cue) { return draft.Has(draft.TokensOf(cue), test.list, true); });
    case Fact::kSpeaker:
      return IsAmong(test.choices, SpeakerType(draft, index));
    case Fact::kRelay:
      return RelayIsAmong(test, analysis, chain);
    case Fact::kHandsAtLeast:
      return HandsOf(chain) >= test.number;
    case Fact::kHandsAtMost:
      return HandsOf(chain) <= test.number;
    case Fact::kSource:
      return IsAmong(test, source.type);
    case Fact::kSpecificity:
      return IsAmong(test, source.specificity);
    case Fact::kReasonGiven:
      return source.anonymity_reason.empty() != test.flag;
    case Fact::kSourceHas:
      return draft.Has(draft.TokensOf(subject.span), test.list, true);
    case Fact::kSourceIs:
      return draft.Is(draft.TokensOf(subject.span), test.list) ||
             draft.Is(WithoutArticle(draft, draft.TokensOf(subject.span)), test.list);
    default:
      return false;
  }
}

bool PlaceHolds(const DraftReading& draft, const FactTest& test, const Subject& subject) {
  const TextLayers& layers = draft.layers();
  if (layers.sentences.empty()) return false;
  const std::uint32_t sentence = draft.SentenceAt(subject.span);
  const Paragraph& paragraph = layers.paragraphs[layers.sentences[sentence].paragraph];
  switch (test.fact->fact) {
    case Fact::kBlock:
      return IsAmong(test, draft.BlockAt(subject.span));
    case Fact::kLead:
      return (static_cast<std::int32_t>(layers.sentences[sentence].paragraph) == draft.lead()) ==
             test.flag;
    case Fact::kQuoted:
      return (subject.quotation == kNone
                  ? draft.InQuotation(subject.span)
                  : layers.quotations[static_cast<std::size_t>(subject.quotation)].parent !=
                        kNone) == test.flag;
    case Fact::kSentenceHas:
      return draft.Has(layers.sentences[sentence].tokens, test.list, false);
    case Fact::kNearbyHas:
      return draft.Has(draft.Nearby(sentence), test.list, false);
    case Fact::kParagraphHas:
      return draft.Has(paragraph.tokens, test.list, false);
    case Fact::kOutletNearby:
      return draft.NamesOutlet(draft.Nearby(sentence)) == test.flag;
    case Fact::kLinkInSentence:
      return draft.HasLink(layers.sentences[sentence].span) == test.flag;
    case Fact::kLinkInParagraph:
      return draft.HasLink(paragraph.span) == test.flag;
    default:
      return false;
  }
}

bool FactHolds(const DraftReading& draft, const FactTest& test, const Subject& subject) {
  switch (test.fact->fact) {
    case Fact::kDocumentHas:
      return draft.HasInDocument(test.list);
    case Fact::kDocumentHasLinks:
      return draft.analysis().document.links.empty() != test.flag;
    case Fact::kDocumentGivesReason:
      return draft.gives_reason() == test.flag;
    case Fact::kByline:
      return draft.analysis().document.metadata.byline.present() == test.flag;
    default:
      break;
  }
  return test.fact->fact < Fact::kDocumentHasLinks ? PlaceHolds(draft, test, subject)
                                                   : StatementHolds(draft, test, subject);
}

}  // namespace

bool Holds(const DraftReading& draft, const CheckCondition& condition, const Subject& subject) {
  const auto all_hold = [&](const FactTests& tests) {
    return std::all_of(tests.begin(), tests.end(),
                       [&](const FactTest& test) { return FactHolds(draft, test, subject); });
  };
  return (condition.where.empty() ||
          std::any_of(condition.where.begin(), condition.where.end(), all_hold)) &&
         std::none_of(condition.unless.begin(), condition.unless.end(), all_hold);
}

}  // namespace hearsay
