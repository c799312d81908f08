// Numbers that are names and labels: "page 12", "Form 10-K", "5G", "Qantor 3", years, dates,
// phone numbers, ordinals. Needs: an amount as read.  Gives: whether it is one of these.
#pragma once

#include "quantities/amount.h"

namespace callscope {

bool is_name(const Words& words, const Amount& amount);

// Whether the word is a month's name or its usual abbreviation; 1 to 12, else 0. "May" and "March"
// count only with a capital.
int month_of(const Words& words, TokenIndex at);

}  // namespace callscope
