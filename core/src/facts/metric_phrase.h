// Needs: a sentence's items.
// Gives: where the phrase of a metric ends: behind its place, behind a noun that adds nothing; whether it leads on to
//        another noun that is what is told of.
// Leaves alone: what is told of the metric (told_changes.h, told_levels.h).
#pragma once

#include <string_view>

#include "facts/sentence_view.h"

namespace callscope {

// "In", "across", "within": opens a place behind a metric.
bool is_place_word(const Token& token);
bool ends_in(const SentenceView& view, const Item& item, std::string_view ending);

// Behind "in our northern shops", where such words follow the metric and a verb them.
TokenIndex past_place(const SentenceView& view, TokenIndex from);

// Behind the "trends" of "demand trends improved".
TokenIndex past_tail(const SentenceView& view, TokenIndex at);

// "Enhanced our earnings potential": another noun than the metric is what is told of.
bool leads_on(const SentenceView& view, int metric);

}  // namespace callscope
