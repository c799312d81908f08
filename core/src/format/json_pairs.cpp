#include "format/json_pairs.h"

#include "format/containers.h"
#include "support/word_map.h"
#include "text/word.h"

namespace callscope {
namespace {

constexpr std::size_t kLeastTurns = 3;
constexpr std::size_t kLongestName = 60;

using Column = std::vector<std::int32_t>;

bool all_strings(const JsonTree& tree, const Column& column) {
  for (std::int32_t node : column)
    if (!tree.is(node, JsonKind::string)) return false;
  return column.size() >= kLeastTurns;
}

std::size_t bytes_of(const JsonTree& tree, const Column& column) {
  std::size_t bytes = 0;
  for (std::int32_t node : column) bytes += tree.text(node).size();
  return bytes;
}

// Short, with letters, two at least and fewer than there are turns.
bool could_be_names(const JsonTree& tree, const Column& column) {
  WordSet names;
  for (std::int32_t node : column) {
    const std::string_view text = tree.text(node);
    if (text.size() > kLongestName || text.find_first_not_of("0123456789:., -") == std::string_view::npos) return false;
    names.insert(word_id(text));
  }
  return names.size() >= 2 && names.size() < column.size();
}

std::vector<JsonTurn> pair_up(const Column& speakers, const Column& words) {
  std::vector<JsonTurn> turns;
  for (std::size_t i = 0; i < words.size(); ++i) turns.push_back({words[i], speakers[i], {}});
  return turns;
}

// {"speakers": […], "texts": […]}
std::vector<JsonTurn> from_lists(const JsonTree& tree, std::int32_t object) {
  Column speakers, words;
  for (std::int32_t member : tree.children(object)) {
    if (!tree.is(member, JsonKind::array)) continue;
    const Field field = field_named(tree.key(member));
    Column column = tree.children(member);
    if (field == Field::none || !all_strings(tree, column)) continue;
    if (field == Field::words)
      words = std::move(column);
    else if (could_be_names(tree, column))
      speakers = std::move(column);
  }
  return words.empty() || speakers.size() != words.size() ? std::vector<JsonTurn>() : pair_up(speakers, words);
}

// [["Jane Roe", "Good morning."], …], or objects whose keys say nothing: the longest column holds the words, the
// first of names the speakers.
std::vector<JsonTurn> from_rows(const JsonTree& tree, std::int32_t list) {
  std::vector<Column> columns;
  for (std::int32_t row : tree.children(list)) {
    const bool cut = tree.is(row, JsonKind::array) || tree.is(row, JsonKind::object);
    const Column cells = cut ? tree.children(row) : Column();
    if (cells.size() < 2 || (!columns.empty() && cells.size() != columns.size())) return {};
    columns.resize(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) columns[i].push_back(cells[i]);
  }
  const Column *words = nullptr, *speakers = nullptr;
  for (const Column& column : columns)
    if (all_strings(tree, column) && (words == nullptr || bytes_of(tree, column) > bytes_of(tree, *words)))
      words = &column;
  for (const Column& column : columns)
    if (speakers == nullptr && &column != words && all_strings(tree, column) && could_be_names(tree, column))
      speakers = &column;
  return words == nullptr || speakers == nullptr ? std::vector<JsonTurn>() : pair_up(*speakers, *words);
}

}  // namespace

std::vector<JsonTurn> read_json_pairs(const JsonTree& tree) {
  std::vector<JsonTurn> best;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(tree.size()); ++i) {
    std::vector<JsonTurn> turns;
    if (tree.is(i, JsonKind::object))
      turns = from_lists(tree, i);
    else if (tree.is(i, JsonKind::array))
      turns = from_rows(tree, i);
    if (turns.size() > best.size()) best = std::move(turns);
  }
  return best;
}

}  // namespace callscope
