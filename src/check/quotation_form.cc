#include "check/quotation_form.h"

#include <array>

namespace hearsay {
namespace {

constexpr std::string_view kEllipsisCharacter = "\u2026";

class FormReader {
 public:
  FormReader(std::string_view text, const TextLayers& layers, const Quotation& quotation)
      : text_(text), layers_(layers), tokens_(quotation.tokens) {}

  std::optional<Span> Find(QuotationForm form) const {
    if (tokens_.empty()) return std::nullopt;
    switch (form) {
      case QuotationForm::kLeadingEllipsis:
        return IsEllipsis(tokens_.begin) ? At(tokens_.begin) : std::nullopt;
      case QuotationForm::kTrailingEllipsis:
        return Trailing();
      case QuotationForm::kTightEllipsis:
        return Tight();
      case QuotationForm::kBracketedEllipsis:
        return Bracketed(true);
      case QuotationForm::kBrackets:
        return Bracketed(false);
      case QuotationForm::kLoneBracket:
        return LoneBracket();
    }
    return std::nullopt;
  }

 private:
  std::string_view TextOf(std::uint32_t token) const {
    return Slice(text_, layers_.tokens[token].span);
  }
  std::optional<Span> At(std::uint32_t token) const { return layers_.tokens[token].span; }
  bool Is(std::uint32_t token, std::string_view text) const { return TextOf(token) == text; }

  bool IsEllipsis(std::uint32_t token) const {
    const std::string_view word = TextOf(token);
    return word == kEllipsisCharacter ||
           (word.size() >= 3 && word.find_first_not_of('.') == std::string_view::npos);
  }

  bool IsWord(std::uint32_t token) const {
    const TokenKind kind = layers_.tokens[token].kind;
    return tokens_.Contains(token) && (kind == TokenKind::kWord || kind == TokenKind::kNumber);
  }

  // A comma or a stop may stand behind it: "we go ...,".
  std::optional<Span> Trailing() const {
    for (std::uint32_t t = tokens_.end; t-- > tokens_.begin;) {
      if (IsEllipsis(t)) return tokens_.size() > 1 ? At(t) : std::nullopt;
      if (layers_.tokens[t].kind != TokenKind::kPunctuation || TextOf(t).size() > 1) break;
    }
    return std::nullopt;
  }

  std::optional<Span> Tight() const {
    for (std::uint32_t t = tokens_.begin; t < tokens_.end; ++t) {
      if (!IsEllipsis(t)) continue;
      const bool tight_before =
          t > tokens_.begin && IsWord(t - 1) && !layers_.tokens[t].space_before;
      const bool tight_after =
          t + 1 < tokens_.end && IsWord(t + 1) && !layers_.tokens[t + 1].space_before;
      // At the quotation's ends it is no omission between words.
      const bool between = t > tokens_.begin && t + 1 < tokens_.end;
      if (between && (tight_before || tight_after)) return At(t);
    }
    return std::nullopt;
  }

  // The ellipsis in the first pair of brackets that holds one, or the first pair with words.
  std::optional<Span> Bracketed(bool ellipsis) const {
    std::optional<std::uint32_t> open;
    std::optional<std::uint32_t> dots;
    for (std::uint32_t t = tokens_.begin; t < tokens_.end; ++t) {
      if (Is(t, "[")) {
        open = t;
        dots.reset();
      } else if (Is(t, "]") && open) {
        const bool inside = t > *open + 1;
        if (inside && ellipsis && dots) return At(*dots);
        if (inside && !ellipsis && !dots) {
          return Span{layers_.tokens[*open].span.begin, layers_.tokens[t].span.end};
        }
        open.reset();
      } else if (open && IsEllipsis(t)) {
        dots = t;
      }
    }
    return std::nullopt;
  }

  std::optional<Span> LoneBracket() const {
    std::optional<std::uint32_t> open;
    for (std::uint32_t t = tokens_.begin; t < tokens_.end; ++t) {
      if (Is(t, "[")) {
        if (open) return At(*open);
        open = t;
      } else if (Is(t, "]")) {
        if (!open) return At(t);
        open.reset();
      }
    }
    return open ? At(*open) : std::nullopt;
  }

  const std::string_view text_;
  const TextLayers& layers_;
  const TokenRange tokens_;
};

}  // namespace

std::string_view Name(QuotationForm form) {
  static constexpr std::array<std::string_view, kQuotationFormCount> kNames = {
      "leading-ellipsis",   "trailing-ellipsis", "tight-ellipsis",
      "bracketed-ellipsis", "brackets",          "lone-bracket"};
  return kNames[static_cast<std::size_t>(form)];
}

std::optional<Span> FindForm(std::string_view text, const TextLayers& layers,
                             const Quotation& quotation, QuotationForm form) {
  return FormReader(text, layers, quotation).Find(form);
}

}  // namespace hearsay
