// repetition_loop: what a recogniser writes again and again when it loses the audio.
//
// A loop is a run of words that equals itself shifted by a period. The period at a word is 1, 2, or
// the distance to the last place of the same three words; a run is followed as far as it goes and
// not entered again, so the whole is linear. Speakers repeat themselves too: two copies count only
// where they are long or a plain doubled word, and the words of repeated_on_purpose.tsv never. A
// machine that translates speech repeats where no speaker does: in its turns two short copies count
// ("to improve, to improve"), and copies that "and" or "of" joins.
#include <algorithm>
#include <array>
#include <iterator>

#include "quality/checks.h"
#include "support/phrases.h"
#include "support/table.h"
#include "support/word_map.h"

namespace callscope {
namespace {

constexpr std::size_t kMaxPeriod = 80;  // words of the longest sentence that is looked for twice
constexpr std::size_t kLongPhrase = 7;  // words of a phrase that nobody says twice by chance
constexpr std::size_t kFewWords = 5;    // that a speaker who looks for words says again
constexpr std::size_t kSlots = 1024;    // of the memory of word triples; a power of two

std::uint64_t mix(std::uint64_t a, std::uint64_t b) { return (a ^ (b + 0x9e3779b97f4a7c15u)) * 0xff51afd7ed558ccdu; }

// Phrases that people repeat on purpose, by the hash of their words.
const WordSet& on_purpose() {
  static const auto kPhrases = [] {
    WordSet phrases;
    for (const auto& row : read_table("repeated_on_purpose")) {
      std::uint64_t key = 0;
      for (const Token& token : tokens_of(row[0]))
        if (is_word_like(token)) key = mix(key, token.word);
      phrases.insert(key);
    }
    return phrases;
  }();
  return kPhrases;
}

bool links(WordId word) {
  return word == "and"_w || word == "after"_w || word == "over"_w || word == "by"_w || word == "to"_w ||
         word == "or"_w || word == "on"_w || word == "for"_w || word == "in"_w || word == "versus"_w;
}

// Words of counting out: "a third, a third, a third".
bool counts(WordId word) {
  return word == "third"_w || word == "half"_w || word == "quarter"_w || word == "one"_w || word == "two"_w ||
         word == "three"_w || word == "zero"_w || word == "eight"_w;
}

// Function words that a slip of the recogniser doubles; "that that" and "come in in May" are also English.
bool doubles_by_slip(WordId word) {
  switch (word) {
    case "and"_w:
    case "the"_w:
    case "a"_w:
    case "an"_w:
    case "of"_w:
    case "our"_w:
    case "are"_w:
    case "we"_w:
    case "this"_w:
    case "with"_w:
    case "be"_w:
    case "have"_w: return true;
    default: return false;
  }
}
// Words that may begin a clause: "my question is is there a plan" is how people ask.
bool begins_clause(WordId word) {
  switch (word) {
    case "there"_w:
    case "it"_w:
    case "that"_w:
    case "this"_w:
    case "these"_w:
    case "those"_w:
    case "the"_w:
    case "a"_w:
    case "an"_w:
    case "we"_w:
    case "you"_w:
    case "they"_w:
    case "i"_w:
    case "he"_w:
    case "she"_w:
    case "what"_w:
    case "how"_w:
    case "if"_w:
    case "when"_w:
    case "your"_w:
    case "our"_w:
    case "to"_w: return true;
    default: return false;
  }
}

class LoopScan {
 public:
  LoopScan(const Evidences& seen, std::vector<Warning>& found) : seen_(seen), found_(found) {}

  void scan(TokenRange range, bool translated) {
    translated_ = translated;
    words_.resize(range.size());
    ids_.resize(range.size());
    std::size_t count = 0;
    for (TokenIndex i = range.first; i < range.last; ++i) {
      const Token& token = seen_.token(i);
      words_[count] = i;
      ids_[count] = token.word;
      count += is_word_like(token) ? 1 : 0;
    }
    words_.resize(count);
    ids_.resize(count);
    ++generation_;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::size_t periods[] = {1, 2, remembered_period(i)};
      if (!repeats(i, 1) && !repeats(i, 2) && periods[2] == 0) continue;
      for (std::size_t period : periods) {
        if (!repeats(i, period)) continue;
        const std::size_t end = run_end(i, period);
        const std::size_t first = i - period;
        if (end - i + 1 >= period && is_short_copy(first, end, period)) {
          report(first, end, period, period > 1 ? period - 1 : 1);
          i = end - 1;
          break;
        }
        if (end - i < period || !is_loop(first, end, period)) {
          if (end > i) refused_[period] = std::max(refused_[period], words_[end - 1] + 1);
          continue;
        }
        report(first, end, period, period);
        i = end - 1;
        break;
      }
    }
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::size_t at = 0;
    std::uint32_t generation = 0;
  };

