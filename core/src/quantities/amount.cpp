#include "quantities/amount.h"

#include "text/characters.h"

namespace callscope {
namespace {

constexpr int kMaxMarks = 3;  // "RMB $", "U.S. dollar $"

class AmountReader {
 public:
  AmountReader(const Words& words, TokenIndex at) : words_(words), at_(at), start_(at) {}

  std::optional<Amount> read() {
    const bool glued = sticks();
    const bool marked = glued || currency_before();
    open_sign();
    const auto number = glued ? read_glued_numeral(words_, at_, static_cast<std::uint32_t>(letters_)) : read_numeral(words_, at_, marked);
    if (!number) return std::nullopt;
    amount_.number = *number;
    amount_.value = number->value;
    at_ = number->tokens.last;
    close_sign();
    if (marked && !glued && (is_ratio(at_) || is_edition())) drop_currency();
    if (millions_ && !amount_.number.scaled) scale_by(6);
    sign_before();
    amount_.currency >= 0 ? money_behind() : unit_behind();
    finish();
    return amount_;
  }

 private:
  // -- before the number

  // "RMB941.2 billion", "EUR500 million": the code sticks to its number.
  bool sticks() {
    const Token& token = words_[at_];
    if (token.kind != TokenKind::word || !token.has(kCapitalised)) return false;
    const std::string_view text = words_.quote({at_, at_ + 1});
    letters_ = 0;
    while (letters_ < text.size() && ((text[letters_] | 0x20) >= 'a' && (text[letters_] | 0x20) <= 'z')) ++letters_;
    if (letters_ < 2 || letters_ > 4 || letters_ == text.size()) return false;
    const WordEntry* entry = lexicon().glued.find(word_id(text.substr(0, letters_)));
    if (entry == nullptr) return false;
    amount_.currency = lexicon().currency_spellings[static_cast<std::size_t>(entry->value)].currency;
    return true;
  }
  // "Euro 2020" is a tournament.
  bool is_edition() const {
    const Numeral& number = amount_.number;
    return number.digits == 4 && !number.grouped && !number.scaled && words_[start_].kind == TokenKind::word &&
           number.tokens.first == start_ + 1 && Decimal(1990) < number.value && number.value < Decimal(2060) &&
           !words_[start_].has(kAllCaps);
  }
  void scale_by(int power) {
    amount_.number.power = power;
    amount_.number.scaled = true;
    amount_.value = amount_.value.scaled(power);
  }

  bool currency_before() {
    for (int mark = 0; mark < kMaxMarks; ++mark) {
      const auto found = read_currency(words_, at_, false);
      if (!found) break;
      take_mark(*found, {at_, found->last});
      at_ = found->last;
    }
    return amount_.currency >= 0;
  }
  void take_mark(const CurrencyMark& mark, TokenRange range) {
    const int currency = mark.spelling.currency;
    millions_ = millions_ || mark.spelling.in_millions;
    const bool dollar = is_dollar_sign(range);
    if (amount_.currency < 0) {
      amount_.currency = currency;
      amount_.dollar_sign = dollar;
      amount_.yen_sign = words_.is(range.first, "¥"_w) && range.size() == 1;
      return;
    }
    if (currency == amount_.currency) return;
    if (amount_.dollar_sign || amount_.yen_sign) {  // "$5 million Canadian dollars": the name decides
      if (!names_dollar(currency)) amount_.clash = {start_, range.last};
      amount_.currency = currency;
      amount_.dollar_sign = amount_.yen_sign = false;
      return;
    }
    if (dollar && names_dollar(amount_.currency)) return;  // "CAD $5", "Hong Kong dollar $5"
    amount_.clash = {start_, range.last};
  }
  bool is_dollar_sign(TokenRange range) const { return range.size() == 1 && words_.is(range.first, "$"_w); }
  static bool names_dollar(int currency) {
    const std::string& code = lexicon().currencies[static_cast<std::size_t>(currency)];
    return code[2] == 'D' || code == "MXN" || code == "CLP" || code == "ARS" || code == "COP" || code == "BRL";
  }

  // "$(5.2) million", "$-5": a sign between currency and number.
  void open_sign() {
    if (at_ == start_) return;
    if (words_.is(at_, "("_w) && words_.is_number(at_ + 1)) {
      bracket_ = true;
      ++at_;
    } else if (words_.is_dash(at_) && words_.attached(at_ + 1) && words_.is_number(at_ + 1)) {
      amount_.negative = true;
      ++at_;
    }
  }
  void close_sign() {
    if (!bracket_) return;
    bracket_ = false;
    if (!words_.is(at_, ")"_w)) return;
    amount_.negative = true;
    ++at_;
    const std::uint32_t roles = words_.roles(at_);
    if (roles & kScale) {  // "(5.2) million"
      amount_.number.power = words_.value(at_);
      amount_.number.scaled = true;
      amount_.value = amount_.value.scaled(words_.value(at_));
      amount_.number.value = amount_.value;
      ++at_;
    }
  }

