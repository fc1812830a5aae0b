#include "rules/rule_file.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "base/status_macros.h"
#include "base/strings.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

constexpr bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The length of the valid UTF-8 sequence that begins `rest`, or 0.
std::size_t SequenceLength(std::string_view rest) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || rest.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!IsContinuation(rest[i])) return 0;
  }
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool beyond = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
  return overlong || beyond ? 0 : length;
}

absl::Status CannotRead(const std::string& path, std::string_view why) {
  return absl::NotFoundError(
      StrCat(path, ": cannot read ", why, "; check that it exists and that you may read it"));
}

std::optional<std::string> ReadWhole(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (stream.bad()) return std::nullopt;
  return text;
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
          .column = 1 + static_cast<int>(std::count_if(in_line.begin(), in_line.end(),
                                                       [](char c) { return !IsContinuation(c); }))};
}

absl::Status CheckUtf8(const RuleFile& file) {
  for (std::size_t at = 0; at < file.text.size();) {
    const std::size_t length = SequenceLength(file.text.substr(at));
    if (length == 0) {
      constexpr std::string_view kHex = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(file.text[at]);
      return RuleError(file.name, PositionOf(file.text, at),
                       StrCat("found the byte 0x", kHex[byte / 16], kHex[byte % 16],
                              ", which is not valid UTF-8; save the file as UTF-8"));
    }
    at += length;
  }
  return absl::OkStatus();
}

absl::StatusOr<RuleFile> ReadRuleFile(const std::string& path, std::string inside) {
  std::optional<std::string> text = ReadWhole(path);
  if (!text.has_value()) return CannotRead(path, "this rule file");
  RuleFile file{.path = std::move(inside),
                .name = path,
                .text = {},
                .owned = std::make_shared<const std::string>(*std::move(text))};
  file.text = *file.owned;
  HEARSAY_RETURN_IF_ERROR(CheckUtf8(file));
  return file;
}

absl::StatusOr<std::vector<RuleFile>> ReadRuleFolder(const std::string& folder) {
  std::error_code error;
  std::vector<fs::path> paths;
  fs::recursive_directory_iterator walk(folder, error);
  if (error) return CannotRead(folder, "this folder of rules");
  for (; walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    const fs::path extension = walk->path().extension();
    if (extension == ".toml" || extension == ".tsv") paths.push_back(walk->path());
  }
  if (error) return CannotRead(folder, "this folder of rules");
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
