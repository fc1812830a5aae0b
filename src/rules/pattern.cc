#include "rules/pattern.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.h"
#include "rules/lexicon.h"
#include "text/layers.h"
#include "text/segment.h"

namespace hearsay {
namespace {

constexpr std::array<std::string_view, 5> kRoles = {"source", "cue", "content", "relay", "medium"};
constexpr std::array<std::pair<std::string_view, VerbForm>, 5> kForms = {{
    {"base", kFormBase},
    {"third", kFormThird},
    {"past", kFormPast},
    {"participle", kFormParticiple},
    {"gerund", kFormGerund},
}};
constexpr std::array<std::pair<std::string_view, ElementKind>, 6> kKeywords = {{
    {"NP", ElementKind::kNounPhrase},
    {"CLAUSE", ElementKind::kClause},
    {"QUOTE", ElementKind::kQuotation},
    {"SENTENCE", ElementKind::kSentenceRest},
    {"^", ElementKind::kSentenceBegin},
    {"$", ElementKind::kSentenceEnd},
}};
constexpr std::array<std::pair<std::string_view, ElementKind>, 5> kLexicons = {{
    {"noun:cue", ElementKind::kCueNoun},
    {"noun:source", ElementKind::kSourceNoun},
    {"noun:document", ElementKind::kDocumentNoun},
    {"outlet", ElementKind::kOutlet},
    {"medium", ElementKind::kMedium},
}};

template <typename Value, std::size_t N>
std::optional<Value> Lookup(const std::array<std::pair<std::string_view, Value>, N>& table,
                            std::string_view name) {
  for (const auto& [known, value] : table) {
    if (known == name) return value;
  }
  return std::nullopt;
}

constexpr bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

class PatternCompiler {
 public:
  PatternCompiler(std::string_view text,
                  const std::function<std::int32_t(std::string_view)>& find_list,
                  std::vector<PatternElement>& elements)
      : text_(text), find_list_(find_list), elements_(elements) {}

  std::optional<PatternError> Run() {
    while (!error_) {
      while (at_ < text_.size() && IsBlank(text_[at_])) ++at_;
      if (at_ == text_.size()) break;
      ReadElement();
    }
    if (!error_ && !open_.empty()) {
      Fail(open_.back(), "this capture is never closed; add \"]\" where it ends");
    }
    if (!error_ && !captured_) {
      Fail(0,
           "the pattern captures nothing; put what it finds into $source[...], $cue[...], "
           "$content[...], $relay[...] or $medium[...]");
    }
    return std::move(error_);
  }

 private:
  void Fail(std::size_t at, std::string message) {
    if (!error_) error_ = PatternError{at, std::move(message)};
  }

  void ReadElement() {
    if (text_[at_] == ']') {
      ReadClose();
    } else if (text_[at_] == '<') {
      ReadAngle();
    } else if (text_[at_] == '$' && at_ + 1 < text_.size() && text_[at_ + 1] >= 'a' &&
               text_[at_ + 1] <= 'z') {
      ReadOpen();
    } else {
      ReadWords();
    }
  }

  void ReadOpen() {
    const std::size_t begin = at_;
    const std::size_t bracket = text_.find('[', begin);
    const std::string_view name =
        text_.substr(begin + 1, std::min(bracket, text_.size()) - begin - 1);
    if (bracket == std::string_view::npos || std::any_of(name.begin(), name.end(), IsBlank)) {
      return Fail(begin, "a capture needs brackets: $source[...]; write \"\\$\" for a dollar sign");
    }
    const std::optional<CaptureRole> role = ParseCaptureRole(name);
    if (!role) {
      return Fail(begin + 1, StrCat("unknown role \"", name,
                                    "\"; write source, cue, content, relay or medium"));
    }
    open_.push_back(begin);
    roles_.push_back(*role);
    captured_ = true;
    elements_.push_back({.kind = ElementKind::kOpen, .role = *role});
    at_ = bracket + 1;
  }

  void ReadClose() {
    if (open_.empty()) {
      return Fail(at_, "\"]\" closes no capture; open one with $role[ or delete it");
    }
    if (elements_.back().kind == ElementKind::kOpen) {
      return Fail(at_, "this capture is empty; put an element between its brackets");
    }
    elements_.push_back({.kind = ElementKind::kClose, .role = roles_.back()});
    open_.pop_back();
    roles_.pop_back();
    ++at_;
    if (at_ < text_.size() && (text_[at_] == '?' || text_[at_] == '*')) {
      Fail(at_, "a capture cannot be repeated; put ? or * after an element inside it");
    }
  }

  void ReadAngle() {
    const std::size_t begin = at_;
    const std::size_t end = text_.find('>', begin);
    if (end == std::string_view::npos) {
      return Fail(begin, "\"<\" without \">\"; close the name, or write \"\\<\" for the sign");
    }
    const std::string_view name = text_.substr(begin + 1, end - begin - 1);
    PatternElement element;
    if (const auto lexicon = Lookup(kLexicons, name)) {
      element.kind = *lexicon;
    } else if (name == "cue" || name.starts_with("cue:") || name.starts_with("cue/")) {
      ReadCue(begin + 1, name, element);
    } else if (const std::int32_t list = find_list_(name); list != kNone) {
      element.kind = ElementKind::kList;
      element.index = static_cast<std::uint32_t>(list);
    } else {
      return Fail(begin + 1,
                  StrCat("unknown word list \"", name,
                         "\"; write the id of a [[list]], or <cue>, <noun:cue>, <noun:source>, "
                         "<noun:document>, <outlet> or <medium>"));
    }
    at_ = end + 1;
    element.repeat = ReadRepeat();
    elements_.push_back(std::move(element));
  }

