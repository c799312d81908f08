#include "structure/questions.h"

#include "support/phrases.h"
#include "support/table.h"
#include "text/word.h"

namespace callscope {
namespace {

enum Kind : std::uint32_t { kCourtesy, kRequest };

struct Words {
  PhraseSet courtesies, requests;

  Words() {
    for (const TableRow& row : read_table("question_words"))
      for (std::string_view phrase : split(row[1]))
        row[0] == "courtesy" ? courtesies.add(phrase, kCourtesy) : requests.add(phrase, kRequest);
  }
};

const Words& words() {
  static const Words table;
  return table;
}

class Reader {
 public:
  Reader(const Document& document, TokenRange turn) : document_(document), tokens_(document.tokens()), turn_(turn) {}

  AskedWords read() {
    const auto& sentences = document_.sentences();
    for (std::size_t s = document_.sentence_of(turn_.first);
         s < sentences.size() && sentences[s].tokens.first < turn_.last; ++s)
      read_sentence({std::max(sentences[s].tokens.first, turn_.first), std::min(sentences[s].tokens.last, turn_.last)});
    if (!open_.empty() && is_requested_)
      out_.questions.push_back(open_);
    else if (out_.questions.empty())
      out_.statement = open_;
    return std::move(out_);
  }

 private:
  // Words that lead up to a question are kept until it comes, from the first that is no courtesy.
  void read_sentence(TokenRange sentence) {
    if (is_courtesy(sentence)) return;
    open_ = {open_.empty() ? sentence.first : open_.first, sentence.last};
    is_requested_ = is_requested_ || has_request(sentence);
    if (!ends_asking(sentence)) return;
    out_.questions.push_back(open_);
    open_ = {};
    is_requested_ = false;
  }

  bool ends_asking(TokenRange sentence) const {
    for (TokenIndex at = sentence.last; at-- > sentence.first && at + 3 > sentence.last;)
      if (tokens_[at].is("?"_w) || tokens_[at].is("？"_w)) return true;
    return false;
  }

  bool has_request(TokenRange sentence) const {
    PhraseSet::Match match;
    for (TokenIndex at = sentence.first; at < sentence.last; ++at)
      if (words().requests.match(tokens_, at, sentence.last, match)) return true;
    return false;
  }

  // Nothing but courtesies and the names of those that they are for.
  bool is_courtesy(TokenRange sentence) const {
    PhraseSet::Match match;
    for (TokenIndex at = sentence.first; at < sentence.last;) {
      if (words().courtesies.match(tokens_, at, sentence.last, match))
        at = match.last;
      else if (tokens_[at].kind == TokenKind::punct || is_name(at, sentence))
        ++at;
      else
        return false;
    }
    return true;
  }

  // A capital tells, but not at the start of a sentence, unless a comma parts it: "Ana, good morning".
  bool is_name(TokenIndex at, TokenRange sentence) const {
    if (!tokens_[at].has(kCapitalised)) return false;
    return at > sentence.first ||
           (at + 1 < sentence.last && (tokens_[at + 1].is(","_w) || tokens_[at + 1].has(kCapitalised)));
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  TokenRange turn_;
  TokenRange open_{};
  bool is_requested_ = false;
  AskedWords out_;
};

}  // namespace

AskedWords read_questions(const Document& document, TokenRange turn) { return Reader(document, turn).read(); }

}  // namespace callscope
