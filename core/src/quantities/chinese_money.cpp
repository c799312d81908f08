// Amounts of money in Chinese: 3800亿元, 人民币50元, 五元三毛, 四块五, 七角五分, 每股1.2元.
#include <string>
#include <vector>

#include "quantities/chinese_scanner.h"
#include "support/table.h"
#include "text/endings.h"
#include "text/utf8.h"

namespace callscope {
namespace {

constexpr std::size_t kMetric = 8;  // characters between 每股 and its amount

// A row of the table: 元, 美分; the power is that of a part: ten 角 are a 元.
struct HanCurrency {
  static constexpr std::size_t kLongest = 8;  // characters
  char32_t text[kLongest] = {};
  std::uint8_t size = 0;
  std::int8_t power = 0;
  std::string_view code;

  std::u32string_view name() const { return {text, size}; }
};

std::vector<HanCurrency> read_currencies() {
  std::vector<HanCurrency> rows;
  for (const TableRow& row : read_table("chinese_currencies")) {
    HanCurrency currency;
    for (std::size_t at = 0; at < row[0].size() && currency.size < HanCurrency::kLongest;) {
      const CodePoint c = code_point(row[0], at);
      currency.text[currency.size++] = fold_han(c.value);
      at += c.length;
    }
    currency.code = row[1];
    currency.power = row[2] == "-1" ? std::int8_t{-1} : row[2] == "-2" ? std::int8_t{-2} : std::int8_t{0};
    rows.push_back(currency);
  }
  return rows;
}

const std::vector<HanCurrency>& currencies() {
  static const std::vector<HanCurrency> rows = read_currencies();
  return rows;
}

// The longest name for which a test holds.
template <typename Test>
const HanCurrency* longest(Test test) {
  const HanCurrency* best = nullptr;
  for (const HanCurrency& currency : currencies())
    if ((best == nullptr || currency.size > best->size) && test(currency)) best = &currency;
  return best;
}

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

}  // namespace

std::size_t HanScanner::money(std::size_t start, const HanNumber& number) {
  const std::size_t next = number.last;
  if (at(next) == U'块' && !number.digits && number.value == Decimal(1)) return 0;  // 一块: together
  const HanCurrency* behind = longest([&](const HanCurrency& currency) {
    return has(next, currency.name()) && (currency.size > 1 || currency.power == 0 || ends_money(next + 1));
  });
  if (behind != nullptr) {
    HanNumber sum = number;
    sum.value = number.value.scaled(behind->power);
    if (number.high) sum.high = number.high->scaled(behind->power);
    return amount(start, next + behind->size, sum, behind->code, behind->power);
  }
  static constexpr Name kSigns[] = {{U"$", "USD"}, {U"¥", "CNY"}, {U"€", "EUR"}, {U"£", "GBP"}};
  for (const Name& sign : kSigns)
    if (ends_at(start, sign.text)) return amount(start - 1, next, number, sign.name, 0);
  const HanCurrency* before = longest([&](const HanCurrency& currency) {
    return currency.power == 0 && currency.size > 1 && ends_at(start, currency.name());
  });
  return before == nullptr ? 0 : amount(start - before->size, next, number, before->code, 0);
}

// Behind 角 and 毛, which begin many words: 五角大楼, 三毛利率.
bool HanScanner::ends_money(std::size_t end) const {
  static constexpr std::u32string_view kBehind = U"的和到至或及";
  const char32_t c = at(end);
  return !is_han(c) || is_han_numeral(c) || kBehind.find(c) != std::u32string_view::npos;
}

std::size_t HanScanner::amount(std::size_t start, std::size_t end, HanNumber number, std::string_view code, int power) {
  if (has(end, U"人民币") && code == "CNY") end += 3;
  end = small_money(end, number, power);
  while (start > 0 && code == "CNY" && ends_at(start, U"人民币")) start -= 3;
  if (const std::string unit = per_share(start, end, code); !unit.empty())
    return value(start, end, number, QuantityKind::per_unit, unit, 0);
  return value(start, end, number, QuantityKind::money, code, 0);
}

std::string HanScanner::per_share(std::size_t start, std::size_t& end, std::string_view code) const {
  static constexpr Name kBefore[] = {{U"每股", "/share"},   {U"每ADS", "/ADS"},    {U"每份ADS", "/ADS"},
                                     {U"每桶", "/barrel"},  {U"每盎司", "/ounce"}, {U"每吨", "/tonne"},
                                     {U"每加仑", "/gallon"}};
  static constexpr Name kBehind[] = {{U"/股", "/share"}, {U"每股", "/share"}, {U"一股", "/share"},
                                     {U"/ADS", "/ADS"},  {U"每ADS", "/ADS"},  {U"/桶", "/barrel"},
                                     {U"/吨", "/tonne"}, {U"/盎司", "/ounce"}};
  // 每股收益1.2元: what the amount is per stands before its metric.
  for (std::size_t back = 0; back <= kMetric && start >= back + 2; ++back) {
    for (const Name& per : kBefore)
      if (ends_at(start - back, per.text)) return std::string(code) + std::string(per.name);
    if (is_digit(at(start - back - 1)) || at(start - back - 1) < 0x4E00) break;
  }
  if (start <= kMetric && behind_ads()) return std::string(code) + "/ADS";
  const Name* per = name_at(end, kBehind);
  if (per == nullptr) return {};
  end += per->text.size();
  return std::string(code) + std::string(per->name);
}

// 每ADS收益为66美分: the letters end the stretch before.
bool HanScanner::behind_ads() const {
  if (first_ <= words_.begin || !words_.is(first_ - 1, "ads"_w)) return false;
  const std::string_view before = words_.text.substr(0, words_[first_ - 1].start);
  return ends_with(before, "每") || ends_with(before, "每份");
}

// What follows 元, 块 or 角: 三毛, 五角五分, 又三美分, and the lone numeral of 四块五 and 两毛五.
std::size_t HanScanner::small_money(std::size_t end, HanNumber& number, int power) const {
  if (number.scaled || number.high || power < -1) return end;
  for (int parts = 0; parts < 2 && power > -2; ++parts) {
    const std::size_t next = at(end) == U'又' ? end + 1 : end;
    const auto minor = is_digit(at(next)) || is_han_numeral(at(next)) ? read_han_number(text_, next) : std::nullopt;
    if (!minor || minor->decimal || minor->high || !(minor->value < Decimal(100))) break;
    const std::size_t mark = minor->last;
    const bool tenth = at(mark) == U'毛' || at(mark) == U'角';
    const std::size_t cents = has(mark, U"美分") ? 2 : at(mark) == U'分' && at(mark + 1) != U'之' ? 1 : 0;
    const bool lone =
        !tenth && cents == 0 && mark == next + 1 && (at(end - 1) == U'块' || power == -1) && !is_han(at(mark));
    if (!tenth && cents == 0 && !lone) break;
    const int share = lone ? power - 1 : tenth ? -1 : -2;
    const auto sum = add(number.value, minor->value.scaled(share));
    if (!sum || share >= power) break;
    number.value = *sum;
    power = share;
    end = mark + (lone ? 0 : tenth ? 1 : cents);
    if (at(end) == U'钱') ++end;
  }
  return end;
}

}  // namespace callscope
