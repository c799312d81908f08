// Needs: tokens.  Gives: one number with what stands directly around it: sign, currency, unit or
// counted noun, per what. "RMB $941.2 billion", "66 cents per ADS", "(12.3)%", "5-day".
// Leaves alone: ranges, bounds, and whether the number is a name.
#pragma once

#include <optional>
#include <string>

#include "quantities/numeral.h"

namespace callscope {

struct Amount {
  Numeral number;
  TokenRange tokens;
  QuantityKind kind = QuantityKind::count;
  std::string unit;  // empty where there is none
  bool has_unit = false;
  bool led = false;          // a currency or sign stands before the number
  int currency = -1;         // index into Lexicon::currencies
  bool dollar_sign = false;  // the currency is known by a bare "$" only
  bool yen_sign = false;     // by a bare "¥"
  bool minor = false;        // in cents
  bool negative = false;
  bool small_noun = false;    // the counted noun is worth a small count: "three stores"
  bool or_more = false;       // "9-plus percent"
  bool loose_points = false;  // "3 points", which could be three things to say
  TokenRange clash;           // two currency marks that differ: "RMB $"
  Decimal value;              // in base units, with the sign
};

// The amount that begins at `at`: at its currency, or at its number; signs are looked for before.
std::optional<Amount> read_amount(const Words& words, TokenIndex at);

// The currency spelled at `at`, before or behind a number.
struct CurrencyMark {
  CurrencySpelling spelling;
  TokenIndex last = 0;
};
std::optional<CurrencyMark> read_currency(const Words& words, TokenIndex at, bool behind);

// The noun that is counted behind a number, at `at`: "branded offline stores".
struct NounPhrase {
  TokenIndex last = 0;
  std::string unit;    // in the plural
  bool small = false;  // see Amount::small_noun
};
std::optional<NounPhrase> read_noun(const Words& words, TokenIndex at, const Numeral& number);

// What is one, where every number is wanted: "one area", "one of the largest plants". A noun in the singular
// ends where its phrase does.
std::optional<NounPhrase> read_noun_of_one(const Words& words, TokenIndex at);

}  // namespace callscope
