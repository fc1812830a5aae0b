#include "document/html_metadata.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "document/entities.h"
#include "document/html_credits.h"
#include "document/json_ld.h"
#include "document/page_byline.h"
#include "document/page_date.h"

namespace hearsay {
namespace {

enum class Field : std::uint8_t { kTitle, kPublisher, kByline, kDate, kUrl, kLanguage };

// Names of meta elements, the more telling first.
struct MetaName {
  std::string_view name;
  Field field;
};
constexpr MetaName kMetaNames[] = {
    {"og:title", Field::kTitle},
    {"twitter:title", Field::kTitle},
    {"parsely-title", Field::kTitle},
    {"sailthru.title", Field::kTitle},
    {"dc.title", Field::kTitle},
    {"dcterms.title", Field::kTitle},
    {"citation_title", Field::kTitle},
    {"og:site_name", Field::kPublisher},
    {"article:publisher", Field::kPublisher},
    {"citation_journal_title", Field::kPublisher},
    {"dc.publisher", Field::kPublisher},
    {"dcterms.publisher", Field::kPublisher},
    {"publisher", Field::kPublisher},
    {"application-name", Field::kPublisher},
    {"apple-mobile-web-app-title", Field::kPublisher},
    {"copyright", Field::kPublisher},
    {"twitter:site", Field::kPublisher},
    {"parsely-author", Field::kByline},
    {"sailthru.author", Field::kByline},
    {"byl", Field::kByline},
    {"author", Field::kByline},
    {"dc.creator", Field::kByline},
    {"dcterms.creator", Field::kByline},
    {"citation_author", Field::kByline},
    {"article:author", Field::kByline},
    {"og:article:author", Field::kByline},
    {"article:author_name", Field::kByline},
    {"twitter:creator", Field::kByline},
    {"cxenseparse:author", Field::kByline},
    {"shareaholic:article_author_name", Field::kByline},
    {"article:published_time", Field::kDate},
    {"og:published_time", Field::kDate},
    {"article:published", Field::kDate},
    {"parsely-pub-date", Field::kDate},
    {"sailthru.date", Field::kDate},
    {"cxenseparse:recs:publishtime", Field::kDate},
    {"datepublished", Field::kDate},
    {"publish-date", Field::kDate},
    {"publish_date", Field::kDate},
    {"pubdate", Field::kDate},
    {"article.published", Field::kDate},
    {"dc.date.issued", Field::kDate},
    {"dcterms.date", Field::kDate},
    {"dc.date", Field::kDate},
    {"citation_publication_date", Field::kDate},
    {"citation_date", Field::kDate},
    {"date", Field::kDate},
    {"last-modified", Field::kDate},
    {"article:modified_time", Field::kDate},
    {"og:updated_time", Field::kDate},
    {"og:url", Field::kUrl},
    {"twitter:url", Field::kUrl},
    {"og:locale", Field::kLanguage},
    {"content-language", Field::kLanguage},
};
constexpr std::size_t kMetaCount = std::size(kMetaNames);
using MetaValues = std::array<std::string_view, kMetaCount>;

bool IsAddress(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("//");
}

void Set(MetadataField& field, std::string_view value) {
  if (field.present()) return;
  std::string decoded = DecodeEntities(value);
  if (decoded.empty()) return;
  field.value = std::move(decoded);
  field.origin = MetadataOrigin::kFrontMatter;
}

MetadataField& FieldOf(Metadata& metadata, Field field) {
  switch (field) {
    case Field::kTitle:
      return metadata.title;
    case Field::kPublisher:
      return metadata.publisher;
    case Field::kByline:
      return metadata.byline;
    case Field::kDate:
      return metadata.date;
    case Field::kUrl:
      return metadata.url;
    case Field::kLanguage:
      return metadata.language;
  }
  return metadata.title;
}

// The words of a headline, lower-cased; punctuation and what is between them left out.
std::set<std::string> WordsOfTitle(std::string_view title) {
  std::set<std::string> words;
  std::string word;
  for (const char c : StrCat(LowerAscii(title), " ")) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) {
      word.push_back(c);
    } else if (!word.empty()) {
      words.insert(std::move(word));
      word.clear();
    }
  }
  return words;
}

// True when a visible headline is another wording of a title: half of its words are there.
bool IsWordingOf(std::string_view headline, std::string_view title) {
  const std::set<std::string> words = WordsOfTitle(headline);
  const std::set<std::string> known = WordsOfTitle(title);
  const auto shared =
      std::ranges::count_if(words, [&](const auto& w) { return known.contains(w); });
  return words.size() >= 3 && 2 * static_cast<std::size_t>(shared) >= words.size();
}

class MetadataFinder {
 public:
  MetadataFinder(const HtmlTree& tree, const HtmlContent& content)
      : tree_(tree), nodes_(tree.nodes()), content_(content) {}

