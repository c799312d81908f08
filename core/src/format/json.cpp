// JSON of services and data sets. Their shapes differ, their parts do not: somewhere stand lists of
// objects, each with words and a speaker, or one string with the whole text; beside them the
// company's symbol, quarter and date, and perhaps a list of those who take part.
#include "format/containers.h"
#include "format/headings.h"
#include "format/json_header.h"
#include "format/json_pairs.h"
#include "format/json_turns.h"
#include "text/word.h"

namespace callscope {
namespace {

constexpr std::size_t kShortestText = 200;  // bytes of a string that may be the whole call
constexpr std::size_t kFragment = 110;      // bytes that a piece of a sentence has at most, on average

class JsonReader {
 public:
  explicit JsonReader(const JsonTree& tree) : tree_(tree), turns_(tree) {
    root_ = tree.root();
    const std::int32_t first = tree.is(root_, JsonKind::array) ? tree.at(root_).child : -1;
    if (tree.is(first, JsonKind::object) && turns_.lists().empty()) root_ = first;  // a list of one call
  }

  std::optional<Unwrapped> run() {
    if (turns_.lists().empty()) pairs_ = read_json_pairs(tree_);
    if (turns_.lists().empty() && pairs_.empty() && !find_text()) return std::nullopt;
    name_map();
    Unwrapped result;
    result.format = service_of(tree_, root_);
    read_json_header(tree_, root_, names_, layout_);
    if (!turns_.lists().empty() || !pairs_.empty()) {
      people();
      for (std::int32_t list : turns_.lists()) turns(list);
      for (JsonTurn& turn : pairs_) add(turn, SectionHint::none);
      result.layout = std::move(layout_);
    } else {
      layout_.reading.insert("\n", 0);
      if (text_ >= 0)
        tree_.copy_to(layout_.reading, text_);
      else if (!parts())
        texts();
      result.reading = std::move(layout_.reading);
    }
    return result;
  }

 private:
  // The document's words where nobody is named: a string of its own, parts, a list of texts, the longest string.
  bool find_text() {
    for (std::string_view key : {"text", "content", "transcript", "body"}) {
      text_ = tree_.member(root_, key);
      if (tree_.is(text_, JsonKind::string)) return true;
    }
    text_ = -1;
    if (tree_.member(root_, "prepared_remarks") >= 0 || tree_.member(root_, "questions_and_answers") >= 0) return true;
    std::size_t longest = 0;
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(tree_.size()); ++i) {
      if (!tree_.is(i, JsonKind::string) || tree_.text(i).size() <= longest) continue;
      longest = tree_.text(i).size();
      text_ = i;
    }
    if (turns_.texts() < 0 || turns_.words_size(turns_.texts()) < longest) return longest > kShortestText;
    text_ = -1;
    return true;
  }

  // Speakers' numbers with their names: {"spk01": {"name": …}}, [{"id": 1, "name": …}].
  void name_map() {
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(tree_.size()); ++i) {
      if (!tree_.is(i, JsonKind::object) || !tree_.is(tree_.member(i, "name"), JsonKind::string) ||
          turns_.words_of(i) >= 0)
        continue;
      std::int32_t id = tree_.member(i, "id");
      if (id < 0) id = tree_.member(i, "speaker");
      const std::string_view key = id >= 0 && !tree_.is(id, JsonKind::object) ? tree_.text(id) : tree_.key(i);
      if (key.empty()) continue;
      std::uint32_t& known = names_[word_id(key)];
      if (known == 0) known = static_cast<std::uint32_t>(i + 1);
    }
  }

  Span copied(std::int32_t node) {
    if (!tree_.has_text(node)) return {};
    Reading& out = layout_.reading;
    const auto start = static_cast<std::uint32_t>(out.text().size());
    tree_.copy_to(out, node);
    return {start, static_cast<std::uint32_t>(out.text().size())};
  }

