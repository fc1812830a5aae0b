#include "text/english.h"

#include <algorithm>
#include <array>

namespace hearsay {
namespace {

constexpr std::size_t kLongest = 8;  // the longest entry of all tables

// Each table in byte order. An abbreviation counts with a capital only, except those of the
// last table.
constexpr auto kBeforeName = std::to_array<std::string_view>(
    {"adm", "amb", "assn", "atty",   "bp",    "brig", "capt", "cmdr", "col", "comdr", "cpl",
     "cpt", "del", "det",  "dir",    "dr",    "ens",  "ft",   "gen",  "gov", "hon",   "insp",
     "lt",  "ltc", "maj",  "messrs", "mlle",  "mme",  "mr",   "mrs",  "ms",  "msgr",  "mt",
     "mx",  "pfc", "pres", "prof",   "pvt",   "rep",  "reps", "rev",  "sen", "sens",  "sgt",
     "spc", "st",  "ste",  "supt",   "treas", "univ", "vs",   "wm"});
static_assert(std::ranges::is_sorted(kBeforeName));
constexpr auto kAnywhere = std::to_array<std::string_view>(
    {"ala",  "apr",  "ariz", "ark",  "assoc", "aug",  "ave", "blvd", "bros", "calif",
     "co",   "colo", "conn", "corp", "dec",   "dept", "esq", "feb",  "fla",  "ga",
     "ill",  "inc",  "ind",  "jan",  "jr",    "jul",  "kan", "kans", "ky",   "ltd",
     "mass", "md",   "mich", "minn", "mont",  "neb",  "nev", "nov",  "oct",  "okla",
     "ont",  "ore",  "pa",   "penn", "plc",   "que",  "rd",  "sep",  "sept", "sr",
     "tenn", "tex",  "va",   "vt",   "wash",  "wis",  "wyo"});
static_assert(std::ranges::is_sorted(kAnywhere));
constexpr auto kBeforeNumber = std::to_array<std::string_view>({"no", "nos", "pp", "vol"});
static_assert(std::ranges::is_sorted(kBeforeNumber));
constexpr auto kLowerCaseAnywhere = std::to_array<std::string_view>(
    {"al", "approx", "cf", "e.g", "est", "etc", "i.e", "incl", "v", "vs"});
static_assert(std::ranges::is_sorted(kLowerCaseAnywhere));
constexpr auto kElisions = std::to_array<std::string_view>(
    {"bout", "cause", "cept", "cos", "coz", "em", "fraid", "n", "neath", "nother", "nuff", "round",
     "scuse", "til", "tis", "twas", "tween", "twere"});
static_assert(std::ranges::is_sorted(kElisions));
constexpr auto kSentenceBegins = std::to_array<std::string_view>(
    {"a",      "after",     "although", "an",      "and",    "as",      "at",    "because",
     "before", "but",       "by",       "despite", "during", "earlier", "even",  "every",
     "few",    "for",       "from",     "he",      "her",    "his",     "how",   "however",
     "i",      "if",        "in",       "instead", "it",     "its",     "just",  "last",
     "many",   "meanwhile", "more",     "most",    "my",     "neither", "no",    "nor",
     "not",    "now",       "of",       "on",      "once",   "one",     "only",  "our",
     "she",    "since",     "so",       "some",    "still",  "such",    "that",  "the",
     "their",  "then",      "there",    "these",   "they",   "this",    "those", "though",
     "to",     "we",        "when",     "while",   "with",   "you"});
static_assert(std::ranges::is_sorted(kSentenceBegins));

template <std::size_t kSize>
bool Has(const std::array<std::string_view, kSize>& table, std::string_view word) {
  return std::ranges::binary_search(table, word);
}

// The word in lower case inside a small buffer of the caller's; empty when it is too long
// for any table.
std::string_view Lower(std::string_view word, std::array<char, 16>& buffer) {
  if (word.size() > buffer.size()) return {};
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    buffer[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
  }
  return {buffer.data(), word.size()};
}

}  // namespace

Abbreviation AbbreviationOf(std::string_view word) {
  if (word.empty() || word.size() > kLongest) return Abbreviation::kNone;
  std::array<char, 16> buffer;
  const std::string_view lower = Lower(word, buffer);
  if (Has(kBeforeNumber, lower)) return Abbreviation::kBeforeNumber;
  const bool capital = word[0] >= 'A' && word[0] <= 'Z';
  if (capital && Has(kBeforeName, lower)) return Abbreviation::kBeforeName;
  if (capital && Has(kAnywhere, lower)) return Abbreviation::kAnywhere;
  if (Has(kLowerCaseAnywhere, lower)) {
    return lower == "etc" || lower == "al" ? Abbreviation::kAnywhere : Abbreviation::kBeforeName;
  }
  return Abbreviation::kNone;
}

bool IsElision(std::string_view word) {
  std::array<char, 16> buffer;
  return Has(kElisions, Lower(word, buffer));
}

std::size_t ContractionSize(std::string_view text) {
  if (text.empty()) return 0;
  const auto lower = [text](std::size_t i) { return static_cast<char>(text[i] | 0x20); };
  const char first = lower(0);
  if (text.size() >= 2) {
    const char second = lower(1);
    if ((first == 'r' || first == 'v') && second == 'e') return 2;
    if (first == 'l' && second == 'l') return 2;
  }
  return first == 's' || first == 'd' || first == 'm' ? 1 : 0;
}

bool BeginsSentence(std::string_view word) {
  std::array<char, 16> buffer;
  return Has(kSentenceBegins, Lower(word, buffer));
}

}  // namespace hearsay
