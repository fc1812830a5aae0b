// Annotated articles, read from JSONL in the format that README.md in rules/en/model
// describes: {"id", "corpus", "text", "attributions": [{"source", "cue", "content",
// "nested_in"}]}, spans in bytes of the text.
#ifndef HEARSAY_TRAIN_GOLD_H_
#define HEARSAY_TRAIN_GOLD_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "base/span.h"

namespace hearsay {

struct GoldAttribution {
  std::vector<Span> source;
  std::vector<Span> cue;
  std::vector<Span> content;
  bool nested = false;
};

struct GoldDocument {
  std::string id;
  std::string corpus;
  std::string text;
  std::vector<GoldAttribution> attributions;
};

// Appends a file's documents. Errors name file, line and what is wrong.
absl::Status ReadGold(const std::string& path, std::vector<GoldDocument>& documents);

}  // namespace hearsay

#endif  // HEARSAY_TRAIN_GOLD_H_
