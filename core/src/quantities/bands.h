// Quantities that are words by themselves: bands ("mid-single-digit", "low teens", "millions of
// products"), multiples ("doubled", "more than double the level"), parts ("half of", "a third of").
#pragma once

#include <optional>
#include <string>

#include "quantities/numeral.h"

namespace callscope {

struct WordQuantity {
  QuantityKind kind = QuantityKind::band;
  TokenRange tokens;
  std::optional<Decimal> value, low, high;
  std::string unit;
};

enum class BandLevel { none, low, mid, high };
struct BandEnds {
  Decimal low, high;
};
// Of one to four digits. Single digits fall into three; of longer ones "low" is what speakers mean by it: the low
// teens.
BandEnds digit_band(int digits, BandLevel level);

std::optional<WordQuantity> read_band(const Words& words, TokenIndex at);
// "Several hundred million dollars", "a few hundred basis points": at the scale, or the hundred.
std::optional<WordQuantity> read_several(const Words& words, TokenIndex at);
std::optional<WordQuantity> read_multiple(const Words& words, TokenIndex at);
std::optional<WordQuantity> read_part(const Words& words, TokenIndex at);

}  // namespace callscope
