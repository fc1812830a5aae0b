#include "rules/outlet_names.h"

#include <algorithm>
#include <utility>

#include "base/strings.h"
#include "text/layers.h"

namespace hearsay {

std::vector<std::string> PublisherWords(std::string_view publisher) {
  const std::string lower = LowerAscii(publisher);
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < lower.size();) {
    const std::size_t end = std::min(lower.find_first_of(" -_.", begin), lower.size());
    std::string part = lower.substr(begin, end - begin);
    if (!part.empty() && part != "the") parts.push_back(std::move(part));
    begin = end + 1;
  }
  return parts;
}

bool SpellsPublisher(const std::vector<std::string>& words, const std::vector<std::string>& name,
                     bool prefix) {
  if (words.empty() || words.size() != name.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (prefix ? !name[i].starts_with(words[i]) : name[i] != words[i]) return false;
  }
  return true;
}

OutletNames::OutletNames(const std::vector<Outlet>& outlets) {
  for (std::size_t o = 0; o < outlets.size(); ++o) {
    const auto outlet = static_cast<std::int32_t>(o);
    const auto add = [&](std::string_view name) {
      std::vector<std::string> words = PublisherWords(name);
      if (words.empty()) return;
      const auto first = static_cast<unsigned char>(words.front().front());
      by_first_byte_[first].push_back({outlet, std::move(words)});
    };
    add(outlets[o].name);
    for (const std::string& alias : outlets[o].aliases) add(alias);
    if (!outlets[o].domain.empty()) by_domain_.emplace(LowerAscii(outlets[o].domain), outlet);
  }
}

std::int32_t OutletNames::Find(std::string_view publisher) const {
  const std::vector<std::string> words = PublisherWords(publisher);
  if (words.empty()) return kNone;
  const std::vector<Entry>& entries =
      by_first_byte_[static_cast<unsigned char>(words.front().front())];
  for (const Entry& entry : entries) {
    if (SpellsPublisher(words, entry.words, false)) return entry.outlet;
  }
  if (const auto found = by_domain_.find(LowerAscii(publisher)); found != by_domain_.end()) {
    return found->second;
  }
  for (const Entry& entry : entries) {
    if (SpellsPublisher(words, entry.words, true)) return entry.outlet;
  }
  return kNone;
}

std::int32_t OutletNames::FindByAddress(std::string_view url) const {
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos) {
    url.remove_prefix(scheme + 3);
  }
  url = url.substr(0, url.find_first_of("/?#"));
  if (const std::size_t user = url.rfind('@'); user != std::string_view::npos) {
    url.remove_prefix(user + 1);
  }
  const std::string host = LowerAscii(url.substr(0, url.find(':')));
  // The whole host first, then what stands behind each of its points but the last.
  for (std::string_view domain = host; domain.find('.') != std::string_view::npos;
       domain.remove_prefix(domain.find('.') + 1)) {
    if (const auto found = by_domain_.find(std::string(domain)); found != by_domain_.end()) {
      return found->second;
    }
  }
  return kNone;
}

}  // namespace hearsay
