// Text inside XML. Pure function.
#ifndef HEARSAY_RENDER_XML_H_
#define HEARSAY_RENDER_XML_H_

#include <string>
#include <string_view>

namespace hearsay {

// For text and attribute values in quotation marks: marks and line ends escaped, characters that
// XML does not allow replaced by U+FFFD.
std::string XmlText(std::string_view text);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_XML_H_
