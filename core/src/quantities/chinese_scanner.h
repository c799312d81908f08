// Reads a stretch of Chinese; private to chinese.cpp, the walk through it, and chinese_units.cpp, what
// stands around a number.
#pragma once

#include <string>
#include <string_view>

#include "quantities/chinese.h"
#include "quantities/chinese_number.h"
#include "text/characters.h"

namespace callscope {

struct Name {
  std::u32string_view text;
  std::string_view name;
};

class HanScanner {
 public:
  HanScanner(const Words& words, TokenIndex first, bool small_counts, std::vector<Found>& found)
      : words_(words), first_(first), small_counts_(small_counts), found_(found) {}

  TokenIndex run();

 private:
  // The stretch: Chinese, digits and marks; it ends where words of another script begin.
  TokenIndex gather();

  char32_t at(std::size_t i) const { return stretch_.at(i); }
  bool has(std::size_t i, std::u32string_view word) const { return stretch_.has(i, word); }
  bool ends_at(std::size_t end, std::u32string_view word) const {
    return end >= word.size() && has(end - word.size(), word);
  }
  template <std::size_t N>
  const Name* name_at(std::size_t i, const Name (&names)[N]) const {
    for (const Name& name : names)
      if (has(i, name.text)) return &name;
    return nullptr;
  }

  // -- one place of the stretch

  std::size_t step(std::size_t i);
  // 两到三个点, 130亿至135亿元: two ends with one unit.
  void second_end(std::size_t start, HanNumber& number) const;
  std::size_t past_number(std::size_t i) const;

  // 翻倍, 翻一番, 一半.
  std::size_t words_for_multiples(std::size_t i);

  // 两位数, 低个位数, 中到高个位数.
  std::size_t band(std::size_t i);

  // -- shares and multiples

  // What 分之 divides: its value, and of units alone (百分之, 万分之) the power of ten.
  struct Part {
    Decimal value, top;
    std::optional<Decimal> high;  // of 百分之二三十
    int power = 0;
    std::size_t last = 0;
  };
  std::optional<Part> part_at(std::size_t i) const;
  std::size_t parts(std::size_t i);
  std::size_t mixed(std::size_t start, const HanNumber& number);
  std::size_t stroke(std::size_t i);
  static std::optional<Decimal> quotient(const Decimal& top, const Decimal& bottom);

  // 2024年, 3月, 5号: of the calendar.
  bool is_date(const HanNumber& number, std::size_t start) const;

  // -- what stands behind a number

  std::size_t unit(std::size_t start, const HanNumber& number);
  // The end of an amount of money, 0 where it is none.
  std::size_t money(std::size_t start, const HanNumber& number);
  bool ends_money(std::size_t end) const;

  // 三成, 七成六, 三成半.
  std::size_t tenths(std::size_t start, std::size_t mark, const HanNumber& number);
  // 九折, 五五折, 8.5折: the share of the price that is left.
  std::size_t discount(std::size_t start, std::size_t mark, const HanNumber& number);

  std::size_t amount(std::size_t start, std::size_t end, HanNumber number, std::string_view code, int power);
  // 1.2元/股, 每股1.2元: the unit; empty where the amount is of no share.
  bool behind_ads() const;
  std::string per_share(std::size_t start, std::size_t& end, std::string_view code) const;
  // 五元三毛, 两美元又三美分.
  std::size_t small_money(std::size_t end, HanNumber& number, int power) const;

  bool names_quarter(std::size_t start, const HanNumber& number) const;
  std::size_t duration(std::size_t start, std::size_t end, const HanNumber& number, std::string_view unit);

  std::size_t count(std::size_t start, std::size_t end, const HanNumber& number);
  // A lone numeral between characters is part of a word: 四川, 一看.
  bool joins(std::size_t at_index) const;
  bool is_of_money(std::size_t start) const;
  const Name* things_before(std::size_t start) const;

  // -- putting

  // 百万 without a numeral before: 数百万, 上百万.
  bool is_lone_scale(std::size_t start) const {
    static constexpr std::u32string_view kScales = U"十百千万亿";
    return kScales.find(at(start)) != std::u32string_view::npos;
  }
  static Found make(QuantityKind kind, std::string_view unit);
  std::size_t value(std::size_t start, std::size_t end, const HanNumber& number, QuantityKind kind,
                    std::string_view unit, int power);
  std::size_t put(Found found, std::size_t start, std::size_t end);
  void set_bound(Quantity& quantity, Bound bound, std::size_t from, std::size_t to) const;

  // 5%到10%: the second end joins the first.
  bool joins_range(const Found& found, std::size_t start, std::size_t end);

  const Words& words_;
  TokenIndex first_;
  bool small_counts_;
  std::vector<Found>& found_;
  HanStretch stretch_;
  const HanText& text_ = stretch_.text;
  std::size_t last_end_ = 0;
};

}  // namespace callscope
