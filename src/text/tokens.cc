#include "text/tokens.h"

#include <algorithm>

#include "text/addresses.h"
#include "text/characters.h"
#include "text/english.h"
#include "text/segment.h"

namespace hearsay {
namespace {

using enum CharacterKind;

// What the letters of a word tell of its case.
struct CaseCounter {
  std::uint32_t letters = 0;
  std::uint32_t uppers = 0;
  std::uint32_t lowers = 0;
  bool first_upper = false;

  void Add(CharacterKind kind) {
    if (letters == 0) first_upper = kind == kUpper;
    letters += IsLetter(kind);
    uppers += kind == kUpper;
    lowers += kind == kLower;
  }
  LetterCase Result() const {
    if (uppers == 0) return letters == 0 ? LetterCase::kNone : LetterCase::kLower;
    if (uppers == 1 && first_upper) return LetterCase::kTitle;
    return lowers == 0 ? LetterCase::kUpper : LetterCase::kMixed;
  }
};

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span paragraph, std::vector<Token>& tokens,
            std::vector<std::uint32_t>& marks)
      : text_(text.substr(0, paragraph.end)),
        begin_(paragraph.begin),
        tokens_(tokens),
        marks_(marks) {}

  void Run() {
    std::size_t at = begin_;
    while (at < text_.size()) at = Next(at);
  }

 private:
  // Takes what begins at `at`; gives where it ends.
  std::size_t Next(std::size_t at) {
    const TextCharacter character = CharacterAt(text_, at);
    switch (character.kind) {
      case kSpace:
        space_before_ = true;
        return at + character.size;
      case kIgnorable:
      case kControl:
        return at + character.size;
      case kLower:
      case kUpper:
      case kLetter:
        return Word(at);
      case kDigit:
        return Number(at, at);
      case kQuote:
        return Quote(at, character);
      default:
        return Visible(at, character);
    }
  }

  std::size_t Emit(std::size_t begin, std::size_t end, TokenKind kind, LetterCase letter_case) {
    Token token;
    token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    token.kind = kind;
    token.letter_case = letter_case;
    token.space_before = space_before_;
    token.word = WordHash(text_.substr(begin, end - begin));
    tokens_.push_back(token);
    space_before_ = false;
    return end;
  }

  std::size_t EmitMark(std::size_t begin, std::size_t end) {
    marks_.push_back(static_cast<std::uint32_t>(tokens_.size()));
    return Emit(begin, end, TokenKind::kQuoteMark, LetterCase::kNone);
  }

  std::size_t EmitPunctuation(std::size_t begin, std::size_t end) {
    return Emit(begin, end, TokenKind::kPunctuation, LetterCase::kNone);
  }

  CharacterKind KindAt(std::size_t at) const {
    return at < text_.size() ? CharacterAt(text_, at).kind : kSpace;
  }

  // A token ends exactly here.
  bool Follows(std::size_t at) const {
    return !tokens_.empty() && tokens_.back().span.end == at && at > begin_;
  }

  // "s", "re" and so on begin at `at` and end the word: their size, or 0.
  std::size_t ContractionAt(std::size_t at) const {
    const std::size_t size = ContractionSize(text_.substr(at, 2));
    return size > 0 && !IsWordCharacter(KindAt(at + size)) ? size : 0;
  }

  LetterCase CaseOf(std::size_t begin, std::size_t end) const {
    CaseCounter counter;
    while (begin < end) {
      const TextCharacter character = CharacterAt(text_, begin);
      if (IsLetter(character.kind)) counter.Add(character.kind);
      begin += character.size;
    }
    return counter.Result();
  }

  std::size_t EmitWord(std::size_t begin, std::size_t end) {
    return Emit(begin, end, TokenKind::kWord, CaseOf(begin, end));
  }

  // The end of the run of ASCII letters at `at`.
  std::size_t AsciiLettersEnd(std::size_t at, CaseCounter& counter) const {
    const std::size_t begin = at;
    std::uint32_t uppers = 0;
    for (; at < text_.size(); ++at) {
      const auto c = static_cast<unsigned char>(text_[at]);
      const unsigned char lower = c | 0x20;
      if (lower < 'a' || lower > 'z') break;
      uppers += c != lower;
    }
    if (at == begin) return at;
    counter.letters = static_cast<std::uint32_t>(at - begin);
    counter.uppers = uppers;
    counter.lowers = counter.letters - uppers;
    counter.first_upper = (text_[begin] & 0x20) == 0;
    return at;
  }

