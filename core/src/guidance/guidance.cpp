#include "guidance/guidance.h"

#include <algorithm>

#include "facts/binding.h"
#include "guidance/chinese_promises.h"
#include "guidance/promises.h"
#include "guidance/repetitions.h"

namespace callscope {
namespace {

constexpr const char* kListRule = "list_of_promises";

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
      case Modal::maintain:
      case Modal::still: return GuidanceAction::maintain;
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
  Reader(const Document& document, const Call& call, const Numbers& numbers, const Speech& speech, Facts& facts)
      : document_(document), call_(call), numbers_(numbers), speech_(speech), facts_(facts) {}

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
    const std::string& language = speech_.turns[static_cast<std::size_t>(turn)].language;
    if (language == "mul" || language.compare(0, 2, "zh") == 0) read_chinese(s, turn);
    words_.clear();
    Modality::get().find(document_.tokens(), tokens, words_);
    if (words_.empty()) return go_on_with_list(s, turn);
    QuantityId quantity = kNone;
    quantity_in(tokens, quantity);
    promises_.clear();
    Substance substance;
    substance.quantity = quantity != kNone;
    for (const Mention* mention = facts_.mentions.begin(s); mention != facts_.mentions.end(s); ++mention) {
      substance.metric = substance.metric || mention->cue == Cue::metric;
      substance.change = substance.change || mention->cue == Cue::change;
    }
    substance.ahead = is_ahead(tokens);
    find_promises(document_, tokens, words_, substance, promises_);
    // Who only leads through the call promises nothing, unless a figure shows otherwise.
    const bool procedural = speech_.turns[static_cast<std::size_t>(turn)].kind == TurnKind::procedural;
    if (procedural && !substance.quantity) return;
    for (const Promise& promise : promises_) add(promise, s, turn);
    if (promises_.empty()) go_on_with_list(s, turn);
  }

  void read_chinese(std::uint32_t s, TurnId turn) {
    const Span sentence = document_.span_of(document_.sentences()[s].tokens);
    for (ChinesePromise& promise : find_chinese_promises(document_.quote(sentence), sentence.start)) {
      Guidance guidance;
      guidance.span = promise.span;
      guidance.certainty = promise.certainty;
      guidance.metric = std::move(promise.metric);
      guidance.direction = promise.direction;
      guidance.turn = turn;
      guidance.speaker = speech_.turns[static_cast<std::size_t>(turn)].speaker;
      guidance.confidence = 0.7;
      guidance.evidence.push_back({"chinese_modal", promise.word});
      take_value_and_horizon(guidance);
      take_facts(guidance);
      out_.push_back(std::move(guidance));
      sentence_of_.push_back(s);
    }
  }
  // The first amount and the first period within the span.
  void take_value_and_horizon(Guidance& guidance) const {
    const auto before = [](const auto& item, std::uint32_t start) { return item.span.start < start; };
    const auto value = std::lower_bound(numbers_.quantities.begin(), numbers_.quantities.end(), guidance.span.start, before);
    if (value != numbers_.quantities.end() && guidance.span.contains(value->span) && value->kind != QuantityKind::duration)
      guidance.value = static_cast<QuantityId>(value - numbers_.quantities.begin());
    const auto period = std::lower_bound(numbers_.periods.begin(), numbers_.periods.end(), guidance.span.start, before);
    if (period == numbers_.periods.end() || !guidance.span.contains(period->span)) return;
    guidance.horizon = static_cast<PeriodId>(period - numbers_.periods.begin());
    guidance.horizon_span = period->span;
  }

  // "Secondly, a return to growth in the second half.": promised as the sentence before promised.
  void go_on_with_list(std::uint32_t s, TurnId turn) {
    const TokenRange tokens = document_.sentences()[s].tokens;
    QuantityId quantity = kNone;
    quantity_in(tokens, quantity);
    const bool begun = !out_.empty() && out_.back().evidence.front().rule == kListRule;
    if (quantity == kNone && !begun && !is_ahead(tokens)) return;  // the first item has substance
    if (out_.empty() || s == 0 || sentence_of_.back() + 1 != s || out_.back().turn != turn || !continues_list(document_, tokens)) return;
    const Certainty certainty = out_.back().certainty;
    TokenIndex last = tokens.last;
    while (last > tokens.first && document_.tokens()[last - 1].kind == TokenKind::punct) --last;
    add({{tokens.first, last}, {{tokens.first, tokens.first + 1}, Modal::expect}}, s, turn);
    out_.back().certainty = certainty;
    out_.back().evidence.front().rule = kListRule;
  }

  // Whether the sentence speaks of a period that has not ended when the call is held.
  bool is_ahead(TokenRange tokens) {
    using Anchor = PeriodForm::Anchor;
    while (ahead_ < numbers_.period_tokens.size() && numbers_.period_tokens[ahead_].first < tokens.first) ++ahead_;
    for (std::size_t p = ahead_; p < numbers_.period_tokens.size() && numbers_.period_tokens[p].first < tokens.last; ++p) {
      const PeriodForm& form = numbers_.forms[p];
      const Period& period = numbers_.periods[p];
      if (form.anchor == Anchor::coming || form.anchor == Anchor::rest || (form.anchor == Anchor::relative && form.count > 0)) return true;
      const auto& now = call_.date ? call_.date : call_.period_end;
      if (form.anchor != Anchor::absolute) continue;
      if (now && period.end ? *now < *period.end : is_later(form)) return true;
    }
    return false;
  }

