#include "check/suppressions.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <utility>

#include "base/nearest.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "check/check_config.h"
#include "check/file_places.h"
#include "check/fingerprint.h"
#include "check/placeholders.h"
#include "rules/toml_file.h"

namespace hearsay {
namespace {

constexpr std::string_view kUnused = "suppression-unused";
constexpr std::string_view kWithoutReason = "suppression-without-reason";
constexpr std::uint64_t kEndOfFile = std::numeric_limits<std::uint64_t>::max();

// A suppression of one pattern of checks.
struct Entry {
  std::string pattern;  // of checks' ids
  std::string reason;
  std::string words;  // that the sentence must have; sidecar only
  Suppression::Kind kind = Suppression::Kind::kInline;
  bool whole_file = false;
  std::uint64_t begin = 0;  // bytes of the file in which it holds
  std::uint64_t end = kEndOfFile;
  std::uint64_t written_begin = 0;  // bytes of the file where it is written
  std::uint64_t written_end = 0;
  int sidecar_line = 0;
  bool used = false;
};

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t") == std::string_view::npos;
}

class Suppressor {
 public:
  Suppressor(const Analysis& analysis, std::string_view file, const CheckRules& checks,
             const CheckSettings& settings)
      : analysis_(analysis),
        file_(file),
        checks_(checks),
        settings_(settings),
        places_(analysis.document, file) {
    const SourceMap& map = analysis.document.source_map;
    for (const Paragraph& paragraph : analysis.layers.paragraphs) {
      paragraphs_.emplace_back(map.ToSource(paragraph.span.begin),
                               map.ToSourceEnd(paragraph.span.end));
    }
  }

  void ReadDirectives() {
    for (const Directive& directive : analysis_.document.directives) Read(directive);
  }

  void Add(const std::vector<SidecarEntry>& sidecar) {
    for (const SidecarEntry& one : sidecar) {
      entries_.push_back({.pattern = one.rule,
                          .reason = one.reason,
                          .words = WordsForFingerprint(one.words),
                          .kind = Suppression::Kind::kSidecar,
                          .whole_file = true,
                          .sidecar_line = one.line});
    }
  }

  void Mark(LocatedFinding& finding) {
    for (Entry& entry : entries_) {
      if (!Covers(entry, finding)) continue;
      entry.used = true;
      if (!finding.suppression) finding.suppression = Suppression{entry.kind, entry.reason};
    }
  }

  // What is to be said of the suppressions themselves.
  std::vector<LocatedFinding> Findings() const {
    std::vector<LocatedFinding> findings;
    for (const Entry& entry : entries_) {
      if (entry.reason.empty()) Report(kWithoutReason, entry, findings);
      if (!entry.used && CouldBeUsed(entry)) Report(kUnused, entry, findings);
    }
    return findings;
  }

 private:
  // "ignore-start anonymous-bare, vague-relay: reason"; of front matter without the first word.
  void Read(const Directive& directive) {
    std::string_view text = directive.text;
    Entry entry = {.written_begin = directive.begin, .written_end = directive.end};
    if (directive.place == Directive::Place::kFrontMatter) {
      entry.kind = Suppression::Kind::kFrontMatter;
      entry.whole_file = true;
    } else {
      const std::size_t space = std::min(text.find_first_of(" \t\r\n"), text.size());
      const std::string_view word = text.substr(0, space);
      text = StripAsciiSpace(text.substr(space));
      if (word == "ignore-end") return End(directive, text);
      entry.whole_file = word == "ignore-file";
      if (word == "ignore-start") {
        entry.begin = directive.end;
      } else if (word == "ignore") {
        std::tie(entry.begin, entry.end) = ParagraphOf(directive);
      } else if (!entry.whole_file) {
        return;  // not for suppressions
      }
    }
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) {
      entry.reason = StripAsciiSpace(text.substr(colon + 1));
    }
    for (const std::string_view pattern : Split(text.substr(0, colon), ',')) {
      entry.pattern = StripAsciiSpace(pattern);
      if (!entry.pattern.empty()) entries_.push_back(entry);
    }
  }

  // Ends what was started, all of it or these checks.
  void End(const Directive& directive, std::string_view patterns) {
    const std::vector<std::string_view> ended = Split(patterns, ',');
    for (Entry& entry : entries_) {
      const bool open = !entry.whole_file && entry.end == kEndOfFile;
      const bool named = std::ranges::any_of(ended, [&](std::string_view pattern) {
        return StripAsciiSpace(pattern) == entry.pattern;
      });
      if (open && (patterns.empty() || named)) entry.end = directive.begin;
    }
  }

  // The bytes of the paragraph that a comment is for: the one it stands in or ends, else the next.
  std::pair<std::uint64_t, std::uint64_t> ParagraphOf(const Directive& directive) const {
    std::pair<std::uint64_t, std::uint64_t> next = {kEndOfFile, kEndOfFile};
    for (const auto& [begin, end] : paragraphs_) {
      const bool inside = begin <= directive.begin && directive.begin < end;
      const bool behind = end <= directive.begin && directive.begin <= file_.size() &&
                          IsBlank(file_.substr(end, directive.begin - end));
      if (inside || behind) return {begin, end};
      if (begin >= directive.end && begin < next.first) next = {begin, end};
    }
    return next;
  }

