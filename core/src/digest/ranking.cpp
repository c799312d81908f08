// Weights are whole numbers, so that every machine ranks alike.
#include "digest/ranking.h"

#include <algorithm>
#include <cmath>

#include "digest/wording.h"
#include "facts/lexicon.h"
#include "support/table.h"
#include "text/endings.h"

namespace callscope {
namespace {

constexpr int kOtherMetric = 3;
constexpr int kUnlistedMetric = 1;  // one that only this call names

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

// What comes early in a call is what the speakers put first: 0 to 100.
int earliness(std::size_t index, std::size_t count) {
  return count == 0 ? 0 : static_cast<int>(100 * (count - index) / count);
}

int status_percent(FactStatus status) {
  switch (status) {
    case FactStatus::actual: return 100;
    case FactStatus::target: return 50;
    case FactStatus::historical: return 15;
    case FactStatus::guidance: return 100;
  }
  return 0;
}

bool ends_with_any(std::string_view metric, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return ends_with(metric, end); });
}

// A company's total is no matter of some dollars: such a figure belongs to something else.
constexpr std::int64_t kLeastTotal = 10000;
bool is_total(std::string_view metric) {
  return ends_with_any(metric, {"revenue", "income", "EBITDA", "EBITA", "EBIT", "cash flow", "expenditure",
                                "expenditures", "savings", "profit", "debt"});
}

