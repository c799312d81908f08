// Needs: an analysis and one of its turns.
// Gives: the turn's words for a clean transcript, in runs that lead back to the source: what the page
//        put between them left out, loops and runs of hesitation folded, corrections in brackets.
// Leaves alone: every other word; a lone "uh" is speech.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "callscope/serialize.h"

namespace callscope {

struct CleanRun {
  Span source;
  std::string words;  // what is written; of a copy the source's own letters
  CleanPieceKind kind = CleanPieceKind::words;
  bool blank_before = false;
  bool paragraph = false;  // begins a paragraph; then no blank
};

// Reads an analysis once, then gives turn after turn.
class CleanWords {
 public:
  explicit CleanWords(const Analysis& analysis);
  std::vector<CleanRun> of(const Turn& turn) const;

 private:
  // At a place of the source: these letters instead of those, and what follows them.
  struct Change {
    Span span;
    std::string words;
    CleanPieceKind kind = CleanPieceKind::resolved;
    bool beside = false;  // a note after the span, whose own words stay
  };
  void fold(const Warning& warning);
  void correct(const Warning& warning);

  const Analysis& analysis_;
  std::vector<Change> changes_;  // by place
};

}  // namespace callscope
