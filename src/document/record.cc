#include "document/record.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/status_macros.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "document/html.h"
#include "document/json_string.h"
#include "document/page_blocks.h"
#include "document/plain_text.h"

namespace hearsay {
namespace {

using Json = nlohmann::json;

absl::Status Wrong(std::string_view path, std::int64_t line_number, std::string_view what) {
  return absl::InvalidArgumentError(StrCat(path, ":", line_number, ": ", what));
}

// What the parser says, without its own prefix and position.
std::string ParserMessage(const Json::exception& error) {
  std::string_view message = error.what();
  for (const std::string_view begin : {"syntax error", "number overflow"}) {
    const std::size_t at = message.find(begin);
    if (at != std::string_view::npos) return std::string(message.substr(at));
  }
  return std::string(message);
}

// The string under the first of the keys that has one, in the record or its "meta".
std::string StringOf(const Json& record, std::initializer_list<const char*> keys) {
  const auto meta = record.find("meta");
  for (const char* key : keys) {
    for (const Json* object : {&record, meta != record.end() ? &*meta : nullptr}) {
      if (object == nullptr || !object->is_object()) continue;
      const auto value = object->find(key);
      if (value == object->end() || !value->is_string()) continue;
      const auto& text = value->get_ref<const std::string&>();
      if (!text.empty() && text != "None") return text;
    }
  }
  return {};
}

void Set(MetadataField& field, std::string value) {
  if (!value.empty()) field = {std::move(value), MetadataOrigin::kFrontMatter, {}};
}

}  // namespace

absl::StatusOr<Document> ReadRecord(std::string_view path, std::int64_t line_number,
                                    std::string_view record, std::uint64_t record_begin) {
  Json json;
  try {
    json = Json::parse(record.begin(), record.end());
  } catch (const Json::exception& error) {
    return Wrong(path, line_number,
                 StrCat("is no JSON (", ParserMessage(error), "); write one record a line"));
  }
  if (!json.is_object()) {
    return Wrong(path, line_number, "is no JSON object; write one record {\"text\": ...} a line");
  }
  Document document;
  const bool is_text = json.contains("text");
  const char* const key = is_text ? "text" : "html";
  const auto text = json.find(key);
  if (text == json.end() || !text->is_string()) {
    return Wrong(path, line_number,
                 "has no \"text\" and no \"html\"; give the article's text as a string");
  }
  SourceMap written;
  if (const std::optional<Span> raw = FindStringMember(record, 0, key)) {
    written = MapJsonString(Slice(record, *raw), record_begin + raw->begin);
  }
  if (is_text) {
    document.text = std::move(text->get_ref<std::string&>());
    document.source_map = std::move(written);
  } else {
    HEARSAY_ASSIGN_OR_RETURN(document, ReadHtml(text->get_ref<const std::string&>()));
    document.source_map = document.source_map.Through(written);
  }
  document.path = std::string(path);
  document.id = StringOf(json, {"id"});
  if (document.id.empty()) document.id = StrCat(DocumentIdOf(path), ":", line_number);
  Metadata& metadata = document.metadata;
  Set(metadata.publisher, StringOf(json, {"publisher", "publication", "outlet"}));
  Set(metadata.url, StringOf(json, {"url", "sourceURL"}));
  Set(metadata.title, StringOf(json, {"title", "headline"}));
  Set(metadata.byline, StringOf(json, {"byline", "author"}));
  Set(metadata.date, StringOf(json, {"date", "publication_date", "dateCreated"}));
  Set(metadata.language, StringOf(json, {"language", "lang"}));
  Set(metadata.credit, StringOf(json, {"credit"}));
  if (is_text) {
    AddParagraphBlocks(document);
    SortPageBlocks(document);
  }
  return document;
}

void LocateRecord(Document& document, std::string_view record, std::int64_t line_number,
                  std::uint64_t record_begin) {
  document.source_map.Locate(record, LineTable(record), {}, record_begin,
                             static_cast<std::size_t>(line_number));
}

}  // namespace hearsay
