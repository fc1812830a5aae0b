#include "document/text_writer.h"

#include <algorithm>
#include <cctype>

#include "base/utf8.h"

namespace hearsay {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

// Bytes of the code point that begins at `at`.
std::size_t CodePointSize(std::string_view text, std::size_t at) {
  std::size_t size = 1;
  while (at + size < text.size() && IsContinuationByte(text[at + size])) ++size;
  return size;
}

// Bytes of source that the entity (or the odd code point) at the begin of raw takes.
std::size_t EntitySize(std::string_view raw) {
  if (raw.empty()) return 0;
  if (raw[0] != '&') return CodePointSize(raw, 0);
  std::size_t size = 1;
  while (size < raw.size() && size < 40 &&
         (std::isalnum(static_cast<unsigned char>(raw[size])) != 0 || raw[size] == '#')) {
    ++size;
  }
  return size < raw.size() && raw[size] == ';' ? size + 1 : size;
}

}  // namespace

void TextWriter::EndBlock() {
  space_at_ = kNowhere;
  if (!in_block_) return;
  document_.blocks.push_back({{block_begin_, Size()}, block_kind_});
  in_block_ = false;
}

void TextWriter::LineBreak(std::uint64_t source) {
  if (!in_block_) return;
  if (!document_.text.empty() && document_.text.back() == '\n') {
    document_.blocks.push_back({{block_begin_, Size() - 1}, block_kind_});
    in_block_ = false;
    return;
  }
  space_at_ = kNowhere;
  Put("\n", source, 0, false);
}

void TextWriter::Shown(std::string_view text, std::uint64_t source) {
  Begin(source);
  Put(text, source, 0, false);
}

void TextWriter::Text(std::string_view text, std::string_view raw, Entities entities) {
  const bool plain = entities == Entities::kNone;
  const std::uint64_t base =
      raw.data() == nullptr ? 0 : static_cast<std::uint64_t>(raw.data() - source_.data());
  std::size_t r = 0;
  for (std::size_t t = 0; t < text.size();) {
    const std::uint64_t source = base + std::min(r, raw.size());
    const auto identical = [&] {
      return t < text.size() && r < raw.size() && raw[r] == text[t] && (plain || raw[r] != '&');
    };
    if (identical()) {
      if (IsSpace(text[t])) {
        if (space_at_ == kNowhere) space_at_ = source;
        ++t, ++r;
        continue;
      }
      const std::size_t run = t;
      while (identical() && !IsSpace(text[t])) ++t, ++r;
      Begin(source);
      Put(text.substr(run, t - run), source, t - run, true);
      continue;
    }
    if (r < raw.size() && raw[r] == '\r') {  // parsers turn CRLF into LF
      ++r;
      continue;
    }
    const std::size_t size = CodePointSize(text, t);
    const std::size_t taken = EntitySize(raw.substr(std::min(r, raw.size())));
    if (size == 1 && IsSpace(text[t])) {
      if (space_at_ == kNowhere) space_at_ = source;
    } else {
      Begin(source);
      Put(text.substr(t, size), source, taken, false);
    }
    t += size;
    r += taken;
  }
}

void TextWriter::Verbatim(std::string_view text, std::string_view raw, Entities entities) {
  const bool plain = entities == Entities::kNone;
  const std::uint64_t base =
      raw.data() == nullptr ? 0 : static_cast<std::uint64_t>(raw.data() - source_.data());
  std::size_t r = 0;
  for (std::size_t t = 0; t < text.size();) {
    const std::size_t run = t;
    const std::uint64_t source = base + std::min(r, raw.size());
    while (t < text.size() && r < raw.size() && raw[r] == text[t] && (plain || raw[r] != '&'))
      ++t, ++r;
    if (t > run) {
      Put(text.substr(run, t - run), source, t - run, true);
      continue;
    }
    if (r < raw.size() && raw[r] == '\r') {
      ++r;
      continue;
    }
    const std::size_t size = CodePointSize(text, t);
    const std::size_t taken = EntitySize(raw.substr(std::min(r, raw.size())));
    Put(text.substr(t, size), source, taken, false);
    t += size;
    r += taken;
  }
}

std::uint32_t TextWriter::NextByte() const {
  if (!in_block_) return Size() + (document_.text.empty() ? 0 : 2);
  return Size() + (space_at_ != kNowhere && document_.text.back() != '\n' ? 1 : 0);
}

void TextWriter::Begin(std::uint64_t source) {
  if (!in_block_) {
    if (!document_.text.empty()) {
      Put(document_.text.back() == '\n' ? "\n" : "\n\n", source, 0, false);
    }
    block_begin_ = Size();
    block_kind_ = kind_;
    in_block_ = true;
  } else if (space_at_ != kNowhere && document_.text.back() != '\n') {
    Put(" ", space_at_, 1, false);
  }
  space_at_ = kNowhere;
}

void TextWriter::Put(std::string_view text, std::uint64_t source, std::uint64_t source_size,
                     bool identical) {
  document_.text.append(text);
  document_.source_map.Add(static_cast<std::uint32_t>(text.size()), source, source_size, identical);
}

}  // namespace hearsay
