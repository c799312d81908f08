#include "facts/price_times_count.h"

#include <optional>
#include <string>
#include <string_view>

#include "facts/arithmetic.h"
#include "text/endings.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr TokenIndex kReach = 6;  // tokens from "average price" to the price
constexpr double kFees = 0.02;    // what is paid beside the price

// Words of another amount than what was paid.
constexpr WordList kOther = {"program"_w,  "programme"_w, "authorization"_w, "authorized"_w, "remaining"_w,
                             "remain"_w,   "remains"_w,   "available"_w,     "capacity"_w,   "plan"_w,
                             "dividend"_w, "dividends"_w, "additional"_w,    "debt"_w,       "including"_w};

// "At an average price of", "an average cost per share of".
bool is_average_price(const Document& document, TokenIndex sentence, TokenIndex price) {
  bool priced = false;
  for (TokenIndex at = price; at > sentence && at + kReach > price; --at) {
    const Token& token = document.tokens()[at - 1];
    if (token.kind == TokenKind::number) return false;
    priced |= token.is("price"_w) || token.is("cost"_w);
    if (priced && token.is("average"_w)) return true;
  }
  return false;
}

struct Purchase {
  const Quantity* shares = nullptr;
  const Quantity* price = nullptr;
  const Quantity* paid = nullptr;
};

// The three figures, where the sentence has no other of their kinds.
std::optional<Purchase> purchase_in(const Document& document, const Numbers& numbers, TokenRange sentence,
                                    std::size_t first, std::size_t last) {
  Purchase found;
  for (std::size_t i = first; i < last; ++i) {
    const Quantity& quantity = numbers.quantities[i];
    const bool money = quantity.kind == QuantityKind::money || quantity.kind == QuantityKind::per_unit;
    const bool shares = quantity.kind == QuantityKind::count && quantity.unit && ends_with(*quantity.unit, "shares");
    if (!money && !shares) continue;
    const bool price = money && is_average_price(document, sentence.first, numbers.tokens[i].first);
    const Quantity*& place = shares ? found.shares : price ? found.price : found.paid;
    if (place != nullptr || (money && !price && quantity.kind == QuantityKind::per_unit)) return std::nullopt;
    place = &quantity;
  }
  if (found.shares == nullptr || found.price == nullptr || found.paid == nullptr) return std::nullopt;
  return found;
}

std::string_view currency_of(const Quantity& quantity) {
  return std::string_view(*quantity.unit).substr(0, quantity.unit->find('/'));
}

}  // namespace

void check_price_times_count(const Document& document, const Numbers& numbers, TokenRange sentence, std::size_t first,
                             std::size_t last, std::vector<Warning>& faults) {
  const auto found = purchase_in(document, numbers, sentence, first, last);
  if (!found || !found->paid->unit || !found->price->unit || currency_of(*found->paid) != currency_of(*found->price))
    return;
  for (TokenIndex at = sentence.first; at < sentence.last; ++at)
    if (kOther.has(document.tokens()[at].word)) return;
  if (!is_plain(*found->shares) || !is_plain(*found->price) || !is_plain(*found->paid)) return;
  const auto interval = [&](const Quantity* quantity) {
    return printed_interval(*quantity, document.quote(quantity->span));
  };
  const Interval shares = interval(found->shares), price = interval(found->price), paid = interval(found->paid);
  if (shares.low * price.low <= paid.high * (1 + kFees) && paid.low * (1 - kFees) <= shares.high * price.high) return;
  const Span all = cover(found->shares->span, found->price->span);
  Warning fault = arithmetic_fault(found->paid->span, all,
                                   std::string(document.quote(found->shares->span)) + " at " +
                                       std::string(document.quote(found->price->span)) + " are not " +
                                       std::string(document.quote(found->paid->span)) + ".",
                                   "shares_times_price", all);
  fault.confidence = 0.7;
  faults.push_back(std::move(fault));
}

}  // namespace callscope
