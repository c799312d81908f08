// Words are not drawn one by one: who speaks of a thing says its name again and again. So a term is
// counted by the passages that hold it, and the passages of the two calls are compared by Fisher's
// exact test, which holds for small counts; the false discovery rate over all terms is held at 5%
// (Benjamini and Hochberg). docs/compare.md has the sources.
#include "compare/vocabulary.h"

#include <algorithm>
#include <cmath>

#include "support/sort_stably.h"
#include "support/word_map.h"

namespace callscope {
namespace {

constexpr int kTelling = 2;             // a word of less weight counts in pairs only
constexpr std::uint32_t kPassage = 50;  // words
constexpr double kTestable = 0.001;     // what could not reach this however it fell is not tested (Tarone)
constexpr double kFalseDiscoveries = 0.05;
constexpr std::size_t kMostPlaces = 3;  // of a term in a call
constexpr std::size_t kMostShifts = 60;

struct TermCounts {
  WordId first = kNoWord, second = kNoWord;
  Span span;              // where it is first said
  int call = kNone;       // there
  bool at_start = false;  // of a sentence: its capital means nothing
  std::uint32_t mentions[2] = {}, passages[2] = {}, last_passage[2] = {};
  std::vector<Place> places[2];
};

constexpr WordId pair_key(WordId first, WordId second) {
  return (first * 0x9e3779b97f4a7c15u) ^ (second + (second << 7));
}

bool counts(const Turn& turn) {
  return turn.kind != TurnKind::disclaimer && turn.kind != TurnKind::operator_ && turn.kind != TurnKind::safe_harbor &&
         turn.kind != TurnKind::procedural && turn.role != Role::operator_;
}

// Turns that another one renders; of the two the rendition counts.
std::vector<bool> rendered(const Analysis& analysis) {
  std::vector<bool> is_rendered(analysis.turns.size());
  for (const Turn& turn : analysis.turns)
    if (turn.renders != kNone) is_rendered[static_cast<std::size_t>(turn.renders)] = true;
  return is_rendered;
}

class Counter {
 public:
  // `side` is 0 for the earlier call and 1 for the later.
  void count(const CallWords& words, int call, int side, const std::vector<WordId>& names) {
    const auto skip = rendered(*words.analysis);
    for (const SpokenTurn& turn : words.turns) {
      if (!counts(at(words.analysis->turns, turn.turn)) || skip[static_cast<std::size_t>(turn.turn)]) continue;
      for (TokenIndex first = turn.tokens.first; first < turn.tokens.last;) {
        const TokenIndex last = std::min(turn.tokens.last, first + kPassage);
        ++passages_[side];
        count_passage(words, {first, last}, call, side, names);
        first = last;
      }
    }
  }

  std::uint32_t passages(int side) const { return passages_[side]; }
  const std::vector<TermCounts>& terms() const { return terms_; }

 private:
  void count_passage(const CallWords& words, TokenRange range, int call, int side, const std::vector<WordId>& names) {
    const Token* before = nullptr;
    for (TokenIndex i = range.first; i < range.last; ++i) {
      const Token& token = words.tokens[i];
      if (token.is("-"_w)) continue;
      const int weight = term_weight(token, words.analysis->text, names);
      const bool telling = weight > 0;
      if (weight >= kTelling) add(token.word, token.word, kNoWord, token.span(), token, call, side);
      if (telling && before != nullptr)
        add(pair_key(before->word, token.word), before->word, token.word, cover(before->span(), token.span()), *before,
            call, side);
      before = telling ? &token : nullptr;
    }
  }

  void add(WordId key, WordId first, WordId second, Span span, const Token& opening, int call, int side) {
    std::uint32_t& known = index_[key];
    if (known == 0) {
      terms_.push_back({first, second, span, call, starts(opening), {}, {}, {}, {}});
      known = static_cast<std::uint32_t>(terms_.size());
    }
    TermCounts& term = terms_[known - 1];
    if (term.at_start && !starts(opening)) {
      term.span = span;
      term.call = call;
      term.at_start = false;
    }
    ++term.mentions[side];
    if (term.last_passage[side] != passages_[side]) ++term.passages[side];
    term.last_passage[side] = passages_[side];
    if (term.places[side].size() < kMostPlaces) term.places[side].push_back({call, span});
  }

  static bool starts(const Token& token) { return token.has(kLineStart) || token.has(kSentenceStart); }

