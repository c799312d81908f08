#include "quantities/names.h"

#include "text/endings.h"

namespace callscope {
namespace {

constexpr int kLongestPlain = 7;  // digits without a comma; longer ones are identifiers

struct Month {
  WordId word;
  int number;
};
constexpr Month kMonths[] = {{"january"_w, 1},   {"jan"_w, 1},   {"february"_w, 2},  {"feb"_w, 2},      {"march"_w, 3},
                             {"mar"_w, 3},       {"april"_w, 4}, {"apr"_w, 4},       {"may"_w, 5},      {"june"_w, 6},
                             {"jun"_w, 6},       {"july"_w, 7},  {"jul"_w, 7},       {"august"_w, 8},   {"aug"_w, 8},
                             {"september"_w, 9}, {"sep"_w, 9},   {"sept"_w, 9},      {"october"_w, 10}, {"oct"_w, 10},
                             {"november"_w, 11}, {"nov"_w, 11},  {"december"_w, 12}, {"dec"_w, 12}};

// Capitalised words before a bare number that are no part of a name.
constexpr WordId kNoNames[] = {"i"_w,      "eps"_w,
                               "ebitda"_w, "ebit"_w,
                               "roe"_w,    "roic"_w,
                               "nps"_w,    "arpu"_w,
                               "the"_w,    "in"_w,
                               "and"_w,    "with"_w,
                               "of"_w,     "to"_w,
                               "at"_w,     "over"_w,
                               "about"_w,  "roughly"_w,
                               "from"_w,   "around"_w,
                               "nearly"_w, "approximately"_w,
                               "more"_w,   "than"_w,
                               "up"_w,     "down"_w,
                               "total"_w,  "we"_w,
                               "our"_w,    "gaap"_w,
                               "for"_w,    "by"_w,
                               "on"_w,     "some"_w,
                               "these"_w};

class NameTest {
 public:
  NameTest(const Words& words, const Amount& amount)
      : words_(words), amount_(amount), first_(amount.number.tokens.first), last_(amount.number.tokens.last) {}

  bool is_name() const {
    const bool plain = !amount_.has_unit && !amount_.number.scaled && amount_.currency < 0;
    const bool counted = amount_.kind == QuantityKind::count && !amount_.number.scaled && amount_.currency < 0;
    if (ordinal_or_tag() || ends_code()) return true;
    if (amount_.kind == QuantityKind::percent && in_address()) return true;
    if (amount_.currency >= 0 || amount_.kind == QuantityKind::percent) return false;
    if (is_labelled(plain || counted) || is_model()) return true;
    if (counted && (year() || date() || short_year())) return true;
    if (amount_.kind == QuantityKind::duration && amount_.number.digits == 4 && year()) return true;
    if (!plain && !counted) return false;
    if (joined_to_word() || clock() || identifier(plain) || follows_name(plain)) return true;
    return plain && (list_number() || stroke() || chained() || attribute() || is_type_of_product() || is_tied());
  }

 private:
  bool at_start() const { return first_ == words_.begin; }

  // "%20", "=305%": of a web address.
  bool in_address() const {
    if (at_start() || !words_.attached(first_)) return false;
    return words_.is(first_ - 1, "%"_w) || words_.is(first_ - 1, "="_w) || words_.is(first_ - 1, "&"_w) ||
           words_[first_ - 1].kind == TokenKind::word;
  }

  // "18th", "5G", "3Q24", "401(k)", "20-F": something that is no unit hangs on to the digits.
  bool ordinal_or_tag() const {
    if (amount_.number.spelled || amount_.tokens.last > last_ + 1) return false;
    const bool alone = amount_.tokens.last == last_;
    if (alone && words_.is(last_, "("_w) && words_.attached(last_) && words_.in(last_ + 1) &&
        words_[last_ + 1].kind == TokenKind::word && words_[last_ + 1].end - words_[last_ + 1].start == 1)
      return true;
    if (alone && words_.attached(last_) && words_[last_].kind == TokenKind::word && !is_possessive(last_)) return true;
    if (!words_.is_joint(last_) || !words_.in(last_ + 1)) return false;
    const Token& behind = words_[last_ + 1];
    return behind.kind == TokenKind::word && behind.has(kCapitalised) && behind.end - behind.start <= 2 &&
           amount_.currency < 0 && !amount_.number.scaled;
  }
  // "XK8.1bn": the tail of a word that ends in a digit before its point.
  bool ends_code() const {
    if (at_start() || !words_.is(first_ - 1, "."_w) || !words_.attached(first_) || !words_.attached(first_ - 1))
      return false;
    const Token& before = words_[first_ - 2];
    const char last = words_.text[before.end - 1];
    return before.kind == TokenKind::word && last >= '0' && last <= '9';
  }
  bool is_possessive(TokenIndex at) const { return words_.text[words_[at].start] == '\'' || words_.is(at, "’s"_w); }

