#include "evaluation/score_extraction.h"

#include <gumbo.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/strings.h"
#include "document/html_tree.h"
#include "evaluation/word_index.h"

namespace hearsay {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kShingle = 4;

std::string StringAt(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return "";
  if (found->is_string()) return found->get<std::string>();
  std::vector<std::string> names;
  if (found->is_array()) {
    for (const Json& one : *found) {
      if (one.is_string()) names.push_back(one.get<std::string>());
    }
  }
  return Join(names, ", ");
}

std::vector<std::string> StringsAt(const Json& object, const char* key) {
  std::vector<std::string> strings;
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return strings;
  for (const Json& one : *found) {
    if (one.is_string()) strings.push_back(one.get<std::string>());
  }
  return strings;
}

std::string WithSingleSpaces(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.substr(i, 2) == "\u00A0";
    if (no_break || std::string_view(" \n\t\r\f").find(text[i]) != std::string_view::npos) {
      space = !out.empty();
      i += no_break;
      continue;
    }
    if (space) out.push_back(' ');
    space = false;
    out.push_back(text[i]);
  }
  return out;
}

std::set<std::string> WordSetOf(std::string_view text) {
  std::set<std::string> words;
  for (std::string& word : WordsOf(text)) words.insert(std::move(word));
  return words;
}

bool HasSameWords(std::string_view one, std::string_view other) {
  const std::set<std::string> a = WordSetOf(one);
  const std::set<std::string> b = WordSetOf(other);
  return !a.empty() && !b.empty() && (std::ranges::includes(a, b) || std::ranges::includes(b, a));
}

// What a page says of itself in meta elements and JSON-LD.
struct Stated {
  std::string text;                     // all of it
  std::vector<std::string> publishers;  // who it says published it
};

void CollectStrings(const Json& json, Stated& stated) {
  for (const Json& one : json) {
    if (one.is_string()) StrAppend(stated.text, one.get_ref<const std::string&>(), "\n");
    if (one.is_structured()) CollectStrings(one, stated);
  }
  if (!json.is_object()) return;
  const auto publisher = json.find("publisher");
  if (publisher != json.end() && publisher->is_object()) {
    stated.publishers.push_back(StringAt(*publisher, "name"));
  }
}

Stated StatedBy(std::string_view page) {
  Stated stated;
  const absl::StatusOr<HtmlTree> tree = HtmlTree::Parse(page);
  if (!tree.ok()) return stated;
  for (std::uint32_t i = 0; i < tree->nodes().size(); ++i) {
    const HtmlNode& node = tree->nodes()[i];
    if (node.tag == GUMBO_TAG_META) {
      const std::string_view content = tree->Attribute(i, "content");
      StrAppend(stated.text, content, "\n");
      if (tree->Attribute(i, "property") == "og:site_name") {
        stated.publishers.emplace_back(content);
      }
    }
    if (node.tag == GUMBO_TAG_SCRIPT && tree->Attribute(i, "type") == "application/ld+json" &&
        node.end > i + 1) {
      const Json json = Json::parse(tree->nodes()[i + 1].text, nullptr, /*allow_exceptions=*/false);
      if (!json.is_discarded()) CollectStrings(json, stated);
    }
  }
  std::erase(stated.publishers, "");
  return stated;
}

std::map<std::vector<std::string>, int> ShinglesOf(std::string_view text) {
  const std::vector<std::string> words = WordsOf(text);
  std::map<std::vector<std::string>, int> shingles;
  const std::size_t count = words.size() < kShingle ? 1 : words.size() - kShingle + 1;
  for (std::size_t i = 0; i < count; ++i) {
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(i);
    const auto size = static_cast<std::ptrdiff_t>(std::min(kShingle, words.size()));
    ++shingles[std::vector<std::string>(begin, begin + size)];
  }
  return shingles;
}

double HarmonicMean(double a, double b) { return a + b == 0 ? 0 : 2 * a * b / (a + b); }

}  // namespace