  std::vector<TermCounts> terms_;
  WordMap index_;  // one more than the place in terms_
  std::uint32_t passages_[2] = {};
};

TermShift shift_of(const TermCounts& term, const std::vector<CallWords>& calls, int from, const Counter& counter) {
  TermShift shift;
  shift.from = from;
  shift.to = from + 1;
  for (const char c : term.span.of(calls[static_cast<std::size_t>(term.call)].analysis->text))
    shift.term += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  shift.before = term.mentions[0];
  shift.after = term.mentions[1];
  shift.passages_before = term.passages[0];
  shift.passages_after = term.passages[1];
  const double a = term.passages[1], n = counter.passages(1), b = term.passages[0], m = counter.passages(0);
  shift.p = fisher_exact(term.passages[1], counter.passages(1), term.passages[0], counter.passages(0));
  constexpr double kLn2 = 0.6931471805599453;
  shift.log_odds = (std::log((a + 0.5) / (n - a + 0.5)) - std::log((b + 0.5) / (m - b + 0.5))) / kLn2;
  shift.change = term.mentions[0] == 0   ? TermChange::fresh
                 : term.mentions[1] == 0 ? TermChange::gone
                 : shift.log_odds > 0    ? TermChange::more
                                         : TermChange::less;
  for (const auto& places : term.places) shift.places.insert(shift.places.end(), places.begin(), places.end());
  return shift;
}

// Whether so many passages could tell the calls apart if all of them were of one call.
bool is_testable(std::uint32_t hits, const Counter& counter) {
  const double share = static_cast<double>(std::min(counter.passages(0), counter.passages(1))) /
                       (counter.passages(0) + counter.passages(1));
  return std::exp(hits * std::log(share)) <= kTestable;
}

// Those that stand after the correction; Benjamini and Hochberg's step up.
std::vector<std::pair<TermShift, const TermCounts*>> significant(
    std::vector<std::pair<TermShift, const TermCounts*>> shifts) {
  sort_stably(shifts, [](const auto& a, const auto& b) { return a.first.p < b.first.p; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < shifts.size(); ++i)
    if (shifts[i].first.p <= kFalseDiscoveries * static_cast<double>(i + 1) / static_cast<double>(shifts.size()))
      kept = i + 1;
  shifts.resize(kept);
  return shifts;
}

// A word that is mostly said in a pair that is kept says nothing beside it.
void drop_covered(std::vector<std::pair<TermShift, const TermCounts*>>& shifts) {
  WordMap in_pairs;
  for (const auto& [shift, term] : shifts) {
    if (term->second == kNoWord) continue;
    for (const WordId word : {term->first, term->second})
      in_pairs[word] = std::max(in_pairs[word], shift.before + shift.after);
  }
  shifts.erase(std::remove_if(shifts.begin(), shifts.end(),
                              [&](const auto& item) {
                                if (item.second->second != kNoWord) return false;
                                const std::uint32_t paired = in_pairs.get(item.second->first);
                                return paired > 0 && 3 * paired >= 2 * (item.first.before + item.first.after);
                              }),
               shifts.end());
}

}  // namespace

double fisher_exact(std::uint32_t a, std::uint32_t n, std::uint32_t b, std::uint32_t m) {
  const std::uint32_t all = n + m, hits = a + b;
  std::vector<double> log_factorial(all + 1);
  for (std::uint32_t i = 1; i <= all; ++i) log_factorial[i] = log_factorial[i - 1] + std::log(static_cast<double>(i));
  const auto choose = [&](std::uint32_t of, std::uint32_t k) {
    return log_factorial[of] - log_factorial[k] - log_factorial[of - k];
  };
  const auto log_p = [&](std::uint32_t k) { return choose(n, k) + choose(m, hits - k) - choose(all, hits); };
  const double seen = log_p(a) + 1e-7;
  double sum = 0;
  for (std::uint32_t k = hits > m ? hits - m : 0; k <= std::min(hits, n); ++k)
    if (log_p(k) <= seen) sum += std::exp(log_p(k));
  return std::min(1.0, sum);
}

std::vector<TermShift> shifted_terms(const std::vector<CallWords>& calls) {
  std::vector<WordId> names;
  for (const CallWords& call : calls)
    for (const WordId word : name_words(*call.analysis)) names.push_back(word);
  std::sort(names.begin(), names.end());
  std::vector<TermShift> all;
  for (int from = 0; from + 1 < static_cast<int>(calls.size()); ++from) {
    Counter counter;
    counter.count(at(calls, from), from, 0, names);
    counter.count(at(calls, from + 1), from + 1, 1, names);
    std::vector<std::pair<TermShift, const TermCounts*>> shifts;
    for (const TermCounts& term : counter.terms())
      if (is_testable(term.passages[0] + term.passages[1], counter))
        shifts.emplace_back(shift_of(term, calls, from, counter), &term);
    shifts = significant(std::move(shifts));
    drop_covered(shifts);
    if (shifts.size() > kMostShifts) shifts.resize(kMostShifts);
    for (auto& item : shifts) all.push_back(std::move(item.first));
  }
  return all;
}

}  // namespace callscope
