#include "format/lower_labels.h"

#include <algorithm>
#include <vector>

#include "format/labels.h"
#include "support/word_map.h"
#include "text/characters.h"
#include "text/word.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestLabel = 200;
constexpr std::size_t kLongestName = 48;
constexpr std::size_t kLeastLabels = 4;
constexpr std::size_t kLeastSpeakers = 2;
constexpr std::size_t kMostWords = 5;

bool has_capital(std::string_view text) {
  for (char c : text)
    if (is_capital(c)) return true;
  return false;
}

// The name that a label begins with: what stands before a mark or a title.
std::string_view name_of(std::string_view label) {
  std::size_t end = label.size();
  for (std::string_view mark : {",", " - ", "--", " \xE2\x80", " (", " [", " |", "\t", "  "})
    end = std::min(end, label.find(mark));
  return trim(label.substr(0, end));
}

bool could_be_name(std::string_view name) {
  if (name.size() < 3 || name.size() > kLongestName) return false;
  std::size_t words = 1;
  for (char c : name) {
    words += c == ' ';
    if (!is_small(c) && c != ' ' && c != '.' && c != '-' && c != '\'' && static_cast<unsigned char>(c) < 0x80)
      return false;
  }
  return words <= kMostWords && (words >= 2 || is_generic_label(name));
}

// "van", "and", "of" keep their small letter inside a label.
bool stays_small(std::string_view word) {
  for (std::string_view small : {"and", "of", "the", "for", "in", "at", "de", "la", "van", "von", "der", "del", "du"})
    if (word == small) return true;
  return false;
}

class LowerLabels {
 public:
  explicit LowerLabels(const Page& page) : page_(page) {}

  std::optional<Reading> run() {
    find();
    std::size_t lines = 0, speakers = 0;
    counts_.each([&](std::uint32_t count) {
      lines += count > 1 ? count : 0;
      speakers += count > 1;
    });
    if (lines < kLeastLabels || speakers < kLeastSpeakers) return std::nullopt;
    Reading reading;
    std::uint32_t done = 0;
    for (const Found& found : found_) {
      if (found.inside && counts_.get(found.name) < 2 && !found.short_name) continue;
      write(reading, found.label, done);
    }
    reading.copy(page_.text, done, static_cast<std::uint32_t>(page_.text.size()));
    return reading;
  }

 private:
  struct Found {
    Span label;
    WordId name = kNoWord;
    bool inside = false;      // before a colon, the words on the same line
    bool short_name = false;  // two words, or three
  };

  void find() {
    for (std::size_t i = 0; i < page_.size(); ++i) {
      const std::string_view line = page_.of(i);
      if (!is_small(line.front()) || !(page_.lines[i].after_blank || ends_sentence(page_.of(i - 1)))) continue;
      const std::size_t colon = line.substr(0, kLongestName).find(':');
      const bool inside = colon != std::string_view::npos && colon + 1 < line.size();
      const std::string_view label = inside ? line.substr(0, colon) : line;
      if (!inside && !heads_words(i)) continue;
      const std::string_view name = name_of(label);
      if (!could_be_name(name) || has_capital(label)) continue;
      ++counts_[word_id(name)];
      found_.push_back({page_.span_of(label), word_id(name), inside, std::count(name.begin(), name.end(), ' ') <= 2});
    }
  }

  bool heads_words(std::size_t i) const {
    if (i + 1 >= page_.size() || page_.lines[i].size() > kLongestLabel || is_sentence(page_.of(i))) return false;
    const std::string_view next = page_.of(i + 1);
    return (!is_small(next.front()) || page_.lines[i + 1].after_blank) &&
           (next.size() > kLongestName || ends_sentence(next));
  }

  void write(Reading& reading, Span label, std::uint32_t& done) const {
    for (std::uint32_t at = label.start; at < label.end; ++at) {
      const char before = at == label.start ? ' ' : page_.text[at - 1];
      const bool begins =
          before == ' ' || before == '-' || before == '.' || before == '(' || before == '"' || before == '/';
      if (!begins || !is_small(page_.text[at])) continue;
      const std::size_t end = std::min<std::size_t>(page_.text.find_first_of(" ,.-)", at), label.end);
      if (at != label.start && stays_small(page_.text.substr(at, end - at))) continue;
      reading.copy(page_.text, done, at);
      const char capital = static_cast<char>(page_.text[at] - 'a' + 'A');
      reading.replace(std::string_view(&capital, 1), at, at + 1);
      done = at + 1;
    }
  }

  const Page& page_;
  std::vector<Found> found_;
  WordMap counts_;  // by name
};

}  // namespace

std::optional<Reading> capitalise_labels(const Page& page) { return LowerLabels(page).run(); }

}  // namespace callscope
