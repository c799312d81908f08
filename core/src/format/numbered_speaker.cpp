// Speech recognisers' exports: "Speaker 1 (00:12):", "Speaker 1  00:12", "Jane Roe 0:07", or a bare
// "Speaker 1" over the words; the time may be glued to the number and the words to the time.

#include "format/formats.h"
#include "format/furniture.h"
#include "format/labels.h"
#include "format/walk.h"
#include "support/patterns.h"
#include "support/word_map.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestName = 60;

struct Timed {
  std::string_view name;
  std::string_view rest;
  bool timed = false;
};

// A name less what parts it from its time: "Jane Roe |", "[Jane Roe]".
std::string_view name_before_time(std::string_view name) {
  while (!name.empty() &&
         (name.back() == '|' || name.back() == ']' || name.back() == '-' || name.back() == ',' || name.back() == ' '))
    name.remove_suffix(1);
  return strip_markup(name);
}

// "Speaker 100:00:25Thank you" is Speaker 1 at 00:00:25.
bool cut_time(std::string_view line, Timed& cut) {
  static const Pattern glued(R"(^((?:Speaker|SPEAKER)[ _]\d{1,2}?)(\d\d:\d\d:\d\d)\s*(.*)$)", ":");
  static const Pattern timed(
      R"(^\W{0,3}([^\d\[\(:][^\[\(:]*?)\s*[\[\(]?\s*(\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?)\s*[\]\)]?\s*[:-]?\s*(.*)$)",
      ":");
  static const Pattern spelled(R"(^([^\d:]+?)\s+((?:\d+ hours? )?(?:\d+ minutes? )?\d+ (?:minute|second)s?)()\s*$)");
  static const Pattern time_first(R"(^[\[\(](\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?)[\]\)]\s*([^:]+):\s*(.*)$)", ":");
  const std::string_view head = line.substr(0, 110);
  Pattern::Groups g;
  if (line.size() == head.size() && spelled.match(head, g)) {
    cut = {strip_markup(g[1]), {}, true};
    return true;
  }
  const bool by_glue = glued.match(head, g);
  if (by_glue || timed.match(head, g)) {
    cut = {name_before_time(g[1]), {}, true};
    if (!g[3].empty()) cut.rest = line.substr(static_cast<std::size_t>(g[3].data() - line.data()));
    return true;
  }
  if (!time_first.match(head, g)) return false;
  cut = {strip_markup(g[2]), {}, true};
  if (!g[3].empty()) cut.rest = line.substr(static_cast<std::size_t>(g[3].data() - line.data()));
  return true;
}

// Whether a line has a time in its first part: the cheap test before the patterns.
bool has_time(std::string_view line) {
  const std::string_view head = line.substr(0, 110);
  if (line.size() < 110 &&
      (head.find(" second") != std::string_view::npos || head.find(" minute") != std::string_view::npos))
    return true;
  for (std::size_t at = head.find(':'); at != std::string_view::npos; at = head.find(':', at + 1))
    if (at > 0 && at + 2 < head.size() && head[at - 1] >= '0' && head[at - 1] <= '9' && head[at + 1] >= '0' &&
        head[at + 1] <= '5' && head[at + 2] >= '0' && head[at + 2] <= '9')
      return true;
  return false;
}

class Timestamps : public Dialect {
 public:
  explicit Timestamps(const Page& page) {
    for (std::size_t i = 0; i < page.size(); ++i) {
      Timed cut;
      if (is_timestamp(page.of(i)) || !candidate(page.of(i), cut)) continue;
      ++counts_[name_key(cut.name)];
      ++lines_;
    }
  }

  bool label(const Page& page, std::size_t line, Label& found) const override {
    Timed cut;
    if (is_timestamp(page.of(line))) return false;
    // A name alone over its time is the label that the next line repeats.
    if (page.lines[line].size() < kLongestName && counts_.has(name_key(page.of(line))) &&
        looks_like_name(page.of(line))) {
      found = {};
      found.name = page.lines[line].span();
      return true;
    }
    if (!candidate(page.of(line), cut)) return false;
    const std::uint32_t count = counts_.get(name_key(cut.name));
    if (!is_generic_label(cut.name) && (count == 0 || (count < 2 && lines_ < 4))) return false;
    found = {};
    found.name = page.span_of(cut.name);
    if (!cut.rest.empty()) found.speech_from = page.span_of(cut.rest).start;
    return true;
  }
  bool furniture(const Page& page, std::size_t line) const override { return is_timestamp(page.of(line)); }
  bool summaries() const override { return false; }

  int lines() const { return lines_; }

 private:
  static bool candidate(std::string_view line, Timed& cut) {
    const std::string_view bare = strip_markup(line);
    if (is_generic_label(bare)) {
      cut = {bare, {}, false};
      return true;
    }
    return has_time(line) && cut_time(line, cut) && (is_generic_label(cut.name) || looks_like_short_name(cut.name));
  }

  WordMap counts_;
  int lines_ = 0;
};

}  // namespace

int detect_numbered_speaker(const Page& page) {
  int timed = 0, numbered = 0;
  for (std::size_t i = 0; i < page.size() && timed < 20; ++i) {
    const std::string_view line = page.of(i);
    const std::string_view bare = strip_markup(line.substr(0, 64));
    numbered += line.size() < 64 && is_generic_label(bare) && bare.back() >= '0' && bare.back() <= '9';
    Timed cut;
    if (is_timestamp(line) || !has_time(line) || !cut_time(line, cut)) continue;
    timed += is_generic_label(cut.name) || looks_like_name(cut.name);
  }
  if (timed >= 3) return 88;
  return numbered >= 2 || timed >= 2 ? 74 : 0;
}

Marks read_numbered_speaker(const Page& page) { return walk(page, Timestamps(page)); }

}  // namespace callscope
