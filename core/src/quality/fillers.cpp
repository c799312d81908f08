// filler_run: hesitation in a row, which stands where a recogniser heard nothing it knew.
// One "uh" is speech and stays silent; so is "uh-huh". Where no mark parts the words, "you know" three times and
// four words of hesitation in a row ("right you know i think uh") are such runs too.
#include <algorithm>
#include <iterator>

#include "quality/checks.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr std::size_t kLong = 6;      // sounds that no speaker makes: words were lost
constexpr std::size_t kFewUnits = 4;  // words or phrases of hesitation
constexpr std::size_t kYouKnow = 3;   // times
constexpr TokenIndex kBetween = 16;   // words between two of them

// Sounds that mean nothing else: two in a row are a run. Of the others it takes three.
constexpr WordList kPlain = {"uh"_w, "um"_w, "uhm"_w, "umm"_w, "erm"_w, "uhh"_w};
constexpr WordId kSounds[] = {"uh"_w,  "um"_w, "uhm"_w, "umm"_w, "erm"_w, "uhh"_w, "ah"_w, "er"_w, "eh"_w,
                              "hmm"_w, "hm"_w, "mm"_w,  "mmm"_w, "ahh"_w, "嗯"_w,  "呃"_w, "啊"_w};
constexpr WordId kYou[] = {"you"_w};
// Words that hold the floor.
constexpr WordList kHolding = {"right"_w, "understood"_w, "okay"_w, "ok"_w, "yeah"_w, "yes"_w, "well"_w, "so"_w};

bool parts_sounds(const Token& token) {
  return token.is(","_w) || token.is("."_w) || token.is("…"_w) || token.is("，"_w) || token.is("。"_w) ||
         token.is("、"_w);
}

class FillerScan {
 public:
  FillerScan(const Evidences& seen, std::vector<Warning>& found)
      : seen_(seen), found_(found), asked_(seen.document.tokens().size()) {
    asked_.add_words(kYou, seen.document.vocabulary());
    asked_.add_words(kSounds, seen.document.vocabulary());
  }

  void scan(TokenRange range) {
    for (TokenIndex i = range.first; (i = asked_.next(i, range.last)) < range.last; ++i) {
      const Token& token = seen_.token(i);
      if (token.is("you"_w))
        you_know(range, i);
      else
        i = sounds(range, i) - 1;
    }
    close_you_know();
  }

 private:
  // One past the hesitation sounds that begin here.
  TokenIndex sounds(TokenRange range, TokenIndex first) {
    TokenIndex end = first;
    std::size_t count = 0;
    bool certain = false, shouted = false;
    for (TokenIndex at = first; at < range.last; ++at) {
      const Token& token = seen_.token(at);
      if (asked_.has(at) && !token.is("you"_w)) {
        certain = certain || kPlain.has(token.word);
        shouted = shouted || token.has(kAllCaps);  // "ER" is a room
        ++count;
        end = at + 1;
      } else if (!parts_sounds(token)) {
        break;
      }
    }
    if (!shouted && (count > 2 || (count == 2 && certain)))
      report_sounds({first, end}, count);
    else if (!shouted && count == 1)
      words_around(range, first);
    return end;
  }

  // "right you know i think uh"
  void words_around(TokenRange range, TokenIndex sound) {
    TokenIndex first = sound, last = sound + 1;
    std::size_t units = 1;
    for (TokenIndex step; (step = unit_before(range.first, first)) > 0; first -= step) ++units;
    for (TokenIndex step; (step = unit_at(last, range.last)) > 0; last += step) ++units;
    if (units >= kFewUnits)
      report_words({first, last}, "hesitating_words",
                   " are words of hesitation only; what was said here may be missing.");
  }
  // Tokens of the word or phrase of hesitation that begins at, or ends before, a place.
  TokenIndex unit_at(TokenIndex at, TokenIndex end) const {
    if (at < end && kHolding.has(seen_.token(at).word)) return 1;
    return at + 1 < end && is_phrase(at) ? 2 : 0;
  }
  TokenIndex unit_before(TokenIndex first, TokenIndex at) const {
    if (at > first && kHolding.has(seen_.token(at - 1).word)) return 1;
    return at > first + 1 && is_phrase(at - 2) ? 2 : 0;
  }
  bool is_phrase(TokenIndex at) const {
    const Token &token = seen_.token(at), &next = seen_.token(at + 1);
    return (token.is("you"_w) && next.is("know"_w)) || (token.is("i"_w) && (next.is("think"_w) || next.is("mean"_w)));
  }

  // "you know" again and again, with no mark between.
  void you_know(TokenRange range, TokenIndex at) {
    if (at + 1 >= range.last || !seen_.token(at + 1).is("know"_w) || says_that_you_know(range.first, at)) return;
    if (count_ > 0 && !runs_on(last_ + 2, at)) close_you_know();
    if (count_++ == 0) first_ = at;
    last_ = at;
  }
  // "as you know", but not "as well as you know".
  bool says_that_you_know(TokenIndex first, TokenIndex at) const {
    return at > first && seen_.token(at - 1).is("as"_w) && !(at > first + 1 && seen_.token(at - 2).is("well"_w));
  }
  bool runs_on(TokenIndex from, TokenIndex to) const {
    if (to > from + kBetween) return false;
    for (TokenIndex i = from; i < to; ++i)
      if (!is_word_like(seen_.token(i))) return false;
    return true;
  }
  void close_you_know() {
    if (count_ >= kYouKnow)
      report_words({first_, last_ + 2}, "hesitating_phrase",
                   " has “you know” again and again without a stop; it can be left out.");
    count_ = 0;
  }

  void report_sounds(TokenRange run, std::size_t count) {
    Warning& warning = add(run, "hesitations", count >= kLong ? Severity::minor : Severity::info, 0.95);
    warning.message = quoted(seen_.words(run), 30) + " is " + std::to_string(count) + " hesitation sounds in a row" +
                      (count >= kLong ? "; words that were said here are probably missing." : " and can be left out.");
  }
  void report_words(TokenRange run, const char* rule, const char* what) {
    add(run, rule, Severity::info, 0.8).message = quoted(seen_.words(run)) + what;
  }
  Warning& add(TokenRange run, const char* rule, Severity severity, double confidence) {
    Warning warning;
    warning.kind = WarningKind::filler_run;
    warning.severity = severity;
    warning.span = seen_.document.span_of(run);
    warning.confidence = confidence;
    warning.evidence.push_back({rule, warning.span});
    found_.push_back(std::move(warning));
    return found_.back();
  }

  const Evidences& seen_;
  std::vector<Warning>& found_;
  TokenMarks asked_;                 // "you", and sounds of hesitation
  TokenIndex first_ = 0, last_ = 0;  // of "you know" again and again
  std::size_t count_ = 0;
};

}  // namespace

bool is_hesitation(WordId word) { return std::find(std::begin(kSounds), std::end(kSounds), word) != std::end(kSounds); }

void find_fillers(const Evidences& seen, std::vector<Warning>& found) {
  FillerScan fillers(seen, found);
  for (const Stretch& stretch : seen.stretches) fillers.scan(stretch.tokens);
}

}  // namespace callscope
