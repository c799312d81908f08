#include "quantities/scan.h"

#include <algorithm>

#include "quantities/bands.h"
#include "quantities/bound.h"
#include "quantities/chinese.h"
#include "quantities/digits.h"
#include "quantities/kept.h"
#include "quantities/names.h"
#include "quantities/ranges.h"

namespace callscope {
namespace {

const char* rule_of(QuantityKind kind) {
  switch (kind) {
    case QuantityKind::money: return "money_amount";
    case QuantityKind::percent: return "percentage";
    case QuantityKind::points: return "percentage_points";
    case QuantityKind::multiple: return "multiple";
    case QuantityKind::count: return "counted_noun";
    case QuantityKind::per_unit: return "amount_per_unit";
    case QuantityKind::duration: return "duration";
    case QuantityKind::band: return "band";
  }
  return "number";
}

class Scanner {
 public:
  Scanner(const Words& words, WordAnswers& starts, const std::vector<TokenRange>& taken, std::size_t& next_taken,
          std::vector<Found>& found)
      : words_(words),
        starts_(starts),
        taken_(taken),
        next_taken_(next_taken),
        small_counts_(words.keep_all),
        found_(found) {}

  void run() {
    for (TokenIndex at = words_.begin; at < words_.end;) {
      while (next_taken_ < taken_.size() && taken_[next_taken_].last <= at) ++next_taken_;
      TokenIndex stop = words_.end;
      if (next_taken_ < taken_.size()) stop = std::min(stop, taken_[next_taken_].first);
      while (at < stop && is_plain(words_[at])) ++at;  // as most are
      at = at < stop ? step(at) : at < words_.end ? taken_[next_taken_].last : at;
    }
  }

 private:
  // A word at which no quantity begins.
  bool is_plain(const Token& token) {
    return token.kind == TokenKind::word && !small_counts_ && !may_stick(token) &&
           !starts_.of(token, [&] { return (words_.table.roles(token.word) & (kStart | kPercentFirst)) != 0; });
  }
  // Reads at one token; gives the next to look at.
  TokenIndex step(TokenIndex at) {
    const Token& token = words_[at];
    std::uint32_t roles = 0;
    if (may_begin_chinese(words_, at)) return scan_chinese(up_to_taken(), at, small_counts_, found_);
    if (token.kind != TokenKind::number) {
      roles = words_.roles(at);
      if (small_counts_ && is_lone_point(at)) return number(at, kOnes);
      if (roles == 0 && token.kind == TokenKind::word) return may_stick(token) ? number(at, kCurrency) : at + 1;
      const bool point =
          token.kind == TokenKind::punct && token.is("."_w) && words_.is_number(at + 1) && words_.attached(at + 1);
      const bool vulgar = token.kind == TokenKind::symbol && is_vulgar(token);
      if (roles & kPercentFirst)
        if (const TokenIndex past = percent_of(at)) return past;
      if (!(roles & kStart) && !point && !vulgar && !may_stick(token)) return at + 1;
      if (may_stick(token)) return number(at, kCurrency);
    } else if (const TokenIndex past = spaced_digits(at)) {
      return past;
    } else if (small_counts_ && !read_digits(words_.quote({at, at + 1}))) {
      return list_of_digits(at);
    }
    if (roles & (kBand | kLevel | kScale))
      if (const auto band = read_band(words_, at)) return put(*band);
    if (roles & (kMultiple | kMultipleBase))
      if (const auto multiple = read_multiple(words_, at)) return put(*multiple);
    if (words_.is(at, "couple"_w)) return couple(at);
    if (token.kind == TokenKind::word &&
        !(roles & (kCurrency | kOnes | kTens | kPart | kHundred | kScale | kPartPower)))
      return at + 1;
    return number(at, roles);
  }
  // A stretch of Chinese ends before a date in digits.
  Words up_to_taken() const {
    Words words = words_;
    if (next_taken_ < taken_.size() && taken_[next_taken_].first < words.end) words.end = taken_[next_taken_].first;
    return words;
  }
  // "RMB941": letters and digits in one word.
  bool may_stick(const Token& token) const {
    if (token.kind != TokenKind::word || !token.has(kCapitalised) || token.end - token.start < 3) return false;
    const char last = words_.text[token.end - 1];
    return last >= '0' && last <= '9';
  }
  // "per cent of 22", where nothing stands before: the number is behind.
  TokenIndex percent_of(TokenIndex at) {
    const TokenIndex start = at;
    if (at > words_.begin && words_[at - 1].kind != TokenKind::punct) return 0;
    if (words_.is(at, "per"_w) && !words_.is(++at, "cent"_w)) return 0;
    if (!words_.is(at + 1, "of"_w) || !words_.in(at + 2)) return 0;
    const auto numeral = read_numeral(words_, at + 2, false);
    if (!numeral || numeral->scaled) return 0;
    Amount amount;
    amount.number = *numeral;
    amount.value = numeral->value;
    amount.kind = QuantityKind::percent;
    amount.unit = "%";
    amount.has_unit = true;
    amount.tokens = {start, numeral->tokens.last};
    put_amount(amount);
    return numeral->tokens.last;
  }
  // "point five"; not "at this point five stores".
  bool is_lone_point(TokenIndex at) const {
    if (!words_.is(at, "point"_w) || !(words_.is_number(at + 1) || words_.roles(at + 1) & kOnes)) return false;
    static constexpr WordId kDeterminers[] = {"this"_w, "that"_w, "the"_w,     "a"_w,    "one"_w,
                                              "some"_w, "each"_w, "every"_w,   "what"_w, "which"_w,
                                              "any"_w,  "no"_w,   "another"_w, "data"_w, "price"_w};
    for (WordId word : kDeterminers)
      if (at > words_.begin && words_.is(at - 1, word)) return false;
    return true;
  }
  bool is_vulgar(const Token& token) const {
    return token.is("½"_w) || token.is("¼"_w) || token.is("¾"_w) || token.is("⅓"_w) || token.is("⅔"_w) ||
           token.is("⅙"_w) || token.is("⅛"_w);
  }

