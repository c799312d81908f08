// The order of an amount, and what stands before its number: currency and sign.
#include "quantities/amount_reader.h"

namespace callscope {
namespace {

constexpr int kMaxMarks = 3;  // "RMB $", "U.S. dollar $"

}  // namespace

std::optional<Amount> AmountReader::read() {
  if (at_ > words_.begin && words_.is(at_ - 1, "a"_w) && words_.is(at_, "dollar"_w))
    return dollar_and_cents() ? std::optional<Amount>(amount_) : std::nullopt;
  const bool glued = sticks();
  const bool marked = glued || currency_before();
  open_sign();
  const auto number =
      glued ? read_glued_numeral(words_, at_, static_cast<std::uint32_t>(letters_)) : read_numeral(words_, at_, marked);
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

// "A dollar twelve", "a dollar and five cents".
bool AmountReader::dollar_and_cents() {
  const bool joined = words_.is(at_ + 1, "and"_w);
  const auto cents = read_numeral(words_, joined ? at_ + 2 : at_ + 1, false);
  if (!cents || cents->scaled || cents->decimal || cents->part || !(cents->value < Decimal(100))) return false;
  const TokenIndex last = cents->tokens.last;
  const bool named = words_.roles(last) & kMinor;
  const bool ends = !words_.in(last) || words_[last].kind != TokenKind::word || words_.roles(last) & kNounStop;
  if (words_.roles(last) & (kUnit | kCounted)) return false;
  if (!named && (joined || cents->value < Decimal(10) || !ends || words_.is(last, "%"_w))) return false;
  amount_.number = *cents;
  amount_.value = *add(Decimal(1), cents->value.scaled(-2));
  amount_.kind = QuantityKind::money;
  amount_.currency = lexicon().currency("USD");
  amount_.unit = "USD";
  --start_;
  at_ = named ? last + 1 : last;
  per_what();
  finish();
  return true;
}

bool AmountReader::sticks() {
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

bool AmountReader::is_edition() const {
  const Numeral& number = amount_.number;
  return number.digits == 4 && !number.grouped && !number.scaled && words_[start_].kind == TokenKind::word &&
         number.tokens.first == start_ + 1 && Decimal(1990) < number.value && number.value < Decimal(2060) &&
         !words_[start_].has(kAllCaps);
}

void AmountReader::scale_by(int power) {
  amount_.number.power = power;
  amount_.number.scaled = true;
  amount_.value = amount_.value.scaled(power);
}

bool AmountReader::currency_before() {
  for (int mark = 0; mark < kMaxMarks; ++mark) {
    const auto found = read_currency(words_, at_, false);
    if (!found) break;
    take_mark(*found, {at_, found->last});
    at_ = found->last;
  }
  return amount_.currency >= 0;
}

void AmountReader::take_mark(const CurrencyMark& mark, TokenRange range) {
  const int currency = mark.spelling.currency;
  millions_ = millions_ || mark.spelling.in_millions;
  const bool dollar = is_dollar_sign(range);
  if (amount_.currency < 0) {
    amount_.currency = currency;
    amount_.dollar_sign = dollar;
    amount_.yen_sign = (words_.is(range.first, "¥"_w) || words_.is(range.first, "￥"_w)) && range.size() == 1;
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

bool AmountReader::names_dollar(int currency) {
  const std::string& code = lexicon().currencies[static_cast<std::size_t>(currency)];
  return code[2] == 'D' || code == "MXN" || code == "CLP" || code == "ARS" || code == "COP" || code == "BRL";
}

void AmountReader::open_sign() {
  if (at_ == start_) return;
  if (words_.is(at_, "("_w) && words_.is_number(at_ + 1)) {
    bracket_ = true;
    ++at_;
  } else if (words_.is_dash(at_) && words_.attached(at_ + 1) && words_.is_number(at_ + 1)) {
    amount_.negative = true;
    ++at_;
  }
}

void AmountReader::close_sign() {
  if (!bracket_) return;
  bracket_ = false;
  if (!words_.is(at_, ")"_w)) return;
  amount_.negative = true;
  ++at_;
  scale_behind_bracket();
}

// "(5.2) million".
void AmountReader::scale_behind_bracket() {
  if (amount_.number.scaled || !(words_.roles(at_) & kScale)) return;
  scale_by(words_.value(at_));
  amount_.number.value = amount_.value;
  ++at_;
}

void AmountReader::sign_before() {
  if (start_ == words_.begin) return;
  const TokenIndex before = start_ - 1;
  const bool joined =
      words_.is_joint(before) && before > words_.begin && words_.is(before - 1, "minus"_w);  // "minus-130 degrees"
  const bool word = words_.is(before, "minus"_w) || words_.is(before, "negative"_w) || joined;
  const bool dash = words_.is_dash(before) && !words_[start_].has(kSpaceBefore) &&
                    (before == words_.begin || words_[before].has(kSpaceBefore));
  if (word || dash) {
    if (word && words_.is(before, "minus"_w) && before > words_.begin && words_.is(before - 1, "or"_w)) return;
    amount_.negative = !amount_.negative;
    start_ = joined ? before - 1 : before;
  } else if (words_.is(before, "+"_w) && words_.attached(start_)) {
    start_ = before;
  } else if (words_.is(before, "("_w) && words_.attached(start_) && words_.is(at_, ")"_w) && is_accounting()) {
    amount_.negative = true;
    start_ = before;
    ++at_;
    scale_behind_bracket();
  }
}

bool AmountReader::is_accounting() const {
  const bool tight = is_ratio(at_ + 1) && words_.attached(at_ + 1) && !words_.is_joint(at_ + 1);  // "(5)%"
  if (is_ratio(at_ + 1) || words_.roles(at_ + 1) & kScale) return amount_.number.decimal || tight;
  // Behind an amount the brackets hold what it is in another currency.
  const TokenIndex bracket = start_ - 1;
  if (amount_.currency < 0 || words_[start_].kind != TokenKind::symbol) return false;
  if (bracket == words_.begin) return true;
  const std::uint32_t before = words_.roles(bracket - 1);
  return words_[bracket - 1].kind == TokenKind::word && !(before & (kScale | kCurrency | kUnit | kCounted | kMinor));
}

bool AmountReader::is_ratio(TokenIndex at) const {
  if (words_.is_joint(at)) ++at;
  PhraseSet::Match found;
  if (!(words_.roles(at) & kUnit) || !lexicon().unit_phrases.match(words_.tokens, at, words_.end, found)) return false;
  const UnitKind kind = lexicon().units[found.id].kind;
  return kind == UnitKind::percent || kind == UnitKind::points;
}

void AmountReader::drop_currency() {
  amount_.currency = -1;
  amount_.dollar_sign = amount_.yen_sign = false;
  amount_.clash = {};
  start_ = amount_.number.tokens.first;
}

void AmountReader::finish() {
  amount_.tokens = {start_, at_};
  amount_.led = start_ < amount_.number.tokens.first;
  if (amount_.negative) amount_.value = amount_.value.negated();
  if (amount_.currency >= 0) {
    amount_.unit = lexicon().currencies[static_cast<std::size_t>(amount_.currency)];
    if (!per_.empty()) amount_.unit += "/" + per_;
  }
}

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
  if (spelling.spelling == Spelling::symbol && words.is(at, "us"_w) && !first.has(kCapitalised) &&
      !words.attached(at + 1))
    return std::nullopt;  // "it gave us $5"
  if (spelling.spelling == Spelling::symbol && found.last - at > 1 && first.end - first.start == 1) {
    // "A$5" is Australian, "a $5" is not; "c $" is no word of English.
    if (!words.is(at, "c"_w) && !(words.attached(at + 1) && first.has(kCapitalised))) return std::nullopt;
  }
  const bool plural = words.text[first.end - 1] == 's' && first.end - first.start > 2;  // "Rs 5" is no plural
  if (spelling.spelling == Spelling::name && !behind && plural && found.last - at == 1)
    return std::nullopt;  // "in dollars 5% of it"
  return CurrencyMark{spelling, found.last};
}

}  // namespace callscope
