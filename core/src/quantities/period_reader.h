// Reads one period; private to the files that say how: period_names.cpp (fiscal parts and years),
// period_dates.cpp (the calendar's), period_relative.cpp (told from the call).
#pragma once

#include <optional>

#include "quantities/period_words.h"
#include "quantities/periods.h"

namespace callscope {

class PeriodReader {
 public:
  PeriodReader(const Words& words, TokenIndex at) : words_(words), start_(at), at_(at) {}

  std::optional<FoundPeriod> read();

 private:
  using Unit = PeriodForm::Unit;
  using Anchor = PeriodForm::Anchor;

  std::uint32_t roles(TokenIndex at) const { return words_.in(at) ? period_words().roles(words_[at].word) : 0; }
  int value(TokenIndex at) const;
  std::string_view text(TokenIndex at) const { return words_.in(at) ? words_.quote({at, at + 1}) : std::string_view(); }
  bool unit_at(TokenIndex at, Unit& unit) const;

  // "Q4 2024", "4Q24", "Q4'24", "1H25", "H2 FY2025".
  bool quarter_code();
  bool spaced_quarter();  // "Q 4"
  bool set_part(char letter, int number);
  bool behind_preposition() const;

  // "5/14/2024", "2024-05-14".
  bool date_in_digits();
  bool set_date(int year, int month, int day, TokenIndex tokens);

  // "first quarter of fiscal 2025", "second half of last year", "fourth fiscal quarter".
  bool ordinal_part();
  bool first_months();
  TokenIndex ordinal(int& number) const;

  // What may follow: "2024", "of 2024", "of fiscal year 2025", "of the fiscal year", "of last year", "'24".
  void year_tail();
  void shifted_year(TokenIndex which);
  // The year at a token, 0 where there is none; sets year_last_.
  int printed_year(TokenIndex at, bool short_form);
  int spoken_year(TokenIndex at);
  int spaced_year(TokenIndex at);
  // "FY25", "FY2025", "FY 25".
  bool fiscal_code(TokenIndex at);

  // "March 2024", "March 31, 2024", "March quarter", "July and August", "late April", "14 May 2024".
  bool month();
  bool named_quarter(int month, TokenIndex next);
  bool day_first(TokenIndex at);
  // "31, 2024", "31st", "1st".
  bool day_behind();
  void second_month();
  // "May" and "March" alone are months behind a preposition only.
  bool stands_for_month(TokenIndex at) const;

  // "fiscal year 2025", "fiscal 2025", "FY25", "2025 fiscal year", "calendar year 2024".
  bool fiscal_year();

  // "this quarter", "last year", "next three years", "the past few months", "the coming quarters".
  bool which();
  // "prior year quarter", "last year quarter".
  bool prior_year_quarter();
  // "this quarter last year" is the quarter a year ago.
  void year_ago_tail(int step);
  // "this year's third quarter".
  void part_of_year(int step);
  bool counted(TokenIndex next, int step);

  // "the same quarter last year", "same period of the prior year", "the year-ago quarter".
  bool same();

  void part_behind_year();

  // "three months ended July 31, 2024", "the quarter ended March 31".
  bool ended();
  int months_before(Unit unit);

  // "full year 2024", "the full fiscal year", "the entire year".
  bool full_year();

  bool to_date();
  // "by year-end", "at year end 2024".
  bool year_end();
  // "the rest of the year".
  bool rest_of_year();

  // "the short term", "medium to long term".
  bool term();

  // "the quarter", "the year" that is reported.
  bool the_unit();
  bool led_by_time() const;

  // "in 2024", "2023 and"; "'24".
  bool bare_year();
  bool short_year();
  bool is_apostrophe(TokenIndex at) const {
    return words_.is(at, "'"_w) || words_.is(at, "’"_w) || words_.is(at, "‘"_w);
  }
  bool is_mark(TokenIndex at) const { return words_[at].kind == TokenKind::punct || words_.is(at, "'s"_w); }

  const Words& words_;
  TokenIndex start_;
  TokenIndex at_;
  PeriodForm form_;
  TokenIndex year_last_ = 0;  // behind the year that printed_year read
  bool holds_amount_ = false;
  bool split_ = false;
};

}  // namespace callscope
