#include "document/web_page.h"

#include <algorithm>
#include <string>

#include "base/status_macros.h"
#include "base/strings.h"
#include "document/charset.h"
#include "document/html.h"

namespace hearsay {

absl::StatusOr<Document> ReadWebPage(std::string_view bytes, std::string_view transport_charset) {
  HEARSAY_ASSIGN_OR_RETURN(const DecodedText page,
                           DecodeToUtf8(bytes, transport_charset, DeclaredCharset(bytes)));
  HEARSAY_ASSIGN_OR_RETURN(Document document, ReadHtml(page.text));
  for (Directive& directive : document.directives) {
    directive.begin = page.source_map.ToSource(static_cast<std::uint32_t>(directive.begin));
    directive.end = page.source_map.ToSourceEnd(static_cast<std::uint32_t>(directive.end));
  }
  document.source_map = document.source_map.Through(page.source_map);
  document.source_map.Locate(page.text, LineTable(page.text), page.source_map);
  if (page.replaced > 0) {
    document.notices.push_back(
        {StrCat(page.replaced, " invalid ", page.replaced == 1 ? "sequence" : "sequences", " of ",
                page.charset, " replaced by U+FFFD"),
         {}});
  }
  if (document.text.empty()) {
    document.notices.push_back(
        {"no article was found in this page; it may draw its text by a script: save it from the "
         "browser after it has loaded",
         {}});
  }
  return document;
}

bool LooksLikeHtml(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes = StripAsciiSpace(bytes.substr(0, 4096));
  // Browsers put a comment before the doctype ("saved from url=...").
  while (bytes.starts_with("<!--")) {
    const std::size_t end = bytes.find("-->");
    if (end == std::string_view::npos) return true;
    bytes = StripAsciiSpace(bytes.substr(end + 3));
  }
  const std::string begin = LowerAscii(bytes.substr(0, 4096));
  if (begin.starts_with("<?xml")) return begin.find("<html") != std::string::npos;
  for (std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<article", "<div",
                               "<p>", "<p ", "<meta", "<title", "<script", "<h1", "<main"}) {
    if (begin.starts_with(tag)) return true;
  }
  return false;
}

}  // namespace hearsay
