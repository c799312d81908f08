// Of which metric a quantity is: the nearest before it in its clause, or the one that follows.
#include <algorithm>

#include "facts/binding.h"
#include "facts/governor.h"
#include "facts/name_words.h"
#include "text/endings.h"

namespace callscope {
namespace {

bool links(const Token& token) {
  return token.is("in"_w) || token.is("of"_w) || token.is("on"_w) || token.is("for"_w) || token.is("as"_w);
}

bool is_per_share(const Quantity& quantity) {
  if (quantity.kind != QuantityKind::per_unit || !quantity.unit) return false;
  const std::string_view unit = *quantity.unit;
  const std::string_view noun = unit.substr(std::min(unit.find('/') + 1, unit.size()));
  return noun == "share" || noun == "ADS" || noun == "unit";
}

bool is_preposition(const Token& token) {
  return links(token) || token.is("from"_w) || token.is("to"_w) || token.is("per"_w) || token.is("by"_w) ||
         token.is("at"_w) || token.is("across"_w) || token.is("within"_w) || token.is("with"_w);
}

}  // namespace

// "More volume in the lanes resulted in revenue of": the second is no part of the first's name.
bool Binder::has_verb(TokenIndex from, TokenIndex to) const {
  for (TokenIndex at = from; at + 1 < to; ++at) {
    const std::string_view words = view_.document().quote(view_.token(at).span());
    if (words.size() > 4 && words.substr(words.size() - 2) == "ed" && is_preposition(view_.token(at + 1))) return true;
  }
  return false;
}

// "Revenue from subscribers": the first is what is measured, the second whose.
int Binder::head_of(int metric) const {
  for (int steps = 0; steps < 3 && metric > 0; ++steps) {
    int before = metric - 1;
    while (before > 0 && (view_.item(before).kind == ItemKind::entity || view_.item(before).is(Cue::whole))) --before;
    const Item& item = view_.item(before);
    if (!item.is(Cue::metric) || item.tokens.last >= view_.item(metric).tokens.first) break;
    if (view_.item(metric).tokens.first - item.tokens.last > 6 || !is_preposition(view_.token(item.tokens.last))) break;
    if (has_verb(item.tokens.last, view_.item(metric).tokens.first)) break;
    metric = before;
  }
  return metric;
}

// "Sales were down 12%, but grew 10% sequentially": a verb without a subject of its own.
bool Binder::keeps_subject(int boundary) const {
  const Item& mark = view_.item(boundary);
  if (!view_.token(mark.tokens.first).is("but"_w) || boundary + 1 >= view_.size()) return false;
  const Item& next = view_.item(boundary + 1);
  return next.tokens.first == mark.tokens.last && (next.is(Cue::change) || next.is(Cue::level));
}

// The nearest metric before the figure in its clause; for an amount per share, one that is told per share
// where there is one: "a dividend from the sale of investments of $0.66 per share".
int Binder::left_metric(int quantity) const {
  const std::uint8_t region = region_[static_cast<std::size_t>(quantity)];
  const bool per_share = is_per_share(view_.quantity(view_.item(quantity)));
  int nearest = -1;
  for (int i = quantity - 1; i >= 0; --i) {
    const Item& item = view_.item(i);
    if (item.kind == ItemKind::boundary && !view_.token(item.tokens.first).is("which"_w) && !keeps_subject(i)) break;
    if (const int meant = meant_by_which(i); meant >= 0) return meant;
    // "Due to a higher fee per file, which was $12,600": of a noun in the cause, which no table knows.
    const bool in_cause = item.kind == ItemKind::boundary && i > 0 && region_[static_cast<std::size_t>(i - 1)] != 0;
    if (in_cause && i + 1 < view_.size() && view_.item(i + 1).is(Cue::level)) break;
    if (!item.is(Cue::metric) ||
        excluded_[static_cast<std::size_t>(i)] != excluded_[static_cast<std::size_t>(quantity)])
      continue;
    if (region_[static_cast<std::size_t>(i)] != region) {
      if (region != 0) break;
      continue;
    }
    if (is_aside(i) || is_base(i)) continue;
    if (!per_share) return head_of(i);
    if (has_per_share(view_.metric(item))) return i;
    if (nearest < 0) nearest = head_of(i);
  }
  return nearest;
}

// "Due to lower day rates, which were down 2%": of the metric right before it, also in a stated cause; -1 where
// the boundary is another or no metric stands there.
int Binder::meant_by_which(int boundary) const {
  if (view_.item(boundary).kind != ItemKind::boundary || !view_.token(view_.item(boundary).tokens.first).is("which"_w))
    return -1;
  int before = boundary - 1;
  if (before >= 0 && view_.item(before).kind == ItemKind::comma) --before;
  if (before < 0 || !view_.item(before).is(Cue::metric) || region_[static_cast<std::size_t>(before)] == 0) return -1;
  const bool says = boundary + 2 < view_.size() && view_.item(boundary + 1).is(Cue::level) &&
                    view_.item(boundary + 2).is(Cue::change);
  return says && view_.item(boundary).tokens.first <= view_.item(before).tokens.last + 1 ? before : -1;
}

// A metric that begins near `at`, after "in" or "of" where a link is needed.
int Binder::metric_after(TokenIndex at, bool needs_link) const {
  bool linked = !needs_link;
  for (TokenIndex steps = 0; steps < 10 && at < view_.range().last; ++steps) {
    const int index = view_.at(at);
    if (index < 0) {
      const Token& token = view_.token(at);
      if (links(token))
        linked = true;
      else if (token.kind == TokenKind::punct && !token.is("-"_w))
        return -1;
      else if (!linked && token.kind == TokenKind::word && !qualifies(token) && !token.is("our"_w))
        return -1;
      else if (token.is("and"_w) || token.is("to"_w) || token.is("or"_w) || token.is("that"_w) || token.is("we"_w))
        return -1;
      ++at;
      continue;
    }
    const Item& item = view_.item(index);
    if (item.is(Cue::metric)) return linked || item.tokens.first == at ? index : -1;
    const bool passes = item.kind == ItemKind::entity || item.is(Cue::whole) || item.kind == ItemKind::period ||
                        item.is(Cue::yoy) || item.is(Cue::sequential) || item.is(Cue::qoq);
    if (!passes) return -1;
    at = item.tokens.last;
  }
  return -1;
}

// "25% of the supply comes from our farms".
bool Binder::is_share_of(int quantity, const Bound& bound) const {
  const Item& item = view_.item(quantity);
  return view_.quantity(item).kind == QuantityKind::percent && bound.kind != nullptr && bound.metric > quantity &&
         (bound.kind->kinds == 0 || !bound.kind->takes(QuantityKind::percent)) &&
         item.tokens.last < view_.range().last && view_.token(item.tokens.last).is("of"_w);
}

// Behind the figure, on what basis it is told.
bool Binder::tells_basis(int quantity) const {
  constexpr TokenIndex kReach = 3;
  const TokenIndex last = view_.item(quantity).tokens.last;
  for (TokenIndex at = last; at < view_.range().last && at < last + kReach; ++at) {
    const int index = view_.at(at);
    if (index >= 0) return view_.item(index).is(Cue::constant);
    const Token& token = view_.token(at);
    if (token.is("organically"_w) || token.is("organic"_w) || token.is("reported"_w)) return true;
    if (!(token.is("on"_w) || token.is("a"_w) || token.is("an"_w) || token.is("in"_w))) return false;
  }
  return false;
}

// Whether a figure of the same kind is joined to this one.
bool Binder::is_next_of_list(int quantity) const {
  const auto kind_of = [this](int i) { return view_.quantity(view_.item(i)).kind; };
  int next = quantity + 1;
  if (view_.item(next).kind == ItemKind::comma && next + 1 < view_.size()) ++next;
  const auto is_one = [&](int i) {
    return view_.item(i).kind == ItemKind::quantity && kind_of(i) == kind_of(quantity);
  };
  return is_one(next) && is_one(quantity - 2) && view_.item(next).tokens.first <= view_.item(quantity).tokens.last + 2;
}

// "Revenue grew 8% and cloud 26%": the second figure changes as the first did.
bool Binder::is_ellipsis(int quantity, const QuantityRole& role, const Bound& bound) const {
  if (!last_trend_ || role.use != QuantityUse::value || bound.kind == nullptr) return false;
  const QuantityKind kind = view_.quantity(view_.item(quantity)).kind;
  if (kind != QuantityKind::percent && kind != QuantityKind::band && kind != QuantityKind::points) return false;
  if (assigned_[static_cast<std::size_t>(quantity)] >= 0) return true;
  const Item* before = quantity > 0 ? &view_.item(quantity - 1) : nullptr;
  const TokenIndex first = view_.item(quantity).tokens.first;
  // "Grew 6%, 5% and 2% in October, November and December"
  const bool listed = quantity > 1 && quantity + 1 < view_.size() && view_.item(quantity - 1).kind == ItemKind::comma &&
                      view_.item(quantity - 2).tokens.last + 1 == first && is_next_of_list(quantity);
  const bool joined = listed || (first > view_.range().first && is_name_and(view_.token(first - 1)));
  // Of a metric that is a percentage, "rose 4% and 2%" goes on; "rose 1 point to 20%" gave a level.
  const bool repeats =
      listed || (before != nullptr && before->kind == ItemKind::quantity && view_.quantity(*before).kind == kind);
  // "Rose 8% on a reported basis or 4% in constant currency".
  const bool other_basis = first > view_.range().first && view_.token(first - 1).is("or"_w) && tells_basis(quantity);
  if (other_basis && last_kind_ == kind) return true;
  if (bound.kind->takes(QuantityKind::percent)) return joined && (repeats || last_kind_ == kind);
  return joined || (before != nullptr && before->tokens.last + 2 > first &&
                    (before->kind == ItemKind::entity || before->is(Cue::metric)));
}

// "Day rates rose 10% and active vessels increased by 2%": behind the metric and another figure, the verb has a
// subject of its own that no table knows.
bool Binder::has_other_subject(int metric, const QuantityRole& role) const {
  if (role.use != QuantityUse::change || role.word <= metric || role.after >= 0) return false;
  const Form form = view_.change(view_.item(role.word)).form;
  int verb = role.word;
  while (verb > metric && view_.item(verb - 1).is(Cue::level) &&
         view_.item(verb - 1).tokens.last == view_.item(verb).tokens.first)
    --verb;
  if (form == Form::noun || (form == Form::adjective && verb == role.word)) return false;
  const TokenIndex at = view_.item(verb).tokens.first;
  if (at == view_.range().first || view_.at(at - 1) >= 0) return false;
  const Token& noun = view_.token(at - 1);
  const std::string_view words = view_.document().quote(noun.span());
  if (noun.kind != TokenKind::word || ends_name(noun, words) || qualifies(noun) || is_adjectival(noun, words))
    return false;
  for (int i = metric + 1; i < verb; ++i) {
    const Item& item = view_.item(i);
    if (item.kind == ItemKind::quantity) return true;
    if (item.kind == ItemKind::comma && view_.token(item.tokens.last).is("with"_w)) return true;
  }
  return false;
}

// "Paid accounts on our content stores grew": the metric only says where.
bool Binder::is_where(int metric, const QuantityRole& role) const {
  if (role.use != QuantityUse::change || role.word <= metric || role.after >= 0) return false;
  TokenIndex at = view_.item(metric).tokens.first;
  while (at > view_.range().first + 1 && view_.at(at - 1) < 0 && !is_determiner(view_.token(at - 1))) --at;
  if (at < view_.range().first + 3 || !is_determiner(view_.token(at - 1))) return false;
  const Token& link = view_.token(at - 2);
  return (link.is("on"_w) || link.is("across"_w) || link.is("within"_w)) && view_.at(at - 3) < 0;
}

// "Repurchasing 2 million shares and closing three acquisitions": shares alone are bought back.
bool Binder::counts_other_noun(int metric, const Quantity& amount) const {
  return metric >= 0 && amount.unit && view_.metric(view_.item(metric)).name.substr(0, 5) == "share" &&
         amount.unit->find("share") == std::string::npos && amount.unit->find("stock") == std::string::npos &&
         amount.unit->find("unit") == std::string::npos;
}

Binder::Bound Binder::metric_of(int quantity, const QuantityRole& role) const {
  Bound bound;
  const int left = role.detached ? -1 : left_metric(quantity);
  const int right = right_metric(quantity, role);
  const Quantity& amount = view_.quantity(view_.item(quantity));
  if (right < 0 && is_growth_of_other(quantity, role)) return bound;
  bound.metric = prefers_right(quantity, role, left, right) ? right : left;
  if (bound.metric >= 0 && bound.metric < quantity && has_other_subject(bound.metric, role))
    return implied(quantity, role);
  if (bound.metric >= 0 && bound.metric < quantity && is_where(bound.metric, role)) return implied(quantity, role);
  if (role.use == QuantityUse::share && right >= 0) bound.metric = right;
  if (assigned_[static_cast<std::size_t>(quantity)] >= 0) bound.metric = assigned_[static_cast<std::size_t>(quantity)];
  const auto takes = [&](QuantityKind kind) {
    return bound.metric >= 0 && view_.metric(view_.item(bound.metric)).takes(kind);
  };
  const bool ratio = !amount.unit && takes(QuantityKind::multiple);  // "book-to-bill was 0.9"
  if (amount.kind == QuantityKind::count && role.use != QuantityUse::change && !ratio && !takes(QuantityKind::count))
    return counted(quantity);
  if (amount.kind == QuantityKind::count &&
      (is_done_by(bound.metric, quantity) || counts_other_noun(bound.metric, amount)))
    return counted(quantity);
  if (unadjusted_ == quantity && bound.metric >= 0) return without_adjustment(bound.metric);
  if (is_of_entity(bound.metric, quantity, role)) return implied(quantity, role);
  if (bound.metric < 0) return is_earned(quantity, role) ? of_name("net income") : implied(quantity, role);
  const Item* item = &view_.item(bound.metric);
  bound.kind = &view_.metric(*item);
  if (bound.kind->is_open()) bound.confidence = 0.6;
  bound.loss = bound.kind->polarity == Polarity::loss;
  // "Net loss was $4 million compared to $30 million net income": what is compared with has its own sign.
  if (role.use == QuantityUse::prior && right >= 0 &&
      view_.item(right).tokens.first == view_.item(quantity).tokens.last)
    bound.loss = view_.metric(view_.item(right)).polarity == Polarity::loss;
  // "Adjusted EBITDA loss": the loss is of the metric before.
  if (bound.loss && bound.metric > 0 && view_.item(bound.metric - 1).is(Cue::metric) &&
      view_.item(bound.metric - 1).tokens.last == item->tokens.first) {
    --bound.metric;
    bound.kind = &view_.metric(view_.item(bound.metric));
  } else if (!bound.loss && bound.metric + 1 < view_.size() && view_.item(bound.metric + 1).is(Cue::metric) &&
             view_.item(bound.metric + 1).tokens.first == item->tokens.last &&
             view_.metric(view_.item(bound.metric + 1)).polarity == Polarity::loss) {
    bound.loss = true;
  }
  return bound;
}

}  // namespace callscope
