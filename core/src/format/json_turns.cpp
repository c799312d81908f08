#include "format/json_turns.h"

#include "format/containers.h"
#include "support/sort_stably.h"
#include "text/word.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestName = 80;
constexpr std::size_t kLeastNumbered = 3;  // turns that an object numbers

// Several readings of the same words: the first is the best.
bool lists_readings(std::string_view key) { return key == "alternatives" || key == "nBest" || key == "nbest"; }

// Words with their marks and capitals, beside which others stand without.
bool is_written_out(std::string_view key) { return key.substr(0, 10) == "punctuated" || key == "display"; }

}  // namespace

JsonTurns::JsonTurns(const JsonTree& tree) : tree_(tree), parents_(tree.size(), -1) {
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(tree.size()); ++i)
    for (std::int32_t child = tree.at(i).child; child >= 0; child = tree.at(child).next)
      parents_[static_cast<std::size_t>(child)] = i;
  choose();
}

// Where an object's words are: a member named so, a string rather than a list, as it is written
// rather than as it was heard ("punctuated_word", "display"); else those of its first reading.
std::int32_t JsonTurns::words_of(std::int32_t object) const {
  if (!tree_.is(object, JsonKind::object)) return -1;
  std::int32_t list = -1, string = -1;
  const std::int32_t only = tree_.at(object).child;
  if (tree_.is(only, JsonKind::string) && tree_.at(only).next < 0 && field_named(tree_.key(only)) == Field::none)
    return only;  // its key may be the speaker
  for (std::int32_t member = tree_.at(object).child; member >= 0; member = tree_.at(member).next) {
    if (tree_.is(member, JsonKind::array) && lists_readings(tree_.key(member))) {
      const std::int32_t inner = words_of(tree_.at(member).child);
      if (inner >= 0) return inner;
    }
    if (field_named(tree_.key(member)) != Field::words) continue;
    if (tree_.is(member, JsonKind::string)) {
      if (string < 0 || is_written_out(tree_.key(member))) string = member;
      continue;
    }
    const std::int32_t first = tree_.is(member, JsonKind::array) ? tree_.at(member).child : -1;
    const bool sections = tree_.is(first, JsonKind::object) && is_turn(first);  // a part of the call, not a turn
    if (first >= 0 && !sections && list < 0) list = member;
  }
  return string >= 0 ? string : list;
}

// The member that names who speaks: an object with a name, a key "…name", any other.
std::int32_t JsonTurns::speaker_of(std::int32_t object) const {
  std::int32_t best = -1;
  int rank = 0;
  for (std::int32_t member = tree_.at(object).child; member >= 0; member = tree_.at(member).next) {
    if (field_named(tree_.key(member)) != Field::speaker) continue;
    int found = 0;
    if (tree_.is(member, JsonKind::object))
      found = tree_.member(member, "name") >= 0 ? 3 : 0;
    else if (tree_.is(member, JsonKind::string) && tree_.text(member).size() <= kLongestName)
      found = fold(tree_.key(member)).find("name") != std::string::npos ? 2 : 1;
    else if (tree_.is(member, JsonKind::number))
      found = 1;
    if (found > rank) {
      rank = found;
      best = member;
    }
  }
  return best;
}

bool JsonTurns::is_turn(std::int32_t node) const {
  return tree_.is(node, JsonKind::object) && speaker_of(node) >= 0 && words_of(node) >= 0;
}

// A list, or an object whose members are all turns: {"0": {…}, "1": {…}}.
bool JsonTurns::is_list(std::int32_t node) const {
  if (!tree_.is(node, JsonKind::object)) return tree_.is(node, JsonKind::array);
  std::size_t members = 0;
  for (std::int32_t member = tree_.at(node).child; member >= 0; member = tree_.at(member).next, ++members)
    if (!is_turn(member)) return false;
  return members >= kLeastNumbered;
}

JsonTurn JsonTurns::turn(std::int32_t object) const {
  JsonTurn turn;
  turn.words = words_of(object);
  turn.speaker = tree_.is(object, JsonKind::object) ? speaker_of(object) : -1;
  std::int32_t titled = object;
  if (tree_.is(turn.speaker, JsonKind::object)) {
    titled = turn.speaker;
    turn.speaker = tree_.member(turn.speaker, "name");
  }
  if (!tree_.is(titled, JsonKind::object)) return turn;
  for (std::int32_t member = tree_.at(titled).child; member >= 0; member = tree_.at(member).next)
    if (tree_.is(member, JsonKind::string) && !tree_.text(member).empty() &&
        field_named(tree_.key(member)) == Field::title)
      turn.titles.push_back(member);
  // The title before the firm.
  const auto names_title = [this](std::int32_t member) {
    const std::string key = fold(tree_.key(member));
    return key.find("title") != std::string::npos || key.find("role") != std::string::npos ||
           key.find("position") != std::string::npos;
  };
  sort_stably(turn.titles, [&](std::int32_t a, std::int32_t b) { return names_title(a) && !names_title(b); });
  return turn;
}

std::size_t JsonTurns::words_size(std::int32_t node) const {
  if (tree_.is(node, JsonKind::string)) return tree_.text(node).size();
  if (tree_.is(node, JsonKind::object)) return words_size(words_of(node));
  std::size_t bytes = 0;
  if (tree_.is(node, JsonKind::array))
    for (std::int32_t child = tree_.at(node).child; child >= 0; child = tree_.at(child).next)
      bytes += words_size(child) + 1;
  return bytes;
}

JsonTurns::Size JsonTurns::size_of(std::int32_t list) const {
  Size size;
  for (std::int32_t child = tree_.at(list).child; child >= 0; child = tree_.at(child).next) {
    size.bytes += words_size(said(child));
    ++size.turns;
  }
  return size;
}

bool JsonTurns::within(std::int32_t node, std::int32_t above) const {
  while (node >= 0 && node != above) node = parent(node);
  return node == above;
}

// The list that holds most; lists of single words only where there is no other.
void JsonTurns::choose() {
  Size best, most;
  std::int32_t chosen = -1;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(tree_.size()); ++i) {
    const std::int32_t first = is_list(i) && !lists_readings(tree_.key(i)) ? tree_.at(i).child : -1;
    if (said(first) < 0) continue;
    const Size size = size_of(i);
    if (speaker_of(first) < 0) {
      if (size.bytes > most.bytes && !size.single_words()) most = size, texts_ = i;
      continue;
    }
    const bool better = best.single_words() != size.single_words() ? best.single_words() : size.bytes > best.bytes;
    if (chosen >= 0 && !better) continue;
    best = size;
    chosen = i;
  }
  if (chosen < 0) return;
  word_by_word_ = best.single_words();
  add_sections(chosen);
}

// Lists under the same key in other parts of the document: the call's other sections.
void JsonTurns::add_sections(std::int32_t best) {
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(tree_.size()); ++i) {
    if (i == best) lists_.push_back(i);
    if (i == best || !tree_.is(i, JsonKind::array) || tree_.key(i) != tree_.key(best) || within(i, best) ||
        within(best, i))
      continue;
    const std::int32_t above = parent(i), beside = parent(best);
    if (above < 0 || beside < 0 || parent(above) != parent(beside)) continue;
    if (is_turn(tree_.at(i).child)) lists_.push_back(i);
  }
}

}  // namespace callscope
