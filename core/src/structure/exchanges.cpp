#include "structure/exchanges.h"

#include <optional>

#include "structure/questions.h"

namespace callscope {
namespace {

class Reader {
 public:
  Reader(const Document& document, const Speech& speech) : document_(document), speech_(speech) {}

  std::vector<Exchange> read() {
    for (TurnId id = 0; id < static_cast<TurnId>(speech_.turns.size()); ++id) read_turn(id);
    close();
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
  // answer follows up. Who puts in a word without being called and without asking opens none.
  void read_question(TurnId id, const Turn& turn) {
    const bool same = open_ && turn.speaker == out_.back().analyst && (turn.speaker != kNone || !chaired_);
    const AskedWords asked = read_questions(document_, speech_.turn_tokens[static_cast<std::size_t>(id)]);
    if (!same && open_ && !chaired_ && asked.questions.empty()) return;
    if (!same) begin(id, turn);
    add(id, asked);
    chaired_ = false;
  }

  void begin(TurnId id, const Turn& turn) {
    close();
    first_ = id;
    remark_.reset();
    Exchange exchange;
    if (turn.role != Role::ir) exchange.analyst = turn.speaker;  // who reads out what others wrote does not ask it
    if (exchange.analyst != kNone)
      exchange.organization = speech_.participants[static_cast<std::size_t>(turn.speaker)].organization;
    if (chaired_) exchange.introduced_by = announcer_;
    out_.push_back(std::move(exchange));
    open_ = true;
  }

  void add(TurnId id, const AskedWords& asked) {
    for (TokenRange question : asked.questions) out_.back().questions.push_back({id, document_.span_of(question)});
    if (!remark_ && !asked.statement.empty()) remark_ = Question{id, document_.span_of(asked.statement)};
  }

  // Who asks nothing in so many words still has an exchange: what they remarked, or their first turn.
  void close() {
    if (out_.empty() || !out_.back().questions.empty()) return;
    out_.back().questions.push_back(
        remark_ ? *remark_
                : Question{first_, document_.span_of(speech_.turn_tokens[static_cast<std::size_t>(first_)])});
  }

  const Document& document_;
  const Speech& speech_;
  TurnId announcer_ = kNone;
  bool chaired_ = false;  // somebody chaired since the last question or answer
  bool open_ = false;
  TurnId first_ = kNone;            // of the open exchange
  std::optional<Question> remark_;  // the first thing that its asker said beyond courtesies without asking
  std::vector<Exchange> out_;
};

}  // namespace

std::vector<Exchange> read_exchanges(const Document& document, const Speech& speech) {
  return Reader(document, speech).read();
}

}  // namespace callscope
