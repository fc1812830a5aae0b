// A Document: one article, its text, its blocks and what it says of itself.
//
// The document owns the text; every span of every later stage indexes it. Immutable once
// a reader has built it. SourceMap leads from a byte of the text back to the byte of the
// file that was read.
#ifndef HEARSAY_DOCUMENT_DOCUMENT_H_
#define HEARSAY_DOCUMENT_DOCUMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "document/source_map.h"

namespace hearsay {

enum class BlockKind : std::uint8_t {
  kTitle,
  kHeading,
  kStandfirst,
  kByline,
  kParagraph,
  kQuotation,  // a block quote
  kListItem,
  kTableCell,
  kCaption,
  kCode,
  kBoilerplate,  // navigation, share bars, footers, the desk's initials
};

// True for blocks whose sentences can report what somebody said.
constexpr bool IsProse(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kQuotation ||
         kind == BlockKind::kListItem || kind == BlockKind::kStandfirst ||
         kind == BlockKind::kTitle || kind == BlockKind::kHeading;
}

// Blocks are disjoint, in text order, and never cut a paragraph of the text floor.
struct Block {
  Span span;
  BlockKind kind = BlockKind::kParagraph;
};

// Where a piece of metadata was found; the later ones win.
enum class MetadataOrigin : std::uint8_t {
  kAbsent,
  kAddress,      // the outlet whose domain the document's address has
  kText,         // masthead, footer, dateline or byline line
  kFrontMatter,  // also a record's fields, meta elements
  kOption,       // --publisher and its like
};

struct MetadataField {
  std::string value;
  MetadataOrigin origin = MetadataOrigin::kAbsent;
  Span evidence;  // in the text, when origin is kText; else empty
  bool present() const { return origin != MetadataOrigin::kAbsent; }
};

struct Metadata {
  MetadataField title;
  MetadataField publisher;
  MetadataField byline;
  MetadataField date;  // ISO 8601 where the document gives enough for it, else as written
  MetadataField url;
  MetadataField language;
  MetadataField credit;  // the agency of a dateline or wire credit: "Reuters"
};

struct Link {
  Span span;  // the link's words
  std::string target;
};

// What a reader had to repair or leave out; one readable sentence each.
struct ReaderNotice {
  std::string message;
  Span span;  // in the text; empty when it stands nowhere there
};

// What a draft tells hearsay: a comment <!-- hearsay-ignore anonymous-bare: agreed with them -->,
// or an item of the front matter's list hearsay-ignore. Not part of the text.
struct Directive {
  enum class Place : std::uint8_t { kComment, kFrontMatter };
  Place place = Place::kComment;
  std::string text;         // "ignore anonymous-bare: agreed with them"; of front matter the item
  std::uint64_t begin = 0;  // bytes of the file
  std::uint64_t end = 0;
};

// What the numbers of a source map count.
enum class SourceUnit : std::uint8_t {
  kBytes,
  kParagraphs,  // a Word document: PackDocxPosition
};

struct Document {
  std::string id;    // the record's own id, else the file's name without folders
  std::string path;  // as given on the command line; "-" for standard input
  std::string text;  // valid UTF-8
  std::vector<Block> blocks;
  Metadata metadata;
  std::vector<Link> links;
  SourceMap source_map;
  SourceUnit source_unit = SourceUnit::kBytes;
  // Of a web archive's page: the byte of the file at which its record begins. Its source map
  // leads into the page itself, as the server sent it but for chunks and compression.
  std::optional<std::uint64_t> archive_record;
  std::vector<ReaderNotice> notices;
  std::vector<Directive> directives;  // in the file's order
};

// The kind of the block that holds that byte of the text; kParagraph between blocks.
BlockKind BlockKindAt(const Document& document, std::uint32_t byte);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_DOCUMENT_H_
