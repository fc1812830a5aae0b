#include "document/front_matter.h"

#include <algorithm>
#include <sstream>
#include <string>

#include "base/strings.h"
#include "toml++/toml.h"

namespace hearsay {
namespace {

// The field that a key names, in any of its usual spellings; nullptr for all others.
MetadataField* FieldOf(Metadata& metadata, std::string_view key) {
  const std::string name = LowerAscii(key);
  if (name == "title" || name == "headline") return &metadata.title;
  if (name == "publisher" || name == "publication" || name == "outlet") return &metadata.publisher;
  if (name == "author" || name == "authors" || name == "byline") return &metadata.byline;
  if (name == "date" || name == "published") return &metadata.date;
  if (name == "url" || name == "canonical") return &metadata.url;
  if (name == "lang" || name == "language") return &metadata.language;
  if (name == "credit" || name == "agency") return &metadata.credit;
  return nullptr;
}

void Set(MetadataField& field, std::string value) {
  if (!value.empty()) field = {std::move(value), MetadataOrigin::kFrontMatter, {}};
}

// Another of several authors.
void Append(MetadataField& field, std::string_view value) {
  if (value.empty()) return;
  Set(field, field.value.empty() ? std::string(value) : StrCat(field.value, ", ", value));
}

// A YAML scalar without its quotation marks and a comment after it.
std::string Scalar(std::string_view value) {
  value = StripAsciiSpace(value);
  if (value.size() >= 2 && (value[0] == '"' || value[0] == '\'')) {
    const char mark = value[0];
    std::string out;
    for (std::size_t i = 1; i < value.size(); ++i) {
      if (mark == '"' && value[i] == '\\' && i + 1 < value.size()) {
        out.push_back(value[++i]);
      } else if (value[i] == mark) {
        if (mark == '"' || value.substr(i, 2) != "''") break;
        out.push_back(value[i++]);
      } else {
        out.push_back(value[i]);
      }
    }
    return out;
  }
  return std::string(StripAsciiSpace(value.substr(0, value.find(" #"))));
}

void ReadYaml(std::string_view yaml, Metadata& metadata) {
  MetadataField* list = nullptr;  // the field whose list items stand on the next lines
  for (const std::string_view line : Split(yaml, '\n')) {
    const std::string_view item = StripAsciiSpace(line);
    if (item.starts_with("- ")) {
      if (list != nullptr) Append(*list, Scalar(item.substr(2)));
      continue;
    }
    list = nullptr;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || line[0] == ' ' || line[0] == '#') continue;
    MetadataField* field = FieldOf(metadata, StripAsciiSpace(line.substr(0, colon)));
    if (field == nullptr) continue;
    const std::string_view value = StripAsciiSpace(line.substr(colon + 1));
    if (value.empty()) {
      list = field;
    } else if (value.starts_with('[') && value.ends_with(']')) {
      for (const std::string_view one : Split(value.substr(1, value.size() - 2), ',')) {
        Append(*field, Scalar(one));
      }
    } else {
      Set(*field, Scalar(value));
    }
  }
}

absl::Status ReadToml(std::string_view path, std::string_view text, Metadata& metadata) {
  toml::table table;
  try {
    table = toml::parse(text);
  } catch (const toml::parse_error& error) {
    // The fence is line 1 of the file.
    return absl::InvalidArgumentError(
        StrCat(path, ":", error.source().begin.line + 1, ":", error.source().begin.column,
               ": front matter is no "
               "TOML: ",
               error.description(), "; correct it or fence it with ---"));
  }
  for (const auto& [key, node] : table) {
    MetadataField* field = FieldOf(metadata, key.str());
    if (field == nullptr) continue;
    if (const toml::array* array = node.as_array()) {
      for (const toml::node& item : *array) Append(*field, item.value_or(std::string_view()));
    } else if (node.is_date() || node.is_date_time()) {
      std::ostringstream date;
      if (node.is_date()) date << *node.as_date();
      if (node.is_date_time()) date << *node.as_date_time();
      Set(*field, date.str());
    } else {
      Set(*field, node.value_or(std::string()));
    }
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::size_t> ReadFrontMatter(std::string_view path, std::string_view text,
                                            Metadata& metadata) {
  const std::size_t mark = text.starts_with("\uFEFF") ? 3 : 0;
  const std::string_view fence = text.substr(mark, 3);
  if (fence != "---" && fence != "+++") return 0;
  const std::size_t begin = text.find('\n', mark) + 1;
  if (begin == 0 || !StripAsciiSpace(text.substr(mark + 3, begin - mark - 3)).empty()) return 0;
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    const std::string_view line = StripAsciiSpace(text.substr(at, line_end - at));
    if (line == fence || (fence == "---" && line == "...")) {
      const std::string_view inside = text.substr(begin, at - begin);
      if (fence == "---") {
        ReadYaml(inside, metadata);
      } else if (absl::Status status = ReadToml(path, inside, metadata); !status.ok()) {
        return status;
      }
      return std::min(line_end + 1, text.size());
    }
    at = line_end + 1;
  }
  return 0;  // never closed: a line of dashes and no front matter
}

}  // namespace hearsay
