// A vector as a set: sorted, each value once.
#pragma once

#include <algorithm>
#include <functional>
#include <type_traits>
#include <vector>

#include "support/sort_stably.h"

namespace callscope {

template <class Value>
void make_set(std::vector<Value>& values) {
  if constexpr (std::is_integral_v<Value>)
    std::sort(values.begin(), values.end());
  else
    sort_stably(values, std::less<Value>());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace callscope
