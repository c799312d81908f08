#include "compare/verdict.h"

#include <algorithm>
#include <cmath>

#include "digest/wording.h"
#include "model/power_of_ten.h"

namespace callscope {
namespace {

bool is_growth(const Quantity& quantity) {
  return quantity.kind == QuantityKind::percent || quantity.kind == QuantityKind::band;
}

// Whether a percentage is the metric's level: a margin, a ratio.
bool is_level(std::string_view metric, const Quantity& quantity) {
  const Metric* row = FactLexicon::get().find_metric(metric);
  return row != nullptr && row->kinds != 0 && row->takes(quantity.kind) && !row->takes(QuantityKind::money);
}

struct Bounds {
  std::optional<double> low, high;
};

Bounds bounds_of(const Quantity& quantity, int sign) {
  Bounds bounds;
  const auto value = [&](const std::optional<Decimal>& of) {
    return of ? std::optional<double>(sign * of->approximate()) : std::nullopt;
  };
  if (!quantity.value) {
    bounds = {value(quantity.low), value(quantity.high)};
    if (sign < 0) std::swap(bounds.low, bounds.high);
    return bounds;
  }
  const double exact = *value(quantity.value);
  // Half of the last digit either way; a value that is "about" takes a twentieth.
  const double slack = quantity.approximate || quantity.bound == Bound::about
                           ? std::fabs(exact) / 20
                           : std::min(power_of_ten(quantity.value->exponent()) / 2, 0.006 * std::fabs(exact));
  if (quantity.bound != Bound::at_most) bounds.low = exact - slack;
  if (quantity.bound != Bound::at_least) bounds.high = exact + slack;
  return bounds;
}

const char* direction_word(Direction direction) {
  static constexpr const char* kWords[] = {"up", "down", "flat"};
  return kWords[static_cast<std::size_t>(direction)];
}

Verdict by_bounds(std::string_view metric, const Bounds& bounds, double actual, const std::string& figures) {
  const double edge = 1e-9 * std::fabs(actual);
  const bool below = bounds.low && actual < *bounds.low - edge, above = bounds.high && actual > *bounds.high + edge;
  if (!below && !above) return {Outcome::met, figures + ": as promised."};
  const Polarity polarity = polarity_of(metric);
  const bool better =
      (above && polarity == Polarity::good) || (below && (polarity == Polarity::bad || polarity == Polarity::loss));
  return {better ? Outcome::met : Outcome::missed, figures + (above ? ": above it." : ": below it.")};
}

Verdict by_value(const FollowedPromise& promise, const Analysis& later, const Fact& fact) {
  const Guidance& guidance = *promise.guidance;
  const Quantity& promised = at(promise.analysis->quantities, guidance.value);
  const Wording before(promise.analysis->text, promise.analysis->quantities, promise.analysis->periods);
  const Wording after(later.text, later.quantities, later.periods);
  if (is_growth(promised) && !is_level(*guidance.metric, promised)) {
    const bool down = guidance.direction == Direction::down;
    if (!fact.change || fact.change->quantity == kNone || !fact.change->direction) return {};
    const Quantity& size = at(later.quantities, fact.change->quantity);
    if (!is_growth(size)) return {};
    const auto grew = size.value ? size.value : size.low;
    if (!grew) return {};
    const double actual = grew->approximate() * (fact.change->direction == Direction::down ? -1 : 1);
    Bounds bounds = bounds_of(promised, down ? -1 : 1);
    if (promised.kind == QuantityKind::band && !down) bounds.high.reset();  // more than double-digit keeps the promise
    return by_bounds(*guidance.metric, bounds, actual,
                     after.change(fact) + " against " + before.amount(guidance.value) + " promised");
  }
  if (fact.value == kNone) return {};
  const Quantity& actual = at(later.quantities, fact.value);
  const auto level = level_of(later, fact);
  if (!comparable(promised, actual) || !level) return {};
  return by_bounds(*guidance.metric, bounds_of(promised, 1), level->approximate(),
                   after.level(fact) + " against " + before.amount(guidance.value) + " promised");
}

bool same_value(const Quantity& a, const Quantity& b) {
  return comparable(a, b) && a.value == b.value && a.low == b.low && a.high == b.high;
}

}  // namespace

Polarity polarity_of(std::string_view metric) {
  const Metric* row = FactLexicon::get().find_metric(metric);
  return row != nullptr ? row->polarity : Polarity::good;
}

bool FollowedPromise::is_broad() const {
  if (guidance->value == kNone) return guidance->direction.has_value();
  const Quantity& promised = at(analysis->quantities, guidance->value);
  return promised.kind == QuantityKind::band || (is_growth(promised) && promised.bound == Bound::at_least);
}

Verdict judge(const FollowedPromise& promise, const Analysis& later, const Fact& fact) {
  const Guidance& guidance = *promise.guidance;
  if (promise.has_value()) return by_value(promise, later, fact);
  if (!guidance.direction || !fact.change || !fact.change->direction) return {};
  const Direction promised = *guidance.direction, actual = *fact.change->direction;
  const Wording wording(later.text, later.quantities, later.periods);
  std::string said = wording.change(fact);
  if (said.empty()) said = direction_word(actual);
  return {promised == actual ? Outcome::met : Outcome::missed,
          said + " against \"" + direction_word(promised) + "\" promised."};
}

Verdict judge(const FollowedPromise& promise, const Analysis& later, const Guidance& again) {
  const Guidance& guidance = *promise.guidance;
  if (promise.has_value() && again.value != kNone) {
    const Quantity &then = at(promise.analysis->quantities, guidance.value), &now = at(later.quantities, again.value);
    const Wording before(promise.analysis->text, promise.analysis->quantities, promise.analysis->periods);
    const Wording after(later.text, later.quantities, later.periods);
    if (same_value(then, now)) return {Outcome::reaffirmed, "Promised again: " + after.amount(again.value) + "."};
    if (comparable(then, now) || (is_growth(then) && is_growth(now)))
      return {Outcome::moved, "From " + before.amount(guidance.value) + " to " + after.amount(again.value) + "."};
    return {};
  }
  if (again.action == GuidanceAction::maintain) return {Outcome::reaffirmed, "Promised again in so many words."};
  if (again.action == GuidanceAction::raise || again.action == GuidanceAction::lower ||
      again.action == GuidanceAction::withdraw)
    return {Outcome::moved, std::string("Guidance is changed: ") + to_string(again.action) + "."};
  if (!promise.has_value() && guidance.direction && again.direction) {
    if (guidance.direction == again.direction)
      return {Outcome::reaffirmed, std::string("Promised again: ") + direction_word(*again.direction) + "."};
    return {Outcome::moved, std::string("From \"") + direction_word(*guidance.direction) + "\" to \"" +
                                direction_word(*again.direction) + "\"."};
  }
  return {};
}

}  // namespace callscope
