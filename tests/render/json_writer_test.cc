#include "render/json_writer.h"

#include <nlohmann/json.hpp>
#include <string>

#include "gtest/gtest.h"

namespace hearsay {
namespace {

using Json = nlohmann::ordered_json;

std::string Written(JsonWriter::Layout layout) {
  JsonWriter json(layout);
  json.BeginObject().Key("empty").BeginArray().EndArray().Key("none").BeginObject().EndObject();
  json.Key("list").BeginArray().Integer(-7).Number(1).Number(0.005).Null();
  json.BeginObject().Key("a\"b").String("“é” 😀\n\t\x01\x7F\\/").EndObject().EndArray();
  json.EndObject();
  return json.Take();
}

// The same, as nlohmann writes it.
const Json kSame = {{"empty", Json::array()},
                    {"none", Json::object()},
                    {"list", {-7, 1.0, 0.005, nullptr, {{"a\"b", "“é” 😀\n\t\x01\x7F\\/"}}}}};

TEST(JsonWriter, WritesOnOneLine) {
  EXPECT_EQ(Written(JsonWriter::Layout::kOneLine), kSame.dump() + "\n");
}

TEST(JsonWriter, WritesIndented) {
  EXPECT_EQ(Written(JsonWriter::Layout::kIndented), kSame.dump(2) + "\n");
}

TEST(JsonWriter, WritesNumbersAsReadersExpectThem) {
  for (int thousandths = 0; thousandths <= 1000; ++thousandths) {
    const double number = thousandths / 1000.0;
    JsonWriter json(JsonWriter::Layout::kOneLine);
    EXPECT_EQ(json.Number(number).Take(), Json(number).dump() + "\n");
  }
}

TEST(JsonWriter, ReplacesInvalidUtf8) {
  JsonWriter json(JsonWriter::Layout::kOneLine);
  EXPECT_EQ(json.String("caf\xE9 x").Take(), "\"caf\uFFFD x\"\n");
}

}  // namespace
}  // namespace hearsay
