#include "format/turn_breaks.h"

#include <algorithm>
#include <memory>
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
constexpr std::size_t kTail = 100;  // and how it ends
constexpr std::size_t kLookAhead = 3;

// How core/data/turn_break_cues.tsv is used: each kind of cue, and what goes before and behind all patterns of it.
enum Cue { announces, begins, answers, hands_over, invites, names_asker, is_asker, replies, reacts };
struct Use {
  std::string_view name, before, behind;
};
constexpr Use kUses[] = {{"announces", "(?i)^", ""},       {"begins", "^", ""},  {"answers", "^", "\\b"},
                         {"hands_over", "(?i)", "[.?!]$"}, {"invites", "^", ""}, {"names_asker", "", ""},
                         {"is_asker", "^", "$"},           {"replies", "^", ""}, {"reacts", "^", ""}};

using Patterns = std::vector<std::unique_ptr<const Pattern>>;

Patterns all_patterns() {
  Patterns patterns;
  for (const Use& use : kUses) {
    std::string any;
    for (const TableRow& row : read_table("turn_break_cues")) {
      if (row[1] != use.name) continue;
      any += any.empty() ? "" : "|";
      any += row[0];
    }
    patterns.push_back(
        std::make_unique<const Pattern>(std::string(use.before) + "(?:" + any + ")" + std::string(use.behind)));
  }
  return patterns;
}

bool is(Cue cue, std::string_view words) {
  static const Patterns patterns = all_patterns();
  return patterns[cue]->match(words);
}

// Closing words that an operator says before the next announcement: "Thank you.", "Thank you, Ana."
bool is_short_thanks(std::string_view sentence) {
  constexpr std::size_t kLongest = 32;
  return sentence.size() <= kLongest && sentence.substr(0, 9) == "Thank you" &&
         sentence.substr(0, 15) != "Thank you very ";
}

// "Mr.", "Ms.", "Dr." end no sentence.
bool ends_with_title(std::string_view text) {
  for (std::string_view title : {" Mr.", " Ms.", " Mrs.", " Dr.", " St."})
    if (ends_with(text, title)) return true;
  return false;
}

// Where sentences begin: after a stop and blanks, before a capital or a bracket with one; initials stop none.
std::vector<std::size_t> sentence_starts(std::string_view text) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = 3; i + 1 < text.size(); ++i) {
    if (text[i] != ' ' || (text[i - 1] != '.' && text[i - 1] != '?' && text[i - 1] != '!')) continue;
    const std::size_t next = std::min(text.find_first_not_of(' ', i), text.size() - 1);
    const std::size_t letter = next + (text[next] == '[' || text[next] == '(');
    const bool capital = letter < text.size() && text[letter] >= 'A' && text[letter] <= 'Z';
    const bool initial = text[i - 3] == ' ' || text[i - 3] == '.';
    if (capital && !initial && !ends_with_title(text.substr(0, i))) starts.push_back(next);
  }
  return starts;
}

// Finds where one voice ends and the next begins, sentence by sentence.
class Breaks {
 public:
  explicit Breaks(std::string_view text) : text_(text), starts_(sentence_starts(text)) {}

  std::vector<std::size_t> run() {
    for (std::size_t i = 1; i < starts_.size(); ++i) sentence(i);
    return std::move(breaks_);
  }

 private:
  enum class Voice { any, announcing, asking, answering };

  std::string_view words(std::size_t i) const {
    if (i >= starts_.size()) return {};
    const std::size_t next = i + 1 < starts_.size() ? starts_[i + 1] : text_.size();
    return text_.substr(starts_[i], text_.find_last_not_of(' ', next - 1) + 1 - starts_[i]);
  }

  void sentence(std::size_t i) {
    const std::string_view said = words(i), head = said.substr(0, kHead), before = words(i - 1);
    if (announces_here(said)) return announced(i);
    if (!changes(i, head, before)) {
      fresh_ = false;
      return;
    }
    voice_ = voice_ == Voice::announcing || voice_ == Voice::answering ? Voice::asking
             : voice_ == Voice::asking                                 ? Voice::answering
                                                                       : Voice::any;
    breaks_.push_back(starts_[i]);
    fresh_ = true;
  }

  // "[Operator Instructions]" announces by itself only where a voice was parted from the operator's welcome.
  bool announces_here(std::string_view said) const {
    const bool bracket = said.front() == '[' || said.front() == '(';
    if (bracket && breaks_.empty()) said.remove_prefix(std::min(said.find_first_of("])") + 1, said.size()));
    while (!said.empty() && (said.front() == ' ' || said.front() == '.')) said.remove_prefix(1);
    return is(announces, said.substr(0, kHead)) ||
           ((bracket || voice_ != Voice::any) && said.size() < kHead && is(is_asker, said));
  }

  // The operator speaks; thanks may come before the announcement.
  void announced(std::size_t i) {
    const bool thanks = i > 1 && voice_ != Voice::announcing && is_short_thanks(words(i - 1));
    if (!thanks) {
      if (voice_ != Voice::announcing || !fresh_) breaks_.push_back(starts_[i]);
    } else if (breaks_.empty() || breaks_.back() != starts_[i - 1]) {
      breaks_.push_back(starts_[i - 1]);
    }
    voice_ = Voice::announcing;
    fresh_ = false;  // who was announced may greet at once
  }

  bool changes(std::size_t i, std::string_view head, std::string_view before) const {
    const std::string_view tail = before.substr(before.size() - std::min(before.size(), kTail));
    const bool called = is(hands_over, tail) || (before.size() < kTail + kHead && is(names_asker, before)) ||
                        (voice_ == Voice::announcing && before.size() < kHead && is(is_asker, before));
    if (called && !is(invites, head)) return true;
    if (!fresh_ && is(begins, head)) return true;
    if (!fresh_ && (voice_ == Voice::answering ? is(reacts, head) : voice_ == Voice::asking && is(replies, head)))
      return true;
    if (before.back() != '?') return false;
    return is(answers, head) || (voice_ == Voice::asking && asks_no_more(i));
  }

  // None of the next sentences is a question.
  bool asks_no_more(std::size_t i) const {
    for (std::size_t k = i; k < std::min(i + kLookAhead, starts_.size()); ++k)
      if (words(k).back() == '?' || is_short_thanks(words(k))) return false;
    return true;
  }

  std::string_view text_;
  std::vector<std::size_t> starts_, breaks_;
  Voice voice_ = Voice::any;
  bool fresh_ = true;  // the sentence before began a turn
};

}  // namespace

std::optional<Reading> break_turns(std::string_view text) {
  const std::vector<std::size_t> breaks = Breaks(text).run();
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
