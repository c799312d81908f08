#include "compare/boilerplate.h"

#include <algorithm>

#include "support/word_lists.h"

namespace callscope {
namespace {

constexpr std::size_t kMostSentences = 150;  // of a call
constexpr double kChanged = 0.45;            // as many of the words are shared: a changed sentence, not another
constexpr std::uint32_t kShortest = 6;       // tokens

struct Line {
  Span span;
  std::vector<WordId> words;  // in order
  std::vector<WordId> sorted;
};

bool is_notice(const Turn& turn) { return turn.kind == TurnKind::disclaimer || turn.kind == TurnKind::safe_harbor; }

// Words by which a sentence is known for one of the notices, wherever it is said.
bool speaks_of_rules(const std::vector<WordId>& words) {
  static const WordSet kTelling = read_words("notice_words", "notice");
  return std::any_of(words.begin(), words.end(), [](WordId word) { return kTelling.has(word); });
}

std::vector<Line> notice_lines(const CallWords& words) {
  std::vector<Line> lines;
  std::vector<Token> tokens = words.tokens;
  for (const SpokenTurn& turn : words.turns) {
    const Turn& said = at(words.analysis->turns, turn.turn);
    const bool opening = said.role == Role::ir || said.kind == TurnKind::welcome;
    if (!is_notice(said) && !opening) continue;
    std::vector<Sentence> sentences;
    cut_sentences(words.analysis->text, tokens, turn.tokens, 0, sentences);
    for (const Sentence& sentence : sentences) {
      if (sentence.tokens.size() < kShortest || lines.size() == kMostSentences) continue;
      Line line;
      line.span = {tokens[sentence.tokens.first].start, tokens[sentence.tokens.last - 1].end};
      for (TokenIndex i = sentence.tokens.first; i < sentence.tokens.last; ++i)
        if (tokens[i].kind != TokenKind::punct) line.words.push_back(tokens[i].word);
      line.sorted = line.words;
      std::sort(line.sorted.begin(), line.sorted.end());
      if (is_notice(said) || speaks_of_rules(line.sorted)) lines.push_back(std::move(line));
    }
  }
  return lines;
}

// Shared words of all words, each counted as often as it stands: Dice's coefficient.
double similarity(const Line& a, const Line& b) {
  std::vector<WordId> shared;
  std::set_intersection(a.sorted.begin(), a.sorted.end(), b.sorted.begin(), b.sorted.end(), std::back_inserter(shared));
  return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(a.sorted.size() + b.sorted.size());
}

// The best order-keeping pairing of the lines: equal ones count 1, like ones their similarity.
std::vector<std::pair<int, int>> pair_lines(const std::vector<Line>& before, const std::vector<Line>& after) {
  const std::size_t width = after.size() + 1;
  std::vector<double> best((before.size() + 1) * width), alike((before.size() + 1) * width);
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t k = after.size(); k-- > 0;) {
      const std::size_t here = i * width + k;
      alike[here] = before[i].words == after[k].words ? 1.01 : similarity(before[i], after[k]);
      best[here] = std::max(best[here + width], best[here + 1]);
      if (alike[here] >= kChanged) best[here] = std::max(best[here], best[here + width + 1] + alike[here]);
    }
  }
  std::vector<std::pair<int, int>> pairs;
  for (std::size_t i = 0, k = 0; i < before.size() || k < after.size();) {
    const std::size_t here = i * width + k;
    const bool both = i < before.size() && k < after.size();
    if (both && alike[here] >= kChanged && best[here] == best[here + width + 1] + alike[here]) {
      pairs.emplace_back(static_cast<int>(i++), static_cast<int>(k++));
    } else if (i < before.size() && (k == after.size() || best[here] == best[here + width])) {
      pairs.emplace_back(static_cast<int>(i++), kNone);
    } else {
      pairs.emplace_back(kNone, static_cast<int>(k++));
    }
  }
  return pairs;
}

}  // namespace

std::vector<BoilerplateChange> compare_boilerplate(const std::vector<CallWords>& calls) {
  std::vector<BoilerplateChange> changes;
  for (int from = 0; from + 1 < static_cast<int>(calls.size()); ++from) {
    const auto before = notice_lines(at(calls, from)), after = notice_lines(at(calls, from + 1));
    if (before.empty() || after.empty()) continue;  // one of the texts leaves its notices out
    for (const auto& [old_line, new_line] : pair_lines(before, after)) {
      BoilerplateChange change;
      change.from = from;
      change.to = from + 1;
      if (old_line != kNone) change.before = at(before, old_line).span;
      if (new_line != kNone) change.after = at(after, new_line).span;
      if (old_line != kNone && new_line != kNone) {
        if (at(before, old_line).words == at(after, new_line).words) continue;
        change.similarity = similarity(at(before, old_line), at(after, new_line));
      } else {
        change.change = old_line == kNone ? SentenceChange::added : SentenceChange::removed;
      }
      changes.push_back(change);
    }
  }
  return changes;
}

}  // namespace callscope
