#include "source/pronoun.h"

#include <cmath>
#include <limits>

#include "base/strings.h"
#include "source/candidates.h"

namespace hearsay {
namespace {

// Weights of the choice between earlier mentions, tuned on training articles.
constexpr double kPerSentence = -0.55;
constexpr double kPerParagraph = -0.35;
constexpr double kSubject = 0.9;
constexpr double kSpoke = 1.3;
constexpr double kSpokeLast = 1.2;
constexpr double kQuoted = -1.4;
constexpr double kInOwnContent = -2.5;
constexpr double kPerLogMention = 0.45;
constexpr double kGenderAgrees = 0.8;
constexpr double kBodyIsThey = -0.8;
constexpr double kNotEvident = -1.0;
constexpr double kUnnamed = -0.8;
constexpr double kOuterSpeaker = 2.0;
constexpr double kFarthestSentence = 14;

enum class Agreement : std::uint8_t { kMan, kWoman, kBody, kSeveral, kPerson };

bool Agrees(const SourceReading& reading, const FocusItem& item, Agreement wanted, double& bonus) {
  const EntityType type = reading.table.entity(item.entity).type;
  const Profile& profile = reading.table.profile(item.entity);
  const bool someone = type == EntityType::kPerson ||
                       (type == EntityType::kAnonymous && !profile.plural && item.source);
  switch (wanted) {
    case Agreement::kMan:
    case Agreement::kWoman: {
      const char gender = wanted == Agreement::kMan ? 'm' : 'f';
      if (!someone || (profile.gender != '?' && profile.gender != gender)) return false;
      bonus = profile.gender == gender ? kGenderAgrees : 0;
      if (type == EntityType::kAnonymous) bonus += kUnnamed;
      return true;
    }
    case Agreement::kPerson:
      return type == EntityType::kPerson;
    case Agreement::kBody:
      if (profile.place && !item.source) return false;
      return type == EntityType::kOrganization || type == EntityType::kOutlet ||
             type == EntityType::kDocument;
    case Agreement::kSeveral:
      if (item.plural || profile.plural || type == EntityType::kGroup) {
        bonus = kGenderAgrees;
        return true;
      }
      if (profile.place && !item.source) return false;
      bonus = kBodyIsThey;
      return type == EntityType::kOrganization || type == EntityType::kOutlet;
  }
  return false;
}

bool InContent(const SourceReading& reading, const Attribution& attribution, std::uint32_t token) {
  const Span span = reading.layers.tokens[token].span;
  for (const Span content : attribution.content) {
    if (content.Contains(span)) return true;
  }
  return false;
}

Decision Choose(const SourceReading& reading, const PronounPlace& place, Agreement wanted,
                char gender) {
  const std::uint32_t sentence = reading.SentenceOf(place.token);
  const std::uint32_t paragraph = reading.ParagraphOf(place.token);
  double best = -std::numeric_limits<double>::infinity();
  double second = best;
  const FocusItem* chosen = nullptr;
  bool first_source = true;
  Candidates candidates(reading);
  reading.focus.LookBack(place.token, [&](const FocusItem& item) {
    const double far = sentence - reading.SentenceOf(item.token);
    if (far > kFarthestSentence) return false;
    double bonus = 0;
    const bool last_speaker = item.source && first_source;
    if (item.source) first_source = false;
    if (!Agrees(reading, item, wanted, bonus)) {
      candidates.Refuse(item, "does not agree in kind, gender or number");
      return true;
    }
    const Profile& profile = reading.table.profile(item.entity);
    if (wanted == Agreement::kPerson && gender != '?' && profile.gender != '?' &&
        profile.gender != gender) {
      candidates.Refuse(item, "is of another gender");
      return true;
    }
    const auto entity = static_cast<std::int32_t>(item.entity);
    if (entity == place.outer_entity && place.in_outer_quotation) {
      candidates.Refuse(item, "speaks the quotation that the pronoun stands in");
      return true;
    }
    double score = kPerSentence * far +
                   kPerParagraph * (paragraph - reading.ParagraphOf(item.token)) + bonus +
                   kPerLogMention * std::log(1.0 + profile.mentions);
    if (item.subject) score += kSubject;
    if (reading.table.entity(item.entity).type == EntityType::kPerson && !profile.evident) {
      score += kNotEvident;
    }
    if (item.source) score += kSpoke;
    if (last_speaker) score += kSpokeLast;
    if (item.quoted) score += kQuoted;
    if (entity == place.outer_entity) score += kOuterSpeaker;
    if (place.attribution != nullptr && InContent(reading, *place.attribution, item.token)) {
      score += kInOwnContent;
    }
    candidates.Weigh(item, score);
    if (score > best) {
      if (chosen == nullptr || chosen->entity != item.entity) second = best;
      best = score;
      chosen = &item;
    } else if (score > second && chosen->entity != item.entity) {
      second = score;
    }
    return true;
  });
  Decision decision;
  if (chosen == nullptr) return decision;
  const double margin = std::isinf(second) ? 3.0 : best - second;
  decision.entity = static_cast<std::int32_t>(chosen->entity);
  decision.antecedent = reading.layers.tokens[chosen->token].span;
  decision.confidence = static_cast<float>(1.0 / (1.0 + std::exp(-0.6 - margin)));
  decision.candidates = candidates.LostTo(decision.entity, best);
  decision.rule = "resolve/pronoun";
  decision.reason = StrCat(chosen->source ? "the last speaker that agrees with \""
                                          : "the nearest mention that agrees with \"",
                           reading.TextOf(place.token), "\"");
  return decision;
}

}  // namespace

Decision ResolvePersonalPronoun(const SourceReading& reading, const PronounPlace& place) {
  const TokenWords& words = reading.words;
  Agreement wanted = Agreement::kSeveral;
  if (words.Is(place.token, WordClass::kHe)) wanted = Agreement::kMan;
  if (words.Is(place.token, WordClass::kShe)) wanted = Agreement::kWoman;
  if (words.Is(place.token, WordClass::kIt)) wanted = Agreement::kBody;
  return Choose(reading, place, wanted, '?');
}

Decision ResolveSalientPerson(const SourceReading& reading, const PronounPlace& place,
                              char gender) {
  Decision decision = Choose(reading, place, Agreement::kPerson, gender);
  if (decision.entity != kNone) {
    decision.rule = "resolve/salient-person";
    decision.reason = "the person the text has been speaking of";
    decision.confidence *= 0.7f;
  }
  return decision;
}

}  // namespace hearsay
