// What columns the lexicons' TSV files have, and which of them hold words to find in texts.
//
// Constant tables: safe to use from any thread.
#ifndef HEARSAY_RULES_LEXICON_SCHEMA_H_
#define HEARSAY_RULES_LEXICON_SCHEMA_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "rules/lexicon.h"

namespace hearsay {

struct LexiconColumn {
  std::string_view name;
  bool required = false;   // the column must be there and its cells not empty
  bool words = false;      // its cells are words to look for in texts, several separated by "|"
  std::uint8_t forms = 0;  // LexiconHit::forms of those words
};

struct LexiconSchema {
  LexiconKind kind;
  std::span<const LexiconColumn> columns;  // the first is "id"
  bool names = false;  // entries are proper names: their capitals must be capitals in the text
};

// The schema of a kind; kWordList has none (empty columns), for lists stand in TOML files.
const LexiconSchema& SchemaOf(LexiconKind kind);

}  // namespace hearsay

#endif  // HEARSAY_RULES_LEXICON_SCHEMA_H_
