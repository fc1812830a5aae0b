// A treebank in CoNLL-U: the text of each document and a tag for each of its words.
#ifndef HEARSAY_TRAIN_TREEBANK_H_
#define HEARSAY_TRAIN_TREEBANK_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "base/span.h"
#include "model/pos_tag.h"

namespace hearsay {

// The document's text is put together from its words, so that the text floor can cut it
// as it would any text.
struct TaggedWord {
  Span span;
  PosTag tag;
};
struct TaggedDocument {
  std::string text;
  std::vector<TaggedWord> words;
};

// Appends a file's documents. Errors name file, line and what is wrong.
absl::Status ReadTreebank(const std::string& path, std::vector<TaggedDocument>& documents);

}  // namespace hearsay

#endif  // HEARSAY_TRAIN_TREEBANK_H_
