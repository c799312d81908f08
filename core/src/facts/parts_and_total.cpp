#include "facts/parts_and_total.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "facts/arithmetic.h"
#include "facts/figure_list.h"
#include "facts/price_times_count.h"
#include "facts/sum_words.h"

namespace callscope {
namespace {

constexpr TokenIndex kApart = 16;  // tokens from a part to the next
constexpr TokenIndex kAround = 8;  // tokens about a split in which a word keeps it open
constexpr TokenIndex kBehind = 3;  // tokens from a word to the figure that it leads

// Whether two figures can be parts of one thing: the same money, shares of a whole, the same noun counted.
bool are_of_one_kind(const Quantity& a, const Quantity& b) {
  if (a.kind != b.kind) return false;
  if (a.unit == b.unit) return true;
  if (a.kind != QuantityKind::count) return false;
  if (!a.unit || !b.unit) return true;  // "830 company-owned and 420 franchised"
  const auto last_word = [](const std::string& unit) { return unit.substr(unit.rfind(' ') + 1); };
  return last_word(*a.unit) == last_word(*b.unit);
}

// One sentence with its figures and its words of adding up.
class SumCheck {
  using Use = SumWords::Use;
  using Mark = SumWords::Mark;

 public:
  SumCheck(const Document& document, const Numbers& numbers, std::vector<Warning>& faults)
      : document_(document), numbers_(numbers), faults_(faults) {}

  // The figures [first, last) are those of the sentence; `before` is the first of the sentence before it.
  void check(TokenRange sentence, std::size_t before, std::size_t first, std::size_t last) {
    sentence_ = sentence;
    before_ = before;
    first_ = first;
    last_ = last;
    marks_.read(document_, sentence);
    for (const Mark& mark : marks_.all())
      if (check(mark)) return;
  }

 private:
  bool check(const Mark& mark) {
    if (mark.use == Use::rest) return check_rest(mark);
    if (has(Use::nested)) return false;
    switch (mark.use) {
      case Use::split: return check_split(mark);
      case Use::sum: return check_sum(mark);
      case Use::within: return check_within(mark);
      default: return false;
    }
  }

  const Quantity& quantity(std::size_t at) const { return numbers_.quantities[at]; }
  const TokenRange& tokens(std::size_t at) const { return numbers_.tokens[at]; }
  const Token& token(TokenIndex at) const { return document_.tokens()[at]; }

  bool has(Use use) const { return marks_.has(use); }

  // Whether a word about the figures from one to another says that they need not add up.
  bool is_open(std::size_t from, std::size_t to) const {
    const TokenIndex first = tokens(from).first, last = tokens(to).last;
    return std::any_of(marks_.all().begin(), marks_.all().end(), [&](const Mark& mark) {
      return mark.use == Use::open && mark.tokens.last + kAround > first && mark.tokens.first < last + kAround;
    });
  }
  // The first figure behind which another matter follows: "compared with $800 million".
  std::size_t end_of_matter(TokenIndex from) const {
    for (const Mark& mark : marks_.all())
      if (mark.use == Use::after && mark.tokens.first >= from) return first_behind(mark.tokens.first);
    return last_;
  }

  // The figures of one kind with `model` in [from, to).
  Parts alike(const Quantity& model, std::size_t from, std::size_t to) const {
    Parts parts;
    for (std::size_t i = from; i < to; ++i) {
      if (!are_of_one_kind(model, quantity(i))) continue;
      const bool share = quantity(i).kind == QuantityKind::percent && quantity(i).bound == Bound::about;
      if (!is_plain(quantity(i)) && !(share && quantity(i).value)) parts.spoil();
      parts.add(i);
    }
    return parts;
  }
  std::size_t first_behind(TokenIndex at) const {
    std::size_t i = first_;
    while (i < last_ && tokens(i).first < at) ++i;
    return i;
  }
  // A list: each is near the one before, a comma or "and" stands between, and "and" before the last.
  bool is_list(const Parts& parts) const {
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const TokenIndex from = tokens(parts[i - 1]).last, to = tokens(parts[i]).first;
      bool joined = false, ends = false;
      for (TokenIndex at = from; at < to; ++at) {
        ends |= token(at).is("and"_w) || token(at).is("plus"_w) || token(at).is("with"_w) || token(at).is("while"_w);
        joined |= token(at).is(","_w) || token(at).is(";"_w);
        if (token(at).is("to"_w) && at + 1 == to) return false;  // "from $5 million to $6 million"
      }
      if (to > from + kApart || !(joined || ends) || (i + 1 == parts.size() && !ends)) return false;
    }
    return parts.size() > 1;
  }

