// Needs: a word.  Gives: whether it is a legal form, which may end a company's name: "Inc", "plc", "Holdings".
// Leaves alone: which words are the company's name. The forms are rows of core/data/legal_forms.tsv, and are known
// with or without the point of an abbreviation.
#pragma once

#include "text/word.h"

namespace callscope {

// Left out when people speak of the company.
bool is_legal_form(WordId word);
// The same and those that are told only behind a comma: "Norvik Bank, N.A."
bool is_legal_form_after_comma(WordId word);

}  // namespace callscope
