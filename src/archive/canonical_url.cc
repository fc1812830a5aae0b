#include "archive/canonical_url.h"

#include <algorithm>
#include <array>

#include "base/strings.h"

namespace hearsay {
namespace {

// Parameters that say where a reader came from, not what is shown.
constexpr std::array<std::string_view, 8> kTracking = {"fbclid", "gclid", "mc_cid", "mc_eid",
                                                       "igshid", "cmpid", "smid",   "ref_src"};

bool IsTracking(std::string_view parameter) {
  const std::string name = LowerAscii(parameter.substr(0, parameter.find('=')));
  return name.starts_with("utm_") || std::ranges::find(kTracking, name) != kTracking.end();
}

std::string_view WithoutScheme(std::string_view url) {
  const std::size_t colon = url.find("://");
  if (colon != std::string_view::npos) return url.substr(colon + 3);
  return url.starts_with("//") ? url.substr(2) : url;
}

std::string CanonicalHost(std::string_view host) {
  std::string canonical = LowerAscii(host.substr(host.rfind('@') + 1));
  for (const std::string_view port : {":80", ":443"}) {
    if (canonical.ends_with(port)) canonical.resize(canonical.size() - port.size());
  }
  if (canonical.starts_with("www.")) canonical.erase(0, 4);
  return canonical;
}

}  // namespace

std::string CanonicalUrl(std::string_view url) {
  url = WithoutScheme(StripAsciiSpace(url));
  url = url.substr(0, url.find('#'));
  const std::size_t query = url.find('?');
  const std::string_view page = url.substr(0, query);
  const std::size_t slash = std::min(page.find('/'), page.size());
  const std::string host = CanonicalHost(page.substr(0, slash));
  if (host.find('.') == std::string::npos || host.find(' ') != std::string::npos) return "";
  std::string_view path = page.substr(slash);
  while (path.ends_with('/')) path.remove_suffix(1);
  std::string canonical = StrCat(host, path);
  if (query == std::string_view::npos) return canonical;
  char separator = '?';
  for (const std::string_view parameter : Split(url.substr(query + 1), '&')) {
    if (parameter.empty() || IsTracking(parameter)) continue;
    StrAppend(canonical, separator, parameter);
    separator = '&';
  }
  return canonical;
}

}  // namespace hearsay
