#include "document/news_xml.h"

#include <pugixml.hpp>

#include "base/status_macros.h"
#include "base/strings.h"
#include "document/entities.h"
#include "document/html.h"
#include "document/page_date.h"
#include "document/xml_text.h"

namespace hearsay {
namespace {

using Sink = std::function<absl::Status(Document)>;

std::string TextOfFirst(const pugi::xml_node& node, std::string_view local_name) {
  return TextOf(FindNamed(node, local_name));
}

// "20160912T1430Z" or "2016-09-12T..." as "2016-09-12".
std::string DateOnly(std::string_view text) {
  if (text.size() >= 8 &&
      text.substr(0, 8).find_first_not_of("0123456789") == std::string_view::npos) {
    return StrCat(text.substr(0, 4), '-', text.substr(4, 2), '-', text.substr(6, 2));
  }
  const std::string day = PageDate(text);
  return day.empty() ? std::string(text) : day;
}

Document ReadNitf(const pugi::xml_node& nitf, std::string_view source) {
  Document document;
  TextWriter writer(source, document);
  const pugi::xml_node head = ChildNamed(nitf, "head");
  const pugi::xml_node body = ChildNamed(nitf, "body");
  const pugi::xml_node body_head = ChildNamed(body, "body.head");
  for (const char* part : {"hedline", "abstract", "byline"}) {
    for (const pugi::xml_node& node : body_head.children(part)) {
      const std::string_view name = part;
      const BlockKind kind = name == "hedline"    ? BlockKind::kParagraph
                             : name == "abstract" ? BlockKind::kStandfirst
                                                  : BlockKind::kByline;
      WriteXmlText(node, source, kind, writer, document);
      writer.EndBlock();
    }
  }
  WriteXmlText(ChildNamed(body, "body.content"), source, BlockKind::kParagraph, writer, document);
  writer.EndBlock();

  Metadata& metadata = document.metadata;
  SetFromRecord(metadata.title, TextOfFirst(body_head, "hl1"));
  SetFromRecord(metadata.title, TextOf(ChildNamed(head, "title")));
  std::string byline = TextOf(ChildNamed(body_head, "byline"));
  for (std::string_view lead : {"By ", "by ", "BY "}) {
    if (byline.starts_with(lead)) byline.erase(0, 3);
  }
  SetFromRecord(metadata.byline, byline);
  const pugi::xml_node pubdata = FindNamed(head, "pubdata");
  SetFromRecord(metadata.publisher, pubdata.attribute("name").value());
  SetFromRecord(metadata.publisher, FindNamed(head, "doc.copyright").attribute("holder").value());
  const std::string distributor = TextOfFirst(body_head, "distributor");
  SetFromRecord(metadata.credit, distributor);
  SetFromRecord(metadata.publisher, distributor);
  SetFromRecord(metadata.date, DateOnly(FindNamed(head, "date.issue").attribute("norm").value()));
  SetFromRecord(metadata.date, DateOnly(pubdata.attribute("date.publication").value()));
  SetFromRecord(metadata.url, pubdata.attribute("ex-ref").value());
  document.id = FindNamed(head, "doc-id").attribute("id-string").value();
  return document;
}

// A newsItem: what it is about in contentMeta, its text in contentSet as NITF, XHTML or plain.
Document ReadNewsItem(const pugi::xml_node& item, std::string_view source) {
  Document document;
  const pugi::xml_node item_meta = ChildNamed(item, "itemMeta");
  const pugi::xml_node content_meta = ChildNamed(item, "contentMeta");
  const pugi::xml_node content = ChildNamed(item, "contentSet");
  const pugi::xml_node nitf = FindNamed(content, "nitf");
  const std::string headline = TextOf(ChildNamed(content_meta, "headline"));
  if (nitf) {
    document = ReadNitf(nitf, source);
  } else {
    TextWriter writer(source, document);
    const pugi::xml_node title = ChildNamed(content_meta, "headline");
    if (title) {
      WriteXmlText(title, source, BlockKind::kTitle, writer, document);
      writer.EndBlock();
    }
    pugi::xml_node text = FindNamed(content, "body");
    if (!text) text = ChildNamed(content, "inlineXML");
    if (!text) text = ChildNamed(content, "inlineData");
    WriteXmlText(text, source, BlockKind::kParagraph, writer, document);
    writer.EndBlock();
  }
  Metadata& metadata = document.metadata;
  SetFromRecord(metadata.title, headline);
  SetFromRecord(metadata.title, TextOf(ChildNamed(item_meta, "title")));
  SetFromRecord(metadata.byline, TextOf(ChildNamed(content_meta, "by")));
  SetFromRecord(metadata.byline, TextOfFirst(ChildNamed(content_meta, "creator"), "name"));
  const pugi::xml_node provider = ChildNamed(item_meta, "provider");
  SetFromRecord(metadata.publisher, TextOfFirst(provider, "name"));
  SetFromRecord(metadata.publisher, provider.attribute("literal").value());
  SetFromRecord(metadata.credit, TextOf(ChildNamed(content_meta, "creditline")));
  SetFromRecord(metadata.date, DateOnly(TextOf(ChildNamed(content_meta, "contentCreated"))));
  SetFromRecord(metadata.date, DateOnly(TextOf(ChildNamed(item_meta, "versionCreated"))));
  SetFromRecord(metadata.language, ChildNamed(content_meta, "language").attribute("tag").value());
  document.id = item.attribute("guid").value();
  return document;
}

absl::Status ReadNewsMl(const pugi::xml_node& root, std::string_view source, const Sink& sink) {
  if (LocalName(root) == "newsItem") return sink(ReadNewsItem(root, source));
  int items = 0;
  for (const pugi::xml_node& set : root.children()) {
    for (const pugi::xml_node& item : set.children()) {
      if (LocalName(item) != "newsItem") continue;
      ++items;
      HEARSAY_RETURN_IF_ERROR(sink(ReadNewsItem(item, source)));
    }
  }
  if (items > 0) return absl::OkStatus();
  return absl::InvalidArgumentError(
      "a NewsML-G2 file without a newsItem: packages that only point to items have no text to "
      "read");
}

// A feed item's HTML stands escaped or in CDATA: a string of its own, whose source map leads
// through the XML's.
absl::StatusOr<Document> ReadItemHtml(const pugi::xml_node& element, std::string_view source) {
  Document decoded;
  for (const pugi::xml_node& part : element.children()) {
    if (part.type() != pugi::node_pcdata && part.type() != pugi::node_cdata) continue;
    AppendDecoded(part, source, decoded);
  }
  HEARSAY_ASSIGN_OR_RETURN(Document document, ReadHtmlFragment(decoded.text));
  document.source_map = document.source_map.Through(decoded.source_map);
  return document;
}

absl::Status ReadFeed(const pugi::xml_node& root, std::string_view source, bool atom,
                      const Sink& sink) {
  const pugi::xml_node channel = ChildNamed(root, "channel");
  const std::string feed_title = TextOf(ChildNamed(atom ? root : channel, "title"));
  const std::string feed_language = TextOf(ChildNamed(channel, "language"));
  // RSS 1.0 has its items beside the channel, RSS 2.0 inside it.
  const pugi::xml_node parent = !atom && ChildNamed(channel, "item") ? channel : root;
  for (const pugi::xml_node& item : parent.children()) {
    if (LocalName(item) != (atom ? "entry" : "item")) continue;
    pugi::xml_node content;
    for (const char* name : {"encoded", "content", "description", "summary"}) {
      content = ChildNamed(item, name);
      if (content && !TextOf(content).empty()) break;
    }
    Document document;
    const std::string_view type = content.attribute("type").value();
    if (atom &&
        (type == "xhtml" || type == "text" || (type.empty() && LocalName(content) != "content"))) {
      TextWriter writer(source, document);
      WriteXmlText(content, source, BlockKind::kParagraph, writer, document);
      writer.EndBlock();
    } else {
      HEARSAY_ASSIGN_OR_RETURN(document, ReadItemHtml(content, source));
    }
    Metadata& metadata = document.metadata;
    metadata.title = {};
    // Titles are HTML in Atom when they say so, in RSS without saying so.
    SetFromRecord(metadata.title, DecodeEntities(TextOf(ChildNamed(item, "title"))));
    SetFromRecord(metadata.publisher, TextOf(ChildNamed(item, "source")));
    SetFromRecord(metadata.publisher, feed_title);
    SetFromRecord(metadata.byline, TextOf(ChildNamed(item, "creator")));
    const pugi::xml_node author = ChildNamed(item, "author");
    const pugi::xml_node author_name = ChildNamed(author, "name");
    SetFromRecord(metadata.byline, TextOf(author_name ? author_name : author));
    for (const char* name : {"published", "pubDate", "date", "issued", "updated", "modified"}) {
      SetFromRecord(metadata.date, DateOnly(TextOf(ChildNamed(item, name))));
    }
    for (const pugi::xml_node& link : item.children()) {
      if (LocalName(link) != "link") continue;
      const std::string_view rel = link.attribute("rel").value();
      if (!rel.empty() && rel != "alternate") continue;
      SetFromRecord(metadata.url,
                    link.attribute("href") ? link.attribute("href").value() : TextOf(link));
    }
    SetFromRecord(metadata.language, feed_language);
    std::string id = TextOf(ChildNamed(item, "guid"));
    if (id.empty()) id = TextOf(ChildNamed(item, "id"));
    document.id = id.empty() ? metadata.url.value : id;
    HEARSAY_RETURN_IF_ERROR(sink(std::move(document)));
  }
  return absl::OkStatus();
}

std::optional<NewsXmlFormat> FormatOfRoot(std::string_view name) {
  if (name == "nitf") return NewsXmlFormat::kNitf;
  if (name == "newsItem" || name == "newsMessage" || name == "packageItem") {
    return NewsXmlFormat::kNewsMlG2;
  }
  if (name == "rss" || name == "RDF") return NewsXmlFormat::kRss;
  if (name == "feed") return NewsXmlFormat::kAtom;
  return std::nullopt;
}

}  // namespace

std::optional<NewsXmlFormat> NewsXmlFormatOf(std::string_view source) {
  for (std::size_t at = source.find('<'); at != std::string_view::npos && at < 8192;
       at = source.find('<', at + 1)) {
    if (at + 1 < source.size() && (source[at + 1] == '?' || source[at + 1] == '!')) continue;
    std::string_view name = source.substr(at + 1, 60);
    name = name.substr(0, name.find_first_of(" \t\r\n>/"));
    const std::size_t colon = name.find(':');
    if (colon != std::string_view::npos) name.remove_prefix(colon + 1);
    return FormatOfRoot(name);
  }
  return std::nullopt;
}

absl::Status ReadNewsXml(std::string_view source, const Sink& sink) {
  pugi::xml_document xml;
  HEARSAY_RETURN_IF_ERROR(ParseXml(source, xml));
  const pugi::xml_node root = xml.document_element();
  const std::optional<NewsXmlFormat> format = FormatOfRoot(LocalName(root));
  if (!format) {
    return absl::InvalidArgumentError(StrCat("XML whose root is <", std::string_view(root.name()),
                                             ">: only NITF, NewsML-G2, RSS and Atom are read"));
  }
  switch (*format) {
    case NewsXmlFormat::kNitf:
      return sink(ReadNitf(root, source));
    case NewsXmlFormat::kNewsMlG2:
      return ReadNewsMl(root, source, sink);
    case NewsXmlFormat::kRss:
      return ReadFeed(root, source, /*atom=*/false, sink);
    case NewsXmlFormat::kAtom:
      return ReadFeed(root, source, /*atom=*/true, sink);
  }
  return absl::OkStatus();
}

}  // namespace hearsay
