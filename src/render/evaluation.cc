#include "render/evaluation.h"

#include <array>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "base/strings.h"

namespace hearsay {
namespace {

using Json = nlohmann::ordered_json;

struct Measure {
  const char* name;
  Rate (AttributionTally::*rate)() const;
};
constexpr std::array kMeasures = {
    Measure{"cue", &AttributionTally::CueRate},
    Measure{"content", &AttributionTally::ContentRate},
    Measure{"content~", &AttributionTally::OverlapRate},
    Measure{"source", &AttributionTally::SourceRate},
    Measure{"relation", &AttributionTally::RelationRate},
    Measure{"relation=", &AttributionTally::StrictRate},
};

template <typename... Values>
std::string Format(const char* format, Values... values) {
  std::array<char, 256> buffer;
  std::snprintf(buffer.data(), buffer.size(), format, values...);
  return buffer.data();
}

double Share(double part, double whole) { return whole == 0 ? 0 : 100 * part / whole; }

double Rounded(double percent) { return std::stod(Format("%.1f", percent)); }

Json RateJson(const Rate& rate) {
  return {{"p", Rounded(rate.precision)}, {"r", Rounded(rate.recall)}, {"f1", Rounded(rate.f1)}};
}

Json TallyJson(const AttributionTally& tally) {
  Json out = {{"gold", tally.gold}, {"predicted", tally.predicted}};
  for (const Measure& measure : kMeasures) {
    out[measure.name] = RateJson((tally.*measure.rate)());
  }
  return out;
}

Json ChainsJson(const ChainTally& tally) {
  return {{"gold", tally.gold},
          {"found", Rounded(Share(tally.found, tally.gold))},
          {"origin", Rounded(Share(tally.origin, tally.gold))},
          {"type", Rounded(Share(tally.type, tally.gold))},
          {"chain", Rounded(Share(tally.chain, tally.gold))},
          {"relayed", RateJson(tally.RelayRate())},
          {"relay chain", Rounded(Share(tally.long_right, tally.long_gold))},
          {"relay chains", tally.long_gold},
          {"anonymous", RateJson(tally.AnonymousRate())}};
}

void AppendRate(std::string& out, const char* name, const Rate& rate) {
  out += Format("  %-12s P %5.1f  R %5.1f  F1 %5.1f\n", name, rate.precision, rate.recall, rate.f1);
}

void AppendBreakdown(std::string& out, std::string_view title,
                     const std::map<std::string, AttributionTally>& tallies) {
  bool first = true;
  for (const auto& [name, tally] : tallies) {
    if (tally.gold == 0 && tally.predicted == 0) continue;
    if (first) {
      out += Format("\n%-28s %6s %6s   %5s %5s %5s\n", std::string(title).c_str(), "gold", "found",
                    "cue", "rel", "rel=");
    }
    first = false;
    out +=
        Format("  %-26.26s %6.0f %6.0f   %5.1f %5.1f %5.1f\n", name.c_str(), tally.gold,
               tally.predicted, tally.CueRate().f1, tally.RelationRate().f1, tally.StrictRate().f1);
  }
}

const char* Word(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kMissed:
      return "missed";
    case ErrorKind::kWrong:
      return "wrong";
    case ErrorKind::kSpurious:
      return "not in gold";
  }
  return "";
}

}  // namespace

std::string RenderEvaluation(const Evaluation& evaluation, const EvaluationText& options) {
  std::string out = Format("%zu documents, %.0f gold, %.0f predicted\n", evaluation.documents,
                           evaluation.all.gold, evaluation.all.predicted);
  for (const Measure& measure : kMeasures) {
    AppendRate(out, measure.name, (evaluation.all.*measure.rate)());
  }
  if (options.chains) {
    const ChainTally& tally = evaluation.chains;
    out +=
        Format("\nchains: %.0f gold, %.1f %% found\n", tally.gold, Share(tally.found, tally.gold));
    const auto line = [&](const char* name, double part, double whole) {
      out += Format("  %-12s %5.1f\n", name, Share(part, whole));
    };
    line("chain", tally.chain, tally.gold);
    line("origin", tally.origin, tally.gold);
    line("type", tally.type, tally.gold);
    line("relay chain", tally.long_right, tally.long_gold);
    AppendRate(out, "relayed", tally.RelayRate());
    AppendRate(out, "anonymous", tally.AnonymousRate());
  }
  AppendBreakdown(out, "by kind", evaluation.by_kind);
  AppendBreakdown(out, "by cue class", evaluation.by_class);
  AppendBreakdown(out, "by publisher", evaluation.by_publisher);
  if (options.curve) {
    out += "\nthreshold   predicted   P     R     F1 (relation)\n";
    for (const ThresholdPoint& point : evaluation.curve) {
      const Rate rate = point.tally.RelationRate();
      out += Format("  %.2f      %7.0f    %5.1f %5.1f %5.1f\n", point.threshold,
                    point.tally.predicted, rate.precision, rate.recall, rate.f1);
    }
  }
  for (const EvaluationError& error : evaluation.errors) {
    StrAppend(out, "\n", std::string_view(Word(error.kind)), " in ", error.document);
    if (error.kind != ErrorKind::kMissed) out += Format(", confidence %.2f", error.confidence);
    out += "\n";
    if (!error.wanted.empty()) StrAppend(out, "  gold   ", error.wanted, "\n");
    if (!error.found.empty()) StrAppend(out, "  found  ", error.found, "\n");
  }
  return out;
}

std::string RenderEvaluationJson(const Evaluation& evaluation, const EvaluationText& options) {
  Json out = {{"schema", "hearsay.evaluation/1"}, {"documents", evaluation.documents}};
  out["all"] = TallyJson(evaluation.all);
  if (options.chains) out["chains"] = ChainsJson(evaluation.chains);
  const auto breakdown = [&](const char* name,
                             const std::map<std::string, AttributionTally>& tallies) {
    Json& group = out[name] = Json::object();
    for (const auto& [key, tally] : tallies) {
      if (tally.gold > 0 || tally.predicted > 0) group[key] = TallyJson(tally);
    }
  };
  breakdown("by_kind", evaluation.by_kind);
  breakdown("by_class", evaluation.by_class);
  breakdown("by_publisher", evaluation.by_publisher);
  if (options.curve) {
    for (const ThresholdPoint& point : evaluation.curve) {
      out["curve"].push_back({{"threshold", Rounded(point.threshold * 100) / 100},
                              {"predicted", point.tally.predicted},
                              {"relation", RateJson(point.tally.RelationRate())}});
    }
  }
  for (const EvaluationError& error : evaluation.errors) {
    out["errors"].push_back({{"kind", Word(error.kind)},
                             {"document", error.document},
                             {"confidence", error.confidence},
                             {"gold", error.wanted},
                             {"found", error.found}});
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace hearsay
