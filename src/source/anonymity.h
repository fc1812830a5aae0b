// What a text tells of a source that it does not name: role, organization, knowledge, and the
// reason it gives for the anonymity.
#ifndef HEARSAY_SOURCE_ANONYMITY_H_
#define HEARSAY_SOURCE_ANONYMITY_H_

#include "source/entity.h"
#include "source/reading.h"

namespace hearsay {

// Sets specificity and anonymity_reason of an unnamed source from its phrase and the rest of
// the sentence.
void DescribeAnonymity(const SourceReading& reading, const Phrase& phrase, Entity& entity);

}  // namespace hearsay

#endif  // HEARSAY_SOURCE_ANONYMITY_H_
