#include "quantities/chinese_period_reader.h"

#include "text/characters.h"

namespace callscope {
namespace {

using Unit = PeriodForm::Unit;
using Anchor = PeriodForm::Anchor;

struct Step {
  std::u32string_view text;
  int count;
};
constexpr Step kYears[] = {{U"今年", 0},    {U"本年", 0},  {U"当年", 0}, {U"去年", -1},  {U"上年", -1},
                           {U"上一年", -1}, {U"前年", -2}, {U"明年", 1}, {U"下一年", 1}, {U"后年", 2}};
constexpr Step kFiscalYears[] = {{U"本财年", 0},    {U"这个财年", 0},  {U"当前财年", 0}, {U"上财年", -1},
                                 {U"上一财年", -1}, {U"上个财年", -1}, {U"下财年", 1},   {U"下一财年", 1},
                                 {U"下个财年", 1},  {U"新财年", 1}};
constexpr Step kQuarters[] = {
    {U"本季度", 0}, {U"这个季度", 0}, {U"这季度", 0},   {U"这一季度", 0},  {U"该季度", 0},     {U"当季", 0},
    {U"本财季", 0}, {U"本季", 0},     {U"上季度", -1},  {U"上个季度", -1}, {U"上一季度", -1},  {U"上一个季度", -1},
    {U"上季", -1},  {U"下季度", 1},   {U"下个季度", 1}, {U"下一季度", 1},  {U"下一个季度", 1}, {U"下季", 1}};
constexpr Step kMonths[] = {{U"本月", 0}, {U"这个月", 0}, {U"上个月", -1}, {U"上月", -1}, {U"下个月", 1}, {U"下月", 1}};
constexpr Step kWindows[] = {{U"过去的", -1}, {U"过去", -1}, {U"最近的", -1}, {U"最近", -1},    {U"近", -1},
                             {U"未来的", 1},  {U"未来", 1},  {U"今后", 1},    {U"接下来的", 1}, {U"接下来", 1}};

struct UnitName {
  std::u32string_view text;
  Unit unit;
};
constexpr UnitName kUnits[] = {{U"个季度", Unit::quarter}, {U"季度", Unit::quarter}, {U"个月", Unit::month},
                               {U"个财年", Unit::year},    {U"财年", Unit::year},    {U"年", Unit::year},
                               {U"个星期", Unit::week},    {U"周", Unit::week},      {U"天", Unit::day}};

// Reads the period that begins at one character.
class HanPeriodReader {
 public:
  HanPeriodReader(const HanStretch& stretch, std::size_t start) : han_(stretch), at_(start), start_(start) {}

  bool read() {
    using Try = bool (HanPeriodReader::*)();
    static constexpr Try kOfNumbers[] = {&HanPeriodReader::year, &HanPeriodReader::part, &HanPeriodReader::month,
                                         nullptr};
    static constexpr Try kOfWords[] = {
        &HanPeriodReader::ended,  &HanPeriodReader::year, &HanPeriodReader::quarter_of_call,
        &HanPeriodReader::window, &HanPeriodReader::part, nullptr};
    const char32_t first = han_.at(start_);
    for (const Try* next = is_digit(first) || is_han_numeral(first) ? kOfNumbers : kOfWords; *next != nullptr; ++next) {
      const Try attempt = *next;
      form_ = PeriodForm();
      at_ = start_;
      if ((this->*attempt)()) return true;
    }
    return false;
  }
  std::size_t end() const { return at_; }
  const PeriodForm& form() const { return form_; }

 private:
  bool take(std::u32string_view word) {
    if (!han_.has(at_, word)) return false;
    at_ += word.size();
    return true;
  }
  template <std::size_t N>
  const Step* take_one(const Step (&steps)[N]) {
    for (const Step& step : steps)
      if (take(step.text)) return &step;
    return nullptr;
  }
  // A whole number up to `most`, in digits or numerals; 0 where there is none.
  int number(int most) {
    const auto read = read_han_number(han_.text, at_);
    if (!read || read->decimal || read->scaled || !(read->value < Decimal(most + 1))) return 0;
    at_ = read->last;
    return static_cast<int>((read->high ? *read->high : read->value).approximate());
  }
  char32_t before() const { return start_ > 0 ? han_.at(start_ - 1) : 0; }
  bool behind_number() const {
    return is_han_numeral(before()) || is_digit(before()) || before() == U'个' || before() == U'第';
  }

