// An analysis in the vocabulary of schema.org, as JSON-LD.
//
// The article is a NewsArticle; a statement quoted in full is a Quotation, any other a Claim,
// both with their author, and based on what the hands between gave. Pure functions.
#ifndef HEARSAY_RENDER_SCHEMA_ORG_H_
#define HEARSAY_RENDER_SCHEMA_ORG_H_

#include <string>

#include "analysis/analysis.h"
#include "render/json_layout.h"

namespace hearsay {

std::string RenderSchemaOrg(const Analysis& analysis, JsonLayout layout);

// A skeleton of a ClaimReview for every statement, to be filled by who checks the claim: what
// only they can say (verdict, author, date, address) is null, so that an unfilled one is not
// valid.
std::string RenderClaimReviews(const Analysis& analysis, JsonLayout layout);

}  // namespace hearsay

#endif  // HEARSAY_RENDER_SCHEMA_ORG_H_
