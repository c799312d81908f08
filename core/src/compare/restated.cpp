// Three ways in which a later call speaks of an earlier one's figure: as the prior of its own, as a
// figure of that period, and by a level with its change.
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "compare/series.h"
#include "model/power_of_ten.h"

namespace callscope {
namespace {

constexpr int kSlack = 10;  // days

bool ends_near(const std::optional<TimeSpan>& time, int day) { return time && std::abs(time->end - day) <= kSlack; }

class ComparativeFinder {
 public:
  ComparativeFinder(const Calls& calls, const EntityFamilies& families, const TimeScale& scale,
                    const std::vector<Series>& series)
      : calls_(calls), families_(families), scale_(scale) {
    for (const Series& one : series) series_[{one.metric, families.of(one.entity), one.grain}] = &one;
  }

  void look_at(int later, const Figure& figure) {
    const Analysis& analysis = calls_[later];
    const Fact& fact = at(analysis.facts, figure.fact);
    if (!figure.of_call) {
      if (fact.value != kNone && figure.time) add_if_known(later, figure, figure.time->end, fact.value, 0.7);
      return;
    }
    const auto own = figure.time;
    if (!own) return;
    const Basis basis = fact.change ? fact.change->basis : Basis::none;
    const bool quarter_back = basis == Basis::qoq || basis == Basis::sequential;
    const int day = own->end - (quarter_back ? 91 : 365);
    if (fact.prior != kNone)
      add_if_known(later, figure, day, fact.prior, basis == Basis::none ? 0.5 : 0.7);
    else if (basis != Basis::none)
      derive(later, figure, day);
  }

  std::vector<Comparative> take() { return std::move(found_); }

 private:
  // The earlier call's point for the same metric, part and grain, of the period that ends on `day`.
  const SeriesPoint* earlier_point(int later, const Figure& figure, int day) const {
    const std::string& metric = at(calls_[later].facts, figure.fact).metric;
    const auto series = series_.find({metric, figure.family, figure.grain});
    if (series == series_.end()) return nullptr;
    for (const SeriesPoint& point : series->second->points)
      if (point.call < later && ends_near(scale_.quarter_of(calls_[point.call].call), day)) return &point;
    return nullptr;
  }

  void add_if_known(int later, const Figure& figure, int day, QuantityId quantity, double confidence) {
    const SeriesPoint* earlier = earlier_point(later, figure, day);
    if (earlier == nullptr || earlier->value == kNone) return;
    const Quantity &then = at(calls_[earlier->call].quantities, earlier->value),
                   &now = at(calls_[later].quantities, quantity);
    const auto old_value = level_of(then), new_value = level_of(now);
    if (!comparable(then, now) || !old_value || !new_value) return;
    Comparative item = begin(later, figure, *earlier, confidence);
    item.later.value = quantity;
    item.value = new_value;
    item.restated = !equal_when_rounded(*old_value, *new_value);
    found_.push_back(std::move(item));
  }

  // "Revenue was 140, up 10%": last year's lies between 140 / 1.105 and 140 / 1.095.
  void derive(int later, const Figure& figure, int day) {
    const Analysis& analysis = calls_[later];
    const Fact& fact = at(analysis.facts, figure.fact);
    const auto grew = signed_change(analysis, fact.change);
    const SeriesPoint* earlier = earlier_point(later, figure, day);
    if (fact.value == kNone || !grew || earlier == nullptr || earlier->value == kNone) return;
    const Quantity &then = at(calls_[earlier->call].quantities, earlier->value),
                   &now = at(analysis.quantities, fact.value);
    const auto old_value = level_of(then), level = level_of(now);
    if (!comparable(then, now) || now.kind != QuantityKind::money || !old_value || !level) return;
    const double half = power_of_ten(std::min(grew->exponent(), 0)) / 2, percent = grew->approximate();
    if (percent - half <= -99) return;
    const double slack = power_of_ten(level->exponent()) / 2, old_level = old_value->approximate();
    const double most = (level->approximate() + slack) / (1 + (percent - half) / 100) * 1.002;
    const double least = (level->approximate() - slack) / (1 + (percent + half) / 100) * 0.998;
    Comparative item = begin(later, figure, *earlier, 0.5);
    item.derived = true;
    item.later.value = fact.value;
    item.restated = old_level > most || old_level < least;
    // Three digits: more would pretend.
    const double middle = level->approximate() / (1 + percent / 100);
    const int power = static_cast<int>(std::floor(std::log10(std::fabs(middle) + 1e-9))) - 2;
    item.value = Decimal(std::llround(middle / power_of_ten(power)), power);
    found_.push_back(std::move(item));
  }

  Comparative begin(int later, const Figure& figure, const SeriesPoint& earlier, double confidence) const {
    const Fact& fact = at(calls_[later].facts, figure.fact);
    Comparative item;
    item.metric = fact.metric;
    if (figure.family != kCompany) item.entity = families_.name(figure.family);
    item.earlier = earlier;
    item.later.call = later;
    item.later.fact = figure.fact;
    item.later.change = fact.change;
    item.later.period = fact.period;
    item.confidence = confidence;
    return item;
  }

  const Calls& calls_;
  const EntityFamilies& families_;
  const TimeScale& scale_;
  std::map<std::tuple<std::string, int, Grain>, const Series*> series_;
  std::vector<Comparative> found_;
};

}  // namespace

std::vector<Comparative> find_comparatives(const Calls& calls, const EntityFamilies& families, const TimeScale& scale,
                                           const CallFigures& figures, const std::vector<Series>& series) {
  ComparativeFinder finder(calls, families, scale, series);
  for (int call = 1; call < calls.size(); ++call)
    for (const Figure& figure : at(figures, call)) finder.look_at(call, figure);
  return finder.take();
}

}  // namespace callscope
