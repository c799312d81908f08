// Needs: a comparison and its analyses.
// Gives: the points of its series, the figures of earlier calls given again, the guidance followed
//        up, a row each; RFC 4180.
// Leaves alone: numbers; they are written exactly.
#include <cmath>

#include "callscope/compare.h"
#include "serialize/csv_cells.h"
#include "serialize/lines.h"
#include "serialize/report_lines.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestQuote = 400;
constexpr const char* kColumns[] = {
    "kind",     "metric",    "entity",     "over",        "call",  "period",      "value",   "low",   "high",
    "unit",     "direction", "change",     "change_unit", "basis", "later_call",  "outcome", "scope", "id",
    "later_id", "line",      "later_line", "confidence",  "quote", "later_quote", "why"};

class TableWriter : private CsvCells {
 public:
  TableWriter(const Comparison& comparison, const std::vector<Analysis>& analyses) : comparison_(comparison) {
    for (const ComparedCall& call : comparison.calls) {
      calls_.push_back(&analyses[static_cast<std::size_t>(call.analysis)]);
      lines_.emplace_back(calls_.back()->text);
    }
  }

  std::string write() {
    for (const char* name : kColumns) plain(name);
    end_row();
    for (const Series& series : comparison_.series)
      for (const SeriesPoint& point : series.points) row(series, point);
    for (const Comparative& item : comparison_.comparatives) row(item);
    for (const FollowUp& item : comparison_.follow_ups) row(item);
    return take();
  }

 private:
  const Analysis& of(int call) const { return *calls_[static_cast<std::size_t>(call)]; }
  void label(int call) { text(comparison_.calls[static_cast<std::size_t>(call)].label); }
  void line(int call, Span span) { plain(std::to_string(lines_[static_cast<std::size_t>(call)].of(span.start))); }
  void quote(int call, Span span) { text(quote_line(of(call), span, kLongestQuote)); }
  void id(char kind, int index) { plain(index == kNone ? "" : kind + std::to_string(index + 1)); }
  void share(double value) { decimal(Decimal(std::llround(value * 100), -2)); }
  void empty(int cells) {
    for (; cells > 0; --cells) plain("");
  }

  void size(int call, QuantityId id) {
    static const Quantity kNothing;
    const Quantity& quantity = id == kNone ? kNothing : of(call).quantities[static_cast<std::size_t>(id)];
    decimal(quantity.value);
    decimal(quantity.low);
    decimal(quantity.high);
    text(quantity.unit.value_or(""));
  }

  void change(int call, const std::optional<Change>& change) {
    const Quantity* size = change && change->quantity != kNone
                               ? &of(call).quantities[static_cast<std::size_t>(change->quantity)]
                               : nullptr;
    name(change && change->direction ? to_string(*change->direction) : nullptr);
    decimal(size != nullptr ? size->value : std::nullopt);
    text(size != nullptr ? size->unit.value_or("") : "");
    name(change ? to_string(change->basis) : nullptr);
  }

  void period(int call, PeriodId id) {
    text(id == kNone ? "" : of(call).periods[static_cast<std::size_t>(id)].label.value_or(""));
  }

  void row(const Series& series, const SeriesPoint& point) {
    const Fact& fact = of(point.call).facts[static_cast<std::size_t>(point.fact)];
    plain("figure");
    text(series.metric);
    text(series.entity.value_or(""));
    plain(to_string(series.grain));
    label(point.call);
    period(point.call, point.period);
    size(point.call, point.value);
    change(point.call, point.change);
    empty(3);
    id('f', point.fact);
    empty(1);
    line(point.call, fact.span);
    empty(1);
    share(fact.confidence);
    quote(point.call, fact.span);
    empty(1);
    plain(point.disputed ? "disputed" : "");
    end_row();
  }

  void row(const Comparative& item) {
    const Fact& before = of(item.earlier.call).facts[static_cast<std::size_t>(item.earlier.fact)];
    const Fact& after = of(item.later.call).facts[static_cast<std::size_t>(item.later.fact)];
    plain("comparative");
    text(item.metric);
    text(item.entity.value_or(""));
    empty(1);
    label(item.earlier.call);
    period(item.earlier.call, item.earlier.period);
    decimal(item.value);
    empty(2);
    text(of(item.earlier.call).quantities[static_cast<std::size_t>(item.earlier.value)].unit.value_or(""));
    empty(4);
    label(item.later.call);
    plain(item.restated ? "restated" : "as_reported");
    plain(item.derived ? "derived" : "stated");
    id('f', item.earlier.fact);
    id('f', item.later.fact);
    line(item.earlier.call, before.span);
    line(item.later.call, after.span);
    share(item.confidence);
    quote(item.earlier.call, before.span);
    quote(item.later.call, after.span);
    empty(1);
    end_row();
  }

  void row(const FollowUp& item) {
    const Analysis &before = of(item.call), &after = of(item.later);
    const Guidance& promise = before.guidance[static_cast<std::size_t>(item.guidance)];
    std::optional<Span> answer;
    if (item.fact != kNone) answer = after.facts[static_cast<std::size_t>(item.fact)].span;
    if (item.new_guidance != kNone) answer = after.guidance[static_cast<std::size_t>(item.new_guidance)].span;
    plain("guidance");
    text(promise.metric.value_or(""));
    text(promise.entity.value_or(""));
    empty(1);
    label(item.call);
    period(item.call, promise.horizon);
    size(item.call, promise.value);
    name(promise.direction ? to_string(*promise.direction) : nullptr);
    empty(3);
    label(item.later);
    plain(to_string(item.outcome));
    name(to_string(item.scope));
    id('g', item.guidance);
    if (item.fact != kNone)
      id('f', item.fact);
    else
      id('g', item.new_guidance);
    line(item.call, promise.span);
    if (answer)
      line(item.later, *answer);
    else
      empty(1);
    share(item.confidence);
    quote(item.call, promise.span);
    if (answer)
      quote(item.later, *answer);
    else
      empty(1);
    text(item.reason);
    end_row();
  }

  const Comparison& comparison_;
  std::vector<const Analysis*> calls_;
  std::vector<LineNumbers> lines_;
};

}  // namespace

std::string to_csv(const Comparison& comparison, const std::vector<Analysis>& analyses) {
  return TableWriter(comparison, analyses).write();
}

}  // namespace callscope
