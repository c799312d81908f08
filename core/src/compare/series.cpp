#include "compare/series.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "facts/lexicon.h"
#include "model/power_of_ten.h"
#include "support/sort_stably.h"

namespace callscope {
namespace {

constexpr int kFarBelow = 30;  // a figure of so much less rank disputes nothing

using Key = std::tuple<std::string, int, Grain>;

bool is_percentage(const Quantity& quantity) {
  return quantity.kind == QuantityKind::percent || quantity.kind == QuantityKind::points ||
         quantity.kind == QuantityKind::band;
}

// Whether an amount is told as about another: "approximately 39 billion" of 38.6.
bool is_about(const Quantity& told, const Decimal& amount, const Decimal& other) {
  const double last_digit = power_of_ten(amount.exponent());
  return told.approximate && std::fabs(amount.approximate() - other.approximate()) <= last_digit / 2 * 1.0001;
}

// One call's point of a series; the figures come best first.
SeriesPoint merge(const Analysis& analysis, int call, const std::vector<const Figure*>& figures) {
  SeriesPoint point;
  point.call = call;
  const Figure* best = nullptr;
  for (const Figure* figure : figures) {
    const Fact& fact = at(analysis.facts, figure->fact);
    if (fact.value != kNone) {
      if (point.value == kNone) {
        point.fact = figure->fact;
        point.value = fact.value;
        point.period = fact.period;
        point.pro_forma = figure->pro_forma;
        best = figure;
      } else if (figure->rank + kFarBelow >= best->rank) {
        const Quantity &first = at(analysis.quantities, point.value), &other = at(analysis.quantities, fact.value);
        const auto a = level_of(first), b = level_of(other);
        if (a && b && comparable(first, other) && !equal_when_rounded(*a, *b) && !is_about(first, *a, *b) &&
            !is_about(other, *b, *a))
          point.disputed = true;
      }
    }
    const bool of_same = best == nullptr || best == figure ||
                         (fact.turn == at(analysis.facts, best->fact).turn && figure->pro_forma == best->pro_forma);
    if (!point.change && of_same && fact.change && fact.change->quantity != kNone) {
      point.change = fact.change;
      point.change_fact = figure->fact;
    }
  }
  if (point.fact == kNone) {
    point.fact = point.change_fact;
    point.pro_forma = figures[0]->pro_forma;
    point.period = at(analysis.facts, point.fact).period;
  }
  if (point.change_fact == point.fact) point.change_fact = kNone;
  return point;
}

Basis basis_between(const std::optional<TimeSpan>& from, const std::optional<TimeSpan>& to) {
  if (!from || !to) return Basis::none;
  const int days = to->end - from->end;
  if (days >= 355 && days <= 375) return Basis::yoy;
  if (days >= 82 && days <= 100) return Basis::qoq;
  return Basis::none;
}

std::optional<double> percent_change(const Quantity& kind, const Decimal& from, const Decimal& to) {
  const double a = from.approximate(), b = to.approximate();
  if (is_percentage(kind) || a == 0 || (a < 0) != (b < 0)) return std::nullopt;
  return (b - a) / std::fabs(a) * 100;
}

std::optional<SeriesChange> change_between(const Calls& calls, const TimeScale& scale, const SeriesPoint& from,
                                           const SeriesPoint& to) {
  const Analysis &before = calls[from.call], &after = calls[to.call];
  SeriesChange change;
  change.from = from.call;
  change.to = to.call;
  change.basis = basis_between(scale.quarter_of(before.call), scale.quarter_of(after.call));
  if (from.value != kNone && to.value != kNone) {
    const Quantity &a = at(before.quantities, from.value), &b = at(after.quantities, to.value);
    const auto old_level = level_of(before, at(before.facts, from.fact)),
               new_level = level_of(after, at(after.facts, to.fact));
    if (old_level && new_level && comparable(a, b)) {
      change.difference = add(*new_level, old_level->negated());
      change.percent = percent_change(a, *old_level, *new_level);
    }
  }
  const auto grew = signed_change(before, from.change), grows = signed_change(after, to.change);
  if (grew && grows) change.growth_points = add(*grows, grew->negated());
  if (!change.difference && !change.growth_points) return std::nullopt;
  return change;
}

void add_changes(const Calls& calls, const TimeScale& scale, Series& series) {
  series.changes.clear();
  for (std::size_t i = 1; i < series.points.size(); ++i)
    if (auto change = change_between(calls, scale, series.points[i - 1], series.points[i]))
      series.changes.push_back(*change);
}

// What several calls give first, then in the order of the latest text.
void put_in_order(std::vector<Series>& list) {
  const auto place = [](const Series& series) {
    return std::make_tuple(-static_cast<int>(series.points.size()), -series.points.back().call,
                           series.points.back().fact);
  };
  sort_stably(list, [&](const Series& a, const Series& b) { return place(a) < place(b); });
}

// By key, every call in order with its figures, each in the place of its series.
using Row = std::vector<std::pair<int, std::vector<const Figure*>>>;
using Rows = std::map<Key, Row>;

// Orders, users: every part of a company may have its own; also what the lexicon does not know. Orders in money are the
// company's.
bool counts_things(const Calls& calls, const std::string& metric, const Row& row) {
  const Metric* known = FactLexicon::get().find_metric(metric);
  const auto in_money = [&](int call, const Figure* figure) {
    const Fact& fact = at(calls[call].facts, figure->fact);
    return fact.value != kNone && at(calls[call].quantities, fact.value).kind == QuantityKind::money;
  };
  for (const auto& [call, said] : row)
    for (const Figure* figure : said)
      if (in_money(call, figure)) return false;
  return known == nullptr || known->takes(QuantityKind::count);
}

// Whether some part of the company has the metric in some call; then a count of no part need not be the company's.
bool has_parts(const Rows& rows, const std::string& metric) {
  const auto next = rows.lower_bound({metric, kCompany + 1, Grain::current});
  return next != rows.end() && std::get<0>(next->first) == metric;
}

Series without_points(const Series& series) {
  Series bare;
  bare.metric = series.metric;
  bare.grain = series.grain;
  return bare;
}

}  // namespace

// "$0.18 per share" and "$0.92" of earnings per share are of one unit.
bool comparable(const Quantity& a, const Quantity& b) {
  if (a.kind == b.kind) return a.unit == b.unit;
  const bool each = a.kind == QuantityKind::per_unit || b.kind == QuantityKind::per_unit;
  const bool money = a.kind == QuantityKind::money || b.kind == QuantityKind::money;
  return each && money && a.unit && b.unit && a.unit->compare(0, 3, *b.unit, 0, 3) == 0;
}

bool equal_when_rounded(const Decimal& a, const Decimal& b) {
  constexpr double kWidest = 0.006;  // "20 billion" is not rounded to ten billions
  const double x = a.approximate(), y = b.approximate();
  const double step = power_of_ten(std::max(a.exponent(), b.exponent())) / 2 * 1.0001;
  const bool whole_units = std::max(a.exponent(), b.exponent()) <= 0;  // the last digit of a plain number is one
  return std::fabs(x - y) <= (whole_units ? step : std::min(step, kWidest * std::max(std::fabs(x), std::fabs(y))));
}

std::optional<Decimal> level_of(const Quantity& quantity) {
  if (quantity.value) return quantity.value;
  if (quantity.kind == QuantityKind::band || !quantity.low || !quantity.high) return std::nullopt;
  const auto sum = add(*quantity.low, *quantity.high);
  return sum ? multiply(*sum, Decimal(5, -1)) : std::nullopt;
}

std::optional<Decimal> level_of(const Analysis& analysis, const Fact& fact) {
  if (fact.value == kNone) return std::nullopt;
  const auto level = level_of(at(analysis.quantities, fact.value));
  return level && is_told_as_loss(fact) ? level->negated() : level;
}

std::optional<Decimal> signed_change(const Analysis& analysis, const std::optional<Change>& change) {
  if (!change || change->quantity == kNone || !change->direction) return std::nullopt;
  const Quantity& size = at(analysis.quantities, change->quantity);
  if (size.kind != QuantityKind::percent || !size.value) return std::nullopt;
  return *change->direction == Direction::down ? size.value->magnitude().negated() : size.value->magnitude();
}

std::vector<Series> build_series(const Calls& calls, const EntityFamilies& families, const TimeScale& scale,
                                 const CallFigures& figures) {
  Rows rows;
  for (int call = 0; call < calls.size(); ++call) {
    for (const Figure& figure : at(figures, call)) {
      if (!figure.of_call) continue;
      auto& row = rows[{at(calls[call].facts, figure.fact).metric, figure.family, figure.grain}];
      if (row.empty() || row.back().first != call) row.push_back({call, {}});
      row.back().second.push_back(&figure);
    }
  }
  std::vector<Series> list;
  for (const auto& [key, row] : rows) {
    Series series;
    const int family = std::get<1>(key);
    series.metric = std::get<0>(key);
    series.grain = std::get<2>(key);
    if (family != kCompany) {
      series.entity = families.name(family);
      series.spellings = families.spellings(family);
    }
    const bool whose =
        family != kCompany || !counts_things(calls, series.metric, row) || !has_parts(rows, series.metric);
    for (const auto& [call, said] : row) {
      if (!whose && !series.points.empty()) list.push_back(std::exchange(series, without_points(series)));
      series.points.push_back(merge(calls[call], call, said));
    }
    add_changes(calls, scale, series);
    list.push_back(std::move(series));
  }
  put_in_order(list);
  return list;
}

void join_by_proposals(const Calls& calls, const TimeScale& scale, const std::vector<RenameProposal>& renames,
                       std::vector<Series>& series) {
  const auto only_of = [&](const std::string& metric, int call) {
    Series* only = nullptr;
    for (Series& one : series) {
      const bool told = std::any_of(one.points.begin(), one.points.end(),
                                    [&](const SeriesPoint& point) { return point.call == call; });
      if (one.metric != metric || !one.entity || !told) continue;
      if (only != nullptr) return static_cast<Series*>(nullptr);
      only = &one;
    }
    return only;
  };
  for (const RenameProposal& rename : renames) {
    for (const std::string& metric : rename.metrics) {
      Series *before = only_of(metric, rename.earlier), *after = only_of(metric, rename.later);
      const bool fits = before != nullptr && after != nullptr && before != after && before->entity == rename.from &&
                        after->entity == rename.to && before->grain == after->grain &&
                        before->points.back().call < after->points.front().call;
      if (!fits) continue;
      after->by_proposal = true;
      after->points.insert(after->points.begin(), before->points.begin(), before->points.end());
      after->spellings.insert(after->spellings.begin(), before->spellings.begin(), before->spellings.end());
      add_changes(calls, scale, *after);
      series.erase(series.begin() + (before - series.data()));
    }
  }
  put_in_order(series);
}

std::vector<MetricShift> shifted_metrics(const Calls& calls, const std::vector<Series>& series) {
  std::vector<MetricShift> shifts;
  for (const Series& one : series) {
    if (one.grain != Grain::current) continue;  // a year is reported once a year
    if (one.points.back().call + 1 < calls.size())
      shifts.push_back({one.metric, one.entity, false, one.points.back().call, one.points.back().fact});
    else if (one.points.size() == 1)
      shifts.push_back({one.metric, one.entity, true, one.points.back().call, one.points.back().fact});
  }
  return shifts;
}

}  // namespace callscope
