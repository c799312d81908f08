#include "quantities/lone_numbers.h"

#include "text/word_list.h"

namespace callscope {
namespace {

constexpr TokenIndex kNounBefore = 12;  // tokens back to the noun that a lone number is of
constexpr TokenIndex kNounBehind = 4;
constexpr TokenIndex kNear = 3, kFar = 8;  // tokens between two figures that are compared
constexpr std::int64_t kLeast = 999;       // large figures need no decimals to be compared
constexpr std::int64_t kAlike = 5;         // rates that are compared differ by no more than this factor

constexpr WordList kComparisons = {"versus"_w, "vs"_w, "compared"_w, "against"_w};
constexpr WordList kRateComparisons = {"versus"_w, "vs"_w, "compared"_w, "against"_w, "from"_w, "than"_w, "to"_w};

Decimal size_of(const Quantity& quantity) {
  return (quantity.value ? *quantity.value : quantity.low ? *quantity.low : Decimal()).magnitude();
}

bool are_alike(const Quantity& a, const Quantity& b) {
  const Decimal first = size_of(a), second = size_of(b);
  const auto most = multiply(first, Decimal(kAlike)), other = multiply(second, Decimal(kAlike));
  return most && other && !(*most < second) && !(*other < first);
}

void mark(Quantity& quantity, const char* rule, const char* reason, Span words) {
  quantity.confidence = 0.8;
  quantity.evidence.front().rule = rule;
  quantity.evidence.push_back({reason, words});
}

}  // namespace

void LoneNumbers::settle(std::size_t at, int main) const {
  Found& one = found_[at];
  if (one.quantity.kind == QuantityKind::money && !one.quantity.unit) return chinese_amount(one, main);
  if (take_compared(at)) return;
  if (is_share_of_money(at)) return take_currency(one, found_[at + 1]);
  take_index_points(at);
  if (main >= 0 && one.quantity.kind == QuantityKind::count && !one.quantity.unit) take_money_of_noun(one, main);
}

// "$2.35 a share versus $2.10", "from $72.50 per barrel to $68.10".
void LoneNumbers::settle_rate(std::size_t at) const {
  Found& one = found_[at];
  if (at == 0 || one.quantity.kind != QuantityKind::money || one.currency < 0) return;
  const Quantity& before = found_[at - 1].quantity;
  if (before.kind != QuantityKind::per_unit || found_[at - 1].currency != one.currency) return;
  if (!are_alike(before, one.quantity) || !compares(at, kFar, true)) return;
  one.quantity.kind = QuantityKind::per_unit;
  one.quantity.unit = before.unit;
  mark(one.quantity, "rate_by_comparison", "compared_rate", before.span);
}

// Whether the figure is compared with the one before it in its sentence.
bool LoneNumbers::compares(std::size_t at, TokenIndex furthest, bool rates) const {
  const TokenIndex first = found_[at - 1].tokens.last, last = found_[at].tokens.first;
  if (last <= first || last - first > furthest || tokens_[last].has(kSentenceStart)) return false;
  bool compared = false;
  for (TokenIndex i = first; i < last; ++i) {
    if (tokens_[i].has(kSentenceStart) || tokens_[i].is(")"_w)) return false;  // in brackets is another currency
    compared |= rates ? kRateComparisons.has(tokens_[i].word) : kComparisons.has(tokens_[i].word);
  }
  return compared;
}

// "12.3% versus 11.8", "84.75 cents compared with 74.07": with decimals on both sides; "9.2 million iPods compared with
// 3.3 million", "$5.4 billion versus 4.9 billion": of amounts that are alike.
bool LoneNumbers::take_compared(std::size_t at) const {
  Found& one = found_[at];
  Quantity& quantity = one.quantity;
  if (at == 0 || quantity.kind != QuantityKind::count || quantity.unit || !quantity.value) return false;
  const Found& before = found_[at - 1];
  const QuantityKind kind = before.quantity.kind;
  if (!before.quantity.unit || !before.quantity.value) return false;
  const bool precise = quantity.value->exponent() < 0;
  const bool percent = kind == QuantityKind::percent && precise;
  const bool rate = before.currency >= 0 && precise && before.quantity.value->exponent() < 0;
  const bool large = (kind == QuantityKind::count || kind == QuantityKind::money) &&
                     Decimal(kLeast) < *quantity.value && Decimal(kLeast) < *before.quantity.value;
  if ((!percent && !rate && !large) || !compares(at, large ? kFar : kNear, false)) return false;
  if (rate && before.minor) quantity.value = quantity.value->scaled(-2);
  if (!percent && !are_alike(before.quantity, quantity)) return false;
  quantity.kind = kind;
  quantity.unit = before.quantity.unit;
  one.currency = before.currency;
  const bool count = kind == QuantityKind::count;
  mark(quantity,
       percent ? "percentage_by_comparison"
       : count ? "count_by_comparison"
               : "money_by_comparison",
       percent ? "compared_percentage"
       : count ? "compared_count"
               : "compared_amount",
       before.quantity.span);
  return true;
}

// "The index rose 64 points to 4,577": of an index, not of percentages.
void LoneNumbers::take_index_points(std::size_t at) const {
  Quantity& level = found_[at].quantity;
  if (at == 0 || level.kind != QuantityKind::count || level.unit || !level.value || !(Decimal(100) < *level.value))
    return;
  Found& change = found_[at - 1];
  const TokenIndex to = change.tokens.last;
  if (!change.loose_points || found_[at].tokens.first != to + 1 || !tokens_[to].is("to"_w)) return;
  change.quantity.kind = level.kind;
  change.quantity.unit = level.unit = "points";
  mark(level, "level_in_points", "change_in_points", change.quantity.span);
}

// "280 million of the 1.5 billion dollars": a part has the currency of its whole.
bool LoneNumbers::is_share_of_money(std::size_t at) const {
  if (at + 1 == found_.size() || found_[at].quantity.kind != QuantityKind::count || found_[at].quantity.unit)
    return false;
  const Found& whole = found_[at + 1];
  const TokenIndex of = found_[at].tokens.last;
  return whole.quantity.kind == QuantityKind::money && whole.currency >= 0 && of < tokens_.size() &&
         tokens_[of].is("of"_w) && whole.tokens.first > of && whole.tokens.first - of <= 2 &&
         !tokens_[whole.tokens.first].has(kSentenceStart);
}
void LoneNumbers::take_currency(Found& one, const Found& whole) const {
  one.quantity.kind = QuantityKind::money;
  one.quantity.unit = whole.quantity.unit;
  mark(one.quantity, "money_by_its_whole", "whole", whole.quantity.span);
  one.currency = whole.currency;
}

// 投资3800亿: in Chinese an amount without a currency is the call's, and renminbi where it names none.
void LoneNumbers::chinese_amount(Found& one, int main) const {
  const int cny = lexicon().currency("CNY"), usd = lexicon().currency("USD");
  one.currency = main >= 0 && main != usd ? main : cny;
  one.quantity.unit = lexicon().currencies[static_cast<std::size_t>(one.currency)];
  one.quantity.confidence = 0.7;
}

// "An investment plan of 3.8 billion": money, where the words say so.
void LoneNumbers::take_money_of_noun(Found& one, int main) const {
  Quantity& quantity = one.quantity;
  if (size_of(quantity) < Decimal(1000000)) return;
  const auto noun = money_noun(one.tokens);
  if (!noun) return;
  quantity.kind = QuantityKind::money;
  quantity.unit = lexicon().currencies[static_cast<std::size_t>(main)];
  mark(quantity, "money_by_its_noun", "call_currency", tokens_[*noun].span());
  quantity.confidence = 0.6;
  one.currency = main;
}

// The nearest noun before, or right behind, where it is one of money and not of things counted.
std::optional<TokenIndex> LoneNumbers::money_noun(TokenRange range) const {
  for (TokenIndex step = 0; step < kNounBehind && range.last + step < tokens_.size(); ++step) {
    const Token& token = tokens_[range.last + step];
    if (token.has(kSentenceStart) || token.kind != TokenKind::word) break;
    const std::uint32_t roles = lexicon().words.roles(token.word);
    if (roles & kCounted && is_plural(token)) return std::nullopt;
    if (roles & kMoneyNoun) return range.last + step;
  }
  for (TokenIndex step = 1; step <= kNounBefore && step <= range.first; ++step) {
    const Token& token = tokens_[range.first - step];
    const std::uint32_t roles = lexicon().words.roles(token.word);
    if (roles & kCounted && is_plural(token)) return std::nullopt;
    if (roles & kMoneyNoun) return range.first - step;
    if (token.has(kSentenceStart)) break;
  }
  return std::nullopt;
}

// "a market of 50 billion" counts no markets.
bool LoneNumbers::is_plural(const Token& token) const { return text_[token.end - 1] == 's' || token.is("people"_w); }

}  // namespace callscope
