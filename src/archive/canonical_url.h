// One spelling for the addresses of one page, so that versions of an article are recognised.
#ifndef HEARSAY_ARCHIVE_CANONICAL_URL_H_
#define HEARSAY_ARCHIVE_CANONICAL_URL_H_

#include <string>
#include <string_view>

namespace hearsay {

// Without scheme, "www.", port 80 or 443, fragment, a slash at the end, and the parameters by
// which campaigns are counted; the host in small letters:
// "https://www.Example.com/a/?utm_source=x&p=2#top" is "example.com/a?p=2". "" for what is no
// address of a host. Pure function.
std::string CanonicalUrl(std::string_view url);

}  // namespace hearsay

#endif  // HEARSAY_ARCHIVE_CANONICAL_URL_H_
