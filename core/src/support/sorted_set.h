// A vector as a set: sorted, each value once.
#pragma once

#include <algorithm>
#include <vector>

namespace callscope {

template <class Value>
void make_set(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace callscope
