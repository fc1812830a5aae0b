#include "provenance/carry_relays.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "source/phrase.h"

namespace hearsay {
namespace {

constexpr float kShown = 0.85f;             // the relay stands beside the statement
constexpr float kCarried = 0.6f;            // an earlier statement shows it
constexpr float kForeshadowed = 0.5f;       // only a later one does
constexpr float kSameReport = 0.45f;        // told within an outlet's report
constexpr std::size_t kMostWaiting = 12;    // statements before the venue is named
constexpr std::uint32_t kUnnamedReach = 6;  // paragraphs to another unnamed source
constexpr std::uint32_t kReportReach = 2;   // paragraphs that an outlet's report goes on
constexpr std::uint32_t kRetoldReach = 3;   // paragraphs that a retold report goes on
constexpr std::size_t kRetold = 3;          // times that a retold outlet is named as a hand

Hop RelayHop(const FoundRelay& relay) {
  Hop hop;
  hop.entity = relay.entity;
  hop.role = HopRole::kRelay;
  hop.evidence = relay.mention.evidence;
  hop.rule = relay.mention.rule;
  hop.reason = relay.reason;
  hop.confidence = kShown;
  return hop;
}

Hop ReportHop(const Mention& reporter) {
  Hop hop;
  hop.entity = reporter.entity;
  hop.role = HopRole::kRelay;
  hop.evidence = reporter.span;
  hop.rule = "relay/report";
  hop.reason = "told in the outlet's report";
  hop.confidence = reporter.confidence;
  return hop;
}

// A statement with a medium of its own was not made in the interview before it.
bool HasOwnVenue(const Attribution& attribution) {
  switch (attribution.medium) {
    case Medium::kStatement:
    case Medium::kNewsConference:
    case Medium::kSpeech:
    case Medium::kSocialPost:
    case Medium::kEmail:
    case Medium::kFiling:
    case Medium::kTestimony:
    case Medium::kLetter:
      return true;
    default:
      return false;
  }
}

std::uint32_t BeginOf(const Attribution& attribution) {
  std::uint32_t begin = attribution.content.front().begin;
  if (!attribution.cue.empty()) begin = std::min(begin, attribution.cue.front().begin);
  if (!attribution.source.empty()) begin = std::min(begin, attribution.source.front().begin);
  return begin;
}

class Carrier {
 public:
  Carrier(const TextLayers& layers, const TokenWords& words,
          const std::vector<Attribution>& attributions, const Sources& sources,
          const std::vector<FoundRelay>& relays)
      : layers_(layers),
        words_(words),
        attributions_(attributions),
        sources_(sources),
        relays_(relays) {
    hops_.resize(attributions.size());
    venue_.assign(attributions.size(), false);
    for (const FoundRelay& relay : relays) {
      if (relay.attribution == kNone || relay.mention.form == RelayForm::kCited) continue;
      venue_[relay.attribution] = true;
      if (relay.entity != 0) hops_[relay.attribution].push_back(RelayHop(relay));
    }
  }

  std::vector<std::vector<Hop>> Carry() {
    FindOnly();
    auto scene = relays_.begin();
    for (std::uint32_t a = 0; a < attributions_.size(); ++a) {
      for (; scene != relays_.end() && scene->mention.span.begin < BeginOf(attributions_[a]);
           ++scene) {
        SetScene(*scene);
      }
      CarryTo(a);
    }
    Foreshadow();
    return std::move(hops_);
  }

 private:
  // What is known of where one speaker speaks.
  struct State {
    std::vector<Hop> relays;
    std::vector<Hop> first;              // the relays of the first venue
    std::vector<std::uint32_t> waiting;  // statements before any venue was named
    std::uint32_t paragraph = 0;         // of the last statement at this venue
    bool venue = false;
    bool several = false;  // venues that differ
    bool report = false;   // an outlet's report, not an interview
  };

  std::int32_t OriginOf(std::uint32_t a) const {
    const std::int32_t mention = sources_.source_mention[a];
    return mention == kNone ? kNone : static_cast<std::int32_t>(sources_.mentions[mention].entity);
  }

  EntityType TypeOf(std::int32_t entity) const { return sources_.entities[entity].type; }

  // A sentence without attribution may name the venue: "Roe sat down with the Herald."
  void SetScene(const FoundRelay& relay) {
    if (relay.attribution != kNone || relay.speaker == kNone) return;
    State& state = states_[relay.speaker];
    state.venue = true;
    state.relays.clear();
    if (relay.entity != 0) state.relays.push_back(RelayHop(relay));
  }

