#include "evidence/same_source.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rules/outlet_names.h"
#include "text/comparable_words.h"

namespace hearsay {
namespace {

std::vector<std::string> NameWords(const std::string& name) {
  std::vector<std::string> words;
  for (ComparableWord& word : ComparableWords(name)) words.push_back(std::move(word.word));
  return words;
}

// "j" for "jane", "jim" for "jimmy".
bool MayBeOneGivenName(const std::string& a, const std::string& b) {
  return a.starts_with(b) || b.starts_with(a);
}

SameSource ComparePersonNames(const std::string& a, const std::string& b) {
  const std::vector<std::string> ours = NameWords(a), theirs = NameWords(b);
  if (ours.empty() || theirs.empty()) return SameSource::kUnknown;
  if (ours == theirs) return SameSource::kSame;
  // A name of one word is a surname, or all that is known of somebody.
  const std::vector<std::string>& shorter = ours.size() <= theirs.size() ? ours : theirs;
  const std::vector<std::string>& longer = ours.size() <= theirs.size() ? theirs : ours;
  if (shorter.size() == 1) {
    return std::find(longer.begin(), longer.end(), shorter[0]) != longer.end() ? SameSource::kSame
                                                                               : SameSource::kOther;
  }
  const auto is_part = [](const std::vector<std::string>& name, const std::string& word) {
    return std::find(name.begin(), name.end(), word) != name.end();
  };
  // "Jr." and its like stand behind the surname.
  if (!is_part(theirs, ours.back()) && !is_part(ours, theirs.back())) return SameSource::kOther;
  // Titles stand before the given name: any of the words may be it.
  for (const std::string& given : shorter) {
    if (&given == &shorter.back()) break;
    for (const std::string& other : longer) {
      if (&other != &longer.back() && MayBeOneGivenName(given, other)) return SameSource::kSame;
    }
  }
  // "Joe" may be "Joseph".
  return ours.front().front() == theirs.front().front() ? SameSource::kUnknown : SameSource::kOther;
}

std::vector<std::string> AllNames(const Entity& entity) {
  std::vector<std::string> names = {entity.name};
  names.insert(names.end(), entity.aliases.begin(), entity.aliases.end());
  return names;
}

SameSource ComparePersons(const Entity& a, const Entity& b) {
  SameSource best = ComparePersonNames(a.name, b.name);
  if (best == SameSource::kSame) return best;
  // An alias decides only where it says more than a surname does.
  for (const std::string& ours : AllNames(a)) {
    for (const std::string& theirs : AllNames(b)) {
      if (NameWords(ours).size() > 1 && ours == theirs) return SameSource::kSame;
    }
  }
  return best;
}

SameSource CompareBodies(const Entity& a, const Entity& b) {
  const std::vector<std::string> ours = NameWords(a.name), theirs = NameWords(b.name);
  if (ours.empty() || theirs.empty()) return SameSource::kUnknown;
  const bool shared = std::any_of(ours.begin(), ours.end(), [&](const std::string& word) {
    return std::find(theirs.begin(), theirs.end(), word) != theirs.end();
  });
  return ours == theirs ? SameSource::kSame : shared ? SameSource::kUnknown : SameSource::kOther;
}

}  // namespace

bool IsSameOutlet(const Entity& a, const Entity& b) {
  if (!a.outlet.empty() && !b.outlet.empty()) return a.outlet == b.outlet;
  const std::vector<std::string> ours = PublisherWords(a.name);
  return !ours.empty() && ours == PublisherWords(b.name);
}

SameSource CompareSources(const Entity& a, const Entity& b) {
  using enum EntityType;
  const auto is = [&](EntityType first, EntityType second) {
    return a.type == first && b.type == second;
  };
  if (is(kPerson, kPerson)) return ComparePersons(a, b);
  if (IsSameOutlet(a, b)) return SameSource::kSame;
  if (is(kOrganization, kOrganization)) return CompareBodies(a, b);
  return SameSource::kUnknown;
}

const Entity& PublisherOf(const Analysis& analysis) { return analysis.entities.front(); }

const Entity* OriginOf(const Analysis& analysis, std::int32_t attribution) {
  if (attribution == kNone) return nullptr;
  const Chain& chain = analysis.chains[static_cast<std::size_t>(attribution)];
  return chain.hops.empty() ? nullptr : &analysis.entities[chain.hops.back().entity];
}

bool IsUnnamed(const Entity& entity) { return entity.type == EntityType::kAnonymous; }

}  // namespace hearsay
