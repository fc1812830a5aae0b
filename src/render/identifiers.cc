#include "render/identifiers.h"

#include <algorithm>

#include "archive/archive.h"
#include "base/strings.h"

namespace hearsay {
namespace {

bool IsAlphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// What RFC 3987 and Turtle's grammar exclude from an IRI.
bool IsExcludedFromIri(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
         std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos;
}

}  // namespace

std::string DocumentUuid(const Document& document) {
  std::string digits = ContentId(document).substr(0, 32);
  digits[12] = '8';  // the version: made by a rule of one's own
  digits[16] = "89ab"[digits[16] % 4];
  return StrCat(digits.substr(0, 8), '-', digits.substr(8, 4), '-', digits.substr(12, 4), '-',
                digits.substr(16, 4), '-', digits.substr(20));
}

std::string DocumentUrn(const Document& document) { return "urn:uuid:" + DocumentUuid(document); }

bool IsWebAddress(std::string_view address) {
  const std::string lower = LowerAscii(address.substr(0, 8));
  const std::size_t scheme = lower.starts_with("https://")  ? 8
                             : lower.starts_with("http://") ? 7
                                                            : 0;
  return scheme != 0 && address.size() > scheme &&
         std::none_of(address.begin(), address.end(), IsExcludedFromIri);
}

std::string Slug(std::string_view name) {
  std::string slug;
  for (const char c : LowerAscii(name)) {
    if (IsAlphanumeric(c)) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  if (slug.ends_with('-')) slug.pop_back();
  return slug;
}

}  // namespace hearsay
