// std::stable_sort with its code once and not once for every type: in WebAssembly each copy is
// three kilobytes that a page loads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace callscope {

// Whether item `a` goes before item `b`, both by index; `context` is the caller's.
using IndexLess = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);

// The indices below `count` in the order of their items; equal ones in their own order.
std::vector<std::uint32_t> sorted_indices(std::size_t count, IndexLess less, const void* context);

// Sorts a vector or an array; equal items keep their order.
template <class Items, class Less>
void sort_stably(Items& items, Less less) {
  const std::pair<const Items&, Less&> context(items, less);
  const IndexLess by_index = [](const void* given, std::uint32_t a, std::uint32_t b) {
    const auto& [all, goes_before] = *static_cast<const std::pair<const Items&, Less&>*>(given);
    return static_cast<bool>(goes_before(all[a], all[b]));
  };
  std::vector<typename Items::value_type> sorted;
  sorted.reserve(items.size());
  for (const std::uint32_t index : sorted_indices(items.size(), by_index, &context))
    sorted.push_back(std::move(items[index]));
  std::move(sorted.begin(), sorted.end(), items.begin());
}

}  // namespace callscope
