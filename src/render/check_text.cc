#include "render/check_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"
#include "check/severity.h"
#include "render/style.h"
#include "render/wrap.h"

namespace hearsay {
namespace {

constexpr int kIndent = 4;
constexpr int kLabelWidth = 8;  // "chain   ", "why     "
constexpr int kNarrowest = 20;  // columns left to text however narrow the terminal
constexpr std::string_view kEllipsis = "…";

std::string Spaces(int count) { return std::string(static_cast<std::size_t>(count), ' '); }

std::string Plural(std::size_t count, std::string_view what) {
  return StrCat(count, " ", what, count == 1 ? "" : "s");
}

// "drafts/tunnel.md:5:1", or "paragraph 5" of a Word document.
std::string PlaceOf(const LocatedFinding& finding) {
  const std::string path = finding.path == "-" ? std::string("standard input") : finding.path;
  if (finding.whole_document) return path;
  const FilePosition& begin = finding.range.begin;
  return StrCat(path, ":", begin.line, ":", begin.column_code_points);
}

Look LookOf(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return Look::kError;
    case Severity::kWarning:
      return Look::kWarning;
    case Severity::kNote:
      break;
  }
  return Look::kNote;
}

// The part of an excerpt that fits `width` columns, with as much before the marked words as
// after them, and its marked part.
Excerpt FitTo(const Excerpt& excerpt, int width) {
  const std::string_view text = excerpt.text;
  if (DisplayWidth(text) <= width) return excerpt;
  Excerpt fitted = {std::string(Slice(text, excerpt.marked)), {}};
  if (DisplayWidth(fitted.text) > width) {
    fitted.text = Shorten(fitted.text, width);
    fitted.marked = {0, static_cast<std::uint32_t>(fitted.text.size())};
    return fitted;
  }
  // Grows by whole characters, on the shorter side first; an ellipsis may stand at either end.
  std::size_t begin = excerpt.marked.begin;
  std::size_t end = excerpt.marked.end;
  int room = width - DisplayWidth(fitted.text) - 2;
  int before = 0;
  int after = 0;
  while (room > 0 && (begin > 0 || end < text.size())) {
    const bool left = begin > 0 && (end == text.size() || before <= after);
    std::size_t next = left ? begin - 1 : end + 1;
    while (next > 0 && next < text.size() && IsContinuationByte(text[next])) left ? --next : ++next;
    const int columns =
        DisplayWidth(left ? text.substr(next, begin - next) : text.substr(end, next - end));
    room -= columns;
    if (room < 0) break;
    (left ? begin : end) = next;
    (left ? before : after) += columns;
  }
  fitted.text = StrCat(begin > 0 ? kEllipsis : "", text.substr(begin, end - begin),
                       end < text.size() ? kEllipsis : "");
  const std::size_t shift = begin > 0 ? kEllipsis.size() : 0;
  fitted.marked = {static_cast<std::uint32_t>(excerpt.marked.begin - begin + shift),
                   static_cast<std::uint32_t>(excerpt.marked.end - begin + shift)};
  return fitted;
}

class CheckTextRenderer {
 public:
  CheckTextRenderer(const CheckReport& report, const TextOptions& options)
      : report_(report), options_(options) {}

  std::string Render() {
    for (const LocatedFinding& finding : report_.findings) {
      if (!finding.suppression) RenderFinding(finding);
    }
    for (const std::string& entry : report_.stale) AddWrapped(StrCat("note: ", entry), 0);
    for (const std::string& line : report_.summary) AddWrapped(line, 0);
    StrAppend(out_, SummaryLine(report_), '\n');
    return std::move(out_);
  }

 private:
  void RenderFinding(const LocatedFinding& finding) {
    const Look look = LookOf(finding.severity);
    const std::string head = StrCat(PlaceOf(finding), ": ");
    StrAppend(out_, Paint(head, Look::kTitle, options_.color),
              Paint(StrCat(Name(finding.severity), ": "), look, options_.color), finding.message,
              Paint(StrCat(" [", finding.rule, "]"), Look::kFaint, options_.color), '\n');
    AddExcerpt(finding.excerpt, look);
    AddLabelled("chain", PaintChain(ChainLineOf(finding), options_.color));
    for (const LocatedRelation& related : finding.related) {
      AddLabelled(
          "see", StrCat(related.range.begin.line, ":", related.range.begin.column_code_points, " “",
                        related.words, "”: ", related.message));
    }
    for (const Counterpart& other : finding.counterparts) {
      AddLabelled("see", StrCat(other.document, other.line > 0 ? StrCat(":", other.line) : "", " “",
                                other.words, "”: ", other.message));
      for (const WordDifference& difference : other.differences) AddSideBySide(difference);
    }
    if (const CheckRule* rule = FindRule(report_, finding.rule)) {
      for (const Authority& authority : rule->authorities) {
        AddLabelled("why", StrCat(authority.name, ": ", authority.says,
                                  authority.address.empty() ? "" : " ", authority.address));
        break;  // one says enough; `hearsay explain` has them all
      }
    }
    out_ += '\n';
  }

