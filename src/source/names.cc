#include "source/names.h"

#include <algorithm>

#include "absl/container/flat_hash_set.h"

namespace hearsay {
namespace {

bool Capitalised(const Token& token) {
  return token.kind == TokenKind::kWord &&
         (token.letter_case == LetterCase::kTitle || token.letter_case == LetterCase::kUpper ||
          token.letter_case == LetterCase::kMixed);
}

// Reads one text's names, sentence by sentence.
class NameReader {
 public:
  NameReader(std::string_view text, const TextLayers& layers, const TokenWords& words)
      : text_(text), layers_(layers), tokens_(layers.tokens), words_(words) {
    for (const Token& token : tokens_) {
      if (token.kind == TokenKind::kWord && token.letter_case == LetterCase::kLower) {
        lower_.insert(token.word);
      }
    }
    headlines_.reserve(layers_.sentences.size());
    for (const Sentence& sentence : layers_.sentences) {
      headlines_.push_back(IsHeadline(layers_, sentence));
      if (headlines_.back()) continue;
      for (std::uint32_t t = sentence.tokens.begin + 1; t < sentence.tokens.end; ++t) {
        if (Capitalised(tokens_[t]) && !CapitalIsForced(t, sentence)) {
          capital_inside_.insert(tokens_[t].word);
        }
      }
    }
  }

  std::vector<ProperName> Read() {
    for (const LexiconHit& hit : words_.hits()) {
      if (hit.kind == LexiconKind::kOutlet && IsAmbiguous(hit) && IsShownToBeOutlet(hit.tokens)) {
        shown_.insert(hit.entry);
      }
    }
    for (const Sentence& sentence : layers_.sentences) {
      headline_ = headlines_[&sentence - layers_.sentences.data()];
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end;) {
        t = ReadAt(t, sentence);
      }
    }
    return std::move(names_);
  }

 private:
  bool Is(std::uint32_t token, WordClass word) const { return words_.Is(token, word); }

  std::string_view TextOf(std::uint32_t token) const { return Slice(text_, tokens_[token].span); }

  bool Hyphen(std::uint32_t t) const {
    return TextOf(t) == "-" && !tokens_[t].space_before && t + 1 < tokens_.size() &&
           !tokens_[t + 1].space_before;
  }

  // Sentence begins, and what follows an opening mark or a colon, are capitalised anyway.
  bool CapitalIsForced(std::uint32_t t, const Sentence& sentence) const {
    if (t == sentence.tokens.begin) return true;
    const Token& before = tokens_[t - 1];
    return before.kind == TokenKind::kQuoteMark || TextOf(t - 1) == ":";
  }

  bool CanStart(std::uint32_t t) const {
    return Capitalised(tokens_[t]) && !Is(t, WordClass::kNotName);
  }

  // One past the last token of the capitalised run that begins at t.
  std::uint32_t RunEnd(std::uint32_t begin, std::uint32_t limit) const {
    std::uint32_t end = std::max(begin + 1, TitleEnd(begin, limit));
    bool organization = Is(begin, WordClass::kBody);
    while (end < limit) {
      if (const std::uint32_t title = TitleEnd(end, limit); title > end + 1) {
        end = title;
        continue;
      }
      if (Capitalised(tokens_[end]) && TextOf(end) != "'s" && !Is(end, WordClass::kNotName)) {
        organization |= Is(end, WordClass::kBody);
        ++end;
      } else if (Hyphen(end) && end + 1 < limit && Capitalised(tokens_[end + 1])) {
        end += 2;
      } else if (Is(end, WordClass::kNameParticle) && CapitalisedAfter(end, limit)) {
        ++end;
      } else if (organization && Is(end, WordClass::kNameJoint) && CapitalisedAfter(end, limit)) {
        ++end;
      } else if (TextOf(end) == "&" && CapitalisedAfter(end, limit)) {
        ++end;
      } else {
        break;
      }
    }
    return end;
  }

  // One past a title of several words that a name follows: "Secretary of State".
  std::uint32_t TitleEnd(std::uint32_t t, std::uint32_t limit) const {
    if (!Capitalised(tokens_[t])) return t;
    std::uint32_t end = t;
    for (const LexiconKind kind : {LexiconKind::kHonorific, LexiconKind::kSourceNoun}) {
      const LexiconHit* hit = words_.Find(t, kind);
      if (hit != nullptr && hit->tokens.size() > 1) end = std::max(end, hit->tokens.end);
    }
    return end < limit && Capitalised(tokens_[end]) ? end : t;
  }