absl::StatusOr<std::vector<PageTruth>> ParseExtractionTruth(std::string_view json,
                                                            std::string_view name) {
  const Json root = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!root.is_object()) {
    return absl::InvalidArgumentError(
        StrCat(name, ": is no JSON object of pages: give a truth file"));
  }
  std::vector<PageTruth> pages;
  for (const auto& [key, page] : root.items()) {
    PageTruth& truth = pages.emplace_back();
    truth.full_text = StringAt(page, "articleBody");
    truth.file = StringAt(page, "file");
    if (truth.file.empty()) truth.file = StrCat("html/", key, ".html.gz");
    truth.wanted = StringsAt(page, "with");
    truth.unwanted = StringsAt(page, "without");
    truth.title = StringAt(page, "title");
    truth.author = StringAt(page, "author");
    truth.date = StringAt(page, "date");
  }
  return pages;
}

double ExtractionTally::SnippetF1() const {
  const int spurious = dropped.all - dropped.right;
  if (kept.right == 0) return 0;
  return HarmonicMean(static_cast<double>(kept.right) / (kept.right + spurious),
                      static_cast<double>(kept.right) / kept.all);
}

double ExtractionTally::ShingleF1() const {
  if (full_texts == 0) return 0;
  return HarmonicMean(shingle_precision / full_texts, shingle_recall / full_texts);
}

ShingleRates CompareShingles(std::string_view wanted, std::string_view got) {
  const auto wanted_shingles = ShinglesOf(wanted);
  const auto got_shingles = ShinglesOf(got);
  double common = 0;
  double all_wanted = 0;
  double all_got = 0;
  for (const auto& [shingle, count] : wanted_shingles) {
    all_wanted += count;
    const auto found = got_shingles.find(shingle);
    if (found != got_shingles.end()) common += std::min(count, found->second);
  }
  for (const auto& [shingle, count] : got_shingles) all_got += count;
  return {common / all_got, common / all_wanted};
}

void AddPage(const PageTruth& truth, std::string_view page, const Document& document,
             ExtractionTally& tally, std::vector<std::string>* misses) {
  const auto miss = [&](std::string_view what, std::string_view wanted, std::string_view got) {
    if (misses == nullptr) return;
    misses->push_back(StrCat(truth.file, ": ", what, " \"", wanted, "\"",
                             got.empty() ? "" : StrCat(", read \"", got, "\"")));
  };
  const std::string text = WithSingleSpaces(document.text);
  for (const std::string& snippet : truth.wanted) {
    const bool is_kept = text.find(WithSingleSpaces(snippet)) != std::string::npos;
    tally.kept.Add(is_kept);
    if (!is_kept) miss("not kept", snippet, "");
  }
  for (const std::string& snippet : truth.unwanted) {
    const bool is_dropped = text.find(WithSingleSpaces(snippet)) == std::string::npos;
    tally.dropped.Add(is_dropped);
    if (!is_dropped) miss("not dropped", snippet, "");
  }
  if (!truth.full_text.empty()) {
    const ShingleRates rates = CompareShingles(truth.full_text, document.text);
    ++tally.full_texts;
    tally.shingle_precision += rates.precision;
    tally.shingle_recall += rates.recall;
  }

  const Stated stated = StatedBy(page);
  const auto field = [&](std::string_view name, std::string_view wanted, const MetadataField& got,
                         bool exact, FieldShare& share) {
    if (StripAsciiSpace(wanted).empty()) return;
    const bool is_right = exact ? got.value == wanted : HasSameWords(got.value, wanted);
    share.all.Add(is_right);
    if (stated.text.find(wanted) != std::string::npos) share.stated.Add(is_right);
    if (!is_right) miss(name, wanted, got.value);
  };
  const Metadata& metadata = document.metadata;
  field("title", truth.title, metadata.title, false, tally.title);
  field("author", truth.author, metadata.byline, false, tally.author);
  field("date", truth.date, metadata.date, true, tally.date);
  if (stated.publishers.empty()) return;
  const bool is_right = std::ranges::any_of(stated.publishers, [&](const std::string& name) {
    return HasSameWords(name, metadata.publisher.value);
  });
  tally.publisher.Add(is_right);
  if (!is_right) miss("publisher", stated.publishers.front(), metadata.publisher.value);
}

}  // namespace hearsay
