// Whatever a rule file holds, loading it ends in a RuleSet or in an error with a place.

#include <string>
#include <vector>

#include "base/strings.h"
#include "gtest/gtest.h"
#include "rapidcheck/gtest.h"
#include "rules/lexicon_schema.h"
#include "rules/pattern.h"
#include "rules/toml_file.h"
#include "rules/tsv.h"

namespace hearsay {
namespace {

// Texts of pieces that mean something to the reader, in any order.
std::string AnyText(const std::vector<std::string>& pieces) {
  std::string text;
  for (const std::string& piece :
       *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) {
    text += piece;
  }
  return text;
}

RC_GTEST_PROP(RuleRobustness, AnyPatternCompilesOrIsRefusedAtAByte, ()) {
  const std::string text =
      AnyText({"$",      "source", "cue",      "[", "]", "<",  ">",    ":",  "/",
               "+",      "past",   "document", "|", "?", "*",  " ",    "\\", "NP",
               "CLAUSE", "^",      "said",     "é", "-", "\n", "\xFF", "be"});
  std::vector<PatternElement> elements;
  const auto error = CompilePattern(
      text, [](std::string_view id) { return id == "be" ? 0 : kNone; }, elements);
  if (error) {
    RC_ASSERT(error->at <= text.size());
    RC_ASSERT(!error->message.empty());
  } else {
    int depth = 0;
    for (const PatternElement& element : elements) {
      depth += element.kind == ElementKind::kOpen;
      depth -= element.kind == ElementKind::kClose;
      RC_ASSERT(depth >= 0);
    }
    RC_ASSERT(depth == 0);
  }
}

RC_GTEST_PROP(RuleRobustness, AnyTsvIsReadOrRefusedAtAPlace, ()) {
  const std::string text = AnyText({"id", "name", "kind", "\t", "\n", "\r\n", "#", "-", "|", "city",
                                    "é", "\xEF\xBB\xBF", "\xFF", "country", "US", "yes"});
  const RuleFile file{.path = "x.tsv", .name = "x.tsv", .text = text, .owned = nullptr};
  const absl::Status status =
      ReadTsv(file, SchemaOf(LexiconKind::kPlace), [](const LexiconRow& row) {
        Place place;
        return ReadRow(row, place);
      });
  RC_ASSERT(status.ok() || MessageOf(status).starts_with("x.tsv:"));
}

RC_GTEST_PROP(RuleRobustness, AnyTomlIsReadOrRefusedAtAPlace, ()) {
  const std::string text =
      AnyText({"[[", "]]", "[", "]",    "list", "id", " = ", "\"",         "\"\"\"", "\n",  "#",
               ",",  "1",  "é", "true", "{",    "}",  ".",   "2024-01-01", "\\",     "\xFF"});
  const RuleFile file{.path = "x.toml", .name = "x.toml", .text = text, .owned = nullptr};
  const auto toml = ParseToml(file);
  RC_ASSERT(toml.ok() || MessageOf(toml.status()).starts_with("x.toml:"));
}

}  // namespace
}  // namespace hearsay
