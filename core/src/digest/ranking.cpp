// Weights are whole numbers, so that every machine ranks alike.
#include "digest/ranking.h"

#include <algorithm>
#include <cmath>

#include "support/table.h"

namespace callscope {
namespace {

constexpr int kOtherMetric = 3;

struct MetricRow {
  std::string_view ending;
  int weight;
};

const std::vector<MetricRow>& metric_rows() {
  static const std::vector<MetricRow> kRows = [] {
    std::vector<MetricRow> rows;
    for (const auto& row : read_table("headline_metrics")) {
      const auto weight = Decimal::parse(row[1]);
      rows.push_back({row[0], weight ? static_cast<int>(weight->approximate()) : kOtherMetric});
    }
    return rows;
  }();
  return kRows;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_prepared(const RankingInput& input, TurnId turn) {
  if (turn == kNone) return false;
  const int section = input.turns[static_cast<std::size_t>(turn)].section;
  if (section == kNone) return true;  // no sections: all of it is remarks
  const SectionKind kind = input.sections[static_cast<std::size_t>(section)].kind;
  return kind == SectionKind::prepared_remarks || kind == SectionKind::opening;
}

bool said_by_outsider(const RankingInput& input, TurnId turn) {
  if (turn == kNone) return false;
  const Turn& said = input.turns[static_cast<std::size_t>(turn)];
  return said.role == Role::analyst || said.role == Role::operator_ || said.role == Role::media ||
         said.kind == TurnKind::question || said.kind == TurnKind::disclaimer;
}

int percent(double confidence) { return static_cast<int>(std::lround(confidence * 100)); }

// What comes early in a call is what the speakers put first: 0 to 60.
int earliness(std::size_t index, std::size_t count) {
  return count == 0 ? 0 : static_cast<int>(60 * (count - index) / count);
}

bool is_of_call(const RankingInput& input, PeriodId period) {
  if (period == kNone || !input.call.period_end) return false;
  const Period& of = input.periods[static_cast<std::size_t>(period)];
  return of.end && *of.end == *input.call.period_end;
}

int status_percent(FactStatus status) {
  switch (status) {
    case FactStatus::actual: return 100;
    case FactStatus::target: return 50;
    case FactStatus::historical: return 15;
    case FactStatus::guidance: return 0;  // stands among the guidance
  }
  return 0;
}

bool ends_with_any(std::string_view metric, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return ends_with(metric, end); });
}

// Whether a figure can be one of this metric at all: a digest leaves out what looks misread.
bool fits(std::string_view metric, const Quantity& quantity) {
  const bool each = ends_with_any(metric, {"EPS", "per share"});
  switch (quantity.kind) {
    case QuantityKind::multiple: return ends_with_any(metric, {"ratio", "leverage", "coverage", "turns", "book-to-bill"});
    case QuantityKind::duration: return ends_with_any(metric, {"time", "maturity", "outstanding", "backlog"});
    case QuantityKind::money: {
      const auto& size = quantity.value ? quantity.value : quantity.high;
      return !each || !size || size->magnitude() < Decimal(1, 4);
    }
    case QuantityKind::per_unit: return !ends_with_any(metric, {"revenue", "income", "EBITDA", "EBITA", "cash flow"});
    case QuantityKind::count: return !each && !ends_with_any(metric, {"revenue", "income", "EBITDA", "EBITA", "margin"});
    default: return true;
  }
}

bool fits(const RankingInput& input, std::string_view metric, QuantityId id) {
  return id == kNone || fits(metric, input.quantities[static_cast<std::size_t>(id)]);
}

// "over $500 million" is less of a report than "$512 million".
bool is_bounded(const RankingInput& input, QuantityId id) {
  if (id == kNone) return false;
  const Bound bound = input.quantities[static_cast<std::size_t>(id)].bound;
  return bound == Bound::at_least || bound == Bound::at_most;
}

int weigh_fact(const Fact& fact, const RankingInput& input, int early) {
  const bool change = fact.change && fact.change->quantity != kNone;
  if (fact.duplicate_of != kNone || said_by_outsider(input, fact.turn) || (fact.value == kNone && !change)) return 0;
  if (!fits(input, fact.metric, fact.value) || (change && !fits(input, fact.metric, fact.change->quantity))) return 0;
  int weight = 100 * metric_weight(fact.metric);
  if (fact.entity) weight = weight * 55 / 100;
  if (fact.value != kNone && change) weight += 120;
  if (fact.value == kNone) weight -= 60;
  if (is_bounded(input, fact.value)) weight -= 150;
  if (is_of_call(input, fact.period)) weight += 80;
  if (is_prepared(input, fact.turn)) weight += 150;
  weight += early;
  return std::max(0, weight * status_percent(fact.status) / 100 * (50 + percent(fact.confidence) / 2) / 100);
}

int weigh_guidance(const Guidance& guidance, const RankingInput& input, int early) {
  const bool acts = guidance.action != GuidanceAction::none && guidance.action != GuidanceAction::initiate;
  if (guidance.duplicate_of != kNone || said_by_outsider(input, guidance.turn)) return 0;
  if (!guidance.metric && !acts) return 0;
  if (guidance.metric && !fits(input, *guidance.metric, guidance.value)) return 0;
  int weight = guidance.metric ? 90 * metric_weight(*guidance.metric) : 200;
  if (guidance.entity) weight = weight * 60 / 100;
  weight += guidance.value != kNone ? 250 : -350;
  if (acts) weight += 250;
  if (guidance.horizon != kNone || guidance.horizon_span) weight += 60;
  if (is_prepared(input, guidance.turn)) weight += 120;
  weight += early;
  return std::max(0, weight * (50 + percent(guidance.confidence) / 2) / 100);
}

}  // namespace

int metric_weight(std::string_view metric) {
  const MetricRow* best = nullptr;
  for (const MetricRow& row : metric_rows())
    if (ends_with(metric, row.ending) && (best == nullptr || row.ending.size() > best->ending.size())) best = &row;
  return best != nullptr ? best->weight : kOtherMetric;
}

std::vector<int> weigh(const std::vector<Fact>& facts, const RankingInput& input) {
  std::vector<int> weights;
  weights.reserve(facts.size());
  for (std::size_t i = 0; i < facts.size(); ++i)
    weights.push_back(weigh_fact(facts[i], input, earliness(i, facts.size())));
  return weights;
}

std::vector<int> weigh(const std::vector<Guidance>& guidance, const RankingInput& input) {
  std::vector<int> weights;
  weights.reserve(guidance.size());
  for (std::size_t i = 0; i < guidance.size(); ++i)
    weights.push_back(weigh_guidance(guidance[i], input, earliness(i, guidance.size())));
  return weights;
}

std::vector<int> heaviest(const std::vector<int>& weights, std::size_t most) {
  std::vector<int> order;
  for (std::size_t i = 0; i < weights.size(); ++i)
    if (weights[i] > 0) order.push_back(static_cast<int>(i));
  const auto heavier = [&](int a, int b) {
    const int left = weights[static_cast<std::size_t>(a)], right = weights[static_cast<std::size_t>(b)];
    return left != right ? left > right : a < b;
  };
  const auto middle = order.begin() + static_cast<std::ptrdiff_t>(std::min(most, order.size()));
  std::partial_sort(order.begin(), middle, order.end(), heavier);
  order.erase(middle, order.end());
  return order;
}

}  // namespace callscope