  bool CapitalisedAfter(std::uint32_t t, std::uint32_t limit) const {
    std::uint32_t next = t + 1;
    while (next < limit && next <= t + 2 &&
           (Is(next, WordClass::kNameParticle) || Is(next, WordClass::kDefinite))) {
      ++next;
    }
    return next < limit && Capitalised(tokens_[next]) && !Is(next, WordClass::kNotName);
  }

  std::uint32_t ReadAt(std::uint32_t t, const Sentence& sentence) {
    if (const LexiconHit* hit = words_.Find(t, LexiconKind::kOutlet); hit != nullptr) {
      if (const std::uint32_t end = ReadOutlet(*hit, sentence); end > t) return end;
    }
    if (!CanStart(t)) return t + 1;
    const bool given = Is(t, WordClass::kGivenMale) || Is(t, WordClass::kGivenFemale);
    if (headline_ && !given) return t + 1;
    const std::uint32_t limit =
        headline_ ? std::min(t + 2, sentence.tokens.end) : sentence.tokens.end;
    std::uint32_t begin = t;
    std::uint32_t end = RunEnd(t, limit);
    const std::uint32_t run_end = end;
    if (headline_ && end - begin < 2) return t + 1;
    if (CapitalIsForced(begin, sentence) && !given && IsOrdinary(begin, end)) {
      // "Officials", "Police Chief Jane Roe": the first word may be an ordinary one.
      if (end == begin + 1) return end;
      if (words_.Find(begin, LexiconKind::kSourceNoun) == nullptr) ++begin;
    }
    while (end > begin && EndsInDescription(begin, end)) --end;
    if (end == begin) return run_end;
    // An outlet inside the run is a name of its own: "NBC News correspondent", "CNN President".
    for (std::uint32_t o = begin + 1; o < end; ++o) {
      const LexiconHit* hit = words_.Find(o, LexiconKind::kOutlet);
      if (hit != nullptr && hit->tokens.size() > 1) {
        end = o;
        break;
      }
    }
    Add(begin, end);
    return std::max(end, std::min(run_end, end + 1));
  }

  // A capital that the place forces and nothing else explains.
  bool IsOrdinary(std::uint32_t begin, std::uint32_t end) const {
    if (words_.Find(begin, LexiconKind::kHonorific) != nullptr) return false;
    if (Is(begin, WordClass::kBody) || Is(begin, WordClass::kPlace) ||
        Is(begin, WordClass::kDemonym)) {
      return false;
    }
    if (lower_.contains(tokens_[begin].word)) return true;
    if (end > begin + 1) return false;
    if (words_.Find(begin, LexiconKind::kSourceNoun) != nullptr) return true;
    return tokens_[begin].letter_case == LetterCase::kTitle &&
           !capital_inside_.contains(tokens_[begin].word);
  }

  // "U.S. Officials", "House Democrats", "the Roe Poll": the last word describes and is no name.
  bool EndsInDescription(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t last = end - 1;
    if (Is(last, WordClass::kParty)) return true;
    if (Is(last, WordClass::kOutletWord) && end > begin + 1) return false;
    if (tokens_[last].letter_case != LetterCase::kTitle) return false;
    const LexiconHit* noun = words_.Find(last, LexiconKind::kSourceNoun);
    if (noun == nullptr || noun->tokens.size() != 1) return false;
    if (end == begin + 1)
      return !capital_inside_.contains(tokens_[last].word) || lower_.contains(tokens_[last].word);
    const EntityType type = words_.rules().source_nouns()[noun->entry].type;
    const bool plural = noun->forms == kFormPlural;
    // Nobody's name ends in a role: "the Vermont Senator", "a District Court Judge".
    const bool role = words_.rules().source_nouns()[noun->entry].role &&
                      (type == EntityType::kPerson || type == EntityType::kAnonymous) &&
                      !NamesPerson(begin, last);
    return type == EntityType::kDocument || role ||
           (plural && (type == EntityType::kAnonymous || type == EntityType::kGroup ||
                       type == EntityType::kPerson));
  }

  bool IsAmbiguous(const LexiconHit& hit) const {
    return words_.rules().outlets()[hit.entry].ambiguous;
  }

