#include "digest/summary.h"

#include <algorithm>

#include "support/sort_stably.h"
#include "support/sorted_set.h"

namespace callscope {
namespace {

constexpr std::size_t kRemarks = 4;  // sentences of the remarks
constexpr std::size_t kAnswers = 2;  // and of the answers
constexpr std::size_t kCandidates = 80;
constexpr std::uint32_t kShortest = 5, kLongest = 70;  // tokens

struct Candidate {
  std::uint32_t sentence = 0;
  TurnId turn = kNone;
  int weight = 0;
  const char* reason = "results";
};

// Sums what facts and guidance weigh in each sentence: the first in full, each further one by half.
class SentenceScores {
 public:
  explicit SentenceScores(const Document& document) : document_(document) {}

  template <class Item>
  void add(const std::vector<Item>& items, const std::vector<int>& weights, const char* reason) {
    for (const int index : heaviest(weights, 4 * kCandidates)) {
      const Item& item = items[static_cast<std::size_t>(index)];
      const TokenRange tokens = document_.tokens_in(item.span);
      if (tokens.empty()) continue;
      parts_.push_back(
          {document_.sentence_of(tokens.first), item.turn, weights[static_cast<std::size_t>(index)], reason});
    }
  }

  std::vector<Candidate> take() {
    sort_stably(parts_, [](const Candidate& a, const Candidate& b) {
      return a.sentence != b.sentence ? a.sentence < b.sentence : a.weight > b.weight;
    });
    std::vector<Candidate> sums;
    int part = 1;
    for (const Candidate& next : parts_) {
      if (!sums.empty() && sums.back().sentence == next.sentence) {
        if (part < 64) part *= 2;
        if (part < 64) sums.back().weight += next.weight / part;
        continue;
      }
      part = 1;
      sums.push_back(next);
    }
    return sums;
  }

 private:
  const Document& document_;
  std::vector<Candidate> parts_;
};

// The words of a sentence that say something: sorted, each once.
std::vector<WordId> content_words(const Document& document, std::uint32_t sentence) {
  std::vector<WordId> words;
  const TokenRange range = document.sentences()[sentence].tokens;
  for (TokenIndex i = range.first; i < range.last; ++i) {
    const Token& token = document.tokens()[i];
    if (token.kind == TokenKind::number || (token.kind == TokenKind::word && token.end - token.start > 3))
      words.push_back(token.word);
  }
  make_set(words);
  return words;
}

bool says_the_same(const std::vector<WordId>& a, const std::vector<WordId>& b) {
  std::size_t shared = 0;
  for (const WordId word : a) shared += std::binary_search(b.begin(), b.end(), word);
  return 2 * shared > std::min(a.size(), b.size());
}

bool is_answer(const RankingInput& input, TurnId turn) {
  if (turn == kNone) return false;
  const Turn& said = input.turns[static_cast<std::size_t>(turn)];
  if (said.section == kNone) return said.kind == TurnKind::answer;
  return input.sections[static_cast<std::size_t>(said.section)].kind == SectionKind::qa;
}

class Chooser {
 public:
  Chooser(const Document& document, const RankingInput& input) : document_(document), input_(input) {}

  void choose(const std::vector<Candidate>& candidates, bool answers, std::size_t most) {
    std::size_t taken = 0;
    for (const Candidate& candidate : candidates) {
      if (taken == most) break;
      if (is_answer(input_, candidate.turn) != answers) continue;
      auto words = content_words(document_, candidate.sentence);
      const auto same = [&](const std::vector<WordId>& other) { return says_the_same(words, other); };
      if (words.empty() || std::any_of(words_.begin(), words_.end(), same)) continue;
      words_.push_back(std::move(words));
      chosen_.push_back(candidate);
      ++taken;
    }
  }

  std::vector<SummarySentence> take() {
    sort_stably(chosen_, [](const Candidate& a, const Candidate& b) { return a.sentence < b.sentence; });
    std::vector<SummarySentence> sentences;
    for (const Candidate& candidate : chosen_)
      sentences.push_back({document_.span_of(document_.sentences()[candidate.sentence].tokens), candidate.turn,
                           is_answer(input_, candidate.turn) ? "answer" : candidate.reason});
    return sentences;
  }

 private:
  const Document& document_;
  const RankingInput& input_;
  std::vector<std::vector<WordId>> words_;
  std::vector<Candidate> chosen_;
};

// Long sentences weigh less: the same said shortly is better.
void level_lengths(const Document& document, std::vector<Candidate>& candidates) {
  for (Candidate& candidate : candidates) {
    const std::uint32_t length = document.sentences()[candidate.sentence].tokens.size();
    if (length < kShortest || length > kLongest)
      candidate.weight /= 4;
    else
      candidate.weight = candidate.weight * 60 / static_cast<int>(40 + length);
  }
}

}  // namespace

std::vector<SummarySentence> choose_sentences(const Document& document, const RankingInput& input,
                                              const std::vector<Fact>& facts, const std::vector<int>& fact_weights,
                                              const std::vector<Guidance>& guidance,
                                              const std::vector<int>& guidance_weights) {
  SentenceScores scores(document);
  scores.add(facts, fact_weights, "results");
  scores.add(guidance, guidance_weights, "guidance");
  std::vector<Candidate> candidates = scores.take();
  level_lengths(document, candidates);
  sort_stably(candidates, [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
  Chooser chooser(document, input);
  chooser.choose(candidates, false, kRemarks);
  chooser.choose(candidates, true, kAnswers);
  return chooser.take();
}

}  // namespace callscope
