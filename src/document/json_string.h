// Where the strings of a JSON text stand in it, for documents that come as JSON members.
//
// A JSON parser gives the string and not its place; these find the place again and lead from
// each byte of the decoded string to the byte (or escape) that it was written as.
// Pure functions; thread-safe.
#ifndef HEARSAY_DOCUMENT_JSON_STRING_H_
#define HEARSAY_DOCUMENT_JSON_STRING_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "document/source_map.h"

namespace hearsay {

// The bytes between the quotes of the string under `key` of the JSON object that begins at
// json[at] (white space before it allowed). Only the object's own members are searched. The
// json must be valid.
std::optional<Span> FindStringMember(std::string_view json, std::uint32_t at, std::string_view key);

// The same for a member that is an object or array: where its value begins.
std::optional<std::uint32_t> FindMember(std::string_view json, std::uint32_t at,
                                        std::string_view key);

// The spans of the elements of the JSON array that begins at json[at].
std::vector<Span> ElementsOf(std::string_view json, std::uint32_t at);

// Leads from the decoded string to its bytes: `raw` is what stands between the quotes, at
// byte source_begin of the file.
SourceMap MapJsonString(std::string_view raw, std::uint64_t source_begin);

}  // namespace hearsay

#endif  // HEARSAY_DOCUMENT_JSON_STRING_H_
