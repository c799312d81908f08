#include "quantities/ranges.h"

#include "quantities/names.h"

namespace callscope {
namespace {

// Behind these an amount with "to" is the size of a change and the level it led to.
constexpr WordId kChanges[] = {"increased"_w, "decreased"_w,  "declined"_w,   "rose"_w,    "fell"_w,     "grew"_w,
                               "up"_w,        "down"_w,       "improved"_w,   "dropped"_w, "expanded"_w, "contracted"_w,
                               "jumped"_w,    "climbed"_w,    "gained"_w,     "lower"_w,   "higher"_w,   "increase"_w,
                               "decrease"_w,  "increasing"_w, "decreasing"_w, "reduced"_w, "raised"_w,   "by"_w};

class RangeReader {
 public:
  RangeReader(const Words& words, const Amount& first) : words_(words) { range_.first = first; }

  std::optional<Range> read() {
    if (auto spread = plus_or_minus()) return spread;
    if (!connector()) return std::nullopt;
    const auto second = read_amount(words_, behind_sign());
    if (!second || (second->negative && !range_.first.negative) || words_[at_].has(kParagraphStart))
      return std::nullopt;
    range_.second = *second;
    if (is_name(words_, range_.second)) return std::nullopt;
    if (alternative_ && !neighbours()) return std::nullopt;
    if (!agree()) return std::nullopt;
    if (crosses_zero_) {  // "down 1% to up 2%"
      const bool up = words_.is(range_.first.tokens.first - 1, "up"_w);
      range_.low = (up ? range_.second : range_.first).value.negated();
      range_.high = (up ? range_.first : range_.second).value;
      range_.tokens = {range_.first.tokens.first, range_.second.tokens.last};
      return range_;
    }
    const bool falls = range_.second.value < range_.first.value;
    if (range_.first.value == range_.second.value || (falls && !range_.second.negative)) return std::nullopt;
    range_.separate = is_change();
    if (range_.separate && !adopted_) return std::nullopt;
    range_.low = falls ? range_.second.value : range_.first.value;
    range_.high = falls ? range_.first.value : range_.second.value;
    range_.tokens = {range_.first.tokens.first, range_.second.tokens.last};
    return range_;
  }

 private:
  bool connector() {
    const Amount& first = range_.first;
    TokenIndex at = first.tokens.last;
    if (words_.is(at, ","_w) && words_.is(at + 1, "to"_w)) return false;
    const TokenIndex before = first.tokens.first;
    between_ = before > words_.begin && (words_.is(before - 1, "between"_w) ||
                                         (before - 1 > words_.begin && words_.is(before - 2, "between"_w)));
    alternative_ = words_.is(at, "or"_w);
    bool dash = words_.is_dash(at);
    if (dash && words_.attached(at) && !words_.attached(at + 1) &&
        (words_.is(at + 1, "to"_w) || words_.is(at + 1, "or"_w))) {
      ++at;  // "30- to 89-day"
      dash = false;
    }
    const bool joins = dash || words_.is(at, "to"_w) || words_.is(at, "through"_w) || alternative_ ||
                       (between_ && words_.is(at, "and"_w));
    if (!joins || !words_.in(at + 1)) return false;
    if (dash && words_.attached(at) != words_.attached(at + 1)) return false;
    at_ = at + 1;
    if (dash && words_.is(at_, "to"_w)) return false;
    if (words_.is(at_, "as"_w) && words_.is(at_ + 1, "much"_w) && words_.is(at_ + 2, "as"_w)) at_ += 3;
    if (between_ && words_.is_one_of(at_, kHedges)) ++at_;
    read_sides(before);
    return true;
  }
  // "Down 2% to down 4%", "down 1% to up 2%": the way is said of both ends.
  void read_sides(TokenIndex first) {
    static constexpr WordId kSides[] = {"up"_w, "down"_w};
    if (first == words_.begin || !words_.is_one_of(first - 1, kSides) || !words_.is_one_of(at_, kSides)) return;
    if (first - 1 > words_.begin && words_.is(first - 2, "from"_w) && !is_spread(first - 2)) return;
    told_twice_ = true;
    crosses_zero_ = words_[first - 1].word != words_[at_].word;
    ++at_;
  }
  static constexpr WordId kHedges[4] = {"approximately"_w, "about"_w, "around"_w, "roughly"_w};

