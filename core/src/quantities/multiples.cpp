// Multiples and parts in words: "doubled", "a tenfold increase", "half of", "a third of".
#include "quantities/bands.h"
#include "quantities/fractions.h"
#include "text/endings.h"

namespace callscope {
namespace {

constexpr WordId kWholes[] = {"the"_w,  "our"_w,   "its"_w, "their"_w, "that"_w, "what"_w, "as"_w,
                              "from"_w, "those"_w, "all"_w, "my"_w,    "last"_w, "prior"_w};
constexpr WordId kLeads[] = {"nearly"_w, "almost"_w,  "than"_w,          "to"_w,    "will"_w, "would"_w, "about"_w,
                             "over"_w,   "roughly"_w, "approximately"_w, "least"_w, "by"_w,   "could"_w, "can"_w,
                             "should"_w, "some"_w};

// "Twice as many users as": a comparison; "it met twice as we planned" is none.
bool is_equative(const Words& words, TokenIndex as) {
  constexpr TokenIndex kLongest = 6;
  if (words.in(as + 1) && words[as + 1].has(kCapitalised)) return false;
  for (TokenIndex at = as + 2; at < as + kLongest; ++at)
    if (words.is(at, "as"_w)) return true;
  return words.is(as + 1, "much"_w) || words.is(as + 1, "many"_w) || words.is(as + 2, "."_w);
}

// "Grew fivefold", "a tenfold increase"; not "our aim is threefold".
bool is_growth_in_folds(const Words& words, TokenIndex at) {
  static constexpr WordId kGrew[] = {
      "grew"_w,       "grow"_w,   "grown"_w,   "growing"_w, "increased"_w, "increase"_w,
      "increasing"_w, "rose"_w,   "risen"_w,   "up"_w,      "expanded"_w,  "improved"_w,
      "multiplied"_w, "jumped"_w, "climbed"_w, "nearly"_w,  "almost"_w,    "approximately"_w,
      "than"_w,       "over"_w,   "roughly"_w, "about"_w,   "by"_w};
  static constexpr WordId kGrowth[] = {"increase"_w, "growth"_w,    "rise"_w,         "improvement"_w,
                                       "jump"_w,     "expansion"_w, "gain"_w,         "reduction"_w,
                                       "decline"_w,  "decrease"_w,  "improvements"_w, "gains"_w};
  return (at > words.begin && words.is_one_of(at - 1, kGrew)) || words.is_one_of(at + 1, kGrowth);
}

}  // namespace

std::optional<WordQuantity> read_multiple(const Words& words, TokenIndex at) {
  static constexpr WordId kBehindBase[] = {"in"_w,    "by"_w,     "over"_w,  "year"_w,         "compared"_w,
                                           "."_w,     ","_w,      ";"_w,     "this"_w,         "and"_w,
                                           "again"_w, "within"_w, "every"_w, "sequentially"_w, "versus"_w};
  const std::uint32_t roles = words.roles(at);
  const TokenIndex next = at + 1;
  if (words.is(next, "down"_w) || words.is(next, "check"_w) || words.is_joint(next)) return std::nullopt;
  if (ends_with(fold(words.quote({at, next})), "fold")) {
    if (!is_growth_in_folds(words, at)) return std::nullopt;
  } else if (roles & kMultipleBase) {
    const bool base = words.is_one_of(next, kWholes) && (!words.is(next, "as"_w) || is_equative(words, next));
    const bool verb = at > words.begin && words.is_one_of(at - 1, kLeads) && words.is_one_of(next, kBehindBase) &&
                      !words.is(at, "twice"_w) && !words.is(at, "thrice"_w);
    if (!base && !verb) return std::nullopt;
  } else if (!(roles & kMultiple)) {
    return std::nullopt;
  }
  WordQuantity multiple;
  multiple.kind = QuantityKind::multiple;
  multiple.unit = "x";
  multiple.value = Decimal(words.value(at), -1);
  multiple.tokens = {at, next};
  return multiple;
}

// "half of our users", "cut by half", "a third of all orders"; not "the first half", "a quarter".
std::optional<WordQuantity> read_part(const Words& words, TokenIndex at) {
  static constexpr WordId kNoHalf[] = {"first"_w,  "second"_w,   "other"_w,  "last"_w,    "latter"_w,
                                       "front"_w,  "back"_w,     "better"_w, "next"_w,    "this"_w,
                                       "that"_w,   "each"_w,     "per"_w,    "and"_w,     "either"_w,
                                       "coming"_w, "previous"_w, "prior"_w,  "current"_w, "every"_w};
  static constexpr WordId kBehind[] = {"of"_w, "the"_w, "our"_w, "its"_w, "their"_w, "as"_w};
  TokenIndex start = at;
  TokenIndex before = at == words.begin ? at : at - 1;
  const bool article = words.is(before, "a"_w) && before != at;
  if (article) start = before;
  if (article && before > words.begin) --before;
  const bool half = words.is(at, "half"_w);
  const bool led = before != at && words.is_one_of(before, kLeads);
  const bool of_time = words.is(at + 1, "of"_w) &&
                       (words.is(at + 2, "fiscal"_w) || words.is(at + 3, "year"_w) || words.is(at + 4, "year"_w) ||
                        words.is(at + 2, "this"_w) || words.is(at + 2, "next"_w) || words.is_number(at + 2));
  if (of_time || words.is_joint(at + 1) || (before != at && words.is_one_of(before, kNoHalf))) return std::nullopt;
  const bool share = words.is_one_of(at + 1, kBehind);
  const bool in_half =
      half && words.is(before, "in"_w) && !article && before > words.begin &&
      (words.is(before - 1, "cut"_w) || words.is(before - 1, "it"_w) || words.is(before - 1, "them"_w));
  static constexpr WordId kHedges[] = {"about"_w, "nearly"_w, "almost"_w, "roughly"_w, "approximately"_w};
  const bool hedged = before != at && words.is_one_of(before, kHedges);  // "about a third of sales"
  const bool whole_of = words.is(at + 1, "of"_w) && words.is_one_of(at + 2, kWholes);
  const bool fits =
      half ? (share && !(words.is(at + 1, "of"_w) && words.roles(at + 2) & kOnes)) || (led && !share) || in_half
           : article && (whole_of || (hedged && words.is(at + 1, "of"_w)) ||
                         (led && !words.is(at + 1, "of"_w) && words.value(at) != 4));
  const bool ends = !(words.in(at + 1) && words[at + 1].kind == TokenKind::word);
  const bool lone_half = half && (at == words.begin || words[at - 1].kind != TokenKind::word);
  const bool alone = words.keep_all && ends && ((article && !words.is(at, "quarter"_w)) || lone_half);
  if (!fits && !alone) return std::nullopt;
  WordQuantity part;
  part.kind = QuantityKind::multiple;
  part.unit = "x";
  part.value = quotient(Decimal(1), words.value(at));
  part.tokens = {start, at + 1};
  return part;
}

}  // namespace callscope
