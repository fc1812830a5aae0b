#include "check/subject.h"

#include <algorithm>
#include <vector>

#include "analysis/quotation_holders.h"
#include "source/phrase.h"

namespace hearsay {
namespace {

Subject StatementSubject(const DraftReading& draft, std::size_t attribution) {
  const Attribution& statement = draft.analysis().attributions[attribution];
  const Span source = draft.SourceWords(attribution);
  const Span cue = statement.cue.empty() ? Span{} : statement.cue.front();
  return {.span = !source.empty() ? source
                  : !cue.empty()  ? cue
                                  : statement.content.front(),
          .attribution = static_cast<std::int32_t>(attribution)};
}

void VisitSources(const DraftReading& draft, const std::function<void(const Subject&)>& visit) {
  for (std::size_t i = 0; i < draft.analysis().attributions.size(); ++i) {
    const std::int32_t origin = draft.OriginOf(i);
    if (origin == kNone || draft.first_statement()[origin] != static_cast<std::int32_t>(i))
      continue;
    Subject subject = StatementSubject(draft, i);
    const Hop& hop = draft.analysis().chains[i].hops.back();
    if (!hop.evidence.empty()) subject.span = hop.evidence;
    visit(subject);
  }
}

void VisitPhrases(const DraftReading& draft, std::int32_t list,
                  const std::function<void(const Subject&)>& visit) {
  std::uint32_t behind = 0;  // the last phrase's end: a longer one has been seen
  for (std::size_t i = 0; i < draft.hits().size(); ++i) {
    const ListHit& hit = draft.hits()[i];
    if (hit.list != list || hit.tokens.begin < behind) continue;
    ListHit longest = hit;
    for (std::size_t k = i + 1;
         k < draft.hits().size() && draft.hits()[k].tokens.begin == hit.tokens.begin; ++k) {
      if (draft.hits()[k].list == list) longest = draft.hits()[k];
    }
    behind = longest.tokens.end;
    if (draft.layers().token_quotation[hit.tokens.begin] != kNone) continue;
    const Subject subject{.span = SpanOf(draft.layers(), longest.tokens)};
    if (!IsProse(draft.BlockAt(subject.span)) || draft.InHeading(subject.span)) continue;
    visit(subject);
  }
}

// A mark that might as well be an apostrophe.
bool IsSingle(std::string_view mark) { return mark == "'" || mark == "\u2018" || mark == "\u2019"; }

MarkSide SideOf(const DraftReading& draft, const TextNotice& notice) {
  const TokenRange tokens = draft.TokensOf(notice.span);
  if (!tokens.empty() && IsSingle(Slice(draft.text(), draft.layers().tokens[tokens.begin].span))) {
    return MarkSide::kSingle;
  }
  switch (notice.kind) {
    case TextNoticeKind::kUnclosedQuotation:
      return MarkSide::kOpening;
    case TextNoticeKind::kUnopenedQuotation:
      return MarkSide::kClosing;
    case TextNoticeKind::kMixedMarks:
      break;
  }
  return MarkSide::kMixed;
}

// The mark with the word that it stands at, so that a report can show it.
Span LoneMark(const DraftReading& draft, const TextNotice& notice) {
  const std::vector<Token>& tokens = draft.layers().tokens;
  const TokenRange range = draft.TokensOf(notice.span);
  if (range.empty() || notice.kind == TextNoticeKind::kMixedMarks) return notice.span;
  const std::uint32_t mark = range.begin;
  if (notice.kind == TextNoticeKind::kUnclosedQuotation) {
    const bool word = mark + 1 < tokens.size() && !tokens[mark + 1].space_before;
    return {tokens[mark].span.begin, tokens[word ? mark + 1 : mark].span.end};
  }
  const bool word = mark > 0 && !tokens[mark].space_before;
  return {tokens[word ? mark - 1 : mark].span.begin, tokens[mark].span.end};
}

}  // namespace

void VisitSubjects(const DraftReading& draft, SubjectKind kind, std::int32_t phrases,
                   const std::function<void(const Subject&)>& visit) {
  const Analysis& analysis = draft.analysis();
  switch (kind) {
    case SubjectKind::kStatement:
      for (std::size_t i = 0; i < analysis.attributions.size(); ++i) {
        visit(StatementSubject(draft, i));
      }
      return;
    case SubjectKind::kSource:
      return VisitSources(draft, visit);
    case SubjectKind::kQuotation: {
      const std::vector<std::int32_t> holders = QuotationHolders(analysis);
      for (std::size_t i = 0; i < holders.size(); ++i) {
        visit({.span = analysis.layers.quotations[i].span,
               .attribution = holders[i],
               .quotation = static_cast<std::int32_t>(i)});
      }
      return;
    }
    case SubjectKind::kPhrase:
      return VisitPhrases(draft, phrases, visit);
    case SubjectKind::kLoneMark:
      for (const TextNotice& notice : analysis.layers.notices) {
        visit({.span = LoneMark(draft, notice), .side = SideOf(draft, notice)});
      }
      return;
    case SubjectKind::kLink:
      for (std::size_t i = 0; i < analysis.document.links.size(); ++i) {
        visit({.span = analysis.document.links[i].span, .link = static_cast<std::int32_t>(i)});
      }
      return;
    case SubjectKind::kDocument:
      return visit(draft.roots().empty()
                       ? Subject{}
                       : StatementSubject(draft, static_cast<std::size_t>(
                                                     draft.FirstReportBy(draft.roots().front()))));
    case SubjectKind::kEvidence:
      return;
  }
}

}  // namespace hearsay
