#include "document/html_content.h"

#include <gumbo.h>

#include <algorithm>
#include <string_view>

#include "document/html_names.h"

namespace hearsay {
namespace {

// Bytes of visible text below a node, counted once the never-prose elements are dropped.
struct Weight {
  std::uint32_t text = 0;       // all of it
  std::uint32_t linked = 0;     // inside <a>
  std::uint32_t paragraph = 0;  // inside paragraphs long enough to be prose
  std::uint32_t paragraphs = 0;
  std::uint32_t headings = 0;
};

bool NeverProse(int tag) {
  switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
      return true;
    default:
      return false;
  }
}

bool IsHeading(int tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

bool IsParagraphLike(int tag) {
  return tag == GUMBO_TAG_P || tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_PRE ||
         tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DD;
}

bool IsContainer(int tag) {
  return tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_UL ||
         tag == GUMBO_TAG_OL || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_DL ||
         tag == GUMBO_TAG_HEADER || tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_FIGURE ||
         tag == GUMBO_TAG_P;
}

bool HiddenByStyle(std::string_view style) {
  return style.find("display:none") != std::string_view::npos ||
         style.find("display: none") != std::string_view::npos;
}

bool IsBoilerplateRole(std::string_view role) {
  return role == "navigation" || role == "banner" || role == "contentinfo" ||
         role == "complementary" || role == "search" || role == "dialog" || role == "menu" ||
         role == "toolbar" || role == "alert";
}

std::uint32_t VisibleBytes(std::string_view text) {
  std::uint32_t bytes = 0;
  bool space = true;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    if (!is_space || !space) ++bytes;
    space = is_space;
  }
  return bytes;
}

class ContentFinder {
 public:
  explicit ContentFinder(const HtmlTree& tree)
      : tree_(tree),
        nodes_(tree.nodes()),
        dropped_(nodes_.size(), 0),
        hint_(nodes_.size(), NameHint::kNone),
        weight_(nodes_.size()) {}

  HtmlContent Find() {
    HtmlContent content;
    content.kept.assign(nodes_.size(), 0);
    if (nodes_.empty()) return content;
    DropOutright(/*noscript=*/true);
    Weigh();
    if (weight_[0].paragraph < kFewProseBytes) {
      // Pages drawn by a script often carry their text in <noscript>.
      std::fill(dropped_.begin(), dropped_.end(), 0);
      DropOutright(/*noscript=*/false);
      Weigh();
    }
    DropByName();
    Weigh();
    std::int32_t root = FindRoot();
    if (root < 0) return content;
    content.title = FindTitle(root);
    root = WidenToSiblings(static_cast<std::uint32_t>(root));
    content.root = root;
    DropLinkBlocks(static_cast<std::uint32_t>(root));
    DropIdleHeadings(static_cast<std::uint32_t>(root));
    Keep(static_cast<std::uint32_t>(root), content.kept);
    FindStandfirst(content);
    return content;
  }

  HtmlContent Whole() {
    HtmlContent content;
    content.kept.assign(nodes_.size(), 0);
    if (nodes_.empty()) return content;
    DropOutright(/*noscript=*/true);
    content.root = 0;
    Keep(0, content.kept);
    return content;
  }

 private:
  static constexpr std::uint32_t kProseBytes = 60;

  static constexpr std::uint32_t kFewProseBytes = 300;

  void Keep(std::uint32_t root, std::vector<std::uint8_t>& kept) const {
    for (std::uint32_t i = root; i < nodes_[root].end;) {
      if (dropped_[i]) {
        i = nodes_[i].end;
      } else {
        kept[i++] = 1;
      }
    }
  }

  void DropOutright(bool noscript) {
    for (std::uint32_t i = 0; i < nodes_.size();) {
      if (!nodes_[i].is_text() && IsNeverContent(i, noscript)) {
        dropped_[i] = 1;
        i = nodes_[i].end;
      } else {
        ++i;
      }
    }
  }

  bool IsNeverContent(std::uint32_t i, bool noscript) const {
    const HtmlNode& node = nodes_[i];
    if (NeverProse(node.tag)) return true;
    if (noscript && node.tag == GUMBO_TAG_NOSCRIPT) return true;
    if (node.tag == GUMBO_TAG_HTML || node.tag == GUMBO_TAG_BODY) return false;
    return HiddenByStyle(tree_.Attribute(i, "style")) ||
           tree_.Attribute(i, "aria-hidden") == "true" ||
           IsBoilerplateRole(tree_.Attribute(i, "role"));
  }

