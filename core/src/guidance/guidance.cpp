#include "guidance/guidance.h"

#include <algorithm>

#include "facts/binding.h"
#include "guidance/promises.h"

namespace callscope {
namespace {

Certainty certainty_of(Modal modal) {
  switch (modal) {
    case Modal::commit: return Certainty::commit;
    case Modal::confident: return Certainty::confident;
    case Modal::plan: return Certainty::plan;
    case Modal::believe:
    case Modal::potential: return Certainty::believe;
    case Modal::may: return Certainty::may;
    default: return Certainty::expect;
  }
}

GuidanceAction action_of(const std::vector<ModalWord>& words) {
  for (const ModalWord& word : words) {
    switch (word.modal) {
      case Modal::raise: return GuidanceAction::raise;
      case Modal::maintain: return GuidanceAction::maintain;
      case Modal::lower: return GuidanceAction::lower;
      case Modal::withdraw: return GuidanceAction::withdraw;
      case Modal::initiate: return GuidanceAction::initiate;
      default: break;
    }
  }
  return GuidanceAction::none;
}

bool holds_promises(const Turn& turn) {
  return turn.kind == TurnKind::welcome || turn.kind == TurnKind::prepared || turn.kind == TurnKind::answer ||
         turn.kind == TurnKind::interpretation || turn.kind == TurnKind::closing || turn.kind == TurnKind::procedural;
}

class Reader {
 public:
  Reader(const Document& document, const Numbers& numbers, const Speech& speech, Facts& facts)
      : document_(document), numbers_(numbers), speech_(speech), facts_(facts) {}

  std::vector<Guidance> read() {
    const auto& sentences = document_.sentences();
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      const TurnId turn = turn_of(sentences[s]);
      if (turn == kNone || !is_managements(turn)) continue;
      read_sentence(s, turn);
    }
    return std::move(out_);
  }

  const std::vector<std::uint32_t>& sentence_of() const { return sentence_of_; }

 private:
  TurnId turn_of(const Sentence& sentence) {
    const auto& ranges = speech_.turn_tokens;
    while (turn_ + 1 < ranges.size() && ranges[turn_ + 1].first <= sentence.tokens.first) ++turn_;
    const bool inside = turn_ < ranges.size() && ranges[turn_].first <= sentence.tokens.first && sentence.tokens.first < ranges[turn_].last;
    return inside ? static_cast<TurnId>(turn_) : kNone;
  }

  // A question's rendition is the analyst's too.
  bool is_managements(TurnId id) const {
    const Turn& turn = speech_.turns[static_cast<std::size_t>(id)];
    if (!holds_promises(turn) || turn.role == Role::analyst || turn.role == Role::operator_ || turn.role == Role::media) return false;
    return turn.renders == kNone || speech_.turns[static_cast<std::size_t>(turn.renders)].kind != TurnKind::question;
  }

  TokenIndex quantity_in(TokenRange range, QuantityId& found) {
    while (quantity_ < numbers_.tokens.size() && numbers_.tokens[quantity_].first < range.first) ++quantity_;
    for (std::size_t q = quantity_; q < numbers_.tokens.size() && numbers_.tokens[q].first < range.last; ++q) {
      const QuantityKind kind = numbers_.quantities[q].kind;
      if (kind == QuantityKind::duration) continue;
      found = static_cast<QuantityId>(q);
      return numbers_.tokens[q].first;
    }
    found = kNone;
    return range.last;
  }

  void read_sentence(std::uint32_t s, TurnId turn) {
    const TokenRange tokens = document_.sentences()[s].tokens;
    words_.clear();
    Modality::get().find(document_.tokens(), tokens, words_);
    if (words_.empty()) return;
    QuantityId quantity = kNone;
    quantity_in(tokens, quantity);
    promises_.clear();
    Substance substance;
    substance.quantity = quantity != kNone;
    substance.metric = std::any_of(facts_.mentions.begin(s), facts_.mentions.end(s),
                                   [](const Mention& mention) { return mention.cue == Cue::metric; });
    find_promises(document_, tokens, words_, substance, promises_);
    // Who only leads through the call promises nothing, unless a figure shows otherwise.
    const bool procedural = speech_.turns[static_cast<std::size_t>(turn)].kind == TurnKind::procedural;
    if (procedural && !substance.quantity) return;
    for (const Promise& promise : promises_) add(promise, s, turn);
  }

  void add(const Promise& promise, std::uint32_t s, TurnId turn) {
    Guidance guidance;
    guidance.span = document_.span_of(promise.clause);
    guidance.certainty = certainty_of(promise.word.modal);
    guidance.action = action_of(words_);
    guidance.turn = turn;
    guidance.speaker = speech_.turns[static_cast<std::size_t>(turn)].speaker;
    guidance.confidence = promise.word.modal == Modal::may ? 0.5 : 0.8;
    guidance.evidence.push_back({"modal", document_.span_of(promise.word.tokens)});
    take_facts(guidance);
    take_metric(guidance, promise, s);
    if (guidance.value == kNone) quantity_in(promise.clause, guidance.value);
    take_horizon(guidance, promise.clause);
    out_.push_back(std::move(guidance));
    sentence_of_.push_back(s);
  }

