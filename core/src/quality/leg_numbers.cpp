// number_conflict between the two legs of an interpretation: one amount, two scales or currencies.
//
// Translators shift Chinese 亿 and 万 by powers of ten. The amounts of both legs are paired first
// where they agree, rounding and restatement allowed; of what is left, two amounts with the same
// digits whose scales differ, or equal ones in two currencies, are one amount read twice. Amounts
// that differ otherwise are two amounts, and stay silent. Where no pass found the legs, two turns
// that stand together and say the same in the same words are taken for them.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "quality/checks.h"

namespace callscope {
namespace {

constexpr std::size_t kMaxAmounts = 120;  // of a turn; a longer list is a table, not speech
constexpr int kMaxPower = 8;

struct Amount {
  std::size_t quantity = 0;
  double value = 0;
  enum class Class { sum, percent, points } kind = Class::sum;
  bool rounded = false;    // "about", "nearly"
  double place = 0;        // in its turn, 0 to 1
  std::uint32_t sentence = 0;
  bool taken = false;
};

struct Legs {
  std::size_t original = 0;
  std::size_t rendition = 0;
  bool found = false;      // by the structure stage; else by likeness here
};

class LegNumbers {
 public:
  LegNumbers(const Evidences& seen, std::vector<Warning>& found) : seen_(seen), found_(found) {}

  void run() {
    const auto& turns = seen_.speech.turns;
    std::vector<char> paired(turns.size(), 0), rendered(turns.size(), 0);
    for (std::size_t i = 0; i < turns.size(); ++i) {
      if (turns[i].renders == kNone) continue;
      const auto original = static_cast<std::size_t>(turns[i].renders);
      if (!are_legs(original, i)) continue;
      paired[i] = paired[original] = rendered[original] = 1;
      compare({original, i, true});
    }
    // A question or answer in one language and, unpaired, the next turn in another.
    for (std::size_t i = 0; i + 1 < turns.size(); ++i)
      if (!rendered[i] && turns[i].language != turns[i + 1].language && turns[i + 1].renders == kNone &&
          turns[i + 1].role != Role::operator_)
        compare({i, i + 1, false});
    for (std::size_t i = 0; i + 1 < turns.size(); ++i)
      if (!paired[i] && !paired[i + 1] && say_the_same(i, i + 1, kLikeness)) compare({i, i + 1, false});
  }

 private:
  const Quantity& quantity(const Amount& amount) const { return seen_.numbers.quantities[amount.quantity]; }

  static bool is_amount(const Quantity& quantity) {
    switch (quantity.kind) {
      case QuantityKind::money: case QuantityKind::per_unit: case QuantityKind::percent: case QuantityKind::points: return true;
      case QuantityKind::count: return quantity.value && std::fabs(quantity.value->approximate()) >= 1000;
      default: return false;
    }
  }

  std::vector<Amount> amounts_of(std::size_t turn) const {
    std::vector<Amount> amounts;
    const TokenRange range = seen_.speech.turn_tokens[turn];
    const auto& tokens = seen_.numbers.tokens;
    auto at = std::lower_bound(tokens.begin(), tokens.end(), range.first,
                               [](const TokenRange& a, TokenIndex first) { return a.first < first; });
    for (; at != tokens.end() && at->first < range.last && amounts.size() < kMaxAmounts; ++at) {
      const auto index = static_cast<std::size_t>(at - tokens.begin());
      const Quantity& found = seen_.numbers.quantities[index];
      if (!is_amount(found)) continue;
      Amount amount;
      amount.quantity = index;
      amount.kind = found.kind == QuantityKind::percent  ? Amount::Class::percent
                    : found.kind == QuantityKind::points ? Amount::Class::points : Amount::Class::sum;
      amount.rounded = found.approximate || found.bound != Bound::none;
      amount.place = static_cast<double>(at->first - range.first) / range.size();
      amount.sentence = seen_.document.sentence_of(at->first);
      // A range is its two ends.
      for (const auto& number : {found.value, found.low, found.high}) {
        if (!number || number->is_zero()) continue;
        amount.value = std::fabs(number->approximate());
        amounts.push_back(amount);
      }
    }
    return amounts;
  }

  // Whether a ratio is one, as far as rounding goes.
  static bool is_one(double ratio, bool rounded) { return std::fabs(ratio - 1) <= (rounded ? 0.05 : 0.03); }

  bool other_currency(const Amount& a, const Amount& b) const {
    const Quantity &x = quantity(a), &y = quantity(b);
    return x.kind == QuantityKind::money && y.kind == QuantityKind::money && x.unit && y.unit && *x.unit != *y.unit;
  }

