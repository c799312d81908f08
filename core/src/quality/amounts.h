// Needs: the quantities of a call.
// Gives: amounts that can be held against each other, and what parts two of them: a rounding, a power
//        of ten, another currency.
// Leaves alone: whether they speak of one thing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "quality/checks.h"

namespace callscope {

struct ComparedAmount {
  std::size_t quantity = 0;
  double value = 0;
  enum class Class { sum, percent, points } kind = Class::sum;
  bool rounded = false;  // "about", "nearly"
  double place = 0;      // in its turn, 0 to 1
  std::uint32_t sentence = 0;
  bool taken = false;  // paired with another
};

// The money, shares and large counts of a turn; of a range both ends. At most kMaxAmounts: a longer
// list is a table, not speech.
constexpr std::size_t kMaxAmounts = 120;
std::vector<ComparedAmount> amounts_of(const Evidences& seen, std::size_t turn);

// Whether a ratio is one, as far as rounding goes.
bool is_one(double ratio, bool rounded);
// Money in two currencies.
bool other_currency(const Quantity& a, const Quantity& b);
// The power of ten between two amounts with the same digits: 1 where the first is ten times the
// second; 0 where there is none.
int power_between(const ComparedAmount& a, const ComparedAmount& b);
// "20%", "10 million": amounts that many things have.
bool has_one_digit(const Quantity& quantity);

}  // namespace callscope
