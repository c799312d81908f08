// Needs: the document.
// Gives: every quantity and period of the text with the tokens it stands on, and the faults that
//        reading it showed (a number split by the recogniser, a doubled currency mark).
// Leaves alone: whose number it is; periods are not yet resolved against the call (see periods.h).
#pragma once

#include <vector>

#include "callscope/quantity.h"
#include "callscope/warning.h"
#include "text/document.h"

namespace callscope {

struct Numbers {
  std::vector<Quantity> quantities;      // in text order; `turn` not yet set
  std::vector<TokenRange> tokens;        // parallel to quantities
  std::vector<Period> periods;           // in text order; relative ones not yet resolved
  std::vector<TokenRange> period_tokens; // parallel to periods
  std::vector<Warning> faults;           // number_split, currency_glitch
};

Numbers read_numbers(const Document& document, const Options& options);

// Needs: the call's date and fiscal calendar, the turns.  Gives: periods with dates and labels.
void resolve_periods(const Document& document, const Call& call, Numbers& numbers);

}  // namespace callscope