  WordId word(std::size_t i) const { return ids_[i]; }
  bool repeats(std::size_t i, std::size_t period) const {
    return period != 0 && i >= period && word(i) == word(i - period);
  }

  // The distance to the last place where these three words stood, 0 where it is far.
  std::size_t remembered_period(std::size_t i) {
    if (i + 2 >= words_.size()) return 0;
    const std::uint64_t key = mix(mix(mix(0, word(i)), word(i + 1)), word(i + 2));
    Slot& slot = slots_[key & (kSlots - 1)];
    const bool known = slot.generation == generation_ && slot.key == key && i - slot.at <= kMaxPeriod;
    const std::size_t period = known && i > slot.at ? i - slot.at : 0;
    slot = {key, i, generation_};
    return period > 2 ? period : 0;
  }

  // One past the last word that equals the one a period before. A run that was followed in vain is
  // not followed again from its next word.
  std::size_t run_end(std::size_t i, std::size_t period) const {
    if (words_[i] < refused_[period]) return i;
    std::size_t end = i;
    while (end < words_.size() && word(end) == word(end - period)) ++end;
    return end;
  }

  bool is_loop(std::size_t first, std::size_t end, std::size_t period) const {
    const std::size_t copies = (end - first) / period;
    std::uint64_t key = 0;
    bool linked = false, counted = false, only_counted = true, heard = false;
    for (std::size_t i = first; i < first + period; ++i) {
      key = mix(key, word(i));
      linked = linked || links(word(i));
      heard = heard || !is_hesitation(word(i));
      const bool is_count = seen_.token(words_[i]).kind == TokenKind::number || counts(word(i));
      counted = counted || is_count;
      only_counted = only_counted && (is_count || word(i) == "a"_w);
    }
    if (!heard) return period == 1 && copies > 4 && word(first) == "ah"_w;  // hesitations: fillers.cpp
    if (copies > 2 && breaks_off(first, copies, period)) return false;
    if (on_purpose().has(key)) return is_overdone(first, copies, period);
    if (translated_ && copies == 2 && is_translators_copy(first, period)) return true;
    if (counted && only_counted && copies < 4) return false;  // digits read out
    if (period == 1)
      return copies > 2 ? !joined(first) && (copies > 3 || !comma_between(first)) : is_doubled_word(first);
    if (period == 2 && linked && copies < 4) return false;  // "over and over and over"
    if (copies > 2 || (period >= kLongPhrase && !dash_between(first + period))) return true;
    return period == 2 && copies == 2 && is_doubled_compound(first);
  }

  // What is said again on purpose is not said so often: "Thank you very much." four times, "there."
  // five times with a stop after each.
  bool is_overdone(std::size_t first, std::size_t copies, std::size_t period) const {
    const bool stopped = seen_.token(words_[first + period - 1] + 1).is("."_w);
    return (period > 2 && copies > 3) || (stopped && copies > 4);
  }

  // "win-win-win"
  bool joined(std::size_t first) const {
    const Token& mark = seen_.token(words_[first] + 1);
    return (mark.is("-"_w) || mark.is("–"_w)) && !blank_before(first + 1);
  }
  bool comma_between(std::size_t first) const { return seen_.token(words_[first] + 1).is(","_w); }  // "not, not, not"
  bool blank_before(std::size_t i) const { return seen_.token(words_[i]).has(kSpaceBefore); }

  // A speaker who starts again: "and if you look at -- and if you look at".
  bool dash_between(std::size_t second) const {
    for (TokenIndex i = words_[second - 1] + 1; i < words_[second]; ++i)
      if (seen_.token(i).is("-"_w) || seen_.token(i).is("–"_w) || seen_.token(i).is("—"_w)) return true;
    return false;
  }

  // "but it would -- but it would -- but it would": a speaker looks for words.
  bool breaks_off(std::size_t first, std::size_t copies, std::size_t period) const {
    for (std::size_t copy = 1; copy < copies; ++copy)
      if (!dash_between(first + copy * period)) return false;
    return period > 1 && period <= kFewWords;
  }

