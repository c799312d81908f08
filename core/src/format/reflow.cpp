#include "format/reflow.h"

#include "format/labels.h"
#include "format/page.h"
#include "format/people.h"
#include "format/turn_breaks.h"
#include "support/word_map.h"

namespace callscope {
namespace {

constexpr std::size_t kLeastWordLines = 40;
constexpr std::size_t kEndless = 1500;      // bytes a line beyond which lines are missing
constexpr std::size_t kEndlessOfFew = 500;  // where the page has only a few
constexpr std::size_t kFewLines = 6;
constexpr int kLeastLabels = 3;

bool is_word_a_line(const Page& page) {
  if (page.size() < kLeastWordLines) return false;
  std::size_t single = 0;
  for (std::size_t i = 0; i < page.size(); ++i)
    single += page.of(i).find(' ') == std::string_view::npos && page.lines[i].size() < 24;
  return single * 10 >= page.size() * 9;
}

Reading join_words(const Page& page) {
  Reading reading;
  for (std::size_t i = 0; i < page.size(); ++i) {
    const std::string_view word = page.of(i);
    const bool mark = word.size() == 1 && (word[0] == '.' || word[0] == ',' || word[0] == ';' || word[0] == '?');
    if (i > 0 && !mark) reading.insert(" ", page.lines[i].start);
    reading.copy(page.text, page.lines[i].start, page.lines[i].end);
  }
  return reading;
}

// Where the words begin that follow the last end of a sentence.
std::size_t after_sentence(std::string_view text) {
  for (std::size_t i = text.size(); i > 1; --i) {
    if (text[i - 1] != ' ' && text[i - 1] != '\n') continue;
    const char before = text[i - 2];
    const bool initial = i >= 4 && before == '.' && text[i - 4] == ' ';
    if (text[i - 1] == '\n' ||
        ((before == '.' || before == '?' || before == '!' || before == ']' || before == ')') && !initial))
      return i;
  }
  return 0;
}

// A label inside running text: capitalised words before a colon, after the end of a sentence.
class LabelBreaks {
 public:
  LabelBreaks(std::string_view text, int least) : text_(text), least_(least) {}

  std::optional<Reading> run() {
    find();
    int sure = 0;
    for (const Found& found : found_) sure += counts_[found.key] > 1 || found.generic;
    if (sure < least_) return std::nullopt;
    Reading reading;
    std::uint32_t done = 0;
    for (const Found& found : found_) {
      if (!found.generic && counts_[found.key] < 2 && !found.name) continue;
      reading.copy(text_, done, found.at);
      if (found.at > 0) reading.insert("\n\n", found.at);
      done = found.at;
    }
    reading.copy(text_, done, static_cast<std::uint32_t>(text_.size()));
    return reading;
  }

 private:
  struct Found {
    std::uint32_t at;
    WordId key;
    bool generic;
    bool name;
  };

  void find() {
    for (std::size_t colon = text_.find(": "); colon != std::string_view::npos; colon = text_.find(": ", colon + 1)) {
      const std::size_t from = colon > 120 ? colon - 120 : 0;
      std::size_t start = after_sentence(text_.substr(from, colon - from)) + from;
      const std::size_t last = text_.rfind(' ', colon) + 1;
      if (last > start && is_generic_label(text_.substr(last, colon - last)))
        start = last;  // "… Earnings Call Operator:"
      std::string_view label = text_.substr(start, colon - start);
      const std::size_t comma = label.find(", ");
      const std::string_view name = label.substr(0, comma);
      const bool generic = is_generic_label(label);
      const bool full =
          looks_like_name(name) && (comma == std::string_view::npos || looks_like_position(label.substr(comma)));
      if (!generic && !full) continue;
      const WordId key = name_key(name);
      ++counts_[key];
      found_.push_back({static_cast<std::uint32_t>(start), key, generic, full});
    }
  }

  std::string_view text_;
  int least_;
  std::vector<Found> found_;
  WordMap counts_;
};

// Labels that copying left inside lines or at their ends: "… Good morning. Speaker 2: Thank you.",
// "… Please go ahead. Jane Roe". A name counts where it heads lines elsewhere or stands in the page's
// lists; there must be several.
class StrayLabels {
 public:
  explicit StrayLabels(const Page& page) : page_(page) {
    for (std::size_t i = 0; i < page.size(); ++i) {
      const std::string_view head = page.of(i).substr(0, kLongestLabel);
      const std::size_t colon = head.find(": ");
      if (colon != std::string_view::npos && looks_like_name(strip_markup(head.substr(0, colon))))
        ++heads_[name_key(head.substr(0, colon))];
    }
  }

  std::optional<Reading> run() {
    for (std::size_t i = 0; i < page_.size(); ++i) {
      inside(i);
      at_end(i);
    }
    if (breaks_.size() < kLeastStray) return std::nullopt;
    Reading reading;
    std::uint32_t done = 0;
    for (std::uint32_t at : breaks_) {
      reading.copy(page_.text, done, at);
      reading.insert("\n\n", at);
      done = at;
    }
    reading.copy(page_.text, done, static_cast<std::uint32_t>(page_.text.size()));
    return reading;
  }

 private:
  static constexpr std::size_t kLongestLabel = 60;
  static constexpr std::size_t kLeastStray = 3;

  bool is_known(std::string_view name) {
    if (is_generic_label(name)) return name.size() > 2;
    if (!looks_like_name(name)) return false;
    if (heads_.get(name_key(name)) > 1) return true;
    if (!people_) people_.emplace(page_);  // few pages have a name that asks for its lists
    return people_->listed(name);
  }

  void inside(std::size_t i) {
    const std::string_view line = page_.of(i);
    for (std::size_t colon = line.find(": "); colon != std::string_view::npos; colon = line.find(": ", colon + 1)) {
      const std::size_t from = colon > kLongestLabel ? colon - kLongestLabel : 0;
      const std::size_t start = after_sentence(line.substr(from, colon - from)) + from;
      if (start > from && is_known(line.substr(start, colon - start)))
        breaks_.push_back(page_.lines[i].start + static_cast<std::uint32_t>(start));
    }
  }

  void at_end(std::size_t i) {
    const std::string_view line = page_.of(i);
    if (line.size() < kLongestLabel / 2 || ends_sentence(line)) return;
    const std::size_t from = line.size() > kLongestLabel ? line.size() - kLongestLabel : 0;
    const std::size_t start = after_sentence(line.substr(from)) + from;
    if (start > from && is_known(line.substr(start)))
      breaks_.push_back(page_.lines[i].start + static_cast<std::uint32_t>(start));
  }

  const Page& page_;
  std::optional<ListedPeople> people_;
  WordMap heads_;
  std::vector<std::uint32_t> breaks_;  // where lines are missing, in text order
};

}  // namespace

std::optional<Reading> reflow(const Page& page) {
  const std::string_view text = page.text;
  if (page.size() == 0) return std::nullopt;
  if (is_word_a_line(page)) {
    Reading joined = join_words(page);
    const std::optional<Reading> broken = LabelBreaks(joined.text(), 1).run();
    return broken ? joined.then(*broken) : joined;
  }
  const std::size_t endless = page.size() <= kFewLines ? kEndlessOfFew : kEndless;
  if (text.size() / page.size() < endless || page.size() > 40) return StrayLabels(page).run();
  if (auto labelled = LabelBreaks(text, kLeastLabels).run()) return labelled;
  return break_turns(text);
}

}  // namespace callscope
