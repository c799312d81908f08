// Reads one amount around its number; private to amount.cpp, what stands before the number, amount_behind.cpp,
// what stands behind it, and amount_rate.cpp, what it is per.
#pragma once

#include "quantities/amount.h"

namespace callscope {

class AmountReader {
 public:
  AmountReader(const Words& words, TokenIndex at) : words_(words), at_(at), start_(at) {}

  std::optional<Amount> read();

 private:
  // -- before the number

  bool dollar_and_cents();

  // "RMB941.2 billion", "EUR500 million": the code sticks to its number.
  bool sticks();
  // "Euro 2020" is a tournament.
  bool is_edition() const;
  void scale_by(int power);

  bool currency_before();
  void take_mark(const CurrencyMark& mark, TokenRange range);
  bool is_dollar_sign(TokenRange range) const { return range.size() == 1 && words_.is(range.first, "$"_w); }
  static bool names_dollar(int currency);

  // "$(5.2) million", "$-5": a sign between currency and number.
  void open_sign();
  void close_sign();
  void scale_behind_bracket();

  // "-5%", "minus 5%", "(12.3)%": what stands before all the rest.
  void sign_before();
  // A lone number in brackets is negative where a unit is with it: "(12.3)%", "($5.2 million)".
  bool is_accounting() const;

  bool is_ratio(TokenIndex at) const;
  void drop_currency();

  // -- behind the number

  void money_behind();

  // "U.S. dollar 66 cents".
  bool minor_behind();

  // "$13 billion U.S.", "$5 million Canadian dollars", "75 USD million".
  void currency_again();
  void set_dollar(std::string_view code);
  bool starts_number(TokenIndex at) const;

  // "9-plus percent", "50+ stores": the mark stands between number and unit.
  bool plus_behind();

  bool plus_and_scale();

  void unit_behind();
  void name_unit();

  // "38.6 billion RMB", "34 cents", "3 dollars and 50 cents".
  bool money_word();
  void trailing_scale();
  void cents_too();
  bool ends_as_cents(const Numeral& cents) const;

  bool ratio_to_one();
  bool unit_word();
  bool is_said_again(TokenIndex unit) const;
  bool is_time_adjective(TokenIndex at) const;
  bool take_unit(const Unit& unit, TokenIndex at, bool hyphened);
  bool reset();

  // "per ADS", "a share", "/barrel", "per diluted share".
  void rate_behind();
  void per_what();
  bool is_share_adjective(TokenIndex at) const;
  bool is_sold_by(TokenIndex at, bool unit) const;
  std::string singular_at(TokenIndex at) const;
  static std::string singular_of(std::string name);

  void finish();

  const Words& words_;
  TokenIndex at_;
  TokenIndex start_;
  bool bracket_ = false;
  bool millions_ = false;    // "MUSD"
  std::size_t letters_ = 0;  // of a code that sticks to its number
  std::string per_;
  Amount amount_;
};

}  // namespace callscope
