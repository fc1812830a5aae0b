// A CueSite: one occurrence of a cue verb with what every finder wants to know of it.
//
// Built once a cue, then const; it refers to the Reading's hits and rules.
#ifndef HEARSAY_ATTRIBUTION_CUE_SITE_H_
#define HEARSAY_ATTRIBUTION_CUE_SITE_H_

#include <cstdint>
#include <optional>

#include "attribution/phrases.h"
#include "attribution/reading.h"

namespace hearsay {

struct CueSite {
  const LexiconHit* hit = nullptr;
  const CueVerb* verb = nullptr;
  TokenRange window;
  VerbGroup group;
  std::optional<TokenRange> subject;  // before the verb, in its own clause
  bool Takes(std::uint16_t frames) const { return (verb->frames & frames) != 0; }
};

// The hit without the preposition at its end where that opens a time: "reported on Tuesday
// that", not "reported on the flood". The hit itself when it is no such case.
LexiconHit WithoutTimePreposition(const Reading& reading, const LexiconHit& hit);

// The site of a cue-verb hit, or none where the word is no verb ("his claims").
std::optional<CueSite> CueSiteOf(const Reading& reading, const LexiconHit& hit);

// The subject of an earlier verb of the sentence, which a participle, an infinitive or a
// coordinated verb shares: "Roe said ..., adding that ...".
std::optional<TokenRange> SharedSubject(const Reading& reading, const CueSite& site);

// The token after the recipient ("told reporters"), or `at` when none follows.
std::uint32_t SkipRecipient(const Reading& reading, const CueSite& site, std::uint32_t at);

// The token after when, where and by what medium it was said ("on Monday", "in a statement"),
// when the content or the clause's end follows; else `at`.
std::uint32_t SkipAdjuncts(const Reading& reading, std::uint32_t at, std::uint32_t ceiling);

}  // namespace hearsay

#endif  // HEARSAY_ATTRIBUTION_CUE_SITE_H_
