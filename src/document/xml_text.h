// Bounded parsing of XML, and writing of its elements as a document's blocks.
//
// Shared by the readers of news formats. Entities of the file's own are refused (entity
// bombs), and so is nesting beyond any article's.
#ifndef HEARSAY_DOCUMENT_XML_TEXT_H_
#define HEARSAY_DOCUMENT_XML_TEXT_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "document/document.h"
#include "document/text_writer.h"

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace hearsay {

// Parses `source`, which is UTF-8 and must outlive xml. Errors give line and column.
absl::Status ParseXml(std::string_view source, pugi::xml_document& xml);

// An error when elements are nested deeper, or an attribute is larger, than any article has.
absl::Status CheckXmlBounds(const pugi::xml_document& xml);

// The element's name without its namespace prefix.
std::string_view LocalName(const pugi::xml_node& node);

// The first child element of that local name; a null node when there is none.
pugi::xml_node ChildNamed(const pugi::xml_node& node, std::string_view local_name);

// The first descendant element of that local name, in document order.
pugi::xml_node FindNamed(const pugi::xml_node& node, std::string_view local_name);

// All text below a node, white space collapsed and stripped.
std::string TextOf(const pugi::xml_node& node);

// Writes the text below node through writer, by the element names that NITF and XHTML
// share: p, hl1-hl2, h1-h6, bq, blockquote, q, li, td, media-caption, a, br, ...
void WriteXmlText(const pugi::xml_node& node, std::string_view source, BlockKind kind,
                  TextWriter& writer, Document& document);

// Appends a text node as it is, white space and all, to document's text and source map.
void AppendDecoded(const pugi::xml_node& text, std::string_view source, Document& document);

// Sets a field of metadata that is not yet there.
void SetFromRecord(MetadataField& field, std::string_view value);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_XML_TEXT_H_
