// Shares and multiples in Chinese: 百分之二十, 三分之一, 一又二分之一, 3/5, 三成, 九折, 翻倍.
#include "quantities/bands.h"
#include "quantities/chinese_scanner.h"

namespace callscope {
namespace {

// The power of ten of units alone: 百 is 2, 千万 is 7; 0 for other characters.
int unit_power(char32_t c) {
  return c == U'十' ? 1 : c == U'百' ? 2 : c == U'千' ? 3 : c == U'万' ? 4 : c == U'亿' ? 8 : 0;
}

BandLevel level_of(char32_t c) {
  return c == U'低' ? BandLevel::low : c == U'中' ? BandLevel::mid : c == U'高' ? BandLevel::high : BandLevel::none;
}

}  // namespace

std::size_t HanScanner::words_for_multiples(std::size_t i) {
  static constexpr Name kWords[] = {{U"翻一番", "2"}, {U"翻了一番", "2"}, {U"翻两番", "4"},
                                    {U"翻番", "2"},   {U"翻倍", "2"},     {U"翻了一倍", "2"},
                                    {U"翻一倍", "2"}, {U"一半", "0.5"},   {U"半数", "0.5"}};
  const char32_t first = at(i);
  if (first != U'翻' && first != U'一' && first != U'半') return 0;
  const Name* word = name_at(i, kWords);
  if (word == nullptr) return 0;
  if (has(i, U"一半") && i > 0 && (at(i - 1) == U'另' || at(i - 1) == U'前')) return 0;
  Found found = make(QuantityKind::multiple, "x");
  found.quantity.value = Decimal::parse(word->name);
  return put(std::move(found), i, i + word->text.size());
}

std::size_t HanScanner::band(std::size_t i) {
  static constexpr Name kDigits[] = {{U"个位数", "1"}, {U"两位数", "2"}, {U"双位数", "2"}, {U"三位数", "3"}};
  std::size_t next = i;
  BandLevel first = level_of(at(next)), second = first;
  if (first != BandLevel::none) ++next;
  if (first != BandLevel::none && (at(next) == U'到' || at(next) == U'至')) ++next;
  if (first != BandLevel::none && level_of(at(next)) != BandLevel::none) second = level_of(at(next++));
  const Name* digits = name_at(next, kDigits);
  if (digits == nullptr || (i > 0 && (at(i - 1) == U'这' || at(i - 1) == U'那'))) return 0;
  const int count = digits->name.front() - '0';
  Found found = make(QuantityKind::band, "%");
  found.quantity.low = digit_band(count, first).low;
  found.quantity.high = digit_band(count, second).high;
  return put(std::move(found), i, next + digits->text.size());
}

std::optional<HanScanner::Part> HanScanner::part_at(std::size_t i) const {
  Part part;
  std::size_t mark = i;
  for (; unit_power(at(mark)) != 0; ++mark) part.power += unit_power(at(mark));
  Decimal whole(1, part.power);
  if (!has(mark, U"分之")) {  // 三分之一, 一千分之二: a numeral divides
    const auto bottom = read_han_number(text_, i);
    if (!bottom || !has(bottom->last, U"分之") || bottom->value.is_zero() || bottom->high) return std::nullopt;
    mark = bottom->last;
    whole = bottom->value;
    part.power = 0;
  }
  mark += 2;
  const bool minus = at(mark) == U'负';
  const auto top = read_han_number(text_, minus ? mark + 1 : mark);
  if (!top) return std::nullopt;
  part.last = top->last;
  part.top = minus ? top->value.negated() : top->value;
  part.high = top->high;
  const auto share = part.power > 0 ? std::optional<Decimal>(part.top.scaled(-part.power)) : quotient(part.top, whole);
  if (!share) return std::nullopt;
  part.value = *share;
  return part;
}

// 百分之二十, 千分之六, 三分之一. Units alone make a percentage: 百分之, 万分之; not 一百分之.
std::size_t HanScanner::parts(std::size_t i) {
  const auto part = part_at(i);
  if (!part) return stroke(i);
  const bool percent = part->power >= 2;
  const bool minus = i > 0 && at(i - 1) == U'负';
  Found found = make(percent ? QuantityKind::percent : QuantityKind::multiple, percent ? "%" : "x");
  const Decimal value = percent ? part->top.scaled(2 - part->power) : part->value;
  if (part->high && percent) {  // 百分之二三十
    found.quantity.low = value;
    found.quantity.high = part->high->scaled(2 - part->power);
  } else {
    found.quantity.value = minus ? value.negated() : value;
  }
  return put(std::move(found), minus ? i - 1 : i, part->last);
}

// 一又二分之一.
std::size_t HanScanner::mixed(std::size_t start, const HanNumber& number) {
  const auto part = at(number.last) == U'又' && !number.high ? part_at(number.last + 1) : std::nullopt;
  const auto sum = part ? add(number.value, part->value) : std::nullopt;
  if (!sum) return 0;
  HanNumber whole = number;
  whole.value = *sum;
  return value(start, part->last, whole, QuantityKind::multiple, "x", 0);
}

// 3/5, where it makes a fraction and no date.
std::size_t HanScanner::stroke(std::size_t i) {
  if (!is_digit(at(i)) || at(i + 1) != U'/' || !is_digit(at(i + 2)) || is_digit(at(i + 3)) || at(i + 3) == U'/' ||
      at(i + 3) == U'.')
    return 0;
  if (i > 0 && (is_digit(at(i - 1)) || at(i - 1) == U'/' || at(i - 1) == U'.')) return 0;
  const char32_t top = at(i), bottom = at(i + 2);
  if (top == U'0' || top >= bottom || bottom == U'7' || bottom == U'9') return 0;
  Found found = make(QuantityKind::multiple, "x");
  found.quantity.value =
      quotient(Decimal(static_cast<std::int64_t>(top - U'0')), Decimal(static_cast<std::int64_t>(bottom - U'0')));
  return found.quantity.value ? put(std::move(found), i, i + 3) : 0;
}

std::optional<Decimal> HanScanner::quotient(const Decimal& top, const Decimal& bottom) {
  constexpr int kMostDigits = 8;
  if (bottom.exponent() > kMostDigits || top.exponent() < 0 || bottom.exponent() < 0 ||
      Decimal(100000) < top.magnitude())
    return std::nullopt;
  const std::int64_t over = static_cast<std::int64_t>(top.magnitude().approximate()), under = bottom.mantissa();
  if (under <= 0 || under > 100000) return std::nullopt;
  const Decimal share = Decimal((over * 10000000000000 / under + 5) / 10, -12).scaled(-bottom.exponent());
  return top.is_negative() ? share.negated() : share;
}

std::size_t HanScanner::tenths(std::size_t start, std::size_t mark, const HanNumber& number) {
  static constexpr char32_t kWords[] = {U'为', U'本', U'立', U'果', U'绩', U'功', U'熟', U'员',
                                        U'交', U'都', U'份', U'就', U'效', U'長', U'长'};
  for (char32_t c : kWords)
    if (at(mark + 1) == c) return mark + 1;
  HanNumber whole = number;
  whole.value = number.value.scaled(1);
  if (number.high) whole.high = number.high->scaled(1);  // 两三成
  std::size_t end = mark + 1;
  const int more = at(end) == U'半' ? 5 : han_digit(at(end));
  if (more > 0 && !number.high) {
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

}  // namespace callscope