  // What stands around a name that is also a common word shows it to be an outlet's: "told
  // Time", "Time magazine", "Time reported", "in The Sun" within a sentence.
  bool IsShownToBeOutlet(TokenRange name) const {
    const Sentence& sentence = layers_.sentences[layers_.token_sentence[name.begin]];
    if (headlines_[layers_.token_sentence[name.begin]]) return false;
    const bool article = Is(name.begin, WordClass::kDefinite);
    if (article && name.size() > 1 && tokens_[name.begin].letter_case == LetterCase::kTitle &&
        !CapitalIsForced(name.begin, sentence)) {
      return true;
    }
    if (name.begin > sentence.tokens.begin) {
      std::uint32_t before = name.begin - 1;
      // A title in marks of its own: "This Week".
      if (tokens_[before].kind == TokenKind::kQuoteMark) {
        if (name.end < tokens_.size() && tokens_[name.end].kind == TokenKind::kQuoteMark)
          return true;
        if (before > sentence.tokens.begin) --before;
      }
      if (Is(before, WordClass::kDefinite) && before > sentence.tokens.begin) --before;
      if (Is(before, WordClass::kBeforeOutlet)) return true;
    }
    ProperName described;
    described.tokens = described.core = name;
    if (DescribedAsOutlet(described)) return true;
    if (name.end >= sentence.tokens.end || CapitalIsForced(name.begin, sentence)) return false;
    const LexiconHit* cue = words_.Find(name.end, LexiconKind::kCueVerb);
    return cue != nullptr && (cue->forms & (kFormThird | kFormPast)) != 0;
  }

  // A given name or a title in the run: what follows is a surname, be it "Baker".
  bool NamesPerson(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t t = begin; t <= end; ++t) {
      if (HasGiven(t)) return true;
      if (t < end && words_.Find(t, LexiconKind::kHonorific) != nullptr) return true;
    }
    return false;
  }

  // An outlet of the lexicon, unless it is only the first word of a longer name.
  std::uint32_t ReadOutlet(const LexiconHit& hit, const Sentence& sentence) {
    if (IsAmbiguous(hit) && !shown_.contains(hit.entry)) return 0;
    std::uint32_t end = hit.tokens.end;
    const std::uint32_t run_end =
        Capitalised(tokens_[end - 1]) ? RunEnd(end - 1, sentence.tokens.end) : end;
    const bool forced = CapitalIsForced(hit.tokens.begin, sentence);
    const std::uint32_t first = tokens_[hit.tokens.begin].letter_case == LetterCase::kTitle &&
                                        Is(hit.tokens.begin, WordClass::kDefinite)
                                    ? hit.tokens.begin + 1
                                    : hit.tokens.begin;
    if (hit.tokens.end - first <= 1) {
      // "Time", "People": an ordinary word unless it is written as a name.
      if ((forced || headline_) && first == hit.tokens.begin &&
          lower_.contains(tokens_[first].word)) {
        return 0;
      }
      const bool own_word = tokens_[first].letter_case != LetterCase::kTitle;
      if (run_end > end && !own_word && !RoleAt(end) && !Is(end, WordClass::kOutletWord)) return 0;
    } else if (run_end > end && !RoleAt(end) && !PersonLikely(end, run_end) && !headline_ &&
               !Is(run_end - 1, WordClass::kOutletWord)) {
      if (Is(run_end - 1, WordClass::kBody)) return 0;
    }
    while (end < run_end && Is(end, WordClass::kOutletWord)) ++end;
    ProperName name;
    name.tokens = name.core = {hit.tokens.begin, end};
    name.kind = NameKind::kOutlet;
    name.outlet = static_cast<std::int32_t>(hit.entry);
    name.headline = headline_;
    names_.push_back(name);
    return end;
  }

  bool RoleAt(std::uint32_t t) const {
    return words_.Find(t, LexiconKind::kHonorific) != nullptr ||
           words_.Find(t, LexiconKind::kSourceNoun) != nullptr || Is(t, WordClass::kJournalist);
  }

  bool PersonLikely(std::uint32_t begin, std::uint32_t end) const {
    return end - begin >= 2 &&
           (Is(begin, WordClass::kGivenMale) || Is(begin, WordClass::kGivenFemale));
  }

