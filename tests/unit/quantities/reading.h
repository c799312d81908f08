// Reads the numbers of a text as the tests see them.
#pragma once

#include <string>
#include <vector>

#include "quantities/numbers.h"

namespace callscope {

struct ReadNumbers {
  Document document;
  Numbers numbers;
};

inline ReadNumbers read(const std::string& text, bool small_counts = false) {
  Options options;
  options.small_counts = small_counts;
  auto source = decode(text, options);
  ReadNumbers result;
  if (!source) return result;
  result.document = read_document(std::move(source.value()));
  result.numbers = read_numbers(result.document, options);
  return result;
}

// "66 cents per ADS = 0.66 USD/ADS"; a range as "3..5".
inline std::vector<std::string> quantities_of(const std::string& text, bool small_counts = false) {
  const ReadNumbers result = read(text, small_counts);
  std::vector<std::string> found;
  for (const Quantity& quantity : result.numbers.quantities) {
    std::string line(result.document.quote(quantity.span));
    line += " = ";
    if (quantity.value)
      line += quantity.value->to_string();
    else
      line +=
          (quantity.low ? quantity.low->to_string() : "") + ".." + (quantity.high ? quantity.high->to_string() : "");
    if (quantity.unit) line += " " + *quantity.unit;
    found.push_back(line);
  }
  return found;
}

// A text and its quantities, each as above.
struct AmountsRow {
  std::string text;
  std::vector<std::string> quantities;
};

}  // namespace callscope
