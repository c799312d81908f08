// Drafts that are one fact told in two halves, or two facts told in one.
#include <algorithm>

#include "facts/binding.h"

namespace callscope {

// "Revenue and orders both grew 26%": one figure, two metrics.
void Binder::share_out_both() {
  for (std::size_t d = 0, count = drafts_.size(); d < count; ++d) {
    const int metric = drafts_[d].metric;
    if (metric < 1 || !view_.item(metric - 1).is(Cue::metric)) continue;
    const TokenIndex at = view_.item(metric).tokens.last;
    if (at >= view_.range().last || !(view_.token(at).is("both"_w) || view_.token(at).is("each"_w))) continue;
    const auto of_other =
        std::find_if(drafts_.begin(), drafts_.end(), [&](const Draft& draft) { return draft.metric == metric - 1; });
    if (of_other != drafts_.end()) {  // it has a value of its own
      if (!of_other->fact.change || of_other->fact.change->quantity == kNone)
        of_other->fact.change = drafts_[d].fact.change;
      continue;
    }
    Draft other = drafts_[d];
    other.metric = metric - 1;
    const Item& item = view_.item(other.metric);
    other.fact.metric = std::string(view_.metric(item).name);
    other.fact.metric_text = view_.document().span_of(item.tokens);
    other.tokens = cover(other.tokens, item.tokens);
    drafts_.push_back(std::move(other));
  }
}

// "Revenue grew to $2.5 billion, with 14% overall revenue growth": a value and a change of one metric,
// told apart in one sentence, are one fact.
void Binder::join_halves() {
  for (std::size_t i = 1; i < drafts_.size(); ++i) {
    Draft& first = drafts_[i - 1];
    Draft& second = drafts_[i];
    if (first.fact.metric != second.fact.metric || first.entity != second.entity || first.metric == second.metric)
      continue;
    const auto is_change = [](const Draft& draft) {
      return draft.fact.value == kNone && draft.fact.prior == kNone && draft.fact.change &&
             draft.fact.change->quantity != kNone;
    };
    const auto is_level = [](const Draft& draft) {
      return draft.fact.value != kNone && (!draft.fact.change || draft.fact.change->quantity == kNone);
    };
    if (!(is_change(first) && is_level(second)) && !(is_level(first) && is_change(second))) continue;
    if (!is_beside(first, second)) continue;
    Draft& change = is_change(first) ? first : second;
    Draft& level = is_change(first) ? second : first;
    level.fact.change = change.fact.change;
    level.tokens = cover(level.tokens, change.tokens);
    level.last_item = std::max(level.last_item, change.last_item);
    level.fact.evidence.insert(level.fact.evidence.end(), change.fact.evidence.begin(), change.fact.evidence.end());
    if (&level == &second) first = std::move(second);
    drafts_.erase(drafts_.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
  }
}

// Whether two drafts stand side by side, with words of apposition between them at most.
bool Binder::is_beside(const Draft& first, const Draft& second) const {
  if (second.tokens.first < first.tokens.last || second.tokens.first > first.tokens.last + 5) return false;
  for (TokenIndex at = first.tokens.last; at < second.tokens.first; ++at) {
    const Token& token = view_.token(at);
    if (!(token.is(","_w) || token.is("with"_w) || token.is("representing"_w) || token.is("reflecting"_w) ||
          token.is("a"_w) || token.is("an"_w) || token.is("the"_w) || token.is("our"_w) || token.is("which"_w) ||
          token.is("is"_w) || token.is("was"_w) || token.is("strong"_w) || token.is("overall"_w) ||
          token.is("total"_w) || token.is("or"_w)))
      return false;
  }
  return true;
}

}  // namespace callscope
