// Which part of an analysis is written out. What is left out changes nothing in what stays: ids are
// the same, and may name an item that was left out.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace callscope {

// The fields of the JSON document that can be chosen, in its order: "call", "participants", …
std::vector<const char*> selectable_fields();

struct Selection {
  std::vector<std::string> only;  // fields; empty: all
  // Items that carry a confidence have at least this, by the two places that are written.
  double min_confidence = 0;

  bool wants(std::string_view field) const {
    return only.empty() || std::find(only.begin(), only.end(), field) != only.end();
  }
  template <class Item>
  bool keeps(const Item& item) const {
    if constexpr (has_confidence<Item>(0))
      return std::round(item.confidence * 100) >= min_confidence * 100 - 1e-6;
    else
      return true;
  }

 private:
  template <class Item, class = decltype(std::declval<Item>().confidence)>
  static constexpr bool has_confidence(int) {
    return true;
  }
  template <class Item>
  static constexpr bool has_confidence(long) {
    return false;
  }
};

}  // namespace callscope
