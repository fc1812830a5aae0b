#include "base/gzip_stream.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace hearsay {

ByteSource SourceOfBytes(std::string_view bytes) {
  return [bytes, at = std::size_t{0}](char* buffer,
                                      std::size_t size) mutable -> absl::StatusOr<std::size_t> {
    const std::size_t count = std::min(size, bytes.size() - at);
    std::memcpy(buffer, bytes.data() + at, count);
    at += count;
    return count;
  };
}

struct GzipStream::State {
  static constexpr std::size_t kBuffer = 64 << 10;

  ByteSource source;
  absl::Status status;
  std::vector<char> in = std::vector<char>(kBuffer);
  std::size_t in_begin = 0;
  std::size_t in_end = 0;
  std::uint64_t file_position = 0;  // of in[in_begin]
  bool source_ended = false;

  std::vector<char> out = std::vector<char>(kBuffer);
  std::size_t out_begin = 0;
  std::size_t out_end = 0;

  bool gzip = false;
  z_stream inflater{};
  bool inflating = false;
  Damage damage = Damage::kNone;
  std::uint64_t member_begin = 0;

  explicit State(ByteSource bytes) : source(std::move(bytes)) {
    Fill(3);
    gzip = AtMagic();
  }
  ~State() {
    if (inflating) inflateEnd(&inflater);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  std::size_t available() const { return in_end - in_begin; }

  // Makes at least `want` input bytes available, if the source has them.
  bool Fill(std::size_t want) {
    while (available() < want && !source_ended) {
      if (in_begin > 0) {
        std::memmove(in.data(), in.data() + in_begin, available());
        in_end -= in_begin;
        in_begin = 0;
      }
      const absl::StatusOr<std::size_t> count = source(in.data() + in_end, in.size() - in_end);
      if (!count.ok()) {
        status = count.status();
        source_ended = true;
      } else if (*count == 0) {
        source_ended = true;
      } else {
        in_end += *count;
      }
    }
    return available() >= want;
  }

  void Consume(std::size_t count) {
    in_begin += count;
    file_position += count;
  }

  bool AtMagic() {
    if (!Fill(3)) return false;
    const char* at = in.data() + in_begin;
    return at[0] == '\x1f' && at[1] == '\x8b' && at[2] == '\x08';
  }

  // Moves to the next gzip header; false at the end of the file.
  bool FindMagic() {
    while (Fill(3)) {
      const char* begin = in.data() + in_begin;
      const char* found = static_cast<const char*>(std::memchr(begin, '\x1f', available() - 2));
      if (found == nullptr) {
        Consume(available() - 2);
        continue;
      }
      Consume(static_cast<std::size_t>(found - begin));
      if (AtMagic()) return true;
      Consume(1);
    }
    Consume(available());
    return false;
  }

  bool BeginMember() {
    if (!Fill(1)) return false;
    if (!AtMagic()) {
      // Padding of NULs between members is harmless; anything else is damage.
      const bool padding = in[in_begin] == '\0';
      if (!padding) damage = Damage::kBetween;
      if (!FindMagic()) return false;
    }
    member_begin = file_position;
    if (inflating) inflateEnd(&inflater);
    inflater = z_stream{};
    inflating = inflateInit2(&inflater, 16 + MAX_WBITS) == Z_OK;
    return inflating;
  }

  void EndMember() {
    if (inflating) inflateEnd(&inflater);
    inflating = false;
  }

  // Makes output available; false at the end.
  bool More() {
    if (out_begin < out_end) return true;
    out_begin = out_end = 0;
    if (!gzip) {
      if (!Fill(1)) return false;
      const std::size_t count = std::min(out.size(), available());
      std::memcpy(out.data(), in.data() + in_begin, count);
      out_end = count;
      Consume(count);
      return true;
    }
    while (true) {
      if (!inflating && !BeginMember()) return false;
      if (!Fill(1)) {
        damage = Damage::kMember;  // the file ends inside a member
        EndMember();
        return false;
      }
      inflater.next_in = reinterpret_cast<Bytef*>(in.data() + in_begin);
      inflater.avail_in = static_cast<uInt>(available());
      inflater.next_out = reinterpret_cast<Bytef*>(out.data());
      inflater.avail_out = static_cast<uInt>(out.size());
      const int result = inflate(&inflater, Z_NO_FLUSH);
      Consume(available() - inflater.avail_in);
      out_end = out.size() - inflater.avail_out;
      if (result == Z_STREAM_END) {
        EndMember();
      } else if (result != Z_OK && result != Z_BUF_ERROR) {
        damage = Damage::kMember;
        EndMember();
        FindMagic();
      }
      if (out_end > 0) return true;
    }
  }
};

GzipStream::GzipStream(ByteSource source) : state_(std::make_unique<State>(std::move(source))) {}
GzipStream::~GzipStream() = default;
GzipStream::GzipStream(GzipStream&&) noexcept = default;

bool GzipStream::ReadLine(std::string& line, std::size_t max_size) {
  line.clear();
  bool any = false;
  while (line.size() < max_size && state_->More()) {
    any = true;
    const char* begin = state_->out.data() + state_->out_begin;
    const std::size_t size = std::min(state_->out_end - state_->out_begin, max_size - line.size());
    const char* found = static_cast<const char*>(std::memchr(begin, '\n', size));
    if (found != nullptr) {
      line.append(begin, found);
      state_->out_begin += static_cast<std::size_t>(found - begin) + 1;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      return true;
    }
    line.append(begin, size);
    state_->out_begin += size;
  }
  return any;
}

std::size_t GzipStream::Read(std::size_t size, std::string& out) {
  std::size_t got = 0;
  while (got < size && state_->More()) {
    const std::size_t count = std::min(state_->out_end - state_->out_begin, size - got);
    out.append(state_->out.data() + state_->out_begin, count);
    state_->out_begin += count;
    got += count;
  }
  return got;
}

std::size_t GzipStream::Skip(std::size_t size) {
  std::size_t got = 0;
  while (got < size && state_->More()) {
    const std::size_t count = std::min(state_->out_end - state_->out_begin, size - got);
    state_->out_begin += count;
    got += count;
  }
  return got;
}

std::uint64_t GzipStream::position() const {
  if (state_->gzip) {
    const bool between = !state_->inflating && state_->out_begin == state_->out_end;
    return between ? state_->file_position : state_->member_begin;
  }
  return state_->file_position - (state_->out_end - state_->out_begin);
}

bool GzipStream::SkipMember() {
  if (!state_->gzip) return false;
  state_->out_begin = state_->out_end = 0;
  while (state_->inflating) {
    if (!state_->More()) return false;
    state_->out_begin = state_->out_end = 0;
  }
  return state_->Fill(1);
}

GzipStream::Damage GzipStream::TakeDamage() { return std::exchange(state_->damage, Damage::kNone); }

const absl::Status& GzipStream::status() const { return state_->status; }

}  // namespace hearsay
