#include "render/brat.h"

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "analysis/names.h"
#include "base/strings.h"
#include "render/chain_line.h"
#include "render/code_points.h"
#include "render/words.h"

namespace hearsay {
namespace {

// The pieces of a span between line ends, none of them empty.
void AppendLines(std::string_view text, Span span, std::vector<Span>& lines) {
  std::uint32_t begin = span.begin;
  for (std::uint32_t at = span.begin; at <= span.end; ++at) {
    if (at < span.end && text[at] != '\n' && text[at] != '\r') continue;
    if (at > begin) lines.push_back({begin, at});
    begin = at + 1;
  }
}

class BratWriter {
 public:
  explicit BratWriter(const Analysis& analysis)
      : analysis_(analysis), text_(analysis.document.text), offsets_(text_) {}

  std::string Write() {
    std::vector<std::string> contents;
    for (const Attribution& attribution : analysis_.attributions) {
      contents.push_back(AddSpans("Content", attribution.content));
    }
    for (std::size_t i = 0; i < contents.size(); ++i) {
      if (!contents[i].empty()) AddStatement(i, contents);
    }
    return std::move(out_);
  }

 private:
  // Its id, or "" when there is nothing but line ends. The same spans are written once.
  std::string AddSpans(std::string_view type, const std::vector<Span>& spans) {
    std::vector<Span> lines;
    for (const Span span : spans) AppendLines(text_, span, lines);
    if (lines.empty()) return "";
    std::string offsets;
    std::string words;
    for (const Span line : lines) {
      StrAppend(offsets, offsets.empty() ? " " : ";", offsets_.At(line.begin), ' ',
                offsets_.At(line.end));
      StrAppend(words, words.empty() ? "" : " ", Slice(text_, line));
    }
    std::string& id = ids_[StrCat(type, offsets)];
    if (id.empty()) {
      id = StrCat('T', ids_.size());
      StrAppend(out_, id, '\t', type, offsets, '\t', words, '\n');
    }
    return id;
  }

  void AddStatement(std::size_t index, const std::vector<std::string>& contents) {
    const Attribution& attribution = analysis_.attributions[index];
    const Chain& chain = analysis_.chains[index];
    const std::string& content = contents[index];
    Relate("HasCue", content, AddSpans("Cue", attribution.cue));
    Relate("HasSource", content, AddSpans("Source", attribution.source));
    for (const Hop& hop : chain.hops) {
      const bool relay = hop.role == HopRole::kRelay;
      if (hop.evidence.empty() || hop.role == HopRole::kPublisher) continue;
      const std::string hand = AddSpans(relay ? "Relay" : "Origin", {hop.evidence});
      Relate(relay ? "Through" : "From", content, hand);
      if (analysis_.entities[hop.entity].type == EntityType::kAnonymous && !hand.empty() &&
          std::exchange(unnamed_[hand], true) == false) {
        StrAppend(out_, 'A', ++attributes_, "\tUnnamed ", hand, '\n');
      }
    }
    if (attribution.parent != kNone) {
      Relate("NestedIn", content, contents[static_cast<std::size_t>(attribution.parent)]);
    }
    AddAttribute("Kind", content, Name(attribution.kind));
    AddAttribute("Class", content, Name(attribution.cue_class));
    AddAttribute("Hands", content, HandsOf(chain) > 3 ? "more" : HandsName(HandsOf(chain)));
    StrAppend(out_, '#', index + 1, "\tAnnotatorNotes ", content, '\t',
              OneLine(ChainLine(analysis_, chain)), '\n');
  }

  void Relate(std::string_view type, const std::string& from, const std::string& to) {
    if (from.empty() || to.empty() || from == to) return;
    StrAppend(out_, 'R', ++relations_, '\t', type, " Arg1:", from, " Arg2:", to, '\n');
  }

  void AddAttribute(std::string_view type, const std::string& of, std::string_view value) {
    StrAppend(out_, 'A', ++attributes_, '\t', type, ' ', of, ' ', value, '\n');
  }

  const Analysis& analysis_;
  const std::string& text_;
  const CodePointOffsets offsets_;
  std::map<std::string, std::string> ids_;  // by type and offsets
  std::map<std::string, bool> unnamed_;     // hands that are marked so
  int relations_ = 0;
  int attributes_ = 0;
  std::string out_;
};

}  // namespace

std::string RenderBrat(const Analysis& analysis) { return BratWriter(analysis).Write(); }

std::string BratConfiguration() {
  return "[entities]\n"
         "Content\nCue\nSource\nRelay\nOrigin\n\n"
         "[relations]\n"
         "HasCue Arg1:Content, Arg2:Cue\n"
         "HasSource Arg1:Content, Arg2:Source\n"
         "Through Arg1:Content, Arg2:Relay\n"
         "From Arg1:Content, Arg2:Origin\n"
         "NestedIn Arg1:Content, Arg2:Content\n"
         "<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n"
         "[events]\n\n"
         "[attributes]\n"
         "Kind Arg:Content, Value:direct|mixed|indirect\n"
         "Class Arg:Content, Value:speech|document|attitude|other\n"
         "Hands Arg:Content, Value:first-hand|second-hand|third-hand|more\n"
         "Unnamed Arg:Relay|Origin\n";
}

}  // namespace hearsay