  // Nested in what an outlet or a document says: that is the report it belongs to, with
  // whatever the outer statement itself came through. Empty when it is nested in a person's
  // words.
  std::vector<Hop> OuterReport(std::uint32_t a) const {
    const std::int32_t outer = attributions_[a].parent;
    const std::int32_t reporter = outer == kNone ? kNone : OriginOf(outer);
    if (reporter <= 0) return {};
    const EntityType type = TypeOf(reporter);
    if (type != EntityType::kOutlet && type != EntityType::kDocument) return {};
    std::vector<Hop> hops = hops_[outer];
    const Mention& mention = sources_.mentions[sources_.source_mention[outer]];
    hops.push_back(ReportHop(mention));
    return hops;
  }

  void CarryTo(std::uint32_t a) {
    const Attribution& attribution = attributions_[a];
    const std::int32_t origin = OriginOf(a);
    if (attribution.parent == kNone && origin != kNone && origin == only_) {
      only_hops_ = {ReportHop(sources_.mentions[sources_.source_mention[a]])};
      only_paragraph_ = ParagraphOf(a);
    } else if (venue_[a] && !hops_[a].empty()) {
      only_hops_ = hops_[a];
      only_paragraph_ = ParagraphOf(a);
    }
    if (origin == kNone) return;
    const EntityType type = TypeOf(origin);
    const Mention& mention = sources_.mentions[sources_.source_mention[a]];
    if (type == EntityType::kDocument) survey_ = static_cast<std::int32_t>(a);
    if (mention.rule == "resolve/respondents" && attribution.parent == kNone) AppendSurvey(a);
    if (type == EntityType::kPublisher || type == EntityType::kUnknown) return;
    State& state = states_[origin];
    if (attribution.parent != kNone) {
      std::vector<Hop> report = OuterReport(a);
      if (report.empty()) return;
      report.insert(report.end(), hops_[a].begin(), hops_[a].end());
      Venue(state, std::move(report), a, /*report=*/true);
      return;
    }
    if (venue_[a]) {
      Venue(state, hops_[a], a, /*report=*/false);
      return;
    }
    if (HasOwnVenue(attribution)) {
      Venue(state, {}, a, /*report=*/false);
      return;
    }
    if (attribution.cue_class == CueClass::kAttitude) return;
    if (!state.venue) {
      if (type == EntityType::kAnonymous && CarryFromUnnamed(a)) return;
      if (type != EntityType::kGroup && CarryFromOnly(a)) return;
      // A body speaks to many at once: what it says elsewhere tells nothing.
      if (type == EntityType::kPerson || type == EntityType::kAnonymous ||
          type == EntityType::kGroup) {
        state.waiting.push_back(a);
      }
      return;
    }
    if (state.report && ParagraphOf(a) > state.paragraph + kReportReach) return;
    if (IsPerfect(attribution) && ParagraphOf(a) > state.paragraph) return;
    if (IsOfOtherTime(attribution)) return;
    state.paragraph = ParagraphOf(a);
    Append(a, state.relays, "relay/carried-over",
           "the same speaker goes on in the same interview or report", kCarried);
  }

  // "Half said they were glad": what they told a survey that the text has named.
  void AppendSurvey(std::uint32_t a) {
    if (survey_ == kNone) return;
    const Mention& survey = sources_.mentions[sources_.source_mention[survey_]];
    Append(a, hops_[survey_], "relay/carried-over", "the survey's own hands", kCarried);
    Hop hop;
    hop.entity = survey.entity;
    hop.role = HopRole::kRelay;
    hop.evidence = survey.span;
    hop.rule = "relay/survey";
    hop.reason = "a share of those whom the survey asked";
    hop.confidence = kCarried;
    hops_[a].push_back(std::move(hop));
  }

  // Whether the document retells what one outlet reports.
  void FindOnly() {
    const auto see = [this](std::uint32_t entity) {
      if (entity == 0 || sources_.entities[entity].type != EntityType::kOutlet) return;
      if (only_ == kNone) only_ = static_cast<std::int32_t>(entity);
      if (only_ != static_cast<std::int32_t>(entity)) several_ = true;
      ++shown_;
    };
    for (const FoundRelay& relay : relays_) {
      if (relay.entity == 0) several_ = true;
      see(relay.entity);
    }
    for (std::uint32_t a = 0; a < attributions_.size(); ++a) {
      const std::int32_t origin = OriginOf(a);
      if (origin > 0 && attributions_[a].parent == kNone) see(static_cast<std::uint32_t>(origin));
    }
  }

  // Who is quoted right after such a report is quoted there.
  bool CarryFromOnly(std::uint32_t a) {
    if (several_ || only_ == kNone || only_hops_.empty()) return false;
    if (shown_ < kRetold || attributions_[a].kind == AttributionKind::kIndirect) return false;
    if (ParagraphOf(a) > only_paragraph_ + kRetoldReach) return false;
    only_paragraph_ = ParagraphOf(a);
    Append(a, only_hops_, "relay/same-report", "told where one outlet's report is retold",
           kSameReport);
    return true;
  }

