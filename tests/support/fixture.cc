#include "support/fixture.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"
#include "toml++/toml.h"

namespace hearsay {
namespace {

absl::Status Wrong(std::string_view file, std::string_view what) {
  return absl::InvalidArgumentError(StrCat(file, ": ", what));
}

absl::StatusOr<toml::table> ParseToml(const std::string& path) {
  try {
    return toml::parse_file(path);
  } catch (const toml::parse_error& error) {
    return Wrong(path, StrCat(error.description(), " in line ", error.source().begin.line));
  }
}

// A string, or the strings of an array; empty for an absent key.
std::vector<std::string> Strings(const toml::table& table, std::string_view key) {
  std::vector<std::string> strings;
  if (const auto single = table[key].value<std::string>()) strings.push_back(*single);
  if (const toml::array* array = table[key].as_array()) {
    for (const toml::node& node : *array) strings.push_back(node.value_or(std::string()));
  }
  return strings;
}

std::vector<TruthPiece> Pieces(const toml::table& table, std::string_view key) {
  std::vector<TruthPiece> pieces;
  for (std::string& text : Strings(table, key)) pieces.push_back({std::move(text), 1});
  const auto occurrence = table[StrCat(key, "_occurrence")];
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (const toml::array* array = occurrence.as_array()) {
      pieces[i].occurrence = array->get(i) ? array->get(i)->value_or(1) : 1;
    } else {
      pieces[i].occurrence = occurrence.value_or(1);
    }
  }
  return pieces;
}

std::optional<AttributionKind> ParseKind(std::string_view name) {
  if (name == "direct") return AttributionKind::kDirect;
  if (name == "mixed") return AttributionKind::kMixed;
  if (name == "indirect") return AttributionKind::kIndirect;
  return std::nullopt;
}

// "outlet: Agence France-Presse | AFP"
absl::StatusOr<TruthHop> ParseHop(std::string_view line, std::string_view file) {
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos) return Wrong(file, StrCat("no type in hop \"", line, "\""));
  const auto type = ParseEntityType(line.substr(0, colon));
  if (!type) return Wrong(file, StrCat("unknown type in hop \"", line, "\""));
  TruthHop hop{.type = *type};
  for (std::string_view name : Split(line.substr(colon + 2), '|')) {
    hop.names.emplace_back(StripAsciiSpace(name));
  }
  return hop;
}

absl::StatusOr<TruthStatement> ParseStatement(const toml::table& table, std::string_view file) {
  TruthStatement statement;
  statement.id = table["id"].value_or(std::string());
  statement.where = table["where"].value_or(std::string());
  statement.nested_in = table["nested_in"].value_or(std::string());
  statement.source = Pieces(table, "source");
  statement.cue = Pieces(table, "cue");
  statement.content = Pieces(table, "content");
  const auto kind = ParseKind(table["kind"].value_or(std::string_view()));
  if (!kind) return Wrong(file, StrCat(statement.id, " needs kind = direct, mixed or indirect"));
  statement.kind = *kind;
  for (const std::string& line : Strings(table, "chain")) {
    HEARSAY_ASSIGN_OR_RETURN(TruthHop hop, ParseHop(line, file));
    statement.chain.push_back(std::move(hop));
  }
  if (statement.id.empty() || statement.content.empty() || statement.chain.empty()) {
    return Wrong(file, StrCat("statement \"", statement.id, "\" needs id, content and chain"));
  }
  return statement;
}

absl::StatusOr<Fixture> LoadFixture(const std::filesystem::path& folder) {
  Fixture fixture;
  fixture.name = folder.filename().string();
  const std::string file = (folder / "truth.toml").string();
  for (const char* article : {"article.txt", "article.md"}) {
    if (std::filesystem::exists(folder / article)) fixture.article = (folder / article).string();
  }
  if (fixture.article.empty()) return Wrong(file, "no article.txt or article.md beside it");
  HEARSAY_ASSIGN_OR_RETURN(const toml::table table, ParseToml(file));
  fixture.publisher = table["publisher"].value_or(std::string());
  fixture.title = table["title"].value_or(std::string());
  if (const toml::array* hands = table["hands"].as_array(); hands && hands->size() == 3) {
    for (std::size_t i = 0; i < 3; ++i) fixture.hands[i] = hands->get(i)->value_or(0);
  } else {
    return Wrong(file, "needs hands = [first, second, third]");
  }
  if (const toml::array* statements = table["attribution"].as_array()) {
    for (const toml::node& node : *statements) {
      HEARSAY_ASSIGN_OR_RETURN(TruthStatement statement, ParseStatement(*node.as_table(), file));
      fixture.statements.push_back(std::move(statement));
    }
  }
  return fixture;
}

