#include "facts/qualitative.h"

#include <algorithm>
#include <string>

#include "facts/name_words.h"
#include "facts/told_changes.h"
#include "facts/told_levels.h"
#include "support/word_lists.h"
#include "text/word_list.h"

namespace callscope {
namespace {

// "In Lanterns, revenue declined", "Lanterns delivered strong order growth".
int opening_entity(const SentenceView& view, int m) {
  if (m < 2 || view.item(0).kind != ItemKind::entity) return kNoEntity;
  if (view.item(1).kind == ItemKind::comma)
    return view.item(0).tokens.first < view.range().first + 4 ? view.item(0).ref : kNoEntity;
  const bool acts = view.item(1).is(Cue::yield) && view.item(1).tokens.first < view.item(0).tokens.last + 3;
  return acts && view.item(0).tokens.first == view.range().first ? view.item(0).ref : kNoEntity;
}

// "The order growth of Lanterns": the name behind the word of change.
int entity_behind(const SentenceView& view, TokenIndex at) {
  if (at >= view.range().last || !(view.token(at).is("of"_w) || view.token(at).is("at"_w) || view.token(at).is("in"_w)))
    return kNoEntity;
  ++at;
  if (at < view.range().last && is_determiner(view.token(at))) ++at;
  const int index = view.at(at);
  return index >= 0 && view.item(index).kind == ItemKind::entity ? view.item(index).ref : kNoEntity;
}

// Of "the EBITDA loss" EBITDA.
int signed_metric(const SentenceView& view, int m) {
  if (view.metric(view.item(m)).polarity != Polarity::loss) return m;
  const bool joined =
      m > 0 && view.item(m - 1).is(Cue::metric) && view.item(m - 1).tokens.last == view.item(m).tokens.first;
  return joined ? m - 1 : m;
}

bool is_told(const SentenceView& view, const std::vector<Fact>& facts, std::size_t first, int metric, TokenRange told) {
  const Span words = view.document().span_of(view.item(metric).tokens);
  const Span change = view.document().span_of(told);
  for (std::size_t f = first; f < facts.size(); ++f) {
    if (facts[f].metric_text == words || facts[f].span.overlaps(words) || facts[f].span.overlaps(change)) return true;
  }
  return false;
}

bool is_forward(const Token& token) {
  static const WordSet kWords = read_words("figure_words", "forward");
  const bool month = token.is("may"_w) && token.has(kCapitalised);
  return kWords.has(token.word) && !month;
}

// "As sales go up, costs do", "when demand improves": a verb in the present behind such a word says what would be.
bool is_general(const SentenceView& view, TokenIndex metric, TokenIndex verb) {
  constexpr WordList kPresent = {"go"_w,      "goes"_w,     "increase"_w, "increases"_w, "grow"_w,    "grows"_w,
                                 "improve"_w, "improves"_w, "rise"_w,     "rises"_w,     "decline"_w, "declines"_w,
                                 "fall"_w,    "falls"_w,    "decrease"_w, "decreases"_w, "recover"_w, "recovers"_w};
  constexpr TokenIndex kOpening = 3;  // words before the metric
  const TokenIndex first = view.range().first;
  if (!kPresent.has(view.token(verb).word) || view.token(verb - 1).is("to"_w)) return false;
  for (TokenIndex t = metric; t > first && t + kOpening > metric; --t) {
    const Token& token = view.token(t - 1);
    if (token.is("when"_w) || token.is("once"_w)) return true;
    if (token.is("as"_w)) return t < first + 2 || !view.token(t - 2).is("well"_w);
  }
  return false;
}

// Whether what stands from `at` on is denied, hoped for or asked: by a word before it in its clause,
// or by an infinitive ("to drive growth in orders"), other than of going on ("continued to improve").
bool is_unreal(const SentenceView& view, TokenIndex at) {
  const TokenIndex first = view.range().first;
  for (TokenIndex t = at; t > first; --t) {
    const Token& token = view.token(t - 1);
    if (token.is(";"_w) || token.is("while"_w) || token.is("but"_w)) break;
    if (is_forward(token)) return true;
    if (!token.is("to"_w) || at > t + 3) continue;
    const bool goes_on = t - 1 > first && (view.token(t - 2).is("continued"_w) || view.token(t - 2).is("continue"_w) ||
                                           view.token(t - 2).is("continues"_w) || view.token(t - 2).is("due"_w) ||
                                           view.token(t - 2).is("began"_w) || view.token(t - 2).is("thanks"_w) ||
                                           view.token(t - 2).is("attributed"_w));
    if (!goes_on) return true;
  }
  return view.range().last > first && view.token(view.range().last - 1).is("?"_w);
}

// "The increase in revenue was due to …", after the sentence that gave it: no second fact.
bool is_said_again(const SentenceView& view, const Fact& fact, const std::vector<Fact>& facts) {
  constexpr TokenIndex kOpening = 3;  // words before it
  const TokenRange sentence = view.range();
  if (fact.span.start > view.token(std::min(sentence.first + kOpening, sentence.last - 1)).start) return false;
  constexpr std::size_t kBack = 6;
  constexpr std::uint32_t kReach = 600;  // bytes: some three sentences
  for (std::size_t f = facts.size(); f-- > 0 && f + kBack >= facts.size();) {
    const Fact& before = facts[f];
    if (before.span.end + kReach < fact.span.start) return false;
    const bool in_figures = before.value != kNone || (before.change && before.change->quantity != kNone);
    if (!in_figures || before.metric != fact.metric || !before.change ||
        before.change->direction != fact.change->direction)
      continue;
    if (!fact.entity || before.entity == fact.entity) return true;
  }
  return false;
}

class Teller {
 public:
  Teller(const SentenceView& view, const Entities& entities, const Discourse& topic, std::size_t first,
         std::vector<Fact>& facts)
      : view_(view), entities_(entities), topic_(topic), first_(first), facts_(facts) {}

