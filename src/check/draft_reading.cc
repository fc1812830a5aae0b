#include "check/draft_reading.h"

#include <algorithm>

#include "source/phrase.h"

namespace hearsay {
namespace {

constexpr bool IsHeading(BlockKind kind) {
  return kind == BlockKind::kTitle || kind == BlockKind::kHeading;
}

std::vector<ListHit> FindPhrases(const TextLayers& layers, const PhraseTrie& phrases) {
  std::vector<ListHit> hits;
  const auto tokens = static_cast<std::uint32_t>(layers.tokens.size());
  for (std::uint32_t at = 0; at < tokens; ++at) {
    phrases.Match(layers.tokens, at, [&](std::uint32_t length, const PhraseTrie::Value& value) {
      hits.push_back({{at, at + length}, static_cast<std::int32_t>(value.entry)});
    });
  }
  return hits;
}

}  // namespace

DraftReading::DraftReading(const Analysis& analysis, const CheckRules& checks)
    : analysis_(analysis),
      hits_(FindPhrases(analysis.layers, checks.phrases())),
      in_document_(checks.lists().size(), false),
      first_statement_(analysis.entities.size(), kNone) {
  for (const ListHit& hit : hits_) {
    if (layers().token_quotation[hit.tokens.begin] == kNone) in_document_[hit.list] = true;
  }
  for (std::size_t i = analysis.attributions.size(); i-- > 0;) {
    const std::int32_t origin = OriginOf(i);
    if (origin != kNone) first_statement_[origin] = static_cast<std::int32_t>(i);
  }
  for (std::size_t i = 0; i < layers().paragraphs.size() && lead_ == kNone; ++i) {
    const BlockKind kind = BlockAt(layers().paragraphs[i].span);
    if (IsProse(kind) && !IsHeading(kind)) lead_ = static_cast<std::int32_t>(i);
  }
  gives_reason_ =
      std::any_of(analysis.entities.begin(), analysis.entities.end(),
                  [](const Entity& entity) { return !entity.anonymity_reason.empty(); });
}

std::uint32_t DraftReading::SentenceAt(Span span) const {
  const auto& sentences = layers().sentences;
  const auto after = std::partition_point(
      sentences.begin(), sentences.end(),
      [&](const Sentence& sentence) { return sentence.span.begin <= span.begin; });
  return after == sentences.begin() ? 0 : static_cast<std::uint32_t>(after - sentences.begin() - 1);
}

std::uint32_t DraftReading::ParagraphAt(Span span) const {
  return layers().sentences.empty() ? 0 : layers().sentences[SentenceAt(span)].paragraph;
}

BlockKind DraftReading::BlockAt(Span span) const {
  const auto& blocks = analysis_.document.blocks;
  const auto after = std::partition_point(blocks.begin(), blocks.end(), [&](const Block& block) {
    return block.span.begin <= span.begin;
  });
  return after == blocks.begin() ? BlockKind::kParagraph : (after - 1)->kind;
}

TokenRange DraftReading::TokensOf(Span span) const { return hearsay::TokensOf(layers(), span); }

bool DraftReading::InQuotation(Span span) const {
  const TokenRange tokens = TokensOf(span);
  return !tokens.empty() && layers().token_quotation[tokens.begin] != kNone;
}

bool DraftReading::Has(TokenRange tokens, std::int32_t list, bool quoted) const {
  auto hit = std::partition_point(hits_.begin(), hits_.end(), [&](const ListHit& candidate) {
    return candidate.tokens.begin < tokens.begin;
  });
  for (; hit != hits_.end() && hit->tokens.begin < tokens.end; ++hit) {
    if (hit->list != list || hit->tokens.end > tokens.end) continue;
    if (quoted || layers().token_quotation[hit->tokens.begin] == kNone) return true;
  }
  return false;
}

bool DraftReading::Is(TokenRange tokens, std::int32_t list) const {
  const auto from = std::partition_point(hits_.begin(), hits_.end(), [&](const ListHit& hit) {
    return hit.tokens.begin < tokens.begin;
  });
  return std::any_of(from, hits_.end(),
                     [&](const ListHit& hit) { return hit.list == list && hit.tokens == tokens; });
}

TokenRange DraftReading::Nearby(std::uint32_t sentence) const {
  const auto& sentences = layers().sentences;
  const SentenceRange all = layers().paragraphs[sentences[sentence].paragraph].sentences;
  const std::uint32_t first = sentence > all.begin ? sentence - 1 : sentence;
  const std::uint32_t last = sentence + 1 < all.end ? sentence + 1 : sentence;
  return {sentences[first].tokens.begin, sentences[last].tokens.end};
}

std::int32_t DraftReading::OriginOf(std::size_t attribution) const {
  const Chain& chain = analysis_.chains[attribution];
  return chain.hops.empty() ? kNone : static_cast<std::int32_t>(chain.hops.back().entity);
}

Span DraftReading::SourceWords(std::size_t attribution) const {
  const Attribution& statement = analysis_.attributions[attribution];
  return statement.source.empty() ? Span{} : statement.source.front();
}

bool DraftReading::NamesOutlet(TokenRange tokens) const {
  if (tokens.empty()) return false;
  const Span span = SpanOf(layers(), tokens);
  const auto& mentions = analysis_.mentions;
  auto mention = std::partition_point(mentions.begin(), mentions.end(),
                                      [&](const Mention& m) { return m.span.begin < span.begin; });
  for (; mention != mentions.end() && mention->span.begin < span.end; ++mention) {
    const Entity& entity = analysis_.entities[mention->entity];
    if (mention->entity != 0 && entity.type == EntityType::kOutlet && !entity.outlet.empty()) {
      return true;
    }
  }
  return false;
}

bool DraftReading::HasLink(Span span) const {
  const auto& links = analysis_.document.links;
  return std::any_of(links.begin(), links.end(),
                     [&](const Link& link) { return span.Overlaps(link.span); });
}

}  // namespace hearsay
