#include "render/svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"
#include "render/layered_layout.h"
#include "render/markup_text.h"
#include "render/words.h"
#include "render/wrap.h"

namespace hearsay {
namespace {

constexpr double kFontSize = 13;
constexpr double kSmallFontSize = 10.5;
constexpr double kLineHeight = 17;
constexpr double kPaddingX = 12;
constexpr double kPaddingY = 8;
constexpr double kMargin = 12;
constexpr double kTitleHeight = 34;
constexpr double kFold = 9;  // of a document's corner
constexpr int kLabelColumns = 26;
constexpr std::size_t kLabelLines = 2;
constexpr std::size_t kShownStatementIds = 3;
constexpr std::size_t kDescribedEdges = 30;

// How wide a character of a common sans-serif face is, in units of the font's size; a little
// more than it mostly is.
double WidthOf(char32_t c) {
  if (c >= 0x1100) return 1.05;
  if (c == U' ' || c == U'i' || c == U'j' || c == U'l' || c == U'.' || c == U',' || c == U'\'' ||
      c == U'I' || c == U't' || c == U'f' || c == U'r' || c == U'(' || c == U')') {
    return 0.36;
  }
  if (c == U'm' || c == U'w' || c == U'M' || c == U'W' || c == U'@') return 0.92;
  if (c >= U'A' && c <= U'Z') return 0.72;
  return 0.6;
}

double TextWidth(std::string_view text, double font_size) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter character = DecodeUtf8(text, at);
    width += WidthOf(character.code_point);
    at += character.size;
  }
  return width * font_size;
}

std::string Number(double value) {
  std::array<char, 32> digits;
  std::snprintf(digits.data(), digits.size(), "%.1f", value);
  std::string number = digits.data();
  if (number.ends_with(".0")) number.resize(number.size() - 2);
  return number == "-0" ? "0" : number;
}

std::string Count(std::int64_t count, std::string_view one) {
  return StrCat(count, ' ', one, count == 1 ? "" : "s");
}

struct Box {
  std::vector<std::string> lines;
  std::string caption;  // what it is and how much passed through it
  BoxSize size;
};

Box BoxOf(const GraphNode& node) {
  Box box;
  const std::string label = OneLine(node.label);
  box.lines = Wrap(label.empty() ? "?" : label, kLabelColumns);
  if (box.lines.size() > kLabelLines) {
    std::string rest;
    for (std::size_t i = kLabelLines - 1; i < box.lines.size(); ++i) {
      StrAppend(rest, rest.empty() ? "" : " ", box.lines[i]);
    }
    box.lines.resize(kLabelLines);
    box.lines.back() = rest;
  }
  for (std::string& line : box.lines) line = Shorten(line, kLabelColumns);
  const std::string_view type = node.type == EntityType::kAnonymous ? "unnamed" : Name(node.type);
  box.caption = StrCat(type, " · ", Count(node.statements, "statement"));
  double width = TextWidth(box.caption, kSmallFontSize);
  for (const std::string& line : box.lines) width = std::max(width, TextWidth(line, kFontSize));
  box.size = {std::ceil(width) + 2 * kPaddingX,
              static_cast<double>(box.lines.size() + 1) * kLineHeight + 2 * kPaddingY - 3};
  return box;
}

std::string_view ClassOf(EntityType type) {
  switch (type) {
    case EntityType::kPublisher:
    case EntityType::kOutlet:
      return "outlet";
    case EntityType::kDocument:
      return "document";
    case EntityType::kAnonymous:
      return "unnamed";
    case EntityType::kUnknown:
      return "unknown";
    case EntityType::kGroup:
      return "group";
    default:
      return "person";
  }
}

class SvgWriter {
 public:
  SvgWriter(const Graph& graph, const SvgOptions& options) : graph_(graph), options_(options) {
    std::vector<BoxSize> sizes;
    for (const GraphNode& node : graph.nodes) {
      boxes_.push_back(BoxOf(node));
      sizes.push_back(boxes_.back().size);
    }
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    for (const GraphEdge& edge : graph.edges) edges.emplace_back(edge.from, edge.to);
    layout_ = LayOut(sizes, edges);
  }

