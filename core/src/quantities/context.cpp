#include "quantities/context.h"

#include <algorithm>
#include <iterator>

#include "quantities/lone_numbers.h"

namespace callscope {
namespace {

constexpr TokenIndex kNear = 14;       // tokens between two amounts that are compared
constexpr std::uint32_t kSettled = 3;  // mentions that settle the currency of a call

constexpr WordId kComparisons[] = {"compared"_w, "versus"_w, "vs"_w, "against"_w, "from"_w, "than"_w, "to"_w};
// They join amounts of two kinds too: "bought back shares for $2 million and paid RMB 3 million in tax". What companies
// pay their shareholders is often in dollars.
constexpr WordId kJoints[] = {"and"_w, "or"_w, "while"_w};
constexpr WordId kPaidInDollars[] = {"repurchased"_w, "repurchase"_w, "repurchases"_w, "repurchasing"_w, "buyback"_w,
                                     "buybacks"_w,    "bought"_w,     "dividend"_w,    "dividends"_w};
constexpr TokenIndex kPaidBefore = 8;

class Settler {
 public:
  Settler(const Document& document, std::vector<Found>& found, std::vector<Warning>& faults)
      : document_(document), tokens_(document.tokens()), found_(found), faults_(faults) {}

  void run() {
    count();
    const LoneNumbers lone(document_, found_);
    for (std::size_t i = 0; i < found_.size(); ++i) {
      Found& one = found_[i];
      if (one.yen_sign && mentions(cny_) > 0) set_currency(one, cny_);
      if (one.minor) settle_cents(one);
      if (!one.clash.empty())
        doubled_mark(one);
      else if (one.dollar_sign)
        doubtful_dollar(i);
      lone.settle_rate(i);
      if (one.bare) lone.settle(i, main_);
      if (one.split) broken(one);
    }
  }

 private:
  // Which currency the call speaks in, by the amounts that name one.
  void count() {
    mentions_.assign(lexicon().currencies.size(), 0);
    for (const Found& one : found_) {
      if (one.currency < 0 || one.minor) continue;
      if (one.yen_sign) continue;
      ++mentions_[static_cast<std::size_t>(one.currency)];
    }
    const auto most = std::max_element(mentions_.begin(), mentions_.end());
    if (most != mentions_.end() && *most > 0) main_ = static_cast<int>(most - mentions_.begin());
  }
  std::uint32_t mentions(int currency) const {
    return currency < 0 || mentions_.empty() ? 0 : mentions_[static_cast<std::size_t>(currency)];
  }

  static void set_currency(Found& one, int currency) {
    if (!one.quantity.unit || currency < 0) return;
    const std::size_t stroke = one.quantity.unit->find('/');
    const std::string per = stroke == std::string::npos ? std::string() : one.quantity.unit->substr(stroke);
    one.currency = currency;
    one.quantity.unit = lexicon().currencies[static_cast<std::size_t>(currency)] + per;
  }

  // Bare cents are those of the call's currency, where that has cents.
  void settle_cents(Found& one) const {
    static const char* const kWithCents[] = {"CAD", "AUD", "NZD", "SGD", "HKD", "EUR", "ZAR"};
    if (main_ < 0 || mentions(main_) < kSettled || one.quantity.unit->compare(0, 3, "USD") != 0) return;
    for (const char* code : kWithCents)
      if (lexicon().currencies[static_cast<std::size_t>(main_)] == code) return set_currency(one, main_);
  }

  // -- "RMB $941.2 billion"

  void doubled_mark(Found& one) {
    const std::string& code = lexicon().currencies[static_cast<std::size_t>(one.currency)];
    const Token& last = tokens_[one.clash.last - 1];
    const bool sign_last = last.kind == TokenKind::symbol;
    // The sign goes, the name stays; behind the number it is the sign in front that goes.
    const Span sign = sign_last ? last.span() : tokens_[one.tokens.first].span();
    std::string suggestion(document_.quote({one.quantity.span.start, sign.start}));
    if (sign_last && !suggestion.empty() && suggestion.back() != ' ') suggestion += ' ';
    suggestion += document_.quote({sign.end, one.quantity.span.end});
    Warning warning = glitch(one, "The amount bears two currencies that differ; " + code + " is meant.");
    warning.suggestion = std::move(suggestion);
    warning.confidence = 0.9;
    one.quantity.confidence = 0.9;
    faults_.push_back(std::move(warning));
  }
  static Warning glitch(const Found& one, std::string message) {
    Warning warning;
    warning.kind = WarningKind::currency_glitch;
    warning.severity = Severity::major;
    warning.span = one.quantity.span;
    warning.message = std::move(message);
    warning.evidence.push_back({"two_currencies", one.quantity.span});
    return warning;
  }

