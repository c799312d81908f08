#include "guidance/promises.h"

#include <algorithm>

#include "guidance/near_promises.h"

namespace callscope {
namespace {

constexpr TokenIndex kShortest = 4;  // tokens of a clause that can say something

bool any(const std::vector<ModalWord>& words, Modal modal) {
  return std::any_of(words.begin(), words.end(), [modal](const ModalWord& word) { return word.modal == modal; });
}

bool is_action(Modal modal) {
  return modal == Modal::raise || modal == Modal::maintain || modal == Modal::lower || modal == Modal::withdraw ||
         modal == Modal::initiate;
}

bool has_action(const std::vector<ModalWord>& words) {
  return std::any_of(words.begin(), words.end(), [](const ModalWord& word) { return is_action(word.modal); });
}

bool is_question(const Document& document, TokenRange sentence) {
  return !sentence.empty() && document.tokens()[sentence.last - 1].is("?"_w);
}

// Whether this word, in its sentence, promises something.
bool carries(const ModalWord& word, const std::vector<ModalWord>& words, Substance substance, bool of_company,
             bool past) {
  const bool weighty = substance.metric || substance.quantity;
  switch (word.modal) {
    case Modal::commit:                                        // "will continue to" says who: what has been done before
      if (any(words, Modal::aside) && !weighty) return false;  // "I will discuss the agenda that will guide us"
      return of_company || weighty || substance.change || word.tokens.size() > 1;
    case Modal::confident:
    case Modal::plan: return of_company || weighty;
    case Modal::expect:
    case Modal::still:
      return (of_company || weighty || substance.ahead || substance.change) &&
             (!past || has_action(words) || any(words, Modal::commit));
    case Modal::guidance: return substance.quantity && !past;
    case Modal::believe:
      return any(words, Modal::future) || any(words, Modal::potential) || (substance.metric && substance.ahead) ||
             (substance.quantity && (any(words, Modal::can) || substance.ahead));
    case Modal::raise:
    case Modal::maintain:
    case Modal::lower:
    case Modal::initiate: return substance.quantity && substance.metric && !past;
    case Modal::potential: return substance.metric && !past;
    case Modal::may:
      return substance.metric && (any(words, Modal::horizon) || substance.ahead || (substance.quantity && of_company));
    default: return false;
  }
}

// Whether "we" only says whose opinion it is: "we think the two will".
bool is_opinion(const Document& document, TokenIndex we) {
  static constexpr WordId kOpinions[] = {"think"_w,     "see"_w,  "know"_w, "said"_w,
                                         "mentioned"_w, "feel"_w, "hear"_w, "look"_w};
  const auto& tokens = document.tokens();
  return we + 1 < tokens.size() && tokens[we].is("we"_w) &&
         std::any_of(std::begin(kOpinions), std::end(kOpinions), [&](WordId word) { return tokens[we + 1].is(word); });
}

// "We", "our": said of the company.
bool speaks_of_company(const Document& document, TokenRange sentence) {
  for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
    const Token& token = document.tokens()[i];
    if (is_opinion(document, i)) continue;
    if (token.is("we"_w) || token.is("our"_w) || token.is("we'll"_w) || token.is("we're"_w) || token.is("company"_w) ||
        token.is("group"_w) || token.is("i'm"_w) || token.is("us"_w) || token.is("management"_w))
      return true;
  }
  return false;
}

// "If" at the start: of what may never be.
bool is_hypothetical(const Document& document, TokenRange sentence) {
  TokenIndex first = sentence.first;
  const auto opens = [&](WordId word) { return first < sentence.last && document.tokens()[first].is(word); };
  if (opens("and"_w) || opens("but"_w) || opens("so"_w)) ++first;
  return opens("if"_w);
}

// Whether a clause ends between two words: at "; ", "but", or a comma or "and" behind which "we" or "it" begins anew.
bool are_apart(const std::vector<Token>& tokens, TokenRange a, TokenRange b) {
  for (TokenIndex i = std::min(a.last, b.last); i < std::max(a.first, b.first); ++i) {
    if (tokens[i].is(";"_w) || tokens[i].is("but"_w)) return true;
    const Token& next = tokens[i + 1];
    const bool anew = next.is("we"_w) || next.is("we're"_w) || next.is("it"_w) || next.is("our"_w) || next.is("i"_w) ||
                      next.is("they"_w);
    if ((tokens[i].is("and"_w) || tokens[i].is(","_w) || tokens[i].is("so"_w)) && anew) return true;
  }
  return false;
}

// Whether a denial governs the word: not even a comma or "and" stands between the two.
bool is_denied(const std::vector<Token>& tokens, const ModalWord& word, const std::vector<ModalWord>& words) {
  for (const ModalWord& denial : words) {
    if (denial.modal != Modal::denied) continue;
    const TokenIndex first = std::min(denial.tokens.last, word.tokens.last),
                     last = std::max(denial.tokens.first, word.tokens.first);
    const bool parted =
        std::any_of(tokens.begin() + first, tokens.begin() + std::max(first, last), [](const Token& token) {
          return token.is(","_w) || token.is(";"_w) || token.is("and"_w) || token.is("but"_w);
        });
    if (!parted) return true;
  }
  return false;
}

// Whether the word's clause looks back: "better than expected".
bool looks_back(const std::vector<Token>& tokens, const ModalWord& word, const std::vector<ModalWord>& words) {
  return std::any_of(words.begin(), words.end(), [&](const ModalWord& other) {
    return other.modal == Modal::past && !are_apart(tokens, other.tokens, word.tokens);
  });
}

// "how much we will invest", "whether it is going to": asked within a sentence, not promised.
bool is_asked(const Document& document, TokenRange sentence, const ModalWord& word) {
  constexpr TokenIndex kReach = 5;
  static constexpr WordId kAsking[] = {"how"_w, "whether"_w, "why"_w, "where"_w};
  const auto& tokens = document.tokens();
  for (TokenIndex i = word.tokens.first; i > sentence.first && word.tokens.first - i < kReach; --i) {
    if (tokens[i - 1].kind == TokenKind::punct) return false;
    if (std::any_of(std::begin(kAsking), std::end(kAsking), [&](WordId id) { return tokens[i - 1].is(id); }))
      return true;
  }
  return false;
}

// "We expect that over the next year, we will ...": the first word governs what stands behind its
// adverbial, and no clause of its own begins there.
bool opens_with_adverbial(const Document& document, const ModalWord& word, TokenIndex next_clause) {
  static constexpr WordId kAdverbials[] = {"in"_w,    "over"_w,    "with"_w,  "as"_w,      "no"_w,         "by"_w,
                                           "on"_w,    "during"_w,  "when"_w,  "if"_w,      "throughout"_w, "after"_w,
                                           "once"_w,  "for"_w,     "given"_w, "through"_w, "at"_w,         "going"_w,
                                           "while"_w, "because"_w, "under"_w};
  const auto& tokens = document.tokens();
  TokenIndex at = word.tokens.last;
  if (at < tokens.size() && tokens[at].is("that"_w))
    ++at;
  else if (!tokens[at - 1].is("that"_w))
    return false;
  if (at >= tokens.size()) return false;
  if (std::none_of(std::begin(kAdverbials), std::end(kAdverbials), [&](WordId id) { return tokens[at].is(id); }))
    return false;
  for (; at + 1 < next_clause; ++at)
    if (tokens[at].is(","_w)) return false;
  return true;
}

// ", and we", "; ", " while ": where the next clause begins, looking back from its promise.
TokenIndex clause_start(const Document& document, TokenIndex promise, TokenIndex limit, bool several) {
  const auto& tokens = document.tokens();
  for (TokenIndex i = promise; i > limit + 1; --i) {
    const Token& token = tokens[i - 1];
    const bool after_comma = i - 1 > limit && tokens[i - 2].is(","_w);
    if (token.is(";"_w)) return i;
    // After a first promise a pronoun opens the next: "we will invest, it will bring growth".
    if (several && after_comma && (token.is("we"_w) || token.is("it"_w) || token.is("our"_w) || token.is("they"_w)))
      return i - 1;
    if (token.is("while"_w) || token.is("but"_w) || token.is("whereas"_w)) return i;
    if (after_comma && (token.is("and"_w) || token.is("so"_w) || token.is("which"_w) || token.is("because"_w)))
      return i;
    if (token.is("and"_w) &&
        (tokens[i].is("we"_w) || tokens[i].is("it"_w) || tokens[i].is("that"_w) || tokens[i].is("i"_w)))
      return i;
  }
  return limit;
}

TokenIndex trimmed_end(const Document& document, TokenIndex first, TokenIndex last) {
  const auto& tokens = document.tokens();
  while (last > first && (tokens[last - 1].kind == TokenKind::punct || tokens[last - 1].is("and"_w) ||
                          tokens[last - 1].is("while"_w) || tokens[last - 1].is("but"_w)))
    --last;
  return last;
}

}  // namespace

