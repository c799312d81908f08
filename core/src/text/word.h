// A word's identity: a hash of its folded spelling, so that words compare as integers and tables
// need no interning. `"revenue"_w` is a compile-time constant.
//
// Folding: ASCII and Latin-1 letters to lower case, ’ to ', full-width forms to ASCII. Two words
// that differ could collide with a chance of 2^-41 for a pair: a word would be misread in one call
// of some hundred thousand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace callscope {

using WordId = std::uint64_t;
constexpr WordId kNoWord = 0;
// As many as six bytes of WebAssembly's code hold. A constant of 64 bits takes ten, and no compression shortens it.
constexpr int kWordBits = 41;

// The hash of a word whose folded characters are added one by one (FNV-1a).
class WordHash {
 public:
  constexpr void add(char c) {
    hash_ ^= static_cast<unsigned char>(c);
    hash_ *= 0x100000001b3u;
  }
  constexpr WordId id() const {
    const std::uint64_t mixed = (hash_ ^ hash_ >> 32) & ((std::uint64_t{1} << kWordBits) - 1);
    return mixed == kNoWord ? 1 : mixed;
  }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325u;
};

constexpr WordId hash_folded(std::string_view folded) {
  WordHash hash;
  for (char c : folded) hash.add(c);
  return hash.id();
}

template <char... kText>
struct WordLiteral {
  static constexpr char text[] = {kText..., '\0'};
  static constexpr WordId id = hash_folded({text, sizeof...(kText)});
};

// The literal's characters are a template's arguments, which GCC and Clang offer beyond the standard: so the hash is a
// constant wherever it stands. A plain literal operator is computed anew at each comparison where code is built for
// size.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#ifdef __clang__
#pragma clang diagnostic ignored "-Wgnu-string-literal-operator-template"
#endif
template <typename Char, Char... kText>
constexpr WordId operator""_w() {
  return WordLiteral<kText...>::id;
}
#pragma GCC diagnostic pop

std::string fold(std::string_view word);
// hash_folded(fold(word)), without writing the folded word where it is ASCII.
WordId word_id(std::string_view word);

}  // namespace callscope
