#include "quantities/chinese_number.h"

namespace callscope {
namespace {

struct Fold {
  char32_t from, to;
};
constexpr Fold kFolds[] = {
    {U'壹', U'一'}, {U'贰', U'二'}, {U'貳', U'二'}, {U'叁', U'三'}, {U'參', U'三'}, {U'肆', U'四'}, {U'伍', U'五'},
    {U'陆', U'六'}, {U'陸', U'六'}, {U'柒', U'七'}, {U'捌', U'八'}, {U'玖', U'九'}, {U'拾', U'十'}, {U'佰', U'百'},
    {U'仟', U'千'}, {U'萬', U'万'}, {U'億', U'亿'}, {U'兩', U'两'}, {U'倆', U'两'}, {U'俩', U'两'}, {U'點', U'点'},
    {U'負', U'负'}, {U'〇', U'零'}, {U'餘', U'余'}, {U'幾', U'几'}, {U'個', U'个'}, {U'％', U'%'},  {U'，', U','},
    {U'．', U'.'},  {U'－', U'-'},  {U'圓', U'元'}, {U'圆', U'元'}, {U'塊', U'块'}, {U'幣', U'币'}, {U'歐', U'欧'},
    {U'鎊', U'镑'}, {U'韓', U'韩'}, {U'臺', U'台'}, {U'達', U'达'}, {U'億', U'亿'}, {U'／', U'/'},  {U'＄', U'$'},
    {U'￥', U'¥'},  {U'單', U'单'}, {U'輛', U'辆'}, {U'時', U'时'}, {U'鐘', U'钟'}, {U'週', U'周'}, {U'減', U'减'},
    {U'長', U'长'}, {U'～', U'~'},  {U'　', U' '},  {U'財', U'财'}, {U'過', U'过'}, {U'來', U'来'}, {U'這', U'这'},
    {U'當', U'当'}, {U'後', U'后'}, {U'貫', U'贯'}, {U'間', U'间'}};

// A bit for each, by which most other characters are passed over.
struct FoldFilter {
  std::uint64_t bits[16] = {};

  constexpr FoldFilter() {
    for (const Fold& fold : kFolds) bits[fold.from % 1024 / 64] |= std::uint64_t{1} << fold.from % 64;
  }
  constexpr bool may_have(char32_t c) const { return (bits[c % 1024 / 64] >> c % 64 & 1) != 0; }
};
constexpr FoldFilter kFoldFilter;

constexpr char32_t kDigits[] = {U'零', U'一', U'二', U'三', U'四', U'五', U'六', U'七', U'八', U'九'};

int small_unit(char32_t c) { return c == U'十' ? 1 : c == U'百' ? 2 : c == U'千' ? 3 : 0; }
int large_unit(char32_t c) { return c == U'万' ? 4 : c == U'亿' ? 8 : c == U'兆' ? 12 : 0; }
bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

class HanReader {
 public:
  HanReader(const HanText& text, std::size_t at) : text_(text), at_(at) {}

  std::optional<HanNumber> read() {
    constexpr int kMaxSteps = 40;
    for (int step = 0; step < kMaxSteps && more(); ++step) {
    }
    if (!any_) return std::nullopt;
    shorthand();
    if (!close_section()) return std::nullopt;
    number_.value = total_;
    number_.last = at_;
    number_.places = places_;
    return number_;
  }

 private:
  char32_t now(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead].value : 0; }

  bool more() {
    const char32_t c = now();
    if (is_ascii_digit(c)) return ascii();
    if (han_digit(c) >= 0) return digit(han_digit(c));
    if (small_unit(c)) return small(small_unit(c));
    if (large_unit(c)) return large(large_unit(c));
    if ((c == U'点' || c == U'.') && any_ && !number_.decimal) return point();
    if (c == U'多' || c == U'余' || c == U'几') return vague(c);
    if ((c == U'k' || c == U'K') && last_ascii_) return scale_letter();
    return false;
  }

  bool ascii() {
    if (pending_) return false;
    char plain[40];
    std::size_t size = 0, at = at_;
    bool point = false;
    for (; at < text_.size() && size < sizeof plain; ++at) {
      const char32_t c = text_[at].value;
      if (is_ascii_digit(c)) {
        plain[size++] = static_cast<char>(c);
      } else if (c == U'.' && !point && at + 1 < text_.size() && is_ascii_digit(text_[at + 1].value)) {
        point = true;
        plain[size++] = '.';
      } else if (c == U',' && !point && groups(at)) {
        continue;
      } else {
        break;
      }
    }
    const auto value = Decimal::parse({plain, size});
    if (!value) return false;
    current_ = *value;
    pending_ = any_ = number_.digits = last_ascii_ = true;
    number_.decimal = number_.decimal || point;
    after_zero_ = true;  // digits are never short for a unit: 3万4000
    at_ = at;
    return true;
  }
  // A comma before exactly three digits.
  bool groups(std::size_t comma) const {
    if (comma + 1 >= text_.size() || text_[comma].start != text_[comma - 1].end ||
        text_[comma + 1].start != text_[comma].end)
      return false;
    for (std::size_t i = 1; i <= 3; ++i)
      if (comma + i >= text_.size() || !is_ascii_digit(text_[comma + i].value)) return false;
    return comma + 4 >= text_.size() || !is_ascii_digit(text_[comma + 4].value);
  }

