#include "speakers/mentions.h"

#include <algorithm>

#include "speakers/name_runs.h"
#include "speakers/titles.h"

namespace callscope {
namespace {

constexpr TokenIndex kReach = 14;      // how far after a cue its name may stand
constexpr std::uint32_t kShortBlock = 8;  // sentences
constexpr TokenIndex kListReach = 400; // how far a list of those present goes

bool ends_clause(const Token& token) {
  return token.is(","_w) || token.is("."_w) || token.is("!"_w) || token.is("?"_w) || token.is(";"_w) || token.is(":"_w) ||
         token.is("，"_w) || token.is("。"_w);
}

class Reader {
 public:
  Reader(const Document& document, const SpeechCues& cues) : document_(document), cues_(cues), tokens_(document.tokens()) {}

  std::vector<PersonMention> read() {
    for (const CuePlace& place : cues_.places) read_place(place);
    std::stable_sort(out_.begin(), out_.end(),
                     [](const PersonMention& a, const PersonMention& b) { return a.name.first < b.name.first; });
    return std::move(out_);
  }

 private:
  TokenRange sentence(const CuePlace& place) const { return document_.sentences()[place.sentence].tokens; }

  void read_place(const CuePlace& place) {
    switch (place.cue) {
      case SpeechCue::question_from: return read_asker(place);
      case SpeechCue::line_open: return read_line_open(place);
      case SpeechCue::handover: return read_handover(place);
      case SpeechCue::self: return read_self(place);
      case SpeechCue::vocative: return read_vocative(place);
      case SpeechCue::said: return read_quoted(place);
      case SpeechCue::present: return read_present(place);
      default: return;
    }
  }

  void add(PersonMentionKind kind, std::uint32_t sentence, TokenRange name, Span title = {}, Span organization = {},
           bool strong = false) {
    out_.push_back({kind, sentence, name, title, organization, {}, strong});
  }

  // The firm after "with", "from", "of", "at", "representing" or a comma.
  Span firm_after(TokenIndex at, TokenIndex end) const {
    if (at < end && tokens_[at].is(","_w)) ++at;
    if (at >= end) return {};
    const Token& link = tokens_[at];
    if (link.is("with"_w) || link.is("from"_w) || link.is("of"_w) || link.is("at"_w) || link.is("representing"_w) ||
        link.is("for"_w))
      ++at;
    if (at < end && tokens_[at].is("the"_w)) ++at;
    const TokenIndex first = at;
    for (TokenIndex last = first; at < end; ++at) {
      const Token& token = tokens_[at];
      const bool goes_on = token.has(kCapitalised) || token.kind == TokenKind::number || token.is("&"_w) ||
                           token.is("'s"_w) || token.is("of"_w) || token.is("and"_w) || token.is("-"_w) ||
                           token.is("/"_w) || token.is("the"_w);
      const bool point = token.is("."_w) && at + 1 < end && !tokens_[at + 1].has(kSpaceBefore);
      const bool spelled_point = token.is("."_w) && at > first && tokens_[at - 1].end - tokens_[at - 1].start == 1;
      const bool is_please = token.is("please"_w) || token.is("your"_w) || token.is("go"_w) || token.is("you"_w);
      if (is_please || (!goes_on && !point && !spelled_point)) {
        const bool comma_in_name = token.is(","_w) && at > first && at + 1 < end && at == first + 1 &&
                                   tokens_[at + 1].has(kCapitalised) && !tokens_[at + 1].is("please"_w);
        if (!comma_in_name) return last > first ? document_.span_of({first, last}) : Span{};
      } else if (token.has(kCapitalised) || token.kind == TokenKind::number) {
        last = at + 1;
      }
      if (at + 1 == end && last > first) return document_.span_of({first, last});
    }
    return {};
  }

