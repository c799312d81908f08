#include "support/pattern_program.h"

#include <algorithm>

namespace callscope {
namespace {

constexpr std::uint32_t kLast = 0x10FFFF;

}  // namespace

void CharacterSet::add(std::uint32_t first, std::uint32_t last) { ranges_.emplace_back(first, last); }

void CharacterSet::add(const CharacterSet& other) {
  ranges_.insert(ranges_.end(), other.ranges_.begin(), other.ranges_.end());
}

void CharacterSet::add_other_case() {
  constexpr std::uint32_t kBetween = 'a' - 'A';
  for (std::size_t i = 0, count = ranges_.size(); i < count; ++i) {
    const auto range = ranges_[i];
    const auto add_part = [&](std::uint32_t low, std::uint32_t high, std::uint32_t shift) {
      const std::uint32_t from = std::max(range.first, low), to = std::min(range.second, high);
      if (from <= to) add(from + shift, to + shift);
    };
    add_part('A', 'Z', kBetween);
    add_part('a', 'z', 0 - kBetween);
  }
}

void CharacterSet::invert() {
  std::sort(ranges_.begin(), ranges_.end());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> others;
  std::uint32_t next = 0;
  for (const auto& [first, last] : ranges_) {
    if (first > next) others.emplace_back(next, first - 1);
    next = std::max(next, last + 1);
  }
  if (next <= kLast) others.emplace_back(next, kLast);
  ranges_ = std::move(others);
}

bool CharacterSet::has(std::uint32_t point) const {
  for (const auto& [first, last] : ranges_)
    if (first <= point && point <= last) return true;
  return false;
}

}  // namespace callscope
