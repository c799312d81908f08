#include "digest/wording.h"

#include <algorithm>
#include <cctype>

#include "text/endings.h"

namespace callscope {
namespace {

constexpr std::string_view kProForma = "pro_forma";

struct Scale {
  const char* spelling;  // in the print, lower case
  const char* word;
  int power;
};
constexpr Scale kScales[] = {
    {"trillion", "trillion", 12}, {"billion", "billion", 9}, {"bln", "billion", 9},
    {"bn", "billion", 9},         {"million", "million", 6}, {"mln", "million", 6},
    {"mn", "million", 6},         {"mm", "million", 6},      {"thousand", "thousand", 3},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool holds(std::string_view text, std::string_view word) {
  return std::search(text.begin(), text.end(), word.begin(), word.end(),
                     [](char a, char b) { return lower(a) == b; }) != text.end();
}

// How many digits stand before the point.
int whole_digits(const Decimal& value) {
  return static_cast<int>(std::to_string(value.magnitude().mantissa()).size()) + value.exponent();
}

// The scale of the print; where the print has none that is known, the one that fits.
Scale scale_of(const Decimal& value, std::string_view quote) {
  for (const Scale& scale : kScales)
    if (holds(quote, scale.spelling) && whole_digits(value) + 3 > scale.power) return scale;
  for (const Scale& scale : kScales)
    if (scale.power >= 6 && whole_digits(value) > scale.power && std::string_view(scale.spelling) == scale.word)
      return scale;
  return {"", "", 0};
}

// "1336.5" as "1,336.5".
std::string grouped(std::string digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::size_t first = digits[0] == '-' ? 1 : 0;
  for (std::size_t at = point; at > first + 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string currency_mark(std::string_view code) {
  static constexpr struct {
    const char* code;
    const char* mark;
  } kMarks[] = {{"USD", "$"},    {"EUR", "€"},   {"GBP", "£"},   {"JPY", "¥"},  {"INR", "₹"},
                {"CNY", "RMB "}, {"HKD", "HK$"}, {"CAD", "C$"},  {"AUD", "A$"}, {"TWD", "NT$"},
                {"SGD", "S$"},   {"KRW", "₩"},   {"NZD", "NZ$"}, {"BRL", "R$"}};
  for (const auto& row : kMarks)
    if (code == row.code) return row.mark;
  return code.empty() ? std::string() : std::string(code) + " ";
}

// With cents where the other end of a range has them: "$2.00 to $2.10".
std::string money_text(const Decimal& value, std::string_view code, std::string_view quote, bool cents) {
  const Scale scale = scale_of(value, quote);
  std::string digits = grouped(value.magnitude().scaled(-scale.power).to_string());
  // Cents are two digits: "$0.9" is "$0.90".
  if (scale.power == 0 && digits.size() > 2 && digits.find('.') == digits.size() - 2) digits += '0';
  if (scale.power == 0 && cents && digits.find('.') == std::string::npos) digits += ".00";
  std::string text = (value.is_negative() ? "-" : "") + currency_mark(code) + digits;
  if (scale.power != 0) text.append(" ").append(scale.word);
  return text;
}

std::string count_text(const Decimal& value, std::string_view quote) {
  const Scale scale = scale_of(value, quote);
  std::string text = grouped(value.scaled(-scale.power).to_string());
  if (scale.power != 0) text.append(" ").append(scale.word);
  return text;
}

// One value without its bound.
std::string value_text(const Quantity& quantity, const Decimal& value, std::string_view quote, bool cents = false) {
  const std::string unit = quantity.unit.value_or("");
  switch (quantity.kind) {
    case QuantityKind::money: return money_text(value, unit, quote, cents);
    case QuantityKind::percent:
    case QuantityKind::band: return value.to_string() + "%";
    case QuantityKind::points:
      if (holds(quote, "basis point") || holds(quote, "bps") || holds(quote, "bips"))
        return value.scaled(2).to_string() + " basis points";
      return value.to_string() + (value == Decimal(1) ? " percentage point" : " percentage points");
    case QuantityKind::multiple: return value.to_string() + "x";
    case QuantityKind::per_unit: {
      const std::size_t slash = unit.find('/');
      if (slash == std::string::npos) return count_text(value, quote) + " " + unit;
      return money_text(value, unit.substr(0, slash), quote, cents) + " per " + unit.substr(slash + 1);
    }
    case QuantityKind::count:
    case QuantityKind::duration: return count_text(value, quote) + (unit.empty() ? "" : " " + unit);
  }
  return {};
}

std::string plain_amount(const Quantity& quantity, std::string_view quote) {
  if (quantity.kind == QuantityKind::band && quote.size() <= 60) return lower_line(quote);
  if (quantity.value) return value_text(quantity, *quantity.value, quote);
  const bool cents = (quantity.low && quantity.low->exponent() < 0) || (quantity.high && quantity.high->exponent() < 0);
  std::string low = quantity.low ? value_text(quantity, *quantity.low, quote, cents) : "";
  const std::string high = quantity.high ? value_text(quantity, *quantity.high, quote, cents) : "";
  if (low.empty() || high.empty()) return low + high;
  // "$3.65 to $3.95 per share", "2 to 3 years": what follows the number is said once.
  const bool unit_follows = quantity.kind != QuantityKind::money && quantity.kind != QuantityKind::percent;
  if (const std::size_t blank = low.find(' ');
      unit_follows && blank != std::string::npos && ends_with(high, low.substr(blank)))
    low.resize(blank);
  return low + " to " + high;
}

std::string spelled_out(std::string metric) {
  if (metric == "EPS" || ends_with(metric, " EPS")) metric.replace(metric.size() - 3, 3, "earnings per share");
  return metric;
}

}  // namespace

void append_word(std::string& text, std::string_view word) {
  if (word.empty()) return;
  if (!text.empty()) text += ' ';
  text.append(word);
}

bool is_pro_forma(const Fact& fact) {
  return std::any_of(fact.evidence.begin(), fact.evidence.end(),
                     [](const Evidence& evidence) { return evidence.rule == kProForma; });
}

std::string one_line(std::string_view quote) {
  std::string text;
  for (char c : quote) {
    if (std::isspace(static_cast<unsigned char>(c)) != 0) c = ' ';
    if (c != ' ' || (!text.empty() && text.back() != ' ')) text += c;
  }
  return text;
}

std::string lower_line(std::string_view quote) {
  std::string text = one_line(quote);
  std::transform(text.begin(), text.end(), text.begin(), lower);
  return text;
}

std::string amount_text(const Quantity& quantity, std::string_view quote) {
  const std::string text = plain_amount(quantity, quote);
  if (text.empty() || quantity.kind == QuantityKind::band) return text;
  switch (quantity.bound) {
    case Bound::at_least: return "at least " + text;
    case Bound::at_most: return "at most " + text;
    case Bound::about: return "about " + text;
    case Bound::none: break;
  }
  return quantity.approximate ? "about " + text : text;
}

std::string Wording::amount(QuantityId id) const {
  if (id == kNone) return {};
  const Quantity& quantity = quantities_[static_cast<std::size_t>(id)];
  return amount_text(quantity, quantity.span.of(text_));
}

std::string Wording::level(const Fact& fact) const {
  const std::string text = amount(fact.value);
  return is_told_as_loss(fact) ? "-" + text : text;
}

std::string Wording::period(PeriodId id) const {
  if (id == kNone) return {};
  const auto& label = periods_[static_cast<std::size_t>(id)].label;
  if (!label || (wire_ && *label == held_)) return {};
  // "FQ4 2024" is written "Q4 FY2024"; of the quarter that is reported "Q4".
  if (label->size() == 8 && label->compare(0, 2, "FQ") == 0) {
    const std::string quarter = "Q" + label->substr(2, 1);
    return reported_ != 0 && quarter == "Q" + std::to_string(reported_) ? quarter : quarter + " FY" + label->substr(4);
  }
  return *label;
}

std::string Wording::subject(const std::string& metric, const std::optional<std::string>& entity) const {
  if (!entity || entity->empty()) return spelled_out(metric);
  return *entity + " " + spelled_out(metric);
}

std::string Wording::change(const Fact& fact) const {
  if (!fact.change) return {};
  static constexpr const char* kDirections[] = {"up", "down", "flat"};
  static constexpr const char* kBases[] = {"", "y/y", "q/q", "sequentially"};
  std::string text;
  if (fact.change->direction) text = kDirections[static_cast<std::size_t>(*fact.change->direction)];
  const std::string size = amount(fact.change->quantity);
  if (text.empty() && !size.empty()) text = "changed by";
  append_word(text, size);
  if (!text.empty()) append_word(text, kBases[static_cast<std::size_t>(fact.change->basis)]);
  return text;
}

}  // namespace callscope
