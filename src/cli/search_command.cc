#include <array>
#include <optional>
#include <string>

#include "archive/archive.h"
#include "archive/search.h"
#include "base/parse_number.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/database_option.h"
#include "cli/format.h"
#include "cli/load_rules.h"
#include "cli/print.h"
#include "render/search.h"

namespace hearsay {
namespace {

constexpr std::int64_t kMostHits = 1'000'000;

absl::StatusOr<std::int64_t> NumberFrom(const Arguments& arguments, std::string_view option,
                                        std::int64_t otherwise) {
  if (!arguments.Has(option)) return otherwise;
  const std::string value = arguments.Value(option);
  const std::optional<std::int64_t> number = ParseNumber<std::int64_t>(value);
  if (!number || *number < 1 || *number > kMostHits) {
    return absl::InvalidArgumentError(
        StrCat(option, ": '", value, "' is no number that counts: give 1 to ", kMostHits));
  }
  return *number;
}

// "2": second-hand; "2+": second-hand or farther.
absl::Status TakeHands(const Arguments& arguments, SearchQuery& query) {
  if (!arguments.Has("--hands")) return absl::OkStatus();
  const std::string value = arguments.Value("--hands");
  const bool valid = (value.size() == 1 || (value.size() == 2 && value[1] == '+')) &&
                     value[0] >= '1' && value[0] <= '9';
  if (!valid) {
    return absl::InvalidArgumentError(
        StrCat("--hands: '", value, "' is no number of hands: give 1, 2, 2+ or the like"));
  }
  query.least_hands = value[0] - '0';
  query.most_hands = value.size() == 1 ? query.least_hands : 0;
  return absl::OkStatus();
}

absl::StatusOr<std::string> DateFrom(const Arguments& arguments, std::string_view option) {
  const std::string value = arguments.Value(option);
  constexpr std::string_view kShape = "0000-00-00";
  bool valid = value.empty() || value.size() == 4 || value.size() == 7 || value.size() == 10;
  for (std::size_t i = 0; valid && i < value.size(); ++i) {
    valid = kShape[i] == '0' ? value[i] >= '0' && value[i] <= '9' : value[i] == kShape[i];
  }
  if (!valid) {
    return absl::InvalidArgumentError(
        StrCat(option, ": '", value, "' is no date: give a year, 2024-05 or 2024-05-31"));
  }
  return value;
}

// The id of the outlet that a name stands for, "" where the lexicon has none.
std::string OutletId(const RuleSet& rules, const std::string& name) {
  if (name.empty()) return "";
  const std::int32_t outlet = rules.outlet_names().Find(name);
  return outlet == kNone ? "" : rules.outlets()[static_cast<std::size_t>(outlet)].id;
}

absl::StatusOr<SearchQuery> QueryFrom(const Arguments& arguments) {
  SearchQuery query = {.words = Join(arguments.operands(), " "),
                       .speaker = arguments.Value("--speaker"),
                       .outlet = arguments.Value("--outlet"),
                       .via = arguments.Value("--via"),
                       .type = arguments.Value("--type"),
                       .kind = arguments.Value("--kind"),
                       .cue_class = arguments.Value("--class")};
  if (arguments.Has("--anonymous")) query.type = "anonymous";
  HEARSAY_RETURN_IF_ERROR(TakeHands(arguments, query));
  HEARSAY_ASSIGN_OR_RETURN(query.since, DateFrom(arguments, "--since"));
  HEARSAY_ASSIGN_OR_RETURN(query.until, DateFrom(arguments, "--until"));
  HEARSAY_ASSIGN_OR_RETURN(query.limit, NumberFrom(arguments, "--limit", query.limit));
  HEARSAY_ASSIGN_OR_RETURN(query.page, NumberFrom(arguments, "--page", query.page));
  if (query.outlet.empty() && query.via.empty()) return query;
  HEARSAY_ASSIGN_OR_RETURN(const RuleSet rules, RuleSet::BuiltIn());
  query.outlet_id = OutletId(rules, query.outlet);
  query.via_id = OutletId(rules, query.via);
  return query;
}

absl::StatusOr<std::string> FindStatements(const Arguments& arguments) {
  HEARSAY_ASSIGN_OR_RETURN(const std::string path, DatabaseFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(const SearchQuery query, QueryFrom(arguments));
  HEARSAY_ASSIGN_OR_RETURN(const Archive archive, Archive::OpenToRead(path));
  HEARSAY_ASSIGN_OR_RETURN(const SearchResult result, Search(archive.database(), query));
  const std::string format = arguments.Value("--format");
  if (format == "csv") return RenderSearchCsv(result);
  if (format == "jsonl") return RenderSearchJsonl(result);
  return RenderSearchTable(result, TextOptionsFrom(arguments, /*to_file=*/false));
}

int Run(const Arguments& arguments) { return PrintOrReport(FindStatements(arguments)); }

constexpr std::array kOptions = {
    kDatabaseOption,
    Option{.name = "--speaker", .value = "NAME", .help = "Said by somebody of that name"},
    Option{.name = "--outlet", .value = "NAME", .help = "Published by that outlet"},
    Option{.name = "--via", .value = "NAME", .help = "Came through that outlet or person"},
    Option{.name = "--type",
           .value = "TYPE",
           .choices = "person|outlet|organization|document|anonymous|group|publisher|unknown",
           .help = "What the origin is"},
    Option{.name = "--anonymous", .help = "Said by somebody unnamed; as --type anonymous"},
    Option{.name = "--kind",
           .value = "KIND",
           .choices = "direct|mixed|indirect",
           .help = "Quoted in full, in part or not at all"},
    Option{.name = "--class",
           .value = "CLASS",
           .choices = "speech|document|attitude|other",
           .help = "What the cue says of the statement"},
    Option{.name = "--hands",
           .value = "N",
           .help = "Through how many hands it came: 1, 2, 3; 2+: two or more"},
    Option{.name = "--since", .value = "DATE", .help = "In articles of that day or later"},
    Option{.name = "--until", .value = "DATE", .help = "In articles of that day or earlier"},
    Option{.name = "--limit", .value = "N", .help = "So many statements a page; 20 without it"},
    Option{.name = "--page", .value = "N", .help = "Which page; the first without it"},
    Option{.name = "--format",
           .short_name = "-f",
           .value = "FORMAT",
           .choices = "table|csv|jsonl",
           .help = "How to print what was found"},
    kColorOption,
};

constexpr std::array kExamples = {
    Example{"hearsay search --db stories.db tunnel 'port official'",
            "Statements with both words and the name, wherever they stand"},
    Example{"hearsay search --db stories.db '\"done with tunnels\" harbo*'",
            "A phrase, and any word that begins so"},
    Example{"hearsay search --db stories.db --anonymous --hands 2+ --since 2024-03",
            "Unnamed sources at second hand since March"},
    Example{"hearsay search --db stories.db --speaker roe --format csv --limit 100000 > roe.csv",
            "All that somebody said, for a spreadsheet"},
};

}  // namespace

constinit const Command kSearchCommand = {
    .name = "search",
    .summary = "Find reported statements in a database",
    .usage = "--db FILE [OPTION...] [WORDS...]",
    .description =
        "Finds reported statements by their words, by who said them, through whom they came, and "
        "where and when they were published. All conditions must hold. Words are found in any "
        "case and ending, with or without accents.\n\n"
        "The best match comes first; without words, the newest article.",
    .operand = {.name = "WORDS", .help = "Words of the statement, \"a phrase\", or a begin*"},
    .options = kOptions,
    .examples = kExamples,
    .run = Run,
};

}  // namespace hearsay