void find_promises(const Document& document, TokenRange sentence, const std::vector<ModalWord>& words,
                   Substance substance, std::vector<Promise>& promises) {
  if (any(words, Modal::legal) || is_question(document, sentence)) return;
  if (is_hypothetical(document, sentence)) return;
  const std::size_t first = promises.size();
  for (const ModalWord& word : words) {
    // Who will do it is said before the word.
    const TokenIndex last = word.modal == Modal::commit ? word.tokens.last : sentence.last;
    const bool of_company = speaks_of_company(document, {sentence.first, last});
    if (!carries(word, words, substance, of_company, looks_back(document.tokens(), word, words))) continue;
    if (is_denied(document.tokens(), word, words) || is_asked(document, sentence, word)) continue;
    if (promises_nothing(document, sentence, word)) continue;
    if (is_action(word.modal) && !is_of_outlook(document, sentence, word)) continue;
    const bool several = promises.size() > first;
    const TokenIndex limit = several ? promises.back().word.tokens.last : sentence.first;
    const TokenIndex start = clause_start(document, word.tokens.first, limit, several);
    if (several && start == limit) continue;  // the same clause: its first word carries it
    if (several && opens_with_adverbial(document, promises.back().word, start)) continue;
    if (several) promises.back().clause.last = start;
    promises.push_back({{start, sentence.last}, word});
  }
  for (std::size_t i = first; i < promises.size(); ++i)
    promises[i].clause.last = trimmed_end(document, promises[i].clause.first, promises[i].clause.last);
  promises.erase(std::remove_if(promises.begin() + static_cast<std::ptrdiff_t>(first), promises.end(),
                                [](const Promise& promise) { return promise.clause.size() < kShortest; }),
                 promises.end());
}