  void tell_all() {
    const bool reasons = facts_.size() > first_;
    int before = -1;  // the metric told last, which a list may go on from
    int before_m = 0;
    bool cause = false;  // whether a cause is being told: "reflects higher volume, lower costs and …"
    ToldChange last;
    for (int m = 0; m < view_.size(); ++m) {
      if (!view_.item(m).is(Cue::metric)) continue;
      cause |= causes_since(before_m, m);
      before_m = m;
      ToldChange told = told_change(view_, m, reasons || cause);
      const bool listed = told.word < 0 && before >= 0 && last.word < before && goes_on(view_, before, m);
      if (listed) told = last;
      if (told.word < 0) {
        if (const ToldLevel level = told_level(view_, m); is_open(m, level.words))
          tell(m, {level.words, level.trend, "level_without_figure", true});
        continue;
      }
      const TokenRange words = view_.item(told.word).tokens;
      if (!listed && !is_open(m, words)) continue;
      if (listed && is_unreal(view_, words.first)) continue;
      tell(m, {words, told.trend, "direction_without_figure", false, told.before, told.after});
      before = m;
      last = told;
    }
  }

 private:
  // What is told of a metric, in which words.
  struct Telling {
    TokenRange words;
    Trend trend;
    const char* rule;
    bool is_level = false;
    std::string_view before = {}, after = {};  // what is added to the metric's name
  };

  // Whether words of cause stand between two metrics, and no new clause begins behind them.
  bool causes_since(int from, int to) const {
    bool cause = false;
    for (int i = from; i < to; ++i) {
      if (view_.item(i).is(Cue::driver) || view_.item(i).is(Cue::offset)) cause = true;
      if (view_.item(i).kind == ItemKind::boundary) cause = false;
    }
    return cause;
  }

  // Whether words tell what no fact of the sentence tells, and tell it as real.
  bool is_open(int m, TokenRange words) const {
    return !words.empty() && !is_told(view_, facts_, first_, m, words) && !is_unreal(view_, words.first) &&
           !(words.first > view_.item(m).tokens.first && is_general(view_, view_.item(m).tokens.first, words.first));
  }

  void tell(int m, const Telling& told) {
    const int named = signed_metric(view_, m);
    const Item& item = view_.item(named);
    const Metric& metric = view_.metric(item);
    const Trend trend = told.trend;
    if (metric.polarity == Polarity::neutral && (trend == Trend::better || trend == Trend::worse))
      return;  // "enhanced investments"
    const Owner owner =
        entities_.owner_of({item.tokens, item.cue, static_cast<std::uint16_t>(item.ref)}, view_.range());
    const bool mere_loss = metric.polarity == Polarity::loss && item.tokens.size() == 1;
    if (mere_loss && owner.entity == kNoEntity) return;  // "losses": of what, nobody says
    const Span change = view_.document().span_of(told.words);
    Fact fact;
    fact.metric = std::string(told.before) + without_loss(metric_name(view_.document(), item.tokens, metric)) +
                  std::string(told.after);
    if (!owner.qualifier.empty()) fact.metric = qualified_name(view_.document(), owner.qualifier, fact.metric);
    fact.metric_text = view_.document().span_of(item.tokens);
    fact.span = cover(fact.metric_text, change);
    if (!owner.tokens.empty()) fact.span = cover(fact.span, view_.document().span_of(owner.tokens));
    const int entity = entity_of(named, told, metric, owner);
    if (entity != kNoEntity) fact.entity = entities_.name(entity);
    fact.period = topic_.period;
    fact.change = Change{};
    fact.change->direction =
        direction_of(trend, metric.polarity, view_.metric(view_.item(m)).polarity == Polarity::loss);
    fact.confidence = 0.45;
    fact.evidence.push_back({told.rule, change});
    if (told.is_level || !is_said_again(view_, fact, facts_)) facts_.push_back(std::move(fact));
  }

  int entity_of(int named, const Telling& told, const Metric& metric, const Owner& owner) const {
    if (owner.entity != kNoEntity) return owner.entity;
    if (metric.of_company || owner.whole) return kNoEntity;
    const bool follows = told.words.first >= view_.item(named).tokens.last;
    const int behind = follows ? entity_behind(view_, told.words.last) : kNoEntity;
    if (behind != kNoEntity) return behind;
    const int opening = opening_entity(view_, named);
    return opening != kNoEntity ? opening : topic_.entity;
  }

  const SentenceView& view_;
  const Entities& entities_;
  const Discourse& topic_;
  const std::size_t first_;
  std::vector<Fact>& facts_;
};

}  // namespace

void bind_qualitative(const SentenceView& view, const Entities& entities, const Discourse& topic, std::size_t first,
                      std::vector<Fact>& facts) {
  Teller(view, entities, topic, first, facts).tell_all();
}

}  // namespace callscope
