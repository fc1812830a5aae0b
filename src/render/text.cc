#include "render/text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "analysis/names.h"
#include "base/strings.h"
#include "document/source_place.h"
#include "render/chain_line.h"
#include "render/notices.h"
#include "render/style.h"
#include "render/wrap.h"

namespace hearsay {
namespace {

constexpr int kIndent = 5;           // of everything under a statement's number
constexpr int kLabelWidth = 8;       // "source  ", "cue     "
constexpr int kNarrowest = 20;       // columns left to text however narrow the terminal
constexpr int kQuotedEvidence = 60;  // columns of evidence that an explanation shows
constexpr std::size_t kMostNotices = 10;

std::string Spaces(int count) { return std::string(static_cast<std::size_t>(count), ' '); }

std::string Percent(float confidence) {
  return StrCat(std::lround(static_cast<double>(confidence) * 100), " %");
}

class TextRenderer {
 public:
  TextRenderer(const Analysis& analysis, const TextOptions& options)
      : analysis_(analysis),
        text_(analysis.document.text),
        places_(analysis.document),
        options_(options),
        number_width_(static_cast<int>(std::to_string(analysis.attributions.size()).size())) {}

  std::string Render() {
    RenderHead();
    for (std::size_t i = 0; i < analysis_.attributions.size(); ++i) RenderStatement(i);
    RenderNotices();
    return std::move(out_);
  }

 private:
  void RenderHead() {
    const Document& document = analysis_.document;
    const MetadataField& title = document.metadata.title;
    if (title.present()) AddWrapped(title.value, 0, Look::kTitle);
    std::string facts = document.path.empty()  ? document.id
                        : document.path == "-" ? std::string("standard input")
                                               : document.path;
    if (!facts.ends_with(document.id)) StrAppend(facts, " (", document.id, ")");
    const MetadataField& publisher = document.metadata.publisher;
    facts += publisher.present() ? StrCat(", published by ", publisher.value)
                                 : std::string(", publisher unknown");
    if (document.metadata.date.present()) StrAppend(facts, ", ", document.metadata.date.value);
    AddWrapped(facts, 0, Look::kFaint);
    AddWrapped(Summary(), 0, Look::kFaint);
  }

  std::string Summary() const {
    const std::size_t count = analysis_.attributions.size();
    if (count == 0) return "no reported statements found";
    std::vector<std::size_t> by_hands;
    for (const Chain& chain : analysis_.chains) {
      const auto hands = static_cast<std::size_t>(HandsOf(chain));
      by_hands.resize(std::max(by_hands.size(), hands + 1));
      ++by_hands[hands];
    }
    std::vector<std::string> parts;
    for (std::size_t hands = 1; hands < by_hands.size(); ++hands) {
      if (by_hands[hands] == 0) continue;
      parts.push_back(StrCat(by_hands[hands], ' ', HandsName(static_cast<int>(hands))));
    }
    return StrCat(
        count, count == 1 ? " reported statement: " : " reported statements: ", Join(parts, ", "));
  }

  void RenderStatement(std::size_t index) {
    const Attribution& attribution = analysis_.attributions[index];
    const Chain& chain = analysis_.chains[index];
    const std::string number = std::to_string(index + 1);
    out_ += '\n';
    StrAppend(out_, Spaces(std::max(0, number_width_ - static_cast<int>(number.size()))),
              Paint(number, Look::kNumber, options_.color), Spaces(kIndent - number_width_));
    StrAppend(out_, Paint(Facts(attribution, chain), Look::kFaint, options_.color), '\n');
    for (const std::string& line : Wrap(WordsOf(attribution.content), Room(kIndent))) {
      StrAppend(out_, Spaces(kIndent), line, '\n');
    }
    AddLabelled("cue", WordsOf(attribution.cue));
    AddLabelled("chain", ChainLine(analysis_, chain));
    if (options_.explain) Explain(attribution, chain);
  }

  std::string Facts(const Attribution& attribution, const Chain& chain) const {
    std::string facts = StrCat(Name(attribution.kind), ", ", HandsName(HandsOf(chain)), LineName(),
                               places_.At(attribution.content.front().begin).line);
    if (attribution.medium != Medium::kNone) StrAppend(facts, ", ", Name(attribution.medium));
    if (attribution.tone != CueTone::kNeutral) StrAppend(facts, ", ", Name(attribution.tone));
    if (attribution.parent != kNone) StrAppend(facts, ", inside ", attribution.parent + 1);
    return facts;
  }

  // What the first number of a place counts.
  std::string_view LineName() const {
    const bool word = analysis_.document.source_unit == SourceUnit::kParagraphs;
    return word ? ", paragraph " : ", line ";
  }

