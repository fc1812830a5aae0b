#include "document/plain_text.h"

#include <algorithm>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "document/page_blocks.h"

namespace hearsay {
namespace {

void Take(Document& document, ConvertedText converted, std::string_view encoding) {
  document.text = std::move(converted.text);
  for (const ConvertedSegment& segment : converted.segments) {
    document.source_map.Add(segment.text_size, segment.source_begin, segment.source_size,
                            segment.identical);
  }
  if (converted.replaced == 0) return;
  document.notices.push_back(
      {StrCat(converted.replaced, converted.replaced == 1 ? " sequence" : " sequences",
              " of bytes that are no ", encoding, " replaced by U+FFFD; save the file as UTF-8"),
       {}});
}

void ReportNuls(Document& document) {
  const auto nuls = std::ranges::count(document.text, '\0');
  if (nuls == 0) return;
  document.notices.push_back(
      {StrCat(nuls, nuls == 1 ? " NUL character" : " NUL characters", " in the text, passed over"),
       {}});
}

}  // namespace

void DecodeInto(Document& document, std::string bytes) {
  const std::string_view view = bytes;
  if (view.starts_with("\xFF\xFE")) {
    Take(document, ConvertUtf16(view, ByteOrder::kLittleEndian), "UTF-16");
  } else if (view.starts_with("\xFE\xFF")) {
    Take(document, ConvertUtf16(view, ByteOrder::kBigEndian), "UTF-16");
  } else if (IsValidUtf8(view)) {
    document.text = std::move(bytes);
  } else {
    Take(document, RepairUtf8(view), "UTF-8");
  }
  ReportNuls(document);
}

std::string DocumentIdOf(std::string_view path) {
  if (path == "-") return "standard input";
  return std::string(path.substr(path.find_last_of('/') + 1));
}

Document ReadPlainText(std::string_view path, std::string bytes) {
  Document document;
  document.id = DocumentIdOf(path);
  document.path = std::string(path);
  DecodeInto(document, std::move(bytes));
  AddParagraphBlocks(document);
  SortPageBlocks(document);
  return document;
}

}  // namespace hearsay
