#include "quantities/chinese.h"

#include <algorithm>

#include "quantities/chinese_scanner.h"

namespace callscope {
namespace {

constexpr TokenIndex kLongest = 200;  // tokens of one stretch

struct BoundWord {
  std::u32string_view text;
  Bound bound;
};
constexpr BoundWord kBoundsBefore[] = {{U"超过", Bound::at_least},
                                       {U"超", Bound::at_least},
                                       {U"逾", Bound::at_least},
                                       {U"至少", Bound::at_least},
                                       {U"突破", Bound::at_least},
                                       {U"高于", Bound::at_least},
                                       {U"最多", Bound::at_most},
                                       {U"不到", Bound::at_most},
                                       {U"不足", Bound::at_most},
                                       {U"低于", Bound::at_most},
                                       {U"大约", Bound::about},
                                       {U"约", Bound::about},
                                       {U"近", Bound::about},
                                       {U"接近", Bound::about},
                                       {U"将近", Bound::about},
                                       {U"差不多", Bound::about},
                                       {U"至多", Bound::at_most},
                                       {U"最高", Bound::at_most},
                                       // Denied behind what they deny: the last that fits is meant.
                                       {U"不低于", Bound::at_least},
                                       {U"不少于", Bound::at_least},
                                       {U"不超过", Bound::at_most},
                                       {U"不高于", Bound::at_most},
                                       {U"不多于", Bound::at_most}};
constexpr BoundWord kBoundsBehind[] = {{U"以上", Bound::at_least}, {U"多", Bound::at_least}, {U"以下", Bound::at_most},
                                       {U"以内", Bound::at_most},  {U"左右", Bound::about},  {U"上下", Bound::about}};

}  // namespace

TokenIndex HanScanner::run() {
  const TokenIndex end = gather();
  for (std::size_t at = 0; at < text_.size();) at = step(at);
  return end;
}

TokenIndex HanScanner::gather() {
  TokenIndex last = first_, end = first_;
  for (TokenIndex i = first_; i < words_.end && i - first_ < kLongest; ++i) {
    const Token& token = words_[i];
    if (i > first_ && token.has(kParagraphStart)) break;
    const bool thousands = words_.is(i, "k"_w) && i > first_ && words_.is_number(i - 1);
    if (!thousands &&
        (token.kind == TokenKind::word || token.kind == TokenKind::kana || token.kind == TokenKind::hangul))
      break;
    end = i + 1;
    if (token.kind == TokenKind::cjk) last = i + 1;
  }
  // Digits behind the last character belong to it unless a word follows: "约 $5 million".
  const bool word_follows =
      end < words_.end && words_[end].kind == TokenKind::word && words_[end].end - words_[end].start > 1;
  if (word_follows) end = last;
  for (TokenIndex i = first_; i < end; ++i) stretch_.add(words_, i);
  return end > first_ ? end : first_ + 1;
}

std::size_t HanScanner::step(std::size_t i) {
  if (const std::size_t next = words_for_multiples(i)) return next;
  if (const std::size_t next = band(i)) return next;
  const char32_t c = at(i);
  if (c == U'第') return past_number(i + 1);
  if (!is_digit(c) && !is_han_numeral(c) && c != U'万') return i + 1;
  if (i > 0 && is_digit(at(i - 1)) && last_end_ != i) return i + 1;  // the tail of what could not be read
  if (const std::size_t next = parts(i)) return next;
  auto number = read_han_number(text_, i);
  if (!number) return i + 1;
  if (is_date(*number, i)) return std::max(number->last, i + 1);
  if (const std::size_t next = mixed(i, *number)) return next;
  second_end(i, *number);
  return unit(i, *number);
}

void HanScanner::second_end(std::size_t start, HanNumber& number) const {
  const char32_t link = at(number.last);
  if ((link != U'到' && link != U'至' && link != U'-' && link != U'~') || number.high || number.places > 1 ||
      ends_at(start, U"从"))
    return;
  const auto other = read_han_number(text_, number.last + 1);
  if (!other || other->high || other->scaled != number.scaled || !(number.value < other->value) ||
      is_date(*other, number.last + 1))
    return;
  if (link == U'-' && at(other->last) != U'%') return;  // "400-800-1234"
  number.high = other->value;
  number.last = other->last;
}

std::size_t HanScanner::past_number(std::size_t i) const {
  const auto number = read_han_number(text_, i);
  return number ? number->last : i;
}

bool HanScanner::is_date(const HanNumber& number, std::size_t start) const {
  const char32_t next = at(number.last);
  if (next == U'月' || next == U'号' || next == U'日') return at(number.last + 1) != U'元' && !number.decimal;
  if (next == U'点' && !number.decimal) return false;
  if (has(number.last, U"财年") || has(number.last, U"财政年")) return !number.decimal && !number.scaled;
  if ((next == U'到' || next == U'至') && number.last - start == 4) {  // 2023到2025年
    const auto other = read_han_number(text_, number.last + 1);
    return other && at(other->last) == U'年' && other->last - number.last == 5;
  }
  if (next != U'年' || number.decimal || number.scaled) return false;
  if (number.places >= 4) return true;
  const Decimal& value = number.value;
  const bool four = Decimal(1900) < value && value < Decimal(2100);
  const bool two = number.digits && Decimal(9) < value && value < Decimal(60) && number.last - start == 2;
  return four || (two && at(number.last + 1) != U'来' && at(number.last + 1) != U'期' && at(number.last + 1) != U'内');
}

Found HanScanner::make(QuantityKind kind, std::string_view unit) {
  Found found;
  found.quantity.kind = kind;
  if (!unit.empty()) found.quantity.unit = std::string(unit);
  found.currency = kind == QuantityKind::money ? lexicon().currency(unit) : -1;
  found.bare = unit.empty();
  return found;
}

std::size_t HanScanner::value(std::size_t start, std::size_t end, const HanNumber& number, QuantityKind kind,
                              std::string_view unit, int power) {
  Found found = make(kind, unit);
  const bool minus =
      start > 0 && (at(start - 1) == U'负' || (at(start - 1) == U'-' && (start < 2 || !is_digit(at(start - 2)))));
  if (minus) --start;
  const Decimal value = number.value.scaled(power);
  const char32_t before = start > 0 && !number.digits && !number.high && is_lone_scale(start) ? at(start - 1) : 0;
  if (before == U'数' || before == U'几') {  // 数十亿元: more than one, and not yet ten of them
    found.quantity.kind = QuantityKind::band;
    found.quantity.low = *multiply(value, Decimal(2));
    found.quantity.high = *multiply(value, Decimal(9));
    return put(std::move(found), start - 1, end);
  }
  if (before == U'上' && (start < 2 || at(start - 2) != U'以')) {  // 上百万
    found.quantity.value = value;
    set_bound(found.quantity, Bound::at_least, start - 1, start);
    return put(std::move(found), start, end);
  }
  if (number.high) {
    found.quantity.low = value;
    found.quantity.high = number.high->scaled(power);
  } else {
    found.quantity.value = minus ? value.negated() : value;
  }
  found.quantity.approximate = number.approximate;
  return put(std::move(found), start, end);
}

std::size_t HanScanner::put(Found found, std::size_t start, std::size_t end) {
  Quantity& quantity = found.quantity;
  if (joins_range(found, start, end)) return end;
  quantity.span = {text_[start].start, text_[end - 1].end};
  found.tokens = {stretch_.owner[start], stretch_.owner[end - 1] + 1};
  quantity.confidence = found.bare ? 0.7 : 0.93;
  quantity.evidence.push_back({"chinese_number", quantity.span});
  for (const BoundWord& word : kBoundsBefore)
    if (ends_at(start, word.text)) set_bound(quantity, word.bound, start - word.text.size(), start);
  for (const BoundWord& word : kBoundsBehind)
    if (has(end, word.text)) set_bound(quantity, word.bound, end, end + word.text.size());
  if (quantity.approximate && quantity.bound == Bound::none) quantity.bound = Bound::at_least;
  last_end_ = end;
  found_.push_back(std::move(found));
  return end;
}

void HanScanner::set_bound(Quantity& quantity, Bound bound, std::size_t from, std::size_t to) const {
  quantity.bound = bound;
  quantity.approximate = bound == Bound::about;
  quantity.evidence.push_back({"bound", {text_[from].start, text_[to - 1].end}});
}

bool HanScanner::joins_range(const Found& found, std::size_t start, std::size_t end) {
  if (last_end_ == 0 || found_.empty() || start != last_end_ + 1 || !found.quantity.value) return false;
  const char32_t link = at(last_end_);
  if (link != U'到' && link != U'至' && link != U'-' && link != U'~') return false;
  Found& first = found_.back();
  if (!first.quantity.value || first.quantity.unit != found.quantity.unit ||
      !(*first.quantity.value < *found.quantity.value))
    return false;
  first.quantity.low = first.quantity.value;
  first.quantity.high = found.quantity.value;
  first.quantity.value.reset();
  first.quantity.span.end = text_[end - 1].end;
  first.tokens.last = stretch_.owner[end - 1] + 1;
  last_end_ = 0;
  return true;
}

TokenIndex scan_chinese(const Words& words, TokenIndex at, bool small_counts, std::vector<Found>& found) {
  return HanScanner(words, at, small_counts, found).run();
}

}  // namespace callscope
