#include "render/notices.h"

namespace hearsay {
namespace {

std::string MessageOf(TextNoticeKind kind) {
  switch (kind) {
    case TextNoticeKind::kUnclosedQuotation:
      return "a quotation is never closed; it is taken to end with its paragraph";
    case TextNoticeKind::kUnopenedQuotation:
      return "a closing quotation mark closes nothing";
    case TextNoticeKind::kMixedMarks:
      return "a quotation is opened and closed with different marks";
  }
  return "";
}

}  // namespace

std::vector<Notice> NoticesOf(const Analysis& analysis) {
  std::vector<Notice> notices;
  for (const ReaderNotice& notice : analysis.document.notices) {
    notices.push_back({notice.message, notice.span});
  }
  for (const TextNotice& notice : analysis.layers.notices) {
    notices.push_back({MessageOf(notice.kind), notice.span});
  }
  return notices;
}

}  // namespace hearsay
