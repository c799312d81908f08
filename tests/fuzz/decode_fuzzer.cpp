// libFuzzer: bytes in any encoding. What is decoded is UTF-8, and its offsets run evenly in every unit.
#include <cstdint>
#include <cstdlib>

#include "text/offsets.h"
#include "text/source.h"
#include "text/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// Offsets grow with the text, and only at the borders of characters.
void check_offsets(const callscope::Source& source, std::string_view bytes, callscope::OffsetUnit unit) {
  const callscope::OffsetTable table(source.text, bytes, unit);
  std::uint64_t last = table.from_bytes(0);
  for (std::uint32_t at = 0; at < source.text.size();) {
    at += callscope::utf8_length(static_cast<unsigned char>(source.text[at]));
    const std::uint64_t here = table.from_bytes(at);
    require(here > last && here - last <= 4);
    last = here;
  }
  if (unit == callscope::OffsetUnit::utf8) require(last == bytes.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  callscope::Options options;
  options.max_bytes = 64 << 10;
  const auto source = callscope::decode(bytes, options);
  if (!source) return 0;
  require(callscope::is_utf8(source.value().text));
  for (const auto unit : {callscope::OffsetUnit::utf8, callscope::OffsetUnit::utf16, callscope::OffsetUnit::codepoint})
    check_offsets(source.value(), bytes, unit);
  return 0;
}
