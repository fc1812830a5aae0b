#include "source/phrase.h"

#include <algorithm>

namespace hearsay {
namespace {

bool IsMark(const Token& token) {
  return token.kind == TokenKind::kPunctuation || token.kind == TokenKind::kQuoteMark;
}

bool IsPronoun(const TokenWords& words, std::uint32_t t) {
  return words.Is(t, WordClass::kHe) || words.Is(t, WordClass::kShe) ||
         words.Is(t, WordClass::kIt) || words.Is(t, WordClass::kThey) ||
         words.Is(t, WordClass::kFirst) || words.Is(t, WordClass::kSecond) ||
         words.Is(t, WordClass::kRelative);
}

// Reads one phrase from left to right.
class PhraseReader {
 public:
  PhraseReader(std::string_view text, const TextLayers& layers, const TokenWords& words,
               TokenRange tokens)
      : text_(text), tokens_(layers.tokens), words_(words), end_(tokens.end), at_(tokens.begin) {
    while (at_ + 1 < end_ && IsMark(tokens_[at_])) ++at_;
    while (end_ > at_ + 1 && IsMark(tokens_[end_ - 1])) --end_;
    phrase_.tokens = {at_, end_};
  }

  Phrase Read() {
    if (end_ - at_ == 1 && IsPronoun(words_, at_)) {
      phrase_.pronoun = true;
      phrase_.proper = phrase_.tokens;
      phrase_.head = at_;
      return phrase_;
    }
    // "by several people": what leads to the noun phrase is no part of it.
    while (at_ + 1 < end_ && words_.Is(at_, WordClass::kPhraseEnd)) ++at_;
    ReadProper();
    while (IsPartitive() && phrase_.proper.end + 1 < end_) {
      phrase_.one_of |=
          phrase_.proper.size() == 1 && !phrase_.quantity && IsOne(phrase_.proper.begin);
      phrase_.quantity |= !phrase_.one_of;
      at_ = phrase_.proper.end + 1;
      ReadProper();
    }
    phrase_.plural = IsPlural();
    return phrase_;
  }

 private:
  std::string_view TextOf(std::uint32_t t) const { return Slice(text_, tokens_[t].span); }

  bool IsOne(std::uint32_t t) const { return words_.Is(t, WordClass::kIndefinite); }

  bool IsPartitive() const {
    const std::uint32_t last = phrase_.proper.end - 1;
    const bool amount = words_.Is(last, WordClass::kPartitive) ||
                        words_.Is(last, WordClass::kQuantity) ||
                        words_.Is(last, WordClass::kIndefinite) ||
                        tokens_[last].kind == TokenKind::kNumber || TextOf(last) == "%";
    return amount && phrase_.proper.end < end_ &&
           words_.Is(phrase_.proper.end, WordClass::kPhraseEnd) &&
           TextOf(phrase_.proper.end).size() <= 5 &&
           !words_.Is(phrase_.proper.end, WordClass::kRelative);
  }

  bool IsGenitiveMark(std::uint32_t t) const {
    const std::string_view form = TextOf(t);
    return form == "'s" || form == "’s" || form == "'" || form == "’";
  }

  void ReadProper() {
    std::uint32_t t = at_;
    for (; t < end_; ++t) {
      const Token& token = tokens_[t];
      const std::string_view form = TextOf(t);
      if (token.kind == TokenKind::kQuoteMark) continue;
      if (token.kind == TokenKind::kPunctuation) {
        if (t > at_ && (form == "-" || form == "&" || form == "%" || form == "/")) continue;
        break;
      }
      if (t > at_ && words_.Is(t, WordClass::kPhraseEnd) && !JoinsName(t) && !JoinsRoles(t) &&
          !JoinsModifiers(t) &&
          !(t == at_ + 1 && words_.Is(at_, WordClass::kQuantity) && form == "than")) {
        break;
      }
      if (t > at_ && ReducedClause(t)) break;
      if (form == "'s" || form == "’s" || words_.Is(t, WordClass::kPossessive)) {
        phrase_.possessed |= t + 1 < end_;
      }
      if (t == at_) {
        phrase_.definite |= words_.Is(t, WordClass::kDefinite);
        phrase_.indefinite |= words_.Is(t, WordClass::kIndefinite);
        phrase_.quantity |= words_.Is(t, WordClass::kQuantity);
      }
    }
    phrase_.proper = {at_, std::max(t, at_ + 1)};
    phrase_.head = phrase_.proper.end - 1;
    while (phrase_.head > at_ && (IsMark(tokens_[phrase_.head]) || TextOf(phrase_.head) == "'s" ||
                                  TextOf(phrase_.head) == "’s")) {
      --phrase_.head;
    }
  }

  // "Department of Health": the joint inside a name does not end the phrase.
  bool JoinsName(std::uint32_t t) const {
    return words_.Is(t, WordClass::kNameJoint) && t > at_ && t + 1 < end_ &&
           words_.Is(t - 1, WordClass::kBody) && tokens_[t - 1].letter_case != LetterCase::kLower &&
           tokens_[t + 1].letter_case != LetterCase::kLower;
  }

