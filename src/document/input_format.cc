#include "document/input_format.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "document/docx.h"
#include "document/news_xml.h"
#include "document/warc.h"
#include "document/web_page.h"

namespace hearsay {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kBeginBytes = 8 << 10;

struct Magic {
  std::string_view bytes;
  std::string_view what;
  std::string_view remedy;
};

constexpr std::string_view kSaveAsText = "save its text as UTF-8 and name that file";
constexpr std::string_view kUnpack = "unpack it and name what is inside";

constexpr auto kMagics = std::to_array<Magic>({
    {"%PDF-"sv, "a PDF", kSaveAsText},
    {"PK\x03\x04"sv, "a ZIP archive or office document other than .docx", kSaveAsText},
    {"\xD0\xCF\x11\xE0"sv, "an old office document", kSaveAsText},
    {"{\\rtf"sv, "rich text", kSaveAsText},
    {"\x89PNG"sv, "a PNG image", kSaveAsText},
    {"\xFF\xD8\xFF"sv, "a JPEG image", kSaveAsText},
    {"GIF8"sv, "a GIF image", kSaveAsText},
    {"\x1F\x8B"sv, "gzip data", kUnpack},
    {"BZh"sv, "bzip2 data", kUnpack},
    {"\xFD\x37zXZ"sv, "xz data", kUnpack},
    {"\x28\xB5\x2F\xFD"sv, "zstd data", kUnpack},
    {"\x7F\x45LF"sv, "a program", "name a text file"},
    {"SQLite format 3\0"sv, "an SQLite database", "to print a stored analysis, use hearsay show"},
});

bool IsUtf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv);
}

// A stray NUL is an accident; more than one control character in so many bytes is no text.
bool HasManyControls(std::string_view begin) {
  constexpr std::ptrdiff_t kSeldom = 10;
  const auto controls = std::ranges::count_if(
      begin, [](char c) { return (c >= 0 && c < '\t') || (c > '\r' && c < ' ' && c != '\x1B'); });
  return kSeldom * controls > static_cast<std::ptrdiff_t>(begin.size());
}

std::string_view WithoutMark(std::string_view bytes) {
  if (bytes.starts_with("\uFEFF")) bytes.remove_prefix(3);
  return bytes;
}

bool HasExtension(std::string_view path, std::initializer_list<std::string_view> extensions) {
  const std::string name = LowerAscii(path);
  for (const std::string_view extension : extensions) {
    if (name.ends_with(extension)) return true;
  }
  return false;
}

bool LooksLikeJson(std::string_view path, std::string_view bytes) {
  const std::string_view text = StripAsciiSpace(WithoutMark(bytes));
  if (HasExtension(path, {".json"})) return text.starts_with('{') || text.starts_with('[');
  return (text.starts_with("{\"") || text.starts_with("[{\"")) &&
         (text.ends_with('}') || text.ends_with(']'));
}

// The first line is a whole JSON object, and not the only one of a .json file.
bool LooksLikeNdjson(std::string_view path, std::string_view bytes) {
  const std::string_view text = StripAsciiSpace(bytes);
  if (text.find('\n') == std::string_view::npos && HasExtension(path, {".json"})) return false;
  const std::string_view line = StripAsciiSpace(text.substr(0, text.find('\n')));
  if (!line.starts_with('{') || !line.ends_with('}')) return false;
  const std::string_view inside = StripAsciiSpace(line.substr(1));
  return inside.starts_with('"') && line.find("\":") != std::string_view::npos;
}

// Front matter, or a first line that is a heading.
bool LooksLikeMarkdown(std::string_view bytes) {
  const std::string_view text = WithoutMark(bytes);
  for (const std::string_view fence : {"---"sv, "+++"sv}) {
    if (!text.starts_with(fence)) continue;
    const std::string_view rest = text.substr(3);
    if (!rest.starts_with('\n') && !rest.starts_with("\r\n")) return false;
    return rest.find(fence == "---" ? "\n---" : "\n+++") != std::string_view::npos;
  }
  const std::string_view body = StripAsciiSpace(text.substr(0, kBeginBytes));
  return body.starts_with("# ") || body.starts_with("## ");
}