  // The power of ten between two amounts with the same digits; 0 where there is none.
  int power_between(const Amount& a, const Amount& b) const {
    const double ratio = a.value / b.value;
    double scale = 1;
    for (int power = 1; power <= (a.kind == Amount::Class::sum ? kMaxPower : 2); ++power) {
      scale *= 10;
      if (same_digits(ratio / scale, a, b)) return power;
      if (same_digits(ratio * scale, a, b)) return -power;
    }
    return 0;
  }
  // Digits have to be the same; only of two rounded amounts nearly so ("nearly 2.9", "around 30").
  static bool same_digits(double ratio, const Amount& a, const Amount& b) {
    return std::fabs(ratio - 1) <= (a.rounded && b.rounded ? 0.05 : 0.002);
  }

  // Pairs amounts that agree, each with the nearest; how many.
  std::size_t take_equal(std::vector<Amount>& a, std::vector<Amount>& b) const {
    std::size_t taken = 0;
    for (Amount& x : a) {
      Amount* best = nullptr;
      for (Amount& y : b)
        if (!y.taken && x.kind == y.kind && !other_currency(x, y) &&
            is_one(x.value / y.value, x.rounded || y.rounded) && is_nearer(x, y, best))
          best = &y;
      if (best == nullptr) continue;
      x.taken = best->taken = true;
      ++taken;
    }
    return taken;
  }
  static bool is_nearer(const Amount& to, const Amount& than, const Amount* best) {
    return best == nullptr || std::fabs(than.place - to.place) < std::fabs(best->place - to.place);
  }

  void compare(const Legs& legs) {
    auto original = amounts_of(legs.original), rendition = amounts_of(legs.rendition);
    if (original.empty() || rendition.empty()) return;
    long_ = seen_.speech.turn_tokens[legs.original].size() > kLongTurn;
    guessed_ = !legs.found && two_languages(legs.original, legs.rendition);
    const std::size_t equal = take_equal(original, rendition);
    std::vector<std::pair<const Amount*, const Amount*>> differing;
    for (Amount& x : original) {
      if (x.taken) continue;
      Amount* best = nullptr;
      for (Amount& y : rendition)
        if (!y.taken && x.kind == y.kind && conflicts(x, y) && is_nearer(x, y, best)) best = &y;
      if (best == nullptr) continue;
      x.taken = best->taken = true;
      differing.push_back({&x, best});
    }
    // In one language most numbers survive: turns whose numbers do not pair are two speeches.
    const bool one_language = !two_languages(legs.original, legs.rendition);
    const std::size_t paired = legs.found ? equal + differing.size() : equal;
    if (original.size() > 2 && one_language && paired * 5 < original.size() * 3) return;
    for (const auto& [x, y] : differing) {
      report(legs, *x, *y);
      for (Amount& again : rendition)  // said twice, wrong twice
        if (!again.taken && again.kind == y->kind && again.value == y->value && !other_currency(again, *y)) {
          again.taken = true;
          report(legs, again, *x);
        }
      for (Amount& again : original)
        if (!again.taken && again.kind == x->kind && again.value == x->value && !other_currency(again, *x)) {
          again.taken = true;
          report(legs, again, *y);
        }
    }
  }

  bool conflicts(const Amount& x, const Amount& y) const {
    const bool plain = has_one_digit(x);  // many amounts are 20% or 10 million
    if (plain && guessed_) return false;
    const double reach = plain || long_ ? 0.35 : 1;
    if (!is_aligned(x.sentence, y.sentence) && std::fabs(x.place - y.place) > reach) return false;
    return is_one(x.value / y.value, false) || power_between(x, y) != 0;
  }

  bool has_one_digit(const Amount& amount) const {
    const Quantity& found = quantity(amount);
    const std::int64_t mantissa = found.value ? found.value->mantissa() : 0;
    return mantissa > -10 && mantissa < 10;
  }

  bool is_aligned(std::uint32_t original, std::uint32_t rendition) const {
    const auto& pairs = seen_.structure.pairs;
    auto at = std::lower_bound(pairs.begin(), pairs.end(), rendition,
                               [](const SentencePair& pair, std::uint32_t sentence) { return pair.rendition < sentence; });
    for (; at != pairs.end() && at->rendition == rendition; ++at)
      if (at->original == original) return true;
    return false;
  }

  // How often the rest of the call has the same amount.
  std::size_t support(const Legs& legs, const Amount& amount) const {
    const Quantity& wanted = quantity(amount);
    std::size_t count = 0;
    for (const Quantity& other : seen_.numbers.quantities) {
      if (!other.value || other.kind != wanted.kind || other.unit != wanted.unit || !(*other.value == *wanted.value)) continue;
      const auto turn = static_cast<std::size_t>(other.turn);
      if (other.turn != kNone && turn != legs.original && turn != legs.rendition) ++count;
    }
    return count;
  }

