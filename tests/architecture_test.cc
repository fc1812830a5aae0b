// Holds the house to its plan: which floor may include which, and what files look like.
#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;

// Each floor may include itself and those before it.
constexpr std::array<std::string_view, 17> kFloors = {
    "base",     "text",   "document",   "rules",    "model",      "attribution",
    "train",    "source", "provenance", "analysis", "evaluation", "archive",
    "evidence", "check",  "render",     "api",      "cli"};

// Headers that cost seconds in every file that sees them, and where they may stand.
constexpr std::array<std::string_view, 4> kHeavyHeaders = {"<nlohmann/", "<toml++/", "<CLI/",
                                                           "<sqlite3.h>"};
constexpr std::string_view kHeavyHeadersAllowedIn = "src/render/json_values.h";

constexpr std::size_t kLongestFile = 500;  // lines

int FloorIndex(std::string_view floor) {
  const auto found = std::find(kFloors.begin(), kFloors.end(), floor);
  return found == kFloors.end() ? -1 : static_cast<int>(found - kFloors.begin());
}

// Paths of all C++ files under a folder of the repository, from its root.
std::vector<std::string> FilesUnder(const std::string& folder, std::string_view extension) {
  std::vector<std::string> files;
  const fs::path root = HEARSAY_SOURCE_DIR;
  if (!fs::exists(root / folder)) return files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
    if (entry.path().extension() == extension) {
      files.push_back(fs::relative(entry.path(), root).string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> SourceFiles() {
  std::vector<std::string> files = FilesUnder("src", ".h");
  const std::vector<std::string> sources = FilesUnder("src", ".cc");
  files.insert(files.end(), sources.begin(), sources.end());
  return files;
}

std::string Read(const std::string& file) {
  std::ifstream stream(fs::path(HEARSAY_SOURCE_DIR) / file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// What stands between the quotation marks or brackets of each #include, with them.
std::vector<std::string> Includes(const std::string& file) {
  const std::string content = Read(file);
  std::vector<std::string> includes;
  for (const std::string_view line : Split(content, '\n')) {
    constexpr std::string_view kInclude = "#include ";
    if (line.starts_with(kInclude)) includes.emplace_back(line.substr(kInclude.size()));
  }
  return includes;
}

// "src/text/layers.h" -> "text".
std::string FloorOf(const std::string& file) { return std::string(Split(file, '/')[1]); }

TEST(Architecture, EveryFolderOfSrcIsAFloor) {
  for (const std::string& file : SourceFiles()) {
    EXPECT_NE(FloorIndex(FloorOf(file)), -1) << file << " stands on no floor of the house";
  }
}

TEST(Architecture, AFloorIncludesOnlyFloorsAboveIt) {
  std::vector<std::string> wrong;
  for (const std::string& file : SourceFiles()) {
    for (const std::string& include : Includes(file)) {
      if (include.front() != '"') continue;
      const std::size_t slash = include.find('/');
      if (slash == std::string::npos) {
        wrong.push_back(StrCat(file, " includes ", include, ": write the path from src/"));
        continue;
      }
      const int floor = FloorIndex(include.substr(1, slash - 1));
      if (floor > FloorIndex(FloorOf(file))) {
        wrong.push_back(StrCat(file, " includes ", include, ", of a floor below its own"));
      }
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST(Architecture, IncludeGuardsNameTheFile) {
  std::vector<std::string> headers = FilesUnder("src", ".h");
  const std::vector<std::string> in_tests = FilesUnder("tests", ".h");
  headers.insert(headers.end(), in_tests.begin(), in_tests.end());
  for (const std::string& header : headers) {
    std::string guard = "HEARSAY_";
    const std::size_t from = header.starts_with("src/") ? 4 : 0;
    for (const char c : header.substr(from)) {
      guard += std::isalnum(static_cast<unsigned char>(c)) != 0
                   ? static_cast<char>(std::toupper(static_cast<unsigned char>(c)))
                   : '_';
    }
    guard += '_';
    const std::string content = Read(header);
    EXPECT_NE(content.find(StrCat("#ifndef ", guard, "\n#define ", guard, "\n")), std::string::npos)
        << header << " wants the guard " << guard;
  }
}

TEST(Architecture, HeadersSayWhatTheyAreFor) {
  for (const std::string& header : FilesUnder("src", ".h")) {
    EXPECT_TRUE(Read(header).starts_with("// ")) << header << " begins without a comment";
  }
}

TEST(Architecture, HeavyHeadersStayOutOfHeaders) {
  for (const std::string& header : FilesUnder("src", ".h")) {
    if (header == kHeavyHeadersAllowedIn) continue;
    for (const std::string& include : Includes(header)) {
      for (const std::string_view heavy : kHeavyHeaders) {
        EXPECT_FALSE(include.starts_with(heavy)) << header << " includes " << include;
      }
    }
  }
}

// Debian builds Abseil with a string_view of its own (base/strings.h).
TEST(Architecture, NothingUsesAbseilsStrings) {
  for (const std::string& file : SourceFiles()) {
    for (const std::string& include : Includes(file)) {
      EXPECT_FALSE(include.starts_with("\"absl/strings/")) << file << " includes " << include;
    }
  }
}

TEST(Architecture, FilesAreShort) {
  for (const std::string& file : SourceFiles()) {
    const std::string content = Read(file);
    const auto lines = static_cast<std::size_t>(std::count(content.begin(), content.end(), '\n'));
    EXPECT_LE(lines, kLongestFile) << file << " has grown too long: split it";
  }
}

TEST(Architecture, MainIsShort) {
  const std::string main = Read("src/cli/main.cc");
  EXPECT_LT(std::count(main.begin(), main.end(), '\n'), 60);
}

}  // namespace
}  // namespace hearsay