  // "-5%", "minus 5%", "(12.3)%": what stands before all the rest.
  void sign_before() {
    if (start_ == words_.begin) return;
    const TokenIndex before = start_ - 1;
    const bool word = words_.is(before, "minus"_w) || words_.is(before, "negative"_w);
    const bool dash = words_.is_dash(before) && !words_[start_].has(kSpaceBefore) &&
                      (before == words_.begin || words_[before].has(kSpaceBefore));
    if (word || dash) {
      if (word && words_.is(before, "minus"_w) && before > words_.begin && words_.is(before - 1, "or"_w)) return;
      amount_.negative = !amount_.negative;
      start_ = before;
    } else if (words_.is(before, "+"_w) && words_.attached(start_)) {
      start_ = before;
    } else if (words_.is(before, "("_w) && words_.attached(start_) && words_.is(at_, ")"_w) && is_accounting()) {
      amount_.negative = true;
      start_ = before;
      ++at_;
    }
  }
  // A lone number in brackets is negative where a unit is with it: "(12.3)%", "($5.2 million)".
  bool is_accounting() const {
    if (is_ratio(at_ + 1)) return amount_.number.decimal;
    // Behind an amount the brackets hold what it is in another currency.
    const TokenIndex bracket = start_ - 1;
    if (amount_.currency < 0 || words_[start_].kind != TokenKind::symbol || bracket == words_.begin) return false;
    const std::uint32_t before = words_.roles(bracket - 1);
    return words_[bracket - 1].kind == TokenKind::word && !(before & (kScale | kCurrency | kUnit | kCounted | kMinor));
  }

  bool is_ratio(TokenIndex at) const {
    if (words_.is_joint(at)) ++at;
    PhraseSet::Match found;
    if (!(words_.roles(at) & kUnit) || !lexicon().unit_phrases.match(words_.tokens, at, words_.end, found)) return false;
    const UnitKind kind = lexicon().units[found.id].kind;
    return kind == UnitKind::percent || kind == UnitKind::points;
  }
  void drop_currency() {
    amount_.currency = -1;
    amount_.dollar_sign = amount_.yen_sign = false;
    amount_.clash = {};
    start_ = amount_.number.tokens.first;
  }

  // -- behind the number

  void money_behind() {
    amount_.kind = QuantityKind::money;
    if (!minor_behind()) currency_again();
    per_what();
  }

  // "U.S. dollar 66 cents".
  bool minor_behind() {
    PhraseSet::Match found;
    if (!(words_.roles(at_) & kMinor) || amount_.number.scaled) return false;
    if (!lexicon().minor_phrases.match(words_.tokens, at_, words_.end, found)) return false;
    if (amount_.currency < 0) {
      amount_.currency = static_cast<int>(found.id);
      amount_.minor = true;
    }
    amount_.value = amount_.value.scaled(-2);
    at_ = found.last;
    return true;
  }

  // "$13 billion U.S.", "$5 million Canadian dollars", "75 USD million".
  void currency_again() {
    if (const auto mark = read_currency(words_, at_, true)) {
      if (starts_number(mark->last)) return;  // the mark of the next amount
      take_mark(*mark, {at_, mark->last});
      at_ = mark->last;
    } else if (amount_.dollar_sign && (words_.is(at_, "U.S."_w) || words_.is(at_, "us"_w) || words_.is(at_, "u.s."_w))) {
      if (words_[at_].has(kAllCaps) || words_.is(at_, "u.s."_w)) ++at_;
    } else if (amount_.dollar_sign && words_.is(at_, "Canadian"_w)) {
      set_dollar("CAD");
    }
  }
  void set_dollar(std::string_view code) {
    amount_.currency = lexicon().currency(code);
    amount_.dollar_sign = false;
    ++at_;
  }
  bool starts_number(TokenIndex at) const {
    return words_.is_number(at) || (words_.roles(at) & (kOnes | kTens)) != 0 || words_.is(at, "$"_w);
  }

  // "9-plus percent", "50+ stores": the mark stands between number and unit.
  bool plus_behind() {
    TokenIndex next = words_.is_joint(at_) ? at_ + 1 : at_;
    const bool word = next != at_ && words_.is(next, "plus"_w);
    const bool sign = words_.is(next, "+"_w) && words_.attached(next);
    if (!word && !sign) return false;
    amount_.or_more = true;
    at_ = next + 1;
    return true;
  }

