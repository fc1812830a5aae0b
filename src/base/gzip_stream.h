// A stream of bytes that may be gzip, several members one after another, read forward once.
//
// Web archives are gzip record by record, so that damage to one record leaves the others
// readable: after damage the stream goes on at the next member and says what it skipped.
// Holds one buffer of the input and one of the output, whatever the file's size.
// Not thread-safe; one reader a stream.
#ifndef HEARSAY_BASE_GZIP_STREAM_H_
#define HEARSAY_BASE_GZIP_STREAM_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace hearsay {

// Fills the buffer with the next bytes and returns how many; 0 at the end.
using ByteSource = std::function<absl::StatusOr<std::size_t>(char* buffer, std::size_t size)>;

// A source over bytes in memory, which must outlive it.
ByteSource SourceOfBytes(std::string_view bytes);

class GzipStream {
 public:
  explicit GzipStream(ByteSource source);
  ~GzipStream();
  GzipStream(GzipStream&&) noexcept;

  // The next line without its end ("\n" or "\r\n"); false at the end of the stream. A line
  // longer than max_size is cut there.
  bool ReadLine(std::string& line, std::size_t max_size = 64 << 10);

  // Appends up to size bytes to out; returns how many there were.
  std::size_t Read(std::size_t size, std::string& out);

  // Reads and drops up to size bytes; returns how many there were.
  std::size_t Skip(std::size_t size);

  // The byte of the file at which the gzip member that is being read begins; for input that
  // is not gzip, the byte that will be read next.
  std::uint64_t position() const;

  // Goes to the begin of the next gzip member; false when there is none, or for input that
  // is not gzip.
  bool SkipMember();

  enum class Damage : std::uint8_t {
    kNone,
    kBetween,  // bytes between members that are no member; what follows is sound
    kMember,   // the member being read broke off or fails its checksum
  };
  // What went wrong since the last call, if anything.
  Damage TakeDamage();

  // An error of the source itself (a file that cannot be read on), else OK.
  const absl::Status& status() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearsay

#endif  // HEARSAY_BASE_GZIP_STREAM_H_
