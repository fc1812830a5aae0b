#include "text/segment.h"

#include <algorithm>
#include <span>
#include <vector>

#include "text/paragraphs.h"
#include "text/quotations.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace hearsay {
namespace {

// For each token the innermost quotation around it. Quotations come by begin and parents
// before their children, so one walk with a stack suffices.
void FillTokenQuotation(TextLayers& layers) {
  layers.token_quotation.assign(layers.tokens.size(), kNone);
  const std::vector<Quotation>& quotations = layers.quotations;
  std::vector<std::int32_t> open;
  std::size_t next = 0;
  if (quotations.empty()) return;
  for (std::size_t i = 0; i < layers.tokens.size(); ++i) {
    const std::uint32_t at = layers.tokens[i].span.begin;
    while (!open.empty() && quotations[static_cast<std::size_t>(open.back())].span.end <= at) {
      open.pop_back();
    }
    while (next < quotations.size() && quotations[next].span.begin <= at) {
      open.push_back(static_cast<std::int32_t>(next++));
    }
    if (!open.empty()) layers.token_quotation[i] = open.back();
  }
}

}  // namespace

TextLayers SegmentText(std::string_view text) {
  TextLayers layers;
  // English news has a token every five and a sentence every hundred bytes.
  layers.tokens.reserve(text.size() / 4 + 16);
  layers.sentences.reserve(text.size() / 80 + 4);
  std::vector<std::uint32_t> marks;
  std::vector<std::uint32_t> paragraph_marks;  // where each paragraph's marks begin
  for (const Span span : SplitParagraphs(text)) {
    const auto first = static_cast<std::uint32_t>(layers.tokens.size());
    const auto first_mark = static_cast<std::uint32_t>(marks.size());
    AppendTokens(text, span, layers.tokens, marks);
    const auto end = static_cast<std::uint32_t>(layers.tokens.size());
    if (end == first) continue;  // nothing to be seen in it
    Paragraph paragraph;
    paragraph.span = {layers.tokens[first].span.begin, layers.tokens[end - 1].span.end};
    paragraph.tokens = {first, end};
    layers.paragraphs.push_back(paragraph);
    paragraph_marks.push_back(first_mark);
  }
  paragraph_marks.push_back(static_cast<std::uint32_t>(marks.size()));

  std::vector<bool> closing(layers.tokens.size(), false);
  QuotationPairer pairer(text, layers, closing);
  for (std::size_t i = 0; i < layers.paragraphs.size(); ++i) {
    const std::uint32_t begin = paragraph_marks[i];
    pairer.AddParagraph(layers.paragraphs[i],
                        std::span(marks).subspan(begin, paragraph_marks[i + 1] - begin));
  }
  pairer.Finish();
  FillTokenQuotation(layers);

  layers.token_sentence.reserve(layers.tokens.size());
  SentenceSplitter splitter(text, closing, layers);
  for (std::uint32_t i = 0; i < layers.paragraphs.size(); ++i) splitter.AddParagraph(i);
  std::ranges::stable_sort(layers.notices, {}, [](const TextNotice& n) { return n.span; });
  return layers;
}

}  // namespace hearsay
