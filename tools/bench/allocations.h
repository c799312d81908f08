// Counts what the program asks of the heap, by replacing the global operators new and delete.
#pragma once

#include <cstdint>

namespace callscope::bench {

std::uint64_t allocations();  // since the program began

}  // namespace callscope::bench
