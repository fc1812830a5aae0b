#include "text/quotations.h"

#include <algorithm>

namespace hearsay {
namespace {

// Deeper nesting is noise; the limit also keeps pairing linear.
constexpr std::size_t kDeepest = 16;
// How many marks ahead a decision looks.
constexpr std::size_t kLookAhead = 32;

QuoteStyle StyleOf(const QuotationMark& mark) {
  if (mark.shape == MarkShape::kLow) return QuoteStyle::kLowHigh;
  switch (mark.family) {
    case MarkFamily::kDouble:
      return QuoteStyle::kDouble;
    case MarkFamily::kSingle:
      return QuoteStyle::kSingle;
    case MarkFamily::kGuillemet:
    case MarkFamily::kSingleGuillemet:
      return QuoteStyle::kGuillemet;
  }
  return QuoteStyle::kDouble;
}

// Opened in one style and closed in another: straight marks against drawn ones. ``quotes''
// are a style of their own.
bool IsMixed(MarkShape opening, MarkShape closing) {
  if (opening == MarkShape::kBacktick) return closing != MarkShape::kStraight;
  return (opening == MarkShape::kStraight) != (closing == MarkShape::kStraight);
}

}  // namespace

void QuotationPairer::AddParagraph(const Paragraph& paragraph,
                                   std::span<const std::uint32_t> mark_tokens) {
  if (mark_tokens.empty() && pending_.empty()) return;
  paragraph_ = paragraph.span;
  paragraph_tokens_ = paragraph.tokens;
  first_quotation_ = layers_.quotations.size();
  marks_.clear();
  for (const std::uint32_t token : mark_tokens) {
    marks_.push_back(ReadQuotationMark(text_, layers_.tokens[token].span, paragraph_));
    marks_.back().token = token;
  }
  for (std::size_t at = Continue(paragraph); at < marks_.size(); ++at) Take(at);
  for (const OpenQuotation& open : open_) EndAt(open, paragraph_tokens_.end);
  pending_.swap(open_);
  open_.clear();
}

void QuotationPairer::Finish() {
  for (const OpenQuotation& open : pending_) ReportUnclosed(open);
  pending_.clear();
}

// Goes on with what the paragraph before left open; gives how many marks that took.
std::size_t QuotationPairer::Continue(const Paragraph& paragraph) {
  std::size_t taken = 0;
  while (taken < std::min(pending_.size(), marks_.size()) &&
         marks_[taken].token == paragraph.tokens.begin + taken &&
         marks_[taken].family == pending_[taken].family &&
         marks_[taken].placed != MarkDirection::kCloses) {
    Open(marks_[taken], pending_[taken].quotation);
    ++taken;
  }
  std::size_t continued = taken;
  if (taken == 0 && !pending_.empty()) {
    const MarkFamily family = pending_[0].family;
    const auto first = std::ranges::find(marks_, family, &QuotationMark::family);
    if (family != MarkFamily::kSingle && first != marks_.end() && first->LooksClosing() &&
        !first->after_digit) {
      OpenAtParagraphBegin(*first, pending_[0].quotation);
      continued = 1;
    }
  }
  for (std::size_t i = continued; i < pending_.size(); ++i) ReportUnclosed(pending_[i]);
  pending_.clear();
  return taken;
}

void QuotationPairer::Take(std::size_t at) {
  const QuotationMark& mark = marks_[at];
  if (mark.family == MarkFamily::kSingle) return TakeSingle(at);
  const std::size_t depth = DepthOf(mark.family);
  if (Opens(mark)) {
    if (IsInnermost(depth) && !HasTwoClosersAfter(at)) EndUnclosed(depth, mark.token);
    return Open(mark, kNone);
  }
  if (mark.after_digit && IsInchMark(at)) {
    layers_.tokens[mark.token].kind = TokenKind::kPunctuation;
    return;
  }
  if (depth < open_.size()) return Close(mark, depth);
  layers_.notices.push_back({TextNoticeKind::kUnopenedQuotation, layers_.tokens[mark.token].span});
  // The paragraph's first quotation, ended by a stop and a mark: it began with the paragraph.
  if (mark.after_stop && open_.empty() && layers_.quotations.size() == first_quotation_) {
    OpenAtParagraphBegin(mark, kNone);
    Close(mark, 0);
  }
}

// Whether a mark that is no single one opens a quotation.
bool QuotationPairer::Opens(const QuotationMark& mark) const {
  const std::size_t depth = DepthOf(mark.family);
  const bool is_open = depth < open_.size();
  switch (mark.placed) {
    case MarkDirection::kOpens:
      return !(mark.drawn == MarkDirection::kCloses && is_open);
    case MarkDirection::kCloses:
      return mark.drawn == MarkDirection::kOpens && !is_open;
    case MarkDirection::kEither:
      break;
  }
  // „...“: the mark that opens elsewhere closes here.
  if (is_open && open_[depth].shape == MarkShape::kLow && mark.shape != MarkShape::kLow) {
    return false;
  }
  if (mark.drawn != MarkDirection::kEither) return mark.drawn == MarkDirection::kOpens;
  return !is_open;
}

void QuotationPairer::TakeSingle(std::size_t at) {
  const QuotationMark& mark = marks_[at];
  const std::size_t depth = DepthOf(MarkFamily::kSingle);
  const bool is_innermost = IsInnermost(depth);
  if (mark.placed == MarkDirection::kCloses ||
      (mark.placed == MarkDirection::kEither && is_innermost)) {
    return CloseSingle(at);
  }
  if (mark.placed == MarkDirection::kOpens && OpensSingle(at)) {
    if (is_innermost) EndUnclosed(depth, mark.token);
    return Open(mark, kNone);
  }
  const bool is_apostrophe = mark.shape == MarkShape::kStraight || mark.shape == MarkShape::kCurly;
  layers_.tokens[mark.token].kind = is_apostrophe ? TokenKind::kWord : TokenKind::kPunctuation;
}

bool QuotationPairer::OpensSingle(std::size_t at) const {
  const QuotationMark& mark = marks_[at];
  if (mark.drawn == MarkDirection::kCloses) return false;
  if (HasSingleCloserAfter(at, false)) return true;
  const bool leads = mark.token == paragraph_tokens_.begin + at;
  if (mark.shape == MarkShape::kStraight) return leads && mark.before_upper;
  return mark.shape == MarkShape::kCurly && mark.before_upper;
}

void QuotationPairer::CloseSingle(std::size_t at) {
  const QuotationMark& mark = marks_[at];
  const std::size_t depth = DepthOf(MarkFamily::kSingle);
  Token& token = layers_.tokens[mark.token];
  if (depth < open_.size() && (IsInnermost(depth) || mark.after_stop)) {
    if (IsApostropheInside(at)) {
      token.kind = TokenKind::kWord;
    } else {
      Close(mark, depth);
    }
    return;
  }
  if (mark.after_digit || mark.shape == MarkShape::kBacktick || mark.shape == MarkShape::kLow) {
    token.kind = TokenKind::kPunctuation;  // feet, minutes
  } else if (mark.after_letter) {
    token.kind = TokenKind::kWord;
  } else {
    layers_.notices.push_back({TextNoticeKind::kUnopenedQuotation, token.span});
  }
}

// Inside a single quotation: the marks of "workers' demands" and "nothin' but" close nothing
// when a better closing mark follows.
bool QuotationPairer::IsApostropheInside(std::size_t at) const {
  const QuotationMark& mark = marks_[at];
  if (!mark.after_letter || !mark.before_word) return false;
  const char letter = text_[layers_.tokens[mark.token].span.begin - 1];
  if (letter == 's' || letter == 'S') return HasSingleCloserAfter(at, false);
  return letter == 'n' && HasSingleCloserAfter(at, true);
}

// A single mark that can close follows, before the quotation around ends. For a strong one, and
// whenever a single quotation is open, no other single one may open before it.
bool QuotationPairer::HasSingleCloserAfter(std::size_t at, bool strong) const {
  const bool is_inside = DepthOf(MarkFamily::kSingle) < open_.size();
  std::size_t inner = 0;
  const std::size_t end = std::min(marks_.size(), at + 1 + kLookAhead);
  for (std::size_t i = at + 1; i < end; ++i) {
    const QuotationMark& mark = marks_[i];
    if (mark.family == MarkFamily::kSingle) {
      if (mark.placed == MarkDirection::kOpens && is_inside) return false;
      if (mark.LooksClosing() && (!strong || mark.after_stop)) return true;
    } else if (mark.LooksOpening()) {
      ++inner;
    } else if (mark.LooksClosing()) {
      if (inner == 0) return false;
      --inner;
    }
  }
  return false;
}

// The next two marks of the family close: what opens here is a quotation inside one.
bool QuotationPairer::HasTwoClosersAfter(std::size_t at) const {
  int closers = 0;
  const std::size_t end = std::min(marks_.size(), at + 1 + kLookAhead);
  for (std::size_t i = at + 1; i < end; ++i) {
    if (marks_[i].family != marks_[at].family) continue;
    if (!marks_[i].LooksClosing()) return false;
    if (++closers == 2) return true;
  }
  return false;
}

// A straight mark after a digit: inches where nothing is open, or where the next double mark
// closes what this one would have closed.
bool QuotationPairer::IsInchMark(std::size_t at) const {
  const QuotationMark& mark = marks_[at];
  if (mark.shape != MarkShape::kStraight) return false;
  if (DepthOf(mark.family) == open_.size()) return true;
  const std::size_t end = std::min(marks_.size(), at + 1 + kLookAhead);
  for (std::size_t i = at + 1; i < end; ++i) {
    if (marks_[i].family == mark.family) return marks_[i].LooksClosing();
  }
  return false;
}

void QuotationPairer::Open(const QuotationMark& mark, std::int32_t previous) {
  if (open_.size() == kDeepest) return;
  const Span span = layers_.tokens[mark.token].span;
  Quotation quotation;
  quotation.span = span;
  quotation.inner = {span.end, span.end};
  quotation.tokens = {mark.token + 1, mark.token + 1};
  quotation.parent = open_.empty() ? kNone : open_.back().quotation;
  quotation.previous = previous;
  quotation.style = StyleOf(mark);
  open_.push_back({static_cast<std::int32_t>(layers_.quotations.size()), mark.family, mark.shape});
  layers_.quotations.push_back(quotation);
}

// The opening mark is missing; `closer` tells the style.
void QuotationPairer::OpenAtParagraphBegin(const QuotationMark& closer, std::int32_t previous) {
  Quotation quotation;
  quotation.span = {paragraph_.begin, paragraph_.begin};
  quotation.inner = quotation.span;
  quotation.tokens = {paragraph_tokens_.begin, paragraph_tokens_.begin};
  quotation.previous = previous;
  quotation.style = StyleOf(closer);
  quotation.opened = false;
  open_.push_back(
      {static_cast<std::int32_t>(layers_.quotations.size()), closer.family, closer.shape});
  layers_.quotations.push_back(quotation);
}

void QuotationPairer::Close(const QuotationMark& mark, std::size_t depth) {
  EndUnclosed(depth + 1, mark.token);
  const OpenQuotation open = open_.back();
  open_.pop_back();
  Quotation& quotation = layers_.quotations[static_cast<std::size_t>(open.quotation)];
  const Span span = layers_.tokens[mark.token].span;
  quotation.span.end = span.end;
  quotation.inner.end = span.begin;
  quotation.tokens.end = mark.token;
  closing_[mark.token] = true;
  if (IsMixed(open.shape, mark.shape)) {
    layers_.notices.push_back({TextNoticeKind::kMixedMarks, quotation.span});
  }
}

// Ends all quotations from that depth on before token `token_end`, for want of a mark.
void QuotationPairer::EndUnclosed(std::size_t depth, std::uint32_t token_end) {
  for (std::size_t i = depth; i < open_.size(); ++i) {
    EndAt(open_[i], token_end);
    ReportUnclosed(open_[i]);
  }
  open_.resize(std::min(depth, open_.size()));
}

void QuotationPairer::EndAt(const OpenQuotation& open, std::uint32_t token_end) {
  Quotation& quotation = layers_.quotations[static_cast<std::size_t>(open.quotation)];
  quotation.closed = false;
  quotation.span.end = layers_.tokens[token_end - 1].span.end;
  quotation.inner.end = quotation.span.end;
  quotation.tokens.end = token_end;
}

void QuotationPairer::ReportUnclosed(const OpenQuotation& open) {
  layers_.notices.push_back({TextNoticeKind::kUnclosedQuotation,
                             layers_.quotations[static_cast<std::size_t>(open.quotation)].span});
}

std::size_t QuotationPairer::DepthOf(MarkFamily family) const {
  for (std::size_t i = open_.size(); i > 0; --i) {
    if (open_[i - 1].family == family) return i - 1;
  }
  return open_.size();
}

}  // namespace hearsay