  // 2024年, 24财年, 二〇二四年, 今年, 上一财年: the year, and what part of it is meant.
  bool year() {
    const Step* step = printed_year() ? nullptr : take_one(kFiscalYears);
    form_.fiscal = form_.fiscal || step != nullptr;
    if (form_.year == 0 && step == nullptr) step = take_one(kYears);
    if (form_.year == 0 && step == nullptr) return false;
    take(U"度");
    const std::size_t year_end = at_;
    take(U"的");
    if (take(U"同期") || take(U"同一时期")) return same_part(step);
    if (step != nullptr) {
      form_.has_year_shift = true;
      form_.year_shift = step->count;
    }
    if (part_of_year()) return true;
    at_ = year_end;
    form_.unit = Unit::year;
    form_.has_year_shift = false;
    if (step == nullptr) return true;
    form_.anchor = Anchor::relative;
    form_.count = step->count;
    return !(step->text == U"当年" && is_han_numeral(before()));
  }
  // 去年同期, 2023年同期.
  bool same_part(const Step* step) {
    if (step != nullptr && step->count != -1) return false;
    form_.unit = Unit::quarter;
    form_.anchor = Anchor::year_ago;
    return true;
  }
  bool printed_year() {
    int digits = 0, value = 0;
    for (; digits < 5; ++digits) {
      const char32_t c = han_.at(at_ + static_cast<std::size_t>(digits));
      const int digit = is_digit(c) ? static_cast<int>(c - U'0') : han_digit(c);
      if (digit < 0) break;
      value = value * 10 + digit;
    }
    if (behind_number() || (digits != 2 && digits != 4)) return false;
    const std::size_t mark = at_ + static_cast<std::size_t>(digits);
    const bool fiscal = han_.has(mark, U"财年") || han_.has(mark, U"财政年");
    if (!fiscal && han_.at(mark) != U'年') return false;
    if (digits == 2 && !fiscal && !may_be_short_year(value, han_.at(mark + 1))) return false;
    if (digits == 2 && !is_digit(han_.at(at_))) return false;  // 十二年
    form_.year = digits == 2 ? 2000 + value : value;
    form_.fiscal = fiscal;
    at_ = mark + (han_.has(mark, U"财政年") ? 3 : fiscal ? 2 : 1);
    return form_.year > 1949 && form_.year < 2071;
  }
  // 18年, but 18年来, 20年前.
  static bool may_be_short_year(int value, char32_t behind) {
    static constexpr std::u32string_view kSpans = U"来期内前后以多间";
    return value > 9 && value < 60 && kSpans.find(behind) == std::u32string_view::npos;
  }

  // 第三季度, 上半年, 全年, 前三季度, 3月5日 behind a year.
  bool part_of_year() {
    if (first_months()) return true;
    if (take(U"全年")) return form_.has_year_shift ? whole(Anchor::relative) : whole(Anchor::absolute);
    return quarter() || half() || month_and_day();
  }
  // 2024年前三季度, 去年前十个月.
  bool first_months() {
    const std::size_t first = at_;
    if (!take(U"前")) return false;
    const int count = number(11);
    const bool quarters = take(U"季度") || take(U"个季度");
    if (count < 2 || (quarters ? count > 3 : !take(U"个月"))) {
      at_ = first;
      return false;
    }
    form_.unit = Unit::month;
    form_.anchor = Anchor::opening;
    form_.count = quarters ? 3 * count : count;
    return true;
  }
  bool whole(Anchor anchor) {
    form_.unit = Unit::year;
    form_.anchor = anchor;
    form_.count = form_.year_shift;
    return true;
  }
  bool quarter() {
    const std::size_t first = at_;
    const bool ordinal = take(U"第");
    const int number_of = number(4);
    const bool named = take(U"季度") || take(U"财季") || (ordinal && take(U"季"));
    if (number_of == 0 || !named) {
      at_ = first;
      return false;
    }
    form_.unit = Unit::quarter;
    form_.number = number_of;
    return true;
  }
  bool half() {
    const bool first = han_.has(at_, U"上半年") || han_.has(at_, U"上半财年");
    if (!first && !han_.has(at_, U"下半年") && !han_.has(at_, U"下半财年")) return false;
    form_.fiscal = form_.fiscal || han_.at(at_ + 2) == U'财';
    at_ += han_.at(at_ + 2) == U'财' ? 4 : 3;
    form_.unit = Unit::half;
    form_.number = first ? 1 : 2;
    return true;
  }
  bool month_and_day() {
    const std::size_t first = at_;
    const int month = number(12);
    if (month == 0 || !take(U"月")) {
      at_ = first;
      return false;
    }
    form_.unit = Unit::month;
    form_.number = form_.month = month;
    const std::size_t behind = at_;
    const int day = number(31);
    if (day != 0 && (take(U"日") || take(U"号"))) {
      form_.unit = Unit::day;
      form_.day = day;
      return true;
    }
    at_ = behind;
    take(U"份");
    return true;
  }

