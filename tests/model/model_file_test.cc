#include "model/model_file.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/strings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "model/model.h"

namespace hearsay {
namespace {

// A small model: a few rows in every table.
std::string SomeModel() {
  std::vector<BuiltTable> tables;
  for (const std::uint32_t classes : kTableClasses) {
    WeightRows rows{.classes = classes};
    for (int i = 0; i < 50; ++i) {
      rows.keys.push_back(MakeKey(3, i));
      for (std::uint32_t c = 0; c < classes; ++c) {
        rows.weights.push_back(static_cast<float>(i + 1) / 50);
      }
    }
    tables.push_back(BuildWeightTable(rows, 0, 0.5));
  }
  ModelHeader header{};
  header.trigger_threshold = 0.25f;
  header.accept_threshold = 0.375f;
  header.best_count = 5;
  std::snprintf(header.trained_for, sizeof(header.trained_for), "test");
  return WriteModel(header, tables);
}

std::string ErrorOf(std::string_view bytes) {
  const absl::StatusOr<Model> model = Model::FromBytes(bytes, "some.model");
  return model.ok() ? "no error" : std::string(MessageOf(model.status()));
}

TEST(ModelFile, ReadsWhatWasWritten) {
  const std::string bytes = SomeModel();
  const absl::StatusOr<Model> model = Model::FromBytes(bytes, "some.model");
  ASSERT_TRUE(model.ok()) << MessageOf(model.status());
  EXPECT_EQ(model->settings().trigger_threshold, 0.25f);
  EXPECT_EQ(model->settings().accept_threshold, 0.375f);
  EXPECT_EQ(model->settings().best_count, 5u);
  EXPECT_EQ(model->settings().trained_for, "test");
  KeyList keys;
  keys.Add(MakeKey(3, 49));
  keys.Add(MakeKey(3, 24));
  EXPECT_NEAR(model->Trigger(keys), 1.5, 0.01);
  float node[kSpanLabels];
  model->Node(keys, node);
  EXPECT_NEAR(node[3], 1.5, 0.01);
  float edge[kSpanPairs];
  model->Edge(keys, edge);
  EXPECT_NEAR(edge[15], 1.5, 0.01);
}

TEST(ModelFile, LoadsFromAFile) {
  const std::string path = testing::TempDir() + "/loads.model";
  std::ofstream(path, std::ios::binary) << SomeModel();
  const absl::StatusOr<Model> model = Model::Load(path);
  ASSERT_TRUE(model.ok()) << MessageOf(model.status());
  EXPECT_EQ(model->settings().trained_for, "test");
}

TEST(ModelFile, RefusesAFileThatIsNotThere) {
  const absl::StatusOr<Model> model = Model::Load("no/such.model");
  ASSERT_FALSE(model.ok());
  EXPECT_EQ(MessageOf(model.status()), "no/such.model: cannot open: No such file or directory");
}

TEST(ModelFile, RefusesAFolder) {
  const absl::StatusOr<Model> model = Model::Load(testing::TempDir());
  ASSERT_FALSE(model.ok());
  EXPECT_EQ(MessageOf(model.status()), testing::TempDir() + ": not a regular file");
}

TEST(ModelFile, RefusesForeignFiles) {
  EXPECT_EQ(ErrorOf(""), "some.model: not a hearsay model");
  EXPECT_EQ(ErrorOf("{\"id\": 1}"), "some.model: not a hearsay model");
  EXPECT_EQ(ErrorOf(std::string(5000, 'x')), "some.model: not a hearsay model");
}

TEST(ModelFile, RefusesACutFile) {
  const std::string bytes = SomeModel();
  EXPECT_EQ(ErrorOf(bytes.substr(0, 40)), "some.model: not a hearsay model");
  EXPECT_EQ(ErrorOf(bytes.substr(0, bytes.size() - 64)),
            StrCat("some.model: the model is cut or padded: ", bytes.size() - 64, " bytes of ",
                   bytes.size(), "; fetch it again"));
}

TEST(ModelFile, RefusesAnotherVersion) {
  std::string bytes = SomeModel();
  bytes[8] = 99;
  EXPECT_EQ(ErrorOf(bytes),
            StrCat("some.model: model of version 99, but this program reads version ",
                   kModelVersion, "; train it again with tools/train"));
}

TEST(ModelFile, RefusesAnyChangedByte) {
  const std::string good = SomeModel();
  for (std::size_t at = sizeof(ModelHeader); at < good.size(); at += 97) {
    std::string bytes = good;
    bytes[at] ^= 1;
    EXPECT_EQ(ErrorOf(bytes),
              "some.model: the model is damaged: its checksum is wrong; fetch it again");
  }
}

TEST(ModelFile, RefusesTablesThatDoNotFit) {
  std::string bytes = SomeModel();
  TableEntry entry;
  std::memcpy(&entry, bytes.data() + sizeof(ModelHeader), sizeof(entry));
  entry.offset = bytes.size() + 64;
  std::memcpy(bytes.data() + sizeof(ModelHeader), &entry, sizeof(entry));
  const absl::StatusOr<ModelContents> contents = ReadModel(bytes, /*verify=*/false);
  ASSERT_FALSE(contents.ok());
  EXPECT_EQ(MessageOf(contents.status()),
            "the model is damaged: table 0 does not fit; fetch it again");
}

TEST(ModelFile, TheBuiltInModelIsSoundAndSmall) {
  const absl::StatusOr<Model> model = Model::BuiltIn();
  ASSERT_TRUE(model.ok()) << MessageOf(model.status());
  const std::string path = HEARSAY_SOURCE_DIR "/rules/en/model/hearsay.model";
  ASSERT_TRUE(Model::Load(path).ok());
  EXPECT_LE(std::filesystem::file_size(path), 20u << 20);
}

}  // namespace
}  // namespace hearsay