  // "$A, consisting of $B of one and $C of the other"; "This consists of" is of the sentence before.
  bool check_split(const Mark& mark) {
    const std::size_t behind = first_behind(mark.tokens.last);
    if (has(Use::net) || behind == last_ || tokens(behind).first > mark.tokens.last + kBehind) return false;
    const Parts before = alike(quantity(behind), first_, behind);
    const Parts parts = alike(quantity(behind), behind, end_of_matter(mark.tokens.last));
    if (!before.fit() || !parts.fit() || !is_list(parts) || quantity(behind).kind == QuantityKind::percent)
      return false;
    if (is_open(before.empty() ? behind : before.front(), parts.back())) return false;
    if (before.size() == 1) return compare(before.front(), parts, "parts_of_total");
    if (!before.empty() || !has_pronoun(mark.tokens.first)) return false;
    const Parts earlier = alike(quantity(behind), before_, first_);
    return earlier.fit() && earlier.size() == 1 && compare(earlier.front(), parts, "parts_of_total");
  }
  bool has_pronoun(TokenIndex verb) const {
    for (TokenIndex at = sentence_.first; at < verb && at < sentence_.first + 3; ++at)
      if (token(at).is("this"_w) || token(at).is("that"_w) || token(at).is("it"_w) || token(at).is("these"_w))
        return verb <= at + 3;
    return false;
  }

  // "Of the $A, $B was … and the remaining $C …"; "60% from one and the remaining 40% from the other".
  bool check_rest(const Mark& mark) {
    const std::size_t rest = first_behind(mark.tokens.last);
    if (rest == last_ || tokens(rest).first > mark.tokens.last + kBehind || is_of(mark.tokens.first)) return false;
    const Parts all = alike(quantity(rest), first_, last_);
    if (!all.fit() || all.size() < 2 || all.back() != rest || is_open(all.front(), rest)) return false;
    if (quantity(rest).kind == QuantityKind::percent) return check_rest_of_hundred(all);
    const Parts parts = all.behind_first();
    return is_whole(all.front()) && is_list(parts) && compare(all.front(), parts, "remaining_part");
  }
  // "Of the $A", "$A, of which".
  bool is_whole(std::size_t at) const {
    const TokenRange total = tokens(at);
    const bool led = total.first >= sentence_.first + 2 && token(total.first - 2).is("of"_w) &&
                     (token(total.first - 1).is("the"_w) || token(total.first - 1).is("that"_w));
    const auto behind = [&](const Mark& mark) {
      return mark.use == Use::nested && mark.tokens.first >= total.last && mark.tokens.first <= total.last + kBehind;
    };
    const bool parted = std::any_of(marks_.all().begin(), marks_.all().end(), behind);
    return has(Use::nested) ? parted : led;
  }
  bool is_of(TokenIndex mark) const {
    for (TokenIndex at = mark; at > sentence_.first && at + 3 > mark; --at)
      if (token(at - 1).is("of"_w)) return true;
    return false;
  }
  // "Of" behind what remains may begin another whole: "and the remaining 30% of the shares".
  bool check_rest_of_hundred(const Parts& parts) {
    if (has(Use::moves) || !is_list(parts)) return false;
    const TokenIndex behind = tokens(parts.back()).last;
    if (behind >= sentence_.last || token(behind).is("of"_w)) return false;
    return compare_to(Decimal(100), 0, parts, "remaining_part");
  }

  // "$B of one and $C of the other, for a total of $A".
  bool check_sum(const Mark& mark) {
    const std::size_t total = first_behind(mark.tokens.last);
    if (total == last_ || tokens(total).first > mark.tokens.last + kBehind) return false;
    if (quantity(total).kind != QuantityKind::money || !is_plain(quantity(total))) return false;
    const Parts parts = alike(quantity(total), first_, total);
    const Parts all = alike(quantity(total), first_, end_of_matter(tokens(total).last));
    if (!parts.fit() || !all.fit() || !is_list(parts) || all.size() != parts.size() + 1) return false;
    if (is_open(parts.front(), total)) return false;
    if (tokens(parts.back()).last + kApart < mark.tokens.first || !is_near_sum(total, parts)) return false;
    return compare(total, parts, "stated_sum");
  }
  // A total of much more than its parts is of more than these.
  bool is_near_sum(std::size_t total, const Parts& parts) const {
    double sum = 0;
    for (const std::size_t part : parts) sum += quantity(part).value->approximate();
    const double stated = quantity(total).value->approximate();
    return stated < 1.5 * sum && sum < 1.5 * stated;
  }