  static std::string how_much(int power, bool currency) {
    if (power == 0) return currency ? "another currency" : "another amount";
    std::string times = "1";
    times.append(static_cast<std::size_t>(std::abs(power)), '0');
    for (std::size_t at = times.size(); at > 3; at -= 3) times.insert(at - 3, ",");
    return power > 0 ? "a " + times + "th of it" : times + " times as much";
  }

  void report(const Legs& legs, const Amount& x, const Amount& y) {
    if (++reported_ > kMostReports) return;
    const Span here = quantity(x).span, there = quantity(y).span;
    const std::size_t for_here = support(legs, x), for_there = support(legs, y);
    const std::string right(seen_.document.quote(for_here > for_there ? here : there));
    Warning warning;
    warning.kind = WarningKind::number_conflict;
    warning.severity = Severity::major;
    warning.span = here;
    warning.related = there;
    warning.message = "The original has " + quoted(seen_.document.quote(here), 40) + " and its interpretation " +
                      quoted(seen_.document.quote(there), 40) + ", " + how_much(power_between(x, y), other_currency(x, y)) + "; ";
    if (for_here != for_there) {
      warning.message += "the rest of the call supports “" + right + "”.";
      warning.suggestion = right;
    } else if (legs.found && seen_.speech.turns[legs.original].machine_translated) {
      warning.message += "the original is machine-translated, so “" + right + "” is the likelier.";
      warning.suggestion = right;
    } else {
      warning.message += "the rest of the call does not tell which is right.";
    }
    warning.confidence = legs.found ? 0.85 : 0.8;
    warning.evidence.push_back({"leg_original", here});
    warning.evidence.push_back({"leg_rendition", there});
    found_.push_back(std::move(warning));
  }

  // -- legs that no pass found

  static constexpr std::size_t kBits = 8192;
  static constexpr std::uint32_t kFewWords = 40;
  static constexpr std::uint32_t kMostWords = 700;       // more is a speech, and any two are alike
  static constexpr std::uint32_t kLongTurn = 500;         // two long turns share words by chance
  static constexpr std::size_t kMostReports = 2000;
  static constexpr double kLikeness = 0.5;                // shares of the longer words
  static constexpr double kFaintLikeness = 0.3;

  static bool is_content(const Token& token) { return token.kind == TokenKind::word && token.end - token.start > 3; }

  // The share of one turn's longer words that stand in the other too.
  double share_of(TokenRange a, TokenRange b) {
    words_.fill(0);
    for (TokenIndex i = b.first; i < b.last; ++i)
      if (is_content(seen_.token(i))) words_[seen_.token(i).word % kBits / 64] |= std::uint64_t{1} << (seen_.token(i).word % 64);
    std::uint32_t shared = 0, all = 0;
    for (TokenIndex i = a.first; i < a.last; ++i) {
      if (!is_content(seen_.token(i))) continue;
      ++all;
      if ((words_[seen_.token(i).word % kBits / 64] >> (seen_.token(i).word % 64) & 1) != 0) ++shared;
    }
    return all == 0 ? 0 : static_cast<double>(shared) / all;
  }

  bool say_the_same(std::size_t a, std::size_t b, double likeness) {
    const TokenRange x = seen_.speech.turn_tokens[a], y = seen_.speech.turn_tokens[b];
    const std::uint32_t fewest = likeness < kLikeness ? kFewWords / 3 : kFewWords;
    if (x.size() < fewest || y.size() < fewest) return false;
    if (x.size() > 2 * y.size() || y.size() > 2 * x.size()) return false;
    if (x.size() > kMostWords) return false;
    return share_of(x, y) > likeness && share_of(y, x) > likeness;
  }

  // An original that a machine translated may have few of the rendition's words.
  bool two_languages(std::size_t original, std::size_t rendition) const {
    const auto& turns = seen_.speech.turns;
    return turns[original].language != turns[rendition].language || turns[original].machine_translated;
  }
  // Legs in two languages are believed; two turns of one language have to be alike.
  bool are_legs(std::size_t original, std::size_t rendition) {
    const bool is_long = seen_.speech.turn_tokens[original].size() > kLongTurn;
    return two_languages(original, rendition) || say_the_same(original, rendition, is_long ? kLikeness : kFaintLikeness);
  }

  const Evidences& seen_;
  std::vector<Warning>& found_;
  std::array<std::uint64_t, kBits / 64> words_{};
  std::size_t reported_ = 0;
  bool long_ = false;     // of the legs compared now: a long original
  bool guessed_ = false;  // and: legs only by their languages
};

}  // namespace

void find_leg_conflicts(const Evidences& seen, std::vector<Warning>& found) { LegNumbers(seen, found).run(); }

}  // namespace callscope
