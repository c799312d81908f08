// A half-open range of bytes. Every span of an analysis points into `Analysis::text`.
#pragma once

#include <cstdint>
#include <string_view>

namespace callscope {

struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  constexpr bool empty() const { return end <= start; }
  constexpr std::uint32_t size() const { return empty() ? 0 : end - start; }
  constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
  constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
  std::string_view of(std::string_view text) const { return text.substr(start, size()); }
};

constexpr bool operator==(Span a, Span b) { return a.start == b.start && a.end == b.end; }
constexpr bool operator!=(Span a, Span b) { return !(a == b); }

// The smallest span that holds both.
constexpr Span cover(Span a, Span b) { return {a.start < b.start ? a.start : b.start, a.end > b.end ? a.end : b.end}; }

}  // namespace callscope
