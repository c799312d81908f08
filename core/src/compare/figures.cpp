#include "compare/figures.h"

#include <algorithm>
#include <cmath>

#include "facts/lexicon.h"
#include "support/sort_stably.h"

namespace callscope {
namespace {

constexpr TokenIndex kLongestLead = 30;  // tokens of the sentence before the fact
constexpr int kSlack = 8;                // days by which quarters of 13 weeks leave the calendar's

Grain grain_of(const TimeSpan& time) {
  const int days = time.days();
  if (days <= 100) return Grain::current;
  if (days >= 170 && days <= 195) return Grain::half;
  if (days >= 260 && days <= 285) return Grain::nine_months;
  if (days >= 350 && days <= 380) return Grain::year;
  return Grain::other;
}

int rank_of(const Analysis& analysis, const Fact& fact) {
  int rank = static_cast<int>(std::lround(fact.confidence * 40));
  if (fact.value != kNone) rank += 30;
  if (fact.change && fact.change->quantity != kNone) rank += 20;
  if (fact.turn == kNone) return rank;
  const Turn& turn = at(analysis.turns, fact.turn);
  const bool remarks = turn.section == kNone || at(analysis.sections, turn.section).kind != SectionKind::qa;
  return rank + (remarks ? 25 : 0);
}

bool is_like_for_like(const std::vector<Token>& tokens, TokenIndex at, TokenIndex end) {
  if (!tokens[at].is("like"_w)) return false;
  while (++at < end && tokens[at].is("-"_w)) {
  }
  return at < end && tokens[at].is("for"_w);
}

// Whether the fact, or its sentence before it, puts the figure on another basis than the reported one.
bool is_pro_forma(const CallWords& words, Span fact) {
  const TokenRange own = words.tokens_in(fact);
  TokenIndex first = own.first;
  while (first > 0 && own.first - first < kLongestLead && !words.tokens[first - 1].is("."_w)) --first;
  for (TokenIndex i = first; i < own.last; ++i) {
    if (is_like_for_like(words.tokens, i, own.last)) return true;
    FactLexicon::Entry entry;
    TokenIndex last = 0;
    if (!FactLexicon::get().match(words.tokens, i, own.last, entry, last)) continue;
    if (entry.cue == Cue::exclude || entry.cue == Cue::hypothetical || entry.cue == Cue::constant) return true;
    i = last - 1;
  }
  return false;
}

// The time of a fact. "In August" of a call held in August is the state of things as reported.
void set_time(const Analysis& analysis, const Fact& fact, const TimeScale& scale, Figure& figure) {
  const auto own = scale.quarter_of(analysis.call);
  figure.time = own;
  const auto said = scale.stretch_of(analysis, fact.period);
  if (!said) return;
  figure.grain = grain_of(*said);
  if (!own) return;
  const bool instant = said->days() <= 35;
  const int slack = instant ? 31 : kSlack;
  const int latest = own->end + (instant ? 120 : kSlack);  // calls are held within four months
  if (figure.grain == Grain::current && said->end >= own->end - slack && said->end <= latest) return;
  figure.time = said;
  figure.of_call = figure.grain != Grain::current && std::abs(said->end - own->end) <= kSlack;
}

}  // namespace

bool is_managements(const Analysis& analysis, TurnId turn) {
  if (turn == kNone) return true;
  const Turn& said = at(analysis.turns, turn);
  return said.role != Role::analyst && said.role != Role::operator_ && said.role != Role::media &&
         said.kind != TurnKind::question && said.kind != TurnKind::disclaimer;
}

std::vector<Figure> read_figures(const CallWords& words, const EntityFamilies& families, const TimeScale& scale,
                                 bool directions) {
  const Analysis& analysis = *words.analysis;
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < analysis.facts.size(); ++i) {
    const Fact& fact = analysis.facts[i];
    const bool number = fact.value != kNone || (fact.change && (directions || fact.change->quantity != kNone));
    if (fact.duplicate_of != kNone || !number || !is_managements(analysis, fact.turn)) continue;
    if (fact.status == FactStatus::guidance || fact.status == FactStatus::target) continue;
    Figure figure;
    figure.fact = static_cast<FactId>(i);
    figure.family = families.of(fact.entity);
    figure.pro_forma = is_pro_forma(words, fact.span);
    figure.rank = rank_of(analysis, fact) - (figure.pro_forma ? 60 : 0);
    set_time(analysis, fact, scale, figure);
    if (fact.status == FactStatus::historical && figure.of_call) continue;  // of a time that is not known
    figures.push_back(figure);
  }
  sort_stably(figures, [](const Figure& a, const Figure& b) { return a.rank > b.rank; });
  return figures;
}

}  // namespace callscope
