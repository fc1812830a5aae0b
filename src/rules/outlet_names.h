// Finds the outlet that a publisher's name or short id stands for.
//
// "The Washington Post", "washington-post" and "wash-post" name one outlet: words are compared
// without case, the article and marks, and may be cut. Built once with the rules, then const:
// safe to share between threads. A lookup reads only the names with the same first letter.
#ifndef HEARSAY_RULES_OUTLET_NAMES_H_
#define HEARSAY_RULES_OUTLET_NAMES_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "rules/lexicon.h"

namespace hearsay {

class OutletNames {
 public:
  OutletNames() = default;
  explicit OutletNames(const std::vector<Outlet>& outlets);

  // Index of the outlet whose name, alias or domain this is, else the one whose name's words
  // these begin, else kNone.
  std::int32_t Find(std::string_view publisher) const;

  // Index of the outlet that has the address's domain, "edition.news.example" being one of
  // "news.example", else kNone. `url` may lack its scheme.
  std::int32_t FindByAddress(std::string_view url) const;

 private:
  struct Entry {
    std::int32_t outlet;
    std::vector<std::string> words;
  };
  std::array<std::vector<Entry>, 256> by_first_byte_;
  absl::flat_hash_map<std::string, std::int32_t> by_domain_;
};

// The words of a publisher's name or short id, lower-cased, without "the".
std::vector<std::string> PublisherWords(std::string_view publisher);

// True when each of the words is, or with `prefix` begins, a word of the name, in order, and
// neither has more.
bool SpellsPublisher(const std::vector<std::string>& words, const std::vector<std::string>& name,
                     bool prefix);

}  // namespace hearsay

#endif  // HEARSAY_RULES_OUTLET_NAMES_H_
