// What a number in Chinese is of: currencies, durations, counted things.
#include "quantities/chinese_scanner.h"

namespace callscope {

constexpr std::size_t kBack = 14;     // characters back to what an amount is of
constexpr std::size_t kMetric = 8;    // characters between 每股 and its amount

constexpr Name kCurrencies[] = {
    {U"元人民币", "CNY"}, {U"人民币", "CNY"}, {U"美元", "USD"}, {U"美金", "USD"}, {U"港元", "HKD"}, {U"港币", "HKD"},
    {U"欧元", "EUR"},     {U"日元", "JPY"},   {U"英镑", "GBP"}, {U"新台币", "TWD"}, {U"台币", "TWD"}, {U"韩元", "KRW"},
    {U"新加坡元", "SGD"}, {U"新元", "SGD"},   {U"加元", "CAD"}, {U"澳元", "AUD"}, {U"瑞士法郎", "CHF"}, {U"卢布", "RUB"},
    {U"卢比", "INR"},     {U"奈拉", "NGN"}, {U"块钱", "CNY"}, {U"块", "CNY"},   {U"泰铢", "THB"}, {U"円", "JPY"}, {U"元", "CNY"}};
constexpr Name kDurations[] = {{U"个季度", "quarters"}, {U"季度", "quarters"}, {U"个月", "months"}, {U"年", "years"},
                               {U"个星期", "weeks"},    {U"周", "weeks"},      {U"天", "days"},     {U"个小时", "hours"},
                               {U"小时", "hours"},      {U"分钟", "minutes"},  {U"秒", "seconds"}};
constexpr Name kMeasures[] = {
    {U"用户", "users"}, {U"订单", "orders"}, {U"单", "orders"}, {U"股", "shares"}, {U"人", "people"}, {U"名", "people"},
    {U"门店", "stores"}, {U"店", "stores"}, {U"辆", "vehicles"}, {U"台", "units"}, {U"会员", "members"}, {U"商家", "merchants"},
    {U"家", ""}, {U"个", ""}, {U"件", ""}, {U"款", ""}, {U"次", ""}, {U"户", "households"}, {U"座", ""}, {U"条", ""}, {U"吨", "tonnes"},
    {U"千克", "kilograms"}, {U"公斤", "kilograms"}, {U"千米", "kilometers"}, {U"公里", "kilometers"}, {U"平方米", "square meters"}};
constexpr std::u32string_view kMoneyWords[] = {U"投资", U"投入", U"收入", U"营收", U"利润", U"成本", U"亏损", U"现金", U"资本", U"金额",
                                               U"交易额", U"费用", U"销售额", U"市值", U"分红", U"回购", U"开支", U"支出", U"盈利", U"资产"};

std::size_t HanScanner::unit(std::size_t start, const HanNumber& number) {
  std::size_t next = number.last;
  const bool counted = at(next) == U'个';
  const std::size_t behind = counted ? next + 1 : next;
  if (at(next) == U'%') return value(start, next + 1, number, QuantityKind::percent, "%", 0);
  if (has(behind, U"百分点")) return value(start, behind + 3, number, QuantityKind::points, "pp", 0);
  if (has(behind, U"基点")) return value(start, behind + 2, number, QuantityKind::points, "pp", -2);
  if (counted && at(behind) == U'点' ) return value(start, behind + 1, number, QuantityKind::points, "pp", 0);
  if (at(next) == U'成') return tenths(start, next, number);
  if (at(next) == U'折') return discount(start, next, number);
  if (at(next) == U'倍') return value(start, next + 1, number, QuantityKind::multiple, "x", 0);
  const bool piece = at(next) == U'块' && !number.digits && number.value == Decimal(1);  // 一块: together
  if (const Name* money = piece ? nullptr : name_at(next, kCurrencies)) return amount(start, next + money->text.size(), number, money->name);
  if (const Name* before = currency_before(start)) return amount(start - before->text.size(), next, number, before->name);
  if (const Name* time = name_at(next, kDurations)) return duration(start, next + time->text.size(), number, time->name);
  return count(start, next, number);
}

const Name* HanScanner::currency_before(std::size_t start) const {
  for (const Name& name : kCurrencies)
    if (name.text.size() > 1 && ends_at(start, name.text)) return &name;
  static constexpr Name kSigns[] = {{U"$", "USD"}, {U"¥", "CNY"}, {U"€", "EUR"}, {U"£", "GBP"}};
  for (const Name& sign : kSigns)
    if (ends_at(start, sign.text)) return &sign;
  return nullptr;
}

std::size_t HanScanner::amount(std::size_t start, std::size_t end, HanNumber number, std::string_view code) {
  if (has(end, U"人民币") && code == "CNY") end += 3;
  end = small_money(end, number);
  while (start > 0 && code == "CNY" && ends_at(start, U"人民币")) start -= 3;
  if (const std::string unit = per_share(start, end, code); !unit.empty())
    return value(start, end, number, QuantityKind::per_unit, unit, 0);
  return value(start, end, number, QuantityKind::money, code, 0);
}

std::string HanScanner::per_share(std::size_t start, std::size_t& end, std::string_view code) const {
  static constexpr Name kBehind[] = {{U"/股", "/share"}, {U"每股", "/share"}, {U"一股", "/share"}, {U"/ADS", "/ADS"}, {U"每ADS", "/ADS"}};
  // 每股收益1.2元: what the amount is per stands before its metric.
  for (std::size_t back = 0; back <= kMetric && start >= back + 2 && !is_digit(at(start - back - 1)) && at(start - back - 1) >= 0x4E00; ++back)
    if (ends_at(start - back, U"每股")) return std::string(code) + "/share";
  const Name* per = name_at(end, kBehind);
  if (per == nullptr) return {};
  end += per->text.size();
  return std::string(code) + std::string(per->name);
}

std::size_t HanScanner::small_money(std::size_t end, HanNumber& number) const {
  std::size_t next = at(end) == U'又' ? end + 1 : end;
  const auto minor = is_digit(at(next)) || is_han_numeral(at(next)) ? read_han_number(text_, next) : std::nullopt;
  if (!minor || number.scaled) return end;
  const std::size_t mark = minor->last;
  const bool tenth = at(mark) == U'毛' || at(mark) == U'角';
  const std::size_t cents = has(mark, U"美分") ? 2 : at(mark) == U'分' && at(mark + 1) != U'之' ? 1 : 0;
  if (!tenth && cents == 0) return end;
  const auto sum = add(number.value, minor->value.scaled(tenth ? -1 : -2));
  if (!sum) return end;
  number.value = *sum;
  return mark + (tenth ? 1 : cents);
}

// 三季度收入: the third quarter; 连续三季度 and 三个季度 count quarters.
bool HanScanner::names_quarter(std::size_t start, const HanNumber& number) const {
  static constexpr std::u32string_view kCounting = U"续去来近每";
  if (at(number.last) != U'季' || number.decimal || number.high || !(number.value < Decimal(5))) return false;
  return start == 0 || kCounting.find(at(start - 1)) == std::u32string_view::npos;
}

std::size_t HanScanner::duration(std::size_t start, std::size_t end, const HanNumber& number, std::string_view unit) {
  const bool one = number.value == Decimal(1) && !number.high;
  if (names_quarter(start, number)) return end;
  if ((one && !number.digits && !small_counts_) || (unit == "years" && at(end) == U'级')) return end;
  return value(start, end, number, QuantityKind::duration, unit, 0);
}

std::size_t HanScanner::count(std::size_t start, std::size_t end, const HanNumber& number) {
  const Name* measure = name_at(end, kMeasures);
  std::size_t last = end;
  std::string_view noun;
  if (measure != nullptr) {
    last = end + measure->text.size();
    noun = measure->name;
    if (noun.empty())
      if (const Name* thing = name_at(last, kMeasures); thing != nullptr && !thing->name.empty()) {
        noun = thing->name;
        last += thing->text.size();
      }
  }
  const bool large = number.scaled || Decimal(12) < number.value;
  const bool lone = measure == nullptr && !number.scaled;
  if (!small_counts_ && (!large || (lone && !number.digits))) return last;
  if (small_counts_ && measure == nullptr && !number.digits && end - start == 1 && joins(start)) return end;
  if (small_counts_ && at(end) == U'打' && !number.high)
    if (const auto dozens = multiply(number.value, Decimal(12))) {
      HanNumber all = number;
      all.value = *dozens;
      return value(start, end + 1, all, QuantityKind::count, {}, 0);
    }
  const bool money = measure == nullptr && number.scaled && is_of_money(start);
  return value(start, last, number, money ? QuantityKind::money : QuantityKind::count, noun, 0);
}

bool HanScanner::joins(std::size_t at_index) const {
  static constexpr std::u32string_view kBehind = U"的是不这和与或到至种块双对位项类级次岁层打分";
  static constexpr std::u32string_view kBefore = U"是前有达共为到至和与或";
  const char32_t before = at_index > 0 ? at(at_index - 1) : 0, behind = at(at_index + 1);
  const auto is_han = [](char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; };
  if (is_han(behind)) return kBehind.find(behind) == std::u32string_view::npos;
  return is_han(before) && kBefore.find(before) == std::u32string_view::npos;
}

bool HanScanner::is_of_money(std::size_t start) const {
  for (std::size_t back = 1; back <= kBack && back <= start; ++back)
    for (std::u32string_view word : kMoneyWords)
      if (has(start - back, word)) return true;
  return false;
}

}  // namespace callscope
