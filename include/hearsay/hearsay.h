// hearsay's public interface: a news article in, its reported statements and their chains out.
//
//   std::string error;
//   const auto engine = hearsay::Engine::Create({}, &error);
//   for (const auto& statement : engine->Analyze("...").statements) {
//     std::cout << statement.chain_line << '\n';
//   }
//
// Only the standard library stands in this header. Results are plain values that own what
// they hold. Offsets are bytes of ArticleReport::text, UTF-8, half open. An Engine is
// immutable: any number of threads may use one at the same time. Nothing here throws, save
// for want of memory.
#ifndef HEARSAY_HEARSAY_H_
#define HEARSAY_HEARSAY_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

// Words of the article and where they stand.
struct Excerpt {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string words;
};

// One hand through which a statement came.
struct Hand {
  std::string role;  // "publisher", "relay", "origin"
  std::string type;  // "person", "outlet", "organization", "document", "anonymous", "group",
                     // "publisher", "unknown"
  std::string name;
  Excerpt evidence;  // the words that show this hand; empty where none do
  std::string rule;  // id of the rule that decided
  std::string reason;
  double confidence = 0;  // 0 to 1
};

// One reported statement.
struct ReportedStatement {
  std::string kind;    // "direct", "mixed", "indirect"
  std::string tone;    // "neutral", "claim", "denial", ...
  std::string medium;  // "interview", "statement", ...; "none" where the text does not say
  std::vector<Excerpt> content;  // what is said, in one or more pieces
  std::vector<Excerpt> cue;      // the words that report it
  std::vector<Excerpt> source;   // whom this spot credits
  std::vector<Hand> chain;       // from the publisher to the origin
  std::string chain_line;        // "Press TV → Defense News → a senior US official (unnamed)"
  int hands = 1;                 // 1 first-hand, 2 second-hand, ...
  int nested_in = -1;            // index of the statement in whose content this one lies
  double confidence = 0;
};

struct ArticleReport {
  std::string text;  // the article as it was read: its encoding and markup resolved
  std::string title;
  std::string publisher;
  std::vector<ReportedStatement> statements;  // in reading order
};

struct EngineOptions {
  std::string rules_folder;  // laid over the built-in rules; empty: none
  std::string model;         // a model file; empty: the built-in one; "none": rules alone
};

enum class ArticleFormat { kText, kMarkdown };

struct ArticleOptions {
  ArticleFormat format = ArticleFormat::kText;
  std::string publisher;   // who published it; empty: what the article says itself
  bool outermost = false;  // leave out statements that lie inside another one
};

class Engine {
 public:
  // Loads rules and model. Null when a file is wrong; error, unless it is null, then says which
  // file, which line and what to do.
  static std::unique_ptr<const Engine> Create(const EngineOptions& options, std::string* error);

  ArticleReport Analyze(std::string_view article, const ArticleOptions& options = {}) const;

  // The analysis as one line of JSON, "schema": "hearsay.analysis/1".
  std::string AnalyzeToJson(std::string_view article, const ArticleOptions& options = {}) const;

  ~Engine();

 private:
  struct Rules;
  explicit Engine(std::unique_ptr<const Rules> rules);
  std::unique_ptr<const Rules> rules_;
};

}  // namespace hearsay

#endif  // HEARSAY_HEARSAY_H_
