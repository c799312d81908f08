#include "facts/mentions.h"

namespace callscope {

void find_mentions(const std::vector<Token>& tokens, TokenRange range, std::vector<Mention>& found) {
  const FactLexicon& lexicon = FactLexicon::get();
  for (TokenIndex at = range.first; at < range.last;) {
    FactLexicon::Entry entry;
    TokenIndex last = at + 1;
    if (lexicon.match(tokens, at, range.last, entry, last)) found.push_back({{at, last}, entry.cue, entry.row});
    at = last;
  }
}

Mentions find_mentions(const Document& document) {
  Mentions mentions;
  mentions.all.reserve(document.tokens().size() / 5);
  mentions.of_sentence.reserve(document.sentences().size() + 1);
  for (const Sentence& sentence : document.sentences()) {
    mentions.of_sentence.push_back(static_cast<std::uint32_t>(mentions.all.size()));
    find_mentions(document.tokens(), sentence.tokens, mentions.all);
  }
  mentions.of_sentence.push_back(static_cast<std::uint32_t>(mentions.all.size()));
  return mentions;
}

}  // namespace callscope