  std::size_t Word(std::size_t begin) {
    if (MayBeginWebAddress(text_[begin])) {
      if (const std::size_t end = WebAddressEnd(text_, begin); end > begin) {
        return Emit(begin, end, TokenKind::kWord, LetterCase::kLower);
      }
    }
    CaseCounter counter;
    std::size_t at = AsciiLettersEnd(begin, counter);
    // Most words end here.
    if (at == text_.size() || text_[at] == ' ' || text_[at] == ',') {
      return Emit(begin, at, TokenKind::kWord, counter.Result());
    }
    std::size_t last = at;      // the end of what is seen of the word
    std::size_t piece = begin;  // the piece after the last inner full stop
    bool short_pieces = true;   // all pieces so far have one or two letters
    bool dotted = false;
    while (at < text_.size()) {
      const unsigned char c = static_cast<unsigned char>(text_[at]);
      if (const std::size_t size = ApostropheSize(at); size > 0) {
        const Apostrophe apostrophe = ReadApostrophe(begin, at, size);
        if (apostrophe == Apostrophe::kEndsWord) break;
        if (apostrophe == Apostrophe::kNegates) {
          EmitWord(begin, at - 1);
          return EmitWord(at - 1, at + size + 1);
        }
        at = last = at + size;
        continue;
      }
      if (c >= 0x80) {
        const TextCharacter character = CharacterAt(text_, at);
        if (!IsWordCharacter(character.kind) && character.kind != kIgnorable) break;
        at += character.size;
        if (character.kind != kIgnorable) {
          counter.Add(character.kind);
          last = at;
        }
        continue;
      }
      const CharacterKind kind = characters_internal::kAsciiKinds[c];
      if (IsWordCharacter(kind)) {
        counter.Add(kind);
        last = ++at;
        continue;
      }
      if (c == '_') {
        last = ++at;
        continue;
      }
      if (c == '.') {
        short_pieces = short_pieces && at - piece <= 2;
        if (!JoinsOverStop(at, short_pieces)) {
          if (const std::size_t end = MailAddressEnd(text_, begin, at); end > 0) {
            return Emit(begin, end, TokenKind::kWord, LetterCase::kLower);
          }
          if (KeepsStop(begin, at, dotted && short_pieces)) ++last;
          break;
        }
        dotted = true;
        piece = last = ++at;
        continue;
      }
      if (c == '&' && at > begin && KindAt(at - 1) == kUpper && KindAt(at + 1) == kUpper) {
        last = ++at;
        continue;
      }
      if (c == '@' || c == '-' || c == '+') {
        if (const std::size_t end = MailAddressEnd(text_, begin, at); end > 0) {
          return Emit(begin, end, TokenKind::kWord, LetterCase::kLower);
        }
      }
      if (c == '/' && dotted && !short_pieces && IsWordCharacter(KindAt(at + 1))) {
        return Emit(begin, AddressEnd(text_, at), TokenKind::kWord, LetterCase::kLower);
      }
      break;
    }
    Emit(begin, last, TokenKind::kWord, counter.Result());
    return std::max(at, last);
  }

  enum class Apostrophe : std::uint8_t {
    kEndsWord,    // a contraction ("'s"), a mark or nothing follows
    kInsideWord,  // O'Neill
    kNegates,     // don't: the word ends before its n
  };

  // The size of the apostrophe at `at`, or 0.
  std::size_t ApostropheSize(std::size_t at) const {
    if (text_[at] == '\'') return 1;
    if (text_[at] != '\xE2') return 0;
    const TextCharacter character = CharacterAt(text_, at);
    return IsApostrophe(character.code_point) ? character.size : 0;
  }

  // What the apostrophe at `at`, after a word that began at `begin`, is.
  Apostrophe ReadApostrophe(std::size_t begin, std::size_t at, std::size_t size) const {
    const std::size_t after = at + size;
    if (!IsLetter(KindAt(after)) || ContractionAt(after) > 0) return Apostrophe::kEndsWord;
    const bool is_t = (text_[after] | 0x20) == 't' && !IsWordCharacter(KindAt(after + 1));
    const bool negates = is_t && at - begin >= 2 && (text_[at - 1] | 0x20) == 'n';
    return negates ? Apostrophe::kNegates : Apostrophe::kInsideWord;
  }