  std::string Write() {
    WriteHead();
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) WriteEdge(i);
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) WriteNode(i);
    // Over all lines and boxes, so that they can be read.
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) WriteEdgeLabel(i);
    return std::move(out_) + "</g>\n</svg>\n";
  }

 private:
  double Top() const { return options_.standalone ? kMargin + kTitleHeight : kMargin; }

  void WriteHead() {
    const std::string title = OneLine(graph_.title);
    const double title_width = options_.standalone ? TextWidth(title, kFontSize + 2) : 0;
    const double width = std::max(layout_.width, title_width) + 2 * kMargin;
    const double height = layout_.height + Top() + kMargin;
    if (options_.standalone) out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    StrAppend(out_, "<svg class=\"chain-graph\"",
              options_.standalone ? " xmlns=\"http://www.w3.org/2000/svg\"" : "", " width=\"",
              Number(width), "\" height=\"", Number(height), "\" viewBox=\"0 0 ", Number(width),
              ' ', Number(height), "\" role=\"img\" aria-labelledby=\"", options_.id, "-title ",
              options_.id, "-desc\">\n<title id=\"", options_.id, "-title\">", MarkupText(title),
              "</title>\n<desc id=\"", options_.id, "-desc\">", MarkupText(Description()),
              "</desc>\n");
    if (options_.standalone) {
      StrAppend(out_, "<style>", SvgStyle(),
                "</style>\n<rect class=\"paper\" width=\"100%\" "
                "height=\"100%\"/>\n<text class=\"heading\" x=\"",
                Number(kMargin), "\" y=\"", Number(kMargin + 16), "\">", MarkupText(title),
                "</text>\n");
    }
    StrAppend(out_, "<defs><marker id=\"", options_.id,
              "-arrow\" viewBox=\"0 0 8 8\" refX=\"7.5\" refY=\"4\" markerWidth=\"8\" "
              "markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
              "<path class=\"arrow\" d=\"M0 0.8 L8 4 L0 7.2 z\"/></marker></defs>\n"
              "<g transform=\"translate(",
              Number(kMargin), ' ', Number(Top()), ")\">\n");
  }

  std::string Description() const {
    std::string description;
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) {
      if (i == kDescribedEdges) {
        StrAppend(description, " And ", graph_.edges.size() - i, " more.");
        break;
      }
      const GraphEdge& edge = graph_.edges[i];
      StrAppend(description, i == 0 ? "" : " ", OneLine(graph_.nodes[edge.from].label), " cites ",
                OneLine(graph_.nodes[edge.to].label), ": ", Count(edge.statements, "statement"),
                ".");
    }
    return description;
  }

  void WriteEdge(std::size_t index) {
    const std::vector<Point>& route = layout_.routes[index];
    std::string path = StrCat("M", Number(route[0].x), ' ', Number(route[0].y));
    for (std::size_t i = 1; i < route.size(); ++i) {
      const Point from = route[i - 1];
      const Point to = route[i];
      const double middle = (from.x + to.x) / 2;
      StrAppend(path, " C", Number(middle), ' ', Number(from.y), ' ', Number(middle), ' ',
                Number(to.y), ' ', Number(to.x), ' ', Number(to.y));
    }
    const double width =
        1.2 + std::min(4.0, std::log2(static_cast<double>(graph_.edges[index].statements)));
    StrAppend(out_, "<path class=\"edge\" d=\"", path, "\" stroke-width=\"", Number(width),
              "\" marker-end=\"url(#", options_.id, "-arrow)\"/>\n");
  }

  void WriteEdgeLabel(std::size_t index) {
    const GraphEdge& edge = graph_.edges[index];
    std::string label;
    for (std::size_t i = 0; i < std::min(kShownStatementIds, edge.statement_ids.size()); ++i) {
      StrAppend(label, label.empty() ? "" : ", ", edge.statement_ids[i].substr(1));
    }
    if (edge.statement_ids.size() > kShownStatementIds) {
      StrAppend(label, " +", edge.statement_ids.size() - kShownStatementIds);
    }
    if (edge.statement_ids.empty()) label = std::to_string(edge.statements);
    // Near the cited end, where edges that leave together have parted.
    const std::vector<Point>& route = layout_.routes[index];
    const Point last = route.back();
    const Point before = route[route.size() - 2];
    constexpr double kAt = 0.72;  // of the last curve, whose y there is eased
    const double eased = kAt * kAt * (3 - 2 * kAt);
    StrAppend(out_, "<text class=\"count\" x=\"", Number(before.x + (last.x - before.x) * kAt),
              "\" y=\"", Number(before.y + (last.y - before.y) * eased + 3.5), "\">", label,
              "</text>\n");
  }

  void WriteNode(std::size_t index) {
    const GraphNode& node = graph_.nodes[index];
    const Box& box = boxes_[index];
    const Point at = layout_.boxes[index];
    StrAppend(out_, "<g class=\"node ", ClassOf(node.type), "\"><title>",
              MarkupText(OneLine(node.label)), ", ", MarkupText(box.caption), "</title>");
    WriteShape(node.type, at, box.size);
    double y = at.y + kPaddingY + kFontSize;
    for (const std::string& line : box.lines) {
      StrAppend(out_, "<text class=\"name\" x=\"", Number(at.x + kPaddingX), "\" y=\"", Number(y),
                "\">", MarkupText(line), "</text>");
      y += kLineHeight;
    }
    StrAppend(out_, "<text class=\"caption\" x=\"", Number(at.x + kPaddingX), "\" y=\"",
              Number(y - 1), "\">", MarkupText(box.caption), "</text></g>\n");
  }

  void WriteShape(EntityType type, Point at, BoxSize size) {
    if (type == EntityType::kDocument) {
      StrAppend(out_, "<path class=\"box\" d=\"M", Number(at.x), ' ', Number(at.y), " h",
                Number(size.width - kFold), " l", Number(kFold), ' ', Number(kFold), " v",
                Number(size.height - kFold), " h", Number(-size.width), " z\"/>");
      return;
    }
    const bool square = type == EntityType::kOutlet || type == EntityType::kPublisher;
    const double radius = square ? 1.0 : std::min(14.0, size.height / 2);
    StrAppend(out_, "<rect class=\"box\" x=\"", Number(at.x), "\" y=\"", Number(at.y),
              "\" width=\"", Number(size.width), "\" height=\"", Number(size.height), "\" rx=\"",
              Number(radius), "\"/>");
  }

  const Graph& graph_;
  const SvgOptions& options_;
  std::vector<Box> boxes_;
  LayeredLayout layout_;
  std::string out_;
};

}  // namespace