  void unit_behind() {
    const TokenIndex before_plus = at_;
    const bool plus = plus_behind();
    name_unit();
    if (!plus || amount_.has_unit) return;
    amount_.or_more = false;  // the bound is read where it stands
    at_ = before_plus;
  }
  void name_unit() {
    if (money_word()) return;
    if (unit_word()) return;
    if (amount_.number.part) {
      amount_.kind = QuantityKind::multiple;
      amount_.unit = "x";
      amount_.has_unit = true;
      return;
    }
    const auto noun = read_noun(words_, words_.is_joint(at_) ? at_ + 1 : at_, amount_.number);
    if (!noun) return;
    amount_.unit = noun->unit;
    amount_.has_unit = true;
    amount_.small_noun = noun->small;
    at_ = noun->last;
  }

  // "38.6 billion RMB", "34 cents", "3 dollars and 50 cents".
  bool money_word() {
    if (const auto mark = read_currency(words_, at_, true)) {
      if (mark->spelling.spelling == Spelling::symbol && starts_number(mark->last) && words_.attached(mark->last)) return false;
      take_mark(*mark, {at_, mark->last});
      at_ = mark->last;
      amount_.kind = QuantityKind::money;
      if (mark->spelling.in_millions && !amount_.number.scaled) scale_by(6);
      trailing_scale();
      cents_too();
      per_what();
      return true;
    }
    if (!minor_behind()) return false;
    amount_.kind = QuantityKind::money;
    per_what();
    return true;
  }
  void trailing_scale() {
    if (amount_.number.scaled || !(words_.roles(at_) & kScale)) return;
    amount_.number.power = words_.value(at_);
    amount_.number.scaled = true;
    amount_.value = amount_.value.scaled(words_.value(at_));
    ++at_;
  }
  void cents_too() {
    if (amount_.number.scaled || amount_.number.decimal) return;
    TokenIndex at = at_;
    if (words_.is(at, "and"_w)) ++at;
    if (!words_.is_number(at) && !(words_.roles(at) & (kOnes | kTens))) return;
    const auto cents = read_numeral(words_, at, false);
    if (!cents || cents->scaled || !(cents->value < Decimal(100)) || !(words_.roles(cents->tokens.last) & kMinor)) return;
    const auto sum = add(amount_.value, cents->value.scaled(-2));
    if (!sum) return;
    amount_.value = *sum;
    at_ = cents->tokens.last + 1;
  }

  bool unit_word() {
    TokenIndex at = at_;
    if (words_.is_joint(at)) ++at;
    const bool hyphened = at != at_;
    for (int adjectives = 0; adjectives < 2 && is_time_adjective(at); ++adjectives) ++at;
    PhraseSet::Match found;
    if (!(words_.roles(at) & kUnit) || words_[at].has(kParagraphStart) ||
        !lexicon().unit_phrases.match(words_.tokens, at, words_.end, found))
      return false;
    const Unit& unit = lexicon().units[found.id];
    const bool moved = at != at_ && !hyphened;
    if (moved && unit.kind != UnitKind::duration) return false;
    if (!take_unit(unit, at, hyphened)) return false;
    at_ = found.last;
    if (words_.is_joint(at_) && words_.is(at_ + 1, "old"_w)) at_ += 2;
    return true;
  }
  bool is_time_adjective(TokenIndex at) const {
    static constexpr WordId kWords[] = {"full"_w, "consecutive"_w, "more"_w, "additional"_w, "straight"_w, "long"_w,
                                        "short"_w, "extra"_w, "further"_w, "whole"_w, "successive"_w, "fiscal"_w,
                                        "calendar"_w, "solid"_w, "good"_w};
    for (WordId word : kWords)
      if (words_.is(at, word)) return true;
    return false;
  }
  bool take_unit(const Unit& unit, TokenIndex at, bool hyphened) {
    amount_.has_unit = true;
    amount_.unit = unit.name;
    switch (unit.kind) {
      case UnitKind::percent: amount_.kind = QuantityKind::percent; break;
      case UnitKind::points: amount_.kind = QuantityKind::points; break;
      case UnitKind::points_maybe:
        amount_.kind = QuantityKind::points;
        amount_.loose_points = !hyphened && !amount_.number.decimal;
        break;
      case UnitKind::multiple:
        // "x" alone is a unit behind digits only: "2.5x", "2.5 x".
        if (words_[at].end - words_[at].start == 1 && amount_.number.spelled) return reset();
        amount_.kind = QuantityKind::multiple;
        break;
      case UnitKind::duration: amount_.kind = QuantityKind::duration; break;
      case UnitKind::measure: amount_.kind = QuantityKind::count; amount_.small_noun = true; break;
    }
    amount_.value = amount_.value.scaled(unit.power);
    return true;
  }
  bool reset() {
    amount_.has_unit = false;
    amount_.unit.clear();
    return false;
  }