  // Words of the text, pieces joined by an ellipsis.
  std::string WordsOf(const std::vector<Span>& spans) const {
    std::string words;
    for (const Span span : spans) {
      if (!words.empty()) words += " … ";
      words += Slice(text_, span);
    }
    return words;
  }

  void Explain(const Attribution& attribution, const Chain& chain) {
    AddLabelled("found", StrCat("by ", attribution.rule, ", ", Percent(attribution.confidence),
                                attribution.source.empty()
                                    ? std::string(", no source named here")
                                    : StrCat(", source ", Evidence(attribution.source.front()))));
    if (!attribution.medium_evidence.empty()) {
      AddLabelled("medium",
                  StrCat(Name(attribution.medium), ": ", Evidence(attribution.medium_evidence)));
    }
    for (std::size_t i = 0; i < chain.hops.size(); ++i) {
      const Hop& hop = chain.hops[i];
      std::string why = StrCat(HandLabel(analysis_.entities[hop.entity]), ", ", Name(hop.role));
      if (!hop.evidence.empty()) StrAppend(why, ": ", Evidence(hop.evidence));
      if (!hop.reason.empty()) StrAppend(why, "; ", hop.reason);
      StrAppend(why, " (", hop.rule.empty() ? "" : StrCat(hop.rule, ", "), Percent(hop.confidence),
                ")");
      AddLabelled(StrCat("hop ", i), why);
    }
  }

  // The words under a span, shortened, and where they stand: "said Roe" at 5:10.
  std::string Evidence(Span span) const {
    const SourcePlace place = places_.At(span.begin);
    const std::string words = Join(Wrap(Slice(text_, span), 1'000'000), " ");
    return StrCat("[", Shorten(words, kQuotedEvidence), "] at ", place.line, ":", place.column);
  }

  void RenderNotices() {
    const std::vector<Notice> notices = NoticesOf(analysis_);
    if (!notices.empty()) out_ += '\n';
    for (std::size_t i = 0; i < std::min(notices.size(), kMostNotices); ++i) {
      std::string line = notices[i].message;
      if (!notices[i].span.empty()) {
        const SourcePlace place = places_.At(notices[i].span.begin);
        line = StrCat(place.line, ":", place.column, ": ", line);
      }
      AddWrapped(StrCat("note: ", line), 0, Look::kFaint);
    }
    if (notices.size() > kMostNotices) {
      AddWrapped(StrCat("note: and ", notices.size() - kMostNotices, " more"), 0, Look::kFaint);
    }
  }

  int Room(int indent) const { return std::max(kNarrowest, options_.width - indent); }

  void AddWrapped(std::string_view text, int indent, Look look) {
    for (const std::string& line : Wrap(text, Room(indent))) {
      StrAppend(out_, Spaces(indent), Paint(line, look, options_.color), '\n');
    }
  }

  // "cue     said" with the words wrapped under themselves; nothing for no words.
  void AddLabelled(std::string_view label, std::string_view words) {
    if (words.empty()) return;
    const std::string head =
        StrCat(label, Spaces(std::max(1, kLabelWidth - static_cast<int>(label.size()))));
    bool first = true;
    for (const std::string& line : Wrap(words, Room(kIndent + kLabelWidth))) {
      StrAppend(out_, Spaces(kIndent),
                first ? Paint(head, Look::kFaint, options_.color) : Spaces(kLabelWidth),
                label == "chain" ? PaintChain(line, options_.color) : line, '\n');
      first = false;
    }
  }

  const Analysis& analysis_;
  const std::string& text_;
  const SourcePlaces places_;
  const TextOptions& options_;
  const int number_width_;
  std::string out_;
};

constexpr int kShownIdDigits = 12;

}  // namespace

std::string RenderText(const Analysis& analysis, const TextOptions& options) {
  return TextRenderer(analysis, options).Render();
}

std::string RenderDocumentList(const std::vector<StoredDocument>& documents,
                               const TextOptions& options) {
  if (documents.empty()) return "no documents stored\n";
  std::string out;
  for (const StoredDocument& document : documents) {
    std::string line = document.name;
    if (!document.title.empty()) StrAppend(line, ": ", document.title);
    StrAppend(line, " (",
              document.publisher.empty() ? std::string("publisher unknown") : document.publisher);
    if (!document.date.empty()) StrAppend(line, ", ", document.date);
    StrAppend(line, ", ", document.attributions,
              document.attributions == 1 ? " statement)" : " statements)");
    StrAppend(out, Paint(document.sha256.substr(0, kShownIdDigits), Look::kNumber, options.color),
              "  ", Shorten(line, std::max(kNarrowest, options.width - kShownIdDigits - 2)), '\n');
  }
  return out;
}

}  // namespace hearsay