  // Where the call tells no date or calendar, its fiscal year and quarter have to do.
  bool is_later(const PeriodForm& form) const {
    if (!call_.fiscal_year || !call_.fiscal_quarter) return form.year != 0 && call_.fiscal_year && form.year > *call_.fiscal_year;
    if (form.year != 0 && form.year != *call_.fiscal_year) return form.year > *call_.fiscal_year;
    if (form.unit == PeriodForm::Unit::year) return form.year != 0 && *call_.fiscal_quarter < 4;
    const int last = form.unit == PeriodForm::Unit::half ? form.number * 2 : form.number;
    const bool part = form.unit == PeriodForm::Unit::quarter || form.unit == PeriodForm::Unit::half;
    return part && form.month == 0 && last > *call_.fiscal_quarter;
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
    take_condition(guidance, promise.clause);
    take_facts(guidance);
    take_metric(guidance, promise, s);
    if (guidance.value == kNone) quantity_in(promise.clause, guidance.value);
    take_horizon(guidance, promise.clause);
    if (!guidance.metric) take_unnamed_earnings(guidance, promise.clause);
    const std::size_t first = out_.size();
    out_.push_back(std::move(guidance));
    add_others(first);
    sentence_of_.resize(out_.size(), s);
  }

  // "Our adjusted guidance of $2.85 to $2.87 per share".
  void take_unnamed_earnings(Guidance& guidance, TokenRange clause) const {
    if (guidance.value == kNone) return;
    const Quantity& value = numbers_.quantities[static_cast<std::size_t>(guidance.value)];
    const std::string_view unit = value.unit ? std::string_view(*value.unit) : std::string_view();
    if (value.kind != QuantityKind::per_unit || unit.size() < 6 || unit.substr(unit.size() - 6) != "/share") return;
    const auto& tokens = document_.tokens();
    const auto has = [&](WordId word) {
      return std::any_of(tokens.begin() + clause.first, tokens.begin() + clause.last, [word](const Token& token) { return token.is(word); });
    };
    if (has("dividend"_w) || has("price"_w) || !(has("guidance"_w) || has("outlook"_w) || has("range"_w))) return;
    guidance.metric = has("adjusted"_w) ? "adjusted EPS" : "EPS";
  }

  // "We expect revenue of $8 million and gross margin of 48%": each metric with a value is promised by itself.
  void add_others(std::size_t first) {
    if (out_[first].value == kNone) return;
    const Span clause = out_[first].span;
    for (std::size_t f = fact_; f < facts_.facts.size() && facts_.facts[f].span.start < clause.end; ++f) {
      const Fact& fact = facts_.facts[f];
      const Guidance& last = out_.back();
      const bool told = fact.metric == last.metric && fact.entity == last.entity;
      if (fact.value == kNone || told || fact.span.start < last.span.start || !clause.contains(fact.span)) continue;
      if (out_.size() == first + 1 && fact.value == last.value) continue;
      Guidance other = last;
      other.metric = fact.metric;
      other.entity = fact.entity;
      other.value = fact.value;
      other.direction = fact.change ? fact.change->direction : std::nullopt;
      other.span = {fact.span.start, clause.end};
      out_.back().span.end = trimmed(out_.back().span.start, fact.span.start);
      out_.push_back(std::move(other));
    }
  }

  // Where a clause ends that another follows: without the comma or "and" between them.
  std::uint32_t trimmed(std::uint32_t start, std::uint32_t end) const {
    TokenRange tokens = document_.tokens_in({start, end});
    while (tokens.size() > 1) {
      const Token& token = document_.tokens()[tokens.last - 1];
      if (token.kind != TokenKind::punct && !token.is("and"_w) && !token.is("with"_w)) break;
      --tokens.last;
    }
    return document_.span_of(tokens).end;
  }

  // "if demand holds", "subject to approval": from its word to the next comma.
  void take_condition(Guidance& guidance, TokenRange clause) const {
    for (const ModalWord& word : words_) {
      if (word.modal != Modal::condition || word.tokens.first < clause.first || word.tokens.last >= clause.last) continue;
      TokenIndex last = word.tokens.last;
      while (last < clause.last && !document_.tokens()[last].is(","_w) && !document_.tokens()[last].is(";"_w)) ++last;
      guidance.evidence.push_back({"condition", document_.span_of({word.tokens.first, last})});
      return;
    }
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
      guidance.metric = metric_name(document_, metric->tokens, lexicon.metric(metric->row));
      const Owner owner = facts_.entities->owner_of(*metric, document_.sentences()[s].tokens);
      if (owner.entity != kNoEntity) guidance.entity = facts_.entities->name(owner.entity);
    }
    if (!guidance.direction && change != nullptr)
      guidance.direction = direction_of(lexicon.change(change->row).trend, polarity, false);
    if (!guidance.direction) take_direction(guidance, promise.clause);
  }

  void take_direction(Guidance& guidance, TokenRange clause) const {
    for (const ModalWord& word : words_) {
      if (word.tokens.first < clause.first || word.tokens.first >= clause.last) continue;
      if (word.modal == Modal::rises) guidance.direction = Direction::up;
      if (word.modal == Modal::falls) guidance.direction = Direction::down;
      if (guidance.direction) return;
    }
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
  const Call& call_;
  const Numbers& numbers_;
  const Speech& speech_;
  Facts& facts_;
  std::vector<Guidance> out_;
  std::vector<std::uint32_t> sentence_of_;
  std::vector<ModalWord> words_;
  std::vector<Promise> promises_;
  std::size_t turn_ = 0, quantity_ = 0, period_ = 0, fact_ = 0, ahead_ = 0;
};

}  // namespace

std::vector<Guidance> read_guidance(const Document& document, const Call& call, const Numbers& numbers, const Speech& speech,
                                    const Structure& structure, Facts& facts) {
  Reader reader(document, call, numbers, speech, facts);
  std::vector<Guidance> guidance = reader.read();
  mark_repetitions(structure, speech, reader.sentence_of(), guidance);
  return guidance;
}

}  // namespace callscope
