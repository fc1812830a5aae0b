#include "render/trace.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "base/strings.h"
#include "render/json_values.h"
#include "render/style.h"
#include "render/wrap.h"

namespace hearsay {
namespace {

constexpr std::string_view kArrow = " → ";

std::string Counted(std::size_t count, std::string_view noun) {
  return StrCat(count, " ", noun, count == 1 ? "" : "s");
}

void AppendWrapped(std::string& out, std::string_view text, std::string_view first,
                   std::string_view others, int width) {
  bool begin = true;
  for (const std::string& line : Wrap(text, width - DisplayWidth(others))) {
    StrAppend(out, begin ? first : others, line, "\n");
    begin = false;
  }
}

std::string ChainOf(const Occurrence& occurrence) {
  if (occurrence.chain.empty()) {
    return StrCat(occurrence.publisher.empty() ? "unknown publisher" : occurrence.publisher,
                  ": credited to nobody");
  }
  std::vector<std::string> labels;
  for (const OccurrenceHop& hop : occurrence.chain) labels.push_back(hop.label);
  return Join(labels, kArrow);
}

std::string PlaceOf(const Occurrence& occurrence) {
  std::string place = StrCat(occurrence.document_id, " ", occurrence.document_name);
  if (occurrence.number > 0) StrAppend(place, ", statement ", occurrence.number);
  return place;
}

std::string DateOf(const Occurrence& occurrence) {
  return occurrence.date.empty() ? "undated   " : occurrence.date;
}

std::string ChangesOf(const Wording& wording) {
  std::vector<std::string> pieces;
  for (const WordChange& change : wording.changes) {
    switch (change.kind) {
      case WordChange::Kind::kSame:
        pieces.push_back(change.words);
        break;
      case WordChange::Kind::kLeftOut:
        pieces.push_back(StrCat("[-", change.words, "-]"));
        break;
      case WordChange::Kind::kPutIn:
        pieces.push_back(StrCat("{+", change.words, "+}"));
        break;
    }
  }
  return Join(pieces, " ");
}

std::size_t Percent(double part) { return static_cast<std::size_t>(std::lround(100 * part)); }

// What kind of wording it is, in words.
std::string_view KindOf(const Wording& wording) {
  if (!wording.quoted) return "reported, not quoted";
  if (wording.exact) return "the same words";
  const auto has = [&](WordChange::Kind kind) {
    return std::ranges::find(wording.changes, kind, &WordChange::kind) != wording.changes.end();
  };
  if (!has(WordChange::Kind::kLeftOut)) return "with more words";
  if (!has(WordChange::Kind::kPutIn)) return "a part of the words";
  return "other words";
}

void AppendWording(std::string& out, const Trace& trace, std::size_t number,
                   const TextOptions& options) {
  const Wording& wording = trace.wordings[number];
  StrAppend(out, "\n",
            Paint(StrCat(number + 1, "  ", KindOf(wording), ", ",
                         Counted(wording.occurrences.size(), "place")),
                  Look::kNumber, options.color),
            "\n");
  AppendWrapped(out, wording.changes.empty() ? wording.words : ChangesOf(wording), "   ", "   ",
                options.width);
  for (const std::size_t index : wording.occurrences) {
    const Occurrence& occurrence = trace.occurrences[index];
    StrAppend(out, "   ", DateOf(occurrence), "  ", PaintChain(ChainOf(occurrence), options.color),
              "\n");
    StrAppend(out, "               ",
              Paint(Shorten(PlaceOf(occurrence), options.width - 15), Look::kFaint, options.color),
              "\n");
  }
}

void AppendChain(std::string& out, const Trace& trace, const JoinedChain& chain,
                 const TextOptions& options) {
  StrAppend(out, "   ", PaintChain(Join(chain.labels, kArrow), options.color), "\n");
  for (const Joint& joint : chain.joints) {
    const Occurrence& from = trace.occurrences[joint.from];
    const Occurrence& to = trace.occurrences[joint.to];
    AppendWrapped(out,
                  StrCat(from.document_name, " goes on in ", to.document_name, ": ", joint.reason,
                         " (", Percent(joint.confidence), " %)"),
                  "     ", "     ", options.width);
  }
}

Json OccurrenceJson(const Occurrence& occurrence) {
  Json hops = Json::array();
  for (const OccurrenceHop& hop : occurrence.chain) {
    hops.push_back({{"role", hop.role},
                    {"label", hop.label},
                    {"type", hop.type},
                    {"outlet", hop.outlet},
                    {"confidence", Rounded(static_cast<float>(hop.confidence))}});
  }
  return {{"document", occurrence.document_name},
          {"document_id", occurrence.document_id},
          {"statement", occurrence.number},
          {"publisher", occurrence.publisher},
          {"date", occurrence.date},
          {"title", occurrence.title},
          {"url", occurrence.url},
          {"words", occurrence.words},
          {"quoted", occurrence.quoted},
          {"exact", occurrence.exact},
          {"similarity", Rounded(static_cast<float>(occurrence.similarity))},
          {"chain", hops}};
}

Json WordingJson(const Wording& wording) {
  Json changes = Json::array();
  for (const WordChange& change : wording.changes) {
    const std::string_view kind = change.kind == WordChange::Kind::kSame      ? "same"
                                  : change.kind == WordChange::Kind::kLeftOut ? "left out"
                                                                              : "put in";
    changes.push_back({{"kind", kind}, {"words", change.words}});
  }
  return {
      {"words", wording.words},   {"exact", wording.exact},
      {"quoted", wording.quoted}, {"similarity", Rounded(static_cast<float>(wording.similarity))},
      {"changes", changes},       {"occurrences", wording.occurrences}};
}

Json ChainJson(const JoinedChain& chain) {
  Json joints = Json::array();
  for (const Joint& joint : chain.joints) {
    joints.push_back({{"from", joint.from},
                      {"hop", joint.hop},
                      {"to", joint.to},
                      {"reason", joint.reason},
                      {"confidence", Rounded(static_cast<float>(joint.confidence))}});
  }
  return {{"hands", chain.labels},
          {"joints", joints},
          {"confidence", Rounded(static_cast<float>(chain.confidence))}};
}

}  // namespace

std::string RenderTraceText(const Trace& trace, const TextOptions& options) {
  std::string out;
  AppendWrapped(out, StrCat("“", trace.quotation, "”"), "", " ", options.width);
  if (trace.occurrences.empty()) return out + "Not in the database.\n";
  std::set<std::int64_t> documents;
  for (const Occurrence& occurrence : trace.occurrences) documents.insert(occurrence.document);
  StrAppend(out, Counted(trace.occurrences.size(), "place"), " in ",
            Counted(documents.size(), "article"), ", ", Counted(trace.wordings.size(), "wording"));
  if (trace.earliest) {
    const Occurrence& first = trace.occurrences[*trace.earliest];
    StrAppend(out, "; first ", first.date, " in ", first.publisher);
  }
  out += "\n";
  for (std::size_t i = 0; i < trace.wordings.size(); ++i) AppendWording(out, trace, i, options);
  if (!trace.credits.empty()) {
    StrAppend(out, "\n", Paint("Credited", Look::kTitle, options.color), "\n");
    for (const Credit& credit : trace.credits) {
      std::string line =
          StrCat(credit.name, " (", credit.type, "), ", Counted(credit.count, "time"));
      if (!credit.through.empty()) StrAppend(line, ", through ", Join(credit.through, ", "));
      AppendWrapped(out, line, "   ", "     ", options.width);
    }
  }
  if (!trace.chains.empty()) {
    StrAppend(out, "\n", Paint("Joined chains", Look::kTitle, options.color), "\n");
    for (const JoinedChain& chain : trace.chains) AppendChain(out, trace, chain, options);
  }
  return out;
}

std::string RenderTraceJson(const Trace& trace) {
  Json json = {{"schema", "hearsay.trace/1"}, {"quotation", trace.quotation}};
  json["occurrences"] = Json::array();
  for (const Occurrence& occurrence : trace.occurrences) {
    json["occurrences"].push_back(OccurrenceJson(occurrence));
  }
  json["wordings"] = Json::array();
  for (const Wording& wording : trace.wordings) json["wordings"].push_back(WordingJson(wording));
  json["credits"] = Json::array();
  for (const Credit& credit : trace.credits) {
    json["credits"].push_back({{"name", credit.name},
                               {"type", credit.type},
                               {"count", credit.count},
                               {"through", credit.through}});
  }
  json["earliest"] = trace.earliest ? Json(*trace.earliest) : Json(nullptr);
  json["chains"] = Json::array();
  for (const JoinedChain& chain : trace.chains) json["chains"].push_back(ChainJson(chain));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace hearsay
