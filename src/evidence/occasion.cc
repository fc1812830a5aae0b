#include "evidence/occasion.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/parse_number.h"
#include "base/strings.h"
#include "evidence/same_source.h"
#include "rules/vocabulary.h"

namespace hearsay {
namespace {

constexpr std::int64_t kRecentDays = 10;  // a weekday alone is one of these last days
constexpr std::int64_t kWeekDays = 7;

// Media that one occasion may be called by; 0: any.
int GroupOf(Medium medium) {
  switch (medium) {
    case Medium::kInterview:
    case Medium::kBroadcast:
      return 1;
    case Medium::kNewsConference:
    case Medium::kSpeech:
    case Medium::kTestimony:
      return 2;
    case Medium::kStatement:
    case Medium::kSocialPost:
    case Medium::kEmail:
    case Medium::kLetter:
      return 3;
    case Medium::kNone:
    case Medium::kFiling:
    case Medium::kReport:
    case Medium::kArticle:
      break;
  }
  return 0;
}

// A speaker goes on in the medium in which the same document had them speak before.
void CarryMedium(const Analysis& analysis, std::int32_t index, Occasion& occasion) {
  const Entity* speaker = OriginOf(analysis, index);
  for (std::int32_t at = index; at-- > 0;) {
    const Attribution& before = analysis.attributions[static_cast<std::size_t>(at)];
    if (before.medium == Medium::kNone || OriginOf(analysis, at) != speaker) continue;
    occasion.medium = before.medium;
    occasion.evidence = before.medium_evidence;
    return;
  }
}

std::optional<std::int32_t> YearOf(std::string_view digits) {
  if (digits.size() != 4) return std::nullopt;
  const std::optional<std::int32_t> year = ParseNumber<std::int32_t>(digits);
  return year && *year >= 1900 && *year < 2100 ? year : std::nullopt;
}

}  // namespace

Occasion OccasionOf(const Analysis& analysis, std::int32_t index, const WordingLists& wording) {
  Occasion occasion;
  if (index == kNone) return occasion;
  const Attribution& attribution = analysis.attributions[static_cast<std::size_t>(index)];
  occasion.medium = attribution.medium;
  occasion.evidence = attribution.medium_evidence;
  if (occasion.medium == Medium::kNone) CarryMedium(analysis, index, occasion);
  if (attribution.cue.empty()) return occasion;
  const TextLayers& layers = analysis.layers;
  const std::uint32_t cue = attribution.cue.front().begin;
  const auto token =
      std::partition_point(layers.tokens.begin(), layers.tokens.end(),
                           [&](const Token& other) { return other.span.end <= cue; });
  if (token == layers.tokens.end()) return occasion;
  const Sentence& sentence = layers.sentences[layers.token_sentence[static_cast<std::size_t>(
      token - layers.tokens.begin())]];
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Token& word = layers.tokens[i];
    const bool said = layers.token_quotation[i] != kNone ||
                      std::any_of(attribution.content.begin(), attribution.content.end(),
                                  [&](Span content) { return content.Overlaps(word.span); });
    if (said) continue;
    const auto note = [&](std::int32_t& field, std::int32_t value) {
      if (field != kNone) return;
      field = value;
      if (occasion.evidence.empty()) occasion.evidence = word.span;
    };
    const bool name = word.letter_case != LetterCase::kLower;
    if (const auto day = wording.weekdays.Longest({&word.word, 1}); name && day.length == 1) {
      note(occasion.weekday, day.value);
    }
    if (const auto month = wording.months.Longest({&word.word, 1}); name && month.length == 1) {
      note(occasion.month, month.value);
    }
    if (const auto year = YearOf(Slice(analysis.document.text, word.span))) {
      note(occasion.year, *year);
    }
  }
  return occasion;
}

std::optional<std::int64_t> DayNumber(std::string_view date) {
  if (date.size() < 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  const auto year = ParseNumber<int>(date.substr(0, 4));
  const auto month = ParseNumber<unsigned>(date.substr(5, 2));
  const auto day = ParseNumber<unsigned>(date.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day parsed{std::chrono::year(*year), std::chrono::month(*month),
                                           std::chrono::day(*day)};
  if (!parsed.ok()) return std::nullopt;
  return std::chrono::sys_days(parsed).time_since_epoch().count();
}

std::string WhyOtherOccasion(const Occasion& draft, std::string_view draft_date,
                             const Occasion& original, std::string_view original_date) {
  const int ours = GroupOf(draft.medium), theirs = GroupOf(original.medium);
  if (ours != 0 && theirs != 0 && ours != theirs) {
    return StrCat("said in another way: ", Name(original.medium), ", not ", Name(draft.medium));
  }
  if (draft.year != kNone && original.year != kNone && draft.year != original.year) {
    return StrCat("said in ", original.year);
  }
  if (draft.month != kNone && original.month != kNone && draft.month != original.month) {
    return "said in another month";
  }
  const auto draft_day = DayNumber(draft_date), original_day = DayNumber(original_date);
  const bool dated = draft_day && original_day;
  const bool same_week = !dated || *draft_day - *original_day < kWeekDays;
  if (draft.weekday != kNone && original.weekday != kNone && draft.weekday != original.weekday &&
      same_week) {
    return "said on another day of the week";
  }
  if (dated && draft.weekday != kNone && draft.month == kNone && draft.year == kNone &&
      *draft_day - *original_day > kRecentDays) {
    return StrCat("said by ", original_date, ", ", *draft_day - *original_day, " days earlier");
  }
  return "";
}

}  // namespace hearsay