std::size_t Find(std::string_view text, std::string_view piece, int occurrence) {
  std::size_t at = text.find(piece);
  while (at != std::string_view::npos && --occurrence > 0) at = text.find(piece, at + 1);
  return at;
}

bool OccursOnce(std::string_view text, std::string_view piece) {
  const std::size_t first = text.find(piece);
  return first != std::string_view::npos && text.find(piece, first + 1) == std::string_view::npos;
}

absl::StatusOr<std::vector<Span>> LocateAll(const TruthStatement& statement,
                                            const std::vector<TruthPiece>& pieces,
                                            std::string_view text, Span where) {
  std::vector<Span> spans;
  for (const TruthPiece& piece : pieces) {
    std::size_t at = std::string_view::npos;
    if (OccursOnce(text, piece.text)) {
      at = text.find(piece.text);
    } else if (!where.empty()) {
      at = Find(Slice(text, where), piece.text, piece.occurrence);
      if (at != std::string_view::npos) at += where.begin;
    }
    if (at == std::string_view::npos) {
      return absl::NotFoundError(
          StrCat(statement.id, ": \"", piece.text, "\" does not stand there, or not only once"));
    }
    spans.push_back(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + piece.text.size())});
  }
  return spans;
}

}  // namespace

absl::StatusOr<std::vector<Fixture>> LoadFixtures(const std::string& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (std::filesystem::exists(entry.path() / "truth.toml")) folders.push_back(entry.path());
  }
  if (error) return absl::NotFoundError(StrCat(folder, ": ", error.message()));
  std::sort(folders.begin(), folders.end());
  HEARSAY_ASSIGN_OR_RETURN(const toml::table floors, ParseToml(folder + "/floors.toml"));
  std::vector<Fixture> fixtures;
  for (const std::filesystem::path& path : folders) {
    HEARSAY_ASSIGN_OR_RETURN(Fixture fixture, LoadFixture(path));
    const auto floor = floors[fixture.name];
    fixture.floor = {floor["found"].value_or(0), floor["chains"].value_or(0)};
    fixtures.push_back(std::move(fixture));
  }
  return fixtures;
}

absl::StatusOr<std::vector<std::vector<TruthHop>>> ParseChains(std::string_view line) {
  std::vector<std::vector<TruthHop>> chains;
  for (std::string_view chain : Split(line, ';')) {
    chains.emplace_back();
    for (std::string_view hop : Split(chain, '>')) {
      HEARSAY_ASSIGN_OR_RETURN(TruthHop parsed, ParseHop(StripAsciiSpace(hop), line));
      chains.back().push_back(std::move(parsed));
    }
  }
  return chains;
}

absl::StatusOr<LocatedStatement> Locate(const TruthStatement& statement, std::string_view text) {
  Span where;
  if (!statement.where.empty()) {
    if (!OccursOnce(text, statement.where)) {
      return absl::NotFoundError(StrCat(statement.id, ": where = \"", statement.where,
                                        "\" does not stand there, or not only once"));
    }
    where.begin = static_cast<std::uint32_t>(text.find(statement.where));
    where.end = where.begin + static_cast<std::uint32_t>(statement.where.size());
  }
  LocatedStatement located;
  HEARSAY_ASSIGN_OR_RETURN(located.source, LocateAll(statement, statement.source, text, where));
  HEARSAY_ASSIGN_OR_RETURN(located.cue, LocateAll(statement, statement.cue, text, where));
  HEARSAY_ASSIGN_OR_RETURN(located.content, LocateAll(statement, statement.content, text, where));
  return located;
}

}  // namespace hearsay
