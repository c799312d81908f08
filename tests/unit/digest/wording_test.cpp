#include "digest/wording.h"

#include <catch2/catch.hpp>

namespace callscope {
namespace {

Quantity quantity(QuantityKind kind, const char* value, const char* unit) {
  Quantity made;
  made.kind = kind;
  made.value = Decimal::parse(value);
  made.unit = unit;
  return made;
}

// "Revenue was $481.1 million …" of an invented call: the fact's quantities are given by index.
struct Said {
  std::string text;
  std::vector<Quantity> quantities;
  std::vector<Period> periods;

  Wording wording() const { return Wording(text, quantities, periods); }
};

Said revenue() {
  Said said;
  said.quantities = {quantity(QuantityKind::money, "481100000", "USD"), quantity(QuantityKind::percent, "11.1", "%"),
                     quantity(QuantityKind::money, "433000000", "USD"),
                     quantity(QuantityKind::per_unit, "-0.14", "USD/share")};
  Period quarter;
  quarter.label = "FQ1 2026";
  said.periods = {quarter};
  return said;
}

Fact fact(const char* metric) {
  Fact made;
  made.metric = metric;
  return made;
}

}  // namespace

TEST_CASE("amounts keep the scale that was spoken") {
  struct Row {
    Quantity quantity;
    std::string quote, text;
  };
  const auto row = GENERATE(values<Row>({
      {quantity(QuantityKind::money, "1336000000", "USD"), "$1,336 million", "$1,336 million"},
      {quantity(QuantityKind::money, "1336000000", "USD"), "$1.336 billion", "$1.336 billion"},
      {quantity(QuantityKind::money, "247700000000", "CNY"), "2477亿元", "RMB 247.7 billion"},
      {quantity(QuantityKind::money, "-2800000000", "CNY"), "RMB 2.8 bn", "-RMB 2.8 billion"},
      {quantity(QuantityKind::money, "0.9", "USD"), "90 cents", "$0.90"},
      {quantity(QuantityKind::per_unit, "1", "USD/ADS"), "one dollar per ADS", "$1 per ADS"},
      {quantity(QuantityKind::money, "12500", "CHF"), "12,500 francs", "CHF 12,500"},
      {quantity(QuantityKind::per_unit, "0.66", "USD/ADS"), "$0.66 per ADS", "$0.66 per ADS"},
      {quantity(QuantityKind::percent, "11.1", "%"), "11.1 percent", "11.1%"},
      {quantity(QuantityKind::points, "1.2", "pp"), "120 basis points", "120 basis points"},
      {quantity(QuantityKind::points, "1.2", "pp"), "1.2 points", "1.2 percentage points"},
      {quantity(QuantityKind::multiple, "2.5", "x"), "2.5 times", "2.5x"},
      {quantity(QuantityKind::count, "2900", "stores"), "2,900 stores", "2,900 stores"},
      {quantity(QuantityKind::count, "10000000", "orders"), "10 million orders", "10 million orders"},
      {quantity(QuantityKind::band, "5", "%"), "Mid-single  digit", "mid-single digit"},
  }));
  CHECK(amount_text(row.quantity, row.quote) == row.text);
}

TEST_CASE("ranges and bounds are said") {
  Quantity range = quantity(QuantityKind::money, "", "USD");
  range.low = Decimal(1725, 6);
  range.high = Decimal(1775, 6);
  CHECK(amount_text(range, "$1.725 to 1.775 billion") == "$1.725 billion to $1.775 billion");
  Quantity each = quantity(QuantityKind::per_unit, "", "USD/share");
  each.low = Decimal(365, -2);
  each.high = Decimal(395, -2);
  CHECK(amount_text(each, "$3.65 to $3.95 per share") == "$3.65 to $3.95 per share");
  each.low = Decimal(2);
  each.high = Decimal(21, -1);
  CHECK(amount_text(each, "$2 to $2.10 per share") == "$2.00 to $2.10 per share");
  Quantity least = quantity(QuantityKind::percent, "20", "%");
  least.bound = Bound::at_least;
  CHECK(amount_text(least, "over 20%") == "at least 20%");
}

TEST_CASE("a fact is a bullet with its change and period") {
  const Said said = revenue();
  Fact level = fact("revenue");
  level.value = 0;
  level.period = 0;
  CHECK(said.wording().bullet(level) == "Q1 FY2026 revenue $481.1 million");
  level.change = Change{Direction::up, 1, Basis::yoy};
  CHECK(said.wording().bullet(level) == "Q1 FY2026 revenue $481.1 million, up 11.1% y/y");
  level.prior = 2;
  level.entity = "Coatings";
  level.period = kNone;
  CHECK(said.wording().bullet(level) == "Coatings revenue $481.1 million, up 11.1% y/y");
  level.change.reset();
  CHECK(said.wording().bullet(level) == "Coatings revenue $481.1 million, against $433 million");
}

TEST_CASE("a negative result is called a loss") {
  const Said said = revenue();
  Fact loss = fact("adjusted EPS");
  loss.value = 3;
  CHECK(said.wording().bullet(loss) == "Adjusted loss per share $0.14");
}

TEST_CASE("a fact without a figure has no bullet") { CHECK(revenue().wording().bullet(fact("revenue")).empty()); }

TEST_CASE("guidance is worded by what it does") {
  struct Row {
    GuidanceAction action;
    std::optional<Direction> direction;
    QuantityId value;
    std::string text;
  };
  const auto row = GENERATE(values<Row>({
      {GuidanceAction::none, std::nullopt, 0, "Sees Q1 FY2026 revenue $481.1 million"},
      {GuidanceAction::raise, Direction::up, 0, "Raises Q1 FY2026 revenue guidance to $481.1 million"},
      {GuidanceAction::maintain, std::nullopt, 0, "Reaffirms Q1 FY2026 revenue guidance of $481.1 million"},
      {GuidanceAction::withdraw, std::nullopt, kNone, "Withdraws Q1 FY2026 revenue guidance"},
      {GuidanceAction::none, Direction::up, 1, "Sees Q1 FY2026 revenue up 11.1%"},
      {GuidanceAction::none, Direction::down, kNone, "Sees Q1 FY2026 revenue lower"},
      {GuidanceAction::none, std::nullopt, kNone, ""},
  }));
  const Said said = revenue();
  Guidance guidance;
  guidance.metric = "revenue";
  guidance.horizon = 0;
  guidance.action = row.action;
  guidance.direction = row.direction;
  guidance.value = row.value;
  CHECK(said.wording().bullet(guidance) == row.text);
}

TEST_CASE("a ratio's percentage is its level") {
  const Said said = revenue();
  Guidance guidance;
  guidance.metric = "gross margin";
  guidance.direction = Direction::up;
  guidance.value = 1;
  CHECK(said.wording().bullet(guidance) == "Sees gross margin 11.1%");
}

TEST_CASE("a horizon without a label is given in the speaker's words, unless they say that it is now") {
  Said said = revenue();
  said.text = "by  July 13th today";
  Guidance guidance;
  guidance.metric = "revenue";
  guidance.value = 0;
  guidance.horizon_span = Span{0, 13};
  CHECK(said.wording().bullet(guidance) == "Sees revenue $481.1 million (by July 13th)");
  guidance.horizon_span = Span{14, 19};
  CHECK(said.wording().bullet(guidance) == "Sees revenue $481.1 million");
}

TEST_CASE("an amount by which something is to move is no level") {
  Said said = revenue();
  said.text = "Volume should grow by about $481.1 million";
  said.quantities[0].span = {28, 42};
  Guidance guidance;
  guidance.metric = "volume";
  guidance.direction = Direction::up;
  guidance.value = 0;
  CHECK(said.wording().bullet(guidance) == "Sees volume up $481.1 million");
}

TEST_CASE("a wire names the quarter of an outlook, and says of no range that it is rough") {
  Said said = revenue();
  said.text = "fourth quarter";
  Quantity range = quantity(QuantityKind::money, "0", "USD");
  range.value.reset();
  range.low = Decimal(80, -2);
  range.high = Decimal(92, -2);
  range.bound = Bound::about;
  said.quantities.push_back(range);
  Guidance guidance;
  guidance.metric = "diluted EPS";
  guidance.value = static_cast<QuantityId>(said.quantities.size()) - 1;
  guidance.horizon_span = Span{0, 14};
  Wording wire = said.wording();
  CHECK(wire.bullet(guidance) == "Sees diluted earnings per share about $0.80 to $0.92 (fourth quarter)");
  wire.as_wire(3, std::nullopt);
  CHECK(wire.bullet(guidance) == "Sees Q4 earnings per share $0.80 to $0.92");
}

TEST_CASE("a wire gives the company's figures the quarter that is reported, or the full year that they name") {
  Said said = revenue();
  said.text = "full year";
  Period year;
  year.span = {0, 9};
  said.periods = {year};
  Fact revenue = fact("revenue");
  revenue.value = 0;
  Wording wire = said.wording();
  wire.as_wire(3, std::nullopt);
  CHECK(wire.bullet(revenue) == "Q3 revenue $481.1 million");
  revenue.period = 0;
  CHECK(wire.bullet(revenue) == "FY revenue $481.1 million");
}

}  // namespace callscope