// The header of an e-mail whose parts are a page and its pictures.
bool LooksLikeMhtml(std::string_view bytes) {
  const std::string head = LowerAscii(bytes.substr(0, 2048));
  return (head.starts_with("mime-version:") || head.find("\nmime-version:") != std::string::npos) &&
         head.find("multipart/related") != std::string::npos;
}

bool BeginsAsXml(std::string_view bytes) {
  return StripAsciiSpace(WithoutMark(bytes.substr(0, kBeginBytes))).starts_with('<');
}

}  // namespace

std::string_view Name(InputFormat format) {
  switch (format) {
    case InputFormat::kAuto:
      return "auto";
    case InputFormat::kText:
      return "text";
    case InputFormat::kMarkdown:
      return "markdown";
    case InputFormat::kHtml:
      return "html";
    case InputFormat::kDocx:
      return "docx";
    case InputFormat::kNewsXml:
      return "xml";
    case InputFormat::kJson:
      return "json";
    case InputFormat::kNdjson:
      return "ndjson";
    case InputFormat::kWarc:
      return "warc";
  }
  return "";
}

std::optional<InputFormat> ParseInputFormat(std::string_view name) {
  using enum InputFormat;
  for (const InputFormat format :
       {kAuto, kText, kMarkdown, kHtml, kDocx, kNewsXml, kJson, kNdjson, kWarc}) {
    if (name == Name(format)) return format;
  }
  return std::nullopt;
}

InputFormat DetectFormat(std::string_view path, std::string_view bytes) {
  if (LooksLikeDocx(bytes)) return InputFormat::kDocx;
  if (LooksLikeWarc(bytes)) return InputFormat::kWarc;
  if (NewsXmlFormatOf(bytes)) return InputFormat::kNewsXml;
  if (LooksLikeHtml(bytes)) return InputFormat::kHtml;
  if (LooksLikeNdjson(path, bytes) || HasExtension(path, {".ndjson", ".jsonl"})) {
    return InputFormat::kNdjson;
  }
  if (LooksLikeJson(path, bytes)) return InputFormat::kJson;
  if (HasExtension(path, {".rss", ".atom"}) ||
      (HasExtension(path, {".xml"}) && BeginsAsXml(bytes))) {
    return InputFormat::kNewsXml;
  }
  if (HasExtension(path, {".html", ".htm", ".xhtml"})) return InputFormat::kHtml;
  if (HasExtension(path, {".md", ".markdown", ".mdown", ".mkd"})) return InputFormat::kMarkdown;
  if (HasExtension(path, {".txt", ".text"})) return InputFormat::kText;
  return LooksLikeMarkdown(bytes) ? InputFormat::kMarkdown : InputFormat::kText;
}

absl::Status CheckIsText(std::string_view path, std::string_view bytes) {
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.bytes)) {
      return absl::InvalidArgumentError(
          StrCat(path, ": is ", magic.what, " and no text; ", magic.remedy));
    }
  }
  if (LooksLikeMhtml(bytes)) {
    return absl::InvalidArgumentError(
        StrCat(path,
               ": is a web page in MHTML, which is not read: save it from the browser as "
               "\"Webpage, HTML only\" or \"Webpage, Complete\" and name the .html file"));
  }
  if (!IsUtf16(bytes) && HasManyControls(bytes.substr(0, kBeginBytes))) {
    return absl::InvalidArgumentError(StrCat(path, ": is binary data and no text; ", kSaveAsText,
                                             " (UTF-16 needs its byte order mark)"));
  }
  return absl::OkStatus();
}

}  // namespace hearsay
