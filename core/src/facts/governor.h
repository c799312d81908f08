// Needs: a sentence's items.
// Gives: what stands before a figure and governs it: an item, with the linking word between them.
// Leaves alone: what the figure is by that (roles.h).
#pragma once

#include <optional>

#include "facts/sentence_view.h"

namespace callscope {

// Words that decide nothing are passed over.
struct Before {
  int item = -1;
  WordId link = kNoWord;  // "to", "by", "of", "at" right before it
  bool loss = false;      // "a loss of"
  bool negative = false;  // "negative"
  bool than = false;      // "lower than"
  TokenIndex at = 0;      // where the item, or the reading, ended
};

// Of the words between a figure and what governs it that decide nothing: "about", "more than".
bool is_filler(const Token& token);
// "To", "by", "of", "at": may stand between a figure and its governor.
bool is_link(const Token& token);
// Of a period or the basis of a comparison.
bool is_time(const Item& item);

// The way that "down from", "up from" say as a change, with what it is compared with unsaid; empty for all else.
std::optional<Trend> compared_way(const SentenceView& view, const Item& item);

Before look_before(const SentenceView& view, TokenIndex first);

}  // namespace callscope
