// A text's layers written back as text, so that tests can say what they expect in one line.
#ifndef HEARSAY_TESTS_TEXT_SEGMENT_TEXT_H_
#define HEARSAY_TESTS_TEXT_SEGMENT_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/segment.h"

namespace hearsay {

// Each token's text.
inline std::vector<std::string> Tokens(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : SegmentText(text).tokens) words.emplace_back(Slice(text, token.span));
  return words;
}

inline std::vector<std::string> Sentences(std::string_view text) {
  std::vector<std::string> sentences;
  for (const Sentence& sentence : SegmentText(text).sentences) {
    sentences.emplace_back(Slice(text, sentence.span));
  }
  return sentences;
}

inline std::vector<std::string> Paragraphs(std::string_view text) {
  std::vector<std::string> paragraphs;
  for (const Paragraph& paragraph : SegmentText(text).paragraphs) {
    paragraphs.emplace_back(Slice(text, paragraph.span));
  }
  return paragraphs;
}

// The text with its quotations in {}: one that lacks its opening mark begins with {?, one that
// lacks its closing mark ends with ?}, and one that continues another begins with {+.
inline std::string WithQuotations(std::string_view text) {
  const TextLayers layers = SegmentText(text);
  std::vector<std::string> before(text.size() + 1), after(text.size() + 1);
  for (const Quotation& quotation : layers.quotations) {
    before[quotation.span.begin] += quotation.previous != kNone ? "{+" : "{";
    if (!quotation.opened) before[quotation.span.begin] += "?";
    after[quotation.span.end].insert(0, quotation.closed ? "}" : "?}");
  }
  std::string out;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    out += after[i] + before[i];
    if (i < text.size()) out += text[i];
  }
  return out;
}

// The notices as "unclosed: <span>" and so on.
inline std::vector<std::string> Notices(std::string_view text) {
  std::vector<std::string> notices;
  for (const TextNotice& notice : SegmentText(text).notices) {
    std::string line = notice.kind == TextNoticeKind::kUnclosedQuotation   ? "unclosed: "
                       : notice.kind == TextNoticeKind::kUnopenedQuotation ? "unopened: "
                                                                           : "mixed: ";
    notices.push_back(line.append(Slice(text, notice.span)));
  }
  return notices;
}

}  // namespace hearsay

#endif  // HEARSAY_TESTS_TEXT_SEGMENT_TEXT_H_
