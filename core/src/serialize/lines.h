// Which line of a text an offset stands in, counted from 1.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace callscope {

class LineNumbers {
 public:
  explicit LineNumbers(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
      breaks_.push_back(static_cast<std::uint32_t>(at));
  }
  std::size_t of(std::uint32_t offset) const {
    return static_cast<std::size_t>(std::lower_bound(breaks_.begin(), breaks_.end(), offset) - breaks_.begin()) + 1;
  }

 private:
  std::vector<std::uint32_t> breaks_;
};

}  // namespace callscope
