#include "document/html_credits.h"

#include <gumbo.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "document/html_names.h"
#include "document/page_byline.h"
#include "document/page_date.h"

namespace hearsay {
namespace {

constexpr std::uint32_t kNearBefore = 60;  // nodes before the headline
constexpr std::uint32_t kNearAfter = 160;  // and after its begin
constexpr std::uint32_t kSmall = 14;       // nodes of an element that may hold a credit line
constexpr std::size_t kLongestLine = 100;  // bytes of it

bool HasWord(std::string_view names, std::string_view word) {
  return !names.empty() && LowerAscii(names).find(word) != std::string::npos;
}

class CreditFinder {
 public:
  CreditFinder(const HtmlTree& tree, const HtmlContent& content)
      : tree_(tree), nodes_(tree.nodes()) {
    const auto size = static_cast<std::uint32_t>(nodes_.size());
    const std::int32_t anchor = content.title >= 0 ? content.title : content.root;
    if (anchor >= 0) {
      const auto at = static_cast<std::uint32_t>(anchor);
      anchor_ = at;
      near_begin_ = at - std::min(at, kNearBefore);
      near_end_ = std::min(size, at + kNearAfter);
    }
    FindComments();
  }

  HtmlCredits Find(const std::string& address_date) {
    const auto size = static_cast<std::uint32_t>(nodes_.size());
    HtmlCredits credits;
    const auto byline = [&](auto in, std::uint32_t begin, std::uint32_t end) {
      if (credits.byline.empty()) credits.byline = First(in, begin, end);
    };
    const auto date = [&](auto in, std::uint32_t begin, std::uint32_t end) {
      if (credits.date.empty()) credits.date = First(in, begin, end);
    };
    byline(&CreditFinder::MarkedByline, anchor_, near_end_);
    byline(&CreditFinder::MarkedByline, near_begin_, anchor_);
    byline(&CreditFinder::WrittenByline, near_begin_, near_end_);
    byline(&CreditFinder::MarkedByline, 0, size);
    date(&CreditFinder::MarkedDate, anchor_, near_end_);
    date(&CreditFinder::MarkedDate, near_begin_, anchor_);
    if (credits.date.empty()) credits.date = address_date;
    date(&CreditFinder::WrittenDate, near_begin_, near_end_);
    date(&CreditFinder::MarkedDate, 0, size);
    return credits;
  }

 private:
  // Where readers' comments stand, in document order.
  void FindComments() {
    for (std::uint32_t i = 0; i < nodes_.size();) {
      const int tag = nodes_[i].tag;
      const bool may_hold = tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION ||
                            tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL;
      if (may_hold && (HintOf(tree_.Attribute(i, "class")) == NameHint::kComments ||
                       HintOf(tree_.Attribute(i, "id")) == NameHint::kComments)) {
        comments_.push_back(i);
        i = nodes_[i].end;
      } else {
        ++i;
      }
    }
  }

  // The first answer that is not empty, of the nodes [begin, end).
  template <typename In>
  std::string First(In in, std::uint32_t begin, std::uint32_t end) const {
    auto comment = std::ranges::lower_bound(comments_, begin);
    for (std::uint32_t i = begin; i < end;) {
      if (comment != comments_.end() && *comment == i) {
        i = nodes_[i].end;
        ++comment;
        continue;
      }
      if (nodes_[i].tag == GUMBO_TAG_SCRIPT || nodes_[i].tag == GUMBO_TAG_STYLE) {
        i = nodes_[i].end;
        continue;
      }
      if (std::string found = (this->*in)(i); !found.empty()) return found;
      ++i;
    }
    return "";
  }

  bool IsSmall(std::uint32_t i) const { return nodes_[i].end - i <= kSmall; }

  // An element whose attributes say that it names the author.
  std::string MarkedByline(std::uint32_t i) const {
    const bool by_markup = tree_.Attribute(i, "rel") == "author" ||
                           HasWord(tree_.Attribute(i, "itemprop"), "author") ||
                           NamesAuthor(tree_.Attribute(i, "class"));
    const bool by_link =
        nodes_[i].tag == GUMBO_TAG_A && IsAuthorsAddress(tree_.Attribute(i, "href"));
    if (!by_markup && !by_link) return "";
    std::string text = tree_.TextOf(i);
    if (text.size() > kLongestLine) return "";
    std::string names = PageByline(text);
    // A name has a capital, if its script has them; "3 comments" and "12 min" have a digit.
    const bool is_name = !names.empty() && PageDate(names).empty() && names.size() <= 60 &&
                         !(names[0] >= '0' && names[0] <= '9');
    return is_name ? names : "";
  }

  // A short line that begins with "By".
  std::string WrittenByline(std::uint32_t i) const {
    if (!IsSmall(i)) return "";
    const std::string text = tree_.TextOf(i);
    if (text.size() > kLongestLine || !BeginsAsByline(text)) return "";
    std::string names = PageByline(text);
    const bool is_short = std::ranges::count(names, ' ') <= 7 && !names.ends_with('.');
    return is_short && names.find_first_of("0123456789?!") == std::string::npos ? names : "";
  }

  // An element whose attributes say that it gives the date.
  std::string MarkedDate(std::uint32_t i) const {
    const std::string_view names = tree_.Attribute(i, "class");
    const std::string_view property = tree_.Attribute(i, "itemprop");
    const bool by_markup = nodes_[i].tag == GUMBO_TAG_TIME || HasWord(property, "datepublished") ||
                           HasWord(property, "datecreated");
    const bool by_name = IsSmall(i) && (HasWord(names, "date") || HasWord(names, "datum") ||
                                        HasWord(names, "time") || HasWord(names, "publish"));
    if (!by_markup && !by_name) return "";
    for (const char* attribute : {"datetime", "content", "title"}) {
      if (std::string date = PageDate(tree_.Attribute(i, attribute)); !date.empty()) return date;
    }
    return IsSmall(i) ? PageDate(tree_.TextOf(i)) : "";
  }

  // A short line in which a date stands.
  std::string WrittenDate(std::uint32_t i) const {
    if (!IsSmall(i) || nodes_[i].tag == GUMBO_TAG_A) return "";
    const std::string text = tree_.TextOf(i);
    return text.size() <= kLongestLine ? PageDate(text) : "";
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  std::uint32_t anchor_ = 0;
  std::uint32_t near_begin_ = 0;
  std::uint32_t near_end_ = 0;
  std::vector<std::uint32_t> comments_;
};

}  // namespace

HtmlCredits FindHtmlCredits(const HtmlTree& tree, const HtmlContent& content,
                            const std::string& address_date) {
  return CreditFinder(tree, content).Find(address_date);
}

}  // namespace hearsay
