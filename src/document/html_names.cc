#include "document/html_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace hearsay {
namespace {

// Matched against the whole name with "-" and "_" removed and letters folded.
constexpr std::string_view kArticleBodyNames[] = {
    "articlebody",  "articlecontent", "articletext",   "storybody",     "storycontent",
    "storytext",    "entrycontent",   "postcontent",   "postbody",      "posttext",
    "contentbody",  "bodycontent",    "bodycopy",      "bodytext",      "articlecopy",
    "newsbody",     "newscontent",    "newstext",      "singlecontent", "pagecontent",
    "maincontent",  "fieldnamebody",  "articledetail", "articlepage",   "contentarticle",
    "articlemain",  "mainarticle",    "blogcontent",   "blogpost",      "textbody",
    "storyarticle", "articleinner",   "contentmain",   "singlepost",
};
constexpr std::string_view kArticleNames[] = {"article", "story",   "post",
                                              "entry",   "content", "main"};

// Each matches a whole part of the name: "share" in "share-bar" and "post_share", not in
// "shareholder".
constexpr std::string_view kBoilerplateParts[] = {
    "ad",
    "ads",
    "advert",
    "advertisement",
    "advertising",
    "adsense",
    "adslot",
    "affiliate",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "dropdown",
    "followus",
    "foot",
    "footer",
    "gdpr",
    "hidden",
    "login",
    "masthead",
    "menu",
    "modal",
    "mostread",
    "mostpopular",
    "nav",
    "navbar",
    "navi",
    "navigation",
    "newsletter",
    "outbrain",
    "pager",
    "pagination",
    "popup",
    "popular",
    "promo",
    "promoted",
    "promotion",
    "rail",
    "recirc",
    "recommend",
    "recommended",
    "recommendations",
    "related",
    "relatedposts",
    "rss",
    "search",
    "share",
    "sharebar",
    "sharedaddy",
    "sharing",
    "shariff",
    "sidebar",
    "signin",
    "signup",
    "sitemap",
    "skip",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "subscription",
    "taboola",
    "tags",
    "taglist",
    "toolbar",
    "tooltip",
    "topbar",
    "trending",
    "widget",
    "widgets",
    "yarpp",
    "jprelatedposts",
    "printonly",
    "relatedarticles",
    "relatednews",
    "morestories",
    "morenews",
    "readmore",
    "nextprev",
    "prevnext",
    "donate",
    "donation",
    "authorbox",
    "authorbio",
    "aboutauthor",
    "vcard",
    "tagcloud",
    "sociallinks",
    "socialshare",
    "addtoany",
    "noprint",
    "screenreader",
    "visuallyhidden",
    "sronly",
    "imprint",
    "infobox",
    "carousel",
    "slider",
    "gallerynav",
    "weather",
    "ticker",
    "alertbar",
    "paywall",
    "premium",
    "registration",
    "metadata",
    "meta",
    "postmeta",
    "entrymeta",
    "articlemeta",
    "byline",
    "navbox",
    "catlinks",
    "disclosure",
    "cta",
    "metaline",
    "authordate",
    "placeholder",
    "credit",
    "credits",
    "player",
    "linklist",
    "linkbox",
    "servicelinks",
    "marginalia",
    "kontakt",
    "contactbox",
};
constexpr std::string_view kCommentParts[] = {"comment",    "comments",   "disqus",      "respond",
                                              "replies",    "kommentare", "commentlist", "livefyre",
                                              "discussion", "kommentar"};

constexpr std::string_view kTeaserParts[] = {"teaser", "teasers"};

template <std::size_t N>
bool In(const std::string_view (&names)[N], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// The hint of one class name: "post-content__inner".
NameHint HintOfName(std::string_view name) {
  std::string folded;
  std::string part;
  NameHint hint = NameHint::kNone;
  const auto end_part = [&] {
    if (In(kCommentParts, part)) {
      hint = NameHint::kComments;
    } else if (hint != NameHint::kComments && In(kBoilerplateParts, part)) {
      hint = NameHint::kBoilerplate;
    } else if (hint == NameHint::kNone && In(kTeaserParts, part)) {
      hint = NameHint::kTeaser;
    }
    part.clear();
  };
  char last = '\0';
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (c == '-' || c == '_' || c == ':' || (upper && last >= 'a' && last <= 'z')) end_part();
    last = c;
    if (c == '-' || c == '_' || c == ':') continue;
    const char lower = static_cast<char>(upper ? c - 'A' + 'a' : c);
    part.push_back(lower);
    folded.push_back(lower);
  }
  end_part();
  if (folded == "toc") return NameHint::kBoilerplate;
  if (folded.starts_with("elementor")) return NameHint::kNone;
  if (hint == NameHint::kNone || hint == NameHint::kBoilerplate) {
    if (In(kBoilerplateParts, folded)) hint = NameHint::kBoilerplate;
    if (In(kCommentParts, folded)) hint = NameHint::kComments;
  }
  if (hint != NameHint::kNone) return hint;
  for (std::string_view body : kArticleBodyNames) {
    if (folded.find(body) != std::string::npos) return NameHint::kArticleBody;
  }
  if (In(kArticleNames, folded)) return NameHint::kArticle;
  return NameHint::kNone;
}

constexpr std::string_view kStandfirstParts[] = {
    "standfirst", "dek",     "subtitle", "subheadline", "subhead",
    "lede",       "excerpt", "deck",     "strapline",   "subheading"};

}  // namespace

bool NamesStandfirst(std::string_view class_name) {
  std::string part;
  for (std::size_t at = 0; at <= class_name.size(); ++at) {
    const char c = at < class_name.size() ? class_name[at] : ' ';
    if (c == ' ' || c == '-' || c == '_') {
      if (In(kStandfirstParts, part)) return true;
      part.clear();
    } else {
      part.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
    }
  }
  return false;
}

NameHint HintOf(std::string_view class_or_id) {
  NameHint strongest = NameHint::kNone;
  std::size_t at = 0;
  while (at < class_or_id.size()) {
    std::size_t end = class_or_id.find_first_of(" \t\r\n", at);
    if (end == std::string_view::npos) end = class_or_id.size();
    if (end > at) strongest = std::max(strongest, HintOfName(class_or_id.substr(at, end - at)));
    at = end + 1;
  }
  return strongest;
}

}  // namespace hearsay
