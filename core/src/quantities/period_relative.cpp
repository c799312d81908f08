// Periods told from the call: "this quarter", "the next three years", "the same quarter last year".
#include "quantities/period_reader.h"

namespace callscope {

bool PeriodReader::which() {
  if (!(roles(at_) & kWhich)) return false;
  const int step = value(at_);
  const bool current = words_.is(at_, "current"_w);
  const bool recent = words_.is(at_, "recent"_w);
  const bool this_one = words_.is(at_, "this"_w);
  TokenIndex next = at_ + 1;
  if (words_.is_joint(next)) ++next;  // "prior-year quarter"
  if (roles(next) & kFiscal) {
    form_.fiscal = value(next) == 1;
    form_.calendar = value(next) == 2;
    ++next;
  }
  Unit unit;
  if (unit_at(next, unit)) {
    const bool plural = text(next).back() == 's';
    if (words_.is(at_, "following"_w) && !plural && start_ > words_.begin && !words_.is(start_ - 1, "the"_w))
      return false;
    if (unit == Unit::year && printed_year(next + 1, form_.fiscal) != 0) return false;  // "this fiscal year 2024"
    form_.unit = unit;
    at_ = next + 1;
    if (plural) {
      form_.anchor = recent ? Anchor::vague : step < 0 ? Anchor::trailing : Anchor::coming;
      return step != 0;
    }
    if (recent || (unit == Unit::half && this_one)) return false;
    form_.anchor = Anchor::relative;
    const bool past = words_.is(start_, "past"_w);  // "the past year" is the one reported
    form_.count = past ? 0 : step;
    form_.fiscal = form_.fiscal || past;
    const bool so_far = start_ >= words_.begin + 2 && words_.is(start_ - 1, "far"_w) && words_.is(start_ - 2, "so"_w);
    form_.in_progress = current || (this_one && so_far && unit == Unit::quarter);
    if (unit == Unit::year && (words_.is(at_, "quarter"_w) || (step < 0 && words_.is(at_, "period"_w))))
      return prior_year_quarter();
    if (words_.is_joint(at_)) return false;
    year_ago_tail(step);
    if (unit == Unit::year) part_of_year(step);
    return true;
  }
  if (words_.is(at_, "following"_w) && !(start_ > words_.begin && words_.is(start_ - 1, "the"_w))) return false;
  return step != 0 && counted(next, step);
}

bool PeriodReader::prior_year_quarter() {
  form_.unit = Unit::quarter;
  form_.anchor = Anchor::year_ago;
  ++at_;
  return true;
}

void PeriodReader::year_ago_tail(int step) {
  if (step == 0 && form_.unit == Unit::quarter && words_.is(at_, "last"_w) && words_.is(at_ + 1, "year"_w)) {
    form_.anchor = Anchor::year_ago;
    at_ += 2;
  }
}

void PeriodReader::part_of_year(int step) {
  if (!words_.is(at_, "'s"_w) || !(roles(at_ + 1) & kOrdinal)) return;
  TokenIndex next = at_ + 2;
  if (words_.is_joint(next)) ++next;
  if (roles(next) & kFiscal) ++next;
  const int number = value(at_ + 1);
  Unit part;
  if (!unit_at(next, part) || text(next).back() == 's') return;
  if (part == Unit::half ? number > 2 : part != Unit::quarter || (roles(at_ + 1) & kHalfOnly)) return;
  form_.unit = part;
  form_.anchor = Anchor::absolute;
  form_.number = number;
  form_.count = 0;
  form_.year_shift = step;
  form_.has_year_shift = true;
  at_ = next + 1;
}

bool PeriodReader::counted(TokenIndex next, int step) {
  Unit unit;
  int count = 0;
  if (words_.is(next, "few"_w) || words_.is(next, "several"_w) || words_.is(next, "couple"_w)) {
    ++next;
    if (words_.is(next, "of"_w)) ++next;
  } else {
    const auto numeral = words_.in(next) ? read_numeral(words_, next, false) : std::nullopt;
    if (!numeral || numeral->decimal || Decimal(400) < numeral->value) return false;
    count = static_cast<int>(numeral->value.approximate());
    next = numeral->tokens.last;
    if (words_.is(next, "or"_w) || words_.is(next, "to"_w)) {
      const auto second = words_.in(next + 1) ? read_numeral(words_, next + 1, false) : std::nullopt;
      if (second && !second->decimal && second->value < Decimal(400)) {
        count = static_cast<int>(second->value.approximate());
        next = second->tokens.last;
      }
    }
    holds_amount_ = true;
  }
  if (roles(next) & kFiscal || words_.is(next, "full"_w)) ++next;
  if (!unit_at(next, unit)) return false;
  form_.unit = unit;
  form_.count = count;
  form_.anchor = step < 0 ? Anchor::trailing : Anchor::coming;
  at_ = next + 1;
  return true;
}

bool PeriodReader::same() {
  const TokenIndex ago = words_.is_dash(at_ + 1) ? at_ + 2 : at_ + 1;
  if (words_.is(at_, "year"_w) && words_.is(ago, "ago"_w)) {
    if (!words_.is(ago + 1, "quarter"_w) && !words_.is(ago + 1, "period"_w)) return false;
    form_.anchor = Anchor::year_ago;
    at_ = ago + 2;
    return true;
  }
  if (!words_.is(at_, "same"_w) && !words_.is(at_, "corresponding"_w) && !words_.is(at_, "comparable"_w)) return false;
  TokenIndex next = at_ + 1;
  Unit unit = Unit::quarter;
  if (!words_.is(next, "period"_w) && !unit_at(next, unit)) return false;
  ++next;
  if (words_.is(next, "of"_w) || words_.is(next, "in"_w)) ++next;
  if (words_.is(next, "the"_w)) ++next;
  if (words_.is(next, "a"_w) && words_.is(next + 1, "year"_w) && words_.is(next + 2, "ago"_w)) {
    at_ = next + 3;
  } else if (roles(next) & kWhich && value(next) < 0 && words_.is(next + 1, "year"_w)) {
    at_ = next + 2;
  } else if (const int year = printed_year(next, false)) {
    form_.year = year;
    at_ = year_last_;
  } else {
    return false;
  }
  form_.unit = unit;
  form_.anchor = Anchor::year_ago;
  return true;
}

bool PeriodReader::to_date() {
  if (words_.is(at_, "today"_w)) {
    form_.unit = Unit::day;
    form_.anchor = Anchor::today;
    ++at_;
    return !words_.is(at_, "'s"_w);
  }
  if (words_.is(at_, "ltm"_w) || words_.is(at_, "ttm"_w)) {
    form_.unit = Unit::month;
    form_.anchor = Anchor::trailing;
    form_.count = 12;
    ++at_;
    return true;
  }
  form_.unit = Unit::year;
  form_.anchor = Anchor::to_date;
  if (words_.is(at_, "ytd"_w)) {
    ++at_;
    return true;
  }
  TokenIndex next = at_ + 1;
  if (words_.is(at_, "quarter"_w) || words_.is(at_, "month"_w))
    form_.unit = static_cast<Unit>(value(at_));
  else if (!words_.is(at_, "year"_w))
    return false;
  if (words_.is_dash(next)) ++next;
  if (!words_.is(next, "to"_w)) return false;
  ++next;
  if (words_.is_dash(next)) ++next;
  if (!words_.is(next, "date"_w)) return false;
  at_ = next + 1;
  return true;
}

// At year-end is the end of the year reported, by year-end that of the year in progress.
bool PeriodReader::year_end() {
  const TokenIndex end = words_.is_dash(at_ + 1) ? at_ + 2 : at_ + 1;
  if (!words_.is(at_, "year"_w) || !words_.is(end, "end"_w) || words_.is(end + 1, "of"_w)) return false;
  const bool coming = start_ > words_.begin && (words_.is(start_ - 1, "by"_w) || words_.is(start_ - 1, "before"_w) ||
                                                words_.is(start_ - 1, "through"_w));
  form_.unit = Unit::year;
  form_.anchor = Anchor::relative;
  form_.fiscal = !coming;
  at_ = end + 1;
  year_tail();
  if (form_.year != 0) form_.anchor = Anchor::absolute;
  return true;
}

bool PeriodReader::rest_of_year() {
  if (!words_.is(at_, "rest"_w) && !words_.is(at_, "remainder"_w) && !words_.is(at_, "balance"_w)) return false;
  TokenIndex next = at_ + 1;
  if (!words_.is(next, "of"_w)) return false;
  ++next;
  if (words_.is(next, "the"_w) || words_.is(next, "this"_w) || words_.is(next, "our"_w)) ++next;
  if (roles(next) & kFiscal || words_.is(next, "full"_w)) ++next;
  form_.unit = Unit::year;
  form_.anchor = Anchor::rest;
  form_.fiscal = true;
  if (is_apostrophe(next)) ++next;
  form_.year = printed_year(next, is_apostrophe(next - 1) || roles(next - 1) & kFiscal);
  if (form_.year == 0 && !words_.is(next, "year"_w)) return false;
  at_ = form_.year != 0 ? year_last_ : next + 1;
  return true;
}

bool PeriodReader::term() {
  if (!(roles(at_) & kTerm)) return false;
  TokenIndex next = at_ + 1;
  if (words_.is(next, "to"_w) && roles(next + 1) & kTerm) next += 2;
  if (words_.is_joint(next)) ++next;
  if (!words_.is(next, "term"_w) || words_.is_joint(at_ + 1)) return false;
  form_.unit = Unit::year;
  form_.anchor = Anchor::vague;
  at_ = next + 1;
  return true;
}

bool PeriodReader::the_unit() {
  if (!words_.is(at_, "the"_w)) return false;
  TokenIndex next = at_ + 1;
  if (roles(next) & kFiscal) {
    form_.calendar = value(next) == 2;
    ++next;
  }
  form_.fiscal = !form_.calendar;
  Unit unit;
  if (!unit_at(next, unit) || (unit != Unit::quarter && unit != Unit::year) || text(next).back() == 's') return false;
  if (words_.is_joint(next + 1) || words_.is(next + 1, "ago"_w) || words_.is(next + 1, "of"_w)) return false;
  if (unit == Unit::year && (!led_by_time() || printed_year(next + 1, true) != 0)) return false;
  form_.unit = unit;
  form_.anchor = Anchor::relative;
  start_ = at_;
  at_ = next + 1;
  return true;
}

bool PeriodReader::led_by_time() const {
  static constexpr WordId kTime[] = {"in"_w, "for"_w, "during"_w, "of"_w, "throughout"_w, "over"_w, "through"_w};
  if (start_ == words_.begin) return false;
  for (WordId word : kTime)
    if (words_.is(start_ - 1, word)) return true;
  return false;
}

}  // namespace callscope
