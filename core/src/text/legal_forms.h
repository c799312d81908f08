// Needs: a word.  Gives: whether it is a legal form, which may end a company's name and is left out
// when people speak of it: "Inc", "plc", "Holdings". Leaves alone: which words are the company's name.
// The forms are rows of core/data/legal_forms.tsv.
#pragma once

#include "text/word.h"

namespace callscope {

// With or without the point of an abbreviation.
bool is_legal_form(WordId word);

}  // namespace callscope
