#include "check/draft_reading.h"

#include <algorithm>

#include "base/strings.h"
#include "source/phrase.h"

namespace hearsay {
namespace {

// Where a statement is reported: its cue, or else its content.
Span PlaceOf(const Attribution& statement) {
  return statement.cue.empty() ? statement.content.front() : statement.cue.front();
}

}  // namespace

DraftReading::DraftReading(const Analysis& analysis, const RuleSet& rules, const CheckRules& checks,
                           const CheckSettings& settings)
    : analysis_(analysis), rules_(rules), settings_(settings) {
  ReadLists(checks);
  const std::vector<Paragraph>& paragraphs = layers().paragraphs;
  for (std::size_t i = 0; i < paragraphs.size() && lead_ == kNone; ++i) {
    const Span span = paragraphs[i].span;
    if (IsProse(BlockAt(span)) && !InHeading(span)) lead_ = static_cast<std::int32_t>(i);
  }
  ReadStatements();
  ReadEntities();
}

void DraftReading::ReadLists(const CheckRules& checks) {
  in_document_.assign(checks.lists().size(), false);
  const auto tokens = static_cast<std::uint32_t>(layers().tokens.size());
  for (std::uint32_t at = 0; at < tokens; ++at) {
    checks.phrases().Match(
        layers().tokens, at, [&](std::uint32_t length, const PhraseTrie::Value& value) {
          hits_.push_back({{at, at + length}, static_cast<std::int32_t>(value.entry)});
          if (layers().token_quotation[at] == kNone) in_document_[value.entry] = true;
        });
  }
}

void DraftReading::ReadStatements() {
  reported_.assign(layers().tokens.size(), false);
  in_source_.assign(layers().tokens.size(), false);
  of_sentence_.assign(layers().sentences.size(), 0);
  of_paragraph_.assign(layers().paragraphs.size(), 0);
  speakers_.resize(layers().paragraphs.size());
  for (std::size_t i = 0; i < analysis_.attributions.size(); ++i) {
    const Attribution& statement = analysis_.attributions[i];
    for (const Span piece : statement.content) {
      const TokenRange tokens = TokensOf(piece);
      std::fill(reported_.begin() + tokens.begin, reported_.begin() + tokens.end, true);
    }
    for (const Span words : statement.source) {
      const TokenRange tokens = TokensOf(words);
      std::fill(in_source_.begin() + tokens.begin, in_source_.begin() + tokens.end, true);
    }
    const Span place = PlaceOf(statement);
    const bool speaks =
        statement.cue_class == CueClass::kSpeech || statement.cue_class == CueClass::kDocument;
    is_report_.push_back(speaks && !InHeading(place));
    if (!is_report_.back()) continue;
    ++report_count_;
    if (first_report_ == kNone) first_report_ = static_cast<std::int32_t>(i);
    ++of_sentence_[SentenceAt(place)];
    const std::uint32_t paragraph = ParagraphAt(place);
    ++of_paragraph_[paragraph];
    const std::int32_t origin = OriginOf(i);
    std::vector<std::int32_t>& speakers = speakers_[paragraph];
    if (statement.kind != AttributionKind::kIndirect && origin != kNone &&
        std::find(speakers.begin(), speakers.end(), origin) == speakers.end()) {
      speakers.push_back(origin);
    }
  }
}

void DraftReading::ReadEntities() {
  const std::size_t count = analysis_.entities.size();
  first_statement_.assign(count, kNone);
  first_report_by_.assign(count, kNone);
  of_entity_.assign(count, 0);
  is_relay_.assign(count, false);
  for (std::size_t i = 0; i < analysis_.attributions.size(); ++i) {
    const std::vector<Hop>& hops = analysis_.chains[i].hops;
    for (std::size_t hop = 1; hop + 1 < hops.size(); ++hop) is_relay_[hops[hop].entity] = true;
    const std::int32_t origin = OriginOf(i);
    if (origin == kNone) continue;
    std::int32_t& first = first_statement_[AsIndex(origin)];
    if (first == kNone) first = static_cast<std::int32_t>(i);
    if (!is_report_[i]) continue;
    const EntityType type = analysis_.entities[AsIndex(origin)].type;
    if (of_entity_[AsIndex(origin)]++ == 0 && type != EntityType::kPublisher &&
        type != EntityType::kUnknown) {
      roots_.push_back(origin);
      first_report_by_[AsIndex(origin)] = static_cast<std::int32_t>(i);
      if (type == EntityType::kAnonymous) {
        unnamed_.push_back({StrCat(" ", LowerAscii(analysis_.entities[AsIndex(origin)].name), " "),
                            SentenceAt(PlaceOf(analysis_.attributions[i]))});
      }
    }
  }
  is_linked_.assign(count, false);
  if (!analysis_.document.links.empty()) {
    for (const Mention& mention : analysis_.mentions) {
      if (HasLink(layers().paragraphs[ParagraphAt(mention.span)].span)) {
        is_linked_[mention.entity] = true;
      }
    }
  }
  gives_reason_ =
      std::any_of(analysis_.entities.begin(), analysis_.entities.end(),
                  [](const Entity& entity) { return !entity.anonymity_reason.empty(); });
}

std::uint32_t DraftReading::SentenceAt(Span span) const {
  const std::vector<Sentence>& sentences = layers().sentences;
  const auto after = std::partition_point(
      sentences.begin(), sentences.end(),
      [&](const Sentence& sentence) { return sentence.span.begin <= span.begin; });
  return after == sentences.begin() ? 0 : static_cast<std::uint32_t>(after - sentences.begin() - 1);
}

std::uint32_t DraftReading::ParagraphAt(Span span) const {
  return layers().sentences.empty() ? 0 : layers().sentences[SentenceAt(span)].paragraph;
}

BlockKind DraftReading::BlockAt(Span span) const {
  return BlockKindAt(analysis_.document, span.begin);
}

bool DraftReading::InHeading(Span span) const {
  const BlockKind kind = BlockAt(span);
  return kind == BlockKind::kTitle || kind == BlockKind::kHeading;
}

TokenRange DraftReading::TokensOf(Span span) const { return hearsay::TokensOf(layers(), span); }

bool DraftReading::InQuotation(Span span) const {
  const TokenRange tokens = TokensOf(span);
  return !tokens.empty() && layers().token_quotation[tokens.begin] != kNone;
}

TokenRange DraftReading::Nearby(std::uint32_t sentence) const {
  const std::vector<Sentence>& sentences = layers().sentences;
  const SentenceRange all = layers().paragraphs[sentences[sentence].paragraph].sentences;
  const std::uint32_t first = sentence > all.begin ? sentence - 1 : sentence;
  const std::uint32_t last = sentence + 1 < all.end ? sentence + 1 : sentence;
  return {sentences[first].tokens.begin, sentences[last].tokens.end};
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
  auto hit = std::partition_point(hits_.begin(), hits_.end(), [&](const ListHit& candidate) {
    return candidate.tokens.begin < tokens.begin;
  });
  for (; hit != hits_.end() && hit->tokens.begin == tokens.begin; ++hit) {
    if (hit->list == list && hit->tokens == tokens) return true;
  }
  return false;
}

std::int32_t DraftReading::OriginOf(std::size_t attribution) const {
  const Chain& chain = analysis_.chains[attribution];
  return chain.hops.empty() ? kNone : static_cast<std::int32_t>(chain.hops.back().entity);
}

Span DraftReading::SourceWords(std::size_t attribution) const {
  const Attribution& statement = analysis_.attributions[attribution];
  return statement.source.empty() ? Span{} : statement.source.front();
}

const Mention* DraftReading::SourceMention(std::size_t attribution) const {
  const Span words = SourceWords(attribution);
  const std::vector<Mention>& mentions = analysis_.mentions;
  auto mention = std::partition_point(mentions.begin(), mentions.end(),
                                      [&](const Mention& m) { return m.span.begin < words.begin; });
  for (; mention != mentions.end() && mention->span.begin == words.begin; ++mention) {
    if (mention->span == words && !words.empty()) return &*mention;
  }
  return nullptr;
}

std::int32_t DraftReading::ReportBefore(std::size_t attribution) const {
  for (std::size_t i = attribution; i-- > 0;) {
    if (is_report_[i]) return static_cast<std::int32_t>(i);
  }
  return kNone;
}

float DraftReading::ConfidenceOf(std::size_t attribution) const {
  float confidence = analysis_.attributions[attribution].confidence;
  for (const Hop& hop : analysis_.chains[attribution].hops) {
    if (hop.role != HopRole::kPublisher) confidence = std::min(confidence, hop.confidence);
  }
  return confidence;
}

bool DraftReading::IsNamedBefore(std::size_t attribution) const {
  const std::int32_t origin = OriginOf(attribution);
  const Span content = analysis_.attributions[attribution].content.front();
  const std::uint32_t paragraph = ParagraphAt(content);
  const std::uint32_t from = layers().paragraphs[paragraph > 0 ? paragraph - 1 : 0].span.begin;
  const std::vector<Mention>& mentions = analysis_.mentions;
  auto mention = std::partition_point(mentions.begin(), mentions.end(),
                                      [&](const Mention& m) { return m.span.begin < from; });
  for (; mention != mentions.end() && mention->span.begin < content.begin; ++mention) {
    if (static_cast<std::int32_t>(mention->entity) == origin) return true;
  }
  return false;
}

bool DraftReading::HasQuotationBeside(std::uint32_t paragraph) const {
  const std::vector<Paragraph>& paragraphs = layers().paragraphs;
  const auto quotes = [&](std::uint32_t p) {
    const Span span = paragraphs[p].span;
    const std::vector<Quotation>& quotations = layers().quotations;
    const auto first = std::partition_point(
        quotations.begin(), quotations.end(),
        [&](const Quotation& quotation) { return quotation.span.begin < span.begin; });
    return first != quotations.end() && first->span.begin < span.end;
  };
  return (paragraph > 0 && quotes(paragraph - 1)) ||
         (paragraph + 1 < paragraphs.size() && quotes(paragraph + 1));
}

const Hop* DraftReading::OutletHop(std::size_t attribution) const {
  const std::vector<Hop>& hops = analysis_.chains[attribution].hops;
  const auto hop = std::find_if(hops.rbegin(), hops.rend(), [&](const Hop& hand) {
    return hand.role != HopRole::kPublisher &&
           analysis_.entities[hand.entity].type == EntityType::kOutlet;
  });
  return hop == hops.rend() ? nullptr : &*hop;
}

Span DraftReading::OutletWords(std::size_t attribution) const {
  const Hop* hop = OutletHop(attribution);
  if (hop == nullptr) return {};
  for (const Mention& mention : analysis_.mentions) {
    if (mention.entity == hop->entity && hop->evidence.Contains(mention.span)) return mention.span;
  }
  return hop->evidence;
}

bool DraftReading::SourceHasBefore(std::uint32_t begin, std::int32_t list) const {
  for (const ListHit& hit : hits_) {
    if (layers().tokens[hit.tokens.begin].span.begin >= begin) return false;
    if (hit.list == list && in_source_[hit.tokens.begin]) return true;
  }
  return false;
}

bool DraftReading::SharesWithUnnamed(TokenRange tokens, std::int32_t list) const {
  if (unnamed_.empty() || tokens.empty()) return false;
  const Span span = SpanOf(layers(), tokens);
  const std::uint32_t here = SentenceAt(span);
  const auto describes = [&](std::string_view words) {
    const std::string whole = StrCat(" ", LowerAscii(words), " ");
    return words.size() > 1 &&
           std::any_of(unnamed_.begin(), unnamed_.end(), [&](const Unnamed& unnamed) {
             return unnamed.sentence != here &&
                    unnamed.description.find(whole) != std::string::npos;
           });
  };
  for (const ListHit& hit : hits_) {
    if (hit.list == list && tokens.Contains(hit.tokens) &&
        describes(Slice(text(), SpanOf(layers(), hit.tokens)))) {
      return true;
    }
  }
  return std::any_of(analysis_.mentions.begin(), analysis_.mentions.end(), [&](const Mention& m) {
    return span.Contains(m.span) &&
           analysis_.entities[m.entity].type == EntityType::kOrganization &&
           describes(analysis_.entities[m.entity].name);
  });
}

bool DraftReading::IsAttributed(std::size_t quotation) const {
  const TokenRange tokens = layers().quotations[quotation].tokens;
  return std::find(reported_.begin() + tokens.begin, reported_.begin() + tokens.end, true) !=
         reported_.begin() + tokens.end;
}

// The source floor keeps the words and not their place: they stand in the sentence of one of
// the entity's mentions.
Span DraftReading::ReasonOf(std::int32_t entity) const {
  const std::string& reason = analysis_.entities[AsIndex(entity)].anonymity_reason;
  if (reason.empty()) return {};
  for (const Mention& mention : analysis_.mentions) {
    if (mention.entity != static_cast<std::uint32_t>(entity)) continue;
    const Span sentence = layers().sentences[SentenceAt(mention.span)].span;
    const std::size_t at = Slice(text(), sentence).find(reason);
    if (at == std::string_view::npos) continue;
    const auto begin = static_cast<std::uint32_t>(sentence.begin + at);
    return {begin, static_cast<std::uint32_t>(begin + reason.size())};
  }
  return {};
}

bool DraftReading::NamesOutlet(TokenRange tokens, std::string_view outlet) const {
  if (tokens.empty()) return false;
  const Span span = SpanOf(layers(), tokens);
  const std::vector<Mention>& mentions = analysis_.mentions;
  auto mention = std::partition_point(mentions.begin(), mentions.end(),
                                      [&](const Mention& m) { return m.span.begin < span.begin; });
  for (; mention != mentions.end() && mention->span.begin < span.end; ++mention) {
    const Entity& entity = analysis_.entities[mention->entity];
    if (mention->entity != 0 && !entity.outlet.empty() &&
        (outlet.empty() || entity.outlet == outlet)) {
      return true;
    }
  }
  return false;
}

bool DraftReading::HasLink(Span span) const {
  const std::vector<Link>& links = analysis_.document.links;  // in text order, apart
  const auto link = std::partition_point(links.begin(), links.end(), [&](const Link& candidate) {
    return candidate.span.end <= span.begin;
  });
  return link != links.end() && link->span.begin < span.end;
}

}  // namespace hearsay