  TokenIndex couple(TokenIndex at) {
    const bool article = at > words_.begin && words_.is(at - 1, "a"_w);
    return std::max(number(article ? at - 1 : at, kOnes), at + 1);
  }
  TokenIndex number(TokenIndex at, std::uint32_t roles) {
    TokenIndex start = at;
    if (roles & (kHundred | kScale))
      if (const auto several = read_several(words_, at)) return put(*several);
    if (roles & (kHundred | kScale | kPartPower)) {  // "a million": the article opens the number
      start = opening_of(at);
      if (start == at && !((roles & kHundred) && words_.roles(at + 1) & kScale)) return at + 1;
    }
    const auto amount = read_amount(words_, start);
    if (!amount) {
      if (roles & kPart)
        if (const auto part = read_part(words_, at)) return put(*part);
      return at + 1;
    }
    const TokenIndex past = amount->tokens.last > at ? amount->tokens.last : at + 1;
    const auto range = read_range(words_, *amount);
    if (is_name(words_, range ? range->first : *amount)) return skip_name(*amount);
    if (range) {
      if (!range->separate) return put_range(*range);
      put_amount(range->first);
      return past;
    }
    if (const TokenIndex next = put_split_percent(*amount)) return next;
    put_amount(*amount);
    return past;
  }

  // "a million", "a couple of hundred": where a number begins that its scale gave away.
  TokenIndex opening_of(TokenIndex scale) const {
    if (scale == words_.begin) return scale;
    TokenIndex before = scale - 1;
    if (words_.is(before, "a"_w) || words_.is(before, "an"_w)) return before;
    if (words_.is(before, "of"_w) && before > words_.begin) --before;
    return words_.is(before, "couple"_w) ? before : scale;
  }

  // A name ends with its digits; what stands behind may be a quantity of its own.
  TokenIndex skip_name(const Amount& amount) const {
    TokenIndex at = amount.number.tokens.last;
    if (amount.number.tokens.first >= at) return at + 1;
    while (words_.is_joint(at) && (words_.is_number(at + 1) || words_.roles(at + 1) & kTens)) at += 2;  // "555-0100"
    return at;
  }

  // "22,24,26", "192.168.1.2": one word of several numbers.
  TokenIndex list_of_digits(TokenIndex at) {
    const std::string_view text = words_.quote({at, at + 1});
    for (DigitRun run = next_run(text, 0); run.length > 0; run = next_run(text, run.start + run.length)) {
      const auto digits = read_digits(text.substr(run.start, run.length));
      if (!digits) continue;
      Found found;
      found.tokens = {at, at + 1};
      found.bare = true;
      found.quantity.value = digits->value;
      found.quantity.confidence = 0.7;
      finish(found);
      const auto start = words_[at].start + static_cast<std::uint32_t>(run.start);
      found_.back().quantity.span = {start, start + static_cast<std::uint32_t>(run.length)};
    }
    return at + 1;
  }

  // "2 0 2 4": digits apart are a year or an identifier, never single numbers.
  TokenIndex spaced_digits(TokenIndex at) const {
    TokenIndex end = at;
    while (words_.is_number(end) && words_[end].end - words_[end].start == 1 && end - at < 64) ++end;
    return end - at >= 3 ? end : telephone(at);
  }
  // "1 800 555 0100": groups of which the last has four digits.
  TokenIndex telephone(TokenIndex at) const {
    TokenIndex end = at;
    for (; words_.is_number(end) && end < at + 5 && (end == at || !words_.attached(end)); ++end) {
      const std::uint32_t size = words_[end].end - words_[end].start;
      if (size == 4 && end > at + 1) return words_.is_number(end + 1) ? 0 : end + 1;
      if (size > 3 || (end > at && size != 3)) return 0;
    }
    return 0;
  }

