// Figures dealt out in the order of the metrics before them.
#include <algorithm>
#include <array>

#include "facts/binding.h"
#include "facts/name_words.h"

namespace callscope {

// "Revenue and operating income grew 5% and 7%, respectively"; "each rose 30% to $1.03 and $1.04, respectively":
// the last figures of one unit, as many as there are metrics, and those before them in the same manner.
void Binder::read_respectively() {
  int start = 0;
  for (int i = 0; i < view_.size(); ++i) {
    if (!view_.item(i).is(Cue::respectively)) continue;
    deal_respectively(start, i);
    start = i + 1;
  }
}

void Binder::deal_respectively(int start, int end) {
  std::vector<int> quantities, metrics;
  for (int i = start; i < end; ++i) {
    const Item& item = view_.item(i);
    const bool opens = item.kind == ItemKind::quantity && metrics.empty() &&
                       view_.quantity(item).kind == QuantityKind::duration;  // "for the first six months"
    if (item.kind == ItemKind::quantity && !opens) quantities.push_back(i);
    if (item.is(Cue::metric) && quantities.empty() && head_of(i) == i) metrics.push_back(i);
  }
  if (quantities.size() == 2 && metrics.size() == 1 && is_told_both_ways(metrics[0])) unadjusted_ = quantities[0];
  const std::size_t several = metrics.size();
  const auto same_unit = [this](int a, int b) {
    const Quantity& one = view_.quantity(view_.item(a));
    const Quantity& two = view_.quantity(view_.item(b));
    return one.kind == two.kind && one.unit == two.unit;
  };
  if (several == 1 && quantities.size() == 2 && unadjusted_ < 0 && same_unit(quantities[0], quantities[1]) &&
      names_two_periods(metrics[0], quantities[0]))
    compared_ = quantities[1];
  if (several == 1 && quantities.size() == 2 && same_unit(quantities[0], quantities[1]))
    deal_to_two(metrics[0], quantities);
  if (several < 2) return deal_to_told(start, end);
  for (std::size_t left = quantities.size(); left >= several; left -= several) {
    const std::size_t first = left - several;
    const bool alone =
        left == several && quantities.size() == several;  // "sales and volume were $5 million and 3 tons, respectively"
    if (!alone && !same_unit(quantities[first], quantities[left - 1])) return;
    for (std::size_t q = first; q < left; ++q) assigned_[static_cast<std::size_t>(quantities[q])] = metrics[q - first];
  }
}

// The metric that other words with the noun of this one name; null where none is.
const Metric* Binder::known_of_two(int metric, TokenRange words) const {
  const TokenRange name = view_.item(metric).tokens;
  const Document& document = view_.document();
  return FactLexicon::get().find_metric(document.on_one_line(document.span_of(words)) + " " +
                                        document.on_one_line(document.span_of({name.last - 1, name.last})));
}

// "Silver and gold production rose 57% and 23%, respectively", "auto and home premiums": a figure for each of two that
// share a noun. The second may be a word of the metric's name.
void Binder::deal_to_two(int metric, const std::vector<int>& figures) {
  constexpr TokenIndex kLongest = 3;  // words of a name
  const TokenIndex noun = view_.item(metric).tokens.first, first = view_.range().first;
  TokenIndex joint = noun;
  while (joint > first && joint + kLongest > noun && !is_name_and(view_.token(joint - 1))) --joint;
  if (joint <= first + 1 || joint + kLongest == noun || unadjusted_ >= 0) return;
  if (joint < noun && qualifies(view_.token(joint))) return;  // "gross and net write-offs"
  const auto is_of_name = [this](TokenIndex at) {
    const Token& token = view_.token(at);
    const std::string_view words = view_.document().quote(token.span());
    return token.kind == TokenKind::word && !ends_name(token, words) && !qualifies(token) &&
           !(view_.at(at) >= 0 && view_.item(view_.at(at)).kind == ItemKind::cue);
  };
  TokenIndex start = joint - 1;
  while (start > first && start + kLongest >= joint && is_of_name(start - 1)) --start;
  if (start == joint - 1 && known_of_two(metric, {start - 1, start}) != nullptr) --start;  // "gross and net margins"
  if (start == joint - 1) return;
  owners_[static_cast<std::size_t>(metric)].entity = kNoEntity;
  two_ = {figures[0], figures[1], {start, joint - 1}, {joint, noun}};
}

// "Revenue of $5 million and EPS of $0.70, down 7% and 40%, respectively": each metric has its figure, and the last
// figures, of one unit and as many, are dealt out in their order.
void Binder::deal_to_told(int start, int end) {
  constexpr TokenIndex kApart = 3;  // words between two of the last figures
  std::vector<int> last, metrics;
  int i = end - 1;
  for (; i >= start; --i) {
    const Item& item = view_.item(i);
    if (item.is(Cue::metric) || item.kind == ItemKind::boundary) break;
    if (item.kind != ItemKind::quantity) continue;
    if (!last.empty()) {
      const Quantity& next = view_.quantity(view_.item(last.front()));
      const bool near = view_.item(last.front()).tokens.first <= item.tokens.last + kApart;
      if (!near || next.kind != view_.quantity(item).kind || next.unit != view_.quantity(item).unit) break;
    }
    last.insert(last.begin(), i);
  }
  int figures = 0;
  for (; i >= start; --i) {
    const Item& item = view_.item(i);
    if (item.kind == ItemKind::quantity) ++figures;
    if (item.is(Cue::metric) && head_of(i) == i) metrics.insert(metrics.begin(), i);
  }
  if (last.size() < 2 || last.size() != metrics.size() || figures < static_cast<int>(metrics.size())) return;
  for (std::size_t q = 0; q < last.size(); ++q) assigned_[static_cast<std::size_t>(last[q])] = metrics[q];
}

// "For the quarters ended June 30, 2031 and 2030": a period and the one before it, in this order.
bool Binder::names_two_periods(int from, int to) const {
  const auto& forms = view_.numbers().forms;
  for (int i = 0; i + 1 < to; ++i) {
    const Item& later = view_.item(i);
    const Item& earlier = view_.item(i + 1);
    if (later.kind != ItemKind::period || earlier.kind != ItemKind::period || i + 1 < from) continue;
    if (earlier.tokens.first != later.tokens.last + 1 || !view_.token(later.tokens.last).is("and"_w)) continue;
    const int year = forms[static_cast<std::size_t>(later.ref)].year,
              before = forms[static_cast<std::size_t>(earlier.ref)].year;
    return before != 0 && before < year;
  }
  return false;
}

// "GAAP and adjusted EPS of": one metric is named for two.
bool Binder::is_told_both_ways(int metric) const {
  const TokenIndex first = view_.item(metric).tokens.first;
  if (first < view_.range().first + 2 || !view_.token(first - 1).is("and"_w)) return false;
  const Token& plain = view_.token(first - 2);
  return plain.is("gaap"_w) || plain.is("reported"_w) || plain.is("ifrs"_w);
}

// The metric of which this is the adjusted one.
Binder::Bound Binder::without_adjustment(int metric) const {
  static constexpr std::array<std::string_view, 3> kPrefixes = {"adjusted ", "non-GAAP ", "diluted "};
  std::string_view name = view_.metric(view_.item(metric)).name;
  for (std::string_view prefix : kPrefixes) {
    if (name.substr(0, prefix.size()) == prefix) name.remove_prefix(prefix.size());
  }
  return of_name(name);
}

}  // namespace callscope