  static bool Names(const Entry& entry, std::string_view rule) {
    return entry.pattern == "all" || MatchesGlob(entry.pattern, rule);
  }

  bool Covers(const Entry& entry, const LocatedFinding& finding) const {
    if (!Names(entry, finding.rule)) return false;
    if (!entry.words.empty() &&
        WordsForFingerprint(finding.excerpt.text).find(entry.words) == std::string::npos) {
      return false;
    }
    if (entry.whole_file) return true;
    const std::uint64_t byte = finding.range.begin.byte;
    return !finding.whole_document && entry.begin <= byte && byte < entry.end;
  }

  // False when the checks that it names did not run, so that nothing can be said.
  bool CouldBeUsed(const Entry& entry) const {
    bool known = false;
    for (std::size_t i = 0; i < checks_.rules().size(); ++i) {
      if (!Names(entry, checks_.rules()[i].id)) continue;
      if (settings_.switches[i].on) return true;
      known = true;
    }
    return !known;
  }

  void Report(std::string_view rule, const Entry& entry,
              std::vector<LocatedFinding>& findings) const {
    const std::optional<ActiveCheck> check = FindActive(checks_, settings_, rule);
    if (!check) return;
    LocatedFinding finding;
    finding.path = analysis_.document.path;
    finding.rule = rule;
    finding.severity = check->severity;
    finding.message =
        FillPlaceholders(check->rule->message, [&](std::string_view) { return entry.pattern; });
    if (entry.sidecar_line > 0) {
      finding.path = SidecarPath(finding.path);
      finding.range.begin.line = finding.range.end.line =
          static_cast<std::size_t>(entry.sidecar_line);
    } else {
      finding.range = places_.OfBytes(entry.written_begin, entry.written_end);
    }
    finding.paragraph = finding.range;
    finding.words_fingerprint = FingerprintOf(rule, entry.pattern);
    finding.fingerprint = StrCat(FingerprintOf(rule, StrCat(entry.pattern, " ", entry.reason)), ":",
                                 findings.size() + 1);
    findings.push_back(std::move(finding));
  }

  const Analysis& analysis_;
  const std::string_view file_;
  const CheckRules& checks_;
  const CheckSettings& settings_;
  const FilePlaces places_;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> paragraphs_;  // bytes of the file
  std::vector<Entry> entries_;
};

}  // namespace

std::string SidecarPath(std::string_view draft) { return StrCat(draft, ".hearsay.toml"); }

absl::StatusOr<std::vector<SidecarEntry>> ReadSidecar(std::string_view draft) {
  std::vector<SidecarEntry> entries;
  const std::string path = SidecarPath(draft);
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return entries;
  HEARSAY_ASSIGN_OR_RETURN(const RuleFile file, ReadRuleFile(path, path));
  HEARSAY_ASSIGN_OR_RETURN(const TomlFile toml, ParseToml(file));
  if (!toml.root.fields.empty()) {
    return RuleError(file.name, toml.root.fields.front().at,
                     StrCat("unknown key \"", toml.root.fields.front().key,
                            "\"; this file has [[ignore]] tables only"));
  }
  for (const TomlTable& table : toml.tables) {
    if (table.name != "ignore") {
      return RuleError(file.name, table.at,
                       StrCat("unknown table [[", table.name, "]]; write [[ignore]]"));
    }
    HEARSAY_RETURN_IF_ERROR(CheckKeys(file, table, {"rule", "words", "reason"}));
    HEARSAY_RETURN_IF_ERROR(RequireKey(file, table, "rule"));
    SidecarEntry entry = {.line = table.at.line};
    HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "rule", entry.rule));
    HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "words", entry.words));
    HEARSAY_RETURN_IF_ERROR(ReadString(file, table, "reason", entry.reason));
    entries.push_back(std::move(entry));
  }
  return entries;
}

void ApplySuppressions(const Analysis& analysis, std::string_view file,
                       const std::vector<SidecarEntry>& sidecar, const CheckRules& checks,
                       const CheckSettings& settings, std::vector<LocatedFinding>& findings) {
  if (analysis.document.directives.empty() && sidecar.empty()) return;
  Suppressor suppressor(analysis, file, checks, settings);
  suppressor.ReadDirectives();
  suppressor.Add(sidecar);
  for (LocatedFinding& finding : findings) suppressor.Mark(finding);
  for (LocatedFinding& finding : suppressor.Findings()) findings.push_back(std::move(finding));
  std::ranges::stable_sort(findings, [](const LocatedFinding& a, const LocatedFinding& b) {
    if (a.path != b.path) return a.path < b.path;
    if (a.whole_document != b.whole_document) return a.whole_document;
    return a.range.begin.byte < b.range.begin.byte;
  });
}

}  // namespace hearsay
