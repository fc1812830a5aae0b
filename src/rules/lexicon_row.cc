#include "rules/lexicon_row.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "rules/choices.h"

namespace hearsay {
namespace {

constexpr std::array<std::pair<std::string_view, CueFrame>, 9> kFrames = {{
    {"clause", kFrameClause},
    {"quotation", kFrameQuotation},
    {"noun", kFrameNoun},
    {"infinitive", kFrameInfinitive},
    {"recipient", kFrameRecipient},
    {"as", kFrameAs},
    {"about", kFrameAbout},
    {"gerund", kFrameGerund},
    {"for", kFrameFor},
}};
constexpr std::array<std::string_view, 6> kPlaceKinds = {"country", "capital", "city",
                                                         "state",   "region",  "demonym"};
constexpr std::array<std::string_view, 5> kHonorificKinds = {"courtesy", "rank", "office",
                                                             "religious", "academic"};

absl::Status Unknown(const LexiconRow& row, std::size_t column, std::string_view found,
                     const std::vector<std::string>& expected) {
  return CellError(row, column,
                   StrCat("unknown ", row.schema->columns[column].name, " \"", found, "\"; write ",
                          Choice(expected)));
}

template <std::size_t N>
absl::Status ReadOneOf(const LexiconRow& row, std::size_t column,
                       const std::array<std::string_view, N>& names, std::string& value) {
  const std::string_view cell = row.cells[column];
  if (std::find(names.begin(), names.end(), cell) == names.end()) {
    return Unknown(row, column, cell, {names.begin(), names.end()});
  }
  value = cell;
  return absl::OkStatus();
}

absl::Status ReadTone(const LexiconRow& row, std::size_t column, CueTone& tone) {
  const std::optional<CueTone> parsed = ParseCueTone(row.cells[column]);
  if (!parsed) return Unknown(row, column, row.cells[column], NamesUpTo(CueTone::kAttitude));
  tone = *parsed;
  return absl::OkStatus();
}

// An empty cell is "none".
absl::Status ReadMedium(const LexiconRow& row, std::size_t column, Medium& medium) {
  if (row.cells[column].empty()) return absl::OkStatus();
  const std::optional<Medium> parsed = ParseMedium(row.cells[column]);
  if (!parsed) return Unknown(row, column, row.cells[column], NamesUpTo(Medium::kArticle));
  medium = *parsed;
  return absl::OkStatus();
}

absl::Status ReadFrames(const LexiconRow& row, std::size_t column, std::uint16_t& frames) {
  if (row.cells[column].empty()) return absl::OkStatus();
  for (const std::string_view name : Split(row.cells[column], '|')) {
    const auto frame = std::find_if(kFrames.begin(), kFrames.end(),
                                    [&](const auto& known) { return known.first == name; });
    if (frame == kFrames.end()) {
      std::vector<std::string> names;
      for (const auto& known : kFrames) names.emplace_back(known.first);
      return CellError(row, column,
                       StrCat("unknown frame \"", name, "\"; write ", Choice(names),
                              ", several separated by \"|\""));
    }
    frames = static_cast<std::uint16_t>(frames | frame->second);
  }
  return absl::OkStatus();
}

absl::Status ReadGender(const LexiconRow& row, std::size_t column, char& gender) {
  const std::string_view cell = row.cells[column];
  if (cell.empty()) return absl::OkStatus();
  if (cell != "m" && cell != "f" && cell != "?") {
    return Unknown(row, column, cell, {"m", "f", "? (either; the same as an empty cell)"});
  }
  gender = cell.front();
  return absl::OkStatus();
}

absl::Status ReadYesNo(const LexiconRow& row, std::size_t column, bool& value) {
  const std::string_view cell = row.cells[column];
  if (!cell.empty() && cell != "yes" && cell != "no") {
    return CellError(row, column,
                     StrCat("found \"", cell, "\" in the column \"",
                            row.schema->columns[column].name, "\"; write yes or no"));
  }
  value = cell == "yes";
  return absl::OkStatus();
}

absl::Status ReadCountry(const LexiconRow& row, std::size_t column, std::string& country) {
  const std::string_view cell = row.cells[column];
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!cell.empty() && !(cell.size() == 2 && upper(cell[0]) && upper(cell[1]))) {
    return CellError(row, column,
                     StrCat("unknown country \"", cell,
                            "\"; write its two capital letters of ISO 3166, such as US or CN"));
  }
  country = cell;
  return absl::OkStatus();
}

std::string FirstOf(std::string_view cell) { return std::string(cell.substr(0, cell.find('|'))); }

std::vector<std::string> ListOf(std::string_view cell) {
  if (cell.empty()) return {};
  const std::vector<std::string_view> pieces = Split(cell, '|');
  return {pieces.begin(), pieces.end()};
}

}  // namespace

