#include "guidance/promises.h"

#include <algorithm>

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
bool carries(const ModalWord& word, const std::vector<ModalWord>& words, Substance substance, bool of_company) {
  const bool past = any(words, Modal::past);
  switch (word.modal) {
    case Modal::commit:  // "will continue to" says who: what has been done before
      return of_company || substance.metric || substance.quantity || word.tokens.size() > 1;
    case Modal::confident:
    case Modal::plan: return of_company || substance.metric || substance.quantity;
    case Modal::expect: return (of_company || substance.metric || substance.quantity) && (!past || has_action(words) || any(words, Modal::commit));
    case Modal::guidance: return substance.quantity && !past;
    case Modal::believe: return any(words, Modal::future) || any(words, Modal::potential);
    case Modal::raise:
    case Modal::maintain:
    case Modal::lower:
    case Modal::initiate: return substance.quantity && substance.metric && !past;
    case Modal::potential: return substance.metric && !past;
    case Modal::may: return substance.metric && (any(words, Modal::horizon) || substance.quantity);
    default: return false;
  }
}

// "We", "our": said of the company; "if" at the start: of what may never be.
bool speaks_of_company(const Document& document, TokenRange sentence) {
  for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
    const Token& token = document.tokens()[i];
    if (token.is("we"_w) || token.is("our"_w) || token.is("we'll"_w) || token.is("we're"_w) || token.is("company"_w) ||
        token.is("group"_w) || token.is("i'm"_w) || token.is("us"_w) || token.is("management"_w))
      return true;
  }
  return false;
}

bool is_hypothetical(const Document& document, TokenRange sentence) {
  TokenIndex first = sentence.first;
  const auto opens = [&](WordId word) { return first < sentence.last && document.tokens()[first].is(word); };
  if (opens("and"_w) || opens("but"_w) || opens("so"_w)) ++first;
  return opens("if"_w);
}

// ", and we", "; ", " while ": where the next clause begins, looking back from its promise.
TokenIndex clause_start(const Document& document, TokenIndex promise, TokenIndex limit, bool several) {
  const auto& tokens = document.tokens();
  for (TokenIndex i = promise; i > limit + 1; --i) {
    const Token& token = tokens[i - 1];
    const bool after_comma = i - 1 > limit && tokens[i - 2].is(","_w);
    if (token.is(";"_w)) return i;
    // After a first promise a pronoun opens the next: "we will invest, it will bring growth".
    if (several && after_comma && (token.is("we"_w) || token.is("it"_w) || token.is("our"_w) || token.is("they"_w))) return i - 1;
    if (token.is("while"_w) || token.is("but"_w) || token.is("whereas"_w)) return i;
    if (after_comma && (token.is("and"_w) || token.is("so"_w) || token.is("which"_w) || token.is("because"_w))) return i;
    if (token.is("and"_w) && (tokens[i].is("we"_w) || tokens[i].is("it"_w) || tokens[i].is("that"_w) || tokens[i].is("i"_w))) return i;
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

void find_promises(const Document& document, TokenRange sentence, const std::vector<ModalWord>& words, Substance substance,
                   std::vector<Promise>& promises) {
  if (any(words, Modal::legal) || any(words, Modal::denied) || is_question(document, sentence)) return;
  if (is_hypothetical(document, sentence)) return;
  const bool of_company = speaks_of_company(document, sentence);
  const std::size_t first = promises.size();
  for (const ModalWord& word : words) {
    if (!carries(word, words, substance, of_company)) continue;
    const bool several = promises.size() > first;
    const TokenIndex limit = several ? promises.back().word.tokens.last : sentence.first;
    const TokenIndex start = clause_start(document, word.tokens.first, limit, several);
    if (several && start == limit) continue;  // the same clause: its first word carries it
    if (several) promises.back().clause.last = start;
    promises.push_back({{start, sentence.last}, word});
  }
  for (std::size_t i = first; i < promises.size(); ++i)
    promises[i].clause.last = trimmed_end(document, promises[i].clause.first, promises[i].clause.last);
  promises.erase(std::remove_if(promises.begin() + static_cast<std::ptrdiff_t>(first), promises.end(),
                                [](const Promise& promise) { return promise.clause.size() < kShortest; }),
                 promises.end());
}

}  // namespace callscope
