// A word's identity: a 64-bit hash of its folded spelling, so that words compare as integers and
// tables need no interning. `"revenue"_w` is a compile-time constant.
//
// Folding: ASCII and Latin-1 letters to lower case, ’ to ', full-width forms to ASCII. Two words
// that differ could collide with a chance of 2^-64 for a pair; the effect would be a misread word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace callscope {

using WordId = std::uint64_t;
constexpr WordId kNoWord = 0;

constexpr WordId hash_folded(std::string_view folded) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (char c : folded) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3u;
  }
  hash ^= hash >> 32;
  return hash == kNoWord ? 1 : hash;
}

constexpr WordId operator""_w(const char* text, std::size_t size) {
  return hash_folded({text, size});
}

std::string fold(std::string_view word);
inline WordId word_id(std::string_view word) { return hash_folded(fold(word)); }

}  // namespace callscope