  // "20%. 6%": a sentence splitter broke "26%".
  TokenIndex put_split_percent(const Amount& tens) {
    const TokenIndex stop = tens.tokens.last;
    if (tens.kind != QuantityKind::percent || tens.number.spelled || tens.number.digits != 2 || tens.number.decimal)
      return 0;
    if (tens.value.exponent() != 1 || !words_.is(stop, "."_w) || !words_.is_number(stop + 1)) return 0;
    if (words_[stop + 1].has(kLineStart) || words_[stop + 1].end - words_[stop + 1].start != 1) return 0;
    const auto ones = read_amount(words_, stop + 1);
    if (!ones || ones->kind != QuantityKind::percent || ones->value.is_zero()) return 0;
    if (words_.is(ones->tokens.last, "of"_w)) return 0;
    const auto sum = add(tens.value, ones->value);
    if (!sum) return 0;
    Amount whole = tens;
    whole.value = *sum;
    whole.tokens.last = ones->tokens.last;
    whole.number.split = true;
    put_amount(whole);
    return whole.tokens.last;
  }

  // -- putting

  void put_amount(const Amount& amount) {
    if (!is_kept(words_, amount, small_counts_)) return;
    Found found = base(amount, amount.tokens);
    found.quantity.value = amount.value;
    finish(found);
  }

  TokenIndex put_range(const Range& range) {
    const Amount& first = range.first;
    if (!first.has_unit && first.currency < 0 && !first.number.scaled && !range.second.number.scaled && !small_counts_)
      return range.tokens.last;
    if (!is_kept(words_, range.second, small_counts_) && !is_kept(words_, first, small_counts_))
      return range.tokens.last;
    Found found = base(first, range.tokens);
    found.quantity.low = range.low;
    found.quantity.high = range.high;
    found.split = found.split || range.second.number.split;
    if (found.clash.empty()) found.clash = range.second.clash;
    found.quantity.evidence.push_back({"range", span_of(range.tokens)});
    finish(found);
    return range.tokens.last;
  }

  TokenIndex put(const WordQuantity& word) {
    Found found;
    found.tokens = word.tokens;
    Quantity& quantity = found.quantity;
    quantity.kind = word.kind;
    quantity.value = word.value;
    quantity.low = word.low;
    quantity.high = word.high;
    if (!word.unit.empty()) quantity.unit = word.unit;
    quantity.confidence = 0.9;
    found.currency = word.kind == QuantityKind::band ? lexicon().currency(word.unit) : -1;
    finish(found);
    return word.tokens.last;
  }

  Found base(const Amount& amount, TokenRange tokens) const {
    Found found;
    found.tokens = tokens;
    found.currency = amount.currency;
    found.dollar_sign = amount.dollar_sign;
    found.yen_sign = amount.yen_sign;
    found.minor = amount.minor;
    found.split = amount.number.split;
    found.loose_points = amount.loose_points;
    found.clash = amount.clash;
    found.bare = !amount.has_unit && amount.currency < 0;
    if (amount.or_more) found.quantity.bound = Bound::at_least;
    if (amount.number.vague) {
      found.quantity.bound = Bound::about;
      found.quantity.approximate = true;
    }
    found.quantity.kind = amount.kind;
    if (!amount.unit.empty()) found.quantity.unit = amount.unit;
    found.quantity.confidence = amount.number.split ? 0.8 : found.bare ? 0.7 : amount.number.spelled ? 0.93 : 0.98;
    return found;
  }
  void finish(Found& found) {
    Quantity& quantity = found.quantity;
    quantity.span = span_of(found.tokens);
    quantity.evidence.insert(quantity.evidence.begin(), {rule_of(quantity.kind), quantity.span});
    read_bound(words_, found.tokens, quantity);
    reach_to_flat(words_, found.tokens, quantity);
    found_.push_back(std::move(found));
  }
  Span span_of(TokenRange range) const { return {words_[range.first].start, words_[range.last - 1].end}; }

  const Words& words_;
  WordAnswers& starts_;
  const std::vector<TokenRange>& taken_;
  std::size_t& next_taken_;
  bool small_counts_;
  std::vector<Found>& found_;
};

}  // namespace

void scan_quantities(const Words& words, WordAnswers& starts, const std::vector<TokenRange>& taken,
                     std::size_t& next_taken, std::vector<Found>& found) {
  Scanner(words, starts, taken, next_taken, found).run();
}

}  // namespace callscope