  // Facts whose words lie in the clause are promised, not reported.
  void take_facts(Guidance& guidance) {
    auto& facts = facts_.facts;
    while (fact_ < facts.size() && facts[fact_].span.end <= guidance.span.start) ++fact_;
    for (std::size_t f = fact_; f < facts.size() && facts[f].span.start < guidance.span.end; ++f) {
      Fact& fact = facts[f];
      if (!fact.span.overlaps(guidance.span)) continue;
      fact.status = FactStatus::guidance;
      if (guidance.metric) continue;
      guidance.metric = fact.metric;
      guidance.entity = fact.entity;
      guidance.value = fact.value != kNone ? fact.value : fact.change ? fact.change->quantity : kNone;
      if (fact.change) guidance.direction = fact.change->direction;
    }
  }

  void take_metric(Guidance& guidance, const Promise& promise, std::uint32_t s) {
    const Mention* metric = nullptr;
    const Mention* change = nullptr;
    for (const Mention* m = facts_.mentions.begin(s); m != facts_.mentions.end(s); ++m) {
      if (m->tokens.first < promise.clause.first || m->tokens.first >= promise.clause.last) continue;
      if (m->cue == Cue::metric && metric == nullptr) metric = m;
      if (m->cue == Cue::change && (change == nullptr || change->tokens.first < promise.word.tokens.first)) change = m;
    }
    const FactLexicon& lexicon = FactLexicon::get();
    const Polarity polarity = metric != nullptr ? lexicon.metric(metric->row).polarity : Polarity::good;
    if (!guidance.metric && metric != nullptr) {
      guidance.metric = std::string(lexicon.metric(metric->row).name);
      const Owner owner = facts_.entities->owner_of(*metric, document_.sentences()[s].tokens);
      if (owner.entity != kNoEntity) guidance.entity = facts_.entities->name(owner.entity);
    }
    if (!guidance.direction && change != nullptr)
      guidance.direction = direction_of(lexicon.change(change->row).trend, polarity, false);
  }

  void take_horizon(Guidance& guidance, TokenRange clause) {
    while (period_ < numbers_.period_tokens.size() && numbers_.period_tokens[period_].first < clause.first) ++period_;
    if (period_ < numbers_.period_tokens.size() && numbers_.period_tokens[period_].first < clause.last) {
      guidance.horizon = static_cast<PeriodId>(period_);
      guidance.horizon_span = numbers_.periods[period_].span;
      return;
    }
    for (const ModalWord& word : words_) {
      if (word.modal == Modal::horizon) guidance.horizon_span = document_.span_of(word.tokens);
    }
  }

  const Document& document_;
  const Numbers& numbers_;
  const Speech& speech_;
  Facts& facts_;
  std::vector<Guidance> out_;
  std::vector<std::uint32_t> sentence_of_;
  std::vector<ModalWord> words_;
  std::vector<Promise> promises_;
  std::size_t turn_ = 0, quantity_ = 0, period_ = 0, fact_ = 0;
};

// A rendition repeats the promise of the sentence it is paired with, or of its turn with the same metric.
void mark_repetitions(const Structure& structure, const Speech& speech, const std::vector<std::uint32_t>& sentence_of,
                      std::vector<Guidance>& all) {
  constexpr std::size_t kMost = 64;
  for (std::size_t g = 0; g < all.size(); ++g) {
    const TurnId original = speech.turns[static_cast<std::size_t>(all[g].turn)].renders;
    if (original == kNone) continue;
    const auto pair = std::lower_bound(structure.pairs.begin(), structure.pairs.end(), sentence_of[g],
                                       [](const SentencePair& p, std::uint32_t s) { return p.rendition < s; });
    const bool paired = pair != structure.pairs.end() && pair->rendition == sentence_of[g];
    const auto turn_before = [](const Guidance& guidance, TurnId turn) { return guidance.turn < turn; };
    auto first = static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), original, turn_before) - all.begin());
    for (std::size_t n = 0; first < all.size() && all[first].turn == original && n < kMost; ++first, ++n) {
      const bool same = paired ? sentence_of[first] == pair->original : all[first].metric && all[first].metric == all[g].metric;
      if (!same || first == g) continue;
      all[g].duplicate_of = static_cast<GuidanceId>(first);
      break;
    }
  }
}

}  // namespace

std::vector<Guidance> read_guidance(const Document& document, const Call&, const Numbers& numbers, const Speech& speech,
                                    const Structure& structure, Facts& facts) {
  Reader reader(document, numbers, speech, facts);
  std::vector<Guidance> guidance = reader.read();
  mark_repetitions(structure, speech, reader.sentence_of(), guidance);
  return guidance;
}

}  // namespace callscope
