// Reads a lexicon's TSV file: a header of column names, then one entry a line.
//
// Lines that begin with "#" and empty lines are skipped. Columns may stand in any order.
// The cells handed on are views into the file's text; nothing is copied.
#ifndef HEARSAY_RULES_TSV_H_
#define HEARSAY_RULES_TSV_H_

#include <functional>

#include "absl/status/status.h"
#include "rules/lexicon_row.h"
#include "rules/lexicon_schema.h"
#include "rules/rule_file.h"

namespace hearsay {

// Calls add() for each entry, in order, and stops at the first error, its own or add()'s.
// The row's cells live as long as the call of add(). A line whose id begins with "-" asks
// for the removal of that id: all its other cells may be empty.
absl::Status ReadTsv(const RuleFile& file, const LexiconSchema& schema,
                     const std::function<absl::Status(const LexiconRow&)>& add);

}  // namespace hearsay

#endif  // HEARSAY_RULES_TSV_H_
