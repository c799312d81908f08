#include "speakers/mentions.h"

#include <algorithm>

#include "speakers/askers.h"
#include "speakers/introductions.h"
#include "speakers/name_runs.h"
#include "support/sort_stably.h"
#include "support/word_lists.h"

namespace callscope {
namespace {

bool ends_clause(const Token& token) {
  return token.is(","_w) || token.is("."_w) || token.is("!"_w) || token.is("?"_w) || token.is(";"_w) ||
         token.is(":"_w) || token.is("，"_w) || token.is("。"_w);
}

class Reader {
 public:
  Reader(const Document& document, const SpeechCues& cues)
      : document_(document),
        cues_(cues),
        tokens_(document.tokens()),
        askers_(document, cues, out_),
        introductions_(document, cues, out_) {}

  std::vector<PersonMention> read() {
    introductions_.read_present();
    for (const CuePlace& place : cues_.places) read_place(place);
    askers_.read_bare();
    sort_stably(out_, [](const PersonMention& a, const PersonMention& b) { return a.name.first < b.name.first; });
    return std::move(out_);
  }

 private:
  void read_place(const CuePlace& place) {
    switch (place.cue) {
      case SpeechCue::question_from: return askers_.read_question_from(place);
      case SpeechCue::line_open: return askers_.read_line_open(place);
      case SpeechCue::handover: return introductions_.read_handover(place);
      case SpeechCue::self: return read_self(place);
      case SpeechCue::vocative: return read_vocative(place);
      case SpeechCue::said: return read_quoted(place);
      default: return;
    }
  }

  TokenIndex end_of(const CuePlace& place) const { return document_.sentences()[place.sentence].tokens.last; }

  void add(PersonMentionKind kind, std::uint32_t sentence, TokenRange name) {
    PersonMention mention;
    mention.kind = kind;
    mention.sentence = sentence;
    mention.name = name;
    out_.push_back(mention);
  }

  // "This is Ana", "it's actually Bo Lund on for Ana".
  void read_self(const CuePlace& place) {
    const TokenIndex end = end_of(place);
    TokenIndex at = place.tokens.last;
    while (at < end && (tokens_[at].is("actually"_w) || tokens_[at].is("just"_w))) ++at;
    const TokenRange name = name_at(tokens_, at, end);
    if (name.empty() || name.first != at) return;
    const bool stands_in = is_stand_in(name.last, end);
    const bool closed = name.last >= end || stands_in || ends_clause(tokens_[name.last]) ||
                        tokens_[name.last].is("from"_w) || tokens_[name.last].is("with"_w) ||
                        tokens_[name.last].is("and"_w) || tokens_[name.last].is("speaking"_w) ||
                        tokens_[name.last].is("again"_w) || tokens_[name.last].is("here"_w) ||
                        tokens_[name.last].is("on"_w) || tokens_[name.last].is("at"_w) || tokens_[name.last].is("of"_w);
    if (!closed) return;
    add(PersonMentionKind::self, place.sentence, name);
    out_.back().title = introductions_.title_after(name.last, end);
    out_.back().organization = askers_.firm_of_self(name.last, end);
    out_.back().stands_in = stands_in;
  }

  // "… for Ana", "on for Ana", "calling in for Ana".
  bool is_stand_in(TokenIndex at, TokenIndex end) const {
    for (const TokenIndex stop = std::min(end, at + 4); at < stop; ++at) {
      if (tokens_[at].is("for"_w) || tokens_[at].is("behalf"_w)) return at + 1 < end;
      const bool leads = tokens_[at].is("on"_w) || tokens_[at].is("in"_w) || tokens_[at].is("calling"_w) ||
                         tokens_[at].is("sitting"_w) || tokens_[at].is("filling"_w) || tokens_[at].is("asking"_w) ||
                         tokens_[at].is("here"_w) || tokens_[at].is("speaking"_w);
      if (!leads) return false;
    }
    return false;
  }

  void read_vocative(const CuePlace& place) {
    const TokenIndex end = end_of(place);
    TokenIndex at = place.tokens.last;
    const Token& head = tokens_[place.tokens.first];
    const bool may_be_bare = head.is("thank"_w) || head.is("thanks"_w) || head.is("hi"_w) || head.is("hello"_w) ||
                             head.is("hey"_w) || head.is("sorry"_w);
    const bool comma = at < end && tokens_[at].is(","_w);
    if (comma) ++at;
    if (!comma && !may_be_bare) return;
    while (at < end && comma && (tokens_[at].is("and"_w) || tokens_[at].is("so"_w))) ++at;
    const TokenRange name = name_at(tokens_, at, end);
    if (name.empty() || name.size() > 3) return;
    const bool closed = name.last >= end || ends_clause(tokens_[name.last]) || tokens_[name.last].is("for"_w) ||
                        tokens_[name.last].is("and"_w) || tokens_[name.last].is("-"_w);
    if (closed) add(PersonMentionKind::vocative, place.sentence, name);
  }

  // "As Ana and Bo said", "what Ana called".
  void read_quoted(const CuePlace& place) {
    const TokenIndex end = end_of(place);
    TokenIndex at = place.tokens.last;
    quoted_.clear();
    for (int people = 0; people < 3; ++people) {
      const TokenRange name = name_at(tokens_, at, end);
      if (name.empty()) return;
      at = name.last;
      quoted_.push_back(name);
      if (at < end && (tokens_[at].is("and"_w) || tokens_[at].is(","_w)))
        ++at;
      else
        break;
    }
    if (at < end && tokens_[at].is("i"_w)) ++at;
    for (TokenIndex i = at; i < std::min(end, at + 4); ++i)
      if (is_saying(tokens_[i])) {
        for (const TokenRange& name : quoted_) add(PersonMentionKind::quoted, place.sentence, name);
        break;
      }
  }

  static bool is_saying(const Token& token) {
    static const WordSet kWords = read_words("people_words", "says");
    return kWords.has(token.word);
  }

  const Document& document_;
  const SpeechCues& cues_;
  const std::vector<Token>& tokens_;
  std::vector<PersonMention> out_;
  AskerReader askers_;
  IntroductionReader introductions_;
  std::vector<TokenRange> quoted_;
};

}  // namespace

std::vector<PersonMention> read_mentions(const Document& document, const SpeechCues& cues) {
  return Reader(document, cues).read();
}

}  // namespace callscope