  // "Another source said" after "a source told the magazine": the magazine's sources too.
  bool CarryFromUnnamed(std::uint32_t a) {
    const Mention& mention = sources_.mentions[sources_.source_mention[a]];
    if (mention.rule != "resolve/anonymous-other" || unnamed_.relays.empty() ||
        ParagraphOf(a) > unnamed_.paragraph + kUnnamedReach) {
      return false;
    }
    unnamed_.paragraph = ParagraphOf(a);
    Append(a, unnamed_.relays, "relay/same-unnamed",
           "an unnamed source like the one before, in the same report", kSameReport);
    return true;
  }

  // "has said": not in the interview of which the text tells, but before or since.
  bool IsPerfect(const Attribution& attribution) const {
    if (attribution.cue.empty()) return false;
    const TokenRange cue = TokensOf(layers_, attribution.cue.front());
    return cue.size() > 1 && words_.Is(cue.begin, WordClass::kHave);
  }

  // "once described": neither.
  bool IsOfOtherTime(const Attribution& attribution) const {
    if (attribution.cue.empty()) return false;
    const TokenRange cue = TokensOf(layers_, attribution.cue.front());
    for (std::uint32_t t = cue.begin > 0 ? cue.begin - 1 : 0; t < cue.end; ++t) {
      if (words_.Is(t, WordClass::kOtherTime)) return true;
    }
    return false;
  }

  void Venue(State& state, std::vector<Hop> relays, std::uint32_t a, bool report) {
    if (TypeOf(OriginOf(a)) == EntityType::kAnonymous) {
      unnamed_.relays = relays;
      unnamed_.paragraph = ParagraphOf(a);
    }
    if (!state.venue && !report) state.first = relays;
    const auto same = [](const Hop& x, const Hop& y) { return x.entity == y.entity; };
    state.several |=
        !std::equal(relays.begin(), relays.end(), state.first.begin(), state.first.end(), same);
    state.venue = true;
    state.relays = std::move(relays);
    state.paragraph = ParagraphOf(a);
    state.report = report;
  }

  // What a speaker says in headline and lead, before the venue is named, was said there too,
  // unless the speaker has several.
  void Foreshadow() {
    for (auto& [speaker, state] : states_) {
      if (state.several || state.first.empty() || state.waiting.size() > kMostWaiting) continue;
      for (const std::uint32_t a : state.waiting) {
        Append(a, state.first, "relay/named-later",
               "the same speaker's interview or report, named further on", kForeshadowed);
      }
    }
  }

  std::uint32_t ParagraphOf(std::uint32_t a) const {
    const TokenRange tokens =
        TokensOf(layers_, {BeginOf(attributions_[a]), BeginOf(attributions_[a]) + 1});
    if (tokens.begin >= layers_.tokens.size()) return 0;
    return layers_.sentences[layers_.token_sentence[tokens.begin]].paragraph;
  }

  void Append(std::uint32_t a, const std::vector<Hop>& relays, std::string_view rule,
              std::string_view reason, float confidence) {
    for (Hop hop : relays) {
      hop.rule = rule;
      hop.reason = reason;
      hop.confidence = confidence;
      hops_[a].push_back(std::move(hop));
    }
  }

  const TextLayers& layers_;
  const TokenWords& words_;
  const std::vector<Attribution>& attributions_;
  const Sources& sources_;
  const std::vector<FoundRelay>& relays_;
  std::vector<std::vector<Hop>> hops_;
  std::vector<bool> venue_;  // the attribution names where it was said
  absl::flat_hash_map<std::int32_t, State> states_;
  std::int32_t only_ = kNone;         // the only outlet between publisher and speakers, so far
  bool several_ = false;              // there are others, or the publisher was told something
  std::size_t shown_ = 0;             // how often it is named as a hand
  std::vector<Hop> only_hops_;        // as it was named last
  std::uint32_t only_paragraph_ = 0;  // where, or where it was last carried over
  std::int32_t survey_ = kNone;       // the last attribution whose source is a document
  State unnamed_;                     // of the last unnamed source that an outlet received
};

}  // namespace

std::vector<std::vector<Hop>> CarryRelays(const TextLayers& layers, const TokenWords& words,
                                          const std::vector<Attribution>& attributions,
                                          const Sources& sources,
                                          const std::vector<FoundRelay>& relays) {
  return Carrier(layers, words, attributions, sources, relays).Carry();
}

}  // namespace hearsay
