// Needs: tokens with Chinese.  Gives: the periods that begin in one of them: 2024财年第三季度, 上半年, 去年同期,
// 过去12个月, 未来三年, 截至6月30日止季度, 5月14日.
// Leaves alone: 同比 and 环比, which say what a change is against and are read with the change; which dates the
// periods are (resolve_periods.cpp).
#pragma once

#include <vector>

#include "quantities/periods.h"

namespace callscope {

// Reads the periods that begin in the token at `at`, behind `from` bytes of the text, where a period before
// ended; gives the token to go on at, and moves `from`.
TokenIndex scan_chinese_periods(const Words& words, TokenIndex at, std::uint32_t& from,
                                std::vector<FoundPeriod>& found);

}  // namespace callscope