  // What stands where a firm should be, though it does not read as a name: up to four words before
  // the sentence ends or goes on.
  Span words_for_firm(TokenIndex at, TokenIndex end) const {
    if (!has_firm_link(at, end)) return {};
    if (tokens_[at].is(","_w)) ++at;
    const TokenIndex first = at + 1;
    TokenIndex last = first;
    while (last < std::min(end, first + 5) && !tokens_[last].is("."_w) && !tokens_[last].is("please"_w)) ++last;
    return last > first && last < first + 5 ? document_.span_of({first, last}) : Span{};
  }

  bool has_firm_link(TokenIndex at, TokenIndex end) const {
    if (at < end && tokens_[at].is(","_w)) ++at;
    return at < end && (tokens_[at].is("with"_w) || tokens_[at].is("from"_w) || tokens_[at].is("of"_w) ||
                        tokens_[at].is("at"_w) || tokens_[at].is("representing"_w));
  }

  void add_asker(const CuePlace& place, TokenRange name, TokenIndex end) {
    add(PersonMentionKind::asker, place.sentence, name, {}, firm_after(name.last, end));
    if (out_.back().organization.empty()) out_.back().heard_firm = words_for_firm(name.last, end);
  }

  void read_asker(const CuePlace& place) {
    const TokenIndex end = sentence(place).last;
    for (TokenIndex at = place.tokens.last; at < std::min(end, place.tokens.last + 10); ++at) {
      if (tokens_[at].is("?"_w)) return;
      const TokenRange name = name_at(tokens_, at, end);
      if (name.empty()) continue;
      const bool two_words = name.size() >= 2;
      const bool told = cues_.sentences[place.sentence].has(SpeechCue::line_open) || has_firm_link(name.last, end);
      const bool asked = mentions_question(sentence(place));
      if (asked || (told && two_words && is_short_block(place.sentence)))
        add_asker(place, name, end);
      return;
    }
  }

  // Announcements are short; remarks name people with firms too.
  bool is_short_block(std::uint32_t sentence) const {
    const auto& all = document_.sentences();
    const std::uint32_t block = all[sentence].block;
    std::uint32_t count = 0;
    for (std::uint32_t s = sentence; s > 0 && all[s - 1].block == block && count <= kShortBlock; --s) ++count;
    for (std::uint32_t s = sentence; s + 1 < all.size() && all[s + 1].block == block && count <= kShortBlock; ++s) ++count;
    return count <= kShortBlock;
  }

  bool mentions_question(TokenRange range) const {
    for (TokenIndex at = range.first; at < range.last; ++at)
      if (tokens_[at].is("question"_w) || tokens_[at].is("questions"_w) || tokens_[at].is("line"_w) ||
          tokens_[at].is("caller"_w) || tokens_[at].is("q&a"_w))
        return true;
    return false;
  }

  // "Ana Reyes with Pine Bank, your line is open."
  void read_line_open(const CuePlace& place) {
    const TokenRange range = sentence(place);
    TokenIndex at = range.first;
    if (at < range.last && tokens_[at].is("["_w))
      while (at < range.last && !tokens_[at].is("]"_w)) ++at;
    if (at < range.last && tokens_[at].is("]"_w)) ++at;
    const TokenRange name = name_at(tokens_, at, place.tokens.first);
    if (name.empty()) return read_announced_before(place);
    const bool linked = has_firm_link(name.last, range.last);
    const bool comma = name.last < range.last && (tokens_[name.last].is(","_w) || tokens_[name.last].is("-"_w));
    if (linked || (comma && name.size() >= 2))
      add(PersonMentionKind::asker, place.sentence, name, {}, firm_after(name.last, place.tokens.first));
  }

  bool hands_over(TokenRange range) const {
    for (TokenIndex at = range.first; at < range.last; ++at)
      if (tokens_[at].is("over"_w) || tokens_[at].is("introduce"_w) || is_title_head(tokens_[at])) return true;
    return false;
  }

