#include "document/warc.h"

#include <charconv>
#include <optional>
#include <vector>

#include "base/status_macros.h"
#include "base/strings.h"

namespace hearsay {
namespace {

std::optional<std::uint64_t> ParseNumber(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "20140216050221" as ISO 8601; what is no such number stays as it is.
std::string ArcDate(std::string_view digits) {
  if (digits.size() < 14 || !ParseNumber(digits.substr(0, 14))) return std::string(digits);
  return StrCat(digits.substr(0, 4), '-', digits.substr(4, 2), '-', digits.substr(6, 2), 'T',
                digits.substr(8, 2), ':', digits.substr(10, 2), ':', digits.substr(12, 2), 'Z');
}

bool IsWarcVersion(std::string_view line) { return line.starts_with("WARC/"); }

// An ARC record's one header line: URL (which may hold spaces), address, date, type, length.
struct ArcHeader {
  std::string_view url;
  std::string_view date;
  std::string_view type;
  std::optional<std::uint64_t> length;
};

std::optional<ArcHeader> ParseArcHeader(std::string_view line) {
  const std::size_t scheme = line.find(':');
  if (scheme == std::string_view::npos || scheme > 12 || scheme == 0) return std::nullopt;
  std::string_view fields[4];
  std::string_view rest = line;
  for (int i = 3; i >= 0; --i) {
    const std::size_t space = rest.rfind(' ');
    if (space == std::string_view::npos) return std::nullopt;
    fields[i] = rest.substr(space + 1);
    rest = rest.substr(0, space);
  }
  // fields: address, date, type, length
  if (fields[1].size() < 8 || !ParseNumber(fields[1])) return std::nullopt;
  return ArcHeader{rest, fields[1], fields[2], ParseNumber(fields[3])};
}

WarcRecord RecordOf(const ArcHeader& header, std::uint64_t position) {
  WarcRecord record;
  record.position = position;
  record.target_uri = header.url;
  record.date = ArcDate(header.date);
  record.content_type = LowerAscii(header.type);
  record.type = header.url.starts_with("filedesc:") ? "warcinfo"
                : header.url.starts_with("http")    ? "response"
                                                    : "resource";
  return record;
}

}  // namespace

std::string SkippedRecord(std::string_view path, std::uint64_t position, std::string_view what) {
  return StrCat(path, ": record at byte ", position, " skipped: ", what);
}

absl::StatusOr<std::optional<WarcReader::Item>> WarcReader::Next() {
  while (read_.empty() && !at_end_) {
    if (Step()) continue;
    at_end_ = true;
    // A record that was cut off is reported as such already.
    if (stream_.TakeDamage() != GzipStream::Damage::kNone && !lost_) {
      Broken(stream_.position(), "the file ends inside a record");
    }
  }
  if (read_.empty()) {
    HEARSAY_RETURN_IF_ERROR(stream_.status());
    return std::nullopt;
  }
  Item item = std::move(read_.front());
  read_.pop_front();
  return item;
}

bool WarcReader::Step() {
  const std::uint64_t position = stream_.position();
  std::string line;
  if (!stream_.ReadLine(line)) return false;
  const GzipStream::Damage damage = stream_.TakeDamage();
  if (damage != GzipStream::Damage::kNone) {
    if (!lost_) Broken(position, "damaged gzip data; going on at the next record");
    lost_ = true;
    if (damage == GzipStream::Damage::kMember) {
      stream_.SkipMember();
      return true;
    }
  }
  if (StripAsciiSpace(line).empty()) return true;
  bool read = false;
  if (IsWarcVersion(line)) {
    lost_ = false;
    read = ReadWarcRecord(position);
  } else if (const std::optional<ArcHeader> arc = ParseArcHeader(line)) {
    lost_ = false;
    if (arc->length) {
      read = ReadBlock(RecordOf(*arc, position), *arc->length);
    } else {
      Broken(position, "an ARC record without a readable length");
    }
  } else if (!lost_) {
    Broken(position, "no record begins here; going on at the next one");
  }
  if (!read) {
    lost_ = true;
    stream_.SkipMember();
  }
  return true;
}

void WarcReader::Broken(std::uint64_t position, std::string message) {
  ++summary_.broken;
  read_.push_back(WarcProblem{position, std::move(message)});
}

bool WarcReader::ReadWarcRecord(std::uint64_t position) {
  WarcRecord record;
  record.position = position;
  std::optional<std::uint64_t> length;
  std::string line;
  int headers = 0;
  while (true) {
    if (!stream_.ReadLine(line)) {
      Broken(position, "the file ends inside a record's header");
      return false;
    }
    if (line.empty()) break;
    if (++headers > 200) {
      Broken(position, "a record's header of more than 200 lines");
      return false;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) continue;
    const std::string name = LowerAscii(std::string_view(line).substr(0, colon));
    std::string_view value = StripAsciiSpace(std::string_view(line).substr(colon + 1));
    if (name == "warc-type") record.type = LowerAscii(value);
    if (name == "warc-date") record.date = value;
    if (name == "content-type") record.content_type = LowerAscii(value);
    if (name == "content-length") length = ParseNumber(value);
    if (name == "warc-target-uri") {
      // wget writes <http://example.com/>
      if (value.starts_with('<') && value.ends_with('>')) {
        value = value.substr(1, value.size() - 2);
      }
      record.target_uri = value;
    }
  }
  if (!length) {
    Broken(position, "a record without a readable Content-Length");
    return false;
  }
  return ReadBlock(std::move(record), *length);
}

bool WarcReader::ReadBlock(WarcRecord record, std::uint64_t length) {
  if (length > options_.max_record) {
    stream_.Skip(length);
    Broken(record.position, StrCat("a record of ", length >> 20, " MiB, more than the ",
                                   options_.max_record >> 20, " MiB that are read"));
    return true;
  }
  const std::size_t got = stream_.Read(length, record.block);
  if (got < length || stream_.TakeDamage() == GzipStream::Damage::kMember) {
    Broken(record.position, StrCat("a record cut off after ", got, " of its ", length, " bytes"));
    return false;
  }
  ++summary_.records;
  read_.push_back(std::move(record));
  return true;
}

absl::StatusOr<WarcSummary> ReadWarc(GzipStream& stream, const WarcOptions& options,
                                     const std::function<absl::Status(WarcRecord)>& record,
                                     const std::function<void(const WarcProblem&)>& problem) {
  WarcReader reader(std::move(stream), options);
  while (true) {
    HEARSAY_ASSIGN_OR_RETURN(std::optional<WarcReader::Item> item, reader.Next());
    if (!item) return reader.summary();
    if (const auto* broken = std::get_if<WarcProblem>(&*item)) {
      problem(*broken);
    } else {
      HEARSAY_RETURN_IF_ERROR(record(std::get<WarcRecord>(std::move(*item))));
    }
  }
}

bool LooksLikeWarc(std::string_view bytes) {
  return IsWarcVersion(bytes) || bytes.starts_with("filedesc://");
}

}  // namespace hearsay