  // "an indictment unsealed on Monday": a participle after the head.
  bool ReducedClause(std::uint32_t t) const {
    const std::string_view form = TextOf(t);
    if (tokens_[t].letter_case != LetterCase::kLower || form.size() < 5 ||
        form.substr(form.size() - 2) != "ed") {
      return false;
    }
    const LexiconHit* noun = words_.Find(t - 1, LexiconKind::kSourceNoun);
    return noun != nullptr && tokens_[t - 1].letter_case == LetterCase::kLower;
  }

  // "senator and candidate Jane Roe": two roles of one person, who is named after them.
  bool JoinsRoles(std::uint32_t t) const {
    if (t == at_ || t + 2 >= end_ || words_.Is(at_, WordClass::kDefinite)) return false;
    const LexiconHit* before = words_.Find(t - 1, LexiconKind::kSourceNoun);
    if (before == nullptr || before->forms != kFormSingular ||
        !words_.rules().source_nouns()[before->entry].role || TextOf(t).size() > 3) {
      return false;
    }
    for (std::uint32_t n = t + 1; n + 1 < end_; ++n) {
      const LexiconHit* after = words_.Find(n, LexiconKind::kSourceNoun);
      if (after == nullptr || !words_.rules().source_nouns()[after->entry].role) continue;
      const LetterCase next = tokens_[after->tokens.end < end_ ? after->tokens.end : n].letter_case;
      return next == LetterCase::kTitle || next == LetterCase::kMixed;
    }
    return false;
  }

  // "U.S. and Soviet analysts": two modifiers of one head.
  bool JoinsModifiers(std::uint32_t t) const {
    if (t == at_ || t + 2 >= end_ + 1 || TextOf(t) != "and") return false;
    const bool modifier = words_.Is(t - 1, WordClass::kPlace) ||
                          words_.Is(t - 1, WordClass::kDemonym) ||
                          words_.Is(t - 1, WordClass::kBody);
    if (!modifier) return false;
    for (std::uint32_t n = t + 1; n < end_ && n < t + 5; ++n) {
      if (words_.Is(n, WordClass::kPhraseEnd) || words_.Is(n, WordClass::kPossessive) ||
          IsMark(tokens_[n])) {
        return false;
      }
      const LexiconHit* noun = words_.Find(n, LexiconKind::kSourceNoun);
      if (noun != nullptr && noun->forms == kFormPlural) return true;
    }
    return false;
  }

  bool IsPlural() const {
    const std::uint32_t head = phrase_.head;
    if (words_.Is(head, WordClass::kPluralPeople)) return true;
    if (const LexiconHit* noun = words_.Find(head, LexiconKind::kSourceNoun)) {
      return (noun->forms & kFormPlural) != 0 && (noun->forms & kFormSingular) == 0;
    }
    const std::string_view form = TextOf(head);
    return tokens_[head].letter_case == LetterCase::kLower && form.size() > 3 &&
           form.back() == 's' && form[form.size() - 2] != 's' && form[form.size() - 2] != 'u';
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const TokenWords& words_;
  std::uint32_t end_;
  std::uint32_t at_;
  Phrase phrase_;
};

}  // namespace

TokenRange TokensOf(const TextLayers& layers, Span span) {
  const auto& tokens = layers.tokens;
  const auto begin = std::partition_point(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.span.end <= span.begin;
  });
  const auto end = std::partition_point(
      begin, tokens.end(), [&](const Token& token) { return token.span.begin < span.end; });
  return {static_cast<std::uint32_t>(begin - tokens.begin()),
          static_cast<std::uint32_t>(end - tokens.begin())};
}

Span SpanOf(const TextLayers& layers, TokenRange tokens) {
  return {layers.tokens[tokens.begin].span.begin, layers.tokens[tokens.end - 1].span.end};
}

Phrase ReadPhrase(std::string_view text, const TextLayers& layers, const TokenWords& words,
                  TokenRange tokens) {
  return PhraseReader(text, layers, words, tokens).Read();
}

std::string_view DescriptionOf(std::string_view text, const TextLayers& layers,
                               const TokenWords& words, const Phrase& phrase) {
  std::uint32_t begin = phrase.tokens.begin;
  while (begin + 1 < phrase.tokens.end &&
         (words.Is(begin, WordClass::kDefinite) ||
          (words.Is(begin, WordClass::kIndefinite) && layers.tokens[begin].span.size() <= 2) ||
          (begin < phrase.proper.begin && !phrase.quantity && !phrase.one_of))) {
    ++begin;
  }
  std::uint32_t end = std::max(phrase.proper.end, begin + 1);
  for (; end < phrase.tokens.end; ++end) {
    const std::string_view form = Slice(text, layers.tokens[end].span);
    if (form == "," || form == "(" || form == "–" || form == "—" || form == "--" || form == ";" ||
        form == ":" || words.Is(end, WordClass::kRelative)) {
      break;
    }
  }
  while (end > begin + 1 &&
         (IsMark(layers.tokens[end - 1]) || Slice(text, layers.tokens[end - 1].span) == "'s" ||
          Slice(text, layers.tokens[end - 1].span) == "’s")) {
    --end;
  }
  return Slice(text, SpanOf(layers, {begin, end}));
}

}  // namespace hearsay
