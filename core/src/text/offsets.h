// Needs: a decoded text and the encoding it came in.  Gives: its offsets in another unit.
// One pass builds a table with a mark every 64 bytes; a lookup walks at most that far.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "callscope/options.h"

namespace callscope {

class OffsetTable {
 public:
  // `text` must outlive the table. `raw` is the input as it came; it tells the encoding, and for
  // OffsetUnit::utf8 the offsets are bytes of it.
  OffsetTable(std::string_view text, std::string_view raw, OffsetUnit unit);

  std::uint64_t from_bytes(std::uint32_t position) const;

 private:
  // Of a step of 64 bytes.
  struct Mark {
    std::uint64_t units;  // before the step's first character
    std::uint8_t ahead;   // bytes from the step to that character
    bool plain;           // the step is ASCII: nothing to walk
  };
  std::uint64_t walk(std::size_t& at, std::size_t end) const;

  std::string_view text_;
  std::vector<Mark> marks_;
  std::uint32_t widths_[5] = {1, 1, 1, 1, 1};  // units taken by a character of n UTF-8 bytes
  std::uint64_t base_ = 0;                     // what stands before the text: a byte order mark
  std::uint64_t total_ = 0;                    // units of the whole text
  std::uint64_t limit_ = ~std::uint64_t{0};    // the input's end: half a UTF-16 unit at it is one byte
  bool identity_ = false;
};

}  // namespace callscope
