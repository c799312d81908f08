// Needs: turns and which renders which.
// Gives: pairs of turns that are the two legs of an interpretation; where no pass found them, two
//        turns that stand together and say the same in the same words.
// Leaves alone: what the legs say.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "quality/checks.h"

namespace callscope {

struct Legs {
  std::size_t original = 0;
  std::size_t rendition = 0;
  bool found = false;          // by the structure stage; else by likeness here
  bool two_languages = false;  // an original that a machine translated counts as another language
  bool long_turn = false;      // two long turns share words and numbers by chance
};

class LegPairs {
 public:
  explicit LegPairs(const Evidences& seen) : seen_(seen) {}
  std::vector<Legs> find();

 private:
  static constexpr std::size_t kBits = 8192;

  double share_of(TokenRange a, TokenRange b);
  bool say_the_same(std::size_t a, std::size_t b, double likeness);
  bool two_languages(std::size_t original, std::size_t rendition) const;
  bool is_long(std::size_t turn) const;
  bool are_legs(std::size_t original, std::size_t rendition);
  Legs legs_of(std::size_t original, std::size_t rendition, bool found) const;

  const Evidences& seen_;
  std::array<std::uint64_t, kBits / 64> words_{};
};

}  // namespace callscope
