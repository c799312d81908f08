// What a text reports and promises, as the tests see it: one line a fact.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "facts/facts.h"
#include "guidance/guidance.h"

namespace callscope {

struct ReadStatements {
  Document document;
  Numbers numbers;
  Facts facts;
  std::vector<Guidance> guidance;
};

// Every block is one turn of prepared remarks by management.
inline ReadStatements read_statements(const std::string& text) {
  ReadStatements result;
  auto source = decode(text, Options{});
  if (!source) return result;
  result.document = read_document(std::move(source.value()));
  result.numbers = read_numbers(result.document, Options{});
  Speech speech;
  for (std::uint32_t i = 0; i < result.document.layout.blocks.size(); ++i) {
    Turn turn;
    turn.span = result.document.layout.blocks[i].speech;
    speech.turns.push_back(turn);
    speech.turn_tokens.push_back(result.document.tokens_in(turn.span));
    speech.turn_block.push_back(i);
  }
  result.facts = read_facts(result.document, Call{}, result.numbers, speech, Structure{});
  result.guidance = read_guidance(result.document, Call{}, result.numbers, speech, Structure{}, result.facts);
  return result;
}

inline std::string amount(const ReadStatements& read, QuantityId id) {
  if (id == kNone) return "-";
  const Quantity& quantity = read.numbers.quantities[static_cast<std::size_t>(id)];
  std::string out = quantity.value ? quantity.value->to_string()
                                   : (quantity.low ? quantity.low->to_string() : "") + ".." +
                                         (quantity.high ? quantity.high->to_string() : "");
  return out + (quantity.unit ? " " + *quantity.unit : "");
}

// "Harbour Lights: revenue 4000000 USD, up 8 %, from 3700000 USD"
inline std::vector<std::string> facts_of(const std::string& text) {
  const ReadStatements read = read_statements(text);
  std::vector<std::string> lines;
  for (const Fact& fact : read.facts.facts) {
    std::string line = fact.entity ? *fact.entity + ": " : "";
    line += fact.metric;
    if (fact.value != kNone) line += " " + amount(read, fact.value);
    if (fact.change && fact.change->direction) line += std::string(", ") + to_string(*fact.change->direction);
    if (fact.change && fact.change->quantity != kNone) line += " " + amount(read, fact.change->quantity);
    if (fact.prior != kNone) line += ", from " + amount(read, fact.prior);
    lines.push_back(line);
  }
  return lines;
}

struct FactsCase {
  const char* text;
  std::vector<std::string> facts;
};

inline void check_facts(const std::vector<FactsCase>& cases) {
  for (const FactsCase& one : cases) {
    INFO(one.text);
    CHECK(facts_of(one.text) == one.facts);
  }
}

}  // namespace callscope