  // "cue", "cue:past+third", "cue/document" or "cue:past/document"; `at` is its first byte.
  void ReadCue(std::size_t at, std::string_view name, PatternElement& element) {
    element.kind = ElementKind::kCueVerb;
    const std::size_t slash = std::min(name.find('/'), name.size());
    if (slash < name.size()) {
      const std::string_view tone_name = name.substr(slash + 1);
      const std::optional<CueTone> tone = ParseCueTone(tone_name);
      if (!tone) {
        return Fail(at + slash + 1,
                    StrCat("unknown tone \"", tone_name,
                           "\"; write neutral, claim, admission, denial, hedge, manner, document "
                           "or attitude"));
      }
      element.has_tone = true;
      element.tone = *tone;
    }
    for (std::size_t begin = std::min(name.find(':'), slash); begin < slash;) {
      ++begin;  // the ":" or "+"
      const std::size_t end = std::min(name.find('+', begin), slash);
      const std::string_view form_name = name.substr(begin, end - begin);
      const std::optional<VerbForm> form = Lookup(kForms, form_name);
      if (!form) {
        return Fail(at + begin, StrCat("unknown verb form \"", form_name,
                                       "\"; write base, third, past, participle or gerund"));
      }
      element.forms = static_cast<std::uint8_t>(element.forms | *form);
      begin = end;
    }
  }

  // Words up to a blank, a bracket or a repeat sign, alternatives separated by "|".
  void ReadWords() {
    const std::size_t begin = at_;
    std::vector<std::string> alternatives{""};
    bool escaped = false;
    for (; at_ < text_.size() && !EndsWord(); ++at_) {
      const char c = text_[at_];
      if (c == '\\' && at_ + 1 < text_.size()) {
        alternatives.back().push_back(text_[++at_]);
        escaped = true;
      } else if (c == '|') {
        alternatives.emplace_back();
      } else {
        alternatives.back().push_back(c);
      }
    }
    const std::string_view written = text_.substr(begin, at_ - begin);
    if (const auto keyword = Lookup(kKeywords, written); keyword && !escaped) {
      return AddKeyword(begin, *keyword);
    }
    if (written.empty()) {
      return Fail(begin, StrCat("\"", text_.substr(begin, 1),
                                "\" follows no element; put it right "
                                "after one, or write \"\\",
                                text_.substr(begin, 1), "\" for the sign itself"));
    }
    if (const auto upper = std::find_if(written.begin(), written.end(), IsUpper);
        upper != written.end()) {
      return Fail(begin,
                  StrCat("unknown element \"", written,
                         "\"; write NP, CLAUSE, QUOTE or SENTENCE, or a word in lower case"));
    }
    AddWords(begin, alternatives);
  }

  bool EndsWord() const {
    const char c = text_[at_];
    return IsBlank(c) || c == '[' || c == ']' || c == '<' || c == '?' || c == '*';
  }

  void AddKeyword(std::size_t begin, ElementKind kind) {
    PatternElement element{.kind = kind};
    element.repeat = ReadRepeat();
    const bool repeatable = kind == ElementKind::kNounPhrase || kind == ElementKind::kQuotation;
    const bool optional = repeatable || kind == ElementKind::kClause;
    if ((element.repeat == Repeat::kAny && !repeatable) ||
        (element.repeat == Repeat::kOptional && !optional)) {
      return Fail(begin, "this element cannot be repeated or left out; delete the sign after it");
    }
    elements_.push_back(std::move(element));
  }

  void AddWords(std::size_t begin, const std::vector<std::string>& alternatives) {
    const Repeat repeat = ReadRepeat();
    PatternElement element{.kind = ElementKind::kWords, .repeat = repeat};
    for (const std::string& word : alternatives) {
      const TextLayers layers = SegmentText(word);
      if (layers.tokens.empty()) {
        return Fail(begin, "\"|\" needs a word on both sides; write the missing one");
      }
      if (layers.tokens.size() == 1) {
        element.words.push_back(layers.tokens.front().word);
        continue;
      }
      if (alternatives.size() > 1 || repeat != Repeat::kOnce) {
        return Fail(begin, StrCat("\"", word, "\" is ", layers.tokens.size(),
                                  " tokens, so it can neither be an alternative nor be repeated; "
                                  "put it into a [[list]] and write <list>"));
      }
      for (const Token& token : layers.tokens) {
        elements_.push_back({.kind = ElementKind::kWords, .words = {token.word}});
      }
      return;
    }
    elements_.push_back(std::move(element));
  }

  Repeat ReadRepeat() {
    if (at_ == text_.size()) return Repeat::kOnce;
    if (text_[at_] != '?' && text_[at_] != '*') return Repeat::kOnce;
    return text_[at_++] == '?' ? Repeat::kOptional : Repeat::kAny;
  }

  const std::string_view text_;
  const std::function<std::int32_t(std::string_view)>& find_list_;
  std::vector<PatternElement>& elements_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_;   // where the captures that are still open begin
  std::vector<CaptureRole> roles_;  // and their roles
  bool captured_ = false;
  std::optional<PatternError> error_;
};

}  // namespace

std::optional<PatternError> CompilePattern(
    std::string_view text, const std::function<std::int32_t(std::string_view)>& find_list,
    std::vector<PatternElement>& elements) {
  return PatternCompiler(text, find_list, elements).Run();
}

std::string_view Name(CaptureRole role) { return kRoles[static_cast<std::size_t>(role)]; }

std::optional<CaptureRole> ParseCaptureRole(std::string_view name) {
  for (std::size_t i = 0; i < kRoles.size(); ++i) {
    if (kRoles[i] == name) return static_cast<CaptureRole>(i);
  }
  return std::nullopt;
}

}  // namespace hearsay