  // "Ana Reyes with Pine Bank. Your line is open."
  void read_announced_before(const CuePlace& place) {
    const auto& all = document_.sentences();
    if (place.sentence == 0 || all[place.sentence - 1].block != all[place.sentence].block || !is_short_block(place.sentence)) return;
    const TokenRange before = all[place.sentence - 1].tokens;
    if (cues_.sentences[place.sentence - 1].has(SpeechCue::line_open) || hands_over(before)) return;
    for (TokenIndex at = before.first; at < std::min(before.last, before.first + 2 * kReach); ++at) {
      const TokenRange name = name_at(tokens_, at, before.last);
      if (name.empty()) continue;
      const bool comma = name.last + 1 < before.last && tokens_[name.last].is(","_w) && tokens_[name.last + 1].has(kCapitalised);
      if (has_firm_link(name.last, before.last) || (comma && name.size() >= 2)) {
        add(PersonMentionKind::asker, place.sentence - 1, name, {}, firm_after(name.last, before.last));
        return;
      }
      at = name.last;
    }
  }

  // Words between a cue and the name: "our host for today, Chief Executive Officer, Mr."
  bool may_stand_before_name(const Token& token) const {
    return is_mark(token) ? token.is(","_w) || token.is("."_w) || token.is("'"_w)
                          : is_title_word(token) || !token.has(kCapitalised) || token.is("mr"_w) || token.is("ms"_w) ||
                                token.is("mrs"_w) || token.is("dr"_w) || token.has(kAllCaps);
  }

  // "eCommerce"
  bool has_inner_capital(const Token& token) const {
    const std::string_view word = document_.quote(token.span());
    return word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';
  }

  Span title_after(TokenIndex at, TokenIndex end) const {
    if (at >= end || !(tokens_[at].is(","_w) || tokens_[at].is("-"_w) || tokens_[at].is("–"_w) || tokens_[at].is("("_w)))
      return {};
    TokenIndex first = ++at;
    while (first < end && (tokens_[first].is("our"_w) || tokens_[first].is("the"_w) || tokens_[first].is("its"_w)))
      ++first;
    TokenIndex last = first;
    bool titled = false;
    for (at = first; at < end; ++at) {
      const Token& token = tokens_[at];
      const bool link = token.is("of"_w) || token.is("and"_w) || token.is("for"_w) || token.is("&"_w) || token.is("the"_w) || token.is("-"_w) || token.is("'s"_w);
      if (token.is(","_w) && at + 1 < end && is_title_word(tokens_[at + 1]) && name_at(tokens_, at + 1, end).empty()) continue;
      if (link) continue;
      if (token.kind != TokenKind::word || !(token.has(kCapitalised) || has_inner_capital(token) || is_title_word(token))) break;
      titled = titled || is_title_head(token);
      last = at + 1;
    }
    return titled && last > first ? document_.span_of({first, last}) : Span{};
  }

  void read_handover(const CuePlace& place) {
    const TokenIndex end = sentence(place).last;
    const Token& head = tokens_[place.tokens.first];
    const bool weak = place.tokens.size() == 1 && (head.is("for"_w) || head.is("maybe"_w) || head.is("let"_w) || head.is("have"_w) || head.is("ask"_w));
    TokenIndex title_first = 0, title_last = 0;
    for (TokenIndex at = place.tokens.last; at < std::min(end, place.tokens.last + kReach); ++at) {
      const TokenRange name = name_at(tokens_, at, end);
      if (!name.empty()) {
        Span title = title_after(name.last, end);
        if (title.empty()) title = title_before(title_first, title_last);
        add(PersonMentionKind::handover, place.sentence, name, title, {}, place.tokens.size() >= 2 || head.is("introduce"_w));
        return;
      }
      if (weak || !may_stand_before_name(tokens_[at])) return;
      if (is_title_word(tokens_[at])) {
        if (title_first == 0) title_first = at;
        title_last = at + 1;
      }
    }
  }

  // The title that stands before a name: "our Chief Executive Officer, Ana".
  Span title_before(TokenIndex first, TokenIndex last) const {
    for (TokenIndex at = first; at < last; ++at)
      if (is_title_head(tokens_[at])) return document_.span_of({first, last});
    return {};
  }

