// Needs: facts, guidance, who speaks them and in which section.
// Gives: for each a weight: what readers of such calls look at first weighs most. 0: not for a
//        digest (said by an analyst, a repetition of an interpreter, nothing to say).
// Leaves alone: their order.
#pragma once

#include <string>
#include <vector>

#include "callscope/call.h"
#include "callscope/fact.h"
#include "callscope/quantity.h"
#include "callscope/speech.h"

namespace callscope {

struct RankingInput {
  const Call& call;
  const std::vector<Turn>& turns;
  const std::vector<Section>& sections;
  const std::vector<Quantity>& quantities;
  const std::vector<Period>& periods;
  int quarter = 0;  // that is reported, 0 where not known
};

std::vector<int> weigh(const std::vector<Fact>& facts, const RankingInput& input);
std::vector<int> weigh(const std::vector<Guidance>& guidance, const RankingInput& input);

// The metric as a reader takes it: net income of some dollars is earnings per share.
std::string told_metric(const std::string& metric, QuantityId value, const RankingInput& input);

// Whether a fact tells of the future: guidance, or a range, which no reported figure is.
bool is_outlook(const Fact& fact, const RankingInput& input);
// Whether it is of a period other than the one reported.
bool is_of_other_period(PeriodId period, const RankingInput& input);

// The weight of a metric by core/data/headline_metrics.tsv, 0 to 10.
int metric_weight(std::string_view metric);

// The indices of the items that weigh most, heaviest first, at most `most`; earlier ones win ties.
std::vector<int> heaviest(const std::vector<int>& weights, std::size_t most);

}  // namespace callscope
