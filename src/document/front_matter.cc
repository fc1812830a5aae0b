#include "document/front_matter.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>

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

constexpr std::string_view kIgnoreKey = "hearsay-ignore";

// A directive that stands as `words` in the text.
void AddDirective(std::string_view text, std::string_view words, std::string value,
                  std::vector<Directive>& directives) {
  words = StripAsciiSpace(words);
  if (words.empty() || value.empty()) return;
  const auto begin = static_cast<std::uint64_t>(words.data() - text.data());
  directives.push_back({.place = Directive::Place::kFrontMatter,
                        .text = std::move(value),
                        .begin = begin,
                        .end = begin + words.size()});
}

void ReadYaml(std::string_view text, std::string_view yaml, Metadata& metadata,
              std::vector<Directive>& directives) {
  MetadataField* list = nullptr;  // the field whose list items stand on the next lines
  bool ignoring = false;          // the list is that of hearsay-ignore
  for (const std::string_view line : Split(yaml, '\n')) {
    const std::string_view item = StripAsciiSpace(line);
    if (item.starts_with("- ")) {
      if (list != nullptr) Append(*list, Scalar(item.substr(2)));
      if (ignoring) AddDirective(text, item.substr(2), Scalar(item.substr(2)), directives);
      continue;
    }
    list = nullptr;
    ignoring = false;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || line[0] == ' ' || line[0] == '#') continue;
    const std::string_view key = StripAsciiSpace(line.substr(0, colon));
    const std::string_view value = StripAsciiSpace(line.substr(colon + 1));
    if (key == kIgnoreKey) {
      ignoring = value.empty();
      AddDirective(text, value, Scalar(value), directives);
      continue;
    }
    MetadataField* field = FieldOf(metadata, key);
    if (field == nullptr) continue;
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

// The place of a value in the fenced lines, of which the fence is line 1 of the file.
std::string_view LineOf(std::string_view text, std::size_t line) {
  const std::vector<std::string_view> lines = Split(text, '\n');
  return line >= 1 && line <= lines.size() ? lines[line - 1] : std::string_view();
}

absl::Status ReadToml(std::string_view path, std::string_view file, std::string_view text,
                      Metadata& metadata, std::vector<Directive>& directives) {
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
    if (key.str() == kIgnoreKey && node.is_array()) {
      for (const toml::node& item : *node.as_array()) {
        AddDirective(file, LineOf(text, item.source().begin.line), item.value_or(std::string()),
                     directives);
      }
    }
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
                                            Metadata& metadata,
                                            std::vector<Directive>& directives) {
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
        ReadYaml(text, inside, metadata, directives);
      } else if (absl::Status status = ReadToml(path, text, inside, metadata, directives);
                 !status.ok()) {
        return status;
      }
      return std::min(line_end + 1, text.size());
    }
    at = line_end + 1;
  }
  return 0;  // never closed: a line of dashes and no front matter
}

}  // namespace hearsay
