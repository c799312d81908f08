// What a metric is called with this quantity: per share, of revenue, or by the noun counted.
#include <string>

#include "facts/binding.h"
#include "facts/name_words.h"

namespace callscope {
namespace {

struct Renamed {
  std::string_view from, to;
};
// What a metric is called when its amount is per share, a share of revenue, or not a percentage.
constexpr Renamed kPerShare[] = {{"net income", "EPS"},
                                 {"profit", "EPS"},
                                 {"net loss", "EPS"},
                                 {"loss", "EPS"},
                                 {"adjusted net income", "adjusted EPS"},
                                 {"adjusted net loss", "adjusted EPS"},
                                 {"non-GAAP net income", "non-GAAP diluted EPS"},
                                 {"dividend", "dividend per share"},
                                 {"funds from operations", "FFO per share"},
                                 {"core FFO", "core FFO per share"},
                                 {"adjusted funds from operations", "AFFO per share"},
                                 {"core earnings", "core EPS"},
                                 {"core income", "core EPS"},
                                 {"normalized FFO", "normalized FFO per share"},
                                 {"share repurchase", "repurchase price"},
                                 {"book value per share", "book value per share"}};
constexpr Renamed kOfRevenue[] = {{"gross profit", "gross margin"},
                                  {"operating income", "operating margin"},
                                  {"adjusted operating income", "adjusted operating margin"},
                                  {"EBITDA", "EBITDA margin"},
                                  {"adjusted EBITDA", "adjusted EBITDA margin"},
                                  {"adjusted EBITA", "adjusted EBITA margin"},
                                  {"non-GAAP operating income", "non-GAAP operating margin"},
                                  {"non-GAAP gross profit", "non-GAAP gross margin"},
                                  {"free cash flow", "free cash flow margin"},
                                  {"adjusted gross profit", "adjusted gross margin"},
                                  {"net income", "profit margin"},
                                  {"cost of revenue", "cost of revenue ratio"},
                                  {"sales and marketing expense", "sales and marketing expense ratio"},
                                  {"G&A expense", "G&A expense ratio"},
                                  {"product development expense", "product development expense ratio"}};
// Metrics counted as losses are told as what they are losses of.
constexpr Renamed kSigned[] = {{"net loss", "net income"},
                               {"operating loss", "operating income"},
                               {"loss per share", "EPS"},
                               {"adjusted net loss", "adjusted net income"},
                               {"loss", "profit"}};

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

// What is told by the share is no $4 billion, and what is counted has no price: "production of $1,533 per ounce".
bool is_of_size(const Quantity& amount, const Metric& metric) {
  constexpr int kMostPerShare = 1000000;
  const std::string_view name = metric.name;
  if (amount.kind == QuantityKind::money && amount.value && name.find(" per share") != std::string_view::npos)
    return amount.value->magnitude() < Decimal(kMostPerShare);
  const bool priced = amount.kind == QuantityKind::per_unit && amount.unit && amount.unit->find('/') == 3;
  const bool counted = metric.kinds != 0 && metric.takes(QuantityKind::count);
  return !priced || !counted || metric.takes(QuantityKind::money) || metric.takes(QuantityKind::per_unit);
}

// "4 million Macs": a capital within a sentence names a product, however the letters read.
bool is_product_name(std::string_view noun) {
  return noun.size() > 1 && noun[0] >= 'A' && noun[0] <= 'Z' && noun[1] >= 'a' && noun[1] <= 'z';
}

}  // namespace

std::string without_loss(std::string name) {
  rename(kSigned, std::string(name), name);
  return name;
}

bool has_per_share(const Metric& metric) {
  std::string name;
  return (metric.kinds != 0 && metric.takes(QuantityKind::per_unit)) || rename(kPerShare, metric.name, name);
}

// The metric that a counted noun names: "120 million orders".
Binder::Bound Binder::counted(int quantity) const {
  Bound bound;
  const Quantity& amount = view_.quantity(view_.item(quantity));
  if (amount.kind != QuantityKind::count || !amount.unit) return bound;
  const FactLexicon& lexicon = FactLexicon::get();
  const std::size_t blank = amount.unit->rfind(' ');
  const std::string_view words = view_.document().quote(amount.span);
  const bool product = is_product_name(words.substr(words.rfind(' ') + 1));
  if (!product) bound.kind = lexicon.find_metric(*amount.unit);
  if (!product && bound.kind == nullptr && blank != std::string::npos)
    bound.kind = lexicon.find_metric(std::string_view(*amount.unit).substr(blank + 1));
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
    const bool people =
        bound.kind->name == "users" || bound.kind->name == "customers" || bound.kind->name == "active customers";
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
    if (token.is("have"_w) || token.is("has"_w) || token.is("operate"_w) || token.is("operates"_w) ||
        token.is("serve"_w) || token.is("had"_w) || token.is("opened"_w) || token.is("sold"_w) ||
        token.is("delivered"_w) || token.is("closed"_w) || token.is("shipped"_w) || token.is("added"_w) ||
        token.is("produced"_w) || token.is("completed"_w))
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

// "12% of revenue".
bool Binder::of_revenue(int quantity) const {
  const TokenIndex at = view_.item(quantity).tokens.last;
  if (at >= view_.range().last || !(view_.token(at).is("of"_w) || view_.token(at).is("as"_w))) return false;
  const int metric = metric_after(at, true);
  return metric >= 0 && view_.metric(view_.item(metric)).name == "revenue";
}

// "Operating expenses as a percentage of sales were 23.8%", "as a percentage of sales, …": of what the metric is told.
bool Binder::is_told_of_revenue(int metric) const {
  const auto parted = [this](int from, int to, bool all) {
    for (int i = from + 1; i < to; ++i) {
      const Item& item = view_.item(i);
      if (item.kind == ItemKind::quantity || item.kind == ItemKind::boundary ||
          (all && (item.is(Cue::metric) || item.is(Cue::level))))
        return true;
    }
    return false;
  };
  for (int r = 0; r < view_.size(); ++r) {
    const Item& base = view_.item(r);
    if (!base.is(Cue::metric) || view_.metric(base).name != "revenue" || !is_of_percentage(base.tokens.first)) continue;
    if (r < metric ? !parted(r, metric, false) : r > metric && !parted(metric, r, true)) return true;
  }
  return false;
}

// "On an adjusted basis, net income was": what the sentence's figures are, whatever they are called.
std::string_view Binder::opening_adjustment() const {
  const TokenIndex first = view_.range().first;
  for (TokenIndex at = first; at + 3 < view_.range().last && at < first + 4; ++at) {
    if (!view_.token(at).is("on"_w) || !(view_.token(at + 1).is("a"_w) || view_.token(at + 1).is("an"_w))) continue;
    if (view_.token(at + 2).is("adjusted"_w)) return "adjusted ";
    if (view_.token(at + 2).is("non"_w)) return "non-GAAP ";
  }
  return {};
}

void Binder::adjust_name(std::string& name) const {
  if (adjustment_.empty()) return;
  if (name == "EPS" && adjustment_[0] == 'n') name = "non-GAAP diluted EPS";
  const std::string adjusted = std::string(adjustment_) + name;
  if (FactLexicon::get().find_metric(adjusted) != nullptr) name = adjusted;
}

// "A 5% cash flow increase from operations": the metric whose name the noun of change parts.
const Metric* Binder::parted_metric(const QuantityRole& role, const Bound& bound) const {
  constexpr TokenIndex kTail = 4;  // words
  if (role.after < 0 || bound.metric < 0) return nullptr;
  const TokenRange noun = view_.item(role.after).tokens, name = view_.item(bound.metric).tokens;
  if (name.last != noun.first || noun.last >= view_.range().last || !leads_to_name(view_.token(noun.last)))
    return nullptr;
  std::string words(view_.document().quote(view_.document().span_of(name)));
  const Metric* found = nullptr;
  for (TokenIndex at = noun.last; at < view_.range().last && at < noun.last + kTail; ++at) {
    if (view_.token(at).kind != TokenKind::word) break;
    words += ' ';
    words += view_.document().quote(view_.token(at).span());
    if (at == noun.last) continue;
    if (const Metric* metric = FactLexicon::get().find_metric(words)) found = metric;
  }
  return found;
}

// The metric's name for this quantity; false where a metric of this kind can't have it.
bool Binder::name_for(int quantity, const QuantityRole& role, Bound& bound) const {
  const Quantity& amount = view_.quantity(view_.item(quantity));
  if (const Metric* parted = parted_metric(role, bound)) bound.kind = parted;
  if (bound.name.empty())
    bound.name = bound.metric >= 0 && bound.kind->head
                     ? metric_name(view_.document(), view_.item(bound.metric).tokens, *bound.kind)
                     : std::string(bound.kind->name);
  rename(kSigned, bound.kind->name, bound.name);
  if (amount.kind != QuantityKind::per_unit) adjust_name(bound.name);
  if (bound.metric >= 0) {
    const TokenRange qualifier = owners_[static_cast<std::size_t>(bound.metric)].qualifier;
    if (!qualifier.empty()) bound.name = qualified_name(view_.document(), qualifier, bound.name);
  }
  if (role.use == QuantityUse::share) {
    const Owner* owner = bound.metric >= 0 ? &owners_[static_cast<std::size_t>(bound.metric)] : nullptr;
    const bool of_whole = bound.metric > quantity;
    if (of_whole && owner != nullptr && owner->entity != kNoEntity)
      bound.name = entities_.name(owner->entity) + " " + bound.name;
    bound.name = of_whole ? "share of " + bound.name : bound.name + " share";
    return true;
  }
  const bool points = amount.kind == QuantityKind::points && !bound.kind->takes(QuantityKind::percent);
  if (role.use == QuantityUse::change && points && !rename(kOfRevenue, bound.kind->name, bound.name))
    bound.name += " ratio";
  if (role.use == QuantityUse::change) return amount.kind != QuantityKind::duration || bound.kind->takes(amount.kind);
  if (!is_of_size(amount, *bound.kind)) return false;
  if (amount.kind == QuantityKind::per_unit) {
    rename(kPerShare, bound.kind->name, bound.name);
    adjust_name(bound.name);
    return true;
  }
  if (amount.kind == QuantityKind::percent && !bound.kind->takes(amount.kind)) {
    if (!of_revenue(quantity) && !(bound.metric >= 0 && is_told_of_revenue(bound.metric))) return false;
    if (!rename(kOfRevenue, bound.kind->name, bound.name)) bound.name += " ratio";
    return true;
  }
  if (amount.kind == QuantityKind::money && !bound.kind->takes(amount.kind))
    return rename_back(kOfRevenue, bound.kind->name, bound.name);
  if (amount.kind == QuantityKind::band || amount.kind == QuantityKind::points)
    return bound.kind->takes(QuantityKind::percent);
  if (amount.kind == QuantityKind::duration && bound.kind->kinds == 0)
    return false;  // "the surge in demand is three months old"
  const bool ratio = amount.kind == QuantityKind::count && !amount.unit && bound.kind->takes(QuantityKind::multiple);
  return ratio || bound.kind->takes(amount.kind);
}

}  // namespace callscope
