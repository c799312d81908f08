#include "quality/conflicts.h"

#include <cstdlib>

namespace callscope {
namespace {

// "ten times as much", "a 1,000th of it": the second amount seen from the first.
std::string how_much(int power, bool currency) {
  if (power == 0) return currency ? "the same number in another currency" : "another amount";
  std::string times = "1";
  times.append(static_cast<std::size_t>(std::abs(power)), '0');
  for (std::size_t at = times.size(); at > 3; at -= 3) times.insert(at - 3, ",");
  return (power > 0 ? "a " + times + "th of it" : times + " times as much") + (currency ? " and in another currency" : "");
}

std::string places(std::size_t count) { return count == 1 ? "one other place" : std::to_string(count) + " other places"; }

}  // namespace

std::string ConflictBook::words(const Amount& amount) const {
  return quoted(seen_.document.quote(quantity(amount).span), 40);
}

std::size_t ConflictBook::support(const Amount& amount, const Conflict& conflict) const {
  const Quantity& wanted = quantity(amount);
  const TurnId here = quantity(conflict.here).turn, there = quantity(conflict.there).turn;
  std::size_t count = 0;
  TurnId counted = kNone;
  for (const Quantity& other : seen_.numbers.quantities) {
    if (!other.value || !wanted.value || other.kind != wanted.kind || other.unit != wanted.unit) continue;
    if (!(*other.value == *wanted.value) || other.turn == kNone || other.turn == here || other.turn == there) continue;
    if (other.turn != counted) ++count;
    counted = other.turn;
  }
  return count;
}

// Which of the two is probably right, and why; sets the suggestion where there is a reason.
std::string ConflictBook::verdict(const Conflict& conflict, Warning& warning) const {
  const std::size_t for_here = support(conflict.here, conflict), for_there = support(conflict.there, conflict);
  const auto right = [&](const Amount& amount) {
    warning.suggestion = std::string(seen_.document.quote(quantity(amount).span));
    return words(amount);
  };
  if (for_here > for_there) return right(conflict.here) + " stands in " + places(for_here) + " of the call too.";
  if (for_there > for_here) return right(conflict.there) + " stands in " + places(for_there) + " of the call too.";
  if (conflict.from_translation)
    return "the original is machine-translated, which shifts amounts by powers of ten, so " + right(conflict.there) + " is the likelier.";
  return "the rest of the call does not tell which is right.";
}

void ConflictBook::add(const Conflict& conflict) {
  if (++count_ > kMostConflicts) return;
  const bool legs = conflict.between == Conflict::Between::legs;
  const Quantity &here = quantity(conflict.here), &there = quantity(conflict.there);
  Warning warning;
  warning.kind = WarningKind::number_conflict;
  warning.severity = Severity::major;
  warning.span = here.span;
  warning.related = there.span;
  warning.message = (legs ? "The original has " : "Here it is ") + words(conflict.here) +
                    (legs ? " and its interpretation " : ", and where the call speaks of the same thing it is ") +
                    words(conflict.there) + ", " +
                    how_much(power_between(conflict.here, conflict.there), other_currency(here, there)) + "; ";
  warning.message += verdict(conflict, warning);
  warning.confidence = !legs ? 0.75 : conflict.legs_known ? 0.85 : 0.8;
  warning.evidence.push_back({legs ? "leg_original" : "place_here", here.span});
  warning.evidence.push_back({legs ? "leg_rendition" : "place_elsewhere", there.span});
  found_.push_back(std::move(warning));
}

void find_conflicts(const Evidences& seen, std::vector<Warning>& found) {
  ConflictBook book(seen, found);
  find_leg_conflicts(seen, book);
  find_distant_conflicts(seen, book);
}

}  // namespace callscope
