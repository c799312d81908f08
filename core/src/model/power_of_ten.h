// 10 to a whole power: for powers of up to 22 either way the nearest double, as std::pow gives it, without its tables,
// which a page would load.
#pragma once

#include <cstdlib>

namespace callscope {

inline double power_of_ten(int power) {
  double up = 1;
  for (int i = std::abs(power); i > 0; --i) up *= 10;
  return power < 0 ? 1 / up : up;
}

}  // namespace callscope