  // 第三季度, 上半年, 全年 without a year; not 三个季度, 连续三季度.
  bool part() {
    static constexpr std::u32string_view kCounting = U"续去来近前每";
    if (behind_number()) return false;
    if (take(U"前三季度") || take(U"前三个季度")) return whole(Anchor::to_date);
    if (take(U"全年")) {
      form_.fiscal = true;
      return whole(Anchor::relative);
    }
    return half() || (kCounting.find(before()) == std::u32string_view::npos && quarter());
  }
  bool month() { return !behind_number() && month_and_day(); }

  bool quarter_of_call() {
    const Step* step = take_one(kQuarters);
    form_.unit = step != nullptr ? Unit::quarter : Unit::month;
    if (step == nullptr) step = take_one(kMonths);
    if (step == nullptr || (form_.unit == Unit::quarter && han_.at(at_) == U'节')) return false;
    form_.anchor = Anchor::relative;
    form_.count = step->count;
    return true;
  }

  // 过去12个月, 未来三年, 最近几个季度.
  bool window() {
    const Step* step = take_one(kWindows);
    if (step == nullptr) return false;
    const bool some = take(U"几") || take(U"数");
    form_.count = some ? 0 : number(400);
    if (!some && form_.count == 0) return false;
    for (const UnitName& name : kUnits) {
      if (!take(name.text)) continue;
      form_.unit = name.unit;
      form_.anchor = step->count < 0 ? Anchor::trailing : Anchor::coming;
      return true;
    }
    return false;
  }

  // 截至2024年6月30日止三个月, 截至3月31日的季度.
  bool ended() {
    if (!take(U"截至") && !take(U"截止")) return false;
    if (printed_year_behind() && !take(U"年")) return false;
    if (!month_and_day()) return false;
    take(U"止");
    take(U"的");
    take(U"之");
    const int months = length();
    if (months == 0) return false;
    form_.unit = Unit::month;
    form_.anchor = Anchor::ended;
    form_.count = months;
    return true;
  }
  bool printed_year_behind() {
    const auto read = read_han_number(han_.text, at_);
    if (!read || read->decimal || han_.at(read->last) != U'年' || !(Decimal(1949) < read->value) ||
        !(read->value < Decimal(2071)))
      return false;
    form_.year = static_cast<int>(read->value.approximate());
    at_ = read->last;
    return true;
  }
  // How many months 三个月, 季度, 半年, 年度 are; 0 for no such word.
  int length() {
    const std::size_t first = at_;
    const int count = number(12);
    if (count > 0 && take(U"个月")) return count;
    at_ = first;
    if (take(U"季度") || take(U"财季") || take(U"一季度")) return 3;
    if (take(U"半年度") || take(U"半年")) return 6;
    return take(U"财政年度") || take(U"财年") || take(U"年度") || take(U"一年") || take(U"全年") ? 12 : 0;
  }

  const HanStretch& han_;
  std::size_t at_;
  std::size_t start_;
  PeriodForm form_;
};

}  // namespace

std::optional<HanPeriod> read_han_period(const HanStretch& stretch, std::size_t start) {
  HanPeriodReader reader(stretch, start);
  return reader.read() ? std::optional<HanPeriod>({reader.form(), reader.end()}) : std::nullopt;
}

}  // namespace callscope
