#include "rules/rule_file.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "base/status_macros.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

absl::Status CannotWalk(const std::string& folder) {
  return absl::NotFoundError(StrCat(folder,
                                    ": cannot read this folder of rules; check that it "
                                    "exists and that you may read it"));
}

}  // namespace

absl::Status RuleError(std::string_view file, RulePosition at, std::string_view message) {
  return absl::InvalidArgumentError(StrCat(file, ":", at.line, ":", at.column, ": ", message));
}

RulePosition PositionOf(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  const std::size_t newline = before.rfind('\n');
  const std::string_view in_line =
      newline == std::string_view::npos ? before : before.substr(newline + 1);
  return {.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')),
          .column = 1 + static_cast<int>(std::count_if(in_line.begin(), in_line.end(), [](char c) {
                      return !IsContinuationByte(c);
                    }))};
}

absl::Status CheckUtf8(const RuleFile& file) {
  for (std::size_t at = 0; at < file.text.size();) {
    const DecodedCharacter character = DecodeUtf8(file.text, at);
    if (!character.valid) {
      constexpr std::string_view kHex = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(file.text[at]);
      return RuleError(file.name, PositionOf(file.text, at),
                       StrCat("found the byte 0x", kHex[byte / 16], kHex[byte % 16],
                              ", which is not valid UTF-8; save the file as UTF-8"));
    }
    at += character.size;
  }
  return absl::OkStatus();
}

absl::StatusOr<RuleFile> ReadRuleFile(const std::string& path, std::string inside) {
  HEARSAY_ASSIGN_OR_RETURN(std::string text, ReadFile(path));
  RuleFile file{.path = std::move(inside),
                .name = path,
                .text = {},
                .owned = std::make_shared<const std::string>(std::move(text))};
  file.text = *file.owned;
  HEARSAY_RETURN_IF_ERROR(CheckUtf8(file));
  return file;
}

absl::StatusOr<std::vector<RuleFile>> ReadRuleFolder(const std::string& folder) {
  std::error_code error;
  std::vector<fs::path> paths;
  fs::recursive_directory_iterator walk(folder, error);
  if (error) return CannotWalk(folder);
  for (; walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    const fs::path extension = walk->path().extension();
    if (!walk->is_regular_file(error)) continue;
    if (extension == ".toml" || extension == ".tsv") paths.push_back(walk->path());
  }
  if (error) return CannotWalk(folder);
  std::sort(paths.begin(), paths.end());

  std::vector<RuleFile> files;
  files.reserve(paths.size());
  for (const fs::path& path : paths) {
    HEARSAY_ASSIGN_OR_RETURN(
        RuleFile file,
        ReadRuleFile(path.string(), path.lexically_relative(folder).generic_string()));
    files.push_back(std::move(file));
  }
  return files;
}

}  // namespace hearsay
