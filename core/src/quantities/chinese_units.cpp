// What a number in Chinese is of: parts, durations, counted things.
#include "quantities/chinese_scanner.h"

namespace callscope {

constexpr std::size_t kBack = 14;  // characters back to what an amount is of

constexpr Name kDurations[] = {{U"个季度", "quarters"}, {U"季度", "quarters"}, {U"个月", "months"},
                               {U"年", "years"},        {U"个星期", "weeks"},  {U"周", "weeks"},
                               {U"天", "days"},         {U"个小时", "hours"},  {U"小时", "hours"},
                               {U"分钟", "minutes"},    {U"秒", "seconds"}};
constexpr Name kMeasures[] = {{U"用户", "users"},
                              {U"订单", "orders"},
                              {U"单", "orders"},
                              {U"股", "shares"},
                              {U"人", "people"},
                              {U"名", "people"},
                              {U"门店", "stores"},
                              {U"店", "stores"},
                              {U"辆", "vehicles"},
                              {U"台", "units"},
                              {U"会员", "members"},
                              {U"商家", "merchants"},
                              {U"家", ""},
                              {U"个", ""},
                              {U"件", ""},
                              {U"款", ""},
                              {U"次", ""},
                              {U"户", "households"},
                              {U"座", ""},
                              {U"条", ""},
                              {U"吨", "tonnes"},
                              {U"千克", "kilograms"},
                              {U"公斤", "kilograms"},
                              {U"千米", "kilometers"},
                              {U"公里", "kilometers"},
                              {U"平方米", "square meters"}};
constexpr std::u32string_view kMoneyWords[] = {U"投资", U"投入", U"收入", U"营收",   U"利润", U"成本",   U"亏损",
                                               U"现金", U"资本", U"金额", U"交易额", U"费用", U"销售额", U"市值",
                                               U"分红", U"回购", U"开支", U"支出",   U"盈利", U"资产"};

std::size_t HanScanner::unit(std::size_t start, const HanNumber& number) {
  std::size_t next = number.last;
  const bool counted = at(next) == U'个';
  const std::size_t behind = counted ? next + 1 : next;
  if (at(next) == U'%') return value(start, next + 1, number, QuantityKind::percent, "%", 0);
  if (has(behind, U"百分点")) return value(start, behind + 3, number, QuantityKind::points, "pp", 0);
  if (has(behind, U"基点")) return value(start, behind + 2, number, QuantityKind::points, "pp", -2);
  if (counted && at(behind) == U'点') return value(start, behind + 1, number, QuantityKind::points, "pp", 0);
  if (at(next) == U'成') return tenths(start, next, number);
  if (at(next) == U'折') return discount(start, next, number);
  if (at(next) == U'倍') return value(start, next + 1, number, QuantityKind::multiple, "x", 0);
  if (const std::size_t end = money(start, number)) return end;
  if (const Name* time = name_at(next, kDurations))
    return duration(start, next + time->text.size(), number, time->name);
  return count(start, next, number);
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
  const Name* things = measure == nullptr && number.scaled ? things_before(start) : nullptr;
  if (things != nullptr) noun = things->name;
  const bool money = measure == nullptr && things == nullptr && number.scaled && is_of_money(start);
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

// 付费用户超过1.2亿: what is counted stands before; 用户投入3亿 is of money.
const Name* HanScanner::things_before(std::size_t start) const {
  constexpr std::size_t kNearest = 6;
  for (std::size_t back = 1; back <= kNearest && back <= start; ++back) {
    for (std::u32string_view word : kMoneyWords)
      if (has(start - back, word)) return nullptr;
    const Name* name = name_at(start - back, kMeasures);
    if (name != nullptr && name->text.size() > 1 && !name->name.empty()) return name;
  }
  return nullptr;
}

bool HanScanner::is_of_money(std::size_t start) const {
  for (std::size_t back = 1; back <= kBack && back <= start; ++back)
    for (std::u32string_view word : kMoneyWords)
      if (has(start - back, word)) return true;
  return false;
}

}  // namespace callscope
