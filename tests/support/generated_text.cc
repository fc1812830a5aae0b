#include "support/generated_text.h"

#include <array>
#include <string_view>

namespace hearsay {

std::string OneLongParagraph(std::size_t bytes) {
  constexpr std::array<std::string_view, 6> kSentences = {
      "The ferry left Port Vale at noon with 212 passengers on board. ",
      "“Nobody was hurt,” said the harbor master, Greta Simm. ",
      "It was the third grounding in six weeks, and the sand is still moving. ",
      "According to the coast guard, the ship came off on the morning tide. ",
      "The channel was last surveyed in May; two tugs lay alongside. ",
      "Shares of the line fell 6.2 percent in Kellmouth. ",
  };
  std::string text;
  text.reserve(bytes + 100);
  for (std::size_t i = 0; text.size() < bytes; ++i) text += kSentences[i % kSentences.size()];
  text.back() = '\n';
  return text;
}

}  // namespace hearsay
