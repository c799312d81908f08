// Words are counted over the text, then pairs of neighbours that are both said often enough to be a topic; a word that
// calls in general use counts little or nothing (core/data/background_words.tsv). A pair takes the place of its words
// where they mostly come together.
#include "digest/topics.h"

#include <algorithm>

#include "digest/background.h"
#include "support/phrases.h"
#include "support/sort_stably.h"
#include "support/word_filter.h"
#include "support/word_map.h"

namespace callscope {
namespace {

constexpr std::size_t kMostTopics = 12;
constexpr std::uint32_t kRarest = 3;        // said less often, it is no topic
constexpr std::uint32_t kShortestWord = 3;  // bytes

struct Candidate {
  WordId first, second;  // kNoWord where it is a single word
  Span span;             // where it is first said, not at a sentence's start if possible
  bool at_start;         // `span` begins a sentence: its capital means nothing
  int weight;            // of one mention
  std::uint32_t count = 0;

  std::int64_t salience() const { return static_cast<std::int64_t>(weight) * count; }
};

constexpr WordId pair_key(WordId first, WordId second) {
  const WordId mixed = first * 0x9e3779b97f4a7c15u ^ (second + (second << 7));
  return mixed == kNoWord ? 1 : mixed;
}

class TermCounter {
 public:
  TermCounter(const Document& document, const std::vector<WordId>& names)
      : document_(document), names_(names), places_(document.vocabulary().size()) {}

  void count_words(TokenRange range) {
    for (TokenIndex i = range.first; i < range.last; ++i) {
      const Token& token = document_.tokens()[i];
      std::uint32_t& place = places_[token.number];
      if (place == kNoTopic || !may_be_topic(token)) continue;
      if (place == 0) place = begin_term(token);
      if (place != kNoTopic) count({place, token.span(), token.has(kSentenceStart)});
    }
  }

  // After all words. A pair of a rare word is as rare.
  void count_pairs(TokenRange range) {
    TokenIndex before = range.last;
    for (TokenIndex i = range.first; i < range.last; ++i) {
      const Token& token = document_.tokens()[i];
      if (token.is("-"_w)) continue;  // "cross-border" is a pair
      if (before != range.last && is_frequent(document_.tokens()[before]) && is_frequent(token)) {
        const Token& first = document_.tokens()[before];
        std::uint32_t& place = pairs_[pair_key(first.word, token.word)];
        if (place == 0) place = add({first.word, token.word, {}, true, weight_of(first) + weight_of(token)});
        count({place, cover(first.span(), token.span()), first.has(kSentenceStart)});
      }
      before = i;
    }
  }

  const std::vector<Candidate>& terms() const { return terms_; }

 private:
  static constexpr std::uint32_t kNoTopic = 1;  // a place of no term
  struct Mention {
    std::uint32_t place;
    Span span;
    bool at_start;
  };

  bool may_be_topic(const Token& token) const {
    if (token.kind != TokenKind::word || token.end - token.start < kShortestWord) return false;
    const std::string_view word = document_.quote(token.span());
    return word.substr(word.size() - 2) != "ly";  // "gradually" is no topic
  }

  std::uint32_t begin_term(const Token& token) {
    const int weight = background_weight(token.word);
    const bool is_topic = weight > 0 && !std::binary_search(names_.begin(), names_.end(), token.word);
    return is_topic ? add({token.word, kNoWord, {}, true, weight}) : kNoTopic;
  }

  std::uint32_t add(const Candidate& term) {
    terms_.push_back(term);
    return static_cast<std::uint32_t>(terms_.size()) + kNoTopic;
  }

  Candidate& term(std::uint32_t place) { return terms_[place - kNoTopic - 1]; }
  bool is_frequent(const Token& token) {
    const std::uint32_t place = places_[token.number];
    return place > kNoTopic && term(place).count >= kRarest && may_be_topic(token);
  }
  int weight_of(const Token& token) { return term(places_[token.number]).weight; }

  void count(const Mention& mention) {
    Candidate& known = term(mention.place);
    if (known.count++ == 0 || (known.at_start && !mention.at_start)) {
      known.span = mention.span;
      known.at_start = mention.at_start;
    }
  }

  const Document& document_;
  const std::vector<WordId>& names_;
  std::vector<Candidate> terms_;
  std::vector<std::uint32_t> places_;  // of words, by number; 0 where nothing is known yet
  WordMap pairs_;                      // of pairs
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
    if (term.count >= kRarest) (term.second != kNoWord ? pairs : chosen).push_back(term);
  WordMap in_pairs;  // how often a word is said in a frequent pair
  for (const Candidate& pair : pairs) {
    for (const WordId word : {pair.first, pair.second}) {
      std::uint32_t& most = in_pairs[word];
      most = std::max(most, pair.count);
    }
  }
  const auto is_covered = [&](const Candidate& term) { return 2 * in_pairs.get(term.first) >= term.count; };
  chosen.erase(std::remove_if(chosen.begin(), chosen.end(), is_covered), chosen.end());
  chosen.insert(chosen.end(), pairs.begin(), pairs.end());
  sort_stably(chosen, [](const Candidate& a, const Candidate& b) {
    return a.salience() != b.salience() ? a.salience() > b.salience() : a.span.start < b.span.start;
  });
  if (chosen.size() > kMostTopics) chosen.resize(kMostTopics);
  return chosen;
}

std::string spelling(const Document& document, const Candidate& term) {
  std::string text;
  for (const char c : document.quote(term.span)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank)
      text += c;
    else if (text.back() != ' ')
      text += ' ';
  }
  const bool capital = text[0] >= 'A' && text[0] <= 'Z' && text.size() > 1 && text[1] >= 'a' && text[1] <= 'z';
  if (term.at_start && capital) text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

// Adds the turns in which the topics are said.
void add_turns(const Document& document, const Speech& speech, const std::vector<Candidate>& terms,
               std::vector<Topic>& topics) {
  WordFilter<1024> last_words;
  for (const Candidate& term : terms) last_words.add(term.second == kNoWord ? term.first : term.second);
  for (std::size_t turn = 0; turn < speech.turns.size(); ++turn) {
    WordId before = kNoWord;
    for (TokenIndex i = speech.turn_tokens[turn].first; i < speech.turn_tokens[turn].last; ++i) {
      const WordId word = document.tokens()[i].word;
      if (word == "-"_w) continue;
      for (std::size_t k = last_words.may_have(word) ? 0 : terms.size(); k < terms.size(); ++k) {
        const bool said =
            terms[k].second == kNoWord ? word == terms[k].first : word == terms[k].second && before == terms[k].first;
        auto& turns = topics[k].turns;
        if (said && (turns.empty() || turns.back() != static_cast<TurnId>(turn)))
          turns.push_back(static_cast<TurnId>(turn));
      }
      before = word;
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
  for (const TokenRange range : counted) counter.count_pairs(range);
  const std::vector<Candidate> terms = choose(counter.terms());
  std::vector<Topic> topics;
  for (const Candidate& term : terms)
    topics.push_back({spelling(document, term),
                      term.count,
                      {},
                      static_cast<double>(term.salience()) / static_cast<double>(terms[0].salience())});
  add_turns(document, speech, terms, topics);
  return topics;
}

}  // namespace callscope
