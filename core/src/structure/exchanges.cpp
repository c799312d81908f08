#include "structure/exchanges.h"

namespace callscope {
namespace {

class Reader {
 public:
  Reader(const Document& document, const Speech& speech) : document_(document), speech_(speech) {}

  std::vector<Exchange> read() {
    for (TurnId id = 0; id < static_cast<TurnId>(speech_.turns.size()); ++id) read_turn(id);
    return std::move(out_);
  }

 private:
  void read_turn(TurnId id) {
    const Turn& turn = speech_.turns[static_cast<std::size_t>(id)];
    switch (turn.kind) {
      case TurnKind::operator_:
      case TurnKind::procedural:
        if (turn.kind == TurnKind::operator_ || turn.role == Role::ir) {
          announcer_ = id;
          chaired_ = true;
        }
        return;
      case TurnKind::question: return read_question(id, turn);
      case TurnKind::answer:
        if (open_) out_.back().answers.push_back(id);
        chaired_ = false;
        return;
      case TurnKind::interpretation:
        if (open_) out_.back().renditions.push_back(id);
        return;
      case TurnKind::closing: open_ = false; return;
      default: return;
    }
  }

  // A new exchange where the chair spoke before or another analyst asks; the same analyst after an
  // answer follows up.
  void read_question(TurnId id, const Turn& turn) {
    const bool same = open_ && turn.speaker == out_.back().analyst && (turn.speaker != kNone || !chaired_);
    if (!same) begin(turn);
    add_questions(id);
    chaired_ = false;
  }

  void begin(const Turn& turn) {
    Exchange exchange;
    exchange.analyst = turn.speaker;
    if (turn.speaker != kNone) exchange.organization = speech_.participants[static_cast<std::size_t>(turn.speaker)].organization;
    if (chaired_) exchange.introduced_by = announcer_;
    out_.push_back(std::move(exchange));
    open_ = true;
  }

  // Each question with the words that lead up to it; the last takes in what follows.
  void add_questions(TurnId id) {
    auto& questions = out_.back().questions;
    const TokenRange range = speech_.turn_tokens[static_cast<std::size_t>(id)];
    const auto& sentences = document_.sentences();
    const std::size_t before = questions.size();
    TokenIndex first = range.first;
    for (std::uint32_t s = document_.sentence_of(range.first); s < sentences.size() && sentences[s].tokens.first < range.last; ++s) {
      if (!asks(sentences[s].tokens)) continue;
      questions.push_back({id, document_.span_of({first, sentences[s].tokens.last})});
      first = sentences[s].tokens.last;
    }
    if (questions.size() == before) questions.push_back({id, document_.span_of(range)});
  }

  bool asks(TokenRange sentence) const {
    for (TokenIndex at = sentence.last; at-- > sentence.first && at + 3 > sentence.last;)
      if (document_.tokens()[at].is("?"_w) || document_.tokens()[at].is("？"_w)) return true;
    return false;
  }

  const Document& document_;
  const Speech& speech_;
  TurnId announcer_ = kNone;
  bool chaired_ = false;  // somebody chaired since the last question or answer
  bool open_ = false;
  std::vector<Exchange> out_;
};

}  // namespace

std::vector<Exchange> read_exchanges(const Document& document, const Speech& speech) {
  return Reader(document, speech).read();
}

}  // namespace callscope
