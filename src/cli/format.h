// The formats in which commands print an analysis, and the options that choose them.
#ifndef HEARSAY_CLI_FORMAT_H_
#define HEARSAY_CLI_FORMAT_H_

#include <cstdint>
#include <string>

#include "analysis/analysis.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "render/text.h"

namespace hearsay {

enum class Format : std::uint8_t { kText, kJson, kNdjson, kAttributions };

constexpr Option kFormatOption = {.name = "--format",
                                  .short_name = "-f",
                                  .value = "FORMAT",
                                  .choices = "text|json|ndjson|attributions",
                                  .help = "How to print the analysis"};
constexpr Option kExplainOption = {
    .name = "--explain",
    .help = "For every hop, the words that show it, the rule that decided, and how sure it is"};
constexpr Option kColorOption = {.name = "--color",
                                 .value = "WHEN",
                                 .choices = "auto|always|never",
                                 .help = "Colours; auto: on a terminal, unless NO_COLOR is set"};

// What --format says; text without it.
Format FormatFrom(const Arguments& arguments);

// What --explain and --color say, and the terminal's width.
TextOptions TextOptionsFrom(const Arguments& arguments, bool to_file);

std::string Render(const Analysis& analysis, Format format, const TextOptions& text);

}  // namespace hearsay

#endif  // HEARSAY_CLI_FORMAT_H_
