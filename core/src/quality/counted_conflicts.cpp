// number_conflict between the legs of an interpretation in what is counted, sentence by sentence: one number
// of two things ("50,000 orders" where the interpretation has 50,000 warehouses), and many against one
// ("millions of stores", "one million stores").
//
// Translators change nouns freely, so two nouns alone say nothing. The number has moved where both nouns
// stand in both sentences: the original speaks of warehouses too, and the interpretation of orders.
#include <algorithm>

#include "quality/conflicts.h"

namespace callscope {
namespace {

constexpr double kLeastCount = 1000;
constexpr std::size_t kStem = 5;  // letters: "warehouse", "warehouses"

struct Counted {
  std::size_t quantity = 0;
  std::string noun;  // the stem of the last word of what is counted
  double value = 0;  // of "millions" a million
  bool many = false;
};

class CountedNumbers {
 public:
  CountedNumbers(const Evidences& seen, ConflictBook& book) : seen_(seen), book_(book) {}

  void run() {
    for (const SentencePair& pair : seen_.structure.pairs) {
      const auto original = counts_of(pair.original);
      if (original.empty()) continue;
      const auto rendition = counts_of(pair.rendition);
      for (const Counted& x : original)
        for (const Counted& y : rendition)
          if (differ(x, y, pair)) add(x, y);
    }
  }

 private:
  const Quantity& quantity(const Counted& counted) const { return seen_.numbers.quantities[counted.quantity]; }
  TokenRange tokens_of(std::uint32_t sentence) const { return seen_.document.sentences()[sentence].tokens; }

  static std::string stem(std::string_view noun) {
    const std::size_t blank = noun.rfind(' ');
    return fold((blank == std::string_view::npos ? noun : noun.substr(blank + 1)).substr(0, kStem));
  }

  std::vector<Counted> counts_of(std::uint32_t sentence) const {
    std::vector<Counted> counts;
    const TokenRange range = tokens_of(sentence);
    const auto& tokens = seen_.numbers.tokens;
    auto at = std::lower_bound(tokens.begin(), tokens.end(), range.first,
                               [](const TokenRange& a, TokenIndex first) { return a.first < first; });
    for (; at != tokens.end() && at->first < range.last; ++at) {
      const auto index = static_cast<std::size_t>(at - tokens.begin());
      const Quantity& found = seen_.numbers.quantities[index];
      const bool many = found.kind == QuantityKind::band && found.low && !found.high;
      if (!found.unit || *found.unit == "%" || !(many || (found.kind == QuantityKind::count && found.value))) continue;
      const double value = (many ? *found.low : *found.value).approximate();
      if (value >= kLeastCount) counts.push_back({index, stem(*found.unit), value, many});
    }
    return counts;
  }

  bool differ(const Counted& x, const Counted& y, const SentencePair& pair) const {
    if (!is_translated(x)) return false;
    if (x.many != y.many) return x.noun == y.noun && (x.many ? y.value < 2 * x.value : x.value < 2 * y.value);
    return !x.many && x.value == y.value && x.noun != y.noun && speaks_of(pair.rendition, x.noun) &&
           speaks_of(pair.original, y.noun);
  }
  bool is_translated(const Counted& original) const {
    const TurnId turn = quantity(original).turn;
    return turn != kNone && seen_.speech.turns[static_cast<std::size_t>(turn)].machine_translated;
  }
  bool speaks_of(std::uint32_t sentence, const std::string& noun) const {
    const TokenRange range = tokens_of(sentence);
    for (TokenIndex i = range.first; i < range.last; ++i)
      if (seen_.token(i).kind == TokenKind::word && stem(seen_.document.quote(seen_.token(i).span())) == noun)
        return true;
    return false;
  }

  void add(const Counted& x, const Counted& y) {
    if (book_.holds(quantity(x).span)) return;
    Conflict conflict;
    conflict.here.quantity = x.quantity;
    conflict.here.value = x.value;
    conflict.there.quantity = y.quantity;
    conflict.there.value = y.value;
    conflict.legs_known = conflict.from_translation = true;
    book_.add(conflict);
  }

  const Evidences& seen_;
  ConflictBook& book_;
};

}  // namespace

void find_counted_conflicts(const Evidences& seen, ConflictBook& book) { CountedNumbers(seen, book).run(); }

}  // namespace callscope