  bool digit(int value) {
    if (number_.decimal || (pending_ && last_ascii_)) return false;
    if (pending_ && last_unit_ == 0 && section_.is_zero() && total_.is_zero()) return in_a_row(value);
    if (pending_ && value != 0) return false;
    if (value == 0) {
      after_zero_ = true;
      any_ = true;
      if (last_unit_ == 0) {  // 零 itself, 零点五
        pending_ = true;
        current_ = Decimal();
        places_ = 1;
      }
      ++at_;
      return true;
    }
    current_ = Decimal(value);
    pending_ = any_ = true;
    if (last_unit_ == 0) places_ = 1;
    ++at_;
    return true;
  }
  // 二〇二四, 五五; two neighbours alone are an estimate: 两三年.
  bool in_a_row(int value) {
    const char32_t next = now(1);
    const auto neighbour = add(current_, Decimal(1));
    if (places_ == 1 && !current_.is_zero() && neighbour && *neighbour == Decimal(value) && han_digit(next) < 0 &&
        next != U'折' && next != U'点') {
      number_.high = Decimal(value);
      ++at_;
      return true;
    }
    const auto sum = add(current_.scaled(1), Decimal(value));
    if (!sum || places_ > 12 || number_.high) return false;
    current_ = *sum;
    ++places_;
    ++at_;
    return true;
  }

  bool small(int power) {
    if (number_.decimal && !pending_) return false;
    if (!pending_ && last_unit_ != 0 && !after_zero_ && power >= last_unit_) return false;
    const Decimal times = pending_ ? current_ : Decimal(1);
    const auto sum = add(section_, times.scaled(power));
    if (!sum) return false;
    section_ = *sum;
    spread(power);
    settle(power);
    return true;
  }
  bool large(int power) {
    if (!any_) return false;
    const auto section = add(section_, current_);
    if (!section) return false;
    if (section->is_zero() && !total_.is_zero()) {  // 万亿, 万万
      total_ = total_.scaled(power);
    } else {
      // A larger unit behind a smaller one takes all that went before: 三千五百万亿.
      const auto sum = power > last_large_ && last_large_ != 0 ? add(total_, *section) : std::nullopt;
      const auto added = sum ? std::optional<Decimal>(sum->scaled(power)) : add(total_, section->scaled(power));
      if (!added) return false;
      total_ = *added;
    }
    spread(power);
    section_ = Decimal();
    last_large_ = power;
    number_.scaled = true;
    settle(power);
    return true;
  }
  void spread(int power) {
    if (number_.high) number_.high = number_.high->scaled(power);
  }
  void settle(int power) {
    current_ = Decimal();
    pending_ = last_ascii_ = after_zero_ = false;
    any_ = true;
    last_unit_ = power;
    places_ = 0;
    ++at_;
  }

  bool point() {
    std::size_t at = at_ + 1;
    int places = 0;
    Decimal value = current_;
    for (; at < text_.size() && places < 9; ++at) {
      const char32_t c = text_[at].value;
      const int digit = is_ascii_digit(c) && (text_[at_].value == U'.' || current_.is_zero())
                            ? static_cast<int>(c - U'0')
                            : han_digit(c);
      if (digit < 0 || c == U'两') break;
      const auto sum = add(value, Decimal(digit, -++places));
      if (!sum) return false;
      value = *sum;
    }
    if (places == 0) return false;
    current_ = value;
    pending_ = true;
    number_.decimal = true;
    after_zero_ = true;
    at_ = at;
    return true;
  }

  // 十余万, 一千多万, 二十几亿, 四百多.
  bool vague(char32_t c) {
    if (!any_ || (pending_ && c == U'几')) return false;
    if (c != U'几' && pending_ && !last_ascii_ && last_unit_ == 0) return false;
    number_.approximate = true;
    after_zero_ = true;
    ++at_;
    return true;
  }
  bool scale_letter() {
    current_ = current_.scaled(3);
    last_ascii_ = false;
    ++at_;
    return true;
  }

  // 一万三 is 13,000, 两千三百五 is 2,350.
  void shorthand() {
    if (!pending_ || after_zero_ || last_unit_ < 2 || number_.high) return;
    if (current_.exponent() > 0 || Decimal(9) < current_) return;
    current_ = current_.scaled(last_unit_ - 1);
  }
  bool close_section() {
    const auto section = add(section_, current_);
    const auto sum = section ? add(total_, *section) : std::nullopt;
    if (!sum) return false;
    total_ = *sum;
    return true;
  }

  const HanText& text_;
  std::size_t at_;
  HanNumber number_;
  Decimal total_, section_, current_;
  bool pending_ = false;  // current_ waits for its unit
  bool any_ = false;
  bool after_zero_ = false;
  bool last_ascii_ = false;
  int last_unit_ = 0;
  int last_large_ = 0;
  int places_ = 0;
};

}  // namespace

char32_t fold_han(char32_t c) {
  if (c >= 0xFF10 && c <= 0xFF19) return U'0' + (c - 0xFF10);
  if (c < 0x80 || !kFoldFilter.may_have(c)) return c;
  for (const Fold& fold : kFolds)
    if (fold.from == c) return fold.to;
  return c;
}

int han_digit(char32_t c) {
  for (int i = 0; i < 10; ++i)
    if (kDigits[i] == c) return i;
  return c == U'两' ? 2 : -1;
}

bool is_han_numeral(char32_t c) { return han_digit(c) >= 0 || small_unit(c) != 0; }

std::optional<HanNumber> read_han_number(const HanText& text, std::size_t at) { return HanReader(text, at).read(); }

}  // namespace callscope
