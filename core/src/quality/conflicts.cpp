#include "quality/conflicts.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "support/sort_stably.h"

namespace callscope {
namespace {

// "ten times as much", "a 1,000th of it": the second amount seen from the first.
std::string how_much(int power, bool currency, bool equal) {
  if (power == 0 && currency) return "the same number in another currency";
  if (power == 0) return equal ? "the same number of another thing" : "another amount";
  std::string times = "1";
  times.append(static_cast<std::size_t>(std::abs(power)), '0');
  for (std::size_t at = times.size(); at > 3; at -= 3) times.insert(at - 3, ",");
  return (power > 0 ? "a " + times + "th of it" : times + " times as much") +
         (currency ? " and in another currency" : "");
}

// Any order that is total and keeps equal values together.
bool goes_before(const Decimal& a, const Decimal& b) {
  return a.mantissa() != b.mantissa() ? a.mantissa() < b.mantissa() : a.exponent() < b.exponent();
}

std::vector<std::uint32_t> sorted_by_value(const std::vector<Quantity>& quantities) {
  std::vector<std::uint32_t> sorted;
  for (std::size_t i = 0; i < quantities.size(); ++i)
    if (quantities[i].value) sorted.push_back(static_cast<std::uint32_t>(i));
  sort_stably(sorted, [&](std::uint32_t a, std::uint32_t b) {
    return goes_before(*quantities[a].value, *quantities[b].value);
  });
  return sorted;
}

std::string places(std::size_t count) {
  return count == 1 ? "one other place" : std::to_string(count) + " other places";
}

}  // namespace

std::string ConflictBook::words(const ComparedAmount& amount) const {
  return quoted(seen_.document.quote(quantity(amount).span), 40);
}

std::pair<const std::uint32_t*, const std::uint32_t*> ConflictBook::of_value(const Decimal& value) const {
  const auto& quantities = seen_.numbers.quantities;
  const std::uint32_t *first = by_value_.data(), *last = first + by_value_.size();
  first = std::partition_point(first, last, [&](std::uint32_t i) { return goes_before(*quantities[i].value, value); });
  last = std::partition_point(first, last, [&](std::uint32_t i) { return !goes_before(value, *quantities[i].value); });
  return {first, last};
}

std::size_t ConflictBook::support(const ComparedAmount& amount, const Conflict& conflict) const {
  const Quantity& wanted = quantity(amount);
  if (!wanted.value) return 0;
  const TurnId here = quantity(conflict.here).turn, there = quantity(conflict.there).turn;
  std::size_t count = 0;
  TurnId counted = kNone;
  const auto [first, last] = of_value(*wanted.value);
  for (const std::uint32_t* index = first; index != last; ++index) {
    const Quantity& other = seen_.numbers.quantities[*index];
    const bool unit_unsaid =
        (!other.unit && other.kind == QuantityKind::count) || (!wanted.unit && wanted.kind == QuantityKind::count);
    if (!unit_unsaid && (other.kind != wanted.kind || other.unit != wanted.unit)) continue;
    if (other.turn == kNone || other.turn == here || other.turn == there) continue;
    if (other.turn != counted) ++count;
    counted = other.turn;
  }
  return count;
}

const Quantity& ConflictBook::attested(const ComparedAmount& amount) const {
  const Quantity& read = quantity(amount);
  if (!read.value || read.kind != QuantityKind::money) return read;
  const Quantity* other_unit = nullptr;
  std::size_t own = 0, other = 0;  // turns that have it
  TurnId own_turn = kNone, other_turn = kNone;
  const auto [first, last] = of_value(*read.value);
  for (const std::uint32_t* index = first; index != last; ++index) {
    const Quantity& same = seen_.numbers.quantities[*index];
    if (same.kind != QuantityKind::money) continue;
    const bool is_own = same.unit == read.unit;
    if (TurnId& counted = is_own ? own_turn : other_turn; counted != same.turn) {
      ++(is_own ? own : other);
      counted = same.turn;
    }
    if (!is_own && other_unit == nullptr) other_unit = &same;
  }
  return other > own ? *other_unit : read;
}

// Whether `there` is probably right, and why; sets the suggestion where there is a reason.
std::string ConflictBook::verdict(const Conflict& conflict, std::size_t for_there, Warning& warning) const {
  const Quantity& reading = attested(conflict.there);
  const bool other_unit = reading.unit != quantity(conflict.there).unit;
  const std::string right = quoted(seen_.document.quote(reading.span), 40);
  if (for_there == 0 && !conflict.from_translation && !other_unit)
    return "the rest of the call does not tell which is right.";
  warning.suggestion = std::string(seen_.document.quote(reading.span));
  if (other_unit) return right + " stands in most other places of the call.";
  if (for_there > 0) return right + " stands in " + places(for_there) + " of the call too.";
  const bool power = power_between(conflict.here, conflict.there) != 0;
  return "the original is machine-translated" + std::string(power ? ", which shifts amounts by powers of ten" : "") +
         ", so " + right + " is the likelier.";
}

bool ConflictBook::holds(Span place) const {
  return std::any_of(found_.begin(), found_.end(), [&](const Warning& warning) {
    return warning.kind == WarningKind::number_conflict && warning.span.overlaps(place);
  });
}

void ConflictBook::add(const Conflict& found) {
  if (++count_ > kMostConflicts) return;
  if (count_ == 1) by_value_ = sorted_by_value(seen_.numbers.quantities);
  Conflict conflict = found;
  std::size_t for_here = support(conflict.here, conflict), for_there = support(conflict.there, conflict);
  const bool turned = for_here > for_there;
  if (turned) {
    std::swap(conflict.here, conflict.there);
    std::swap(for_here, for_there);
  }
  if (for_here == for_there) for_there = 0;
  const bool legs = conflict.between == Conflict::Between::legs;
  const Quantity &here = quantity(conflict.here), &there = quantity(conflict.there);
  Warning warning;
  warning.kind = WarningKind::number_conflict;
  warning.severity = Severity::major;
  warning.span = here.span;
  warning.related = there.span;
  const char* first = !legs ? "Here it is " : turned ? "The interpretation has " : "The original has ";
  const char* second = !legs    ? ", and where the call speaks of the same thing it is "
                       : turned ? " and the original "
                                : " and its interpretation ";
  warning.message = first + words(conflict.here) + second + words(conflict.there) + ", " +
                    how_much(power_between(conflict.here, conflict.there), other_currency(here, there),
                             conflict.here.value == conflict.there.value) +
                    "; " + verdict(conflict, for_there, warning);
  warning.confidence = !legs ? 0.75 : conflict.legs_known ? 0.85 : 0.8;
  warning.evidence.push_back({!legs ? "place_here" : turned ? "leg_rendition" : "leg_original", here.span});
  warning.evidence.push_back({!legs ? "place_elsewhere" : turned ? "leg_original" : "leg_rendition", there.span});
  found_.push_back(std::move(warning));
}

void find_conflicts(const Evidences& seen, std::vector<Warning>& found) {
  ConflictBook book(seen, found);
  const std::vector<Legs> legs = LegPairs(seen).find();
  find_leg_conflicts(seen, legs, book);
  find_meaning_conflicts(seen, legs, found);
  find_counted_conflicts(seen, book);
  find_distant_conflicts(seen, book);
  find_fact_conflicts(seen, book);
}

}  // namespace callscope