  // The full stop at `at` stands inside a word: "U.S", "example.com", not "end.The".
  bool JoinsOverStop(std::size_t at, bool short_pieces) const {
    const CharacterKind next = KindAt(at + 1);
    if (next == kLower) return true;
    if (next != kUpper || !short_pieces) return false;
    const CharacterKind after = KindAt(at + 2);
    return !IsWordCharacter(after);
  }

  // The full stop at `at` belongs to the word that began at `begin` and ends here.
  bool KeepsStop(std::size_t begin, std::size_t at, bool acronym) const {
    if (acronym) return true;
    const std::string_view word = text_.substr(begin, at - begin);
    std::size_t next = at + 1;
    while (next < text_.size() && text_[next] == ' ') ++next;
    const CharacterKind follows = KindAt(next);
    switch (AbbreviationOf(word)) {
      case Abbreviation::kBeforeNumber:
        return next > at + 1 && follows == kDigit;
      case Abbreviation::kBeforeName:
      case Abbreviation::kAnywhere:
        return true;
      case Abbreviation::kNone:
        break;
    }
    // An initial: "J. D. Vance", "George W. Bush".
    const TextCharacter first = CharacterAt(text_, begin);
    return first.kind == kUpper && first.size == word.size() && next > at + 1 &&
           next < text_.size() && follows == kUpper;
  }

  // Digits from `at` on, with what belongs to them: "1,000.5", "10:30", "9/11", "1970s".
  std::size_t Number(std::size_t begin, std::size_t at) {
    CaseCounter counter;
    while (at < text_.size()) {
      const TextCharacter character = CharacterAt(text_, at);
      if (IsWordCharacter(character.kind)) {
        if (IsLetter(character.kind)) counter.Add(character.kind);
        at += character.size;
        continue;
      }
      const char c = text_[at];
      if ((c == ',' || c == '.' || c == ':' || c == '/') && KindAt(at + 1) == kDigit) {
        ++at;
        continue;
      }
      break;
    }
    if (at < text_.size() && text_[at] == '@') {
      if (const std::size_t end = MailAddressEnd(text_, begin, at); end > 0) {
        return Emit(begin, end, TokenKind::kWord, LetterCase::kLower);
      }
    }
    return Emit(begin, at, TokenKind::kNumber, counter.Result());
  }

  std::size_t Quote(std::size_t at, const TextCharacter& character) {
    const std::size_t after = at + character.size;
    if (character.code_point == U'`') {
      const bool doubled = after < text_.size() && text_[after] == '`';
      return EmitMark(at, doubled ? after + 1 : after);
    }
    if (character.code_point == U'"') {
      if (IsInchMark(at)) return EmitPunctuation(at, after);
      return EmitMark(at, after);
    }
    if (!IsApostrophe(character.code_point)) return EmitMark(at, after);
    if (Follows(at)) {
      const Token& before = tokens_.back();
      const bool wordlike = before.kind == TokenKind::kWord || before.kind == TokenKind::kNumber;
      if (wordlike) {
        const std::size_t size = after < text_.size() ? ContractionAt(after) : 0;
        if (size > 0) return EmitWord(at, after + size);
      }
      if (before.kind == TokenKind::kNumber && KindAt(after) == kDigit) {
        return EmitPunctuation(at, after);  // feet: 6'2"
      }
    } else if (const std::size_t end = ElisionEnd(at, after); end > 0) {
      return end;
    }
    if (character.code_point == U'\'') return StraightQuotes(at);
    return EmitMark(at, after);
  }

  // Two straight single marks make one double mark. Of three, the single one stands inside.
  std::size_t StraightQuotes(std::size_t at) {
    std::size_t end = at;
    while (end < text_.size() && text_[end] == '\'') ++end;
    const std::size_t count = end - at;
    if (count == 2 && IsInchMark(at)) return EmitPunctuation(at, end);
    const bool closes = Follows(at);
    if (count % 2 == 1 && closes) at = EmitMark(at, at + 1);
    while (at + 2 <= end) at = EmitMark(at, at + 2);
    if (at < end) at = EmitMark(at, end);
    return at;
  }

