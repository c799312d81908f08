// What a number in Chinese is of: parts, currencies, durations, counted things.
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
std::size_t HanScanner::words_for_multiples(std::size_t i) {
  static constexpr Name kWords[] = {{U"翻一番", "2"}, {U"翻了一番", "2"}, {U"翻两番", "4"}, {U"翻番", "2"}, {U"翻倍", "2"},
                                    {U"翻了一倍", "2"}, {U"翻一倍", "2"}, {U"一半", "0.5"}, {U"半数", "0.5"}};
  const Name* word = name_at(i, kWords);
  if (word == nullptr) return 0;
  if (has(i, U"一半") && i > 0 && (at(i - 1) == U'另' || at(i - 1) == U'前')) return 0;
  Found found = make(QuantityKind::multiple, "x");
  found.quantity.value = Decimal::parse(word->name);
  return put(std::move(found), i, i + word->text.size());
}

std::size_t HanScanner::parts(std::size_t i) {
  const bool word = at(i) == U'百' || at(i) == U'千' || at(i) == U'万';
  const auto bottom = read_han_number(text_, i);
  std::size_t mark = bottom ? bottom->last : i + 1;
  Decimal whole = bottom ? bottom->value : Decimal(10000);
  if (word && !bottom) whole = Decimal(10000);
  if (!has(mark, U"分之") || whole.is_zero()) return 0;
  mark += 2;
  const bool minus = at(mark) == U'负';
  const auto top = read_han_number(text_, minus ? mark + 1 : mark);
  if (!top) return 0;
  // Behind 百分之 a pair of numerals is an estimate that no one can resolve.
  const int tens = whole.mantissa() == 1 ? whole.exponent() : 0;
  const Decimal value = minus ? top->value.negated() : top->value;
  Found found = make(tens >= 2 ? QuantityKind::percent : QuantityKind::multiple, tens >= 2 ? "%" : "x");
  if (tens >= 2) found.quantity.value = value.scaled(2 - tens);
  else if (const auto share = quotient(value, whole)) found.quantity.value = share;
  else return 0;
  return put(std::move(found), i, top->last);
}

std::optional<Decimal> HanScanner::quotient(const Decimal& top, const Decimal& bottom) {
  if (bottom.exponent() < 0 || top.exponent() < 0 || Decimal(100000) < top || Decimal(100000) < bottom) return std::nullopt;
  const auto over = static_cast<std::int64_t>(top.approximate()), under = static_cast<std::int64_t>(bottom.approximate());
  if (under <= 0) return std::nullopt;
  return Decimal((over * 10000000000000 / under + 5) / 10, -12);
}

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

std::size_t HanScanner::tenths(std::size_t start, std::size_t mark, const HanNumber& number) {
  static constexpr char32_t kWords[] = {U'为', U'本', U'立', U'果', U'绩', U'功', U'熟', U'员', U'交', U'都', U'份', U'就', U'效', U'長', U'长'};
  for (char32_t c : kWords)
    if (at(mark + 1) == c) return mark + 1;
  HanNumber whole = number;
  whole.value = number.value.scaled(1);
  std::size_t end = mark + 1;
  const int more = at(end) == U'半' ? 5 : han_digit(at(end));
  if (more > 0) {
    if (const auto sum = add(whole.value, Decimal(more))) whole.value = *sum;
    ++end;
  }
  return value(start, end, whole, QuantityKind::percent, "%", 0);
}

std::size_t HanScanner::discount(std::size_t start, std::size_t mark, const HanNumber& number) {
  HanNumber share = number;
  if (number.value < Decimal(11) && number.places < 2) share.value = number.value.scaled(1);
  return value(start, mark + 1, share, QuantityKind::percent, "%", 0);
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

std::size_t HanScanner::duration(std::size_t start, std::size_t end, const HanNumber& number, std::string_view unit) {
  const bool one = number.value == Decimal(1) && !number.high;
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
  const bool money = measure == nullptr && number.scaled && is_of_money(start);
  return value(start, last, number, money ? QuantityKind::money : QuantityKind::count, noun, 0);
}

bool HanScanner::joins(std::size_t at_index) const {
  const char32_t before = at_index > 0 ? at(at_index - 1) : 0, behind = at(at_index + 1);
  return (behind >= 0x4E00 && behind <= 0x9FFF) || (before >= 0x4E00 && before <= 0x9FFF);
}

bool HanScanner::is_of_money(std::size_t start) const {
  for (std::size_t back = 1; back <= kBack && back <= start; ++back)
    for (std::u32string_view word : kMoneyWords)
      if (has(start - back, word)) return true;
  return false;
}

}  // namespace callscope