  // "$A, including $B of one and $C of the other": more than the whole.
  bool check_within(const Mark& mark) {
    const std::size_t behind = first_behind(mark.tokens.last);
    if (has(Use::net) || has(Use::varied) || behind == last_ || tokens(behind).first > mark.tokens.last + kBehind)
      return false;
    if (quantity(behind).kind != QuantityKind::money && quantity(behind).kind != QuantityKind::count) return false;
    const Parts before = alike(quantity(behind), first_, behind);
    const Parts parts = alike(quantity(behind), behind, end_of_matter(mark.tokens.last));
    if (!before.fit() || !parts.fit() || before.size() != 1 || parts.empty() || is_open(before.front(), parts.back()) ||
        !(parts.size() == 1 || is_list(parts)))
      return false;
    if (tokens(before.front()).last + kApart < mark.tokens.first) return false;
    Interval sum{0, 0};
    for (const std::size_t part : parts) add_to(sum, part);
    const Interval whole = interval(before.front());
    return sum.low > whole.high && compare(before.front(), parts, "included_parts");
  }

  // Of a share that is said to be rounded two points more on either side.
  Interval interval(std::size_t at) const {
    const Interval one = printed_interval(quantity(at), document_.quote(quantity(at).span));
    const double more = quantity(at).approximate ? 2 : 0;
    return {one.low - more, one.high + more};
  }
  void add_to(Interval& sum, std::size_t part) const {
    const Interval one = interval(part);
    sum.low += one.low;
    sum.high += one.high;
  }

  // True where the parts were held against the total, whatever came of it.
  bool compare(std::size_t total, const Parts& parts, const char* rule) {
    const Quantity& whole = quantity(total);
    const Interval stated = interval(total);
    return compare_to(*whole.value, (stated.high - stated.low) / 2, parts, rule, &whole);
  }
  bool compare_to(const Decimal& total, double slack, const Parts& parts, const char* rule,
                  const Quantity* whole = nullptr) {
    Interval sum{0, 0};
    Decimal exact;
    for (const std::size_t part : parts) {
      add_to(sum, part);
      const auto next = add(exact, *quantity(part).value);
      if (!next) return true;
      exact = *next;
    }
    const double stated = total.approximate();
    if (sum.low <= stated + slack && stated - slack <= sum.high) return true;
    const Span all = cover(quantity(parts.front()).span, quantity(parts.back()).span);
    const std::string said = whole == nullptr ? "100%" : std::string(document_.quote(whole->span));
    const std::string added = in_words(exact, whole == nullptr ? quantity(parts.front()) : *whole);
    const bool exceeds = std::string_view(rule) == "included_parts";
    Warning fault = arithmetic_fault(whole == nullptr ? quantity(parts.back()).span : whole->span, all,
                                     exceeds ? added + " is said to be included in " + said + ", which is less."
                                             : "The parts add up to " + added + ", not to " + said + ".",
                                     rule, all);
    fault.confidence = 0.7;
    faults_.push_back(std::move(fault));
    return true;
  }
  static std::string in_words(const Decimal& sum, const Quantity& part) {
    const std::string unit = part.unit ? *part.unit : std::string();
    if (part.kind == QuantityKind::percent) return sum.to_string() + "%";
    static constexpr std::pair<int, const char*> kScales[] = {{12, " trillion"}, {9, " billion"}, {6, " million"}};
    for (const auto& [power, name] : kScales)
      if (!(sum < Decimal(1, power))) return sum.scaled(-power).to_string() + name + (unit.empty() ? "" : " ") + unit;
    return sum.to_string() + (unit.empty() ? "" : " ") + unit;
  }

  const Document& document_;
  const Numbers& numbers_;
  std::vector<Warning>& faults_;
  TokenRange sentence_;
  std::size_t before_ = 0, first_ = 0, last_ = 0;
  SumWords marks_;
};

}  // namespace

void check_parts_and_total(const Document& document, const Numbers& numbers, std::vector<Warning>& faults) {
  SumCheck sums(document, numbers, faults);
  const auto& sentences = document.sentences();
  if (sentences.empty()) return;
  std::size_t before = 0;
  std::uint32_t last_sentence = 0;
  for (std::size_t first = 0; first < numbers.quantities.size();) {
    const std::uint32_t at = document.sentence_of(numbers.tokens[first].first);
    std::size_t last = first;
    while (last < numbers.quantities.size() && numbers.tokens[last].first < sentences[at].tokens.last) ++last;
    const bool follows = first > 0 && last_sentence + 1 == at && sentences[last_sentence].block == sentences[at].block;
    if (last - first > 1) sums.check(sentences[at].tokens, follows ? before : first, first, last);
    if (last - first > 2) check_price_times_count(document, numbers, sentences[at].tokens, first, last, faults);
    last_sentence = at;
    before = first;
    first = last;
  }
}

}  // namespace callscope