  // Not two whole copies: "Norge's Norge Cloud", "the share is is rising"; in a translation also
  // "the business of coats and the business of coats".
  bool is_short_copy(std::size_t first, std::size_t end, std::size_t period) const {
    if (period == 1)
      return end == first + 2 && word(first) == "is"_w && end < words_.size() && !begins_clause(word(end)) &&
             words_[end] == words_[first] + 2;
    if (end != first + 2 * period - 1) return false;
    if (period == 2 && words_[first + 2] == words_[first] + 2) {
      const bool names =
          seen_.token(words_[first]).has(kCapitalised) && seen_.token(words_[first + 2]).has(kCapitalised);
      if (word(first + 1) == "'s"_w) return names;
    }
    return translated_ && is_joined_copy(first, period);
  }
  // "the retail retail market", "and and", "the new model. model. So": not a way of speaking.
  bool is_doubled_word(std::size_t first) const {
    const Token& a = seen_.token(words_[first]);
    const Token& b = seen_.token(words_[first + 1]);
    if (!b.has(kSpaceBefore) || b.has(kLineStart)) return false;
    const bool stop_between = words_[first + 1] == words_[first] + 2 && seen_.token(words_[first] + 1).is("."_w);
    if (stop_between && has_inner_capital(seen_.document.quote(a.span()))) return false;
    if (stop_between)
      return a.kind == TokenKind::word && !a.has(kCapitalised) && !b.has(kCapitalised) && b.end - b.start > 3;
    if (words_[first + 1] != words_[first] + 1) return false;
    if (a.kind != TokenKind::word || a.has(kAllCaps) != b.has(kAllCaps)) return false;
    return doubles_by_slip(a.word) || (b.end - b.start >= 5 && a.has(kCapitalised) == b.has(kCapitalised));
  }

  // "three three important goals", "to improve, to improve our rate"; not "we are, we are", as people speak.
  bool is_translators_copy(std::size_t first, std::size_t period) const {
    if (period == 1) return words_[first + 1] == words_[first] + 1 && counts(word(first));
    const bool comma =
        words_[first + period] == words_[first + period - 1] + 2 && seen_.token(words_[first + period] - 1).is(","_w);
    bool telling = false;
    for (std::size_t i = first; i < first + period; ++i) telling = telling || letters(i) > 4;
    return comma && telling;
  }
  // All of a period but the word that joins.
  bool is_joined_copy(std::size_t first, std::size_t period) const {
    const std::size_t joint = first + period - 1;
    return period > 4 && (word(joint) == "and"_w || word(joint) == "of"_w) && !dash_between(joint) &&
           !dash_between(joint + 1);
  }
  std::size_t letters(std::size_t i) const { return seen_.token(words_[i]).end - seen_.token(words_[i]).start; }

  // "short-term short-term"
  bool is_doubled_compound(std::size_t first) const {
    return !blank_before(first + 1) && blank_before(first + 2) && !blank_before(first + 3) &&
           words_[first + 2] == words_[first + 1] + 1;
  }

  // The words from `first` to `end` in copies of a period, of which `said` words are said again; the last may lack what
  // joins.
  void report(std::size_t first, std::size_t end, std::size_t period, std::size_t said) {
    const std::size_t copies = std::max<std::size_t>(2, (end - first) / period);
    const TokenRange whole{words_[first], words_[std::min(first + copies * period, end) - 1] + 1};
    const TokenRange unit{words_[first], words_[first + said - 1] + 1};
    const std::string_view once = seen_.words(unit);
    Warning warning;
    warning.kind = WarningKind::repetition_loop;
    warning.span = seen_.document.span_of(whole);
    warning.severity = copies == 2 && period < kLongPhrase   ? Severity::info
                       : copies > 3 || period >= kLongPhrase ? Severity::major
                                                             : Severity::minor;
    warning.message =
        copies == 2 && period < 3
            ? "The word " + quoted(once) + " is printed twice in a row."
            : quoted(once) + " is printed " + times(copies) +
                  " in a row, as a recogniser does when it loses the audio; what was said here may be missing.";
    warning.suggestion = std::string(once);
    warning.confidence = copies > 2 ? 0.95 : 0.8;
    warning.evidence.push_back({"repeated_words", seen_.document.span_of(unit)});
    found_.push_back(std::move(warning));
  }

  const Evidences& seen_;
  std::vector<Warning>& found_;
  std::vector<TokenIndex> words_;
  std::vector<WordId> ids_;  // of words_
  std::array<Slot, kSlots> slots_{};
  std::uint32_t generation_ = 0;
  bool translated_ = false;                           // by a machine
  std::array<TokenIndex, kMaxPeriod + 1> refused_{};  // by period: the end of the last run that was no loop
};

}  // namespace

void find_loops(const Evidences& seen, std::vector<Warning>& found) {
  LoopScan scan(seen, found);
  for (const Stretch& stretch : seen.stretches)
    scan.scan(stretch.tokens,
              stretch.turn != kNone && seen.speech.turns[static_cast<std::size_t>(stretch.turn)].machine_translated);
}

}  // namespace callscope
