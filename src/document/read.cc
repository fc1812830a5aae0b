#include "document/read.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "document/charset.h"
#include "document/http_message.h"
#include "document/json_article.h"
#include "document/markdown.h"
#include "document/news_xml.h"
#include "document/plain_text.h"
#include "document/record.h"
#include "document/warc.h"
#include "document/web_page.h"
#include "document/xml_text.h"

namespace hearsay {
namespace {

absl::Status ReadRecords(std::string_view path, std::string_view bytes,
                         const std::function<absl::Status(Document)>& sink) {
  const std::string_view all = bytes;
  std::int64_t line_number = 0;
  if (bytes.starts_with("\uFEFF")) bytes.remove_prefix(3);
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = StripAsciiSpace(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++line_number;
    if (line.empty()) continue;
    HEARSAY_ASSIGN_OR_RETURN(
        Document document,
        ReadRecord(path, line_number, line, static_cast<std::uint64_t>(line.data() - all.data())));
    LocateRecord(document, line, line_number, static_cast<std::uint64_t>(line.data() - all.data()));
    HEARSAY_RETURN_IF_ERROR(sink(std::move(document)));
  }
  return absl::OkStatus();
}

constexpr std::size_t kMaxUnpacked = std::size_t{512} << 20;

absl::Status Named(std::string_view name, const absl::Status& status) {
  return absl::Status(status.code(), StrCat(name, ": ", MessageOf(status)));
}

// Undoes gzip, within bounds.
absl::StatusOr<std::string> Gunzip(std::string_view name, std::string_view bytes) {
  GzipStream stream(SourceOfBytes(bytes));
  std::string unpacked;
  stream.Read(kMaxUnpacked + 1, unpacked);
  if (unpacked.size() > kMaxUnpacked) {
    return absl::ResourceExhaustedError(StrCat(name, ": unpacks to more than ", kMaxUnpacked >> 20,
                                               " MiB: split it into smaller files"));
  }
  if (stream.TakeDamage() != GzipStream::Damage::kNone) {
    return absl::DataLossError(StrCat(name, ": damaged gzip data: copy or download it again"));
  }
  return unpacked;
}

// The page of a record, if it is one.
absl::StatusOr<std::optional<Document>> PageOf(const WarcRecord& record) {
  if (record.type != "response" && record.type != "resource") return std::nullopt;
  constexpr std::size_t kMaxPage = std::size_t{32} << 20;
  std::string_view media_type = record.content_type;
  std::string_view body = record.block;
  std::string_view charset;
  HttpResponse response;
  if (body.starts_with("HTTP/")) {
    HEARSAY_ASSIGN_OR_RETURN(response, ParseHttpResponse(body, kMaxPage));
    if (response.status_code != 200) return std::nullopt;
    media_type = response.media_type;
    body = response.body;
    charset = response.charset;
  }
  const bool page =
      media_type.starts_with("text/html") || media_type.starts_with("application/xhtml");
  if (!page || body.empty()) return std::nullopt;
  HEARSAY_ASSIGN_OR_RETURN(Document document, ReadWebPage(body, charset));
  if (!document.metadata.url.present()) SetFromRecord(document.metadata.url, record.target_uri);
  document.id = record.target_uri;
  document.archive_record = record.position;
  return document;
}

}  // namespace

absl::Status ReadWebArchive(std::string_view path, ByteSource source, const ReadOptions& options,
                            const std::function<absl::Status(Document)>& sink) {
  GzipStream stream(std::move(source));
  const auto skip = [&](std::uint64_t position, std::string_view what) {
    options.skipped(SkippedRecord(path, position, what));
  };
  const auto summary = ReadWarc(
      stream, WarcOptions{},
      [&](const WarcRecord& record) -> absl::Status {
        absl::StatusOr<std::optional<Document>> page = PageOf(record);
        if (!page.ok()) {
          skip(record.position, MessageOf(page.status()));
          return absl::OkStatus();
        }
        if (!page->has_value()) return absl::OkStatus();
        (*page)->path = std::string(path);
        return sink(**std::move(page));
      },
      [&](const WarcProblem& problem) { skip(problem.position, problem.message); });
  return summary.status();
}

absl::StatusOr<std::optional<Document>> ReadArchivedPage(std::string_view path,
                                                         const WarcRecord& record) {
  absl::StatusOr<std::optional<Document>> page = PageOf(record);
  if (!page.ok()) {
    return absl::Status(page.status().code(),
                        SkippedRecord(path, record.position, MessageOf(page.status())));
  }
  if (page->has_value()) (*page)->path = std::string(path);
  return page;
}

absl::Status ReadDocuments(std::string_view path, std::string bytes, const ReadOptions& options,
                           const std::function<absl::Status(Document)>& sink) {
  const std::string_view name = path == "-" ? "standard input" : path;
  if (bytes.size() >= std::numeric_limits<std::uint32_t>::max() / 2) {
    return absl::ResourceExhaustedError(
        StrCat(name, ": larger than 2 GiB; split it into smaller files"));
  }
  std::string_view inner_path = path;
  if (bytes.starts_with("\x1F\x8B\x08") && options.format != InputFormat::kWarc) {
    std::string head;
    GzipStream(SourceOfBytes(bytes)).Read(64, head);
    if (LooksLikeWarc(head)) return ReadWebArchive(name, SourceOfBytes(bytes), options, sink);
    HEARSAY_ASSIGN_OR_RETURN(bytes, Gunzip(name, bytes));
    if (inner_path.ends_with(".gz")) inner_path.remove_suffix(3);
  }
  InputFormat format = options.format;
  if (format == InputFormat::kAuto) format = DetectFormat(inner_path, bytes);
  const auto finish = [&](absl::StatusOr<Document> document) -> absl::Status {
    if (!document.ok()) return Named(name, document.status());
    document->path = std::string(path);
    if (document->id.empty()) document->id = DocumentIdOf(path);
    return sink(*std::move(document));
  };
  switch (format) {
    case InputFormat::kDocx:
      return finish(ReadDocx(bytes, {.tracked = options.tracked}));
    case InputFormat::kWarc:
      return ReadWebArchive(name, SourceOfBytes(bytes), options, sink);
    case InputFormat::kHtml:
      return finish(ReadWebPage(bytes, ""));
    case InputFormat::kNewsXml: {
      HEARSAY_ASSIGN_OR_RETURN(const DecodedText xml,
                               DecodeToUtf8(bytes, "", DeclaredCharset(bytes)));
      const LineTable lines(xml.text);
      absl::Status sunk;
      const absl::Status status = ReadNewsXml(xml.text, [&](Document document) {
        document.source_map = document.source_map.Through(xml.source_map);
        document.source_map.Locate(xml.text, lines, xml.source_map);
        sunk = finish(std::move(document));
        return sunk;
      });
      return sunk.ok() && !status.ok() ? Named(name, status) : status;
    }
    case InputFormat::kJson:
      return ReadJsonArticles(name, bytes, sink);
    case InputFormat::kNdjson:
      HEARSAY_RETURN_IF_ERROR(CheckIsText(name, bytes));
      return ReadRecords(name, bytes, sink);
    case InputFormat::kMarkdown: {
      HEARSAY_RETURN_IF_ERROR(CheckIsText(name, bytes));
      HEARSAY_ASSIGN_OR_RETURN(Document document, ReadMarkdown(path, std::move(bytes)));
      return sink(std::move(document));
    }
    case InputFormat::kAuto:
    case InputFormat::kText:
      break;
  }
  HEARSAY_RETURN_IF_ERROR(CheckIsText(name, bytes));
  return sink(ReadPlainText(path, std::move(bytes)));
}

}  // namespace hearsay