  // "page 12", "No. 1", "#3", "number two"; not "a level 5 points higher".
  bool is_labelled(bool bare) const {
    if (!bare || amount_.led || at_start()) return false;
    TokenIndex before = first_ - 1;
    if (words_.is(before, "."_w) && before > words_.begin && words_.is(before - 1, "no"_w) &&
        !words_[before].has(kSpaceBefore))
      return words_[before - 1].has(kCapitalised);
    if ((words_.is(before, "of"_w) || words_.is(before, "is"_w)) && before > words_.begin &&
        amount_.number.digits > 4 && !amount_.number.grouped)
      --before;  // "the code of 55301", "the number is 8334616"
    if (!(words_.roles(before) & kLabel)) return false;
    if (words_.is(before, "top"_w) && amount_.has_unit) return false;  // "our top 20 customers"
    return !amount_.has_unit || amount_.small_noun == false || words_[before].has(kCapitalised);
  }

  // "Arbor 9000 products", "the 8000 series", "Arbor 9000X": a round number without a comma behind a
  // name, or before the word for a family of products.
  bool is_model() const {
    const Numeral& number = amount_.number;
    if (number.digits < 3 || number.digits > 5 || number.grouped || number.decimal || number.scaled || number.spelled ||
        amount_.led)
      return false;
    if (words_.is(last_, "series"_w) || words_.is(last_, "family"_w) || words_.is(last_, "zip"_w)) return true;
    const bool lettered =
        amount_.kind == QuantityKind::multiple && words_.attached(last_) && words_.text[words_[last_].start] == 'X';
    if (lettered) return true;
    if (number.digits != 4 || number.value.exponent() < 2 || at_start() || amount_.kind != QuantityKind::count)
      return false;
    const Token& before = words_[first_ - 1];
    return before.kind == TokenKind::word && before.has(kCapitalised) && !before.has(kSentenceStart) &&
           is_no_common_word(before);
  }
  static bool is_no_common_word(const Token& before) {
    for (WordId word : kNoNames)
      if (before.is(word)) return false;
    return true;
  }

  bool year() const {
    const Numeral& number = amount_.number;
    if (number.digits != 4 || number.grouped || number.decimal || number.scaled) return false;
    const bool dated = !at_start() && (words_.is(first_ - 1, "by"_w) || words_.is(first_ - 1, "until"_w));
    if (number.value < Decimal(1900) || Decimal(dated ? 2199 : 2099) < number.value) return false;
    const bool counts = amount_.small_noun || words_.roles(last_) & kCounted;
    const bool bounded = !at_start() && words_.roles(first_ - 1) & kBefore && !words_.is(first_ - 1, "around"_w);
    if (ends_with(amount_.unit, "levels")) return true;  // "exceed 2019 ADR levels"
    return !(counts && (bounded || number.value == Decimal(2000)));
  }

  // "'19".
  bool short_year() const {
    return amount_.number.digits == 2 && !at_start() && words_.attached(first_) &&
           (words_.is(first_ - 1, "'"_w) || words_.is(first_ - 1, "’"_w) || words_.is(first_ - 1, "‘"_w));
  }

  bool date() const {
    if (amount_.number.decimal || Decimal(31) < amount_.number.value) return false;
    if (!at_start() && month_of(words_, first_ - 1) != 0) return true;
    return month_of(words_, last_) != 0 ||
           (words_.is(last_, "of"_w) && month_of(words_, last_ + 1) != 0 && !amount_.number.spelled);
  }

  // "COVID-19", "GPT-4", "ID.4": joined to the word before.
  bool joined_to_word() const {
    if (!at_start() && words_.is(first_ - 1, "."_w) && words_.attached(first_) && words_.attached(first_ - 1) &&
        words_[first_ - 2].kind == TokenKind::word && words_[first_ - 2].has(kAllCaps))
      return true;
    return !at_start() && words_.is_joint(first_ - 1) && first_ - 1 > words_.begin &&
           words_[first_ - 2].kind == TokenKind::word && !words_.is(first_ - 2, "minus"_w) &&
           !words_.is(first_ - 2, "sub"_w) && !words_.is(first_ - 2, "mid"_w) && !words_.is(first_ - 2, "to"_w);
  }

  bool clock() const {
    if (words_.is(last_, ":"_w) && words_.attached(last_) && words_.is_number(last_ + 1)) return true;
    if (!at_start() && words_.is(first_ - 1, ":"_w) && words_.attached(first_) && first_ - 1 > words_.begin &&
        words_.is_number(first_ - 2))
      return true;
    return words_.is(last_, "a.m."_w) || words_.is(last_, "p.m."_w) || words_.is(last_, "am"_w) ||
           words_.is(last_, "pm"_w) || words_.is(last_, "a.m"_w) || words_.is(last_, "p.m"_w) ||
           words_.is(last_, "o'clock"_w);
  }

