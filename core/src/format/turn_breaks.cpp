#include "format/turn_breaks.h"

#include <vector>

#include "format/labels.h"
#include "support/patterns.h"

namespace callscope {
namespace {

constexpr std::size_t kLeastBreaks = 4;
constexpr std::size_t kHead = 90;   // bytes of a sentence that show how it begins
constexpr std::size_t kTail = 120;  // and how it ends

// The operator speaks, whoever spoke before.
bool announces(std::string_view head) {
  static const Pattern pattern(
      "(?i)^(?:(?:and |thank you[.,]? )?(?:our|your|the) (?:next|first|second|third|final|last) (?:question|caller|one)\\b|"
      "(?:we'll|we will|i'll) (?:now |next )?(?:go|move|hear|take|turn)[^.?]{0,30}\\b(?:next|first|last|question|line)\\b|"
      "ladies and gentlemen|(?:this|that) (?:does )?conclude|there are no (?:further|more) questions|greetings[,.]? (?:and )?welcome|"
      "we will now begin the question)");
  return pattern.match(head);
}

// A speaker begins: thanks by name, a greeting.
bool begins(std::string_view head) {
  static const Pattern pattern("^(?:(?:Thank you|Thanks)(?: so much| very much)?, [A-Z][a-z]+[.,! ]|Good (?:morning|afternoon|evening|day)\\b|(?:Hi|Hello|Hey)[,. ])");
  return pattern.match(head);
}

bool answers(std::string_view head) {
  static const Pattern pattern("^(?:Sure|Yeah|Yes|Okay|Absolutely|Well|Great question|Good question)\\b");
  return pattern.match(head);
}

// The next to speak is called.
bool hands_over(std::string_view tail) {
  static const Pattern pattern("(?i)(?:go ahead(?:,? (?:sir|ma'am|please))?|line is (?:now )?open|may begin|please proceed|"
                               "(?:turn|hand|pass) (?:it|this|things|over|you|the call|the conference)\\b[^.?]{0,40}\\bto [a-z' ]{2,40}|(?:open|ready)[^.?]{0,40} (?:for|to) [^.?]{0,20}questions|next question,? please)[.?!]$");
  return pattern.match(tail);
}

// Where sentences begin: after a stop and a blank, before a capital; initials stop none.
std::vector<std::size_t> sentence_starts(std::string_view text) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = 3; i + 1 < text.size(); ++i) {
    if (text[i] != ' ' || (text[i - 1] != '.' && text[i - 1] != '?' && text[i - 1] != '!')) continue;
    const bool capital = text[i + 1] >= 'A' && text[i + 1] <= 'Z';
    const bool initial = text[i - 3] == ' ' || text[i - 3] == '.';
    if (capital && !initial) starts.push_back(i + 1);
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
    const std::size_t from = starts[i] - 1 > kTail ? starts[i] - 1 - kTail : 0;
    const std::string_view before = text.substr(from, starts[i] - 1 - from);
    const bool asked = before.back() == '?';
    const bool breaks_here = announces(head) || hands_over(before) || (!fresh && begins(head)) || (asked && answers(head));
    if (breaks_here) breaks.push_back(starts[i]);
    fresh = breaks_here;
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