  // "minus 9% to minus 11%", "-2% to +3%": the amount finds the sign before it by itself.
  TokenIndex behind_sign() const {
    const bool word = words_.is(at_, "minus"_w) || words_.is(at_, "negative"_w) || words_.is(at_, "positive"_w) ||
                      words_.is(at_, "plus"_w);
    const bool mark = (words_.is_dash(at_) || words_.is(at_, "+"_w)) && words_.attached(at_ + 1);
    return range_.first.negative && (word || mark) ? at_ + 1 : at_;
  }

  // "one or two", "5 or 6": whole numbers side by side.
  bool neighbours() const {
    const Numeral& a = range_.first.number;
    const Numeral& b = range_.second.number;
    if (range_.first.has_unit || a.scaled != b.scaled || a.decimal || b.decimal)
      return !range_.first.has_unit && b.scaled;
    const auto next = add(a.value, Decimal(1));
    return next && (*next == b.value || Decimal(4) < a.value);  // "5 or 10", but "1 or 10" are apart
  }

  // The ends speak of the same thing, or one takes scale and unit from the other.
  bool agree() {
    Amount& a = range_.first;
    Amount& b = range_.second;
    if (!a.has_unit && a.currency < 0) return adopt_unit();
    if (!b.has_unit && b.currency < 0) return lend_unit();
    if (a.minor != b.minor && !between_ && !words_.is_dash(a.tokens.last)) return false;  // "added 15 cents to $2.70"
    if (a.unit != b.unit || a.kind != b.kind) {
      if (a.currency < 0 || a.currency != b.currency) return false;
      a.kind = b.kind;
      a.unit = b.unit;
    }
    if (b.number.scaled && !a.number.scaled && a.number.value < Decimal(1000)) {
      scale_first();
    }
    return true;
  }
  // "3 to 5%", "15 to 20 million users".
  bool adopt_unit() {
    Amount& a = range_.first;
    const Amount& b = range_.second;
    if (a.number.part) return false;
    if (b.currency >= 0 && b.led && words_[b.tokens.first].kind != TokenKind::number && !b.number.spelled &&
        !between_ && !a.number.scaled && !is_near(a.number, b.number))
      return false;  // "one to $5": not the same
    if (!b.has_unit && b.currency < 0 && a.number.scaled != b.number.scaled && !b.number.scaled) return false;
    if (b.number.scaled && !a.number.scaled)
      scale_first();
    else
      adopted_ = true;
    // The second's value may be scaled by its unit: basis points.
    if (!b.number.scaled && b.number.value != b.value && !b.number.value.is_zero()) a.value = like(a.value, b);
    a.kind = b.kind;
    a.unit = b.unit;
    a.has_unit = b.has_unit;
    a.currency = b.currency;
    a.small_noun = b.small_noun;
    a.loose_points = b.loose_points;
    adopted_ = true;
    return true;
  }
  // "40 to $50 million": digits of the same size speak of the same thing.
  static bool is_near(const Numeral& a, const Numeral& b) {
    constexpr int kRatio = 5;
    const auto most = multiply(a.value, Decimal(kRatio));
    return a.digits > 0 && most && b.value.scaled(b.scaled ? -b.power : 0) < *most;
  }
  static Decimal like(const Decimal& value, const Amount& model) {
    const int shift = model.value.exponent() - model.number.value.exponent();
    return value.scaled(shift);
  }
  void scale_first() {
    range_.first.value = range_.first.value.scaled(range_.second.number.power);
    range_.first.number.scaled = true;
    range_.first.number.power = range_.second.number.power;
    adopted_ = true;
  }
  // "$1.10 to 1.20", "$15 to 20 million", "RMB 3-5 billion".
  bool lend_unit() {
    Amount& a = range_.first;
    Amount& b = range_.second;
    if (a.currency < 0 || a.number.scaled != b.number.scaled) {
      if (a.currency < 0) return false;
      if (a.number.scaled && !b.number.scaled) return false;
      scale_first();
    }
    b.currency = a.currency;
    b.kind = a.kind;
    b.unit = a.unit;
    b.has_unit = true;
    return true;
  }

