#include "model/tagger_features.h"

namespace hearsay {
namespace {

// Words and tags beyond the sentence's ends.
constexpr std::uint32_t kEdgeWord = 0xE0D9E;
constexpr std::uint32_t kEdgeTag = 99;

}  // namespace

void TaggerFeatures(const std::vector<TokenFact>& tokens, TokenRange sentence, std::uint32_t at,
                    KeyList& keys) {
  const auto fact = [&](int offset) -> const TokenFact* {
    const std::int64_t i = static_cast<std::int64_t>(at) + offset;
    return i < sentence.begin || i >= sentence.end ? nullptr : &tokens[i];
  };
  const auto word = [&](int offset) {
    const TokenFact* token = fact(offset);
    return token == nullptr ? kEdgeWord : token->word;
  };
  const auto tag = [&](int offset) {
    const TokenFact* token = fact(offset);
    return token == nullptr ? kEdgeTag : static_cast<std::uint32_t>(token->tag);
  };
  const auto suffix = [&](int offset) {
    const TokenFact* token = fact(offset);
    return token == nullptr ? kEdgeWord : token->suffix3;
  };
  const auto shape = [&](int offset) {
    const TokenFact* token = fact(offset);
    return token == nullptr ? kEdgeWord : token->shape;
  };
  const TokenFact& here = tokens[at];
  const bool first = at == sentence.begin;

  keys.Add(MakeKey(100, 0));
  keys.Add(MakeKey(101, here.word));
  keys.Add(MakeKey(102, here.suffix2));
  keys.Add(MakeKey(103, here.suffix3));
  keys.Add(MakeKey(104, here.prefix));
  keys.Add(MakeKey(105, here.shape, first));
  keys.Add(MakeKey(106, tag(-1)));
  keys.Add(MakeKey(107, tag(-1), tag(-2)));
  keys.Add(MakeKey(108, tag(-1), here.word));
  keys.Add(MakeKey(109, tag(-1), here.suffix3));
  keys.Add(MakeKey(110, word(-1)));
  keys.Add(MakeKey(111, word(-2)));
  keys.Add(MakeKey(112, word(+1)));
  keys.Add(MakeKey(113, word(+2)));
  keys.Add(MakeKey(114, suffix(+1), tag(-1)));
  keys.Add(MakeKey(115, word(-1), here.word));
  keys.Add(MakeKey(116, here.word, word(+1)));
  keys.Add(MakeKey(117, shape(+1), here.shape, shape(-1)));
  keys.Add(MakeKey(118, here.shape, tag(-1)));
  keys.Add(MakeKey(119, here.suffix3, suffix(+1)));
}

FeatureKey DictionaryKey(const TokenFact& token) { return MakeKey(99, token.word, token.shape); }

}  // namespace hearsay
