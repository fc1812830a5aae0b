#include "source/words.h"

#include <algorithm>
#include <string_view>

namespace hearsay {
namespace {

static_assert(static_cast<unsigned>(WordClass::kCount) <= 64, "classes are bits of one word");

struct ListClass {
  std::string_view list;
  WordClass word;
  bool capital = false;  // counts only where it is written with a capital
};

// Which word lists feed which class; several may feed one, and one several.
constexpr ListClass kLists[] = {
    {"pronoun-masculine", WordClass::kHe},
    {"pronoun-feminine", WordClass::kShe},
    {"pronoun-neuter", WordClass::kIt},
    {"pronoun-plural", WordClass::kThey},
    {"pronoun-author", WordClass::kFirst},
    {"mention/second-person", WordClass::kSecond},
    {"relative-pronoun", WordClass::kRelative},
    {"mention/who", WordClass::kWho},
    {"possessive", WordClass::kPossessive},
    {"mention/definite", WordClass::kDefinite},
    {"mention/indefinite", WordClass::kIndefinite},
    {"group-quantifier", WordClass::kQuantity},
    {"quantifier", WordClass::kQuantity},
    {"mention/generic-quantity", WordClass::kGenericQuantity},
    {"mention/generic-body", WordClass::kGenericBody},
    {"mention/partitive", WordClass::kPartitive},
    {"company-suffix", WordClass::kBody, true},
    {"company-suffix", WordClass::kCompany, true},
    {"mention/body-word", WordClass::kBody, true},
    {"mention/outlet-word", WordClass::kOutletWord, true},
    {"mention/metonym", WordClass::kMetonym, true},
    {"mention/name-joint", WordClass::kNameJoint},
    {"name-particle", WordClass::kNameParticle},
    {"name-suffix", WordClass::kNameSuffix},
    {"mention/never-name", WordClass::kNotName},
    {"month", WordClass::kNotName},
    {"weekday", WordClass::kNotName},
    {"preposition", WordClass::kNotName},
    {"conjunction", WordClass::kNotName},
    {"determiner", WordClass::kNotName},
    {"mention/party", WordClass::kParty, true},
    {"preposition", WordClass::kPhraseEnd},
    {"relative-pronoun", WordClass::kPhraseEnd},
    {"mention/phrase-end", WordClass::kPhraseEnd},
    {"mention/telling", WordClass::kTelling},
    {"relay/told", WordClass::kBeforeOutlet},
    {"relay/interview", WordClass::kBeforeOutlet},
    {"relay/written-for", WordClass::kBeforeOutlet},
    {"relay/quoted-by", WordClass::kBeforeOutlet},
    {"relay/published-by", WordClass::kBeforeOutlet},
    {"according-to", WordClass::kBeforeOutlet},
    {"mention/telling-now", WordClass::kTellingNow},
    {"mention/share", WordClass::kShare},
    {"mention/two-persons", WordClass::kTwoPersons},
    {"mention/statement", WordClass::kStatement},
    {"anonymity-label-bare", WordClass::kBareLabel},
    {"mention/one-more", WordClass::kOneMore},
    {"mention/knowing", WordClass::kKnowing},
    {"mention/journalist", WordClass::kJournalist},
    {"mention/trait", WordClass::kTrait},
    {"mention/plural-people", WordClass::kPluralPeople},
    {"mention/rumour", WordClass::kRumour},
    {"mention/news-report", WordClass::kNewsReport},
    {"mention/hedge", WordClass::kHedge},
    {"mention/copula", WordClass::kCopula},
    {"anonymity-knowledge", WordClass::kKnowledge},
    {"anonymity-reason", WordClass::kAnonymityReason},
    {"have", WordClass::kHave},
    {"mention/other-time", WordClass::kOtherTime},
};

bool IsCapital(LetterCase letter_case) {
  return letter_case == LetterCase::kTitle || letter_case == LetterCase::kUpper ||
         letter_case == LetterCase::kMixed;
}

}  // namespace

TokenWords::TokenWords(const TextLayers& layers, const std::vector<LexiconHit>& hits,
                       const RuleSet& rules)
    : hits_(hits), rules_(rules), classes_(layers.tokens.size(), 0) {
  std::vector<std::uint64_t> of_list(rules.word_lists().size(), 0);
  std::vector<std::uint64_t> of_list_capital(rules.word_lists().size(), 0);
  for (const ListClass& feed : kLists) {
    const std::int32_t list = rules.FindWordList(feed.list);
    if (list == kNone) continue;
    (feed.capital ? of_list_capital : of_list)[list] |= std::uint64_t{1}
                                                        << static_cast<unsigned>(feed.word);
  }
  first_hit_.assign(layers.tokens.size() + 1, 0);
  for (const LexiconHit& hit : hits) {
    ++first_hit_[hit.tokens.begin + 1];
    if (hit.kind != LexiconKind::kWordList) {
      MarkEntry(hit);
      continue;
    }
    std::uint64_t classes = of_list[hit.entry];
    if (IsCapital(layers.tokens[hit.tokens.begin].letter_case))
      classes |= of_list_capital[hit.entry];
    if (classes == 0) continue;
    for (std::uint32_t t = hit.tokens.begin; t < hit.tokens.end; ++t) classes_[t] |= classes;
  }
  for (std::size_t t = 1; t < first_hit_.size(); ++t) first_hit_[t] += first_hit_[t - 1];
}

void TokenWords::Mark(TokenRange tokens, WordClass word) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    classes_[t] |= std::uint64_t{1} << static_cast<unsigned>(word);
  }
}

void TokenWords::MarkEntry(const LexiconHit& hit) {
  switch (hit.kind) {
    case LexiconKind::kPlace: {
      const Place& place = rules_.places()[hit.entry];
      Mark(hit.tokens, place.kind == "demonym" ? WordClass::kDemonym : WordClass::kPlace);
      if (place.metonym) Mark(hit.tokens, WordClass::kMetonym);
      break;
    }
    case LexiconKind::kOrganization:
      Mark(hit.tokens, WordClass::kBody);
      break;
    case LexiconKind::kGivenName: {
      const char gender = rules_.given_names()[hit.entry].gender;
      if (gender != 'f') Mark(hit.tokens, WordClass::kGivenMale);
      if (gender != 'm') Mark(hit.tokens, WordClass::kGivenFemale);
      break;
    }
    default:
      break;
  }
}

const LexiconHit* TokenWords::Find(std::uint32_t token, LexiconKind kind) const {
  const LexiconHit* best = nullptr;
  for (std::uint32_t h = first_hit_[token]; h < first_hit_[token + 1]; ++h) {
    const LexiconHit& hit = hits_[h];
    if (hit.kind == kind && (best == nullptr || hit.tokens.size() > best->tokens.size())) {
      best = &hit;
    }
  }
  return best;
}

const LexiconHit* TokenWords::FindInList(std::uint32_t token, std::uint32_t list) const {
  const LexiconHit* best = nullptr;
  for (std::uint32_t h = first_hit_[token]; h < first_hit_[token + 1]; ++h) {
    const LexiconHit& hit = hits_[h];
    if (hit.kind == LexiconKind::kWordList && hit.entry == list &&
        (best == nullptr || hit.tokens.size() > best->tokens.size())) {
      best = &hit;
    }
  }
  return best;
}

}  // namespace hearsay