  // Fills weight_ bottom-up over what is not dropped.
  void Weigh() {
    std::fill(weight_.begin(), weight_.end(), Weight{});
    for (std::uint32_t i = 0; i < nodes_.size();) {
      const HtmlNode& node = nodes_[i];
      if (dropped_[i]) {
        i = node.end;
        continue;
      }
      if (node.is_text()) weight_[i].text = VisibleBytes(node.text);
      ++i;
    }
    for (std::uint32_t i = static_cast<std::uint32_t>(nodes_.size()); i-- > 0;) {
      if (dropped_[i]) {
        weight_[i] = Weight{};
        continue;
      }
      Weight& own = weight_[i];
      const int tag = nodes_[i].tag;
      if (tag == GUMBO_TAG_A) own.linked = own.text;
      if (IsHeading(tag)) own.headings = 1;
      const bool prose = own.text - std::min(own.linked, own.text) >= kProseBytes;
      if (IsParagraphLike(tag) && prose && own.paragraph == 0) {
        own.paragraph = own.text - own.linked;
        own.paragraphs = 1;
      }
      const std::int32_t parent = nodes_[i].parent;
      if (parent < 0) continue;
      Weight& up = weight_[parent];
      up.text += own.text;
      up.linked += own.linked;
      up.paragraph += own.paragraph;
      up.paragraphs += own.paragraphs;
      up.headings += own.headings;
      // Text that stands in a <div> with <br> for paragraphs.
      if (nodes_[i].is_text() && own.text >= kProseBytes && !IsParagraphLike(nodes_[parent].tag) &&
          nodes_[parent].tag != GUMBO_TAG_A) {
        up.paragraph += own.text;
        up.paragraphs += 1;
      }
    }
  }

  // Drops elements whose names say that they are no article, unless the page's prose would
  // go with them: then the name says something else ("widget" in a page builder).
  void DropByName() {
    const std::uint32_t all = weight_[0].paragraph;
    const std::vector<std::uint8_t> before = dropped_;
    if (DropNamed([&](std::uint32_t i) { return 2 * weight_[i].paragraph > all; }) * 2 >= all)
      return;
    dropped_ = before;
    DropNamed([&](std::uint32_t i) {
      return weight_[i].paragraphs >= 1 && 4 * weight_[i].linked < weight_[i].text;
    });
  }

  // Drops what is named so and not spared; returns the prose bytes left.
  template <typename Spared>
  std::uint32_t DropNamed(const Spared& spared) {
    std::uint32_t gone = 0;
    for (std::uint32_t i = 0; i < nodes_.size();) {
      const HtmlNode& node = nodes_[i];
      if (dropped_[i]) {
        i = node.end;
        continue;
      }
      if (!node.is_text()) {
        const NameHint by_class = HintOf(tree_.Attribute(i, "class"));
        const NameHint by_id = HintOf(tree_.Attribute(i, "id"));
        hint_[i] = std::max(by_class, by_id);
        const std::string_view custom = tree_.CustomName(i);
        if (!custom.empty()) hint_[i] = std::max(hint_[i], HintOf(custom));
        const bool framing = node.tag == GUMBO_TAG_HTML || node.tag == GUMBO_TAG_BODY ||
                             node.tag == GUMBO_TAG_MAIN || node.tag == GUMBO_TAG_ARTICLE;
        const bool named = hint_[i] == NameHint::kComments ||
                           (hint_[i] == NameHint::kBoilerplate && !spared(i)) ||
                           (hint_[i] == NameHint::kTeaser && weight_[i].linked > 0);
        if (named && !framing) {
          gone += weight_[i].paragraph;
          dropped_[i] = 1;
          i = node.end;
          continue;
        }
      }
      ++i;
    }
    return weight_[0].paragraph - gone;
  }

  std::int32_t FindRoot() const {
    if (weight_[0].text == 0) return -1;
    // What the page itself calls the article's body, if it holds a fair share of the prose.
    std::int32_t best = -1;
    std::uint32_t best_weight = 0;
    const auto consider = [&](auto is_candidate, double share) {
      best = -1;
      best_weight = 0;
      for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
        if (dropped_[i]) {
          i = nodes_[i].end - 1;
          continue;
        }
        if (!nodes_[i].is_text() && is_candidate(i) && weight_[i].paragraph > best_weight) {
          best = static_cast<std::int32_t>(i);
          best_weight = weight_[i].paragraph;
        }
      }
      return best >= 0 && best_weight >= share * weight_[0].paragraph;
    };
    if (consider(
            [&](std::uint32_t i) {
              const std::string_view property = tree_.Attribute(i, "itemprop");
              return property.find("articleBody") != std::string_view::npos;
            },
            0.4)) {
      return best;
    }
    if (consider([&](std::uint32_t i) { return hint_[i] == NameHint::kArticleBody; }, 0.5)) {
      return Descend(static_cast<std::uint32_t>(best), 0.9);
    }
    if (consider([&](std::uint32_t i) { return nodes_[i].tag == GUMBO_TAG_ARTICLE; }, 0.5)) {
      return Descend(static_cast<std::uint32_t>(best), 0.9);
    }
    return Descend(0, 0.8);
  }

  // Goes down while one child holds nearly all the prose.
  std::int32_t Descend(std::uint32_t from, double share) const {
    std::uint32_t at = from;
    while (true) {
      std::uint32_t next = at;
      for (std::uint32_t child = at + 1; child < nodes_[at].end; child = nodes_[child].end) {
        if (nodes_[child].is_text() || dropped_[child]) continue;
        if (IsParagraphLike(nodes_[child].tag)) continue;
        if (weight_[child].paragraph > 0 &&
            weight_[child].paragraph >= share * weight_[from].paragraph) {
          next = child;
        }
      }
      if (next == at) return static_cast<std::int32_t>(at);
      at = next;
    }
  }

