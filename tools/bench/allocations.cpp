#include "allocations.h"

#include <cstdlib>
#include <new>

namespace {
std::uint64_t count = 0;  // the benchmark has one thread
}

namespace callscope::bench {
std::uint64_t allocations() { return count; }
}  // namespace callscope::bench

void* operator new(std::size_t size) {
  ++count;
  if (void* place = std::malloc(size == 0 ? 1 : size)) return place;
  throw std::bad_alloc();
}
void operator delete(void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t) noexcept { std::free(place); }
