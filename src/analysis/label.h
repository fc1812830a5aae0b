// How an entity is shown in a chain: "Reuters", "a senior US defense official", "critics".
#ifndef HEARSAY_ANALYSIS_LABEL_H_
#define HEARSAY_ANALYSIS_LABEL_H_

#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "rules/rule_set.h"

namespace hearsay {

// Fills the label of every entity that has none: the name, and for unnamed people the
// indefinite article where the text has "a", "an", or "the" before a singular noun.
void LabelEntities(Analysis& analysis, const std::vector<LexiconHit>& hits);

// "a" or "an", by how the first word is likely to sound: "an FBI agent", "a US official".
std::string_view IndefiniteArticle(std::string_view name);

// What stands for an entity in a chain: its label, its name, or that it is not known.
std::string LabelOf(const Entity& entity);

// The same for one hand of a chain: unnamed people say so.
std::string HandLabel(const Entity& entity);

}  // namespace hearsay

#endif  // HEARSAY_ANALYSIS_LABEL_H_
