#include "format/turn_breaks.h"

#include <algorithm>
#include <string>
#include <vector>

#include "format/labels.h"
#include "support/patterns.h"
#include "support/table.h"
#include "text/endings.h"

namespace callscope {
namespace {

constexpr std::size_t kLeastBreaks = 4;
constexpr std::size_t kHead = 90;   // bytes of a sentence that show how it begins
constexpr std::size_t kTail = 120;  // and how it ends

// The patterns of core/data/turn_break_cues.tsv that have this use, between what goes before and behind all of them.
std::string any_of(std::string_view use, std::string_view before, std::string_view behind) {
  std::string all;
  for (const TableRow& row : read_table("turn_break_cues")) {
    if (row[1] != use) continue;
    if (!all.empty()) all += '|';
    all += row[0];
  }
  return std::string(before) + "(?:" + all + ")" + std::string(behind);
}

bool announces(std::string_view head) {
  static const Pattern pattern(any_of("announces", "(?i)^", ""));
  return pattern.match(head);
}

bool begins(std::string_view head) {
  static const Pattern pattern(any_of("begins", "^", ""));
  return pattern.match(head);
}

bool answers(std::string_view head) {
  static const Pattern pattern(any_of("answers", "^", "\\b"));
  return pattern.match(head);
}

bool hands_over(std::string_view tail) {
  static const Pattern pattern(any_of("hands_over", "(?i)", "[.?!]$"));
  return pattern.match(tail);
}

bool invites(std::string_view head) {
  static const Pattern pattern(any_of("invites", "^", "\\b"));
  return pattern.match(head);
}

// Closing words that an operator says before the next announcement: "Thank you.", "Thank you, Ana."
bool is_short_thanks(std::string_view sentence) {
  constexpr std::size_t kLongest = 32;
  return sentence.size() <= kLongest && (sentence.substr(0, 9) == "Thank you" || sentence.substr(0, 6) == "Thanks");
}

// "Mr.", "Ms.", "Dr." end no sentence.
bool ends_with_title(std::string_view text) {
  for (std::string_view title : {" Mr.", " Ms.", " Mrs.", " Dr.", " St."})
    if (ends_with(text, title)) return true;
  return false;
}

// Where sentences begin: after a stop and blanks, before a capital; initials stop none.
std::vector<std::size_t> sentence_starts(std::string_view text) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = 3; i + 1 < text.size(); ++i) {
    if (text[i] != ' ' || (text[i - 1] != '.' && text[i - 1] != '?' && text[i - 1] != '!')) continue;
    const std::size_t next = std::min(text.find_first_not_of(' ', i), text.size() - 1);
    const bool capital = text[next] >= 'A' && text[next] <= 'Z';
    const bool initial = text[i - 3] == ' ' || text[i - 3] == '.';
    if (capital && !initial && !ends_with_title(text.substr(0, i))) starts.push_back(next);
  }
  return starts;
}

}  // namespace

std::optional<Reading> break_turns(std::string_view text) {
  const std::vector<std::size_t> starts = sentence_starts(text);
  std::vector<std::size_t> breaks;
  bool fresh = true;  // the sentence before began a turn
  for (std::size_t i = 1; i < starts.size(); ++i) {
    const std::string_view head = text.substr(starts[i], kHead);
    const std::size_t end = text.find_last_not_of(' ', starts[i] - 1) + 1;
    const std::size_t from = end > kTail ? end - kTail : 0;
    const std::string_view before = text.substr(from, end - from);
    const bool asked = before.back() == '?';
    const bool announced = announces(head);
    const bool breaks_here =
        announced || (hands_over(before) && !invites(head)) || (!fresh && begins(head)) || (asked && answers(head));
    if (!breaks_here) {
      fresh = false;
      continue;
    }
    // The operator's thanks come before the announcement.
    const bool thanks = announced && i > 1 && is_short_thanks(text.substr(starts[i - 1], end - starts[i - 1]));
    if (!thanks)
      breaks.push_back(starts[i]);
    else if (breaks.empty() || breaks.back() != starts[i - 1])
      breaks.push_back(starts[i - 1]);
    fresh = !announced;  // who was announced may greet at once
  }
  if (breaks.size() < kLeastBreaks) return std::nullopt;
  Reading reading;
  std::uint32_t done = 0;
  for (std::size_t at : breaks) {
    reading.copy(text, done, static_cast<std::uint32_t>(at));
    reading.insert("\n\n", static_cast<std::uint32_t>(at));
    done = static_cast<std::uint32_t>(at);
  }
  reading.copy(text, done, static_cast<std::uint32_t>(text.size()));
  return reading;
}

}  // namespace callscope
