#include "document/json_article.h"

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "document/html.h"
#include "document/json_string.h"
#include "document/page_blocks.h"
#include "document/record.h"

namespace hearsay {
namespace {

using Json = nlohmann::json;

// Where a ninjs object has its text, and how it is marked up there.
struct NinjsBody {
  Span raw;  // the string's bytes, in the JSON
  bool markup = false;
};

// ninjs 1: body_text, body_html, body_xhtml, body_NAME; ninjs 2 and 3: bodies with a
// contenttype. Markup is preferred: it has the blocks and links.
std::optional<NinjsBody> FindBody(std::string_view json) {
  for (const char* key : {"body_html", "body_xhtml", "body_html5"}) {
    if (const auto raw = FindStringMember(json, 0, key)) return NinjsBody{*raw, true};
  }
  std::optional<NinjsBody> plain;
  if (const auto raw = FindStringMember(json, 0, "body_text")) plain = NinjsBody{*raw, false};
  const std::optional<std::uint32_t> bodies = FindMember(json, 0, "bodies");
  if (!bodies) return plain;
  for (const Span& element : ElementsOf(json, *bodies)) {
    const auto value = FindStringMember(json, element.begin, "value");
    if (!value) continue;
    auto type = FindStringMember(json, element.begin, "contenttype");
    if (!type) type = FindStringMember(json, element.begin, "contentType");  // ninjs 3
    const bool markup = type && Slice(json, *type).find("html") != std::string_view::npos;
    if (markup) return NinjsBody{*value, true};
    if (!plain) plain = NinjsBody{*value, false};
  }
  return plain;
}

std::string StringAt(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

// The text of the first element of a list of objects: headlines, infosources, bylines.
std::string FirstOf(const Json& object, const char* key,
                    std::initializer_list<const char*> members) {
  const auto list = object.find(key);
  if (list == object.end() || !list->is_array() || list->empty()) return "";
  for (const char* member : members) {
    const std::string value = list->front().is_object() ? StringAt(list->front(), member) : "";
    if (!value.empty()) return value;
  }
  return "";
}

void Set(MetadataField& field, std::string value) {
  if (!field.present() && !value.empty())
    field = {std::move(value), MetadataOrigin::kFrontMatter, {}};
}

absl::StatusOr<Document> ReadNinjs(std::string_view json, std::uint64_t begin) {
  const Json object = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  const std::optional<NinjsBody> body = FindBody(json);
  if (!object.is_object() || !body) {
    return absl::InvalidArgumentError(
        "a ninjs object without a body in text or HTML: there is nothing to read in it");
  }
  const std::string_view raw = Slice(json, body->raw);
  const std::string text = Json::parse(StrCat('"', raw, '"')).get<std::string>();
  const SourceMap written = MapJsonString(raw, begin + body->raw.begin);
  Document document;
  if (body->markup) {
    HEARSAY_ASSIGN_OR_RETURN(document, ReadHtmlFragment(text));
    document.source_map = document.source_map.Through(written);
  } else {
    document.text = text;
    document.source_map = written;
    AddParagraphBlocks(document);
  }
  Metadata& metadata = document.metadata;
  metadata = {};
  Set(metadata.title, StringAt(object, "headline"));
  Set(metadata.title, FirstOf(object, "headlines", {"value"}));
  Set(metadata.byline, StringAt(object, "byline"));
  Set(metadata.byline, StringAt(object, "by"));  // ninjs 2
  Set(metadata.byline, FirstOf(object, "people", {"name"}));
  Set(metadata.publisher, FirstOf(object, "infosource", {"name"}));
  Set(metadata.publisher, FirstOf(object, "infosources", {"name", "literal"}));
  Set(metadata.publisher, StringAt(object, "copyrightholder"));
  Set(metadata.publisher, StringAt(object, "copyrightHolder"));
  Set(metadata.language, StringAt(object, "language"));
  for (const char* key : {"firstcreated", "firstCreated", "versioncreated", "versionCreated"}) {
    Set(metadata.date, StringAt(object, key).substr(0, 10));
  }
  document.id = StringAt(object, "uri");
  if (document.id.starts_with("http")) Set(metadata.url, document.id);
  return document;
}

}  // namespace

bool LooksLikeNinjs(std::string_view json) {
  return !FindStringMember(json, 0, "text") && FindStringMember(json, 0, "uri") && FindBody(json);
}

absl::Status ReadJsonArticles(std::string_view path, std::string_view json,
                              const std::function<absl::Status(Document)>& sink) {
  if (!Json::accept(json)) {
    return absl::InvalidArgumentError(
        StrCat(path, ": is no valid JSON; for one record a line give --input-format ndjson"));
  }
  const std::size_t first = json.find_first_not_of(" \t\r\n");
  std::vector<Span> objects;
  if (json[first] == '[') {
    objects = ElementsOf(json, 0);
  } else {
    objects.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(json.size())});
  }
  const LineTable lines(json);
  std::int64_t number = 0;
  for (const Span& span : objects) {
    ++number;
    const std::string_view object = Slice(json, span);
    if (LooksLikeNinjs(object)) {
      absl::StatusOr<Document> document = ReadNinjs(object, span.begin);
      if (!document.ok()) {
        return absl::InvalidArgumentError(StrCat(path, ": ", MessageOf(document.status())));
      }
      document->path = std::string(path);
      document->source_map.Locate(json, lines, {});
      HEARSAY_RETURN_IF_ERROR(sink(*std::move(document)));
      continue;
    }
    HEARSAY_ASSIGN_OR_RETURN(Document document, ReadRecord(path, number, object, span.begin));
    document.source_map.Locate(json, lines, {});
    HEARSAY_RETURN_IF_ERROR(sink(std::move(document)));
  }
  return absl::OkStatus();
}

}  // namespace hearsay
