// Writes JSON straight into a string: no tree of values is built, nothing is allocated a value.
//
//   JsonWriter json(JsonWriter::Layout::kIndented);
//   json.BeginObject().Key("name").String("Roe").Key("spans").BeginArray();
//   ...
//   json.EndArray().EndObject();
//
// The caller keeps the order: a Key before every member's value, an End for every Begin. The
// output is what nlohmann::ordered_json::dump() gives for the same values: indented by two
// spaces or on one line, letters outside ASCII as they are, invalid UTF-8 replaced.
// Not thread-safe; one writer a text.
#ifndef HEARSAY_RENDER_JSON_WRITER_H_
#define HEARSAY_RENDER_JSON_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay {

class JsonWriter {
 public:
  enum class Layout : std::uint8_t { kOneLine, kIndented };

  explicit JsonWriter(Layout layout) : indented_(layout == Layout::kIndented) {}

  JsonWriter& BeginObject() { return Begin('{'); }
  JsonWriter& EndObject() { return End('}'); }
  JsonWriter& BeginArray() { return Begin('['); }
  JsonWriter& EndArray() { return End(']'); }
  JsonWriter& Key(std::string_view key);

  JsonWriter& String(std::string_view text);
  JsonWriter& Integer(std::int64_t number);
  JsonWriter& Number(double number);
  JsonWriter& Null();

  // The text, ended by a line feed.
  std::string Take();

 private:
  JsonWriter& Begin(char bracket);
  JsonWriter& End(char bracket);
  void BeforeValue();
  void NewLine();
  void Quote(std::string_view text);

  std::string out_;
  bool indented_;
  int depth_ = 0;
  bool is_first_ = true;  // nothing stands yet in the array or object that is open
  bool after_key_ = false;
};

}  // namespace hearsay

#endif  // HEARSAY_RENDER_JSON_WRITER_H_
