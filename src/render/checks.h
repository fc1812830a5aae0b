// What a check looks for, why, and on whose authority: for `hearsay explain` and docs/checks.md.
//
// Pure functions.
#ifndef HEARSAY_RENDER_CHECKS_H_
#define HEARSAY_RENDER_CHECKS_H_

#include <string>

#include "check/check_rules.h"

namespace hearsay {

// One check for the terminal.
std::string RenderCheck(const CheckRule& check, int width);

// Every check in Markdown, and the vocabulary of conditions.
std::string RenderCheckReference(const CheckRules& checks);

// The vocabulary of conditions alone: subjects and facts, as tables.
std::string RenderConditionReference();

}  // namespace hearsay

#endif  // HEARSAY_RENDER_CHECKS_H_
