#include "quantities/bound.h"

namespace callscope {
namespace {

constexpr int kMaxBoundWords = 5;  // "in the neighborhood of"

// "5 plus 3": an addition, no bound.
bool is_sum(const Words& words, TokenIndex behind, TokenIndex at) {
  return words.is(at, "plus"_w) && (words.is_number(behind) || words.roles(behind) & (kCurrency | kOnes | kTens) ||
                                    words.is(behind, "the"_w) || words.is(behind, "a"_w) || words.is(behind, "our"_w));
}

void set_bound(const Words& words, Quantity& quantity, std::uint32_t bound, TokenRange range) {
  quantity.bound = static_cast<Bound>(bound);
  quantity.approximate = quantity.bound == Bound::about;
  quantity.evidence.push_back({"bound", {words[range.first].start, words[range.last - 1].end}});
}

}  // namespace

void read_bound(const Words& words, TokenRange tokens, Quantity& quantity) {
  const TokenIndex first = tokens.first, last = tokens.last;
  PhraseSet::Match match;
  if (first > words.begin && words.roles(first - 1) & kBefore)
    for (int length = kMaxBoundWords; length > 0; --length) {
      if (first < words.begin + static_cast<TokenIndex>(length)) continue;
      const TokenIndex start = first - static_cast<TokenIndex>(length);
      if (!lexicon().bounds_before.match(words.tokens, start, first, match) || match.last != first) continue;
      return set_bound(words, quantity, match.id, {start, first});
    }
  if (words.roles(last) & kAfter && lexicon().bounds_after.match(words.tokens, last, words.end, match) &&
      !is_sum(words, match.last, last))
    set_bound(words, quantity, match.id, {last, match.last});
}

}  // namespace callscope
