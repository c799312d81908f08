#include "properties/properties.h"

#include <nlohmann/json.hpp>

#include "callscope/serialize.h"

namespace callscope::properties {
namespace {

class Checker {
 public:
  explicit Checker(const Analysis& analysis) : a_(analysis) {}

  std::string run() {
    speech();
    numbers();
    statements();
    quality();
    digest();
    return fault_;
  }

 private:
  void fail(const std::string& what, std::size_t index) {
    if (fault_.empty()) fault_ = what + " #" + std::to_string(index);
  }
  bool border(std::uint32_t at) const {
    return at == a_.text.size() || (at < a_.text.size() && (static_cast<unsigned char>(a_.text[at]) & 0xC0) != 0x80);
  }
  void span(Span s, const char* what, std::size_t i) {
    if (s.start > s.end || !border(s.start) || !border(s.end)) fail(std::string(what) + ": span out of place", i);
  }
  void span(const std::optional<Span>& s, const char* what, std::size_t i) {
    if (s) span(*s, what, i);
  }
  template <class Items>
  void id(int reference, const Items& items, const char* what, std::size_t i) {
    if (reference < kNone || reference >= static_cast<int>(items.size())) fail(std::string(what) + ": dangling id", i);
  }
  template <class Item>
  void judged(const Item& item, const char* what, std::size_t i) {
    if (!(item.confidence >= 0 && item.confidence <= 1)) fail(std::string(what) + ": confidence", i);
    for (const Evidence& evidence : item.evidence) span(evidence.span, what, i);
  }

  void speech() {
    for (std::size_t i = 0; i < a_.participants.size(); ++i) judged(a_.participants[i], "participant", i);
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < a_.turns.size(); ++i) {
      const Turn& turn = a_.turns[i];
      span(turn.span, "turn", i);
      span(turn.label, "turn label", i);
      if (turn.span.start < end) fail("turns overlap", i);
      end = turn.span.end;
      id(turn.speaker, a_.participants, "turn speaker", i);
      id(turn.renders, a_.turns, "turn renders", i);
      id(turn.section, a_.sections, "turn section", i);
      judged(turn, "turn", i);
    }
    for (std::size_t i = 0; i < a_.sections.size(); ++i) {
      span(a_.sections[i].span, "section", i);
      for (TurnId turn : a_.sections[i].turns) id(turn, a_.turns, "section turn", i);
      if (i > 0 && a_.sections[i].span.start < a_.sections[i - 1].span.start) fail("sections out of order", i);
    }
    for (std::size_t i = 0; i < a_.exchanges.size(); ++i) exchange(a_.exchanges[i], i);
  }

  void exchange(const Exchange& e, std::size_t i) {
    id(e.analyst, a_.participants, "exchange analyst", i);
    id(e.introduced_by, a_.turns, "exchange introduction", i);
    for (const Question& question : e.questions) {
      span(question.span, "question", i);
      id(question.turn, a_.turns, "question", i);
    }
    for (TurnId turn : e.answers) id(turn, a_.turns, "answer", i);
    for (TurnId turn : e.renditions) id(turn, a_.turns, "rendition", i);
  }

  void numbers() {
    for (std::size_t i = 0; i < a_.quantities.size(); ++i) {
      const Quantity& q = a_.quantities[i];
      span(q.span, "quantity", i);
      judged(q, "quantity", i);
      id(q.turn, a_.turns, "quantity turn", i);
      if (i > 0 && q.span.start < a_.quantities[i - 1].span.start) fail("quantities out of order", i);
      if (q.turn >= 0 && static_cast<std::size_t>(q.turn) < a_.turns.size()) {
        const Span turn = a_.turns[static_cast<std::size_t>(q.turn)].span;
        if (q.span.start < turn.start || q.span.start >= turn.end) fail("quantity outside its turn", i);
      }
    }
    for (std::size_t i = 0; i < a_.periods.size(); ++i) {
      span(a_.periods[i].span, "period", i);
      id(a_.periods[i].turn, a_.turns, "period turn", i);
    }
  }

