#include "quantities/bound.h"

#include "text/endings.h"

namespace callscope {
namespace {

constexpr int kMaxBoundWords = 5;  // "in the neighborhood of"

// "5 plus 3": an addition, no bound.
bool is_sum(const Words& words, TokenIndex behind, TokenIndex at) {
  return words.is(at, "plus"_w) && (words.is_number(behind) || words.roles(behind) & (kCurrency | kOnes | kTens) ||
                                    words.is(behind, "the"_w) || words.is(behind, "a"_w) || words.is(behind, "our"_w));
}

// ">30%", "≤5": not a mark's, "<time 30>".
Bound sign_before(const Words& words, TokenIndex first) {
  if (first == words.begin || !words.attached(first)) return Bound::none;
  if (words.is(first - 1, ">"_w) || words.is(first - 1, "≥"_w)) return Bound::at_least;
  return words.is(first - 1, "<"_w) || words.is(first - 1, "≤"_w) ? Bound::at_most : Bound::none;
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
  if (first > words.begin + 1 && words.is_joint(first - 1) && words.is(first - 2, "sub"_w))  // "sub-5%"
    return set_bound(words, quantity, static_cast<std::uint32_t>(Bound::at_most), {first - 2, first});
  if (const Bound sign = sign_before(words, first); sign != Bound::none)
    return set_bound(words, quantity, static_cast<std::uint32_t>(sign), {first - 1, first});
  if (words.is_joint(last) && words.is(last + 1, "plus"_w))  // "30%-plus"
    return set_bound(words, quantity, static_cast<std::uint32_t>(Bound::at_least), {last + 1, last + 2});
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

void reach_to_flat(const Words& words, TokenRange tokens, Quantity& quantity) {
  constexpr TokenIndex kLongest = 5;  // "flat to slightly up 2%"
  static constexpr WordId kFlat[] = {"flat"_w, "flattish"_w};
  static constexpr WordId kSides[] = {"up"_w, "down"_w};
  if (quantity.kind != QuantityKind::percent && quantity.kind != QuantityKind::points &&
      quantity.kind != QuantityKind::band)
    return;
  const TokenIndex first = tokens.first, last = tokens.last;
  TokenIndex side = first;
  while (side > words.begin && side + kLongest > first && !words.is_one_of(side, kSides)) --side;
  if (!words.is_one_of(side, kSides)) return;
  const bool behind = words.is(last, "to"_w) && words.is_one_of(last + 1, kFlat);
  TokenIndex to = side == words.begin ? side : side - 1;
  if (to > words.begin && ends_with(words.quote({to, to + 1}), "ly")) --to;  // "slightly up"
  const bool before = to > words.begin && words.is(to, "to"_w) && words.is_one_of(to - 1, kFlat);
  if (!behind && !before) return;
  if (!quantity.high) quantity.high = quantity.value;
  if (!quantity.high || quantity.high->is_negative()) return;
  quantity.value.reset();
  quantity.low = Decimal();
  const TokenRange range{before ? to - 1 : first, behind ? last + 2 : last};
  quantity.evidence.push_back({"range", {words[range.first].start, words[range.last - 1].end}});
}

}  // namespace callscope
