// A check as its rule file describes it: what reports, help and the reference page say of it.
//
// Plain data, immutable once loaded from rules/en/checks/. What a check looks for is its
// condition (condition.h).
#ifndef HEARSAY_CHECK_CHECK_RULE_H_
#define HEARSAY_CHECK_CHECK_RULE_H_

#include <string>
#include <vector>

#include "check/finding.h"

namespace hearsay {

// A newsroom standard that a check rests on.
struct Authority {
  std::string name;     // "AP News Values and Principles"
  std::string says;     // in one sentence of ours
  std::string address;  // where it can be read
};

// A text with marked words, $finding[[...]], or none in a good one.
struct CheckExample {
  std::string text;
  bool markdown = false;  // a Markdown draft, so that it can have links and front matter
};

// What a house does differently.
struct ProfileSetting {
  std::string profile;  // "ap", "bbc", ...
  bool on = true;
  Severity severity = Severity::kWarning;
};

struct CheckRule {
  std::string id;     // "anonymous-bare"
  std::string title;  // "Unnamed source without a role"
  Severity severity = Severity::kWarning;
  bool on = true;  // in the default profile
  std::vector<ProfileSetting> profiles;
  std::vector<Authority> authorities;
  std::string reason;   // why it matters to the reader, one or two sentences
  std::string remedy;   // what the writer can do about it
  std::string limits;   // where it may be wrong
  std::string message;  // with {placeholders}
  std::vector<CheckExample> bad;
  std::vector<CheckExample> good;
};

}  // namespace hearsay

#endif  // HEARSAY_CHECK_CHECK_RULE_H_