  Span copied_titles(const std::vector<std::int32_t>& titles) {
    Span all;
    for (std::int32_t title : titles) {
      if (!all.empty()) layout_.reading.insert(" - ", tree_.at(title).value.start);
      const Span part = copied(title);
      all = all.empty() ? part : cover(all, part);
    }
    if (!all.empty()) layout_.reading.insert("\n", tree_.at(titles.back()).value.end);
    return all;
  }

  // A list beside the words: objects with a name and a title.
  void people() {
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(tree_.size()); ++i) {
      const std::int32_t list = turns_.parent(i);
      if (!tree_.is(i, JsonKind::object) || !tree_.is(list, JsonKind::array) || turns_.words_of(i) >= 0) continue;
      const std::int32_t name = tree_.member(i, "name");
      if (!tree_.is(name, JsonKind::string)) continue;
      std::int32_t detail = tree_.member(i, "description");
      if (detail < 0) detail = tree_.member(i, "title");
      if (!tree_.is(detail, JsonKind::string)) continue;
      RosterRow row;
      row.name = copied(name);
      layout_.reading.insert("\n", tree_.at(name).value.end);
      row.detail = copied(detail);
      layout_.reading.insert("\n", tree_.at(name).value.end);
      const std::int32_t role = tree_.member(i, "role");
      const std::string kind = fold(tree_.is(role, JsonKind::string) ? tree_.text(role) : tree_.key(list));
      if (kind.find("analyst") != std::string::npos) row.role = Role::analyst;
      if (kind.find("executive") != std::string::npos) row.role = Role::executive;
      if (!row.name.empty()) layout_.roster.push_back(row);
    }
  }

  static bool joins(std::string_view next) {
    return next.empty() || next.front() == ' ' || next.front() == ',' || next.front() == '.' || next.front() == '?' ||
           next.front() == '!';
  }

  void words(std::int32_t node) {
    if (tree_.is(node, JsonKind::string)) return tree_.copy_to(layout_.reading, node);
    if (tree_.is(node, JsonKind::object)) return words(turns_.words_of(node));
    if (!tree_.is(node, JsonKind::array)) return;
    for (std::int32_t word = tree_.at(node).child; word >= 0; word = tree_.at(word).next) {
      words(word);
      const std::int32_t next = tree_.at(word).next;
      const std::int32_t after = tree_.is(next, JsonKind::object) ? turns_.words_of(next) : next;
      const bool closed = layout_.reading.text().empty() || layout_.reading.text().back() == ' ';
      if (next >= 0 && !closed && !(tree_.is(after, JsonKind::string) && joins(tree_.text(after))))
        layout_.reading.insert(" ", tree_.at(word).value.end);
    }
  }

  // What the document says of the part that a turn or list stands in.
  SectionHint section_of(std::int32_t node) const {
    for (std::string_view key : {"session", "section", "type", "name"}) {
      const std::int32_t found = tree_.member(node, key);
      if (!tree_.is(found, JsonKind::string)) continue;
      const SectionHint section = section_under(heading_of(tree_.text(found)));
      if (section == SectionHint::qa || tree_.text(found) == "qa") return SectionHint::qa;
      if (section == SectionHint::prepared || tree_.text(found) == "remarks") return SectionHint::prepared;
    }
    return SectionHint::none;
  }

  void turns(std::int32_t list) {
    const SectionHint section = section_of(turns_.parent(list));
    last_ = kNoWord;
    for (std::int32_t object = tree_.at(list).child; object >= 0; object = tree_.at(object).next) {
      JsonTurn turn = turns_.turn(object);
      const SectionHint own = section_of(object);
      add(turn, own != SectionHint::none ? own : section);
    }
  }

  // A turn, or more words of the one before.
  void add(JsonTurn& turn, SectionHint section) {
    const WordId speaker = tree_.has_text(turn.speaker) ? word_id(tree_.text(turn.speaker)) : kNoWord;
    // Words without a speaker of their own are punctuation.
    const bool goes_on = speaker == kNoWord ? turns_.word_by_word() : speaker == last_;
    if (goes_on && !layout_.blocks.empty()) return append(turn.words);
    last_ = speaker;
    named(turn, speaker);
    block(turn, section);
  }

  void named(JsonTurn& turn, WordId speaker) const {
    const std::uint32_t known = names_.get(speaker);
    if (known == 0) return;
    const auto person = static_cast<std::int32_t>(known - 1);
    turn.speaker = tree_.member(person, "name");
    const std::int32_t title = tree_.member(person, "title");
    if (turn.titles.empty() && tree_.is(title, JsonKind::string)) turn.titles.push_back(title);
  }

  void append(std::int32_t said) {
    Reading& out = layout_.reading;
    if (said < 0) return;
    Block& block = layout_.blocks.back();
    const std::uint32_t at = block.speech.end;
    const bool joined = tree_.is(said, JsonKind::string) && joins(tree_.text(said));
    if (!joined) out.insert(turns_.word_by_word() ? " " : "\n", out.to_source({at - 1, at}).end);
    words(said);
    block.speech.end = static_cast<std::uint32_t>(out.text().size());
  }

  void block(const JsonTurn& turn, SectionHint section) {
    Reading& out = layout_.reading;
    const auto so_far = static_cast<std::uint32_t>(out.text().size());
    if (so_far > 0) out.insert("\n\n", out.to_source({so_far - 1, so_far}).end);
    Block block;
    block.section = section;
    block.label = copied(turn.speaker);
    if (!block.label.empty()) out.insert("\n", tree_.at(turn.speaker).value.end);
    block.affiliation = copied_titles(turn.titles);
    const auto start = static_cast<std::uint32_t>(out.text().size());
    words(turn.words);
    block.speech = {start, static_cast<std::uint32_t>(out.text().size())};
    if (!block.speech.empty()) layout_.blocks.push_back(block);
  }

  // EarningsCall level 4: two strings, whose headings are their keys.
  bool parts() {
    const std::int32_t remarks = tree_.member(root_, "prepared_remarks"),
                       questions = tree_.member(root_, "questions_and_answers");
    if (!tree_.has_text(remarks) && !tree_.has_text(questions)) return false;
    part("\nPrepared Remarks\n\n", remarks);
    part("\n\nQuestions and Answers\n\n", questions);
    return true;
  }

  void part(std::string_view heading, std::int32_t node) {
    if (!tree_.has_text(node)) return;
    layout_.reading.insert(heading, tree_.at(node).value.start);
    tree_.copy_to(layout_.reading, node);
  }

  // Texts and objects with words, a line each; where the words' key is no key that a service has, it says
  // who speaks: {"Jane Roe": "Good morning."}.
  void texts() {
    const std::int32_t list = turns_.texts();
    const bool fragments = turns_.words_size(list) < kFragment * tree_.children(list).size();
    for (std::int32_t item = tree_.at(list).child; item >= 0; item = tree_.at(item).next) {
      const std::int32_t said = turns_.said(item);
      if (said < 0) continue;
      const JsonNode& node = tree_.at(said);
      if (!node.key.empty() && field_named(tree_.key(said)) == Field::none) {
        layout_.reading.copy(tree_.source(), node.key.start, node.key.end);
        layout_.reading.insert(": ", node.value.start);
      }
      words(said);
      layout_.reading.insert(fragments ? "\n" : "\n\n", tree_.at(item).value.end);
    }
  }

  const JsonTree& tree_;
  JsonTurns turns_;
  Layout layout_;
  std::int32_t root_ = -1, text_ = -1;
  WordId last_ = kNoWord;  // who spoke last
  std::vector<JsonTurn> pairs_;
  JsonNames names_;
};

}  // namespace

std::optional<Unwrapped> unwrap_json(std::string_view source) {
  const std::size_t first = source.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || (source[first] != '{' && source[first] != '[')) return std::nullopt;
  const std::size_t inner = source.find_first_not_of(" \t\r\n", first + 1);
  if (inner == std::string_view::npos || (source[inner] != '"' && source[inner] != '{' && source[inner] != '['))
    return std::nullopt;
  JsonTree tree;
  if (!tree.parse(source) && !tree.parse_lines(source)) return std::nullopt;
  return JsonReader(tree).run();
}

}  // namespace callscope
