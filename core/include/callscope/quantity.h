// Numbers with their units, and the periods they speak of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "callscope/call.h"
#include "callscope/decimal.h"
#include "callscope/evidence.h"

namespace callscope {

enum class QuantityKind { money, percent, points, multiple, count, per_unit, duration, band };
const char* to_string(QuantityKind kind);

enum class Bound { none, at_least, at_most, about };
const char* to_string(Bound bound);  // "at_least"; null for none

struct Quantity {
  Span span;
  QuantityKind kind = QuantityKind::count;
  // Money in the base unit of its currency, percentages in percent ("45%" is 45). A range or a
  // band has `low` and `high` and no `value`.
  std::optional<Decimal> value;
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  // ISO 4217, "%", "pp", "x", "USD/ADS", or the counted noun in the plural ("orders").
  std::optional<std::string> unit;
  bool approximate = false;
  Bound bound = Bound::none;
  TurnId turn = kNone;
  double confidence = 0;
  std::vector<Evidence> evidence;
};

struct Period {
  Span span;
  std::optional<Date> start;
  std::optional<Date> end;
  bool fiscal = false;
  std::optional<std::string> label;  // "FQ4 2024", "FY2025", "H2 FY2025", "2024-03"
  TurnId turn = kNone;
};

}  // namespace callscope
