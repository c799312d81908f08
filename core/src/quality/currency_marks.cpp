// currency_glitch beyond one amount: a bare "$" in a call that reckons in another currency, beside an
// amount in that currency; and a dollar said twice ("U.S. dollar $13.4 billion"), which changes nothing.
//
// Companies that reckon in renminbi do pay dividends, buy shares and borrow in dollars: sentences of
// those are left alone, and so is every dollar that says whose it is.
#include <algorithm>

#include "quality/checks.h"
#include "support/word_lists.h"

namespace callscope {
namespace {

constexpr std::size_t kFewAmounts = 8;  // fewer do not tell what a call reckons in
constexpr std::size_t kBareShare = 5;   // a bare dollar for so many amounts is the exception
constexpr TokenIndex kBeside = 45;      // tokens: two or three sentences

bool speaks_of_dollars(WordId word) {
  static const WordSet kWords = read_words("dollar_words", "paid_in_dollars");
  return kWords.has(word);
}

class CurrencyMarks {
 public:
  CurrencyMarks(const Evidences& seen, std::vector<Warning>& found) : seen_(seen), found_(found) {}

  void run() {
    const auto& quantities = seen_.numbers.quantities;
    std::size_t bare = 0;
    for (std::size_t i = 0; i < quantities.size(); ++i) {
      if (quantities[i].kind != QuantityKind::money || !quantities[i].unit) continue;
      if (said_twice(i)) report_twice(i);
      if (is_bare_dollar(i))
        ++bare;
      else if (*quantities[i].unit != "USD")
        add(*quantities[i].unit);
    }
    if (own_count_ < kFewAmounts || bare == 0 || bare > std::max<std::size_t>(1, own_count_ / kBareShare)) return;
    for (std::size_t i = 0; i < quantities.size(); ++i)
      if (is_bare_dollar(i) && !is_paid_in_dollars(i)) look_beside(i);
  }

 private:
  const Quantity& quantity(std::size_t i) const { return seen_.numbers.quantities[i]; }
  TokenRange tokens(std::size_t i) const { return seen_.numbers.tokens[i]; }

  // The currency that leads, by a count that others count down.
  void add(const std::string& unit) {
    if (own_count_ == 0) own_ = unit;
    if (unit == own_)
      ++own_count_;
    else
      --own_count_;
  }

  bool is_bare_dollar(std::size_t i) const {
    return quantity(i).kind == QuantityKind::money && quantity(i).unit == "USD" &&
           seen_.token(tokens(i).first).is("$"_w);
  }
  // "USD $61.8 billion": the currency's name and its sign before one number.
  bool said_twice(std::size_t i) const {
    if (quantity(i).unit != "USD") return false;
    bool named = false;
    for (TokenIndex at = tokens(i).first; at < tokens(i).last && seen_.token(at).kind != TokenKind::number; ++at) {
      if (named && seen_.token(at).is("$"_w)) return true;
      named = named || seen_.token(at).is("usd"_w) || seen_.token(at).is("dollar"_w) || seen_.token(at).is("dollars"_w);
    }
    return false;
  }

  TokenRange sentence_of(std::size_t i) const {
    return seen_.document.sentences()[seen_.document.sentence_of(tokens(i).first)].tokens;
  }

  bool is_paid_in_dollars(std::size_t i) const {
    const TokenRange sentence = sentence_of(i);
    for (TokenIndex at = sentence.first; at < sentence.last; ++at)
      if (speaks_of_dollars(seen_.token(at).word)) return true;
    return false;
  }

  // An amount in the call's own currency close by.
  void look_beside(std::size_t i) {
    for (const std::size_t other : {i - 1, i + 1}) {
      if (other >= seen_.numbers.quantities.size()) continue;
      const TokenIndex gap = other < i ? tokens(i).first - tokens(other).last : tokens(other).first - tokens(i).last;
      if (gap > kBeside || quantity(other).turn != quantity(i).turn) continue;
      if (quantity(other).kind != QuantityKind::money || quantity(other).unit != own_) continue;
      return report_bare(i, other);
    }
  }

  // A correction is claimed only where both stand in one sentence.
  void report_bare(std::size_t i, std::size_t other) {
    const std::string words(seen_.document.quote(quantity(i).span));
    const std::string own = own_ == "CNY" ? "RMB" : own_;
    const TokenRange sentence = sentence_of(i);
    const bool together = tokens(other).first >= sentence.first && tokens(other).last <= sentence.last;
    Warning warning =
        glitch(i, "dollar_among_others", together ? Severity::major : Severity::minor, together ? 0.75 : 0.6);
    warning.related = quantity(other).span;
    warning.message = "The amount bears a dollar sign, but " + quoted(seen_.document.quote(*warning.related), 40) +
                      " beside it and " + std::to_string(own_count_) + " amounts of the call are in " + own +
                      (together ? "." : "; it may be too.");
    if (together) warning.suggestion = own + " " + words.substr(1);
    found_.push_back(std::move(warning));
  }

  void report_twice(std::size_t i) {
    Warning warning = glitch(i, "currency_said_twice", Severity::info, 0.9);
    const TokenRange range = tokens(i);
    TokenIndex number = range.first;
    while (seen_.token(number).kind != TokenKind::number) ++number;
    warning.message = "The currency is printed twice, by name and by sign; both are US dollars.";
    warning.suggestion = "US$" + std::string(seen_.words({number, range.last}));
    found_.push_back(std::move(warning));
  }

  Warning glitch(std::size_t i, const char* rule, Severity severity, double confidence) const {
    Warning warning;
    warning.kind = WarningKind::currency_glitch;
    warning.severity = severity;
    warning.span = quantity(i).span;
    warning.confidence = confidence;
    warning.evidence.push_back({rule, warning.span});
    return warning;
  }

  const Evidences& seen_;
  std::vector<Warning>& found_;
  std::string own_;  // the currency that the call reckons in
  std::size_t own_count_ = 0;
};

}  // namespace

void find_currency_marks(const Evidences& seen, std::vector<Warning>& found) { CurrencyMarks(seen, found).run(); }

}  // namespace callscope
