// Needs: the words of two neighbouring calls.
// Gives: words and pairs of words that one of them says significantly more.
// Leaves alone: names of people and of the company, words that most calls use, originals beside
//        their rendition, legal notices, the operator.
#pragma once

#include "compare/calls.h"
#include "compare/words.h"

namespace callscope {

std::vector<TermShift> shifted_terms(const std::vector<CallWords>& calls);

// The two-sided probability, if the margins hold, of a table at least as unlikely as
// (a of n against b of m): Fisher's exact test.
double fisher_exact(std::uint32_t a, std::uint32_t n, std::uint32_t b, std::uint32_t m);

}  // namespace callscope