std::string_view SvgStyle() {
  return R"css(
.chain-graph{--ink:#211e1a;--faint:#6a645b;--line:#8d867b;--paper:#fdfcf9;--fill:#fff;font-family:system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif}
@media (prefers-color-scheme:dark){.chain-graph{--ink:#ece7de;--faint:#aaa396;--line:#8b8478;--paper:#191816;--fill:#23211e}}
.chain-graph .paper{fill:var(--paper)}
.chain-graph .heading{font-size:15px;font-weight:600;fill:var(--ink)}
.chain-graph .edge{fill:none;stroke:var(--line)}
.chain-graph .arrow{fill:var(--line)}
.chain-graph .box{fill:var(--fill);stroke:var(--ink);stroke-width:1}
.chain-graph .outlet .box{stroke-width:1.8}
.chain-graph .unnamed .box{stroke-dasharray:4 3}
.chain-graph .group .box{stroke-dasharray:1.5 2.5}
.chain-graph .unknown .box{stroke:none;fill:none}
.chain-graph .name{font-size:13px;fill:var(--ink)}
.chain-graph .outlet .name{font-weight:600}
.chain-graph .unnamed .name,.chain-graph .unknown .name{font-style:italic}
.chain-graph .caption{font-size:10.5px;fill:var(--faint)}
.chain-graph .count{font-size:10.5px;fill:var(--ink);text-anchor:middle;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
)css";
}

std::string RenderSvg(const Graph& graph, const SvgOptions& options) {
  const Graph drawn = Heaviest(graph, options.most_nodes);
  return SvgWriter(drawn, options).Write();
}

}  // namespace hearsay
