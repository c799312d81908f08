// Needs: the characters of a stretch of Chinese.  Gives: the period that begins at one of them.
// Leaves alone: where in a text to look (chinese_periods.h).
#pragma once

#include <optional>

#include "quantities/chinese_stretch.h"
#include "quantities/numbers.h"

namespace callscope {

struct HanPeriod {
  PeriodForm form;
  std::size_t last = 0;  // one past its last character
};

std::optional<HanPeriod> read_han_period(const HanStretch& stretch, std::size_t start);

}  // namespace callscope