  Metadata Find() {
    Collect();
    Set(metadata_.title, article_.headline);
    if (!IsAddress(article_.publisher)) Set(metadata_.publisher, article_.publisher);
    Set(metadata_.byline, PageByline(article_.author));
    Set(metadata_.date, PageDate(article_.date));
    Set(metadata_.language, article_.language);
    FromMeta(meta_);
    FromMeta(microdata_);
    Set(metadata_.url, canonical_);
    if (IsAddress(article_.url)) Set(metadata_.url, article_.url);
    FromVisible();
    Set(metadata_.language, html_language_);
    Set(metadata_.title, document_title_);
    TakeVisibleHeadline();
    return metadata_;
  }

 private:
  void Collect() {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      switch (nodes_[i].tag) {
        case GUMBO_TAG_HTML:
          html_language_ = std::string(tree_.Attribute(i, "lang"));
          break;
        case GUMBO_TAG_TITLE:
          if (document_title_.empty()) document_title_ = tree_.TextOf(i);
          break;
        case GUMBO_TAG_META:
          CollectMeta(i);
          break;
        case GUMBO_TAG_LINK:
          if (tree_.Attribute(i, "rel") == "canonical" && canonical_.empty()) {
            canonical_ = std::string(tree_.Attribute(i, "href"));
          }
          break;
        case GUMBO_TAG_SCRIPT:
          if (tree_.Attribute(i, "type") == "application/ld+json" && nodes_[i].end > i + 1) {
            ReadJsonLd(nodes_[i + 1].text, article_);
          }
          break;
        default:
          break;
      }
    }
  }

  void CollectMeta(std::uint32_t i) {
    MetaValues* values = &meta_;
    std::string_view name = tree_.Attribute(i, "property");
    if (name.empty()) name = tree_.Attribute(i, "name");
    if (name.empty()) name = tree_.Attribute(i, "http-equiv");
    if (name.empty()) {
      // Microdata may be about a work that the article cites.
      name = tree_.Attribute(i, "itemprop");
      values = &microdata_;
    }
    if (name.empty()) return;
    const std::string lower = LowerAscii(name);
    const std::string_view content = StripAsciiSpace(tree_.Attribute(i, "content"));
    for (std::size_t k = 0; k < kMetaCount; ++k) {
      if (kMetaNames[k].name == lower && (*values)[k].empty()) (*values)[k] = content;
    }
    // WordPress's "Written by": a label, and what it labels.
    if (lower == "twitter:label1") labels_author_ = BeginsAsByline(StrCat(content, " A"));
    if (lower == "twitter:data1" && labels_author_) labelled_author_ = content;
  }

  void FromMeta(const MetaValues& values) {
    for (std::size_t k = 0; k < kMetaCount; ++k) {
      std::string_view value = values[k];
      if (value.empty()) continue;
      switch (kMetaNames[k].field) {
        case Field::kDate:
          Set(metadata_.date, PageDate(value));
          break;
        case Field::kByline:
          Set(metadata_.byline, PageByline(value));
          break;
        case Field::kUrl:
          if (IsAddress(value)) Set(metadata_.url, value);
          break;
        case Field::kPublisher:
          if (value.starts_with('@')) value.remove_prefix(1);
          if (!IsAddress(value)) Set(metadata_.publisher, value);
          break;
        case Field::kTitle:
        case Field::kLanguage:
          Set(FieldOf(metadata_, kMetaNames[k].field), value);
      }
    }
  }

  void FromVisible() {
    Set(metadata_.byline, PageByline(labelled_author_));
    if (metadata_.byline.present() && metadata_.date.present()) return;
    const HtmlCredits credits = FindHtmlCredits(tree_, content_, AddressDate(metadata_.url.value));
    Set(metadata_.byline, credits.byline);
    Set(metadata_.date, credits.date);
  }

  // Metadata hold the headline as search engines and social networks show it; the article's
  // own is the one that its readers see.
  void TakeVisibleHeadline() {
    if (content_.title < 0) return;
    const std::string visible = tree_.TextOf(static_cast<std::uint32_t>(content_.title));
    const std::string_view known = metadata_.title.value;
    // "Quay shut - The Tern Bay Courier": what is the end of it is the site's name.
    const bool is_site = known.size() > visible.size() && known.ends_with(visible);
    const bool is_more = visible.size() > known.size() && visible.ends_with(known);
    const bool is_it = !is_site && !is_more &&
                       (IsWordingOf(visible, article_.headline) || IsWordingOf(visible, known));
    if (is_it) metadata_.title = {};
    Set(metadata_.title, visible);
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const HtmlContent& content_;
  Metadata metadata_;
  JsonLdArticle article_;
  MetaValues meta_{};
  MetaValues microdata_{};
  bool labels_author_ = false;
  std::string_view labelled_author_;
  std::string canonical_;
  std::string html_language_;
  std::string document_title_;
};

}  // namespace

Metadata FindHtmlMetadata(const HtmlTree& tree, const HtmlContent& content) {
  return MetadataFinder(tree, content).Find();
}

}  // namespace hearsay
