// Sentences: which tokens end one.
//
// A full stop, question or exclamation mark or ellipsis ends a sentence, together with the
// closing marks and brackets after it, unless
//   - the next word has a small letter ("Really?" he asked.);
//   - the full stop belongs to an abbreviation or initial, which ends a sentence only before
//     a word that begins one ("The", "He") or at the paragraph's end;
//   - a quotation ends in ? or ! and a name follows that a small word follows in turn
//     ("Why?" Smith asked.). A name is a capitalised word that begins no sentence and that the
//     same text nowhere writes small.
#ifndef HEARSAY_TEXT_SENTENCES_H_
#define HEARSAY_TEXT_SENTENCES_H_

#include <bitset>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "text/layers.h"

namespace hearsay {

class SentenceSplitter {
 public:
  // layers.tokens must be complete; `closing` says of each token whether it is a mark that
  // closes a quotation.
  SentenceSplitter(std::string_view text, const std::vector<bool>& closing, TextLayers& layers)
      : text_(text), closing_(closing), layers_(layers) {}

  // Appends the sentences of the next paragraph to the layers and notes their range in it.
  void AddParagraph(std::uint32_t paragraph);

 private:
  bool EndsSentence(const Token& token) const;
  bool BeginsSentence(std::uint32_t terminator, std::uint32_t next, std::uint32_t end);
  bool IsName(const Token& token);

  const std::string_view text_;
  const std::vector<bool>& closing_;
  TextLayers& layers_;
  // The words that the text writes small, by the low bits of their hashes; filled when first
  // asked for.
  static constexpr std::size_t kSmallWordBits = 1 << 16;
  std::unique_ptr<std::bitset<kSmallWordBits>> small_words_;
};

}  // namespace hearsay

#endif  // HEARSAY_TEXT_SENTENCES_H_
