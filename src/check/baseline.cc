#include "check/baseline.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "base/file.h"
#include "base/status_macros.h"
#include "base/strings.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "hearsay.baseline/1";

// A draft's path as the baseline in that file names it.
std::string RelativeTo(const std::string& baseline, const std::string& draft) {
  const fs::path folder = fs::absolute(baseline).lexically_normal().parent_path();
  return fs::absolute(draft).lexically_normal().lexically_relative(folder).generic_string();
}

absl::Status NoBaseline(const std::string& path, std::string_view why) {
  return absl::InvalidArgumentError(
      StrCat(path, ": ", why, ": write it anew with --update-baseline"));
}

// Gives entries away, each once.
class Matcher {
 public:
  using Same = std::function<bool(const BaselineEntry&)>;

  explicit Matcher(const std::vector<BaselineEntry>& entries)
      : entries_(entries), taken_(entries.size(), false) {}

  bool Take(const Same& same) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (taken_[i] || !same(entries_[i])) continue;
      taken_[i] = true;
      return true;
    }
    return false;
  }

  bool taken(std::size_t index) const { return taken_[index]; }

 private:
  const std::vector<BaselineEntry>& entries_;
  std::vector<bool> taken_;
};

}  // namespace

absl::StatusOr<std::vector<BaselineEntry>> ReadBaseline(const std::string& path) {
  HEARSAY_ASSIGN_OR_RETURN(const std::string text, ReadFile(path));
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || json.value("schema", Json()) != kSchema || !json.contains("findings") ||
      !json["findings"].is_array()) {
    return NoBaseline(path, StrCat("no baseline (\"schema\": \"", kSchema, "\")"));
  }
  std::vector<BaselineEntry> entries;
  for (const Json& item : json["findings"]) {
    const auto text_of = [&](const char* key) {
      const auto found = item.find(key);
      return found != item.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    if (!item.is_object()) return NoBaseline(path, "an entry is no object");
    BaselineEntry entry = {text_of("path"), text_of("rule"), text_of("fingerprint"),
                           text_of("words"), text_of("message")};
    if (entry.rule.empty() || entry.fingerprint.empty()) {
      return NoBaseline(path, StrCat("entry ", entries.size() + 1, " has no rule or fingerprint"));
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

void ApplyBaseline(const std::vector<BaselineEntry>& baseline, const std::string& path,
                   bool report_stale, CheckReport& report) {
  report.has_baseline = true;
  std::set<std::string> drafts;
  for (const std::string& draft : report.drafts) drafts.insert(RelativeTo(path, draft));
  std::map<std::string, std::string> relative;  // by the path of a finding
  for (const LocatedFinding& finding : report.findings) {
    if (!relative.contains(finding.path)) {
      relative.emplace(finding.path, RelativeTo(path, finding.path));
    }
  }
  Matcher matcher(baseline);
  // The surest matches first, so that no other finding takes their entry.
  for (int pass = 0; pass < 3; ++pass) {
    for (LocatedFinding& finding : report.findings) {
      if (finding.suppression) continue;
      const std::string& draft = relative.at(finding.path);
      const bool known = matcher.Take([&](const BaselineEntry& entry) {
        if (entry.rule != finding.rule) return false;
        if (pass == 0) return entry.path == draft && entry.fingerprint == finding.fingerprint;
        if (pass == 1) {
          return entry.path == draft && entry.words_fingerprint == finding.words_fingerprint;
        }
        return !drafts.contains(entry.path) && entry.fingerprint == finding.fingerprint;
      });
      if (known) finding.suppression = Suppression{Suppression::Kind::kBaseline, ""};
    }
  }
  if (!report_stale) return;
  for (std::size_t i = 0; i < baseline.size(); ++i) {
    const BaselineEntry& entry = baseline[i];
    if (matcher.taken(i) || !drafts.contains(entry.path)) continue;
    if (FindRule(report, entry.rule) == nullptr) continue;
    report.stale.push_back(StrCat(path, ": no longer found: ", entry.path, ": ", entry.message,
                                  " [", entry.rule, "]; --update-baseline takes it out"));
  }
}

std::string RenderBaseline(const CheckReport& report, const std::string& path) {
  std::vector<std::string> lines;
  for (const LocatedFinding& finding : report.findings) {
    if (finding.suppression && finding.suppression->kind != Suppression::Kind::kBaseline) continue;
    const Json entry = {{"path", RelativeTo(path, finding.path)},
                        {"rule", finding.rule},
                        {"fingerprint", finding.fingerprint},
                        {"words", finding.words_fingerprint},
                        {"message", finding.message}};
    lines.push_back("  " + entry.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  std::ranges::sort(lines);
  return StrCat("{\"schema\": \"", kSchema, "\", \"findings\": [", lines.empty() ? "" : "\n",
                Join(lines, ",\n"), lines.empty() ? "" : "\n", "]}\n");
}

}  // namespace hearsay