  // "per ADS", "a share", "/barrel", "per diluted share".
  void per_what() {
    amount_.has_unit = true;
    TokenIndex at = at_;
    while (words_.is_dash(at)) ++at;
    const bool stroke = words_.is(at, "/"_w), per = words_.is(at, "per"_w);
    const bool article = words_.is(at, "a"_w) || words_.is(at, "an"_w) || words_.is(at, "each"_w);
    if (!stroke && !per && !article) return;
    ++at;
    while (words_.is_dash(at)) ++at;
    for (int adjectives = 0; adjectives < 3 && is_share_adjective(at); ++adjectives) ++at;
    if (!words_.in(at) || words_[at].kind != TokenKind::word || words_[at].has(kParagraphStart)) return;
    PhraseSet::Match found;
    const bool unit = (words_.roles(at) & kUnit) && lexicon().unit_phrases.match(words_.tokens, at, words_.end, found);
    if (unit && lexicon().units[found.id].kind == UnitKind::duration && (amount_.number.scaled || stroke)) return;
    if (article && !is_sold_by(at, unit)) return;
    per_ = singular_at(at);
    if (per_.empty()) return;
    amount_.kind = QuantityKind::per_unit;
    at_ = unit ? found.last : at + 1;
    if (per_ == "ADS" && words_.is(at, "american"_w)) at_ = at + 3;
  }
  bool is_share_adjective(TokenIndex at) const {
    static constexpr WordId kWords[] = {"diluted"_w, "basic"_w, "common"_w, "ordinary"_w, "fully"_w, "class"_w,
                                        "outstanding"_w, "preferred"_w, "adjusted"_w, "metric"_w, "square"_w, "average"_w,
                                        "available"_w, "gross"_w};
    for (WordId word : kWords)
      if (words_.is(at, word)) return true;
    return false;
  }
  bool is_sold_by(TokenIndex at, bool unit) const {
    static constexpr WordId kWords[] = {"share"_w, "unit"_w, "ads"_w, "adr"_w, "gallon"_w, "ton"_w, "tonne"_w,
                                        "barrel"_w, "pound"_w, "ounce"_w, "user"_w, "subscriber"_w, "customer"_w, "piece"_w,
                                        "bushel"_w, "head"_w, "night"_w, "room"_w};
    for (WordId word : kWords)
      if (words_.is(at, word)) return true;
    return unit && !amount_.number.scaled;
  }
  std::string singular_at(TokenIndex at) const {
    if (words_.is(at, "ads"_w) || words_.is(at, "adss"_w) || words_.is(at, "american"_w)) return "ADS";
    if (words_.is(at, "shares"_w) || words_.is(at, "share"_w)) return "share";
    if (words_.roles(at) & kNounStop && !(words_.roles(at) & kUnit)) return {};
    std::string word(words_.quote({at, at + 1}));
    if (!words_[at].has(kAllCaps)) word = fold(word);
    return word;
  }

  void finish() {
    amount_.tokens = {start_, at_};
    amount_.led = start_ < amount_.number.tokens.first;
    if (amount_.negative) amount_.value = amount_.value.negated();
    if (amount_.currency >= 0) {
      amount_.unit = lexicon().currencies[static_cast<std::size_t>(amount_.currency)];
      if (!per_.empty()) amount_.unit += "/" + per_;
    }
  }

  const Words& words_;
  TokenIndex at_;
  TokenIndex start_;
  bool bracket_ = false;
  bool millions_ = false;      // "MUSD"
  std::size_t letters_ = 0;    // of a code that sticks to its number
  std::string per_;
  Amount amount_;
};

}  // namespace

std::optional<Amount> read_amount(const Words& words, TokenIndex at) {
  return words.in(at) ? AmountReader(words, at).read() : std::nullopt;
}

std::optional<CurrencyMark> read_currency(const Words& words, TokenIndex at, bool behind) {
  if (!(words.roles(at) & kCurrency) || (behind && words[at].has(kParagraphStart))) return std::nullopt;
  PhraseSet::Match found;
  if (!lexicon().currency_phrases.match(words.tokens, at, words.end, found)) return std::nullopt;
  const CurrencySpelling& spelling = lexicon().currency_spellings[found.id];
  const Token& first = words[at];
  if (spelling.needs_capitals && !first.has(kCapitalised)) return std::nullopt;
  if (spelling.only_after && !behind) return std::nullopt;
  if (spelling.spelling == Spelling::symbol && found.last - at > 1 && first.end - first.start == 1) {
    // "A$5" is Australian, "a $5" is not; "c $" is no word of English.
    if (!words.is(at, "c"_w) && !(words.attached(at + 1) && first.has(kCapitalised))) return std::nullopt;
  }
  if (spelling.spelling == Spelling::name && !behind && words.text[words[found.last - 1].end - 1] == 's' &&
      found.last - at == 1)
    return std::nullopt;  // "in dollars 5% of it"
  return CurrencyMark{spelling, found.last};
}

}  // namespace callscope