  // -- "a gain of $5 million versus one of RMB 3 million"

  void doubtful_dollar(std::size_t at) {
    Found& one = found_[at];
    if (main_ < 0 || mentions(main_) < kSettled || main_ == one.currency) return;
    if (one.quantity.kind != QuantityKind::money) return;
    const Found* other = nullptr;
    if (at + 1 < found_.size() && compares(one, found_[at + 1]))
      other = &found_[at + 1];
    else if (at > 0 && compares(found_[at - 1], one))
      other = &found_[at - 1];
    if (other == nullptr) return;
    const std::string code = lexicon().currencies[static_cast<std::size_t>(main_)];
    Warning warning = glitch(one, "The amount is in dollars, but what it is compared with is in " + code + ".");
    warning.related = other->quantity.span;
    const std::string_view printed = document_.quote(one.quantity.span);
    warning.suggestion =
        (code == "CNY" ? std::string("RMB") : code) + " " + std::string(printed.substr(printed.find('$') + 1));
    warning.confidence = 0.8;
    warning.evidence.push_back({"compared_amount", other->quantity.span});
    set_currency(one, main_);
    one.quantity.confidence = 0.75;
    faults_.push_back(std::move(warning));
  }
  // Whether the text compares two amounts of which one is in the call's currency.
  bool compares(const Found& first, const Found& second) const {
    const Found& named = first.dollar_sign ? second : first;
    const Found& dollars = first.dollar_sign ? first : second;
    if (!dollars.dollar_sign || named.dollar_sign || named.currency != main_) return false;
    if (second.tokens.first < first.tokens.last || second.tokens.first - first.tokens.last > kNear) return false;
    bool compared = false;
    for (TokenIndex i = first.tokens.last; i < second.tokens.first; ++i) {
      const Token& token = tokens_[i];
      if (token.has(kSentenceStart) || token.is("equivalent"_w) || token.is("("_w) || token.is("or"_w)) return false;
      for (WordId word : kComparisons) compared = compared || token.is(word);
      for (WordId word : kJoints) compared = compared || (token.is(word) && !is_paid_in_dollars(dollars));
    }
    return compared;
  }

  bool is_paid_in_dollars(const Found& dollars) const {
    const TokenIndex first = dollars.tokens.first;
    for (TokenIndex i = first > kPaidBefore ? first - kPaidBefore : 0; i < first; ++i)
      if (std::find(std::begin(kPaidInDollars), std::end(kPaidInDollars), tokens_[i].word) != std::end(kPaidInDollars))
        return true;
    return false;
  }

  // -- "20%. 6%", "1 .2 billion"

  void broken(Found& one) {
    std::string meant;
    if (one.quantity.kind == QuantityKind::percent && one.quantity.value)
      meant = one.quantity.value->to_string() + "%";
    else
      meant = closed(document_.quote(one.quantity.span));
    Warning warning;
    warning.kind = WarningKind::number_split;
    warning.severity = Severity::major;
    warning.span = one.quantity.span;
    warning.message = "One number is written as two; it reads as " + meant + ".";
    warning.suggestion = meant;
    warning.confidence = 0.85;
    warning.evidence.push_back({"broken_number", one.quantity.span});
    faults_.push_back(std::move(warning));
  }
  // Without the blanks around a point between digits.
  static std::string closed(std::string_view printed) {
    const auto is_digit = [&](std::size_t at) {
      return at < printed.size() && printed[at] >= '0' && printed[at] <= '9';
    };
    std::string out;
    for (std::size_t i = 0; i < printed.size(); ++i) {
      if (printed[i] == '.' && !out.empty()) {
        std::size_t behind = i + 1, before = out.size();
        while (behind < printed.size() && printed[behind] == ' ') ++behind;
        while (before > 0 && out[before - 1] == ' ') --before;
        if (is_digit(behind) && before > 0 && out[before - 1] >= '0' && out[before - 1] <= '9') {
          out.resize(before);
          i = behind - 1;
          out += '.';
          continue;
        }
      }
      out += printed[i];
    }
    return out;
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  std::vector<Found>& found_;
  std::vector<Warning>& faults_;
  std::vector<std::uint32_t> mentions_;
  int main_ = -1;
  const int cny_ = lexicon().currency("CNY");
};

}  // namespace

void settle_currencies(const Document& document, std::vector<Found>& found, std::vector<Warning>& faults) {
  Settler(document, found, faults).run();
}

}  // namespace callscope