  // An article cut into sections has several elements like the root beside it: then their
  // parent is the root. Standfirsts are paragraphs beside it.
  std::int32_t WidenToSiblings(std::uint32_t root) const {
    std::uint32_t at = root;
    for (int level = 0; level < 3; ++level) {
      const std::int32_t parent = nodes_[at].parent;
      if (parent < 0 || nodes_[parent].tag == GUMBO_TAG_BODY) break;
      const auto up = static_cast<std::uint32_t>(parent);
      const std::uint32_t beside = weight_[up].paragraph - weight_[at].paragraph;
      const std::uint32_t links = weight_[up].linked - weight_[at].linked;
      const std::uint32_t text = weight_[up].text - weight_[at].text;
      if (beside > 0 && 5 * links < text && 10 * beside > 6 * text) {
        at = up;
        root = at;
      } else if (beside == 0 && links < 50) {
        at = up;
      } else {
        break;
      }
    }
    return static_cast<std::int32_t>(root);
  }

  // Paragraphs of prose between the headline and the article.
  void FindStandfirst(HtmlContent& content) const {
    if (content.title < 0 || content.title >= content.root) return;
    const auto root = static_cast<std::uint32_t>(content.root);
    for (std::uint32_t i = nodes_[static_cast<std::uint32_t>(content.title)].end; i < root;) {
      const HtmlNode& node = nodes_[i];
      if (dropped_[i]) {
        i = node.end;
        continue;
      }
      const bool leaf =
          node.tag == GUMBO_TAG_P || node.tag == GUMBO_TAG_H2 ||
          ((node.tag == GUMBO_TAG_DIV || node.tag == GUMBO_TAG_FIGCAPTION) && HoldsNoBlock(i));
      if (leaf && node.end <= root && weight_[i].text >= kProseBytes &&
          4 * weight_[i].linked < weight_[i].text) {
        content.standfirst.push_back(i);
        i = node.end;
      } else {
        ++i;
      }
    }
  }

  bool HoldsNoBlock(std::uint32_t at) const {
    for (std::uint32_t i = at + 1; i < nodes_[at].end; ++i) {
      const int tag = nodes_[i].tag;
      if (!dropped_[i] && (IsContainer(tag) || IsParagraphLike(tag) || IsHeading(tag)))
        return false;
    }
    return true;
  }

  // Headings after which nothing of the article follows: "More on this topic".
  void DropIdleHeadings(std::uint32_t root) {
    std::int64_t open = -1;  // the last heading, while nothing has followed it
    for (std::uint32_t i = root + 1; i < nodes_[root].end;) {
      const HtmlNode& node = nodes_[i];
      if (dropped_[i]) {
        i = node.end;
        continue;
      }
      if (IsHeading(node.tag) && node.tag != GUMBO_TAG_H1) {
        open = i;
        i = node.end;
        continue;
      }
      if (node.is_text() && weight_[i].text > 1) open = -1;
      ++i;
    }
    if (open >= 0) dropped_[static_cast<std::size_t>(open)] = 1;
  }

  std::int32_t FindTitle(std::int32_t root) const {
    std::int32_t title = -1;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].tag != GUMBO_TAG_H1) continue;
      if (tree_.TextOf(i).empty()) continue;
      // The last h1 before the article or the first in it: earlier ones are the site's name.
      if (root >= 0 && i > static_cast<std::uint32_t>(root) && title >= 0) break;
      title = static_cast<std::int32_t>(i);
      if (root >= 0 && i > static_cast<std::uint32_t>(root)) break;
    }
    return title;
  }

  // Inside the article: lists of links, boxes of headings that lead elsewhere.
  void DropLinkBlocks(std::uint32_t root) {
    for (std::uint32_t i = root + 1; i < nodes_[root].end;) {
      const HtmlNode& node = nodes_[i];
      if (dropped_[i] || node.is_text() || !IsContainer(node.tag)) {
        i = dropped_[i] ? node.end : i + 1;
        continue;
      }
      const Weight& w = weight_[i];
      const double density = w.text == 0 ? 0 : static_cast<double>(w.linked) / w.text;
      const bool list = node.tag == GUMBO_TAG_UL || node.tag == GUMBO_TAG_OL;
      const bool links = node.tag == GUMBO_TAG_P ? density > 0.8 && w.text < 200
                         : list                  ? density > 0.6
                                                 : density > 0.5 && w.paragraph < 200;
      if (links) {
        dropped_[i] = 1;
        i = node.end;
      } else {
        ++i;
      }
    }
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  std::vector<std::uint8_t> dropped_;
  std::vector<NameHint> hint_;
  std::vector<Weight> weight_;
};

}  // namespace

HtmlContent FindContent(const HtmlTree& tree) { return ContentFinder(tree).Find(); }

HtmlContent WholeContent(const HtmlTree& tree) { return ContentFinder(tree).Whole(); }

}  // namespace hearsay
