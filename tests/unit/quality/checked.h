// What check_quality says of a text, for the tests of its checks.
#pragma once

#include <string>
#include <vector>

#include "quality/quality.h"
#include "structure/call_header.h"

namespace callscope {

struct Checked {
  std::string text;
  Quality quality;

  // The words of every warning of a kind, in text order.
  std::vector<std::string> of(WarningKind kind) const {
    std::vector<std::string> words;
    for (const Warning& warning : quality.warnings)
      if (warning.kind == kind) words.emplace_back(warning.span.of(text));
    return words;
  }
};

// The spellings of the term that is called so, in text order; none where there is no such term.
inline std::vector<std::string> spellings(const Checked& checked, const std::string& canonical) {
  std::vector<std::string> words;
  for (const Term& term : checked.quality.terms)
    if (term.canonical == canonical)
      for (const TermVariant& variant : term.variants) words.push_back(variant.text);
  return words;
}

inline Checked check(const std::string& text, const Glossary& glossary = {}) {
  Source source;
  source.text = text;
  const Document document = read_document(std::move(source));
  const Call call = read_call(document);
  // Blocks stand for turns: the checks of this stage are tried without the passes before it.
  return {document.text(), check_quality(document, call, {}, {}, {}, {}, glossary)};
}

// A turn that the passes before would have found.
struct CheckedTurn {
  std::string words;
  TurnId renders = kNone;
  bool machine_translated = false;
  std::string language = "en";
  ParticipantId speaker = kNone;
  TurnKind kind = TurnKind::prepared;
  Role role = Role::executive;  // of one who does not interpret
};

enum class Beside { nothing, facts, pairs };  // what the passes before give beside turns and quantities

inline Checked check_turns(const std::vector<CheckedTurn>& spoken, const std::vector<std::string>& people = {},
                           Beside beside = Beside::nothing, const std::string& metric = {}) {
  Source source;
  for (const CheckedTurn& turn : spoken) source.text += turn.words + "\n\n";
  const Document document = read_document(std::move(source));
  Numbers numbers = read_numbers(document, {});
  Speech speech;
  for (const std::string& name : people) {
    speech.participants.emplace_back();
    speech.participants.back().name = name;
  }
  std::uint32_t start = 0;
  for (const CheckedTurn& said : spoken) {
    Turn turn;
    turn.span = {start, start + static_cast<std::uint32_t>(said.words.size())};
    turn.language = said.language;
    turn.renders = said.renders;
    turn.kind = said.kind;
    turn.role = said.renders != kNone ? Role::interpreter : said.role;
    turn.speaker = said.speaker;
    turn.confidence = 0.9;
    turn.machine_translated = said.machine_translated;
    speech.turn_tokens.push_back(document.tokens_in(turn.span));
    speech.turns.push_back(turn);
    start = turn.span.end + 2;
  }
  for (Quantity& quantity : numbers.quantities)
    for (std::size_t i = 0; i < speech.turns.size(); ++i)
      if (speech.turns[i].span.contains(quantity.span)) quantity.turn = static_cast<TurnId>(i);
  Facts facts;
  Structure structure;
  if (beside == Beside::facts)
    for (std::size_t i = 0; i < numbers.quantities.size(); ++i) {
      Fact fact;
      fact.metric = metric;
      fact.value = static_cast<QuantityId>(i);
      fact.turn = numbers.quantities[i].turn;
      facts.facts.push_back(fact);
    }
  if (beside == Beside::pairs) structure.pairs.push_back({0, 1, 1.0});
  return {document.text(), check_quality(document, {}, numbers, speech, structure, facts, {})};
}

// Each quantity is the value of a fact about the metric.
inline Checked check_facts(const std::vector<CheckedTurn>& spoken, const std::string& metric) {
  return check_turns(spoken, {}, Beside::facts, metric);
}
// The first two sentences say the same.
inline Checked check_pairs(const std::vector<CheckedTurn>& spoken) { return check_turns(spoken, {}, Beside::pairs); }

}  // namespace callscope
