// Reads Word documents (.docx, Office Open XML).
//
// Paragraphs, headings, lists, tables, hyperlinks and footnotes become blocks and links;
// comments, text boxes and hidden text are left out. Tracked changes are read as accepted
// or as the original. The document's source map leads to paragraph and character instead of
// a byte: see PackDocxPosition.
#ifndef HEARSAY_DOCUMENT_DOCX_H_
#define HEARSAY_DOCUMENT_DOCX_H_

#include <cstdint>
#include <string_view>

#include "absl/status/statusor.h"
#include "document/document.h"

namespace hearsay {

enum class TrackedChanges : std::uint8_t { kAccepted, kOriginal };

struct DocxOptions {
  TrackedChanges tracked = TrackedChanges::kAccepted;
  std::size_t max_part = 64 << 20;  // bytes of one part once unpacked
};

// Paragraph (from 1) and character (code points, from 0) in a source map's one number.
constexpr std::uint64_t PackDocxPosition(std::uint32_t paragraph, std::uint32_t character) {
  return (std::uint64_t{paragraph} << 32) | character;
}
constexpr std::uint32_t DocxParagraph(std::uint64_t position) {
  return static_cast<std::uint32_t>(position >> 32);
}
constexpr std::uint32_t DocxCharacter(std::uint64_t position) {
  return static_cast<std::uint32_t>(position);
}

// Reads a .docx file's bytes. Errors say what is wrong with the file and what to do.
absl::StatusOr<Document> ReadDocx(std::string_view bytes, const DocxOptions& options);

// True when bytes are a ZIP archive that holds a Word document.
bool LooksLikeDocx(std::string_view bytes);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_DOCX_H_
