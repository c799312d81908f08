// Needs: a sentence's items.
// Gives: for a metric the word that tells without a figure how it changed: "margins improved", "growth in
//        orders", "we reduced our debt".
// Leaves alone: whether a figure tells it too, whether it is hoped for or denied, whose it is (qualitative.h).
#pragma once

#include <string_view>

#include "facts/sentence_view.h"

namespace callscope {

struct ToldChange {
  int word = -1;  // item of the change word; -1 where nothing is told
  Trend trend = Trend::up;
  std::string_view before, after;  // what is added to the metric's name: "share of ", " quality"
};

// `reasons`: the sentence tells figures, so that "higher volumes" in it are a stated cause.
ToldChange told_change(const SentenceView& view, int metric, bool reasons);

// Whether the metric only goes on with the list that the one before is in: "orders and traffic".
bool goes_on(const SentenceView& view, int before, int metric);

}  // namespace callscope
