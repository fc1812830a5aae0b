#include "cli/format.h"

#include "cli/terminal.h"
#include "render/attributions.h"
#include "render/json.h"

namespace hearsay {

Format FormatFrom(const Arguments& arguments) {
  const std::string name = arguments.Value("--format");
  if (name == "json") return Format::kJson;
  if (name == "ndjson") return Format::kNdjson;
  if (name == "attributions") return Format::kAttributions;
  return Format::kText;
}

TextOptions TextOptionsFrom(const Arguments& arguments, bool to_file) {
  const std::string when = arguments.Has("--color") ? arguments.Value("--color") : "auto";
  return {.explain = arguments.Has("--explain"),
          .color = UseColor(when, to_file),
          .width = TerminalWidth()};
}

std::string Render(const Analysis& analysis, Format format, const TextOptions& text) {
  switch (format) {
    case Format::kText:
      return RenderText(analysis, text);
    case Format::kJson:
      return RenderJson(analysis);
    case Format::kNdjson:
      return RenderNdjson(analysis);
    case Format::kAttributions:
      return RenderAttributions(analysis);
  }
  return "";
}

}  // namespace hearsay