  // The double mark at `at` follows feet and a number: 6'2".
  bool IsInchMark(std::size_t at) const {
    const std::size_t count = tokens_.size();
    if (count < 3 || !Follows(at)) return false;
    const Token& inches = tokens_[count - 1];
    const Token& feet_mark = tokens_[count - 2];
    const Token& feet = tokens_[count - 3];
    return inches.kind == TokenKind::kNumber && feet.kind == TokenKind::kNumber &&
           feet.span.end == feet_mark.span.begin && feet_mark.span.end == inches.span.begin &&
           feet_mark.kind == TokenKind::kPunctuation &&
           IsApostrophe(CharacterAt(text_, feet_mark.span.begin).code_point);
  }

  // "'90s", "'tis", "'n'": emits the token and gives its end, or gives 0.
  std::size_t ElisionEnd(std::size_t at, std::size_t after) {
    const CharacterKind next = KindAt(after);
    if (next == kDigit) {
      std::size_t end = after;
      while (KindAt(end) == kDigit) ++end;
      if (end != after + 2) return 0;
      if (end < text_.size() && text_[end] == 's') ++end;
      if (IsWordCharacter(KindAt(end))) return 0;
      return Emit(at, end, TokenKind::kNumber, LetterCase::kNone);
    }
    if (next != kLower && next != kUpper) return 0;
    std::size_t end = after;
    while (end < text_.size() && static_cast<unsigned char>(text_[end]) < 0x80 &&
           IsLetter(KindAt(end))) {
      ++end;
    }
    const std::string_view word = text_.substr(after, end - after);
    if (!IsElision(word)) return 0;
    if (end < text_.size() && KindAt(end) == kQuote) {
      const TextCharacter closing = CharacterAt(text_, end);
      if (IsApostrophe(closing.code_point)) {
        if (word.size() > 1) return 0;  // a quoted word: 'cause'
        end += closing.size;            // rock 'n' roll
      }
    }
    return EmitWord(at, end);
  }

  std::size_t Visible(std::size_t at, const TextCharacter& character) {
    std::size_t end = at + character.size;
    const char32_t c = character.code_point;
    if (c == U'.') {
      if (KindAt(end) == kDigit && !Follows(at)) return Number(at, end);
      while (end < text_.size() && text_[end] == '.') ++end;
    } else if (c == U'-') {
      while (end < text_.size() && text_[end] == '-') ++end;
    } else if (c == U'@' || c == U'#') {
      if (const std::size_t tag = HandleEnd(text_, at); tag > 0 && !Follows(at)) {
        return Emit(at, tag, TokenKind::kWord, LetterCase::kLower);
      }
    } else if (c >= 0x2000) {
      end = SymbolEnd(end);
    }
    return EmitPunctuation(at, end);
  }

  // Variation selectors, joined symbols and skin tones belong to the symbol before them.
  std::size_t SymbolEnd(std::size_t end) const {
    while (end < text_.size() && static_cast<unsigned char>(text_[end]) >= 0x80) {
      const TextCharacter next = CharacterAt(text_, end);
      const bool skin_tone = next.code_point >= 0x1F3FB && next.code_point <= 0x1F3FF;
      const bool selector = next.code_point >= 0xFE00 && next.code_point <= 0xFE0F;
      if (next.code_point == 0x200D) {
        const std::size_t joined = end + next.size;
        if (joined >= text_.size() || KindAt(joined) != kVisible) return end;
        end = joined + CharacterAt(text_, joined).size;
        continue;
      }
      if (!skin_tone && !selector) return end;
      end += next.size;
    }
    return end;
  }

  const std::string_view text_;  // up to the paragraph's end
  const std::size_t begin_;
  std::vector<Token>& tokens_;
  std::vector<std::uint32_t>& marks_;
  bool space_before_ = true;
};

}  // namespace

void AppendTokens(std::string_view text, Span paragraph, std::vector<Token>& tokens,
                  std::vector<std::uint32_t>& marks) {
  Tokenizer(text, paragraph, tokens, marks).Run();
}

}  // namespace hearsay
