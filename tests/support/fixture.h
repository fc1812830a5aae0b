// A fixture: an article written for the project, and what is true of it (fixtures/README.md).
//
// Plain data read from fixtures/NAME/truth.toml; Locate() turns a statement's pieces into
// spans of a text. Units: bytes of that text.
#ifndef HEARSAY_TESTS_SUPPORT_FIXTURE_H_
#define HEARSAY_TESTS_SUPPORT_FIXTURE_H_

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "attribution/attribution.h"
#include "base/span.h"
#include "rules/vocabulary.h"

namespace hearsay {

// A hand of a chain; any of its names will do.
struct TruthHop {
  EntityType type = EntityType::kUnknown;
  std::vector<std::string> names;
};

// An exact piece of the article; the occurrence counts inside the statement's `where`.
struct TruthPiece {
  std::string text;
  int occurrence = 1;
};

struct TruthStatement {
  std::string id;
  std::string where;  // occurs once in the article; empty when all pieces do
  std::vector<TruthPiece> source;
  std::vector<TruthPiece> cue;
  std::vector<TruthPiece> content;
  AttributionKind kind = AttributionKind::kIndirect;
  std::string nested_in;
  std::vector<TruthHop> chain;  // without the publisher, unless nobody else is the source
};

// How much of an article must be right today (fixtures/floors.toml).
struct TruthFloor {
  int found = 0;
  int chains = 0;
};

struct Fixture {
  std::string name;
  std::string article;    // path of the article
  std::string publisher;  // empty when the article does not tell
  std::string title;
  std::array<int, 3> hands = {0, 0, 0};
  std::vector<TruthStatement> statements;
  TruthFloor floor;
};

// The fixtures that have a truth.toml, by name. `folder` is fixtures/.
absl::StatusOr<std::vector<Fixture>> LoadFixtures(const std::string& folder);

// "outlet: Agence France-Presse | AFP > person: Jane Roe ; person: John Roe": chains
// separated by " ; ", hands by " > ", names by " | ".
absl::StatusOr<std::vector<std::vector<TruthHop>>> ParseChains(std::string_view line);

struct LocatedStatement {
  std::vector<Span> source;
  std::vector<Span> cue;
  std::vector<Span> content;
};

// Where a statement's pieces stand in the article's text; the error names the piece.
absl::StatusOr<LocatedStatement> Locate(const TruthStatement& statement, std::string_view text);

}  // namespace hearsay

#endif  // HEARSAY_TESTS_SUPPORT_FIXTURE_H_
