#include "render/checks.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "check/fact_schema.h"
#include "check/severity.h"
#include "render/wrap.h"

namespace hearsay {
namespace {

constexpr int kLabelWidth = 12;

constexpr std::string_view kHead = R"(# Checks

All checks that `hearsay check` knows, with the newsroom standard that each rests on and examples
that the tests run. Written by `tools/generate-rule-docs` from `rules/en/checks`; change them
there. `hearsay explain ID` prints one. What a check may ask of a draft is in the last section and
in [checks-language.md](checks-language.md).

)";

// "on" or "off", and the houses that do it differently.
std::string Standing(const CheckRule& check) {
  std::string out = check.on ? StrCat("on, ", Name(check.severity)) : "off";
  for (const ProfileSetting& setting : check.profiles) {
    if (setting.on == check.on && (!setting.on || setting.severity == check.severity)) continue;
    StrAppend(out, "; ", setting.profile, ": ",
              setting.on ? Name(setting.severity) : std::string_view("off"));
  }
  return out;
}

std::string Silence(const CheckRule& check) {
  return StrCat("In the draft: <!-- hearsay-ignore ", check.id,
                ": why --> before the paragraph. For a house: ignore = [\"", check.id,
                "\"] in hearsay.toml.");
}

void AddExamples(std::string& out, std::string_view title,
                 const std::vector<CheckExample>& examples) {
  if (examples.empty()) return;
  StrAppend(out, title, "\n\n");
  for (const CheckExample& example : examples) {
    StrAppend(out, "```", example.markdown ? "markdown" : "text", "\n", example.text, "\n```\n\n");
  }
}

}  // namespace

std::string RenderCheck(const CheckRule& check, int width) {
  std::string out = StrCat(check.id, ": ", check.title, "\n\n");
  AddField(out, "  says", kLabelWidth, check.message, width);
  AddField(out, "  why", kLabelWidth, check.reason, width);
  for (const Authority& authority : check.authorities) {
    AddField(out, "  authority", kLabelWidth, StrCat(authority.name, ": ", authority.says), width);
    AddField(out, "", kLabelWidth, authority.address, width);
  }
  if (!check.bad.empty()) AddField(out, "  bad", kLabelWidth, check.bad.front().text, width);
  if (!check.good.empty()) AddField(out, "  good", kLabelWidth, check.good.front().text, width);
  AddField(out, "  remedy", kLabelWidth, check.remedy, width);
  AddField(out, "  limits", kLabelWidth, check.limits, width);
  AddField(out, "  standing", kLabelWidth, Standing(check), width);
  AddField(out, "  silence", kLabelWidth, Silence(check), width);
  return out;
}

std::string RenderConditionReference() {
  std::string out = "| subject | what is looked at |\n|---|---|\n";
  for (int i = 0; i < kSubjectKindCount; ++i) {
    const auto kind = static_cast<SubjectKind>(i);
    StrAppend(out, "| `", Name(kind), "` | ", Says(kind), " |\n");
  }
  out += "\n| fact | of | value | holds when |\n|---|---|---|---|\n";
  for (const FactSchema& fact : FactSchemas()) {
    std::vector<std::string> subjects;
    for (int i = 0; i < kSubjectKindCount; ++i) {
      const auto kind = static_cast<SubjectKind>(i);
      if (Has(kind, fact.group)) subjects.emplace_back(Name(kind));
    }
    std::string value;
    switch (fact.kind) {
      case FactKind::kFlag:
        value = "true or false";
        break;
      case FactKind::kAtLeast:
      case FactKind::kAtMost:
        value = "a number";
        break;
      case FactKind::kList:
        value = "a list's id";
        break;
      case FactKind::kChoice:
        for (int i = 0; !fact.choice(i).empty(); ++i) {
          StrAppend(value, i > 0 ? ", " : "", fact.choice(i));
        }
        break;
    }
    StrAppend(out, "| `", fact.name, "` | ", Join(subjects, ", "), " | ", value, " | ", fact.says,
              " |\n");
  }
  return out;
}

std::string RenderCheckReference(const CheckRules& checks) {
  std::string out(kHead);
  out += "| check | what it finds | standing |\n|---|---|---|\n";
  for (const CheckRule& check : checks.rules()) {
    StrAppend(out, "| [`", check.id, "`](#", check.id, ") | ", check.title, " | ", Standing(check),
              " |\n");
  }
  for (const CheckRule& check : checks.rules()) {
    StrAppend(out, "\n## ", check.id, "\n\n**", check.title, ".** ", check.reason, "\n\n");
    for (const Authority& authority : check.authorities) {
      StrAppend(out, "- ", authority.name, ": ", authority.says);
      if (!authority.address.empty()) StrAppend(out, " <", authority.address, ">");
      out += '\n';
    }
    StrAppend(out, "\nWhat to do: ", check.remedy, "\n");
    if (!check.limits.empty()) StrAppend(out, "\nWhere it may be wrong: ", check.limits, "\n");
    StrAppend(out, "\nStanding: ", Standing(check), ". Message: ", check.message, "\n\n");
    AddExamples(out, "Finds what is marked:", check.bad);
    AddExamples(out, "Finds nothing:", check.good);
  }
  StrAppend(out, "\n## What a check may ask\n\n", RenderConditionReference());
  return out;
}

}  // namespace hearsay
