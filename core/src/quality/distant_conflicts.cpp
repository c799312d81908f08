// number_conflict between two places of a call: one figure with the same digits in another currency,
// or, where a call is interpreted and 亿 and 万 shift, at another power of ten.
//
// Two amounts with the same digits are common, and one figure only where the words around them are
// the same too, where they never stand in one turn, and where one of the two readings stands in more
// turns than the other. The rarer reading is the doubtful one.
#include <algorithm>
#include <cmath>

#include "quality/conflicts.h"
#include "support/sort_stably.h"
#include "support/sorted_set.h"
#include "support/word_lists.h"

namespace callscope {
namespace {

constexpr std::size_t kMostAlike = 40;        // places with the same digits; more are a table's, or a round number's
constexpr TokenIndex kReach = 14;             // tokens on each side that say what an amount is of
constexpr std::size_t kSharedWords = 3;       // that make two places speak of one thing
constexpr std::int64_t kTellingDigits = 100;  // three digits: with two, "25" and "2.5 million" are two figures
constexpr std::size_t kStem = 6;              // letters: "invest", "investment"

struct Place {
  ComparedAmount amount;
  TurnId turn = kNone;
  std::int64_t digits = 0;
};

const WordSet& small_words() {
  static const WordSet kWords = read_words("sentence_edges", "open");
  return kWords;
}

class DistantNumbers {
 public:
  DistantNumbers(const Evidences& seen, ConflictBook& book) : seen_(seen), book_(book) {}

  void run() {
    collect();
    for (std::size_t first = 0; first < places_.size();) {
      std::size_t last = first + 1;
      while (last < places_.size() && places_[last].digits == places_[first].digits) ++last;
      if (last - first > 1 && last - first <= kMostAlike) compare(first, last);
      first = last;
    }
  }

 private:
  const Quantity& quantity(const Place& place) const { return seen_.numbers.quantities[place.amount.quantity]; }

  void collect() {
    for (std::size_t turn = 0; turn < seen_.speech.turns.size(); ++turn)
      for (const ComparedAmount& amount : amounts_of(seen_, turn)) {
        const Quantity& found = seen_.numbers.quantities[amount.quantity];
        if (found.kind != QuantityKind::money || !found.value || has_one_digit(found)) continue;
        places_.push_back({amount, static_cast<TurnId>(turn), std::abs(found.value->mantissa())});
      }
    sort_stably(places_, [](const Place& a, const Place& b) { return a.digits < b.digits; });
  }

  bool same_reading(const Place& a, const Place& b) const {
    return a.amount.value == b.amount.value && quantity(a).unit == quantity(b).unit;
  }

  // How many turns have this reading.
  std::size_t turns_of(const Place& reading, std::size_t first, std::size_t last) const {
    std::size_t count = 0;
    TurnId before = kNone;
    for (std::size_t i = first; i < last; ++i) {
      if (!same_reading(places_[i], reading) || places_[i].turn == before) continue;
      before = places_[i].turn;
      ++count;
    }
    return count;
  }

  // Whether both readings stand in one turn: then they are two figures.
  bool stand_together(const Place& a, const Place& b, std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      for (std::size_t j = first; j < last; ++j)
        if (places_[i].turn == places_[j].turn && same_reading(places_[i], a) && same_reading(places_[j], b))
          return true;
    return false;
  }

  bool differ_by_fault(const Place& a, const Place& b) const {
    const bool currency = other_currency(quantity(a), quantity(b));
    const bool power = a.amount.value != b.amount.value;
    return power ? seen_.interpreted && !currency && a.digits >= kTellingDigits : currency;
  }

  void compare(std::size_t first, std::size_t last) {
    std::vector<const Place*> against(last - first, nullptr);
    for (std::size_t i = first; i < last; ++i) against[i - first] = contradiction_of(i, first, last);
    for (std::size_t i = first; i < last; ++i)
      if (const Place* other = against_in_turn(i, first, last, against); other != nullptr)
        book_.add({places_[i].amount, other->amount, Conflict::Between::places, false, false});
  }

  // The place that speaks of the same thing most plainly and has the better attested reading.
  const Place* contradiction_of(std::size_t i, std::size_t first, std::size_t last) const {
    const Place& here = places_[i];
    std::vector<WordId> words;  // around it, once they are asked for
    const Place* best = nullptr;
    std::size_t most = kSharedWords - 1;
    for (std::size_t j = first; j < last; ++j) {
      const Place& there = places_[j];
      if (!differ_by_fault(here, there) || are_legs(here, there)) continue;
      if (words.empty()) words = context(here);
      const std::size_t shared = count_shared(words, context(there));
      if (shared <= most) continue;
      if (turns_of(there, first, last) <= turns_of(here, first, last) || stand_together(here, there, first, last))
        continue;
      most = shared;
      best = &there;
    }
    return best;
  }

  // Said again in the same turn, wrong again.
  const Place* against_in_turn(std::size_t i, std::size_t first, std::size_t last,
                               const std::vector<const Place*>& against) const {
    if (against[i - first] != nullptr) return against[i - first];
    for (std::size_t j = first; j < last; ++j)
      if (against[j - first] != nullptr && places_[j].turn == places_[i].turn && same_reading(places_[j], places_[i]))
        return against[j - first];
    return nullptr;
  }

  // The legs of an interpretation are compared by leg_conflicts.cpp.
  bool are_legs(const Place& a, const Place& b) const {
    const auto& turns = seen_.speech.turns;
    return turns[static_cast<std::size_t>(a.turn)].renders == b.turn ||
           turns[static_cast<std::size_t>(b.turn)].renders == a.turn;
  }

  // The telling words around an amount, by their stems, sorted.
  std::vector<WordId> context(const Place& place) const {
    const TokenRange own = seen_.numbers.tokens[place.amount.quantity];
    const TokenRange sentence = seen_.document.sentences()[place.amount.sentence].tokens;
    const TokenIndex from = std::max(sentence.first, own.first > kReach ? own.first - kReach : 0);
    const TokenIndex to = std::min(sentence.last, own.last + kReach);
    std::vector<WordId> words;
    for (TokenIndex i = from; i < to; ++i) {
      const Token& token = seen_.token(i);
      if ((i >= own.first && i < own.last) || token.kind != TokenKind::word) continue;
      if ((token.end - token.start < 4 && !token.has(kAllCaps)) || small_words().has(token.word)) continue;
      words.push_back(word_id(seen_.document.quote(token.span()).substr(0, kStem)));
    }
    make_set(words);
    return words;
  }

  static std::size_t count_shared(const std::vector<WordId>& a, const std::vector<WordId>& b) {
    std::size_t shared = 0;
    for (WordId word : a) shared += std::binary_search(b.begin(), b.end(), word) ? 1 : 0;
    return shared;
  }

  const Evidences& seen_;
  ConflictBook& book_;
  std::vector<Place> places_;
};

}  // namespace

void find_distant_conflicts(const Evidences& seen, ConflictBook& book) { DistantNumbers(seen, book).run(); }

}  // namespace callscope