  // Where the name proper begins: after the last title or role in the run.
  std::uint32_t CoreBegin(std::uint32_t begin, std::uint32_t end, char& gender,
                          bool& titled) const {
    std::uint32_t core = begin;
    for (std::uint32_t t = begin; t < end;) {
      const LexiconHit* honorific = words_.Find(t, LexiconKind::kHonorific);
      const LexiconHit* noun = words_.Find(t, LexiconKind::kSourceNoun);
      const LexiconHit* title = honorific != nullptr ? honorific : noun;
      if (honorific != nullptr && noun != nullptr &&
          noun->tokens.size() > honorific->tokens.size()) {
        title = noun;
      }
      const bool role = title != nullptr &&
                        (title == honorific || words_.rules().source_nouns()[title->entry].role);
      if (!role || title->tokens.end >= end || Is(title->tokens.end, WordClass::kBody) ||
          Is(title->tokens.end, WordClass::kNameJoint)) {
        ++t;
        continue;
      }
      if (title == honorific) {
        const char of_title = words_.rules().honorifics()[title->entry].gender;
        if (of_title != '?') gender = of_title;
      } else if (const char of_role = words_.rules().source_nouns()[title->entry].gender;
                 of_role != '?') {
        gender = of_role;
      }
      titled = true;
      core = t = title->tokens.end;
    }
    return core;
  }

  // A noun that one person may bear before the name: "senator", "Republican leader".
  bool IsRole(const LexiconHit& hit) const {
    const SourceNoun& noun = words_.rules().source_nouns()[hit.entry];
    return noun.role || (noun.type == EntityType::kGroup && hit.forms == kFormSingular);
  }

  void Add(std::uint32_t begin, std::uint32_t end) {
    ProperName name;
    name.headline = headline_;
    name.tokens = {begin, end};
    std::uint32_t core = CoreBegin(begin, end, name.gender, name.titled);
    // "Republican Jane Roe", "London Mayor Jane Roe": what narrows the title is no name.
    while (end - core >= 3 && (Is(core, WordClass::kDemonym) || Is(core, WordClass::kNotName))) {
      ++core;
    }
    // "Trade Envoy Jane Roe": whatever stands before a given name and a surname is a title.
    if (core == begin && end - core >= 3 && !HasGiven(core) && HasGiven(end - 2) &&
        !Is(end - 1, WordClass::kBody) && !Is(end - 1, WordClass::kOutletWord) &&
        !Is(end - 3, WordClass::kNameJoint)) {
      core = end - 2;
    }
    name.core = {core, end};
    name.kind = KindOf(name);
    if (name.kind == NameKind::kPerson && name.gender == '?') {
      const bool male = Is(core, WordClass::kGivenMale);
      const bool female = Is(core, WordClass::kGivenFemale);
      if (male != female) name.gender = male ? 'm' : 'f';
    }
    names_.push_back(name);
  }

  NameKind KindOf(const ProperName& name) const {
    const std::uint32_t begin = name.core.begin;
    const std::uint32_t end = name.core.end;
    const std::uint32_t size = name.core.size();
    if (name.titled) return NameKind::kPerson;
    // "the Queen" alone.
    if (size == 1 && words_.Find(begin, LexiconKind::kHonorific) != nullptr &&
        words_.Find(begin, LexiconKind::kOutlet) == nullptr) {
      return NameKind::kPerson;
    }
    if (DescribedAsOutlet(name)) return NameKind::kOutlet;
    if (Is(end - 1, WordClass::kBody) || (size > 1 && Is(begin, WordClass::kBody))) {
      return NameKind::kOrganization;
    }
    // "an interview with The Tide": an article written large is part of the name.
    if (begin > 1 && size <= 2 && Is(begin - 1, WordClass::kDefinite) &&
        tokens_[begin - 1].letter_case == LetterCase::kTitle &&
        Is(begin - 2, WordClass::kBeforeOutlet) && !Is(end - 1, WordClass::kBody)) {
      return NameKind::kOutlet;
    }
    if (Is(end - 1, WordClass::kOutletWord)) {
      if (size > 2 || (size == 2 && !HasGiven(begin))) return NameKind::kOutlet;
      // "an interview with The Post"
      if (size == 1 && begin > 1 && Is(begin - 1, WordClass::kDefinite) &&
          tokens_[begin - 1].letter_case == LetterCase::kTitle &&
          Is(begin - 2, WordClass::kBeforeOutlet)) {
        return NameKind::kOutlet;
      }
    }
    for (std::uint32_t t = begin; t < end; ++t) {
      if (Is(t, WordClass::kBody) || Is(t, WordClass::kNameJoint)) {
        return NameKind::kOrganization;
      }
    }
    if (Is(begin, WordClass::kMetonym)) return NameKind::kOrganization;
    bool place = true;
    for (std::uint32_t t = begin; t < end; ++t) {
      place &= Is(t, WordClass::kPlace) || Is(t, WordClass::kDemonym);
    }
    if (place && !(size == 2 && HasGiven(begin))) return NameKind::kPlace;
    if (size > 1 && HasGiven(begin)) return NameKind::kPerson;
    if (size == 1 && tokens_[begin].letter_case == LetterCase::kUpper &&
        tokens_[begin].span.size() > 1) {
      return NameKind::kOrganization;
    }
    if (begin > 0 && name.tokens.begin == begin && Is(begin - 1, WordClass::kDefinite)) {
      return NameKind::kOrganization;
    }
    if (size > 1 && PersonShown(name)) return NameKind::kPerson;
    return NameKind::kUnknown;
  }

