// Needs: weighed facts and guidance in their sentences.
// Gives: few sentences that carry most of them, in text order; none that says again what another
//        one says; where there are questions, some of the answers.
// Leaves alone: the words.
#pragma once

#include <vector>

#include "callscope/digest.h"
#include "digest/ranking.h"
#include "text/document.h"

namespace callscope {

std::vector<SummarySentence> choose_sentences(const Document& document, const RankingInput& input,
                                              const std::vector<Fact>& facts, const std::vector<int>& fact_weights,
                                              const std::vector<Guidance>& guidance,
                                              const std::vector<int>& guidance_weights);

}  // namespace callscope
