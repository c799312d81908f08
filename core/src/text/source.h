// Needs: bytes as they came.  Gives: their encoding and the text as UTF-8.
// Leaves alone: everything in the text; no byte is normalised away, NUL stays NUL.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "callscope/error.h"
#include "callscope/options.h"

namespace callscope {

enum class Encoding { utf8, utf16le, utf16be, windows1252 };
const char* to_string(Encoding encoding);

struct Source {
  Encoding encoding = Encoding::utf8;
  std::string text;        // valid UTF-8, without the byte order mark
  std::uint32_t mark = 0;  // bytes of the byte order mark that stood before it
};

// The length in bytes of the byte order mark that the input begins with, 0 where there is none.
std::uint32_t byte_order_mark(std::string_view bytes);
Encoding detect_encoding(std::string_view bytes);

// Errors: empty (nothing but blanks), too_large, not_text (control bytes of a binary file).
// UTF-16 is known by its mark or its zero bytes; what is not UTF-8 is Windows-1252.
Result<Source> decode(std::string_view bytes, const Options& options);

}  // namespace callscope