absl::Status CellError(const LexiconRow& row, std::size_t column, std::string_view message) {
  if (!row.positions.empty()) return RuleError(row.file, row.positions[column], message);
  const std::string_view cell = row.cells[column];
  const bool in_line = cell.data() >= row.line_text.data() &&
                       cell.data() <= row.line_text.data() + row.line_text.size();
  const std::size_t byte =
      in_line ? static_cast<std::size_t>(cell.data() - row.line_text.data()) : 0;
  return RuleError(row.file, {row.line, PositionOf(row.line_text, byte).column}, message);
}

absl::Status CheckRequiredCells(const LexiconRow& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.schema->columns[i].required || !row.cells[i].empty()) continue;
    return RuleError(
        row.file, {row.line, 1},
        StrCat("the cell \"", row.schema->columns[i].name, "\" is empty; every entry needs one"));
  }
  return absl::OkStatus();
}

absl::Status ReadRow(const LexiconRow& row, CueVerb& entry) {
  HEARSAY_RETURN_IF_ERROR(ReadTone(row, 1, entry.tone));
  entry.lemma = FirstOf(row.cells[3]);
  return ReadFrames(row, 2, entry.frames);
}

absl::Status ReadRow(const LexiconRow& row, CueNoun& entry) {
  HEARSAY_RETURN_IF_ERROR(ReadTone(row, 1, entry.tone));
  HEARSAY_RETURN_IF_ERROR(ReadMedium(row, 2, entry.medium));
  entry.lemma = FirstOf(row.cells[4]);
  return ReadFrames(row, 3, entry.frames);
}

absl::Status ReadRow(const LexiconRow& row, SourceNoun& entry) {
  const std::optional<EntityType> type = ParseEntityType(row.cells[1]);
  if (!type) return Unknown(row, 1, row.cells[1], NamesUpTo(EntityType::kUnknown));
  if (row.cells[4].empty() && row.cells[5].empty()) {
    return CellError(row, 4, "found neither a singular nor a plural; write at least one of them");
  }
  entry.type = *type;
  entry.lemma = FirstOf(row.cells[4].empty() ? row.cells[5] : row.cells[4]);
  HEARSAY_RETURN_IF_ERROR(ReadYesNo(row, 2, entry.role));
  return ReadGender(row, 3, entry.gender);
}

absl::Status ReadRow(const LexiconRow& row, Outlet& entry) {
  const std::optional<OutletKind> kind = ParseOutletKind(row.cells[4]);
  if (!kind) return Unknown(row, 4, row.cells[4], NamesUpTo(OutletKind::kTabloid));
  entry.kind = *kind;
  entry.name = row.cells[1];
  entry.aliases = ListOf(row.cells[2]);
  entry.domain = FirstOf(row.cells[3]);
  entry.subject = row.cells[6];
  entry.parent = row.cells[7];
  entry.frequency = row.cells[8];
  entry.short_forms = ListOf(row.cells[9]);
  HEARSAY_RETURN_IF_ERROR(ReadYesNo(row, 10, entry.ambiguous));
  return ReadCountry(row, 5, entry.country);
}

absl::Status ReadRow(const LexiconRow& row, OutletDescriptor& entry) {
  entry.noun = FirstOf(row.cells[1]);
  for (const std::string& name : ListOf(row.cells[3])) {
    const std::optional<OutletKind> kind = ParseOutletKind(name);
    if (!kind) return Unknown(row, 3, name, NamesUpTo(OutletKind::kTabloid));
    entry.kinds.push_back(*kind);
  }
  return absl::OkStatus();
}

absl::Status ReadRow(const LexiconRow& row, OutletModifier& entry) {
  entry.word = FirstOf(row.cells[1]);
  entry.subject = row.cells[2];
  entry.frequency = row.cells[4];
  return ReadCountry(row, 3, entry.country);
}

absl::Status ReadRow(const LexiconRow& row, Honorific& entry) {
  entry.form = FirstOf(row.cells[1]);
  HEARSAY_RETURN_IF_ERROR(ReadOneOf(row, 2, kHonorificKinds, entry.kind));
  return ReadGender(row, 3, entry.gender);
}

absl::Status ReadRow(const LexiconRow& row, MediumPhrase& entry) {
  entry.phrase = FirstOf(row.cells[1]);
  return ReadMedium(row, 2, entry.medium);
}

absl::Status ReadRow(const LexiconRow& row, Place& entry) {
  entry.name = FirstOf(row.cells[1]);
  HEARSAY_RETURN_IF_ERROR(ReadOneOf(row, 2, kPlaceKinds, entry.kind));
  HEARSAY_RETURN_IF_ERROR(ReadCountry(row, 3, entry.country));
  return ReadYesNo(row, 4, entry.metonym);
}

absl::Status ReadRow(const LexiconRow& row, Organization& entry) {
  if (row.cells[3] != "body" && row.cells[3] != "head") {
    return Unknown(row, 3, row.cells[3], {"body", "head"});
  }
  entry.name = row.cells[1];
  entry.aliases = ListOf(row.cells[2]);
  entry.head = row.cells[3] == "head";
  return absl::OkStatus();
}

absl::Status ReadRow(const LexiconRow& row, GivenName& entry) {
  entry.name = FirstOf(row.cells[1]);
  return ReadGender(row, 2, entry.gender);
}

}  // namespace hearsay
