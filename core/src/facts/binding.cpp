#include "facts/binding.h"

#include <algorithm>
#include <cstdlib>

namespace callscope {
namespace {

bool is_link(const Token& token) {
  return token.is("in"_w) || token.is("of"_w) || token.is("on"_w) || token.is("for"_w);
}

bool is_preposition(const Token& token) {
  return is_link(token) || token.is("from"_w) || token.is("to"_w) || token.is("per"_w) || token.is("by"_w) ||
         token.is("at"_w) || token.is("across"_w) || token.is("within"_w) || token.is("with"_w);
}

TokenRange cover(TokenRange a, TokenRange b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

}  // namespace

Direction direction_of(Trend trend, Polarity polarity, bool loss) {
  switch (trend) {
    case Trend::flat: return Direction::flat;
    case Trend::better: return polarity == Polarity::bad ? Direction::down : Direction::up;
    case Trend::worse: return polarity == Polarity::bad ? Direction::up : Direction::down;
    case Trend::up: return loss ? Direction::down : Direction::up;
    case Trend::down: break;
  }
  return loss ? Direction::up : Direction::down;
}

void Binder::bind_sentence(std::uint32_t sentence) {
  sentence_ = sentence;
  drafts_.clear();
  last_trend_.reset();
  const auto count = static_cast<std::size_t>(view_.size());
  owners_.assign(count, Owner{});
  for (std::size_t i = 0; i < count; ++i) {
    const Item& item = view_.item(static_cast<int>(i));
    if (item.is(Cue::metric))
      owners_[i] = entities_.owner_of({item.tokens, item.cue, static_cast<std::uint16_t>(item.ref)}, view_.range());
  }
  mark_regions();
  assigned_.assign(count, -1);
  read_respectively();
  for (int i = 0; i < view_.size(); ++i) {
    if (view_.item(i).kind != ItemKind::quantity) continue;
    QuantityRole role = role_of(view_, i);
    if (role.use == QuantityUse::none) continue;
    Bound bound = metric_of(i, role);
    if (role.use == QuantityUse::value && is_share_of(i, bound)) {
      role.use = QuantityUse::share;
      role.rule = "share_of";
    }
    if (is_ellipsis(i, role, bound)) {
      role.use = QuantityUse::change;
      role.trend = last_trend_;
      role.rule = "ellipsis";
    }
    if (role.at_level && bound.kind != nullptr && bound.kind->takes(view_.quantity(view_.item(i)).kind)) role.use = QuantityUse::value;
    if (bound.kind == nullptr && role.use == QuantityUse::change && add_to_last(i, role)) continue;
    if (bound.kind == nullptr || !name_for(i, role, bound)) continue;
    put(i, role, bound);
    last_kind_ = view_.quantity(view_.item(i)).kind;
    last_trend_ = role.use == QuantityUse::change ? role.trend : std::nullopt;
  }
  share_out_both();
  finish();
  carry_topic();
}

// "25% of the supply comes from our farms".
bool Binder::is_share_of(int quantity, const Bound& bound) const {
  const Item& item = view_.item(quantity);
  return view_.quantity(item).kind == QuantityKind::percent && bound.kind != nullptr && bound.metric > quantity &&
         (bound.kind->kinds == 0 || !bound.kind->takes(QuantityKind::percent)) && item.tokens.last < view_.range().last &&
         view_.token(item.tokens.last).is("of"_w);
}

// "Revenue grew 8% and cloud 26%": the second figure changes as the first did.
bool Binder::is_ellipsis(int quantity, const QuantityRole& role, const Bound& bound) const {
  if (!last_trend_ || role.use != QuantityUse::value || bound.kind == nullptr) return false;
  const QuantityKind kind = view_.quantity(view_.item(quantity)).kind;
  if (kind != QuantityKind::percent && kind != QuantityKind::band && kind != QuantityKind::points) return false;
  if (assigned_[static_cast<std::size_t>(quantity)] >= 0) return true;
  const Item* before = quantity > 0 ? &view_.item(quantity - 1) : nullptr;
  const TokenIndex first = view_.item(quantity).tokens.first;
  const bool joined = first > view_.range().first && view_.token(first - 1).is("and"_w);
  // Of a metric that is a percentage, "rose 4% and 2%" goes on; "rose 1 point to 20%" gave a level.
  const bool repeats = before != nullptr && before->kind == ItemKind::quantity && view_.quantity(*before).kind == kind;
  if (bound.kind->takes(QuantityKind::percent)) return joined && (repeats || last_kind_ == kind);
  return joined || (before != nullptr && before->tokens.last + 2 > first &&
                    (before->kind == ItemKind::entity || before->is(Cue::metric)));
}

// "It reached 3 million. That is an increase of 20%": the change of the fact before.
bool Binder::add_to_last(int quantity, const QuantityRole& role) {
  if (topic_.fact < 0 || topic_.sentence + 1 != sentence_ || !drafts_.empty()) return false;
  const TokenIndex first = view_.range().first;
  const Token& opener = view_.token(first);
  if (!(opener.is("it"_w) || opener.is("that"_w) || opener.is("this"_w) || opener.is("compared"_w) || opener.is("representing"_w) ||
        opener.is("up"_w) || opener.is("down"_w)))
    return false;
  Fact& fact = facts_[static_cast<std::size_t>(topic_.fact)];
  if (fact.change && fact.change->quantity != kNone) return false;
  if (!fact.change) fact.change = Change{};
  fact.change->quantity = view_.item(quantity).ref;
  if (role.trend) fact.change->direction = direction_of(*role.trend, Polarity::good, false);
  fact.evidence.push_back({"change_of_sentence_before", view_.document().span_of(view_.item(quantity).tokens)});
  return true;
}

// "Excluding X and Y," holds no subject; a figure in a stated cause belongs to a metric there.
void Binder::mark_regions() {
  const int count = view_.size();
  excluded_.assign(static_cast<std::size_t>(count), 0);
  region_.assign(static_cast<std::size_t>(count), 0);
  std::uint8_t region = 0, regions = 0;
  bool excluding = false;
  for (int i = 0; i < count; ++i) {
    const Item& item = view_.item(i);
    if (item.is(Cue::exclude)) excluding = true;
    if (item.is(Cue::driver) || item.is(Cue::offset)) region = static_cast<std::uint8_t>(std::min(++regions, std::uint8_t{255}));
    if (item.kind == ItemKind::comma || item.is(Cue::level) || item.is(Cue::hypothetical)) {
      const bool names_go_on = excluding && item.kind == ItemKind::comma && i + 1 < count && view_.item(i + 1).kind == ItemKind::entity;
      if (!names_go_on) excluding = false;
    }
    const bool new_subject = item.kind == ItemKind::comma && region != 0 && i + 2 < count && view_.item(i + 1).is(Cue::metric) &&
                             (view_.item(i + 2).is(Cue::level) || view_.item(i + 2).is(Cue::change));
    if (item.kind == ItemKind::boundary || new_subject) region = 0;
    excluded_[static_cast<std::size_t>(i)] = excluding ? 1 : 0;
    region_[static_cast<std::size_t>(i)] = region;
  }
}

// "Revenue and operating income grew 5% and 7%, respectively": figures in the order of their metrics.
void Binder::read_respectively() {
  int end = -1;
  for (int i = 0; i < view_.size(); ++i) {
    if (view_.item(i).is(Cue::respectively)) end = i;
  }
  if (end < 0) return;
  std::vector<int> quantities, metrics;
  for (int i = 0; i < end; ++i) {
    const Item& item = view_.item(i);
    if (item.kind == ItemKind::quantity) quantities.push_back(i);
    if (item.is(Cue::metric) && quantities.empty() && head_of(i) == i) metrics.push_back(i);
  }
  const std::size_t several = metrics.size();
  if (several < 2 || quantities.size() % several != 0) return;
  for (std::size_t q = 0; q < quantities.size(); ++q)
    assigned_[static_cast<std::size_t>(quantities[q])] = metrics[q % several];
}

// "Revenue from subscribers": the first is what is measured, the second whose.
int Binder::head_of(int metric) const {
  for (int steps = 0; steps < 3 && metric > 0; ++steps) {
    int before = metric - 1;
    while (before > 0 && (view_.item(before).kind == ItemKind::entity || view_.item(before).is(Cue::whole))) --before;
    const Item& item = view_.item(before);
    if (!item.is(Cue::metric) || item.tokens.last >= view_.item(metric).tokens.first) break;
    if (view_.item(metric).tokens.first - item.tokens.last > 6 || !is_preposition(view_.token(item.tokens.last))) break;
    metric = before;
  }
  return metric;
}

int Binder::left_metric(int quantity) const {
  const std::uint8_t region = region_[static_cast<std::size_t>(quantity)];
  for (int i = quantity - 1; i >= 0; --i) {
    const Item& item = view_.item(i);
    if (item.kind == ItemKind::boundary && !view_.token(item.tokens.first).is("which"_w)) return -1;
    if (!item.is(Cue::metric) || excluded_[static_cast<std::size_t>(i)] != 0) continue;
    if (region_[static_cast<std::size_t>(i)] != region) {
      if (region != 0) return -1;
      continue;
    }
    if (is_aside(i) || is_base(i)) continue;
    return head_of(i);
  }
  return -1;
}

// The revenue of "21% of revenue" is what it is measured by, not what is measured.
bool Binder::is_base(int metric) const {
  int before = metric - 1;
  while (before >= 0 && (view_.item(before).is(Cue::whole) || view_.item(before).kind == ItemKind::entity)) --before;
  if (before < 1 || view_.item(before).kind != ItemKind::quantity) return false;
  const Item& share = view_.item(before);
  return view_.quantity(share).kind == QuantityKind::percent && view_.item(metric).tokens.first < share.tokens.last + 4 &&
         share.tokens.last < view_.range().last && view_.token(share.tokens.last).is("of"_w);
}

// "The number of members, our most loyal customers, rose": said of the metric before.
bool Binder::is_aside(int metric) const {
  int before = metric - 1;
  while (before >= 0 && view_.item(before).kind == ItemKind::entity) --before;
  if (before < 1 || view_.item(before).kind != ItemKind::comma || !view_.item(before - 1).is(Cue::metric)) return false;
  const Token& first = view_.token(view_.item(before).tokens.last);
  const bool determined = first.is("our"_w) || first.is("the"_w) || first.is("a"_w) || first.is("which"_w);
  return determined && metric + 1 < view_.size() && view_.item(metric + 1).kind == ItemKind::comma;
}

// A metric that begins near `at`, after "in" or "of" where a link is needed.
int Binder::metric_after(TokenIndex at, bool needs_link) const {
  bool linked = !needs_link;
  for (TokenIndex steps = 0; steps < 10 && at < view_.range().last; ++steps) {
    const int index = view_.at(at);
    if (index < 0) {
      const Token& token = view_.token(at);
      if (is_link(token)) linked = true;
      else if (token.kind == TokenKind::punct && !token.is("-"_w)) return -1;
      else if (!linked && token.kind == TokenKind::word && !token.is("our"_w)) return -1;
      else if (token.is("and"_w) || token.is("to"_w) || token.is("or"_w) || token.is("that"_w) || token.is("we"_w)) return -1;
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

int Binder::right_metric(int quantity, const QuantityRole& role) const {
  const Item& item = view_.item(quantity);
  if (role.after >= 0) {
    for (int i = quantity + 1; i < role.after; ++i) {
      if (view_.item(i).is(Cue::metric)) return i;
    }
    return metric_after(view_.item(role.after).tokens.last, true);
  }
  return metric_after(item.tokens.last, true);
}

bool Binder::prefers_right(int quantity, const QuantityRole& role, int left, int right) const {
  if (right < 0) return false;
  if (left < 0) return true;
  if (role.use == QuantityUse::change) {
    if (role.after >= 0) return true;
    if (role.word < 0) return false;
    const Item& word = view_.item(role.word);
    const Form form = view_.change(word).form;
    const bool noun = form == Form::noun || (word.tokens.last < view_.range().last && view_.token(word.tokens.last).is("of"_w));
    return noun && left < role.word;
  }
  if (role.use != QuantityUse::value) return false;
  // "Generated $96 million of free cash flow": what is generated follows.
  for (int i = quantity - 1; i > left; --i) {
    if (view_.item(i).is(Cue::yield)) return true;
    if (view_.item(i).kind == ItemKind::quantity) return view_.item(right).tokens.first == view_.item(quantity).tokens.last;
    if (view_.item(i).is(Cue::level) || view_.item(i).is(Cue::change)) return false;
    if (view_.item(i).kind == ItemKind::comma) return true;
  }
  return false;
}

// The metric that a counted noun names: "120 million orders".
Binder::Bound Binder::counted(int quantity) const {
  Bound bound;
  const Quantity& amount = view_.quantity(view_.item(quantity));
  if (amount.kind != QuantityKind::count || !amount.unit) return bound;
  const FactLexicon& lexicon = FactLexicon::get();
  bound.kind = lexicon.find_metric(*amount.unit);
  const std::size_t blank = amount.unit->rfind(' ');
  if (bound.kind == nullptr && blank != std::string::npos) bound.kind = lexicon.find_metric(std::string_view(*amount.unit).substr(blank + 1));
  if (bound.kind != nullptr && !bound.kind->takes(QuantityKind::count)) bound.kind = nullptr;
  bound.confidence = 0.7;
  if (bound.kind == nullptr && is_owned(quantity)) {
    static const Metric kOwned{"", 0, Polarity::good, false};  // told by its own noun
    bound.kind = &kOwned;
    bound.name = *amount.unit;
    bound.confidence = 0.5;
  }
  if (bound.kind != nullptr && is_daily(quantity)) {
    const bool orders = bound.kind->name == "orders";
    const bool people = bound.kind->name == "users" || bound.kind->name == "customers" || bound.kind->name == "active customers";
    if (orders || people) bound.kind = lexicon.find_metric(orders ? "daily orders" : "daily active users");
  }
  return bound;
}

// "We now have over 50,000 parcel lockers": counted things that the company has.
bool Binder::is_owned(int quantity) const {
  const TokenIndex at = view_.item(quantity).tokens.first;
  const Quantity& amount = view_.quantity(view_.item(quantity));
  if (!amount.value || *amount.value < Decimal(100)) return false;
  for (TokenIndex t = at; t > view_.range().first && t + 4 > at; --t) {
    const Token& token = view_.token(t - 1);
    if (token.is("have"_w) || token.is("has"_w) || token.is("operate"_w) || token.is("operates"_w) || token.is("serve"_w) ||
        token.is("had"_w) || token.is("opened"_w) || token.is("sold"_w) || token.is("delivered"_w))
      return true;
  }
  return false;
}

// "150 million users every day".
bool Binder::is_daily(int quantity) const {
  const TokenIndex first = view_.item(quantity).tokens.last;
  for (TokenIndex t = first; t < view_.range().last && t < first + 4; ++t) {
    if (view_.token(t).is("daily"_w) || view_.token(t).is("day"_w)) return true;
  }
  return false;
}

Binder::Bound Binder::metric_of(int quantity, const QuantityRole& role) const {
  Bound bound;
  const int left = left_metric(quantity);
  const int right = right_metric(quantity, role);
  const Quantity& amount = view_.quantity(view_.item(quantity));
  bound.metric = prefers_right(quantity, role, left, right) ? right : left;
  if (role.use == QuantityUse::share && right >= 0) bound.metric = right;
  if (assigned_[static_cast<std::size_t>(quantity)] >= 0) bound.metric = assigned_[static_cast<std::size_t>(quantity)];
  if (amount.kind == QuantityKind::count && role.use != QuantityUse::change &&
      (bound.metric < 0 || !view_.metric(view_.item(bound.metric)).takes(QuantityKind::count)))
    return counted(quantity);
  if (bound.metric < 0) return bound;
  const Item* item = &view_.item(bound.metric);
  bound.kind = &view_.metric(*item);
  bound.loss = bound.kind->polarity == Polarity::loss;
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

// "12% of revenue".
bool Binder::of_revenue(int quantity) const {
  const TokenIndex at = view_.item(quantity).tokens.last;
  if (at >= view_.range().last || !(view_.token(at).is("of"_w) || view_.token(at).is("as"_w))) return false;
  const int metric = metric_after(at, true);
  return metric >= 0 && view_.metric(view_.item(metric)).name == "revenue";
}

namespace {

struct Renamed {
  std::string_view from, to;
};
// What a metric is called when its amount is per share, a share of revenue, or not a percentage.
constexpr Renamed kPerShare[] = {{"net income", "EPS"}, {"profit", "EPS"}, {"net loss", "EPS"}, {"loss", "EPS"},
                                 {"adjusted net income", "adjusted EPS"}, {"adjusted net loss", "adjusted EPS"},
                                 {"non-GAAP net income", "non-GAAP diluted EPS"}, {"dividend", "dividend per share"},
                                 {"funds from operations", "FFO per share"}, {"book value per share", "book value per share"}};
constexpr Renamed kOfRevenue[] = {{"gross profit", "gross margin"}, {"operating income", "operating margin"},
                                  {"adjusted operating income", "adjusted operating margin"}, {"EBITDA", "EBITDA margin"},
                                  {"adjusted EBITDA", "adjusted EBITDA margin"}, {"adjusted EBITA", "adjusted EBITA margin"},
                                  {"free cash flow", "free cash flow margin"}, {"adjusted gross profit", "adjusted gross margin"},
                                  {"net income", "profit margin"}, {"cost of revenue", "cost of revenue ratio"},
                                  {"sales and marketing expense", "sales and marketing expense ratio"},
                                  {"G&A expense", "G&A expense ratio"}, {"product development expense", "product development expense ratio"}};
// Metrics counted as losses are told as what they are losses of.
constexpr Renamed kSigned[] = {{"net loss", "net income"}, {"operating loss", "operating income"}, {"loss per share", "EPS"},
                               {"adjusted net loss", "adjusted net income"}, {"loss", "profit"}};

template <std::size_t N>
bool rename(const Renamed (&table)[N], std::string_view from, std::string& name) {
  for (const Renamed& row : table) {
    if (row.from != from) continue;
    name = row.to;
    return true;
  }
  return false;
}

template <std::size_t N>
bool rename_back(const Renamed (&table)[N], std::string_view to, std::string& name) {
  for (const Renamed& row : table) {
    if (row.to != to) continue;
    name = row.from;
    return true;
  }
  return false;
}

}  // namespace

// The metric's name for this quantity; false where a metric of this kind can't have it.
bool Binder::name_for(int quantity, const QuantityRole& role, Bound& bound) const {
  const Quantity& amount = view_.quantity(view_.item(quantity));
  if (bound.name.empty()) bound.name = std::string(bound.kind->name);
  rename(kSigned, bound.kind->name, bound.name);
  if (bound.metric >= 0) {
    const TokenRange qualifier = owners_[static_cast<std::size_t>(bound.metric)].qualifier;
    if (!qualifier.empty())
      bound.name = std::string(view_.document().quote(view_.document().span_of(qualifier))) + " " + bound.name;
  }
  if (role.use == QuantityUse::share) {
    const Owner* owner = bound.metric >= 0 ? &owners_[static_cast<std::size_t>(bound.metric)] : nullptr;
    const bool of_whole = bound.metric > quantity;
    if (of_whole && owner != nullptr && owner->entity != kNoEntity) bound.name = entities_.name(owner->entity) + " " + bound.name;
    bound.name = of_whole ? "share of " + bound.name : bound.name + " share";
    return true;
  }
  if (role.use == QuantityUse::change)
    return amount.kind != QuantityKind::duration || bound.kind->takes(amount.kind);
  if (amount.kind == QuantityKind::per_unit) {
    rename(kPerShare, bound.kind->name, bound.name);
    return true;
  }
  if (amount.kind == QuantityKind::percent && !bound.kind->takes(amount.kind)) {
    if (!of_revenue(quantity)) return false;
    if (!rename(kOfRevenue, bound.kind->name, bound.name)) bound.name += " ratio";
    return true;
  }
  if (amount.kind == QuantityKind::money && !bound.kind->takes(amount.kind))
    return rename_back(kOfRevenue, bound.kind->name, bound.name);
  if (amount.kind == QuantityKind::band || amount.kind == QuantityKind::points) return bound.kind->takes(QuantityKind::percent);
  return bound.kind->takes(amount.kind);
}

// "5% in Asia": the entity that follows the figure.
int Binder::entity_after(int quantity) const {
  const Item& item = view_.item(quantity);
  for (int i = quantity + 1; i < view_.size() && i < quantity + 4; ++i) {
    const Item& next = view_.item(i);
    if (next.kind == ItemKind::entity) {
      if (next.tokens.first > item.tokens.last + 12) return kNoEntity;
      for (TokenIndex t = next.tokens.first; t > item.tokens.last && t + 3 > next.tokens.first; --t) {
        const Token& token = view_.token(t - 1);
        if (token.is("in"_w) || token.is("for"_w) || token.is("at"_w) || token.is("from"_w) || token.is("on"_w)) return next.ref;
      }
      return kNoEntity;
    }
    if (next.kind == ItemKind::quantity || next.kind == ItemKind::boundary || next.is(Cue::metric) || next.is(Cue::driver) ||
        next.is(Cue::prior))
      return kNoEntity;
  }
  return kNoEntity;
}

int Binder::entity_of(int quantity, const Bound& bound) const {
  const int part = bound.metric > quantity ? left_metric(quantity) : -1;  // of "X orders were 70% of Y orders"
  if (view_.quantity(view_.item(quantity)).kind == QuantityKind::percent && part >= 0 &&
      owners_[static_cast<std::size_t>(part)].entity != kNoEntity)
    return owners_[static_cast<std::size_t>(part)].entity;
  if (bound.metric >= 0) {
    const Owner& owner = owners_[static_cast<std::size_t>(bound.metric)];
    const bool weak = bound.kind->of_company && owner.entity != kNoEntity && !entities_.is_proper(owner.entity);
    if (owner.entity != kNoEntity && !weak) return owner.entity;
    if (owner.whole) return kNoEntity;
  }
  if (bound.kind->of_company) return kNoEntity;
  const int subject = subject_entity(bound.metric >= 0 ? std::min(bound.metric, quantity) : quantity);
  if (subject != kNoEntity) return subject;
  const int following = entity_after(quantity);
  if (following != kNoEntity) return following;
  const bool of_group = std::any_of(drafts_.begin(), drafts_.end(), [this](const Draft& draft) {
    return draft.metric >= 0 && owners_[static_cast<std::size_t>(draft.metric)].whole;
  });
  return of_group ? kNoEntity : topic_.entity;
}

// "Harbour Lights delivered 8% growth in revenue": the name that opens the clause.
int Binder::subject_entity(int before) const {
  for (int i = before - 1; i >= 0; --i) {
    const Item& item = view_.item(i);
    // "The offerings, which include …, recorded growth": what "which" opens is an aside.
    if ((item.kind == ItemKind::boundary && !view_.token(item.tokens.first).is("which"_w)) || item.is(Cue::whole)) return kNoEntity;
    if (item.kind != ItemKind::entity || excluded_[static_cast<std::size_t>(i)] != 0) continue;
    const bool opens = i == 0 || view_.item(i - 1).kind == ItemKind::comma || view_.item(i - 1).kind == ItemKind::period ||
                       view_.item(i - 1).kind == ItemKind::boundary;
    const bool acts = i + 1 < view_.size() && (view_.item(i + 1).is(Cue::yield) || view_.item(i + 1).is(Cue::change) ||
                                               view_.item(i + 1).is(Cue::metric) || view_.item(i + 1).is(Cue::level) ||
                                               view_.item(i + 1).kind == ItemKind::comma);
    if (opens && acts) return item.ref;
  }
  return kNoEntity;
}

Binder::Draft* Binder::open_draft(int quantity, const QuantityRole& role, const Bound& bound, int entity) {
  for (std::size_t i = drafts_.size(); i-- > 0 && i + 3 > drafts_.size();) {
    Draft& draft = drafts_[i];
    if (draft.metric != bound.metric || draft.metric < 0 || draft.fact.metric != bound.name) continue;
    if (draft.entity != entity && entity_after(quantity) != kNoEntity) continue;
    const Fact& fact = draft.fact;
    if (role.use == QuantityUse::prior) return fact.prior == kNone ? &draft : nullptr;
    if (role.use == QuantityUse::change) {
      if (!fact.change || fact.change->quantity == kNone) return &draft;
      continue;
    }
    if (fact.value == kNone) return &draft;
  }
  return nullptr;
}

void Binder::set_change(Draft& draft, const QuantityRole& role, bool with_quantity, int quantity) {
  if (!draft.fact.change) draft.fact.change = Change{};
  Change& change = *draft.fact.change;
  if (with_quantity) change.quantity = view_.item(quantity).ref;
  const Polarity polarity = draft.metric >= 0 ? view_.metric(view_.item(draft.metric)).polarity : Polarity::good;
  if (role.trend) change.direction = direction_of(*role.trend, polarity, draft.value_loss);
}

void Binder::put(int quantity, const QuantityRole& role, const Bound& bound) {
  const Item& item = view_.item(quantity);
  const int entity = entity_of(quantity, bound);
  Draft* draft = open_draft(quantity, role, bound, entity);
  if (draft == nullptr) {
    // "$61 million, or €57 million": the same amount again.
    if (!drafts_.empty() && role.use == QuantityUse::value && item.tokens.first > view_.range().first &&
        view_.token(item.tokens.first - 1).is("or"_w) && drafts_.back().metric == bound.metric &&
        drafts_.back().fact.metric == bound.name)
      return;
    drafts_.emplace_back();
    draft = &drafts_.back();
    draft->fact.metric = bound.name;
    draft->metric = bound.metric;
    draft->entity = entity;
    draft->fact.confidence = bound.confidence;
    const TokenRange words = bound.metric >= 0 ? view_.item(bound.metric).tokens : item.tokens;
    draft->fact.metric_text = view_.document().span_of(words);
    draft->tokens = words;
    if (bound.metric >= 0) draft->tokens = cover(draft->tokens, owners_[static_cast<std::size_t>(bound.metric)].tokens);
    draft->value_loss = bound.loss;
  }
  draft->tokens = cover(draft->tokens, item.tokens);
  if (role.word >= 0) draft->tokens = cover(draft->tokens, view_.item(role.word).tokens);
  draft->last_item = std::max(draft->last_item, std::max(quantity, role.after));
  if (role.use == QuantityUse::prior) {
    draft->fact.prior = item.ref;
    draft->prior_loss = role.loss || bound.loss;
    if (role.trend) set_change(*draft, role, false, quantity);
  } else if (role.use == QuantityUse::change) {
    set_change(*draft, role, true, quantity);
  } else {
    draft->fact.value = item.ref;
    draft->value_loss |= role.loss;
    if (role.trend) set_change(*draft, role, false, quantity);
  }
  draft->fact.evidence.push_back({role.rule, view_.document().span_of(item.tokens)});
}

// "Revenue and orders both grew 26%": one figure, two metrics.
void Binder::share_out_both() {
  for (std::size_t d = 0, count = drafts_.size(); d < count; ++d) {
    const int metric = drafts_[d].metric;
    if (metric < 1 || !view_.item(metric - 1).is(Cue::metric)) continue;
    const TokenIndex at = view_.item(metric).tokens.last;
    if (at >= view_.range().last || !view_.token(at).is("both"_w)) continue;
    Draft other = drafts_[d];
    other.metric = metric - 1;
    const Item& item = view_.item(other.metric);
    other.fact.metric = std::string(view_.metric(item).name);
    other.fact.metric_text = view_.document().span_of(item.tokens);
    other.tokens = cover(other.tokens, item.tokens);
    drafts_.push_back(std::move(other));
  }
}

void Binder::compare_to_prior(Draft& draft) {
  Fact& fact = draft.fact;
  if (fact.value == kNone || fact.prior == kNone || (fact.change && fact.change->direction)) return;
  const auto amount = [this](QuantityId id, bool loss) -> std::optional<Decimal> {
    const Quantity& quantity = view_.numbers().quantities[static_cast<std::size_t>(id)];
    if (!quantity.value) return std::nullopt;
    return loss ? quantity.value->magnitude().negated() : *quantity.value;
  };
  const auto value = amount(fact.value, draft.value_loss), prior = amount(fact.prior, draft.prior_loss);
  if (!value || !prior) return;
  if (!fact.change) fact.change = Change{};
  fact.change->direction = *value == *prior ? Direction::flat : *value < *prior ? Direction::down : Direction::up;
}

PeriodId Binder::period_of(const Draft& draft) const {
  PeriodId best = kNone;
  TokenIndex nearest = 1000;
  for (const Item& item : view_.items()) {
    if (item.kind != ItemKind::period) continue;
    const TokenIndex gap = item.tokens.first >= draft.tokens.last ? item.tokens.first - draft.tokens.last
                           : item.tokens.last <= draft.tokens.first ? draft.tokens.first - item.tokens.last
                                                                    : 0;
    const int index = view_.at(item.tokens.first);
    if (index > 0 && view_.item(index - 1).is(Cue::prior)) continue;
    if (gap < nearest) {
      nearest = gap;
      best = item.ref;
    }
  }
  return best != kNone ? best : topic_.period;
}

Basis Binder::basis_of(const Draft& draft) const {
  Basis basis = Basis::none;
  for (int i = 0; i < view_.size(); ++i) {
    const Item& item = view_.item(i);
    const bool after = i > draft.last_item;
    if (after && (item.kind == ItemKind::quantity || item.is(Cue::metric) || item.is(Cue::driver))) break;
    if (item.is(Cue::yoy)) basis = Basis::yoy;
    if (item.is(Cue::qoq)) basis = Basis::qoq;
    if (item.is(Cue::sequential)) basis = Basis::sequential;
    if (after && basis != Basis::none) break;
  }
  return basis;
}

void Binder::finish(Draft& draft) {
  compare_to_prior(draft);
  Fact& fact = draft.fact;
  fact.span = view_.document().span_of(draft.tokens);
  fact.period = period_of(draft);
  if (fact.change) fact.change->basis = basis_of(draft);
  if (draft.entity != kNoEntity) fact.entity = entities_.name(draft.entity);
  topic_.fact = static_cast<int>(facts_.size());
  topic_.sentence = sentence_;
  facts_.push_back(std::move(fact));
}

void Binder::finish() {
  for (Draft& draft : drafts_) {
    if (draft.fact.value == kNone && (!draft.fact.change || draft.fact.change->quantity == kNone)) continue;
    finish(draft);
  }
}

// A sentence with no figure names what is spoken of next: as its subject, or after "turning to".
bool Binder::names_topic(const Item& entity) const {
  const TokenIndex first = view_.range().first;
  if (entity.tokens.first <= first + 3) return true;
  const Token& opener = view_.token(first);
  return opener.is("turning"_w) || opener.is("moving"_w) || opener.is("now"_w) || opener.is("let"_w) || opener.is("let's"_w) ||
         opener.is("looking"_w) || opener.is("next"_w) || opener.is("starting"_w) || opener.is("first"_w) || opener.is("finally"_w);
}

void Binder::carry_topic() {
  int named = kNoEntity, first = kNoEntity;
  bool whole = false;
  for (const Draft& draft : drafts_) {
    if (draft.metric < 0) continue;
    const Owner& owner = owners_[static_cast<std::size_t>(draft.metric)];
    whole |= owner.whole;
    if (draft.entity != kNoEntity && draft.entity != topic_.entity) named = draft.entity;
    if (draft.entity != kNoEntity && draft.entity == owner.entity) named = draft.entity;
  }
  for (int i = 0; i < view_.size(); ++i) {
    const Item& item = view_.item(i);
    if (item.kind == ItemKind::entity && first == kNoEntity && names_topic(item)) first = item.ref;
    if (item.kind == ItemKind::period && !drafts_.empty() && topic_.period == kNone) topic_.period = item.ref;
  }
  if (named != kNoEntity && entities_.is_segment(named)) topic_.entity = named;
  else if (drafts_.empty() && first != kNoEntity && entities_.is_segment(first)) topic_.entity = first;
  else if (whole) topic_.entity = kNoEntity;
}

}  // namespace callscope