  void AddExcerpt(const Excerpt& whole, Look look) {
    if (whole.text.empty()) return;
    const Excerpt excerpt = FitTo(whole, Room(kIndent));
    const std::string_view text = excerpt.text;
    const int before = DisplayWidth(text.substr(0, excerpt.marked.begin));
    const int marked = DisplayWidth(Slice(text, excerpt.marked));
    std::string carets = "^";
    carets.append(static_cast<std::size_t>(std::max(0, marked - 1)), '~');
    StrAppend(out_, Spaces(kIndent), text, '\n', Spaces(kIndent + before),
              Paint(carets, look, options_.color), '\n');
  }

  int Room(int indent) const { return std::max(kNarrowest, options_.width - indent); }

  void AddWrapped(std::string_view text, int indent) {
    for (const std::string& line : Wrap(text, Room(indent))) {
      StrAppend(out_, Spaces(indent), Paint(line, Look::kFaint, options_.color), '\n');
    }
  }

  // "chain   The Coast Chronicle → ..." with the words wrapped under themselves.
  void AddLabelled(std::string_view label, std::string_view words) {
    if (words.empty()) return;
    std::string head(label);
    head.resize(kLabelWidth, ' ');
    for (const std::string& line : Wrap(words, Room(kIndent + kLabelWidth))) {
      StrAppend(out_, Spaces(kIndent), Paint(head, Look::kFaint, options_.color), line, '\n');
      head.assign(kLabelWidth, ' ');
    }
  }

  // The draft's words on the left, the original's on the right, what it is above them.
  void AddSideBySide(const WordDifference& difference) {
    constexpr int kGap = 3;
    const int half = std::max(kNarrowest, (Room(kIndent + kLabelWidth) - kGap) / 2);
    const std::vector<std::string> left = Wrap(difference.draft, half);
    const std::vector<std::string> right = Wrap(difference.original, half);
    AddLabelled("differs", Paint(difference.what, Look::kFaint, options_.color));
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
      const std::string_view words = i < left.size() ? std::string_view(left[i]) : "";
      StrAppend(out_, Spaces(kIndent + kLabelWidth), words,
                Spaces(std::max(0, half - DisplayWidth(words))), " | ",
                i < right.size() ? std::string_view(right[i]) : "", '\n');
    }
  }

  const CheckReport& report_;
  const TextOptions& options_;
  std::string out_;
};

}  // namespace

std::string RenderCheckText(const CheckReport& report, const TextOptions& options) {
  return CheckTextRenderer(report, options).Render();
}

std::string RenderConcise(const CheckReport& report) {
  std::string out;
  for (const LocatedFinding& finding : report.findings) {
    if (finding.suppression) continue;
    StrAppend(out, PlaceOf(finding), ": ", Name(finding.severity), ": ", finding.message, " [",
              finding.rule, "]\n");
  }
  return out;
}

std::string SummaryLine(const CheckReport& report) {
  const CheckCounts counts = CountFindings(report);
  std::string line;
  if (counts.active() == 0) {
    line = StrCat("no findings in ", Plural(report.drafts.size(), "draft"));
  } else {
    std::vector<std::string> parts;
    if (counts.errors > 0) parts.push_back(Plural(counts.errors, "error"));
    if (counts.warnings > 0) parts.push_back(Plural(counts.warnings, "warning"));
    if (counts.notes > 0) parts.push_back(Plural(counts.notes, "note"));
    line = StrCat(Plural(counts.active(), "finding"), " (", Join(parts, ", "), ") in ",
                  counts.drafts_with_findings, " of ", Plural(report.drafts.size(), "draft"));
  }
  std::vector<std::string> others;
  if (counts.suppressed > 0) others.push_back(StrCat(counts.suppressed, " suppressed"));
  if (counts.in_baseline > 0) others.push_back(StrCat(counts.in_baseline, " in the baseline"));
  if (!report.problems.empty()) {
    others.push_back(StrCat(report.problems.size(), " could not be read"));
  }
  if (!others.empty()) StrAppend(line, "; ", Join(others, ", "));
  return line;
}

}  // namespace hearsay
