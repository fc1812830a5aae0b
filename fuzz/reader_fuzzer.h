// What the fuzzers of all readers share.
#ifndef HEARSAY_FUZZ_READER_FUZZER_H_
#define HEARSAY_FUZZ_READER_FUZZER_H_

#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "document/read.h"

namespace hearsay {

inline void Require(bool condition) {
  if (!condition) std::abort();
}

// An error is a fine answer to nonsense; a document must be sound.
inline int FuzzReader(InputFormat format, const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  const absl::Status status =
      ReadDocuments("fuzz", std::move(bytes), {format}, [&](const Document& document) {
        Require(IsValidUtf8(document.text));
        std::uint32_t end = 0;
        for (const Block& block : document.blocks) {
          Require(end <= block.span.begin && block.span.begin < block.span.end);
          Require(block.span.end <= document.text.size());
          end = block.span.end;
        }
        for (const Link& link : document.links) Require(link.span.end <= document.text.size());
        for (std::uint32_t at = 0; at <= document.text.size(); ++at) {
          // Word's map counts paragraphs, a web archive's counts from its record's page.
          Require(format == InputFormat::kDocx || format == InputFormat::kWarc ||
                  document.source_map.ToSource(at) <= size);
        }
        for (const MetadataField* field :
             {&document.metadata.title, &document.metadata.publisher, &document.metadata.byline,
              &document.metadata.date, &document.metadata.credit}) {
          Require(field->evidence.end <= document.text.size());
        }
        return absl::OkStatus();
      });
  (void)status;
  return 0;
}

}  // namespace hearsay

#endif  // HEARSAY_FUZZ_READER_FUZZER_H_
