// Needs: the document.
// Gives: every quantity and period of the text with the tokens it stands on, and the faults that
//        reading it showed (a number split by the recogniser, a doubled currency mark).
// Leaves alone: whose number it is; periods are not yet resolved against the call (see periods.h).
#pragma once

#include <cstdint>
#include <vector>

#include "callscope/quantity.h"
#include "callscope/warning.h"
#include "text/document.h"

namespace callscope {

// What the words of a period say, before the call's calendar is known.
struct PeriodForm {
  enum class Unit : std::uint8_t { day, week, month, quarter, half, year, decade };
  enum class Anchor : std::uint8_t {
    absolute,  // "Q4", "fiscal 2025", "March 2024": number, year
    relative,  // "this quarter", "last year": count units from the reported one
    year_ago,  // "the same quarter last year"
    trailing,  // "the last twelve months": count units back
    coming,    // "the next three years": count units ahead
    ended,     // "three months ended July 31": count months up to month, day and year
    to_date,   // "year to date"
    opening,   // "the first nine months of 2025": count months of year
    rest,      // "the rest of the year"
    today,
    vague,  // "recent quarters", "the long term"
  };
  Unit unit = Unit::quarter;
  Anchor anchor = Anchor::absolute;
  bool fiscal = false;       // said to be fiscal
  bool calendar = false;     // said to be of the calendar
  bool in_progress = false;  // "the current quarter"
  int number = 0;            // which quarter, half or month; 0 where none is said
  int month = 0;             // that ends a named quarter ("the March quarter"), or of a date
  int last_month = 0;        // of a span of months ("July and August")
  int day = 0;
  int year = 0;        // four digits; 0 where none is said
  int year_shift = 0;  // "of last year": -1
  bool has_year_shift = false;
  int count = 0;  // of trailing and coming; 0 where it is not said
};

struct Numbers {
  std::vector<Quantity> quantities;       // in text order; `turn` not yet set
  std::vector<TokenRange> tokens;         // parallel to quantities
  std::vector<Period> periods;            // in text order; relative ones not yet resolved
  std::vector<TokenRange> period_tokens;  // parallel to periods
  std::vector<PeriodForm> forms;          // parallel to periods
  std::vector<Warning> faults;            // number_split, currency_glitch
};

Numbers read_numbers(const Document& document, const Options& options);

// Needs: the call's date and fiscal calendar, the turns.  Gives: periods with dates and labels.
void resolve_periods(const Document& document, const Call& call, Numbers& numbers);

}  // namespace callscope
