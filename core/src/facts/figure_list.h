// A few figures of a sentence, without memory of their own; private to parts_and_total.cpp.
#pragma once

#include <cstddef>
#include <cstdint>

namespace callscope {

// Figures of a sentence, by their number in the call.
class Parts {
 public:
  void add(std::size_t part) {
    if (size_ < kMost) parts_[size_++] = static_cast<std::uint32_t>(part);
  }
  void spoil() { fit_ = false; }
  // No bounds, no ranges, and not too many.
  bool fit() const { return fit_ && size_ < kMost; }
  const std::uint32_t* begin() const { return parts_; }
  const std::uint32_t* end() const { return parts_ + size_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  std::size_t front() const { return parts_[0]; }
  std::size_t back() const { return parts_[size_ - 1]; }
  std::size_t operator[](std::size_t at) const { return parts_[at]; }
  Parts behind_first() const {
    Parts rest;
    for (std::size_t i = 1; i < size_; ++i) rest.add(parts_[i]);
    return rest;
  }

 private:
  static constexpr std::size_t kMost = 10;
  std::uint32_t parts_[kMost] = {};
  std::uint32_t size_ = 0;
  bool fit_ = true;
};

}  // namespace callscope
