// Needs: a sentence's items, the table level_words.
// Gives: for a metric the word that says without a figure where it stands: "demand remained strong", "we saw weak
//        orders", "orders hit a record".
// Leaves alone: words of change (told_changes.h), metrics of which such a word tells no direction: margins, cash, debt.
#pragma once

#include "facts/sentence_view.h"

namespace callscope {

struct ToldLevel {
  TokenRange words;  // empty where nothing is told
  Trend trend = Trend::up;
};

ToldLevel told_level(const SentenceView& view, int metric);

}  // namespace callscope
