// Words are counted over the text, then pairs of neighbours that are both said often enough to be a topic; a word that
// calls in general use counts little or nothing (core/data/background_words.tsv). A pair takes the place of its words
// where they mostly come together.
#include "digest/topics.h"

#include <algorithm>

#include "digest/background.h"
#include "support/phrases.h"
#include "support/sort_stably.h"
#include "support/word_map.h"

namespace callscope {
namespace {

constexpr std::size_t kMostTopics = 12;
constexpr std::uint32_t kRarest = 3;        // said less often, it is no topic
constexpr std::uint32_t kShortestWord = 3;  // bytes

// How often a term is said, and where first: not at a sentence's start if possible.
struct Said {
  std::uint32_t times = 0;
  bool at_start = true;  // `span` begins a sentence: its capital means nothing
  Span span;

  void count(Span place, bool starts) {
    if (times++ != 0 && (!at_start || starts)) return;
    span = place;
    at_start = starts;
  }
};

struct Candidate {
  WordId first, second;  // kNoWord where it is a single word
  Said said;
  int weight;  // of one mention

  std::int64_t salience() const { return static_cast<std::int64_t>(weight) * said.times; }
};

constexpr WordId pair_key(WordId first, WordId second) {
  const WordId mixed = first * 0x9e3779b97f4a7c15u ^ (second + (second << 7));
  return mixed == kNoWord ? 1 : mixed;
}

class TermCounter {
 public:
  TermCounter(const Document& document, const std::vector<WordId>& names)
      : document_(document), names_(names), words_(document.vocabulary().size()), weights_(words_.size()) {}

  void count_words(TokenRange range) {
    for (TokenIndex i = range.first; i < range.last; ++i)
      if (const Token& token = document_.tokens()[i]; may_be_topic(token))
        words_[token.number].count(token.span(), token.has(kSentenceStart));
  }

  // After all words: what is said often is weighed.
  void weigh_words() {
    for (std::size_t number = 0; number < words_.size(); ++number) {
      const WordId word = document_.vocabulary().words()[number];
      if (words_[number].times < kRarest || std::binary_search(names_.begin(), names_.end(), word)) continue;
      weights_[number] = background_weight(word);
      if (weights_[number] > 0) terms_.push_back({word, kNoWord, words_[number], weights_[number]});
    }
  }

  // After that. A pair of a rare word is as rare.
  void count_pairs(TokenRange range) {
    TokenIndex before = range.first;
    int weight_before = 0;
    for (TokenIndex i = range.first; i < range.last; ++i) {
      const Token& token = document_.tokens()[i];
      const int weight = weight_of(token);
      if (weight == 0 && token.is("-"_w)) continue;  // "cross-border" is a pair
      if (weight > 0 && weight_before > 0) {
        const Token& first = document_.tokens()[before];
        std::uint32_t& place = pairs_[pair_key(first.word, token.word)];
        if (place == 0) {
          terms_.push_back({first.word, token.word, {}, weight_before + weight});
          place = static_cast<std::uint32_t>(terms_.size());
        }
        terms_[place - 1].said.count(cover(first.span(), token.span()), first.has(kSentenceStart));
      }
      before = i;
      weight_before = weight;
    }
  }

  const std::vector<Candidate>& terms() const { return terms_; }

 private:
  bool may_be_topic(const Token& token) const {
    if (token.kind != TokenKind::word || token.end - token.start < kShortestWord) return false;
    const std::string& text = document_.text();
    return text[token.end - 1] != 'y' || text[token.end - 2] != 'l';  // "gradually" is no topic
  }
  int weight_of(const Token& token) const {
    const int weight = weights_[token.number];
    return weight > 0 && may_be_topic(token) ? weight : 0;
  }

