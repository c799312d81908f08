#include "guidance/guidance.h"

#include <algorithm>

#include "guidance/chinese_promises.h"
#include "guidance/near_promises.h"
#include "guidance/promised.h"
#include "guidance/repetitions.h"
#include "text/word_list.h"

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

GuidanceAction action_of(const Document& document, TokenRange sentence, const std::vector<ModalWord>& words) {
  for (const ModalWord& word : words) {
    if (word.modal != Modal::still && !is_of_outlook(document, sentence, word)) continue;
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

// Whether it is told neither of what nor which way nor how much nor when.
bool says_nothing(const Guidance& guidance) {
  return !guidance.metric && !guidance.direction && guidance.value == kNone && guidance.horizon == kNone;
}

bool holds_promises(const Turn& turn) {
  return turn.kind == TurnKind::welcome || turn.kind == TurnKind::prepared || turn.kind == TurnKind::answer ||
         turn.kind == TurnKind::interpretation || turn.kind == TurnKind::closing || turn.kind == TurnKind::procedural;
}

class Reader {
 public:
  Reader(const Document& document, const Call& call, const Numbers& numbers, const Speech& speech, Facts& facts)
      : document_(document),
        call_(call),
        numbers_(numbers),
        speech_(speech),
        facts_(facts),
        promised_(document, numbers, facts),
        modality_(Modality::get().phrases(document.tokens(), document.vocabulary())) {}

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
    const bool inside = turn_ < ranges.size() && ranges[turn_].first <= sentence.tokens.first &&
                        sentence.tokens.first < ranges[turn_].last;
    return inside ? static_cast<TurnId>(turn_) : kNone;
  }

  // A question's rendition is the analyst's too.
  bool is_managements(TurnId id) const {
    const Turn& turn = speech_.turns[static_cast<std::size_t>(id)];
    if (!holds_promises(turn) || turn.role == Role::analyst || turn.role == Role::operator_ || turn.role == Role::media)
      return false;
    return turn.renders == kNone || speech_.turns[static_cast<std::size_t>(turn.renders)].kind != TurnKind::question;
  }

  void read_sentence(std::uint32_t s, TurnId turn) {
    const TokenRange tokens = document_.sentences()[s].tokens;
    const std::string& language = speech_.turns[static_cast<std::size_t>(turn)].language;
    if (language == "mul" || language.compare(0, 2, "zh") == 0) read_chinese(s, turn);
    words_.clear();
    Modality::get().find(document_.tokens(), modality_, tokens, words_);
    if (words_.empty()) return go_on_with_list(s, turn);
    promises_.clear();
    Substance substance;
    substance.quantity = promised_.quantity_in(tokens) != kNone;
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
      promised_.describe_chinese(guidance);
      out_.push_back(std::move(guidance));
      sentence_of_.push_back(s);
    }
  }

  // "Secondly, a return to growth in the second half.": promised as the sentence before promised.
  void go_on_with_list(std::uint32_t s, TurnId turn) {
    const TokenRange tokens = document_.sentences()[s].tokens;
    const QuantityId quantity = promised_.quantity_in(tokens);
    const bool before = s > 0 && !out_.empty() && sentence_of_.back() + 1 == s && out_.back().turn == turn;
    const bool begun = before && out_.back().evidence.front().rule == kListRule;
    if (quantity == kNone && !begun && !is_ahead(tokens)) return;  // the first item has substance
    const auto& sentences = document_.sentences();
    const bool announced = quantity != kNone && s > 0 && sentences[s - 1].block == sentences[s].block &&
                           (begun || announces_figures(document_, sentences[s - 1].tokens));
    if (!(before || announced) || !continues_list(document_, tokens, announced)) return;
    const Certainty certainty = before ? out_.back().certainty : Certainty::expect;
    const PeriodId horizon = before && !announced ? out_.back().horizon : kNone;
    const std::size_t first = out_.size();
    TokenIndex last = tokens.last;
    while (last > tokens.first && document_.tokens()[last - 1].kind == TokenKind::punct) --last;
    add({{tokens.first, last}, {{tokens.first, tokens.first + 1}, Modal::expect}}, s, turn);
    out_.back().certainty = certainty;
    for (std::size_t g = first; g < out_.size(); ++g)
      if (out_[g].horizon == kNone) out_[g].horizon = horizon;
    out_.back().evidence.front().rule = kListRule;
  }

  // Whether the sentence speaks of a period that has not ended when the call is held.
  bool is_ahead(TokenRange tokens) {
    using Anchor = PeriodForm::Anchor;
    while (ahead_ < numbers_.period_tokens.size() && numbers_.period_tokens[ahead_].first < tokens.first) ++ahead_;
    for (std::size_t p = ahead_; p < numbers_.period_tokens.size() && numbers_.period_tokens[p].first < tokens.last;
         ++p) {
      const PeriodForm& form = numbers_.forms[p];
      const Period& period = numbers_.periods[p];
      if (form.anchor == Anchor::coming || form.anchor == Anchor::rest ||
          (form.anchor == Anchor::relative && form.count > 0))
        return true;
      const auto& now = call_.date ? call_.date : call_.period_end;
      if (form.anchor != Anchor::absolute) continue;
      if (now && period.end ? *now < *period.end : is_later(form)) return true;
    }
    return false;
  }

  // Where the call tells no date or calendar, its fiscal year and quarter have to do.
  bool is_later(const PeriodForm& form) const {
    if (!call_.fiscal_year || !call_.fiscal_quarter)
      return form.year != 0 && call_.fiscal_year && form.year > *call_.fiscal_year;
    if (form.year != 0 && form.year != *call_.fiscal_year) return form.year > *call_.fiscal_year;
    if (form.unit == PeriodForm::Unit::year) return form.year != 0 && *call_.fiscal_quarter < 4;
    const int last = form.unit == PeriodForm::Unit::half ? form.number * 2 : form.number;
    const bool part = form.unit == PeriodForm::Unit::quarter || form.unit == PeriodForm::Unit::half;
    return part && form.month == 0 && last > *call_.fiscal_quarter;
  }

  // "We will", "our shops will": the company's own; so is what "will continue", and of what one is confident.
  bool is_of_speaker(const Promise& promise) const {
    const bool goes_on = promise.word.modal == Modal::commit && promise.word.tokens.size() > 1;
    if (goes_on || promise.word.modal == Modal::confident) return true;
    constexpr WordList kOwn = {"we"_w, "our"_w, "we'll"_w, "we're"_w, "us"_w, "company"_w, "group"_w, "management"_w};
    const auto& tokens = document_.tokens();
    return std::any_of(tokens.begin() + promise.clause.first, tokens.begin() + promise.word.tokens.last,
                       [&](const Token& token) { return kOwn.has(token.word); });
  }

  void add(const Promise& promise, std::uint32_t s, TurnId turn) {
    Guidance guidance;
    guidance.span = document_.span_of(promise.clause);
    guidance.certainty = certainty_of(promise.word.modal);
    guidance.action = action_of(document_, document_.sentences()[s].tokens, words_);
    guidance.turn = turn;
    guidance.speaker = speech_.turns[static_cast<std::size_t>(turn)].speaker;
    guidance.confidence = promise.word.modal == Modal::may ? 0.5 : 0.8;
    guidance.evidence.push_back({"modal", document_.span_of(promise.word.tokens)});
    const std::size_t first = out_.size();
    promised_.describe(std::move(guidance), promise, words_, s, out_);
    if (says_nothing(out_[first]) && !is_of_speaker(promise)) out_.resize(first);
    sentence_of_.resize(out_.size(), s);
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
  Promised promised_;
  DocumentPhrases modality_;
  std::size_t turn_ = 0, ahead_ = 0;
};

}  // namespace

std::vector<Guidance> read_guidance(const Document& document, const Call& call, const Numbers& numbers,
                                    const Speech& speech, const Structure& structure, Facts& facts) {
  Reader reader(document, call, numbers, speech, facts);
  std::vector<Guidance> guidance = reader.read();
  mark_repetitions(structure, speech, reader.sentence_of(), guidance);
  return guidance;
}

}  // namespace callscope
