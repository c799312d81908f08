#include "text/offsets.h"

#include <algorithm>

#include "text/source.h"
#include "text/utf8.h"

namespace callscope {
namespace {

constexpr std::uint32_t kStep = 64;

}  // namespace

OffsetTable::OffsetTable(std::string_view text, std::string_view raw, OffsetUnit unit) : text_(text) {
  const Encoding encoding = detect_encoding(raw);
  const std::uint32_t mark = byte_order_mark(raw);
  switch (unit) {
    case OffsetUnit::codepoint: base_ = mark > 0; break;
    case OffsetUnit::utf16:
      widths_[4] = 2;
      base_ = mark > 0;
      break;
    case OffsetUnit::utf8:
      base_ = mark;
      limit_ = raw.size();
      if (encoding == Encoding::utf8) {
        identity_ = true;
        return;
      }
      if (encoding != Encoding::windows1252) {
        for (std::uint32_t n = 1; n <= 3; ++n) widths_[n] = 2;
        widths_[4] = 4;
      }
      break;
  }
  marks_.reserve(text.size() / kStep + 1);
  std::size_t at = 0;
  for (std::size_t next = 0; next <= text.size(); next += kStep) {
    const std::size_t end = std::min(next + kStep, text.size());
    const bool plain = is_ascii(text.substr(at, end - at));
    marks_.push_back({total_, static_cast<std::uint8_t>(at - next), plain});
    total_ += plain ? (end - at) * widths_[1] : walk(at, end);
    if (plain) at = end;
  }
}

// The units from a character's start to the first character at or after `end`, where `at` is left.
std::uint64_t OffsetTable::walk(std::size_t& at, std::size_t end) const {
  std::uint64_t units = 0;
  while (at < end) {
    const std::uint32_t length = utf8_length(static_cast<unsigned char>(text_[at]));
    units += widths_[length];
    at += length;
  }
  return units;
}

std::uint64_t OffsetTable::from_bytes(std::uint32_t position) const {
  if (identity_) return base_ + position;
  const std::size_t step = position / kStep;
  if (step >= marks_.size()) return std::min(limit_, base_ + total_);
  const Mark& mark = marks_[step];
  std::size_t at = step * kStep + mark.ahead;
  const std::size_t end = std::min<std::size_t>(position, text_.size());
  const std::uint64_t behind = at >= end ? 0 : mark.plain ? (end - at) * widths_[1] : walk(at, end);
  return std::min(limit_, base_ + mark.units + behind);
}

}  // namespace callscope
