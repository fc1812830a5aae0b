// Facts of the place where a subject stands, of quotations, lone marks, links, and the document.

#include <algorithm>

#include "analysis/analysis.h"
#include "check/facts.h"
#include "check/link_outlet.h"
#include "check/quotation_form.h"

namespace hearsay {
namespace {

bool IsWholeSentence(std::string_view text, const TextLayers& layers, const Quotation& quotation) {
  const TokenRange tokens = quotation.tokens;
  if (tokens.empty()) return false;
  const LetterCase first = layers.tokens[tokens.begin].letter_case;
  if (first != LetterCase::kTitle && first != LetterCase::kUpper) return false;
  const std::string_view last = Slice(text, layers.tokens[tokens.end - 1].span);
  return last == "." || last == "!" || last == "?" || last == ",";
}

}  // namespace

int CountWords(const TextLayers& layers, TokenRange tokens) {
  return static_cast<int>(std::count_if(layers.tokens.begin() + tokens.begin,
                                        layers.tokens.begin() + tokens.end, [](const Token& token) {
                                          return token.kind == TokenKind::kWord ||
                                                 token.kind == TokenKind::kNumber;
                                        }));
}

bool PlaceHolds(const DraftReading& draft, const FactTest& test, const Subject& subject) {
  const TextLayers& layers = draft.layers();
  if (layers.sentences.empty()) return false;
  const std::uint32_t index = draft.SentenceAt(subject.span);
  const Sentence& sentence = layers.sentences[index];
  const Paragraph& paragraph = layers.paragraphs[sentence.paragraph];
  switch (test.fact->fact) {
    case Fact::kBlock:
      return Allows(test, draft.BlockAt(subject.span));
    case Fact::kLead:
      return (static_cast<std::int32_t>(sentence.paragraph) == draft.lead()) == test.flag;
    case Fact::kQuoted:
      return (subject.quotation == kNone
                  ? draft.InQuotation(subject.span)
                  : layers.quotations[static_cast<std::size_t>(subject.quotation)].parent !=
                        kNone) == test.flag;
    case Fact::kSentenceHas:
      return draft.Has(sentence.tokens, test.list, false);
    case Fact::kNearbyHas:
      return draft.Has(draft.Nearby(index), test.list, false);
    case Fact::kParagraphHas:
      return draft.Has(paragraph.tokens, test.list, false);
    case Fact::kAdjacentHas: {
      const std::uint32_t here = sentence.paragraph;
      return (here > 0 && draft.Has(layers.paragraphs[here - 1].tokens, test.list, false)) ||
             (here + 1 < layers.paragraphs.size() &&
              draft.Has(layers.paragraphs[here + 1].tokens, test.list, false));
    }
    case Fact::kOutletNearby:
      return draft.NamesOutlet(draft.Nearby(index)) == test.flag;
    case Fact::kLinkInSentence:
      return draft.HasLink(sentence.span) == test.flag;
    case Fact::kLinkInParagraph:
      return draft.HasLink(paragraph.span) == test.flag;
    case Fact::kReportInSentence:
      return (draft.ReportsInSentence(index) > 0) == test.flag;
    case Fact::kStatementInParagraph: {
      const bool itself = subject.attribution != kNone &&
                          draft.IsReport(static_cast<std::size_t>(subject.attribution));
      return (draft.ReportsInParagraph(sentence.paragraph) > (itself ? 1U : 0U)) == test.flag;
    }
    case Fact::kSharesWithUnnamed:
      return draft.SharesWithUnnamed(sentence.tokens, test.list);
    default:
      return false;
  }
}

bool DocumentHolds(const DraftReading& draft, const FactTest& test) {
  const Analysis& analysis = draft.analysis();
  switch (test.fact->fact) {
    case Fact::kDocumentHas:
      return draft.HasInDocument(test.list);
    case Fact::kDocumentHasLinks:
      return analysis.document.links.empty() != test.flag;
    case Fact::kDocumentGivesReason:
      return draft.gives_reason() == test.flag;
    case Fact::kByline:
      return analysis.document.metadata.byline.present() == test.flag;
    case Fact::kRoots:
      return !draft.roots().empty() &&
             std::all_of(draft.roots().begin(), draft.roots().end(), [&](std::int32_t root) {
               return Allows(test, analysis.entities[static_cast<std::size_t>(root)].type);
             });
    case Fact::kRootsAtMost:
      return static_cast<double>(draft.roots().size()) <= test.number;
    case Fact::kStatementsAtLeast:
      return draft.report_count() >= test.number;
    default:
      return false;
  }
}

bool QuotationHolds(const DraftReading& draft, const FactTest& test, const Subject& subject) {
  if (subject.quotation == kNone) return false;
  const auto index = static_cast<std::size_t>(subject.quotation);
  const TextLayers& layers = draft.layers();
  const Quotation& quotation = layers.quotations[index];
  switch (test.fact->fact) {
    case Fact::kAttributed:
      return draft.IsAttributed(index) == test.flag;
    case Fact::kWordsAtLeast:
      return CountWords(layers, quotation.tokens) >= test.number;
    case Fact::kWordsAtMost:
      return CountWords(layers, quotation.tokens) <= test.number;
    case Fact::kForm:
      return FirstForm(draft, test, quotation).has_value();
    case Fact::kContinued:
      return (!quotation.opened || !quotation.closed || quotation.previous != kNone) == test.flag;
    case Fact::kQuotationAdjacent:
      return draft.HasQuotationBeside(draft.ParagraphAt(subject.span)) == test.flag;
    case Fact::kWholeSentence:
      return IsWholeSentence(draft.text(), layers, quotation) == test.flag;
    default:
      return false;
  }
}

std::optional<Span> FirstForm(const DraftReading& draft, const FactTest& test,
                              const Quotation& quotation) {
  for (int form = 0; form < kQuotationFormCount; ++form) {
    if (!Allows(test, form)) continue;
    const std::optional<Span> place =
        FindForm(draft.text(), draft.layers(), quotation, static_cast<QuotationForm>(form));
    if (place) return place;
  }
  return std::nullopt;
}

bool LinkHolds(const DraftReading& draft, const FactTest& test, const Subject& subject) {
  if (subject.link == kNone) return false;
  const Link& link = draft.analysis().document.links[static_cast<std::size_t>(subject.link)];
  const Outlet* outlet = OutletOfAddress(draft.rules(), link.target);
  const bool other = outlet != nullptr && outlet->id != draft.analysis().entities[0].outlet;
  if (test.fact->fact == Fact::kLeadsToOutlet) return other == test.flag;
  const TokenRange nearby = draft.Nearby(draft.SentenceAt(subject.span));
  return (other && draft.NamesOutlet(nearby, outlet->id)) == test.flag;
}

}  // namespace hearsay
