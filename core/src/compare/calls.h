// Needs: analyses in any order.
// Gives: the calls in time order with a label each, and whether they are of one company.
// Leaves alone: what a call does not say of itself.
#pragma once

#include "callscope/compare.h"

namespace callscope {

// The error is bad_options.
Result<Comparison> order_calls(const std::vector<Analysis>& analyses, const CompareOptions& options);

// A name without legal forms, punctuation and case: "quillon mills" for "Quillon Mills, Inc.".
std::string plain_company(std::string_view name);

// What all passes of a comparison read: the analyses in the calls' order.
struct Calls {
  std::vector<const Analysis*> list;

  const Analysis& operator[](int call) const { return *list[static_cast<std::size_t>(call)]; }
  int size() const { return static_cast<int>(list.size()); }
};

// Element by a reference of the analysis.
template <class Item>
const Item& at(const std::vector<Item>& items, int id) {
  return items[static_cast<std::size_t>(id)];
}

}  // namespace callscope
