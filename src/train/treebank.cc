#include "train/treebank.h"

#include <fstream>

#include "base/strings.h"

namespace hearsay {

absl::Status ReadTreebank(const std::string& path, std::vector<TaggedDocument>& documents) {
  std::ifstream file(path);
  if (!file) return absl::NotFoundError(StrCat(path, ": cannot open"));
  std::string line;
  // "3-4" lines hold the surface form of words that are written as one ("don't"); the words
  // themselves follow without white space between them.
  int joined_until = 0;
  bool joined_space = true;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty()) continue;
    if (line[0] == '#') {
      if (line.starts_with("# newdoc") || documents.empty()) documents.emplace_back();
      std::string& text = documents.back().text;
      if (line.starts_with("# newpar") && !text.empty()) text += "\n\n";
      continue;
    }
    const std::vector<std::string_view> fields = Split(line, '\t');
    if (fields.size() != 10) {
      return absl::InvalidArgumentError(
          StrCat(path, ":", number, ": ", fields.size(), " fields where CoNLL-U has 10"));
    }
    const bool space = fields[9].find("SpaceAfter=No") == std::string_view::npos;
    if (fields[0].find('-') != std::string_view::npos) {
      joined_until = std::stoi(std::string(fields[0].substr(fields[0].find('-') + 1)));
      joined_space = space;
      continue;
    }
    if (fields[0].find('.') != std::string_view::npos) continue;  // an elided word
    const int id = std::stoi(std::string(fields[0]));
    if (documents.empty()) documents.emplace_back();
    TaggedDocument& document = documents.back();
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += fields[1];
    document.words.push_back(
        {{begin, static_cast<std::uint32_t>(document.text.size())}, PosTagOfXpos(fields[4])});
    if (id < joined_until) continue;
    if (id == joined_until ? joined_space : space) document.text += ' ';
    if (id == joined_until) joined_until = 0;
  }
  return absl::OkStatus();
}

}  // namespace hearsay
