// Reads the XML formats of news: NITF, NewsML-G2, RSS 0.9 to 2.0, Atom.
#ifndef HEARSAY_DOCUMENT_NEWS_XML_H_
#define HEARSAY_DOCUMENT_NEWS_XML_H_

#include <functional>
#include <optional>
#include <string_view>

#include "absl/status/status.h"
#include "document/document.h"

namespace hearsay {

enum class NewsXmlFormat : std::uint8_t { kNitf, kNewsMlG2, kRss, kAtom };

// By the root element's name; nothing when it is none of these.
std::optional<NewsXmlFormat> NewsXmlFormatOf(std::string_view source);

// Gives every item of the file to sink, in order: one document for NITF, one an item for the
// others. `source` is UTF-8; source maps lead into it. An error of sink ends the reading and
// is passed on.
absl::Status ReadNewsXml(std::string_view source,
                         const std::function<absl::Status(Document)>& sink);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_NEWS_XML_H_
