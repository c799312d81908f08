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
};

inline Checked check_turns(const std::vector<CheckedTurn>& spoken, const std::vector<std::string>& people = {}) {
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
    turn.role = said.renders != kNone ? Role::interpreter : Role::executive;
    turn.machine_translated = said.machine_translated;
    speech.turn_tokens.push_back(document.tokens_in(turn.span));
    speech.turns.push_back(turn);
    start = turn.span.end + 2;
  }
  for (Quantity& quantity : numbers.quantities)
    for (std::size_t i = 0; i < speech.turns.size(); ++i)
      if (speech.turns[i].span.contains(quantity.span)) quantity.turn = static_cast<TurnId>(i);
  return {document.text(), check_quality(document, {}, numbers, speech, {}, {}, {})};
}

}  // namespace callscope
