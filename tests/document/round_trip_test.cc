// Property of every reader: the bytes of the file at a character's place, decoded, are that
// character. Documents are made of pieces that each format writes in several ways: entities,
// escapes, CDATA, character sets, line ends, a byte-order mark.
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"
#include "document/entities.h"
#include "document/read.h"
#include "gtest/gtest.h"
#include "rapidcheck/gtest.h"

namespace hearsay {
namespace {

// One character as the text has it, and ways to write it in a file of some format.
struct Written {
  std::string_view text;
  std::vector<std::string> ways;
};

// Characters that every format takes as they are.
const std::vector<std::string_view> kPlain = {"a", "b", "Z", "7",  ".",  ",", "é",     "ß",
                                              "“", "”", "س", "لا", "😀", "—", "\u0301"};

rc::Gen<std::string_view> Plain() { return rc::gen::elementOf(kPlain); }

// Words of characters from `special`, or plain; the file's bytes.
std::string Sentence(const std::vector<Written>& special) {
  std::string bytes = "The ";
  const int count = *rc::gen::inRange(1, 40);
  for (int i = 0; i < count; ++i) {
    if (special.empty() || *rc::gen::inRange(0, 3) > 0) {
      bytes += *Plain();
    } else {
      const Written& one = *rc::gen::elementOf(special);
      bytes += *rc::gen::elementOf(one.ways);
    }
    if (*rc::gen::inRange(0, 5) == 0) bytes += " x";
  }
  return bytes + " end.";
}

std::string LineEnd() { return *rc::gen::element(std::string("\n"), std::string("\r\n")); }
std::string Mark() { return *rc::gen::element(std::string(), std::string("\uFEFF")); }

std::vector<Document> Read(std::string_view path, const std::string& bytes,
                           InputFormat format = InputFormat::kAuto) {
  std::vector<Document> documents;
  const absl::Status status = ReadDocuments(path, bytes, {format}, [&](Document document) {
    documents.push_back(std::move(document));
    return absl::OkStatus();
  });
  RC_ASSERT(status.ok());
  return documents;
}

// A JSON string's content, decoded; what is no escape stays.
std::string DecodeJsonEscape(std::string_view raw) {
  if (raw == "\\n") return "\n";
  if (raw == "\\\"") return "\"";
  if (raw == "\\\\") return "\\";
  if (raw == "\\/") return "/";
  if (!raw.starts_with("\\u")) return std::string(raw);
  const auto unit = [&](std::size_t at) {
    return static_cast<std::uint32_t>(std::stoul(std::string(raw.substr(at + 2, 4)), nullptr, 16));
  };
  std::uint32_t code_point = unit(0);
  if (code_point >= 0xD800 && code_point < 0xDC00) {
    code_point = 0x10000 + ((code_point - 0xD800) << 10) + (unit(6) - 0xDC00);
  }
  std::string text;
  AppendUtf8(text, code_point);
  return text;
}

std::string Same(std::string_view raw) { return std::string(raw); }

// Checks every character of the text that is no white space. `decode` undoes the format's
// escapes in the bytes [ToSource(begin), ToSourceEnd(end)).
template <typename Decode>
void CheckEveryCharacter(const Document& document, std::string_view bytes, Decode decode) {
  RC_ASSERT(IsValidUtf8(document.text));
  std::size_t checked = 0;
  const std::string_view text = document.text;
  for (std::uint32_t at = 0; at < text.size();) {
    std::uint32_t size = 1;
    while (at + size < text.size() && IsContinuationByte(text[at + size])) ++size;
    const std::string_view character = text.substr(at, size);
    const std::uint64_t begin = document.source_map.ToSource(at);
    const std::uint64_t end = document.source_map.ToSourceEnd(at + size);
    at += size;
    if (character == " " || character == "\n" || character == "\r") continue;
    RC_ASSERT(begin < end);
    RC_ASSERT(end <= bytes.size());
    const std::string decoded = decode(bytes.substr(begin, end - begin));
    if (decoded != character) {
      RC_LOG() << "at " << begin << ": " << bytes.substr(begin, end - begin) << " for "
               << character;
    }
    RC_ASSERT(decoded == character);
    ++checked;
  }
  RC_ASSERT(checked > 6);
}

const std::vector<Written> kXmlWays = {
    {"&", {"&amp;", "&#38;", "&#x26;"}},
    {"<", {"&lt;"}},
    {"“", {"&#8220;", "&#x201C;", "“"}},
    {"😀", {"&#128512;", "😀"}},
};
const std::vector<Written> kHtmlWays = {
    {"&", {"&amp;", "&#38;"}},
    {"“", {"&ldquo;", "&#8220;", "&#x201c;"}},
    {"é", {"&eacute;", "é", "&#233;"}},
    {"😀", {"&#x1F600;"}},
    {"<", {"&lt;"}},
};
const std::vector<Written> kJsonWays = {
    {"“", {"\\u201c"}},
    {"😀", {"\\ud83d\\ude00"}},
    {"\"", {"\\\""}},
    {"/", {"\\/", "/"}},
};

RC_GTEST_PROP(RoundTrip, PlainText, ()) {
  const std::string end = LineEnd();
  const std::string bytes = Mark() + Sentence({}) + end + end + Sentence({}) + end;
  const Document document = Read("a.txt", bytes).at(0);
  RC_ASSERT(document.text == bytes);
  for (std::uint32_t at = 0; at <= bytes.size(); ++at) {
    RC_ASSERT(document.source_map.ToSource(at) == at);
  }
}

RC_GTEST_PROP(RoundTrip, Utf16, ()) {
  const std::string text = Sentence({});
  std::string bytes = "\xFF\xFE";
  for (const char c : text) {
    // Letters outside ASCII are left out: two bytes each are easy to decode here.
    if (static_cast<unsigned char>(c) < 0x80) bytes += std::string{c, '\0'};
  }
  const Document document = Read("a.txt", bytes).at(0);
  CheckEveryCharacter(document, bytes,
                      [](std::string_view raw) { return std::string(raw.substr(0, 1)); });
}

RC_GTEST_PROP(RoundTrip, Markdown, ()) {
  const std::string end = LineEnd();
  const std::vector<Written> ways = {{"&", {"&amp;"}}, {"“", {"&ldquo;"}}, {"*", {"\\*"}}};
  const std::string bytes = Mark() + "---" + end + "title: T" + end + "---" + end + "# " +
                            Sentence(ways) + end + end + "> " + Sentence(ways) + end + end +
                            Sentence(ways) + " *" + Sentence({}) + "* [l](http://a.example)" + end;
  CheckEveryCharacter(Read("a.md", bytes).at(0), bytes, [](std::string_view raw) {
    return raw.starts_with('\\') ? Same(raw.substr(1)) : DecodeEntity(raw);
  });
}

RC_GTEST_PROP(RoundTrip, Html, ()) {
  const std::string end = LineEnd();
  const std::string bytes = Mark() + "<!DOCTYPE html>" + end + "<h1>" + Sentence(kHtmlWays) +
                            "</h1>" + end + "<p>" + Sentence(kHtmlWays) + "<br><b>" +
                            Sentence(kHtmlWays) + "</b></p><ul><li>" + Sentence(kHtmlWays) +
                            "</ul>";
  CheckEveryCharacter(Read("a.html", bytes).at(0), bytes, DecodeEntity);
}

RC_GTEST_PROP(RoundTrip, HtmlInWindows1252, ()) {
  const std::vector<Written> ways = {{"é", {"\xE9", "&eacute;"}}, {"“", {"\x93"}}};
  std::string bytes = "<!DOCTYPE html><meta charset=windows-1252><p>The ";
  const int count = *rc::gen::inRange(1, 40);
  for (int i = 0; i < count; ++i) {
    bytes += *rc::gen::elementOf((*rc::gen::elementOf(ways)).ways);
    bytes += *rc::gen::element(std::string("a"), std::string(" b"));
  }
  CheckEveryCharacter(Read("a.html", bytes + " end.</p>").at(0), bytes + " end.</p>",
                      [](std::string_view raw) {
                        if (raw == "\xE9") return Same("é");
                        if (raw == "\x93") return Same("“");
                        return DecodeEntity(raw);
                      });
}

RC_GTEST_PROP(RoundTrip, Nitf, ()) {
  const std::string end = LineEnd();
  const std::string bytes = Mark() + "<?xml version='1.0' encoding='UTF-8'?>" + end +
                            "<nitf><body><body.head><hedline><hl1>" + Sentence(kXmlWays) +
                            "</hl1></hedline></body.head><body.content>" + end + "<p>" +
                            Sentence(kXmlWays) + "<![CDATA[" + Sentence({}) + "]]></p>" + end +
                            "<block><p>" + Sentence(kXmlWays) +
                            "</p></block></body.content></body></nitf>";
  CheckEveryCharacter(Read("a.xml", bytes).at(0), bytes, DecodeEntity);
}

RC_GTEST_PROP(RoundTrip, NewsMl, ()) {
  const std::string bytes = "<newsItem><contentMeta><headline>" + Sentence(kXmlWays) +
                            "</headline></contentMeta><contentSet><inlineXML><html><body><p>" +
                            Sentence(kXmlWays) + "</p>" + LineEnd() + "<p>" + Sentence(kXmlWays) +
                            "</p></body></html></inlineXML></contentSet></newsItem>";
  CheckEveryCharacter(Read("a.xml", bytes).at(0), bytes, DecodeEntity);
}

// HTML in CDATA: one decoding. Escaped HTML is decoded twice, so entities inside are left out.
RC_GTEST_PROP(RoundTrip, Rss, ()) {
  const std::string bytes = Mark() +
                            "<rss><channel><item><title>t</title><description><![CDATA[<p>" +
                            Sentence(kHtmlWays) + "</p>" + LineEnd() + "<p>" + Sentence({}) +
                            "</p>]]></description></item><item><description>&lt;p&gt;" +
                            Sentence({}) + "&lt;/p&gt;</description></item></channel></rss>";
  const std::vector<Document> documents = Read("a.rss", bytes);
  RC_ASSERT(documents.size() == 2u);
  for (const Document& document : documents) CheckEveryCharacter(document, bytes, DecodeEntity);
}

RC_GTEST_PROP(RoundTrip, Atom, ()) {
  const std::string bytes = "<feed><entry><content type='xhtml'><div><p>" + Sentence(kXmlWays) +
                            "</p></div></content></entry><entry><content type='html'>&lt;p&gt;" +
                            Sentence({}) + "&lt;/p&gt;</content></entry></feed>";
  for (const Document& document : Read("a.atom", bytes)) {
    CheckEveryCharacter(document, bytes, DecodeEntity);
  }
}

RC_GTEST_PROP(RoundTrip, JsonAndNdjson, ()) {
  const std::string text = Sentence(kJsonWays);
  const std::string record = "{\"text\": \"" + text + "\\n\\n" + Sentence(kJsonWays) + "\"}";
  const std::string json = "[" + LineEnd() + record + "]";
  CheckEveryCharacter(Read("a.json", json).at(0), json, DecodeJsonEscape);
  const std::string ndjson = Mark() + record + LineEnd() + record + LineEnd();
  for (const Document& document : Read("a.ndjson", ndjson)) {
    CheckEveryCharacter(document, ndjson, DecodeJsonEscape);
  }
}

RC_GTEST_PROP(RoundTrip, Ninjs, ()) {
  const std::string bytes = "{\"uri\": \"urn:x\", \"body_html\": \"<p>" + Sentence(kJsonWays) +
                            "<\\/p><p>" + Sentence(kJsonWays) + "<\\/p>\"}";
  CheckEveryCharacter(Read("a.json", bytes).at(0), bytes, DecodeJsonEscape);
}

// Positions count from the page's begin inside its record.
RC_GTEST_PROP(RoundTrip, Warc, ()) {
  const std::string page = "<!DOCTYPE html><p>" + Sentence(kHtmlWays) + "</p>";
  const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
  const std::string record =
      StrCat("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ", http.size(), "\r\n\r\n", http,
             "\r\n\r\n");
  const std::vector<Document> documents = Read("a.warc", record + record);
  RC_ASSERT(documents.size() == 2u);
  RC_ASSERT(documents[1].archive_record == record.size());
  for (const Document& document : documents) CheckEveryCharacter(document, page, DecodeEntity);
}

}  // namespace
}  // namespace hearsay
