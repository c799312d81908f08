// Needs: a sentence's items.
// Gives: for each quantity what it is in its clause: the level, the change or the earlier value,
//        from the words right before and after it.
// Leaves alone: of which metric (binding.h).
#pragma once

#include <optional>

#include "facts/sentence_view.h"

namespace callscope {

enum class QuantityUse : std::uint8_t { value, change, prior, share, none };

struct QuantityRole {
  QuantityUse use = QuantityUse::value;
  std::optional<Trend> trend;  // of the change word that governs it
  int word = -1;               // item of that change word
  int after = -1;              // item that follows and names the change ("8% increase"), -1 if before
  bool at_level = false;       // "higher at 21%": the level of a metric that is a percentage, else a change
  bool loss = false;           // counted against its sign: "a loss of"
  bool negative = false;       // below nought
  bool detached = false;       // governed by a verb of its own: no metric before it is its
  const char* rule = "level";
};

QuantityRole role_of(const SentenceView& view, int quantity);

}  // namespace callscope