  void read_self(const CuePlace& place) {
    const TokenIndex end = sentence(place).last;
    const TokenRange name = name_at(tokens_, place.tokens.last, end);
    if (name.empty() || name.first != place.tokens.last) return;
    const bool closed = name.last >= end || ends_clause(tokens_[name.last]) || tokens_[name.last].is("from"_w) ||
                        tokens_[name.last].is("with"_w) || tokens_[name.last].is("and"_w) ||
                        tokens_[name.last].is("speaking"_w) || tokens_[name.last].is("here"_w) ||
                        tokens_[name.last].is("on"_w) || tokens_[name.last].is("at"_w);
    if (closed) add(PersonMentionKind::self, place.sentence, name, title_after(name.last, end), firm_of_self(name.last, end));
  }

  Span firm_of_self(TokenIndex at, TokenIndex end) const { return has_firm_link(at, end) ? firm_after(at, end) : Span{}; }

  void read_vocative(const CuePlace& place) {
    const TokenIndex end = sentence(place).last;
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
    const TokenIndex end = sentence(place).last;
    TokenIndex at = place.tokens.last;
    quoted_.clear();
    for (int people = 0; people < 3; ++people) {
      const TokenRange name = name_at(tokens_, at, end);
      if (name.empty()) return;
      at = name.last;
      quoted_.push_back(name);
      if (at < end && (tokens_[at].is("and"_w) || tokens_[at].is(","_w))) ++at;
      else break;
    }
    if (at < end && tokens_[at].is("i"_w)) ++at;
    for (TokenIndex i = at; i < std::min(end, at + 4); ++i)
      if (is_saying(tokens_[i])) {
        for (const TokenRange& name : quoted_) add(PersonMentionKind::quoted, place.sentence, name);
        break;
      }
  }

  static bool is_saying(const Token& token) {
    return token.is("said"_w) || token.is("mentioned"_w) || token.is("noted"_w) || token.is("highlighted"_w) ||
           token.is("called"_w) || token.is("indicated"_w) || token.is("described"_w) || token.is("discussed"_w) ||
           token.is("outlined"_w) || token.is("stated"_w) || token.is("explained"_w) || token.is("shared"_w) ||
           token.is("pointed"_w) || token.is("referenced"_w) || token.is("alluded"_w) || token.is("covered"_w) ||
           token.is("talked"_w) || token.is("just"_w) || token.is("says"_w) || token.is("suggested"_w);
  }

  // A list of names with titles; it may go on in the next sentence ("We have also invited …" is a
  // cue of its own).
  void read_present(const CuePlace& place) {
    const TokenIndex end = std::min(sentence(place).last, place.tokens.last + kListReach);
    if (place.tokens.last <= list_end_) return;
    TokenIndex title_first = 0, title_last = 0;
    bool any = false;
    TokenIndex at = place.tokens.last;
    while (at < end) {
      const TokenRange name = name_at(tokens_, at, end);
      if (name.empty()) {
        if (is_title_word(tokens_[at])) {
          if (title_last != at) title_first = at;
          title_last = at + 1;
        }
        ++at;
        continue;
      }
      Span title = title_after(name.last, end);
      if (title.empty()) title = title_before(title_first, title_last);
      if (name.size() >= 2 && (any || !title.empty() || name.first < place.tokens.last + kReach)) {
        add(PersonMentionKind::present, place.sentence, name, title);
        any = true;
      }
      title_first = title_last = 0;
      at = name.last;
      while (at < end && !title.empty() && tokens_[at].start < title.end) ++at;
    }
    list_end_ = end;
  }

  const Document& document_;
  const SpeechCues& cues_;
  const std::vector<Token>& tokens_;
  std::vector<TokenRange> quoted_;
  TokenIndex list_end_ = 0;
  std::vector<PersonMention> out_;
};

}  // namespace

std::vector<PersonMention> read_mentions(const Document& document, const SpeechCues& cues) {
  return Reader(document, cues).read();
}

}  // namespace callscope
