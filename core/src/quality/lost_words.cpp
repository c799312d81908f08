// sentence_truncated where one leg of an interpretation has far less than the other: words were lost
// in the shorter, or the recogniser put words into the longer.
//
// Legs differ in length by their languages and by the interpreter's manner; up to twice is ordinary.
#include <algorithm>

#include "quality/checks.h"

namespace callscope {
namespace {

constexpr double kFarMore = 2.6;     // times the shorter leg
constexpr double kLongLeg = 80;      // words; of short answers nothing can be said
constexpr double kWordsOfHan = 0.6;  // English words that a Han character stands for
constexpr double kHanBytes = 3;

struct Leg {
  TurnId first = kNone, last = kNone;  // turns that belong together
  double words = 0;
};

class LegLengths {
 public:
  LegLengths(const Evidences& seen, std::vector<Warning>& found) : seen_(seen), found_(found) {}

  void run() {
    const auto count = static_cast<TurnId>(turns().size());
    for (TurnId i = 0; i < count; ++i) {
      if (turn(i).renders == kNone || turn(i).role != Role::interpreter) continue;
      Leg rendition{i, i, words_of(i)};
      while (rendition.last + 1 < count && turn(rendition.last + 1).renders == turn(i).renders)
        rendition.words += words_of(++rendition.last);
      if (two_languages(turn(turn(i).renders), turn(i))) compare(original_of(turn(i).renders), rendition);
      i = rendition.last;
    }
  }

 private:
  const std::vector<Turn>& turns() const { return seen_.speech.turns; }
  const Turn& turn(TurnId id) const { return turns()[static_cast<std::size_t>(id)]; }

  // Sentences of one speech that look alike are no interpretation.
  static bool two_languages(const Turn& original, const Turn& rendition) {
    return original.machine_translated || original.language != rendition.language;
  }

  // All that one person said since the last rendition.
  Leg original_of(TurnId id) const {
    Leg original{id, id, words_of(id)};
    while (original.first > 0) {
      const Turn& before = turn(original.first - 1);
      if (before.renders != kNone || before.speaker != turn(id).speaker || before.kind != turn(id).kind) break;
      original.words += words_of(--original.first);
    }
    return original;
  }

  double words_of(TurnId id) const {
    const TokenRange range = seen_.speech.turn_tokens[static_cast<std::size_t>(id)];
    double words = 0;
    for (TokenIndex i = range.first; i < range.last; ++i) {
      const Token& token = seen_.token(i);
      if (token.kind == TokenKind::cjk || token.kind == TokenKind::kana)
        words += (token.end - token.start) / kHanBytes * kWordsOfHan;
      else if (is_word_like(token))
        ++words;
    }
    return words;
  }

  void compare(const Leg& original, const Leg& rendition) {
    const bool original_lacks = original.words < rendition.words;
    const Leg &shorter = original_lacks ? original : rendition, &longer = original_lacks ? rendition : original;
    if (longer.words < kLongLeg || longer.words < kFarMore * shorter.words) return;
    Warning warning;
    warning.kind = WarningKind::sentence_truncated;
    warning.severity = Severity::minor;
    warning.span = last_sentence(shorter.last);
    warning.related = cover(turn(longer.first).span, turn(longer.last).span);
    const std::string few = std::to_string(static_cast<int>(shorter.words)),
                      many = std::to_string(static_cast<int>(longer.words));
    warning.message = (original_lacks ? "The original has about " + few + " words and its interpretation " + many
                                      : "The interpretation has about " + few + " words and its original " + many) +
                      "; words are probably missing here.";
    warning.confidence = 0.7;
    warning.evidence.push_back({"leg_far_shorter", warning.span});
    found_.push_back(std::move(warning));
  }

  Span last_sentence(TurnId id) const {
    const TokenRange range = seen_.speech.turn_tokens[static_cast<std::size_t>(id)];
    const TokenRange sentence = seen_.document.sentences()[seen_.document.sentence_of(range.last - 1)].tokens;
    return seen_.document.span_of({std::max(sentence.first, range.first), range.last});
  }

  const Evidences& seen_;
  std::vector<Warning>& found_;
};

}  // namespace

void find_lost_words(const Evidences& seen, std::vector<Warning>& found) { LegLengths(seen, found).run(); }

}  // namespace callscope