// "Secondly, a return to growth.": an item of the list that the sentence before opened, without a verb.
bool continues_list(const Document& document, TokenRange sentence, bool announced) {
  static constexpr WordId kItems[] = {"second"_w, "secondly"_w, "third"_w,   "thirdly"_w,
                                      "fourth"_w, "fourthly"_w, "finally"_w, "lastly"_w};
  static constexpr WordId kVerbs[] = {"is"_w,   "are"_w,  "was"_w,   "were"_w, "be"_w,    "been"_w, "has"_w,
                                      "have"_w, "had"_w,  "do"_w,    "did"_w,  "does"_w,  "we"_w,   "i"_w,
                                      "it"_w,   "they"_w, "there"_w, "i'll"_w, "we've"_w, "it's"_w};
  const auto& tokens = document.tokens();
  TokenIndex first = sentence.first;
  if (first < sentence.last && tokens[first].is("and"_w)) ++first;
  const auto is_one_of = [&](TokenIndex at, const auto& list) {
    return std::any_of(std::begin(list), std::end(list), [&](WordId word) { return tokens[at].is(word); });
  };
  if (first + kShortest >= sentence.last) return false;
  if (tokens[first].is("this"_w) && tokens[first + 1].is("includes"_w)) return true;
  const bool item = is_one_of(first, kItems) && tokens[first + 1].is(","_w);
  bool infinitive = false;  // "And EPS to be between $2.28 and $2.31."
  for (TokenIndex at = first + 1; at < sentence.last; ++at) {
    infinitive |= tokens[at - 1].is("to"_w) && (tokens[at].is("be"_w) || tokens[at].is("range"_w));
    if (is_one_of(at, kVerbs) && !(tokens[at].is("be"_w) && tokens[at - 1].is("to"_w))) return false;
  }
  return item || infinitive || announced;
}

bool announces_figures(const Document& document, TokenRange sentence) {
  bool outlook = false, points = false;
  for (TokenIndex at = sentence.first; at < sentence.last; ++at) {
    const Token& token = document.tokens()[at];
    outlook |= token.is("guidance"_w) || token.is("forecast"_w) || token.is("outlook"_w);
    points |= token.is("following"_w) || token.is("follows"_w) || token.is("shown"_w);
  }
  return outlook && points;
}

}  // namespace callscope
