// JSON of services and data sets. Their shapes differ, their parts do not: somewhere stands a list of
// objects, each with words and a speaker, or one string with the whole text; beside it the company's
// symbol, quarter and date.
#include <unordered_map>

#include "format/containers.h"
#include "text/json_tree.h"
#include "text/word.h"

namespace callscope {
namespace {

constexpr std::string_view kWords[] = {"text", "content", "transcript", "speech", "paragraph", "paragraphs", "sentences", "words", "utterance", "sentence"};
constexpr std::string_view kSpeakers[] = {"speaker", "name", "speaker_name", "speakerName", "participant", "speaker_id", "speaker_label"};
constexpr std::string_view kTitles[] = {"title", "role", "position", "speaker_title", "affiliation", "company"};

class JsonReader {
 public:
  explicit JsonReader(std::string_view source) : source_(source) {}

  std::optional<Unwrapped> run() {
    if (!tree_.parse(source_)) return std::nullopt;
    root_ = tree_.root();
    if (tree_.is(root_, JsonKind::array) && tree_.is(tree_.at(root_).child, JsonKind::object) &&
        !is_turn(tree_.at(root_).child))
      root_ = tree_.at(root_).child;  // FMP gives a list of one call
    find_turns();
    name_map();
    if (turns_ < 0 && !find_text()) return std::nullopt;
    Unwrapped result;
    result.format = format_name();
    header();
    if (turns_ >= 0) {
      turns();
      result.layout = std::move(layout_);
    } else if (parts()) {
      result.layout = std::move(layout_);
    } else {
      layout_.reading.insert("\n", 0);
      tree_.copy_to(layout_.reading, text_);
      result.reading = std::move(layout_.reading);
    }
    return result;
  }

 private:
  template <std::size_t N>
  std::int32_t first(std::int32_t object, const std::string_view (&keys)[N]) const {
    for (std::string_view key : keys) {
      const std::int32_t found = tree_.member(object, key);
      if (found >= 0 && !tree_.is(found, JsonKind::literal)) return found;
    }
    return -1;
  }

  bool has_words(std::int32_t node) const {
    const std::int32_t words = first(node, kWords);
    return tree_.is(words, JsonKind::string) || tree_.is(words, JsonKind::array);
  }
  bool is_turn(std::int32_t node) const { return has_words(node) && first(node, kSpeakers) >= 0; }

  // The list whose elements hold most: utterances rather than single words.
  void find_turns() {
    std::size_t best = 0;
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(tree_.size()); ++i) {
      if (!tree_.is(i, JsonKind::array) || !is_turn(tree_.at(i).child)) continue;
      std::size_t bytes = 0, count = 0;
      for (std::int32_t turn = tree_.at(i).child; turn >= 0; turn = tree_.at(turn).next) {
        bytes += words_size(turn);
        ++count;
      }
      // A list of single words has a dozen bytes an element.
      if (bytes > best && bytes / count >= 12) {
        best = bytes;
        turns_ = i;
      }
    }
  }

  std::size_t words_size(std::int32_t turn) const {
    const std::int32_t words = first(turn, kWords);
    if (words < 0) return 0;
    if (tree_.is(words, JsonKind::string)) return tree_.text(words).size();
    std::size_t bytes = 0;
    for (std::int32_t word = tree_.at(words).child; word >= 0; word = tree_.at(word).next)
      bytes += tree_.is(word, JsonKind::string) ? tree_.text(word).size() + 1 : words_size(word);
    return bytes;
  }

  bool find_text() {
    for (std::string_view key : kWords) {
      text_ = tree_.member(root_, key);
      if (tree_.is(text_, JsonKind::string)) return true;
    }
    text_ = -1;
    if (tree_.member(root_, "prepared_remarks") >= 0 || tree_.member(root_, "questions_and_answers") >= 0) return true;
    // Deepgram: results.channels[0].alternatives[0].transcript
    std::size_t longest = 200;
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(tree_.size()); ++i) {
      if (!tree_.is(i, JsonKind::string) || tree_.text(i).size() <= longest) continue;
      longest = tree_.text(i).size();
      text_ = i;
    }
    return text_ >= 0;
  }

  // EarningsCall: {"spk01": {"name": …, "title": …}} beside the list.
  void name_map() {
    for (std::string_view key : {"speaker_name_map_v2", "speaker_name_map_v1", "speaker_name_map", "speaker_map"}) {
      const std::int32_t map = tree_.member(root_, key);
      if (!tree_.is(map, JsonKind::object)) continue;
      for (std::int32_t entry = tree_.at(map).child; entry >= 0; entry = tree_.at(entry).next)
        names_.emplace(word_id(tree_.key(entry)), entry);
      return;
    }
  }

  const char* format_name() const {
    const auto has = [&](std::string_view key) { return tree_.member(root_, key) >= 0; };
    if (has("structured_content")) return "structured_content_json";
    if (has("event") || has("speaker_name_map_v2") || has("prepared_remarks")) return "earningscall_json";
    if (has("utterances")) return "assemblyai_json";
    if (has("results")) return "deepgram_json";
    if (has("segments")) return "whisper_json";
    if (has("symbol") && has("content")) return "fmp_json";
    if (has("symbol") && has("transcript")) return "alpha_vantage_json";
    return tree_.is(root_, JsonKind::object) && has("text") ? "earningscall_json" : "json";
  }

