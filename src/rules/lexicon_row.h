// From the cells of one lexicon entry to its struct, with every cell checked.
//
// A row comes from a line of a TSV file or from a table of a TOML file; its cells stand in
// the order of its kind's schema. Cells are views into the file's text.
#ifndef HEARSAY_RULES_LEXICON_ROW_H_
#define HEARSAY_RULES_LEXICON_ROW_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "rules/lexicon.h"
#include "rules/lexicon_schema.h"
#include "rules/rule_file.h"

namespace hearsay {

struct LexiconRow {
  const LexiconSchema* schema = nullptr;
  std::string_view file;                      // its name, for messages
  int line = 0;                               // where the entry begins
  std::span<const std::string_view> cells;    // one for each column of the schema
  std::string_view line_text;                 // TSV: the line that holds the cells
  std::span<const RulePosition> positions{};  // TOML: where each cell stands

  std::string_view id() const { return cells[0]; }
};

// The error "FILE:LINE:COLUMN: message" at one cell of a row.
absl::Status CellError(const LexiconRow& row, std::size_t column, std::string_view message);

// An error when a cell that every entry needs is empty.
absl::Status CheckRequiredCells(const LexiconRow& row);

// Each fills `entry` from a row of its kind. Required cells are known not to be empty.
absl::Status ReadRow(const LexiconRow& row, CueVerb& entry);
absl::Status ReadRow(const LexiconRow& row, CueNoun& entry);
absl::Status ReadRow(const LexiconRow& row, SourceNoun& entry);
absl::Status ReadRow(const LexiconRow& row, Outlet& entry);
absl::Status ReadRow(const LexiconRow& row, OutletDescriptor& entry);
absl::Status ReadRow(const LexiconRow& row, OutletModifier& entry);
absl::Status ReadRow(const LexiconRow& row, Honorific& entry);
absl::Status ReadRow(const LexiconRow& row, MediumPhrase& entry);
absl::Status ReadRow(const LexiconRow& row, Place& entry);
absl::Status ReadRow(const LexiconRow& row, Organization& entry);
absl::Status ReadRow(const LexiconRow& row, GivenName& entry);

}  // namespace hearsay

#endif  // HEARSAY_RULES_LEXICON_ROW_H_
