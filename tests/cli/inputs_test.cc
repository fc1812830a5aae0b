#include "cli/inputs.h"

#include <filesystem>
#include <fstream>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace hearsay {
namespace {

using ::testing::ElementsAre;

class InputsTest : public ::testing::Test {
 protected:
  InputsTest() {
    std::string folder = ::testing::TempDir() + "inputs.XXXXXX";
    folder_ = mkdtemp(folder.data());
  }
  ~InputsTest() override { std::filesystem::remove_all(folder_); }

  std::string Write(const std::string& name, std::string_view content) const {
    const std::string path = StrCat(folder_, "/", name);
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }

  // What all inputs are, one string each; paths without the test's folder.
  std::vector<std::string> All(std::vector<std::string> names,
                               InputFormat format = InputFormat::kAuto) const {
    Inputs inputs(std::move(names), format);
    std::vector<std::string> all;
    while (const auto input = inputs.Next()) {
      std::string line =
          input->ok() ? StrCat((*input)->path, ":", (*input)->record_line, ":", (*input)->record)
                      : StrCat("error ", MessageOf(input->status()));
      const std::size_t at = line.find(folder_ + "/");
      if (at != std::string::npos) line.erase(at, folder_.size() + 1);
      all.push_back(line);
    }
    return all;
  }

  std::string folder_;
};

TEST_F(InputsTest, AFileIsOneInputEvenIfItIsNotThere) {
  EXPECT_THAT(All({"missing.txt", "-"}), ElementsAre("missing.txt:0:", "-:0:"));
}

TEST_F(InputsTest, AFolderIsItsArticlesInOrder) {
  Write("b.txt", "");
  Write("a/z.md", "");
  Write("a/picture.png", "");
  Write("c.TXT", "");
  Write(".hidden.txt", "");
  Write(".git/x.txt", "");
  EXPECT_THAT(All({folder_}), ElementsAre("a/z.md:0:", "b.txt:0:", "c.TXT:0:"));
}

TEST_F(InputsTest, AFolderWithoutArticlesIsAnErrorAndTheRestGoesOn) {
  std::filesystem::create_directory(folder_ + "/none");
  const std::string file = Write("a.txt", "");
  EXPECT_THAT(
      All({folder_ + "/none", file}),
      ElementsAre("error none: no articles in this folder: name the files themselves if they "
                  "end otherwise than in .txt, .md, .html, .docx, .xml, .warc, .ndjson or "
                  ".jsonl",
                  "a.txt:0:"));
}

TEST_F(InputsTest, AnNdjsonFileIsItsRecords) {
  const std::string file = Write("a.ndjson", "{\"a\": 1}\r\n\n  \n{\"b\": 2}");
  EXPECT_THAT(All({file}), ElementsAre("a.ndjson:1:{\"a\": 1}", "a.ndjson:4:{\"b\": 2}"));
}

TEST_F(InputsTest, TheFormatOverridesTheName) {
  const std::string text = Write("a.ndjson", "x");
  const std::string records = Write("b.txt", "{}\n");
  EXPECT_THAT(All({text}, InputFormat::kText), ElementsAre("a.ndjson:0:"));
  EXPECT_THAT(All({records}, InputFormat::kNdjson), ElementsAre("b.txt:1:{}"));
}

TEST_F(InputsTest, AMissingNdjsonFileIsAnError) {
  EXPECT_THAT(All({folder_ + "/x.ndjson"}),
              ElementsAre("error x.ndjson: cannot read this file (No such file or directory): "
                          "check its name and permissions"));
}

TEST_F(InputsTest, ALineThatIsTooLongIsSkipped) {
  const std::string path = Write("a", std::string(200'000, 'x') + "\nshort\n");
  absl::StatusOr<LineReader> reader = LineReader::Open(path, 100'000);
  ASSERT_TRUE(reader.ok());
  EXPECT_TRUE((**reader->Next()).too_long);
  const Line second = **reader->Next();
  EXPECT_EQ(second.text, "short");
  EXPECT_EQ(second.number, 2);
  EXPECT_FALSE(reader->Next()->has_value());
}

TEST_F(InputsTest, LinesCrossBlocks) {
  const std::string lines[] = {std::string(65'535, 'a'), std::string(65'536, 'b'),
                               std::string(131'073, 'c'), "", "d"};
  std::string content;
  for (const std::string& line : lines) StrAppend(content, line, '\n');
  absl::StatusOr<LineReader> reader = LineReader::Open(Write("a", content), 1'000'000);
  for (const std::string& line : lines) EXPECT_EQ((**reader->Next()).text, line);
  EXPECT_FALSE(reader->Next()->has_value());
}

}  // namespace
}  // namespace hearsay
