// How an analysis is made. Every option has a default that is safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "callscope/error.h"

namespace callscope {

// The unit in which offsets are written out.
//   utf8       bytes of the input as it came, whatever its encoding
//   utf16      UTF-16 code units of the decoded input, as JavaScript strings count
//   codepoint  code points of the decoded input, as Python strings count
enum class OffsetUnit { utf8, utf16, codepoint };

const char* to_string(OffsetUnit unit);

struct Options {
  OffsetUnit offsets = OffsetUnit::utf8;
  // Input of more bytes is refused with `too_large`.
  std::uint64_t max_bytes = 16u << 20;
  // A text that gives more items, of all lists of the document together, is refused with `too_large`. A call of an hour
  // gives some 1,000.
  std::uint64_t max_items = 1'000'000;
  // Whether the glossaries that ship with the program take part.
  bool builtin_glossary = true;
  // Further glossaries, each the text of a TSV or JSON file (see docs/glossaries.md).
  std::vector<std::string> glossaries;
  // Small counts ("three objectives") are left out of `quantities` unless asked for.
  bool small_counts = false;
};

// Reads options from a JSON object such as {"offsets":"utf16","maxBytes":1000000}; empty text
// gives the defaults. An unknown name or a value out of range is `bad_options`.
Result<Options> parse_options(std::string_view json);

}  // namespace callscope