  void statements() {
    for (std::size_t i = 0; i < a_.facts.size(); ++i) {
      const Fact& f = a_.facts[i];
      span(f.span, "fact", i);
      span(f.metric_text, "fact metric", i);
      span(f.driver, "fact driver", i);
      judged(f, "fact", i);
      id(f.value, a_.quantities, "fact value", i);
      id(f.prior, a_.quantities, "fact prior", i);
      if (f.change) id(f.change->quantity, a_.quantities, "fact change", i);
      id(f.period, a_.periods, "fact period", i);
      id(f.speaker, a_.participants, "fact speaker", i);
      id(f.turn, a_.turns, "fact turn", i);
      id(f.duplicate_of, a_.facts, "fact duplicate", i);
    }
    for (std::size_t i = 0; i < a_.guidance.size(); ++i) {
      const Guidance& g = a_.guidance[i];
      span(g.span, "guidance", i);
      span(g.horizon_span, "guidance horizon", i);
      judged(g, "guidance", i);
      id(g.value, a_.quantities, "guidance value", i);
      id(g.horizon, a_.periods, "guidance horizon", i);
      id(g.speaker, a_.participants, "guidance speaker", i);
      id(g.turn, a_.turns, "guidance turn", i);
      id(g.duplicate_of, a_.guidance, "guidance duplicate", i);
    }
  }

  void quality() {
    for (std::size_t i = 0; i < a_.warnings.size(); ++i) {
      span(a_.warnings[i].span, "warning", i);
      span(a_.warnings[i].related, "warning related", i);
      judged(a_.warnings[i], "warning", i);
      if (a_.warnings[i].message.empty()) fail("warning without a message", i);
      if (i > 0 && a_.warnings[i].span.start < a_.warnings[i - 1].span.start) fail("warnings out of order", i);
    }
    for (std::size_t i = 0; i < a_.terms.size(); ++i)
      for (const TermVariant& variant : a_.terms[i].variants)
        for (Span s : variant.spans) span(s, "term", i);
    for (std::size_t i = 0; i < a_.call.spans.size(); ++i) span(a_.call.spans[i].second, "call", i);
  }

  void digest() {
    for (std::size_t i = 0; i < a_.headlines.size(); ++i) {
      for (FactId fact : a_.headlines[i].facts) id(fact, a_.facts, "headline fact", i);
      for (GuidanceId promise : a_.headlines[i].guidance) id(promise, a_.guidance, "headline guidance", i);
    }
    for (std::size_t i = 0; i < a_.summary.size(); ++i) {
      span(a_.summary[i].span, "summary", i);
      id(a_.summary[i].turn, a_.turns, "summary turn", i);
    }
    for (std::size_t i = 0; i < a_.topics.size(); ++i)
      for (TurnId turn : a_.topics[i].turns) id(turn, a_.turns, "topic turn", i);
    if (a_.tone.sections.size() != a_.sections.size()) fail("tone of sections", 0);
    if (a_.tone.speakers.size() != a_.participants.size()) fail("tone of speakers", 0);
  }

  const Analysis& a_;
  std::string fault_;
};

// The clean view's way back: pieces stand in order, in both texts.
bool leads_back(const CleanTranscript& clean, const Analysis& analysis) {
  std::uint32_t at = 0;
  for (const CleanPiece& piece : clean.map) {
    if (piece.clean.start < at || piece.clean.end < piece.clean.start || piece.clean.end > clean.text.size())
      return false;
    if (piece.source.end < piece.source.start || piece.source.end > analysis.text.size()) return false;
    at = piece.clean.end;
  }
  return true;
}

}  // namespace

std::string broken(const Analysis& analysis, std::string_view raw) {
  std::string fault = Checker(analysis).run();
  if (!fault.empty()) return fault;
  const std::string json = to_json(analysis, raw);
  if (!nlohmann::json::accept(json)) return "the JSON document is not valid";
  if (json != to_json(analysis, raw)) return "the JSON document differs when it is written again";
  for (const CleanLegs legs : {CleanLegs::all, CleanLegs::one, CleanLegs::side_by_side})
    if (!leads_back(to_clean(analysis, {CleanForm::markdown, legs}), analysis))
      return "the clean view does not lead back";
  return "";
}

}  // namespace callscope::properties
