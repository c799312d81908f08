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

std::optional<WordQuantity> read_band(const Words& words, TokenIndex at);
std::optional<WordQuantity> read_multiple(const Words& words, TokenIndex at);
std::optional<WordQuantity> read_part(const Words& words, TokenIndex at);

}  // namespace callscope
