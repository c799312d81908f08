// Words of a script without blanks between them, each with a number, found in a text by their letters.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace callscope {

class LetterWords {
 public:
  struct Match {
    std::uint32_t id = 0;
    std::uint32_t length = 0;  // bytes; 0 where no word begins
  };

  // The words are the caller's and stay where they are; none is empty. A later word of the same letters wins.
  void add(std::string_view word, std::uint32_t id);
  // The longest word that the text begins with.
  Match at_start(std::string_view text) const;

 private:
  static constexpr std::uint32_t kNone = 0xffffffff;
  static constexpr std::size_t kHeads = 1024;  // a power of two
  struct Word {
    std::string_view letters;
    std::uint32_t id = 0;
    std::uint32_t next = kNone;  // of those with the same first character
  };

  static std::size_t head_of(std::string_view text);

  std::vector<Word> words_;
  std::array<std::uint32_t, kHeads> heads_ = [] {
    std::array<std::uint32_t, kHeads> none{};
    none.fill(kNone);
    return none;
  }();
};

}  // namespace callscope
