// garbled_term for the firms of analysts, in the operator's introductions: "Ana Reyes with me, Zuho" is Mizuho. The
// words in the firm's place sound like a firm that is known, and are not how it is written.
#include <algorithm>

#include "quality/terms.h"
#include "speakers/firms.h"
#include "text/characters.h"
#include "text/sounds.h"

namespace callscope {
namespace {

constexpr TokenIndex kMostWords = 4;  // of a firm's name, marks among them
constexpr std::size_t kShortest = 5;  // letters

class HeardFirms {
 public:
  HeardFirms(const Evidences& seen, TermBook& terms, std::vector<Warning>& found)
      : seen_(seen), terms_(terms), found_(found) {}

  void run() {
    for (const Participant& person : seen_.speech.participants) {
      if (person.role != Role::analyst) continue;
      Span last;  // one introduction may speak for a person several times
      for (const Evidence& evidence : person.evidence) {
        if (std::string_view(evidence.rule) != "operator_introduction" || evidence.span == last) continue;
        last = evidence.span;
        const TokenRange name = seen_.document.tokens_in(evidence.span);
        if (!name.empty()) look_behind(name.last, evidence.span);
      }
    }
  }

 private:
  // "with", "from", "of", "at" or a comma, and the words behind it.
  void look_behind(TokenIndex at, Span name) {
    const auto& tokens = seen_.document.tokens();
    const TokenIndex end = std::min(static_cast<TokenIndex>(tokens.size()),
                                    seen_.document.sentences()[seen_.document.sentence_of(at - 1)].tokens.last);
    if (at < end && tokens[at].is(","_w)) ++at;
    const bool links = at < end && (tokens[at].is("with"_w) || tokens[at].is("from"_w) || tokens[at].is("of"_w) ||
                                    tokens[at].is("at"_w));
    if (links) ++at;
    const TokenIndex most = std::min(end, at + kMostWords);
    for (TokenIndex last = most; last > at; --last) {
      if (tokens[last - 1].kind != TokenKind::word) continue;
      const Span place = seen_.document.span_of({at, last});
      const auto firm = firm_heard_as(seen_.document.quote(place));
      if (!firm) continue;
      if (!is_written_so(seen_.document.quote(place), *firm)) report(*firm, place, name);
      return;
    }
  }

  // In other capitals, with other blanks or endings, with accents ("Crédit Suisse"), or its first words alone
  // ("Citic").
  static bool is_written_so(std::string_view words, const std::string& firm) {
    if (std::any_of(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
      return true;
    const std::string heard = letters_of(fold(words)), said = letters_of(fold(firm));
    const std::string_view first = std::string_view(firm).substr(0, words.size() + 1);
    const bool begins =
        first.size() > words.size() && first.back() == ' ' && fold(first.substr(0, words.size())) == fold(words);
    return begins || heard == said || heard.size() < kShortest || is_inflected(heard, said);
  }

  void report(const std::string& firm, Span place, Span name) {
    terms_.add(firm, TermKind::company, seen_.document.quote(place), place);
    report_garbled(seen_, place, firm, "a firm whose name sounds like it, in the firm's place", 0.8,
                   {{"heard_firm", place}, {"operator_introduction", name}}, found_);
  }

  const Evidences& seen_;
  TermBook& terms_;
  std::vector<Warning>& found_;
};

}  // namespace

void find_heard_firms(const Evidences& seen, TermBook& terms, std::vector<Warning>& found) {
  HeardFirms(seen, terms, found).run();
}

}  // namespace callscope
