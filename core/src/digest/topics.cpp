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
  // The same from the text's end on.
  void count_before(Span place, bool starts) {
    ++times;
    if (starts && !at_start) return;
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

// The token before, hyphens passed over ("cross-border" is a pair); `at` where there is none from `first` on.
TokenIndex before_hyphens(const Document& document, TokenIndex first, TokenIndex at) {
  TokenIndex before = at;
  while (before > first && document.tokens()[before - 1].is("-"_w)) --before;
  return before > first ? before - 1 : at;
}

class TermCounter {
 public:
  TermCounter(const Document& document, const std::vector<WordId>& names, const std::vector<TokenRange>& counted)
      : document_(document),
        names_(names),
        counted_(counted),
        weights_(document.vocabulary().size()),
        places_(document.tokens().size(), Place::elsewhere) {
    for (const TokenRange range : counted)
      for (TokenIndex at = range.first; at < range.last; ++at) places_[at] = Place::counted;
  }

  // Each word by its places: most are rare, or said in any call, and need no look at theirs.
  void count_words() {
    for (std::uint32_t number = 0; number < weights_.size(); ++number) {
      const WordId word = document_.vocabulary().words()[number];
      if (!may_be_often(number) || std::binary_search(names_.begin(), names_.end(), word)) continue;
      const int weight = background_weight(word);
      if (weight == 0) continue;
      const Said said = count_places(number);
      if (said.times >= kRarest) terms_.push_back({word, kNoWord, said, weights_[number] = weight});
    }
  }

  // After all words. A pair of a rare word is as rare.
  void count_pairs() {
    for (const TokenRange range : counted_)
      for (TokenIndex at = range.first; at < range.last; ++at)
        if (places_[at] == Place::of_topic) count_pair(range.first, at);
  }

  const std::vector<Candidate>& terms() const { return terms_; }

 private:
  enum class Place : std::uint8_t { elsewhere, counted, of_topic };

  bool may_be_often(std::uint32_t number) const { return document_.vocabulary().places_of(number).size() >= kRarest; }
  // Where a word may be a topic.
  Said count_places(std::uint32_t number) {
    Said said;
    const Vocabulary::Places places = document_.vocabulary().places_of(number);
    for (const TokenIndex* place = places.end(); place != places.begin();) {
      const TokenIndex at = *--place;
      const Token& token = document_.tokens()[at];
      if (places_[at] != Place::counted || !may_be_topic(token)) continue;
      places_[at] = Place::of_topic;
      said.count_before(token.span(), token.has(kSentenceStart));
    }
    return said;
  }
  bool may_be_topic(const Token& token) const {
    if (token.kind != TokenKind::word || token.end - token.start < kShortestWord) return false;
    const std::string& text = document_.text();
    return text[token.end - 1] != 'y' || text[token.end - 2] != 'l';  // "gradually" is no topic
  }
  // The word at a place with the one before it in its turn.
  void count_pair(TokenIndex first_of_turn, TokenIndex at) {
    const TokenIndex before = before_hyphens(document_, first_of_turn, at);
    if (before == at || places_[before] != Place::of_topic) return;
    const Token &first = document_.tokens()[before], &second = document_.tokens()[at];
    const int weight = weights_[first.number], more = weights_[second.number];
    if (weight == 0 || more == 0) return;  // said too seldom
    std::uint32_t& term = pairs_[pair_key(first.word, second.word)];
    if (term == 0) {
      terms_.push_back({first.word, second.word, {}, weight + more});
      term = static_cast<std::uint32_t>(terms_.size());
    }
    terms_[term - 1].said.count(cover(first.span(), second.span()), first.has(kSentenceStart));
  }

  const Document& document_;
  const std::vector<WordId>& names_;
  const std::vector<TokenRange>& counted_;
  std::vector<int> weights_;   // by a word's number; 0 of what is no topic
  std::vector<Place> places_;  // by token
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

// The turns in which a term is said; its last word's places lead to them, from the text's end on.
std::vector<TurnId> turns_of(const Document& document, const Speech& speech, const Candidate& term) {
  std::vector<TurnId> turns;
  const bool is_pair = term.second != kNoWord;
  const Vocabulary& words = document.vocabulary();
  std::size_t turn = speech.turns.size();  // and one
  const Vocabulary::Places places = words.places_of(words.number_of(is_pair ? term.second : term.first));
  for (const TokenIndex* place = places.end(); place != places.begin();) {
    const TokenIndex at = *--place;
    while (turn > 0 && speech.turn_tokens[turn - 1].first > at) --turn;
    if (turn == 0) break;
    if (at >= speech.turn_tokens[turn - 1].last) continue;
    const TokenIndex before = before_hyphens(document, speech.turn_tokens[turn - 1].first, at);
    if (is_pair && (before == at || document.tokens()[before].word != term.first)) continue;
    turns.push_back(static_cast<TurnId>(turn - 1));
    --turn;  // once is enough
  }
  std::reverse(turns.begin(), turns.end());
  return turns;
}

}  // namespace

std::vector<Topic> find_topics(const Document& document, const Call& call, const Speech& speech) {
  const std::vector<WordId> names = name_words(call, speech);
  std::vector<TokenRange> counted;
  for (std::size_t turn = 0; turn < speech.turns.size(); ++turn)
    if (speech.turns[turn].kind != TurnKind::disclaimer && speech.turns[turn].kind != TurnKind::operator_)
      counted.push_back(speech.turn_tokens[turn]);
  TermCounter counter(document, names, counted);
  counter.count_words();
  counter.count_pairs();
  const std::vector<Candidate> terms = choose(counter.terms());
  std::vector<Topic> topics;
  topics.reserve(terms.size());
  for (const Candidate& term : terms)
    topics.push_back({spelling(document, term), term.said.times, turns_of(document, speech, term),
                      static_cast<double>(term.salience()) / static_cast<double>(terms[0].salience())});
  return topics;
}

}  // namespace callscope