  void line(std::string_view name, std::int32_t node) {
    if (node < 0 || (!tree_.is(node, JsonKind::string) && !tree_.is(node, JsonKind::number)) || tree_.text(node).empty()) return;
    Reading& out = layout_.reading;
    const std::uint32_t at = tree_.at(node).value.start;
    const auto start = static_cast<std::uint32_t>(out.text().size());
    out.insert(name, at);
    tree_.copy_to(out, node);
    layout_.header.push_back({start, static_cast<std::uint32_t>(out.text().size())});
    out.insert("\n", tree_.at(node).value.end);
  }

  void header() {
    static constexpr std::string_view kCompany[] = {"company_name", "companyName", "company"};
    static constexpr std::string_view kTicker[] = {"symbol", "ticker"};
    static constexpr std::string_view kDate[] = {"conference_date", "date", "call_date", "event_date"};
    for (std::int32_t object : {root_, tree_.member(root_, "event")}) {
      if (object < 0) continue;
      line("Company: ", first(object, kCompany));
      line("Ticker: ", first(object, kTicker));
      quarter(object);
      line("Date: ", first(object, kDate));
    }
  }

  void quarter(std::int32_t object) {
    const std::int32_t number = tree_.member(object, "quarter");
    static constexpr std::string_view kYears[] = {"year", "fiscal_year", "fiscalYear"};
    const std::int32_t year = first(object, kYears);
    if (number < 0 || tree_.text(number).empty()) return;
    const bool bare = tree_.text(number).size() == 1;
    line(bare ? "Quarter: Q" : "Quarter: ", number);
    if (year < 0) return;
    // On the same line: "Quarter: Q1 2024".
    Reading joined;
    Reading& out = layout_.reading;
    const std::string text = out.text();
    joined.copy(text, 0, static_cast<std::uint32_t>(text.size() - 1));
    out = out.then(joined);
    out.insert(" ", tree_.at(year).value.start);
    tree_.copy_to(out, year);
    layout_.header.back().end = static_cast<std::uint32_t>(out.text().size());
    out.insert("\n", tree_.at(year).value.end);
  }

  Span copied(std::int32_t node) {
    if (node < 0 || (!tree_.is(node, JsonKind::string) && !tree_.is(node, JsonKind::number)) || tree_.text(node).empty()) return {};
    Reading& out = layout_.reading;
    const auto start = static_cast<std::uint32_t>(out.text().size());
    tree_.copy_to(out, node);
    const Span span{start, static_cast<std::uint32_t>(out.text().size())};
    out.insert("\n", tree_.at(node).value.end);
    return span;
  }

  void words(std::int32_t node) {
    if (tree_.is(node, JsonKind::string)) return tree_.copy_to(layout_.reading, node);
    if (tree_.is(node, JsonKind::object)) return words(first(node, kWords));
    if (!tree_.is(node, JsonKind::array)) return;
    for (std::int32_t word = tree_.at(node).child; word >= 0; word = tree_.at(word).next) {
      words(word);
      if (tree_.at(word).next >= 0) layout_.reading.insert(" ", tree_.at(word).value.end);
    }
  }

  void turns() {
    for (std::int32_t turn = tree_.at(turns_).child; turn >= 0; turn = tree_.at(turn).next) {
      std::int32_t speaker = first(turn, kSpeakers), title = first(turn, kTitles);
      if (tree_.is(speaker, JsonKind::object)) {
        title = first(speaker, kTitles);
        speaker = tree_.member(speaker, "name");
      } else if (speaker >= 0) {
        const auto named = names_.find(word_id(tree_.text(speaker)));
        if (named != names_.end() && tree_.is(tree_.member(named->second, "name"), JsonKind::string)) {
          speaker = tree_.member(named->second, "name");
          title = tree_.member(named->second, "title");
        }
      }
      block(speaker, title, first(turn, kWords), SectionHint::none);
    }
  }

  void block(std::int32_t speaker, std::int32_t title, std::int32_t said, SectionHint section) {
    Block block;
    block.section = section;
    block.label = copied(speaker);
    block.affiliation = copied(title);
    const auto start = static_cast<std::uint32_t>(layout_.reading.text().size());
    words(said);
    block.speech = {start, static_cast<std::uint32_t>(layout_.reading.text().size())};
    const std::uint32_t end = said >= 0 ? tree_.at(said).value.end : 0;
    layout_.reading.insert("\n\n", end);
    if (!block.speech.empty()) layout_.blocks.push_back(block);
  }

  // EarningsCall level 4: two strings.
  bool parts() {
    if (text_ >= 0) return false;
    block(-1, -1, tree_.member(root_, "prepared_remarks"), SectionHint::prepared);
    block(-1, -1, tree_.member(root_, "questions_and_answers"), SectionHint::qa);
    return true;
  }

  std::string_view source_;
  JsonTree tree_;
  Layout layout_;
  std::int32_t root_ = -1, turns_ = -1, text_ = -1;
  std::unordered_map<WordId, std::int32_t> names_;
};

}  // namespace

std::optional<Unwrapped> unwrap_json(std::string_view source) {
  const std::size_t first = source.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || (source[first] != '{' && source[first] != '[')) return std::nullopt;
  const std::size_t inner = source.find_first_not_of(" \t\r\n", first + 1);
  if (inner == std::string_view::npos || (source[inner] != '"' && source[inner] != '{')) return std::nullopt;
  return JsonReader(source).run();
}

}  // namespace callscope
