#include "render/uri.h"

namespace hearsay {
namespace {

constexpr std::string_view kFileScheme = "file://";
constexpr std::string_view kHexDigits = "0123456789ABCDEF";

bool IsPlain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(c) != std::string_view::npos;
}

int HexValue(char c) {
  const std::size_t upper = kHexDigits.find(c);
  if (upper != std::string_view::npos) return static_cast<int>(upper);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

}  // namespace

std::string UriOf(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string uri(path.starts_with('/') ? kFileScheme : "");
  if (path == "-") return "stdin";
  for (const char c : path) {
    if (IsPlain(c)) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += kHexDigits[byte >> 4];
    uri += kHexDigits[byte & 15];
  }
  return uri;
}

std::string PathOfUri(std::string_view uri) {
  if (!uri.starts_with(kFileScheme)) return "";
  uri.remove_prefix(kFileScheme.size());
  std::string path;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    const bool escaped = uri[i] == '%' && i + 2 < uri.size() && HexValue(uri[i + 1]) >= 0 &&
                         HexValue(uri[i + 2]) >= 0;
    if (escaped) {
      path += static_cast<char>(HexValue(uri[i + 1]) * 16 + HexValue(uri[i + 2]));
      i += 2;
    } else {
      path += uri[i];
    }
  }
  return path;
}

}  // namespace hearsay
