// Needs: a sentence and a word of promise in it.
// Gives: whether the word promises nothing of the business: it tells how the call goes on, repeats what was said once,
//        or speaks of the listener; and whether a word of raising or keeping is said of an outlook.
// Leaves alone: denials, looks back, questions (promises.h).
#pragma once

#include "guidance/modality.h"
#include "text/document.h"

namespace callscope {

bool promises_nothing(const Document& document, TokenRange sentence, const ModalWord& word);

// "Raising our full-year guidance", not "raising our prices".
bool is_of_outlook(const Document& document, TokenRange sentence, const ModalWord& action);

}  // namespace callscope