  // "the newspaper Kurier", "Kurier magazine", "kurier.example": an outlet that no lexicon has.
  bool DescribedAsOutlet(const ProperName& name) const {
    const std::uint32_t end = name.core.end;
    if (name.core.size() == 1 && TextOf(name.core.begin).find('.') != std::string_view::npos &&
        tokens_[name.core.begin].letter_case != LetterCase::kUpper &&
        TextOf(name.core.begin).back() != '.') {
      return true;
    }
    if (end < tokens_.size() && tokens_[end].letter_case == LetterCase::kLower) {
      const LexiconHit* after = words_.Find(end, LexiconKind::kOutletDescriptor);
      if (after != nullptr && (after->forms & kFormSingular) != 0 && NamesOutlets(*after))
        return true;
    }
    for (std::uint32_t back = 1; back <= 3 && back <= name.tokens.begin; ++back) {
      const LexiconHit* before =
          words_.Find(name.tokens.begin - back, LexiconKind::kOutletDescriptor);
      if (before != nullptr && before->tokens.end == name.tokens.begin &&
          (before->forms & kFormSingular) != 0) {
        return NamesOutlets(*before);
      }
    }
    return false;
  }

  // Web sites and reports are anybody's; papers and stations are outlets.
  bool NamesOutlets(const LexiconHit& hit) const {
    const std::vector<OutletKind>& kinds = words_.rules().outlet_descriptors()[hit.entry].kinds;
    return !kinds.empty() &&
           std::find(kinds.begin(), kinds.end(), OutletKind::kWebsite) == kinds.end();
  }

  bool HasGiven(std::uint32_t t) const {
    return Is(t, WordClass::kGivenMale) || Is(t, WordClass::kGivenFemale);
  }

  // "spokesman John Roe", "Jane Roe, 45," and "Jane Roe, who": signs of a person.
  bool PersonShown(const ProperName& name) const {
    if (name.tokens.begin > 0) {
      for (std::uint32_t back = 1; back <= 2 && back <= name.tokens.begin; ++back) {
        const LexiconHit* noun = words_.Find(name.tokens.begin - back, LexiconKind::kSourceNoun);
        if (noun != nullptr && noun->tokens.end == name.tokens.begin &&
            words_.rules().source_nouns()[noun->entry].role) {
          return true;
        }
      }
      if (Is(name.tokens.begin - 1, WordClass::kJournalist)) return true;
    }
    const std::uint32_t end = name.tokens.end;
    if (end + 1 >= tokens_.size()) return false;
    if (Is(end, WordClass::kWho)) return true;
    return TextOf(end) == "," &&
           (tokens_[end + 1].kind == TokenKind::kNumber || Is(end + 1, WordClass::kWho));
  }

  std::string_view text_;
  const TextLayers& layers_;
  const std::vector<Token>& tokens_;
  const TokenWords& words_;
  absl::flat_hash_set<std::uint64_t> lower_;           // words written small somewhere
  absl::flat_hash_set<std::uint64_t> capital_inside_;  // capitalised where nothing forces it
  absl::flat_hash_set<std::uint32_t> shown_;  // ambiguous outlets that the text shows to be meant
  std::vector<bool> headlines_;               // by sentence
  bool headline_ = false;
  std::vector<ProperName> names_;
};

}  // namespace

bool IsHeadline(const TextLayers& layers, const Sentence& sentence) {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
    const Token& token = layers.tokens[t];
    if (token.kind != TokenKind::kWord || token.span.size() < 4) continue;
    ++words;
    capitals += Capitalised(token) ? 1 : 0;
  }
  const Token& last = layers.tokens[sentence.tokens.end - 1];
  const bool stopped = last.kind == TokenKind::kPunctuation && last.span.size() == 1;
  return !stopped && words >= 4 && capitals * 10 >= words * 8;
}

std::vector<ProperName> FindNames(std::string_view text, const TextLayers& layers,
                                  const TokenWords& words) {
  return NameReader(text, layers, words).Read();
}

}  // namespace hearsay
