#include "support/sort_stably.h"

#include <numeric>

namespace callscope {

std::vector<std::uint32_t> sorted_indices(std::size_t count, IndexLess less, const void* context) {
  std::vector<std::uint32_t> indices(count);
  std::iota(indices.begin(), indices.end(), 0u);
  std::sort(indices.begin(), indices.end(), [less, context](std::uint32_t a, std::uint32_t b) {
    return less(context, a, b) || (a < b && !less(context, b, a));
  });
  return indices;
}

}  // namespace callscope
