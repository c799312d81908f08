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
  std::uint64_t units = 0;
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size();) {
    // A mark stands at the first character at or after each step.
    while (next <= at) {
      marks_.push_back(units << 8 | (at - next));
      next += kStep;
    }
    const auto lead = static_cast<unsigned char>(text[at]);
    units += width(lead);
    at += utf8_length(lead);
  }
  for (; next <= text.size(); next += kStep) marks_.push_back(units << 8 | (text.size() - next));
  total_ = units;
}

std::uint32_t OffsetTable::width(unsigned char lead) const { return widths_[utf8_length(lead)]; }

std::uint64_t OffsetTable::from_bytes(std::uint32_t position) const {
  if (identity_) return base_ + position;
  const std::size_t step = position / kStep;
  if (step >= marks_.size()) return std::min(limit_, base_ + total_);
  std::size_t at = step * kStep + (marks_[step] & 0xFF);
  std::uint64_t units = marks_[step] >> 8;
  while (at < position && at < text_.size()) {
    const auto lead = static_cast<unsigned char>(text_[at]);
    units += width(lead);
    at += utf8_length(lead);
  }
  return std::min(limit_, base_ + units);
}

}  // namespace callscope
