#include "guidance/promised.h"

#include <algorithm>

#include "facts/binding.h"
#include "facts/facts.h"
#include "facts/name_words.h"

namespace callscope {
namespace {

constexpr TokenIndex kSubject = 5;  // words between a metric and the "is expected" that it is the subject of

Direction towards(Polarity polarity) {
  return polarity == Polarity::bad || polarity == Polarity::loss ? Direction::down : Direction::up;
}

}  // namespace

void Promised::describe(Guidance guidance, const Promise& promise, const std::vector<ModalWord>& words,
                        std::uint32_t sentence, std::vector<Guidance>& out) {
  take_condition(guidance, promise.clause, words);
  take_facts(guidance, document_.tokens()[promise.word.tokens.first].start);
  take_metric(guidance, promise, words, sentence);
  if (guidance.value == kNone) guidance.value = quantity_in(promise.clause);
  take_horizon(guidance, promise.clause, words);
  if (!guidance.metric) take_unnamed_earnings(guidance, promise.clause);
  out.push_back(std::move(guidance));
  add_others(out.size() - 1, out);
}

// The first amount and the first period within the span.
void Promised::describe_chinese(Guidance& guidance) {
  const auto before = [](const auto& item, std::uint32_t start) { return item.span.start < start; };
  const auto value =
      std::lower_bound(numbers_.quantities.begin(), numbers_.quantities.end(), guidance.span.start, before);
  if (value != numbers_.quantities.end() && guidance.span.contains(value->span) &&
      value->kind != QuantityKind::duration)
    guidance.value = static_cast<QuantityId>(value - numbers_.quantities.begin());
  const auto period = std::lower_bound(numbers_.periods.begin(), numbers_.periods.end(), guidance.span.start, before);
  if (period != numbers_.periods.end() && guidance.span.contains(period->span)) {
    guidance.horizon = static_cast<PeriodId>(period - numbers_.periods.begin());
    guidance.horizon_span = period->span;
  }
  take_facts(guidance, guidance.span.start);
}

QuantityId Promised::quantity_in(TokenRange range) {
  while (quantity_ < numbers_.tokens.size() && numbers_.tokens[quantity_].first < range.first) ++quantity_;
  for (std::size_t q = quantity_; q < numbers_.tokens.size() && numbers_.tokens[q].first < range.last; ++q)
    if (numbers_.quantities[q].kind != QuantityKind::duration && !is_kind_of_thing(q))
      return static_cast<QuantityId>(q);
  return kNone;
}

// "The 7-nanometer product": a count that a hyphen ties to its unit says which thing it is.
bool Promised::is_kind_of_thing(std::size_t quantity) const {
  if (numbers_.quantities[quantity].kind != QuantityKind::count) return false;
  const TokenRange range = numbers_.tokens[quantity];
  for (TokenIndex at = range.first + 1; at + 1 < range.last; ++at) {
    const bool tied = is_name_hyphen(document_.tokens()[at]) && !document_.tokens()[at + 1].has(kSpaceBefore);
    if (tied && document_.tokens()[at + 1].kind == TokenKind::word) return true;
  }
  return false;
}

// "if demand holds", "subject to approval": from its word to the next comma.
void Promised::take_condition(Guidance& guidance, TokenRange clause, const std::vector<ModalWord>& words) const {
  for (const ModalWord& word : words) {
    if (word.modal != Modal::condition || word.tokens.first < clause.first || word.tokens.last >= clause.last) continue;
    TokenIndex last = word.tokens.last;
    while (last < clause.last && !document_.tokens()[last].is(","_w) && !document_.tokens()[last].is(";"_w)) ++last;
    guidance.evidence.push_back({"condition", document_.span_of({word.tokens.first, last})});
    return;
  }
}

// Of the facts in the clause the one that is promised: with a figure rather than without, behind the word of promise
// rather than before it.
const Fact* Promised::choose(const Guidance& guidance, std::uint32_t word) const {
  const Fact* best = nullptr;
  int best_rank = -1;
  for (std::size_t f = fact_; f < facts_.facts.size() && facts_.facts[f].span.start < guidance.span.end; ++f) {
    const Fact& fact = facts_.facts[f];
    if (!fact.span.overlaps(guidance.span)) continue;
    const int rank = (has_figure(fact) ? 2 : 0) + (fact.span.end > word ? 1 : 0);
    if (rank <= best_rank) continue;
    best = &fact;
    best_rank = rank;
  }
  return best;
}

// Facts whose words lie in the clause are promised, not reported.
void Promised::take_facts(Guidance& guidance, std::uint32_t word) {
  auto& facts = facts_.facts;
  while (fact_ < facts.size() && facts[fact_].span.end <= guidance.span.start) ++fact_;
  for (std::size_t f = fact_; f < facts.size() && facts[f].span.start < guidance.span.end; ++f)
    if (facts[f].span.overlaps(guidance.span)) facts[f].status = FactStatus::guidance;
  chosen_ = guidance.span.start;
  const Fact* fact = guidance.metric ? nullptr : choose(guidance, word);
  if (fact == nullptr) return;
  chosen_ = fact->span.start;
  guidance.metric = fact->metric;
  guidance.entity = fact->entity;
  guidance.value = fact->value != kNone ? fact->value : fact->change ? fact->change->quantity : kNone;
  if (fact->change) guidance.direction = fact->change->direction;
}

// Whether a comma or another clause's word stands between.
bool Promised::is_parted(TokenIndex from, TokenIndex to) const {
  for (TokenIndex at = from; at < to; ++at) {
    const Token& token = document_.tokens()[at];
    if (token.is(","_w) || token.is(";"_w) || token.is("we"_w) || token.is("i"_w)) return true;
  }
  return false;
}

// The subject right before the word ("revenue is expected"), else what is named first behind it, else what was named
// before it.
const Mention* Promised::metric_of(const Promise& promise, std::uint32_t sentence) const {
  const Mention* subject = nullptr;
  const Mention* first = nullptr;
  const TokenRange word = promise.word.tokens;
  for (const Mention* m = facts_.mentions.begin(sentence); m != facts_.mentions.end(sentence); ++m) {
    if (m->cue != Cue::metric || m->tokens.first < promise.clause.first || m->tokens.first >= promise.clause.last)
      continue;
    if (first == nullptr) first = m;
    if (m->tokens.last > word.first) return subject != nullptr ? subject : m;
    const bool near = m->tokens.last + kSubject >= word.first;
    if (near && !is_parted(m->tokens.last, word.first)) subject = m;
  }
  return subject != nullptr ? subject : first;
}

// The first word of change behind the word of promise, else one before it in its clause.
const Mention* Promised::change_of(const Promise& promise, std::uint32_t sentence) const {
  const Mention* before = nullptr;
  for (const Mention* m = facts_.mentions.begin(sentence); m != facts_.mentions.end(sentence); ++m) {
    if (m->cue != Cue::change || m->tokens.first < promise.clause.first || m->tokens.first >= promise.clause.last)
      continue;
    if (m->tokens.first >= promise.word.tokens.first) return m;
    if (!is_parted(m->tokens.last, promise.word.tokens.first)) before = m;
  }
  return before;
}

void Promised::take_metric(Guidance& guidance, const Promise& promise, const std::vector<ModalWord>& words,
                           std::uint32_t sentence) const {
  const Mention* metric = metric_of(promise, sentence);
  const Mention* change = change_of(promise, sentence);
  const FactLexicon& lexicon = FactLexicon::get();
  const Polarity polarity = metric != nullptr ? lexicon.metric(metric->row).polarity : Polarity::good;
  if (!guidance.metric && metric != nullptr) {
    guidance.metric = metric_name(document_, metric->tokens, lexicon.metric(metric->row));
    const Owner owner = facts_.entities->owner_of(*metric, document_.sentences()[sentence].tokens);
    if (owner.entity != kNoEntity) guidance.entity = facts_.entities->name(owner.entity);
  }
  if (!guidance.direction && change != nullptr)
    guidance.direction = direction_of(lexicon.change(change->row).trend, polarity, false);
  if (!guidance.direction) take_direction(guidance, promise, words, polarity);
}

// "Will not reach", "unable to achieve".
bool Promised::is_negated(TokenIndex word) const {
  constexpr TokenIndex kReach = 3;
  for (TokenIndex at = word; at > 0 && at + kReach > word; --at) {
    const Token& token = document_.tokens()[at - 1];
    if (token.is("not"_w) || token.is("never"_w) || token.is("cannot"_w) || token.is("won't"_w) || token.is("unable"_w))
      return true;
  }
  return false;
}

// Where no word of change tells it: by what is added or weighs, bettered, kept, gained; there being room is room to be
// better.
void Promised::take_direction(Guidance& guidance, const Promise& promise, const std::vector<ModalWord>& words,
                              Polarity polarity) const {
  const auto says = [&](const ModalWord& word) {
    return word.tokens.first >= promise.clause.first && word.tokens.first < promise.clause.last &&
           !is_negated(word.tokens.first);
  };
  const auto find = [&](Modal modal) {
    return std::any_of(words.begin(), words.end(),
                       [&](const ModalWord& word) { return word.modal == modal && says(word); });
  };
  for (const ModalWord& word : words) {
    if (!says(word)) continue;
    if (word.modal == Modal::rises) guidance.direction = Direction::up;
    if (word.modal == Modal::falls) guidance.direction = Direction::down;
    if (guidance.direction) return;
  }
  if (find(Modal::betters) || promise.word.modal == Modal::potential)
    guidance.direction = towards(polarity);
  else if (find(Modal::keeps))
    guidance.direction = Direction::flat;
  else if (guidance.metric && find(Modal::gains) && polarity != Polarity::bad && polarity != Polarity::loss &&
           guidance.value == kNone)
    guidance.direction = Direction::up;
}

// "More than 70% compared to fiscal 2030", "up from our April estimate": what is compared with.
bool Promised::is_base(std::size_t period) const {
  const auto& tokens = document_.tokens();
  const TokenRange range = numbers_.period_tokens[period];
  if (range.first < 2) return false;
  const Token& link = tokens[range.first - 1];
  const Token& before = tokens[range.first - 2];
  if (link.is("versus"_w) || link.is("than"_w) ||
      ((link.is("to"_w) || link.is("with"_w)) && (before.is("compared"_w) || before.is("relative"_w))))
    return true;
  const Token& next = tokens[std::min<TokenIndex>(range.last, static_cast<TokenIndex>(tokens.size() - 1))];
  return numbers_.forms[period].unit == PeriodForm::Unit::month &&
         (next.is("estimate"_w) || next.is("projection"_w) || next.is("forecast"_w) || next.is("guidance"_w));
}

void Promised::take_horizon(Guidance& guidance, TokenRange clause, const std::vector<ModalWord>& words) {
  const auto& tokens = numbers_.period_tokens;
  const auto is_over = [&](std::size_t at) {  // "our work in the first nine months of the year"
    return numbers_.forms[at].anchor == PeriodForm::Anchor::opening || is_base(at);
  };
  while (period_ < tokens.size() &&
         (tokens[period_].first < clause.first || (tokens[period_].first < clause.last && is_over(period_))))
    ++period_;
  if (period_ < numbers_.period_tokens.size() && numbers_.period_tokens[period_].first < clause.last) {
    guidance.horizon = static_cast<PeriodId>(period_);
    guidance.horizon_span = numbers_.periods[period_].span;
    return;
  }
  for (const ModalWord& word : words) {
    if (word.modal == Modal::horizon) guidance.horizon_span = document_.span_of(word.tokens);
  }
}

// "Our adjusted guidance of $2.85 to $2.87 per share".
void Promised::take_unnamed_earnings(Guidance& guidance, TokenRange clause) const {
  if (guidance.value == kNone) return;
  const Quantity& value = numbers_.quantities[static_cast<std::size_t>(guidance.value)];
  const std::string_view unit = value.unit ? std::string_view(*value.unit) : std::string_view();
  if (value.kind != QuantityKind::per_unit || unit.size() < 6 || unit.substr(unit.size() - 6) != "/share") return;
  const auto& tokens = document_.tokens();
  const auto has = [&](WordId word) {
    return std::any_of(tokens.begin() + clause.first, tokens.begin() + clause.last,
                       [word](const Token& token) { return token.is(word); });
  };
  if (has("dividend"_w) || has("price"_w) || !(has("guidance"_w) || has("outlook"_w) || has("range"_w))) return;
  guidance.metric = has("adjusted"_w) ? "adjusted EPS" : "EPS";
}

// "We expect revenue of $8 million and gross margin of 48%": each metric with a value is promised by itself.
void Promised::add_others(std::size_t first, std::vector<Guidance>& out) const {
  if (out[first].value == kNone) return;
  const Span clause = out[first].span;
  for (std::size_t f = fact_; f < facts_.facts.size() && facts_.facts[f].span.start < clause.end; ++f) {
    const Fact& fact = facts_.facts[f];
    const Guidance& last = out.back();
    const bool told = fact.metric == last.metric && fact.entity == last.entity;
    if (fact.value == kNone || told || fact.span.start < std::max(chosen_, last.span.start) ||
        !clause.contains(fact.span))
      continue;
    if (out.size() == first + 1 && fact.value == last.value) continue;
    Guidance other = last;
    other.metric = fact.metric;
    other.entity = fact.entity;
    other.value = fact.value;
    other.direction = fact.change ? fact.change->direction : std::nullopt;
    other.span = {fact.span.start, clause.end};
    out.back().span.end = trimmed(out.back().span.start, fact.span.start);
    out.push_back(std::move(other));
  }
}

// Where a clause ends that another follows: without the comma or "and" between them.
std::uint32_t Promised::trimmed(std::uint32_t start, std::uint32_t end) const {
  TokenRange tokens = document_.tokens_in({start, end});
  while (tokens.size() > 1) {
    const Token& token = document_.tokens()[tokens.last - 1];
    if (token.kind != TokenKind::punct && !token.is("and"_w) && !token.is("with"_w)) break;
    --tokens.last;
  }
  return document_.span_of(tokens).end;
}

}  // namespace callscope
