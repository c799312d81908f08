// A bit for each of a set of hashes: what is not in the set is mostly told without a look into its table, which is too
// large for the nearest cache.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace callscope {

template <std::size_t kBits>
class WordFilter {
 public:
  void add(std::uint64_t hash) { bits_[hash % kBits / 64] |= std::uint64_t{1} << hash % 64; }
  bool may_have(std::uint64_t hash) const { return (bits_[hash % kBits / 64] >> hash % 64 & 1) != 0; }

 private:
  std::array<std::uint64_t, kBits / 64> bits_{};
};

}  // namespace callscope
