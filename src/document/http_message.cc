#include "document/http_message.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <charconv>
#include <memory>

#include "base/status_macros.h"
#include "base/strings.h"

namespace hearsay {
namespace {

constexpr std::size_t kBuffer = 64 << 10;

absl::Status TooLarge(std::size_t max_body) {
  return absl::ResourceExhaustedError(
      StrCat("the body unpacks to more than ", max_body >> 20, " MiB: no article is so large"));
}

// The body of a chunked message; empty optional when it is not chunked after all.
bool JoinChunks(std::string_view body, std::string& out) {
  while (true) {
    const std::size_t line_end = body.find('\n');
    if (line_end == std::string_view::npos) return !out.empty();  // cut off: keep what is there
    std::size_t size = 0;
    const std::string_view line = StripAsciiSpace(body.substr(0, line_end));
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (error != std::errc() || (end != line.data() + line.size() && *end != ';' && *end != ' ')) {
      return !out.empty();
    }
    body.remove_prefix(line_end + 1);
    if (size == 0) return true;
    out.append(body.substr(0, size));
    if (size >= body.size()) return true;
    body.remove_prefix(size);
    if (body.starts_with("\r\n")) {
      body.remove_prefix(2);
    } else if (body.starts_with("\n")) {
      body.remove_prefix(1);
    }
  }
}

// gzip, zlib or raw deflate; what unpacks before damage is kept.
absl::StatusOr<std::string> Inflate(std::string_view body, int window_bits, std::size_t max_body) {
  z_stream inflater{};
  if (inflateInit2(&inflater, window_bits) != Z_OK) {
    return absl::InternalError("zlib cannot start: too little memory");
  }
  const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&inflater, inflateEnd);
  inflater.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
  inflater.avail_in = static_cast<uInt>(body.size());
  std::string out;
  const auto buffer = std::make_unique_for_overwrite<char[]>(kBuffer);
  int result = Z_OK;
  while (result == Z_OK) {
    inflater.next_out = reinterpret_cast<Bytef*>(buffer.get());
    inflater.avail_out = kBuffer;
    result = inflate(&inflater, Z_NO_FLUSH);
    out.append(buffer.get(), kBuffer - inflater.avail_out);
    if (out.size() > max_body) return TooLarge(max_body);
    if (inflater.avail_in == 0 && inflater.avail_out != 0) break;
  }
  return out;
}

absl::StatusOr<std::string> UnpackBrotli(std::string_view body, std::size_t max_body) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> decoder(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  const auto* next_in = reinterpret_cast<const std::uint8_t*>(body.data());
  std::size_t in_left = body.size();
  std::string out;
  const auto buffer = std::make_unique_for_overwrite<std::uint8_t[]>(kBuffer);
  while (true) {
    std::uint8_t* next_out = buffer.get();
    std::size_t out_left = kBuffer;
    const BrotliDecoderResult result = BrotliDecoderDecompressStream(
        decoder.get(), &in_left, &next_in, &out_left, &next_out, nullptr);
    out.append(reinterpret_cast<char*>(buffer.get()), kBuffer - out_left);
    if (out.size() > max_body) return TooLarge(max_body);
    if (result != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) return out;
  }
}

absl::StatusOr<std::string> UnpackZstd(std::string_view body, std::size_t max_body) {
  const std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> decoder(ZSTD_createDStream(),
                                                                              ZSTD_freeDStream);
  ZSTD_inBuffer in{body.data(), body.size(), 0};
  std::string out;
  const auto buffer = std::make_unique_for_overwrite<char[]>(kBuffer);
  while (in.pos < in.size) {
    ZSTD_outBuffer to{buffer.get(), kBuffer, 0};
    const std::size_t result = ZSTD_decompressStream(decoder.get(), &to, &in);
    out.append(buffer.get(), to.pos);
    if (out.size() > max_body) return TooLarge(max_body);
    if (ZSTD_isError(result) != 0 || (to.pos == 0 && result != 0 && in.pos == in.size)) break;
  }
  return out;
}

absl::StatusOr<std::string> UndoEncoding(std::string body, std::string_view encoding,
                                         std::size_t max_body) {
  absl::StatusOr<std::string> unpacked = std::string();
  if (encoding == "gzip" || encoding == "x-gzip") {
    unpacked = Inflate(body, 16 + MAX_WBITS, max_body);
  } else if (encoding == "deflate") {
    // The standard says zlib; many servers send raw deflate.
    unpacked = Inflate(body, MAX_WBITS, max_body);
    if (unpacked.ok() && unpacked->empty()) unpacked = Inflate(body, -MAX_WBITS, max_body);
  } else if (encoding == "br") {
    unpacked = UnpackBrotli(body, max_body);
  } else if (encoding == "zstd") {
    unpacked = UnpackZstd(body, max_body);
  } else {
    return body;
  }
  // Crawlers often store the body unpacked and leave the header as it was.
  if (unpacked.ok() && unpacked->empty()) return body;
  return unpacked;
}

}  // namespace

absl::StatusOr<HttpResponse> ParseHttpResponse(std::string_view message, std::size_t max_body) {
  if (!message.starts_with("HTTP/")) {
    return absl::InvalidArgumentError("not an HTTP response: it does not begin with HTTP/");
  }
  HttpResponse response;
  std::string transfer_encoding;
  std::string content_encoding;
  bool first = true;
  while (true) {
    const std::size_t line_end = message.find('\n');
    std::string_view line = message.substr(0, line_end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    message.remove_prefix(line_end == std::string_view::npos ? message.size() : line_end + 1);
    if (first) {
      first = false;
      const std::size_t space = line.find(' ');
      if (space != std::string_view::npos) {
        const std::string_view code = line.substr(space + 1, 3);
        std::from_chars(code.data(), code.data() + code.size(), response.status_code);
      }
      continue;
    }
    if (line.empty()) break;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string name = LowerAscii(line.substr(0, colon));
    const std::string value = LowerAscii(StripAsciiSpace(line.substr(colon + 1)));
    if (name == "transfer-encoding") transfer_encoding = value;
    if (name == "content-encoding") content_encoding = value;
    if (name == "content-type") {
      response.media_type = StripAsciiSpace(std::string_view(value).substr(0, value.find(';')));
      const std::size_t at = value.find("charset=");
      if (at != std::string::npos) {
        std::string_view charset = std::string_view(value).substr(at + 8);
        charset = charset.substr(0, charset.find_first_of("; "));
        while (!charset.empty() && (charset.front() == '"' || charset.front() == '\'')) {
          charset.remove_prefix(1);
        }
        while (!charset.empty() && (charset.back() == '"' || charset.back() == '\'')) {
          charset.remove_suffix(1);
        }
        response.charset = charset;
      }
    }
  }
  std::string body;
  const bool chunked = transfer_encoding.find("chunked") != std::string::npos;
  if (!chunked || !JoinChunks(message, body)) body = std::string(message);
  if (body.size() > max_body) return TooLarge(max_body);
  // Encodings were applied in the order listed, so they come off from the back.
  std::vector<std::string_view> encodings = Split(content_encoding, ',');
  while (!encodings.empty()) {
    HEARSAY_ASSIGN_OR_RETURN(
        body, UndoEncoding(std::move(body), StripAsciiSpace(encodings.back()), max_body));
    encodings.pop_back();
  }
  response.body = std::move(body);
  return response;
}

}  // namespace hearsay
