// Reads one bare number token by token; private to numeral.cpp, where it begins, and numeral_steps.cpp,
// what it goes on with.
#pragma once

#include "quantities/numeral.h"

namespace callscope {

class NumeralReader {
 public:
  NumeralReader(const Words& words, TokenIndex at, bool is_amount) : words_(words), at_(at), is_amount_(is_amount) {
    numeral_.tokens = {at, at};
  }

  // The number that begins inside a token, behind `letters` of it: "RMB941.2 billion".
  std::optional<Numeral> read_glued(std::uint32_t letters);

  std::optional<Numeral> read();

 private:
  std::optional<Numeral> go_on();

  enum class Last { none, ones, tens, digits, hundred, scale };

  bool opening();

  // "a couple of hundred", "a couple million".
  bool couple();

  // "half a million", "half million", "a quarter of a million", "half a percent".
  bool half_of_scale();
  bool is_one(TokenIndex at) const { return words_.is(at, "one"_w) || words_.is(at, "1"_w); }
  bool is_percent(TokenIndex at) const { return words_.is(at, "percent"_w) || words_.is(at, "%"_w); }

  // The digits of a token, noted as the number's own.
  std::optional<Decimal> taken_digits(std::string_view text);

  bool leading_point();
  bool may_lead() const;

  bool digits();

  // "1.234,56": the comma is the mark where points set groups of three apart.
  bool marked_otherwise();

  // "1 234 567.89": groups of thousands set apart by blanks, two at least.
  bool blank_groups();

  // "1'234'567", as Swiss companies write.
  bool apostrophe_groups();

  // "1.3e6", "12e-1".
  bool power_of_ten();

  // "1 .2 billion", "1. 2 billion", "20. 6%": the recogniser's or the sentence splitter's point.
  void join_decimals();
  bool goes_on(TokenIndex at) const;
  // Whether the digits before the point could be half a number: not a label's ("phase 1.") or a date's.
  bool may_be_open() const;

  // "3/4", and "10 1/2" or "10½" behind a whole number.
  void simple_fraction();
  void set_fraction(Decimal value, TokenIndex next);

  void take(Decimal value, Last last);

  // One step of the number; false where it ends.
  bool more();

  bool is_scale(TokenIndex at, std::uint32_t roles) const;
  // "cr", "tn" and "mil" are scales behind digits only.
  bool plausible_scale(TokenIndex at) const;

  bool hundred(TokenIndex next);

  bool scale(TokenIndex next);

  bool word(TokenIndex next, std::uint32_t roles);
  // Behind a scale only what goes on as a number: "two million three hundred", not "a million two ways".
  bool follows_scale(TokenIndex next) const;
  bool says_hundreds(TokenIndex next, std::uint32_t roles) const;

  // "2 and a half", "five and five-eighths", "two hundred and five".
  bool conjunction(TokenIndex next);
  // "3 hundred and 21".
  bool digits_behind_hundred(TokenIndex at);
  // "a half", "five-eighths" at `top`, as what a whole number goes on with.
  bool add_part(TokenIndex top);
  bool add_part_at(int number, TokenIndex at, bool scaled);
  bool is_plural(TokenIndex at) const { return words_.text[words_[at].end - 1] == 's'; }

  // "one-third", "two thirds", "three quarters of", "one twenty-fifth of": a fraction, unless a time is meant.
  bool part(TokenIndex next);
  // "fifths", "twenty-fifths": what divides, and where it ends; 0 where nothing does.
  int denominator(TokenIndex at, TokenIndex& last) const;
  bool is_share(TokenIndex at) const;
  bool is_of_scale(TokenIndex at) const;

  bool dozen(TokenIndex next);
  bool is_dozen(TokenIndex at) const {
    return words_.is(at, "dozen"_w) || words_.is(at, "dozens"_w) || words_.is(at, "dz"_w) || words_.is(at, "dzs"_w);
  }
  // "nine out of ten", "one in five".
  bool share_of_number();

  // "two point five", "1 point 2".
  bool point(TokenIndex next);

  // "20 6%": tens and ones that the recogniser wrote apart.
  bool tens_and_digit(TokenIndex next);
  // "4 thousand 3 hundred": digits behind a scale that go on with a smaller one.
  bool smaller_digits(TokenIndex next);

  // "a millionth of", "three billionths".
  bool part_of_power(TokenIndex next);

  bool finish();

  // -- numeral_rare.cpp: what is read only where every number is wanted

  bool rare_step(TokenIndex next);
  // "1 over 21": "up 5 over 2019" is said more often.
  bool over(TokenIndex next);
  // "1,3" by the rule of other countries, with a scale or a percent sign by default too.
  void decimal_comma();
  // "2.5^-1".
  bool raised(TokenIndex next);
  // "322 hundred".
  bool many_hundreds(TokenIndex next);
  // "3M", "3000K", "10G".
  bool scale_letter(TokenIndex next);
  // "one million two hundred three fifths", "one hundred thirty-fifths", "two hundred and fifty-four hundredths".
  bool part_of_long(TokenIndex next);
  // "three hundred and two dozens".
  bool dozens_behind_and(TokenIndex next);
  // "twenty-one trillion and three hundred".
  bool and_smaller(TokenIndex next);

  const Words& words_;
  TokenIndex at_;
  bool is_amount_;
  Numeral numeral_;
  Decimal total_;
  Decimal current_;
  Last last_ = Last::none;
  int last_power_ = 99;                // above every scale
  std::optional<Decimal> before_and_;  // of "two hundred and five": two hundred
};

}  // namespace callscope