// Whether a figure can be one of this metric at all: a digest leaves out what looks misread.
bool fits(std::string_view metric, const Quantity& quantity) {
  const bool each = ends_with_any(metric, {"EPS", "per share"});
  switch (quantity.kind) {
    case QuantityKind::multiple:
      return ends_with_any(metric, {"ratio", "leverage", "coverage", "turns", "book-to-bill"});
    case QuantityKind::duration: return ends_with_any(metric, {"time", "maturity", "outstanding", "backlog"});
    case QuantityKind::money: {
      const auto& size = quantity.value ? quantity.value : quantity.high;
      if (size && size->magnitude() < Decimal(kLeastTotal) && is_total(metric)) return false;
      return !ends_with_any(metric, {"margin", "ratio"}) && (!each || !size || size->magnitude() < Decimal(1, 4));
    }
    case QuantityKind::per_unit: return !ends_with_any(metric, {"revenue", "income", "EBITDA", "EBITA", "cash flow"});
    case QuantityKind::count:
      return !each && !ends_with_any(metric, {"revenue", "income", "EBITDA", "EBITA", "margin"});
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

// A part of the company's revenue whose owner is not known is no headline: it is told by its size.
constexpr double kPart = 0.2;
constexpr int kPartCost = 600;
constexpr int kWordsCost = 500;  // an outlook without a figure

double size_of(const RankingInput& input, QuantityId id) {
  if (id == kNone) return 0;
  const Quantity& quantity = input.quantities[static_cast<std::size_t>(id)];
  const auto& size = quantity.value ? quantity.value : quantity.high;
  return quantity.kind == QuantityKind::money && size ? size->approximate() : 0;
}

double largest_revenue(const std::vector<Fact>& facts, const RankingInput& input) {
  double largest = 0;
  for (const Fact& fact : facts)
    if (fact.metric == "revenue" && fact.value != kNone && fact.status == FactStatus::actual &&
        fact.duplicate_of == kNone)
      largest = std::max(largest, size_of(input, fact.value));
  return largest;
}

bool is_each(std::string_view metric) { return ends_with_any(metric, {"EPS", "per share"}); }

bool is_range(const Quantity& quantity) { return quantity.kind != QuantityKind::band && quantity.low && quantity.high; }

int weigh_outlook(std::string_view metric, const std::optional<std::string>& entity, QuantityId value,
                  const RankingInput& input) {
  int weight = 90 * metric_weight(metric) + (is_each(metric) ? 200 : 0);
  if (value != kNone && is_range(input.quantities[static_cast<std::size_t>(value)])) weight += 200;
  return entity ? weight * 45 / 100 : weight;
}

int weigh_fact(const Fact& fact, const RankingInput& input, int early, double whole_revenue) {
  const bool change = fact.change && fact.change->quantity != kNone;
  if (fact.duplicate_of != kNone || said_by_outsider(input, fact.turn) || (fact.value == kNone && !change)) return 0;
  const std::string metric = told_metric(fact.metric, fact.value, input);
  if (!fits(input, metric, fact.value) || (change && !fits(input, metric, fact.change->quantity))) return 0;
  int weight = 100 * metric_weight(metric) + (is_each(metric) ? 300 : 0);
  if (is_outlook(fact, input)) {
    // "from 100 to 200 million" in an answer may be anything.
    if (fact.value == kNone || (fact.status == FactStatus::actual && !is_prepared(input, fact.turn))) return 0;
    weight = weigh_outlook(metric, fact.entity, fact.value, input);
  } else {
    if (fact.entity) weight = weight * 40 / 100;
    if (is_pro_forma(fact)) weight = weight * 80 / 100;
    if (fact.value == kNone) weight -= 400;
    if (is_bounded(input, fact.value)) weight -= 300;
    const double size = metric == "revenue" && !fact.entity ? size_of(input, fact.value) : 0;
    const bool part = size > 0 && size < kPart * whole_revenue;
    if (part || is_of_other_period(fact.period, input)) weight -= kPartCost;
  }
  if (is_prepared(input, fact.turn)) weight += 150;
  weight += early;
  return std::max(0, weight * status_percent(fact.status) / 100 * (50 + percent(fact.confidence) / 2) / 100);
}

int weigh_guidance(const Guidance& guidance, const RankingInput& input, int early) {
  const bool acts = guidance.action != GuidanceAction::none && guidance.action != GuidanceAction::initiate;
  if (guidance.duplicate_of != kNone || said_by_outsider(input, guidance.turn)) return 0;
  if (!guidance.metric && !acts) return 0;
  const std::string metric = guidance.metric ? told_metric(*guidance.metric, guidance.value, input) : std::string();
  if (guidance.metric && !fits(input, metric, guidance.value)) return 0;
  int weight = 200;
  if (guidance.metric) weight = 100 + weigh_outlook(metric, guidance.entity, guidance.value, input);
  if (guidance.value == kNone) weight -= kWordsCost;
  if (acts) weight += 100;
  if (guidance.horizon != kNone || guidance.horizon_span) weight += 100;
  if (is_prepared(input, guidance.turn)) weight += 150;
  weight += early;
  return std::max(0, weight * (50 + percent(guidance.confidence) / 2) / 100);
}

}  // namespace

std::string told_metric(const std::string& metric, QuantityId value, const RankingInput& input) {
  constexpr std::string_view kEarnings = "net income";
  constexpr double kMostEach = 1000;
  const double size = ends_with(metric, kEarnings) ? size_of(input, value) : 0;
  return size > 0 && size < kMostEach ? metric.substr(0, metric.size() - kEarnings.size()) + "EPS" : metric;
}

bool is_outlook(const Fact& fact, const RankingInput& input) {
  if (fact.status == FactStatus::guidance) return true;
  if (fact.status != FactStatus::actual || fact.value == kNone) return false;
  return is_range(input.quantities[static_cast<std::size_t>(fact.value)]);
}

// "FQ3 2025" is the reported quarter whatever its year: years are taken for each other where a
// head is missing. A year is another period, but for the fourth quarter's call.
bool is_of_other_period(PeriodId period, const RankingInput& input) {
  if (period == kNone || input.quarter == 0) return false;
  const auto& label = input.periods[static_cast<std::size_t>(period)].label;
  if (!label || (input.call.date && label->compare(0, 8, to_string(*input.call.date), 0, 7) == 0)) return false;
  if (label->compare(0, 2, "FQ") == 0) return (*label)[2] - '0' != input.quarter;
  return input.quarter != 4;
}

int metric_weight(std::string_view metric) {
  const MetricRow* best = nullptr;
  for (const MetricRow& row : metric_rows())
    if (ends_with(metric, row.ending) && (best == nullptr || row.ending.size() > best->ending.size())) best = &row;
  if (best != nullptr) return best->weight;
  return FactLexicon::get().find_metric(metric) != nullptr ? kOtherMetric : kUnlistedMetric;
}

std::vector<int> weigh(const std::vector<Fact>& facts, const RankingInput& input) {
  std::vector<int> weights;
  weights.reserve(facts.size());
  const double whole_revenue = largest_revenue(facts, input);
  for (std::size_t i = 0; i < facts.size(); ++i)
    weights.push_back(weigh_fact(facts[i], input, earliness(i, facts.size()), whole_revenue));
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