  // "up 5% to 67%", "increased $5 million to $55 million", "from 3% to 5%": no range.
  bool is_change() const {
    const TokenIndex first = range_.first.tokens.first;
    if (first == words_.begin || between_ || told_twice_ || words_.is_dash(range_.first.tokens.last) || alternative_)
      return false;
    TokenIndex before = first - 1;
    if (before > words_.begin && words_.roles(before) & kBefore) --before;
    if (words_.is(before, "from"_w)) return !is_spread(before);
    if (adopted_) return false;
    if (!words_.is_one_of(before, kChanges)) return false;
    if (range_.first.kind != QuantityKind::percent) return true;
    const auto twice = multiply(range_.first.value, Decimal(2));
    return twice && *twice < range_.second.value;
  }
  // "in the range from", "ranging from", "anywhere from".
  bool is_spread(TokenIndex from) const {
    static constexpr WordId kSpread[] = {"range"_w,  "ranging"_w,  "ranges"_w, "anywhere"_w,
                                         "ranged"_w, "guidance"_w, "of"_w};
    return from > words_.begin && words_.is_one_of(from - 1, kSpread);
  }

  // "$2.1 billion, plus or minus $50 million", "67% plus or minus 50 basis points".
  std::optional<Range> plus_or_minus() {
    TokenIndex at = range_.first.tokens.last;
    if (words_.is(at, ","_w)) ++at;
    if (words_.is(at, "plus"_w) && (words_.is(at + 1, "or"_w) || words_.is(at + 1, "and"_w)) &&
        words_.is(at + 2, "minus"_w))
      at += 3;
    else if (words_.is(at, "plus"_w) && words_.is(at + 1, "minus"_w))
      at += 2;
    else if (words_.is(at, "±"_w))
      ++at;
    else if (words_.is(at, "+"_w) && words_.is(at + 1, "/"_w) && words_.is_dash(at + 2))
      at += 3;
    else if (words_.is(at, "give"_w) && words_.is(at + 1, "or"_w) && words_.is(at + 2, "take"_w))
      at += 3;
    else
      return std::nullopt;
    if (!words_.in(at)) return std::nullopt;
    const auto spread = read_amount(words_, at);
    if (!spread) return std::nullopt;
    const auto margin = margin_of(*spread);
    if (!margin) return std::nullopt;
    const auto low = add(range_.first.value, margin->negated()), high = add(range_.first.value, *margin);
    if (!low || !high) return std::nullopt;
    range_.second = *spread;
    range_.low = *low;
    range_.high = *high;
    range_.tokens = {range_.first.tokens.first, spread->tokens.last};
    return range_;
  }
  std::optional<Decimal> margin_of(const Amount& spread) const {
    const Amount& middle = range_.first;
    const Decimal size = spread.value.magnitude();
    if (spread.unit == middle.unit && spread.kind == middle.kind) return size;
    if (middle.kind == QuantityKind::percent && spread.kind == QuantityKind::points) return size;
    if (middle.currency >= 0 && spread.currency == middle.currency) return size;
    if (spread.kind == QuantityKind::percent) return multiply(middle.value, size.scaled(-2));
    if (spread.has_unit || spread.currency >= 0) return std::nullopt;
    return spread.number.scaled == middle.number.scaled ? std::optional<Decimal>(size) : std::nullopt;
  }

  const Words& words_;
  Range range_;
  TokenIndex at_ = 0;
  bool between_ = false;
  bool alternative_ = false;
  bool adopted_ = false;
  bool told_twice_ = false, crosses_zero_ = false;
};

}  // namespace

std::optional<Range> read_range(const Words& words, const Amount& first) { return RangeReader(words, first).read(); }

}  // namespace callscope