  const Document& document_;
  const std::vector<WordId>& names_;
  std::vector<Said> words_;   // by number
  std::vector<int> weights_;  // likewise; 0 of what is no topic
  std::vector<Candidate> terms_;
  WordMap pairs_;  // one more than the place in terms_
};

// The words of participants' names and of the company, which are no topics; sorted.
std::vector<WordId> name_words(const Call& call, const Speech& speech) {
  std::vector<WordId> words;
  const auto add = [&](const std::string& name) {
    for (const Token& token : tokens_of(name)) words.push_back(token.word);
  };
  if (call.company) add(*call.company);
  for (const auto& person : speech.participants) {
    add(person.name);
    for (const auto& label : person.labels) add(label);
    if (person.organization && person.role == Role::analyst) add(*person.organization);
  }
  std::sort(words.begin(), words.end());
  return words;
}

// Pairs that take the place of their words: said at least as often as half of either.
std::vector<Candidate> choose(const std::vector<Candidate>& all) {
  std::vector<Candidate> pairs, chosen;
  for (const Candidate& term : all)
    if (term.said.times >= kRarest) (term.second != kNoWord ? pairs : chosen).push_back(term);
  WordMap in_pairs;  // how often a word is said in a frequent pair
  for (const Candidate& pair : pairs) {
    for (const WordId word : {pair.first, pair.second}) {
      std::uint32_t& most = in_pairs[word];
      most = std::max(most, pair.said.times);
    }
  }
  const auto is_covered = [&](const Candidate& term) { return 2 * in_pairs.get(term.first) >= term.said.times; };
  chosen.erase(std::remove_if(chosen.begin(), chosen.end(), is_covered), chosen.end());
  chosen.insert(chosen.end(), pairs.begin(), pairs.end());
  sort_stably(chosen, [](const Candidate& a, const Candidate& b) {
    return a.salience() != b.salience() ? a.salience() > b.salience() : a.said.span.start < b.said.span.start;
  });
  if (chosen.size() > kMostTopics) chosen.resize(kMostTopics);
  return chosen;
}

std::string spelling(const Document& document, const Candidate& term) {
  std::string text;
  for (const char c : document.quote(term.said.span)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank)
      text += c;
    else if (text.back() != ' ')
      text += ' ';
  }
  const bool capital = text[0] >= 'A' && text[0] <= 'Z' && text.size() > 1 && text[1] >= 'a' && text[1] <= 'z';
  if (term.said.at_start && capital) text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

// Adds the turns in which the topics are said.
void add_turns(const Document& document, const Speech& speech, const std::vector<Candidate>& terms,
               std::vector<Topic>& topics) {
  std::vector<std::uint16_t> ends(document.vocabulary().size());  // by number: a bit for each term that ends so
  for (std::size_t k = 0; k < terms.size(); ++k)
    ends[document.vocabulary().number_of(terms[k].second == kNoWord ? terms[k].first : terms[k].second)] |= 1u << k;
  for (std::size_t turn = 0; turn < speech.turns.size(); ++turn) {
    WordId before = kNoWord;
    for (TokenIndex i = speech.turn_tokens[turn].first; i < speech.turn_tokens[turn].last; ++i) {
      const Token& token = document.tokens()[i];
      if (token.is("-"_w)) continue;
      for (std::size_t k = 0, bits = ends[token.number]; bits != 0; ++k, bits >>= 1) {
        if ((bits & 1) == 0 || (terms[k].second != kNoWord && before != terms[k].first)) continue;
        auto& turns = topics[k].turns;
        if (turns.empty() || turns.back() != static_cast<TurnId>(turn)) turns.push_back(static_cast<TurnId>(turn));
      }
      before = token.word;
    }
  }
}

}  // namespace

std::vector<Topic> find_topics(const Document& document, const Call& call, const Speech& speech) {
  const std::vector<WordId> names = name_words(call, speech);
  std::vector<TokenRange> counted;
  for (std::size_t turn = 0; turn < speech.turns.size(); ++turn)
    if (speech.turns[turn].kind != TurnKind::disclaimer && speech.turns[turn].kind != TurnKind::operator_)
      counted.push_back(speech.turn_tokens[turn]);
  TermCounter counter(document, names);
  for (const TokenRange range : counted) counter.count_words(range);
  counter.weigh_words();
  for (const TokenRange range : counted) counter.count_pairs(range);
  const std::vector<Candidate> terms = choose(counter.terms());
  std::vector<Topic> topics;
  for (const Candidate& term : terms)
    topics.push_back({spelling(document, term),
                      term.said.times,
                      {},
                      static_cast<double>(term.salience()) / static_cast<double>(terms[0].salience())});
  add_turns(document, speech, terms, topics);
  return topics;
}

}  // namespace callscope
