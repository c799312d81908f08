// libFuzzer: the whole analysis of any bytes, in every offset unit; aborts where a property breaks.
// Build: cmake --preset fuzz && cmake --build --preset fuzz; run: build/fuzz/tests/analyze_fuzzer tests/cases
// Input is kept under 64 KB: the passes are linear, so longer input finds nothing that shorter does not.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "callscope/analyze.h"
#include "properties/properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  callscope::Options options;
  options.max_bytes = 64 << 10;
  options.offsets = static_cast<callscope::OffsetUnit>(size % 3);
  options.small_counts = size % 2 == 0;
  const auto result = callscope::analyze(bytes, options);
  if (!result) return 0;
  const std::string fault = callscope::properties::broken(result.value(), bytes);
  if (!fault.empty()) {
    std::fprintf(stderr, "broken: %s\n", fault.c_str());
    std::abort();
  }
  return 0;
}
