#include "facts/facts.h"

#include "facts/arithmetic.h"
#include "facts/binding.h"
#include "facts/chinese_facts.h"
#include "facts/drivers.h"
#include "facts/parts_and_total.h"
#include "facts/qualitative.h"
#include "facts/repetition.h"
#include "facts/status.h"

namespace callscope {
namespace {

class Reader {
 public:
  Reader(const Document& document, const Call& call, const Numbers& numbers, const Speech& speech, Facts& out)
      : document_(document),
        numbers_(numbers),
        speech_(speech),
        out_(out),
        mentions_(out.mentions),
        entities_(*out.entities),
        view_(document, numbers),
        binder_(view_, entities_, call, topic_, out.facts),
        chinese_(document, numbers, call) {}

  void read() {
    const auto count = static_cast<std::uint32_t>(document_.sentences().size());
    for (std::uint32_t s = 0; s < count; ++s) read_sentence(s);
  }

 private:
  bool is_spoken(TurnKind kind) const {
    return kind != TurnKind::disclaimer && kind != TurnKind::operator_ && kind != TurnKind::safe_harbor;
  }

  // Whether a turn goes on with the one before: the next paragraph of remarks that no label parts.
  bool goes_on(std::size_t turn) const {
    const Turn& before = speech_.turns[turn - 1];
    const Turn& next = speech_.turns[turn];
    return before.kind == TurnKind::prepared && next.kind == TurnKind::prepared && before.speaker == next.speaker &&
           !next.label;
  }

  // The turn of a sentence; sentences come in text order.
  TurnId turn_of(const Sentence& sentence) {
    const auto& ranges = speech_.turn_tokens;
    while (turn_ + 1 < ranges.size() && ranges[turn_ + 1].first <= sentence.tokens.first) {
      ++turn_;
      if (!goes_on(turn_)) topic_ = Discourse{};
    }
    const bool inside = turn_ < ranges.size() && ranges[turn_].first <= sentence.tokens.first &&
                        sentence.tokens.first < ranges[turn_].last;
    return inside ? static_cast<TurnId>(turn_) : kNone;
  }

  void read_sentence(std::uint32_t s) {
    const Sentence& sentence = document_.sentences()[s];
    const TurnId turn = turn_of(sentence);
    if (turn == kNone || !is_spoken(speech_.turns[static_cast<std::size_t>(turn)].kind)) return;
    const Turn& spoken = speech_.turns[static_cast<std::size_t>(turn)];
    view_.read(s, mentions_, entities_, cursor_);
    const std::size_t first = out_.facts.size();
    if (turn != last_turn_) open_turn(turn, spoken.kind, s);
    if (chinese_.is_chinese(sentence.tokens)) chinese_.read(sentence.tokens, out_.facts);
    if (out_.facts.size() == first) read_english(s, first, spoken.kind == TurnKind::question);
    if (out_.facts.size() == first) return;
    for (std::size_t f = first; f < out_.facts.size(); ++f) {
      Fact& fact = out_.facts[f];
      fact.turn = turn;
      fact.speaker = spoken.speaker;
      fact.status = status_of(document_, sentence.tokens, fact.span);
      if (spoken.kind == TurnKind::question) fact.confidence *= 0.5;
    }
  }

  void read_english(std::uint32_t s, std::size_t first, bool asked) {
    if (asked) note_question();
    binder_.bind_sentence(s);
    const std::size_t figures = out_.facts.size();
    bind_drivers(view_, first, out_.facts);
    if (!asked) bind_qualitative(view_, entities_, topic_, first, out_.facts);
    if (figures == first) bind_drivers(view_, first, out_.facts);
    drop_repeated(first);
  }

  // An answer speaks of the segment that was asked about until it names another.
  void open_turn(TurnId turn, TurnKind kind, std::uint32_t sentence) {
    if (kind == TurnKind::question && !asking_) asked_ = kNoEntity;
    asking_ = kind == TurnKind::question;
    last_turn_ = turn;
    if (kind != TurnKind::answer && kind != TurnKind::interpretation) return;
    topic_.entity = asked_;
    topic_.named = sentence;
    topic_.asked = true;
  }

  void note_question() {
    for (const Item& item : view_.items()) {
      if (item.kind == ItemKind::entity && entities_.is_segment(item.ref) && entities_.is_proper(item.ref))
        asked_ = item.ref;
    }
  }

  // "The price of lamps rose by 20% in May. The price rose by 20% in May."
  bool says_same(const Fact& before, const Fact& fact) const {
    if (fact.entity || fact.value != kNone || before.value != kNone || !fact.change || !before.change) return false;
    const auto time_of = [this](const Fact& told) {
      return told.period == kNone ? std::string() : numbers_.periods[static_cast<std::size_t>(told.period)].label;
    };
    if (time_of(before) != time_of(fact)) return false;
    const auto same = [this](QuantityId a, QuantityId b) {
      return a != kNone && b != kNone &&
             numbers_.quantities[static_cast<std::size_t>(a)].value ==
                 numbers_.quantities[static_cast<std::size_t>(b)].value;
    };
    return fact.change->direction == before.change->direction && same(fact.change->quantity, before.change->quantity);
  }

  static constexpr std::uint32_t kLoop = 300;  // bytes that a loop's rounds are apart at most

  // A recogniser's loop says a clause again and again: it is one fact.
  void drop_repeated(std::size_t first) {
    auto& facts = out_.facts;
    const auto is_told = [&](const Fact& fact) {
      const std::string_view words = document_.quote(fact.span);
      for (std::size_t f = first > 3 ? first - 3 : 0; f < first; ++f) {
        if (facts[f].metric != fact.metric || facts[f].span.end + kLoop < fact.span.start) continue;
        if (document_.quote(facts[f].span).find(words) != std::string_view::npos ||
            (f + 1 == first && says_same(facts[f], fact)))
          return true;
      }
      return false;
    };
    std::size_t kept = first;
    for (std::size_t f = first; f < facts.size(); ++f) {
      if (is_told(facts[f])) continue;
      if (kept != f) facts[kept] = std::move(facts[f]);
      ++kept;
    }
    facts.resize(kept);
    if (topic_.fact >= static_cast<int>(kept)) topic_.fact = static_cast<int>(kept) - 1;
  }

  const Document& document_;
  const Numbers& numbers_;
  const Speech& speech_;
  Facts& out_;
  const Mentions& mentions_;
  const Entities& entities_;
  SentenceView view_;
  Discourse topic_;
  Binder binder_;
  ChineseFacts chinese_;
  NumberCursor cursor_;
  std::size_t turn_ = 0;
  TurnId last_turn_ = kNone;
  int asked_ = kNoEntity;  // the segment that the last question named
  bool asking_ = false;
};

}  // namespace

Facts read_facts(const Document& document, const Call& call, const Numbers& numbers, const Speech& speech,
                 const Structure&) {
  Facts facts;
  facts.mentions = find_mentions(document, numbers);
  facts.entities = std::make_shared<const Entities>(document, facts.mentions, numbers, call);
  Reader(document, call, numbers, speech, facts).read();
  mark_repetitions(speech.turns, numbers.quantities, facts.facts);
  check_arithmetic(facts.facts, numbers.quantities, facts.faults);
  check_parts_and_total(document, numbers, facts.faults);
  return facts;
}

}  // namespace callscope
