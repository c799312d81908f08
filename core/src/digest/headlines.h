// Needs: weighed facts and guidance, the warnings.
// Gives: at most eight bullets, the most telling first, no figure twice, each bound to its items.
// Leaves alone: figures; what rests on a doubtful place says so.
#pragma once

#include <vector>

#include "callscope/digest.h"
#include "callscope/warning.h"
#include "digest/ranking.h"

namespace callscope {

std::vector<Headline> write_headlines(std::string_view text, const RankingInput& input, const std::vector<Fact>& facts,
                                      const std::vector<int>& fact_weights, const std::vector<Guidance>& guidance,
                                      const std::vector<int>& guidance_weights, const std::vector<Warning>& warnings);

}  // namespace callscope