  bool identifier(bool plain) const {
    const Numeral& number = amount_.number;
    return plain && !words_.keep_all && !amount_.led && number.digits > kLongestPlain && !number.grouped &&
           !number.decimal;
  }

  // "WAN 2.2", "Windows 11": behind a capitalised word inside a sentence.
  bool follows_name(bool plain) const {
    if (amount_.number.spelled || amount_.number.grouped || at_start() || amount_.led) return false;
    if (!plain && !(amount_.number.value < Decimal(1000))) return false;
    const Token& before = words_[first_ - 1];
    if (before.kind != TokenKind::word || !before.has(kCapitalised) || words_[first_].has(kLineStart)) return false;
    const bool version = amount_.number.decimal && amount_.number.value.exponent() >= 0;  // "Arbor 2.0"
    if (before.has(kSentenceStart) && !before.has(kAllCaps) && !version) return false;
    if (!plain && amount_.small_noun) return false;
    return is_no_common_word(before);
  }

  // "1. Revenue" at the start of a line.
  bool list_number() const {
    if (words_.keep_all && amount_.number.digits > 2) return false;
    return words_[first_].has(kLineStart) &&
           (words_.is(last_, "."_w) || words_.is(last_, ")"_w) || words_.is(last_, ":"_w)) && words_.attached(last_);
  }
  // "24/7", "example.com/2024".
  bool stroke() const {
    return (words_.is(last_, "/"_w) && words_.attached(last_)) ||
           (!at_start() && words_.is(first_ - 1, "/"_w) && words_.attached(first_));
  }
  // "the 474 program": a number that names the noun behind it, as no count is said with one article.
  bool attribute() const {
    static constexpr WordId kArticles[] = {"the"_w, "our"_w, "this"_w, "a"_w, "new"_w, "current"_w, "its"_w};
    if (amount_.number.spelled || amount_.number.grouped || amount_.number.decimal || at_start() || !words_.in(last_))
      return false;
    const Token& behind = words_[last_];
    if (behind.kind != TokenKind::word || words_.roles(last_) & kNounStop || amount_.number.digits > 4) return false;
    for (WordId word : kArticles)
      if (words_.is(first_ - 1, word)) return true;
    return false;
  }

  // "Their own 787 Skyliner", "at 250 Harbour Street": a bare number of three digits before a name; "about 150
  // Skyliner planes" and "500 Miller's bakeries" are counted.
  bool is_type_of_product() const {
    if (amount_.number.digits != 3 || amount_.number.decimal || amount_.led || !words_.in(last_)) return false;
    const Token& behind = words_[last_];
    if (behind.kind != TokenKind::word || !behind.has(kCapitalised) || behind.has(kSentenceStart)) return false;
    const bool bounded = !at_start() && words_.roles(first_ - 1) & kBefore;
    const bool goes_on =
        words_.in(last_ + 1) && (words_.attached(last_ + 1) && words_[last_ + 1].kind != TokenKind::punct);
    return behind.has(kSpaceBefore) && behind.end - behind.start > 2 && !bounded && !goes_on &&
           !words_.is_joint(last_ + 1) && !(words_.roles(last_) & kNounStop);
  }

  // "A 176-layer chip": part of what the thing is; "a 5,000-strong team" and "150-plus shops" count.
  bool is_tied() const {
    const Numeral& number = amount_.number;
    if (words_.keep_all || number.digits != 3 || number.decimal || number.spelled || !words_.is_joint(last_))
      return false;
    return words_.in(last_ + 1) && words_[last_ + 1].kind == TokenKind::word && !words_[last_ + 1].has(kCapitalised) &&
           !(words_.roles(last_ + 1) & (kNounStop | kAfter | kUnit | kCounted));
  }

  // "1-800-555-0100": joined to a number on either side.
  // "(216) 555-0100".
  bool area_code() const {
    return amount_.number.digits == 3 && !at_start() && words_.is(first_ - 1, "("_w) && words_.is(last_, ")"_w) &&
           words_.is_number(last_ + 1);
  }

  bool chained() const {
    if (area_code()) return true;
    if (words_.is_joint(last_) && words_.is_number(last_ + 1)) return true;
    if (words_.is_joint(last_) && words_.roles(last_ + 1) & kTens) return true;  // "the Eighty-Twenty rule"
    return !at_start() && words_.is_joint(first_ - 1) && first_ - 1 > words_.begin && words_.is_number(first_ - 2);
  }

  const Words& words_;
  const Amount& amount_;
  TokenIndex first_;
  TokenIndex last_;
};

}  // namespace

bool is_name(const Words& words, const Amount& amount) { return NameTest(words, amount).is_name(); }

int month_of(const Words& words, TokenIndex at) {
  if (!words.in(at) || words[at].kind != TokenKind::word || !words[at].has(kCapitalised)) return 0;
  for (const Month& month : kMonths)
    if (words[at].is(month.word)) return month.number;
  return 0;
}

}  // namespace callscope
