#include "document/html_metadata.h"

#include <gumbo.h>

#include <array>
#include <string>
#include <string_view>

#include "base/strings.h"
#include "document/json_ld.h"

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
    {"article:author_name", Field::kByline},
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

bool IsAddress(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("//");
}

// The date of a text that holds one as digits: "2020-01-27T08:00" gives "2020-01-27".
std::string IsoDate(std::string_view text) {
  const auto digit = [&](std::size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  for (std::size_t i = 0; i + 8 <= text.size(); ++i) {
    if (!digit(i) || !digit(i + 1) || !digit(i + 2) || !digit(i + 3)) continue;
    if (i > 0 && digit(i - 1)) continue;
    const char separator = i + 4 < text.size() ? text[i + 4] : '\0';
    if (separator == '-' || separator == '/' || separator == '.') {
      if (digit(i + 5) && digit(i + 6) && i + 9 < text.size() && text[i + 7] == separator &&
          digit(i + 8) && digit(i + 9)) {
        return StrCat(text.substr(i, 4), '-', text.substr(i + 5, 2), '-', text.substr(i + 8, 2));
      }
    }
  }
  // 27.01.2020, the order of most of Europe.
  for (std::size_t i = 0; i + 10 <= text.size(); ++i) {
    if (digit(i) && digit(i + 1) && text[i + 2] == '.' && digit(i + 3) && digit(i + 4) &&
        text[i + 5] == '.' && digit(i + 6) && digit(i + 7) && digit(i + 8) && digit(i + 9)) {
      return StrCat(text.substr(i + 6, 4), '-', text.substr(i + 3, 2), '-', text.substr(i, 2));
    }
  }
  return "";
}

void Set(MetadataField& field, std::string_view value) {
  value = StripAsciiSpace(value);
  if (field.present() || value.empty()) return;
  field.value = std::string(value);
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

void SetDate(MetadataField& field, std::string_view value) {
  const std::string iso = IsoDate(value);
  Set(field, iso);
}

bool HasWord(std::string_view names, std::string_view word) {
  const std::size_t at = LowerAscii(names).find(word);
  return at != std::string::npos;
}

class MetadataFinder {
 public:
  MetadataFinder(const HtmlTree& tree, const HtmlContent& content)
      : tree_(tree), nodes_(tree.nodes()), content_(content) {}

  Metadata Find() {
    Collect();
    Set(metadata_.title, article_.headline);
    Set(metadata_.publisher, article_.publisher);
    if (!IsAddress(article_.author)) Set(metadata_.byline, article_.author);
    SetDate(metadata_.date, article_.date);
    Set(metadata_.language, article_.language);
    FromMeta();
    Set(metadata_.url, canonical_);
    if (IsAddress(article_.url)) Set(metadata_.url, article_.url);
    FromVisible();
    Set(metadata_.language, html_language_);
    Set(metadata_.title, document_title_);
    if (!metadata_.title.present() && content_.title >= 0) {
      Set(metadata_.title, tree_.TextOf(static_cast<std::uint32_t>(content_.title)));
    }
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
    std::string_view name = tree_.Attribute(i, "property");
    if (name.empty()) name = tree_.Attribute(i, "name");
    if (name.empty()) name = tree_.Attribute(i, "itemprop");
    if (name.empty()) name = tree_.Attribute(i, "http-equiv");
    if (name.empty()) return;
    const std::string lower = LowerAscii(name);
    for (std::size_t k = 0; k < kMetaCount; ++k) {
      if (kMetaNames[k].name == lower && meta_[k].empty()) {
        meta_[k] = StripAsciiSpace(tree_.Attribute(i, "content"));
      }
    }
  }

  void FromMeta() {
    for (std::size_t k = 0; k < kMetaCount; ++k) {
      std::string_view value = meta_[k];
      const Field field = kMetaNames[k].field;
      if (value.empty()) continue;
      if (field == Field::kDate) {
        SetDate(metadata_.date, value);
        continue;
      }
      if (field == Field::kUrl && !IsAddress(value)) continue;
      if (field == Field::kByline && (IsAddress(value) || value.starts_with('@'))) continue;
      if (field == Field::kPublisher) {
        if (IsAddress(value)) continue;
        if (value.starts_with('@')) value.remove_prefix(1);
      }
      Set(FieldOf(metadata_, field), value);
    }
  }

  // Microdata, and elements whose class says author or date.
  void FromVisible() {
    if (metadata_.byline.present() && metadata_.date.present()) return;
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].is_text()) continue;
      if (!metadata_.byline.present()) VisibleByline(i);
      if (!metadata_.date.present()) VisibleDate(i);
    }
  }

  void VisibleByline(std::uint32_t i) {
    const bool marked = tree_.Attribute(i, "rel") == "author" ||
                        HasWord(tree_.Attribute(i, "itemprop"), "author") ||
                        NamesAuthor(tree_.Attribute(i, "class"));
    if (!marked) return;
    std::string text = tree_.TextOf(i);
    for (std::string_view lead : {"By ", "by ", "BY ", "Von ", "von ", "Par ", "Por ",
                                  "Von: ", "Author: ", "Autor: ", "Written by "}) {
      if (text.starts_with(lead)) text.erase(0, lead.size());
    }
    // Longer is a biography, not a name.
    if (text.size() >= 4 && text.size() <= 60) Set(metadata_.byline, text);
  }

  static bool NamesAuthor(std::string_view names) {
    for (std::string_view name : Split(names, ' ')) {
      const std::string lower = LowerAscii(name);
      for (std::string_view known :
           {"author", "author-name", "byline", "byline__name", "author__name", "article-author",
            "entry-author", "post-author", "autor", "byline-author", "authorname",
            "c-byline__author", "fn", "author_name", "writer"}) {
        if (lower == known) return true;
      }
    }
    return false;
  }

  void VisibleDate(std::uint32_t i) {
    if (nodes_[i].tag == GUMBO_TAG_TIME) {
      SetDate(metadata_.date, tree_.Attribute(i, "datetime"));
      if (!metadata_.date.present()) SetDate(metadata_.date, tree_.TextOf(i));
      return;
    }
    if (HasWord(tree_.Attribute(i, "itemprop"), "datepublished")) {
      SetDate(metadata_.date, tree_.Attribute(i, "content"));
      if (!metadata_.date.present()) SetDate(metadata_.date, tree_.TextOf(i));
      return;
    }
    const std::string_view names = tree_.Attribute(i, "class");
    if (nodes_[i].end - i < 12 && (HasWord(names, "date") || HasWord(names, "datum") ||
                                   HasWord(names, "time") || HasWord(names, "published"))) {
      SetDate(metadata_.date, tree_.TextOf(i));
    }
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const HtmlContent& content_;
  Metadata metadata_;
  JsonLdArticle article_;
  std::array<std::string_view, kMetaCount> meta_{};
  std::string canonical_;
  std::string html_language_;
  std::string document_title_;
};

}  // namespace

Metadata FindHtmlMetadata(const HtmlTree& tree, const HtmlContent& content) {
  return MetadataFinder(tree, content).Find();
}

}  // namespace hearsay
