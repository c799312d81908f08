// Needs: the quantities of a call in text order, the currency it speaks in.
// Gives: kind and unit to a number that has none, by what it is compared with or is of: "12.3% versus 11.8",
//        "84.75 cents compared with 74.07", "an investment of 3.8 billion"; and what an amount is per, where
//        the one it is compared with says so: "$2.35 a share versus $2.10".
// Leaves alone: which currency a doubtful sign means (context.cpp).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "quantities/scan.h"
#include "text/document.h"

namespace callscope {

class LoneNumbers {
 public:
  LoneNumbers(const Document& document, std::vector<Found>& found)
      : text_(document.text()), tokens_(document.tokens()), found_(found) {}

  // The number at `at`, which has no unit; `main` is the call's currency, -1 where it is unknown.
  void settle(std::size_t at, int main) const;
  // The amount of money at `at`, where the one before it is an amount per something.
  void settle_rate(std::size_t at) const;

 private:
  bool compares(std::size_t at, TokenIndex furthest, bool rates) const;
  bool take_compared(std::size_t at) const;
  void take_index_points(std::size_t at) const;
  bool is_share_of_money(std::size_t at) const;
  void take_currency(Found& one, const Found& whole) const;
  void chinese_amount(Found& one, int main) const;
  void take_money_of_noun(Found& one, int main) const;
  std::optional<TokenIndex> money_noun(TokenRange range) const;
  bool is_plural(const Token& token) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<Found>& found_;
};

}  // namespace callscope
