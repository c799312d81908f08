// The order of the stage: periods first, since their digits are no quantities; then each block's
// numbers; then what only the whole call tells.
#include "quantities/numbers.h"

#include <algorithm>

#include "quantities/context.h"
#include "quantities/periods.h"
#include "quantities/scan.h"
#include "support/word_map.h"

namespace callscope {
namespace {

// "2 0 2 4".
Warning digits_apart(Span span, int year) {
  Warning warning;
  warning.kind = WarningKind::number_split;
  warning.severity = Severity::major;
  warning.span = span;
  warning.suggestion = std::to_string(year);
  warning.message = "The digits of one number stand apart; it reads as " + *warning.suggestion + ".";
  warning.confidence = 0.85;
  warning.evidence.push_back({"digits_apart", span});
  return warning;
}

void keep_periods(const Document& document, const std::vector<FoundPeriod>& found, Numbers& numbers) {
  numbers.periods.reserve(found.size());
  for (const FoundPeriod& one : found) {
    Period period;
    period.span = one.span.end > one.span.start ? one.span : document.span_of(one.tokens);
    period.fiscal = one.form.fiscal;
    numbers.periods.push_back(std::move(period));
    numbers.period_tokens.push_back(one.tokens);
    numbers.forms.push_back(one.form);
    if (one.split) numbers.faults.push_back(digits_apart(numbers.periods.back().span, one.form.year));
  }
}

void keep_quantities(std::vector<Found>& found, Numbers& numbers) {
  numbers.quantities.reserve(found.size());
  numbers.tokens.reserve(found.size());
  for (Found& one : found) {
    numbers.quantities.push_back(std::move(one.quantity));
    numbers.tokens.push_back(one.tokens);
  }
}

// A number before a word in capitals is a brand where the pair comes again: "the 40 GOLD card". Real
// counts change; at most a hash look-up for each token, and only where there is such a pair.
class Brands {
 public:
  explicit Brands(const Document& document) : tokens_(document.tokens()) {}

  bool is_brand(const Found& one) {
    const TokenIndex first = one.tokens.first;
    if (one.quantity.kind != QuantityKind::count || !is_pair(first) ||
        Decimal(999) < one.quantity.value.value_or(Decimal(1000)))
      return false;
    if (counts_.size() == 0) count();
    return counts_.get(key(first)) > 1;
  }

 private:
  bool is_pair(TokenIndex at) const {
    return at + 1 < tokens_.size() && tokens_[at].kind == TokenKind::number &&
           tokens_[at + 1].kind == TokenKind::word && tokens_[at + 1].has(kAllCaps) &&
           tokens_[at].end - tokens_[at].start <= 3;
  }
  std::uint64_t key(TokenIndex at) const { return tokens_[at].word * 31 + tokens_[at + 1].word; }
  void count() {
    for (TokenIndex at = 0; at < tokens_.size(); ++at)
      if (is_pair(at)) ++counts_[key(at)];
  }

  const std::vector<Token>& tokens_;
  WordMap counts_;
};

// Whether a sentence says word for word what the one before said: a recogniser's loop.
bool repeats(const Document& document, std::size_t at) {
  constexpr std::uint32_t kShortest = 4;
  const auto& sentences = document.sentences();
  if (at == 0 || sentences[at].block != sentences[at - 1].block) return false;
  const TokenRange a = sentences[at - 1].tokens, b = sentences[at].tokens;
  if (a.size() != b.size() || a.size() < kShortest) return false;
  for (std::uint32_t i = 0; i < a.size(); ++i)
    if (document.tokens()[a.first + i].word != document.tokens()[b.first + i].word) return false;
  return true;
}

void drop_what_is_none(const Document& document, std::vector<Found>& found) {
  Brands brands(document);
  std::uint32_t sentence = 0xffffffff;
  bool is_loop = false;
  if (document.sentences().empty()) return;
  const auto is_none = [&](const Found& one) {
    const std::uint32_t here = document.sentence_of(one.tokens.first);
    if (here != sentence) is_loop = repeats(document, here);
    sentence = here;
    return is_loop || brands.is_brand(one);
  };
  found.erase(std::remove_if(found.begin(), found.end(), is_none), found.end());
}

// Ranges whose digits are no quantities; "the next three years" stays a duration.
std::vector<TokenRange> taken_by(const std::vector<FoundPeriod>& periods) {
  std::vector<TokenRange> taken;
  for (const FoundPeriod& period : periods)
    if (!period.holds_amount) taken.push_back(period.tokens);
  return taken;
}

}  // namespace

Numbers read_numbers(const Document& document, const Options& options) {
  Numbers numbers;
  const Words all{document.text(), document.tokens(), 0, static_cast<TokenIndex>(document.tokens().size()),
                  options.small_counts};
  std::vector<FoundPeriod> periods;
  scan_periods(all, document.vocabulary(), periods);
  const std::vector<TokenRange> taken = taken_by(periods);

  std::vector<Found> found;
  const auto& sentences = document.sentences();
  std::size_t next_taken = 0;
  WordAnswers starts(document.vocabulary());
  if (sentences.empty()) scan_quantities(all, starts, taken, next_taken, found);  // a lone header line
  for (std::size_t first = 0; first < sentences.size();) {
    std::size_t last = first;
    while (last < sentences.size() && sentences[last].block == sentences[first].block) ++last;
    Words block = all;
    block.begin = sentences[first].tokens.first;
    block.end = sentences[last - 1].tokens.last;
    scan_quantities(block, starts, taken, next_taken, found);
    first = last;
  }
  drop_what_is_none(document, found);
  settle_currencies(document, found, numbers.faults);
  keep_periods(document, periods, numbers);
  keep_quantities(found, numbers);
  return numbers;
}

}  // namespace callscope
