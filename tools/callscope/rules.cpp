#include "rules.h"

#include <algorithm>

#include "rules_table.h"

namespace callscope::command {
namespace {

// The part of text up to a mark, which is taken away with it.
std::string_view take(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

// Hundredths of a nat to nats: "1200|65" to "12 or 0.65".
std::string weights_of(std::string_view cell) {
  std::string out;
  while (!cell.empty()) {
    const std::string hundredths(take(cell, '|'));
    const std::size_t whole = hundredths.size() > 2 ? hundredths.size() - 2 : 0;
    std::string decimals = std::string(2 - (hundredths.size() - whole), '0') + hundredths.substr(whole);
    while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
    if (!out.empty()) out += cell.empty() ? " or " : ", ";
    out += (whole == 0 ? "0" : hundredths.substr(0, whole)) + (decimals.empty() ? "" : "." + decimals);
  }
  return out;
}

std::vector<RuleNote> read_notes() {
  std::vector<RuleNote> notes;
  for (std::string_view rest = kRulesTable; !rest.empty();) {
    std::string_view line = take(rest, '\n');
    if (line.empty() || line.front() == '#') continue;
    RuleNote note;
    note.name = take(line, '\t');
    note.about = take(line, '\t');
    note.meaning = take(line, '\t');
    note.weight = weights_of(line);
    notes.push_back(std::move(note));
  }
  return notes;
}

}  // namespace

const std::vector<RuleNote>& rule_notes() {
  static const std::vector<RuleNote> notes = read_notes();
  return notes;
}

const RuleNote* find_rule(std::string_view name) {
  const auto& notes = rule_notes();
  const auto found = std::find_if(notes.begin(), notes.end(), [&](const RuleNote& note) { return note.name == name; });
  return found == notes.end() ? nullptr : &*found;
}

}  // namespace callscope::command
