// Needs: two amounts that speak of one thing and differ.
// Gives: the number_conflict between them: what each says, how far apart they are, which of them the
//        rest of the call supports and by how many places, and a suggestion only then.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "quality/amounts.h"
#include "quality/leg_pairs.h"

namespace callscope {

struct Conflict {
  ComparedAmount here;   // the doubtful place, unless the rest of the call supports it
  ComparedAmount there;  // what it is held against
  enum class Between { legs, places } between = Between::legs;
  bool legs_known = false;        // by the structure stage, not by likeness
  bool from_translation = false;  // `here` is a machine's translation
};

class ConflictBook {
 public:
  ConflictBook(const Evidences& seen, std::vector<Warning>& found) : seen_(seen), found_(found) {}
  void add(const Conflict& conflict);
  // Whether a conflict was found at this place before.
  bool holds(Span place) const;

 private:
  static constexpr std::size_t kMostConflicts = 2000;

  const Quantity& quantity(const ComparedAmount& amount) const { return seen_.numbers.quantities[amount.quantity]; }
  std::string words(const ComparedAmount& amount) const;
  // The quantities of the call that have this value, in text order.
  std::pair<const std::uint32_t*, const std::uint32_t*> of_value(const Decimal& value) const;
  // In how many other turns the same amount stands.
  std::size_t support(const ComparedAmount& amount, const Conflict& conflict) const;
  // The best attested reading of the amount: itself, or the same number in a currency that more turns have.
  const Quantity& attested(const ComparedAmount& amount) const;
  std::string verdict(const Conflict& conflict, std::size_t for_there, Warning& warning) const;

  const Evidences& seen_;
  std::vector<Warning>& found_;
  std::size_t count_ = 0;
  std::vector<std::uint32_t> by_value_;  // quantities, by value and then in text order; made for the first conflict
};

// The checks: leg_conflicts.cpp, meaning_conflicts.cpp, counted_conflicts.cpp, distant_conflicts.cpp,
// fact_conflicts.cpp.
void find_leg_conflicts(const Evidences& seen, const std::vector<Legs>& legs, ConflictBook& book);
void find_meaning_conflicts(const Evidences& seen, const std::vector<Legs>& legs, std::vector<Warning>& found);
void find_counted_conflicts(const Evidences& seen, ConflictBook& book);
void find_distant_conflicts(const Evidences& seen, ConflictBook& book);
void find_fact_conflicts(const Evidences& seen, ConflictBook& book);

}  // namespace callscope
