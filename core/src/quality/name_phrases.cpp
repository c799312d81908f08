// Terms of all names of the call, each with its spellings that differ in capitals, blanks, hyphens, an ending "s",
// "and", or a closing "Group" only: "DeepSail", "Deep Sail", "deep sail"; "Norvik and Sudvik Group", "Norvik
// Sudvik". A name that is the initials of another before the same word is that one: "DS Cloud", "DeepSail Cloud".
//
// A name is a word that never stands without its capital, or capitalised words in a row with such a word among
// them. Nothing is doubtful about any of them.
#include <algorithm>

#include "quality/terms.h"
#include "support/phrases.h"
#include "support/word_map.h"

namespace callscope {
namespace {

constexpr std::size_t kMostNames = 300;  // groups of spellings
constexpr std::size_t kMostSpellings = 900;
constexpr TokenIndex kMostWords = 6;         // of a name
constexpr std::size_t kLongestCapitals = 6;  // letters of an abbreviation
constexpr std::size_t kShortest = 4;         // letters of a name, and of one that may end in an "s"

std::size_t letters_of(const Token& token) { return token.end - token.start; }
bool is_group(WordId word) { return word == "group"_w; }

class NamePhrases {
 public:
  NamePhrases(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms)
      : seen_(seen), names_(names), terms_(terms) {
    for (std::size_t i = 0; i < names.size(); ++i) by_word_[names[i].word] = static_cast<std::uint32_t>(i + 1);
  }

  void run() {
    for (const NameWord& name : names_)
      if (is_name(name) && is_listed_alone(name)) take({name.places[0], name.places[0] + 1});
    for (const Stretch& stretch : seen_.stretches)
      for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last;) {
        const TokenIndex last = run_end(i, stretch.tokens.last);
        if (last > i + 1 && is_phrase({i, last})) take({i, last});
        i = std::max(i + 1, last);
      }
    join_initials();
    for (const Stretch& stretch : seen_.stretches) add_places(stretch.tokens);
  }

 private:
  struct Group {
    std::string canonical;
    WordId head = kNoWord;  // of two words: the first,
    WordId tail = kNoWord;  // and the second
    std::string_view head_text;
  };

  const Token& token(TokenIndex at) const { return seen_.token(at); }
  std::string_view text(TokenRange range) const { return seen_.words(range); }
  const NameWord* name_at(TokenIndex at) const {
    const std::uint32_t place = by_word_.get(token(at).word);
    return place == 0 ? nullptr : &names_[place - 1];
  }
  static bool is_name(const NameWord& name) {
    return 2 * name.inner >= name.count && !name.in_lower_case && !name.known && !name.of_participant &&
           !name.of_header;
  }

  // Not a word of titles and longer names only, nor one of those that are shouted.
  bool is_listed_alone(const NameWord& name) const {
    const std::size_t letters = letters_of(token(name.places[0]));
    if (name.all_caps ? letters > kLongestCapitals : letters < kShortest) return false;
    return !is_speaker(token(name.places[0])) &&
           std::any_of(name.places.begin(), name.places.end(), [this](TokenIndex at) { return stands_alone(at); });
  }
  bool stands_alone(TokenIndex at) const {
    const bool before =
        at > 0 && !token(at).has(kSentenceStart) && is_capitalised(at - 1) && token(at).has(kSpaceBefore);
    return !before && !goes_on(at + 1, static_cast<TokenIndex>(seen_.document.tokens().size()));
  }

  bool is_capitalised(TokenIndex at) const {
    const Token& word = token(at);
    return word.kind == TokenKind::word && word.has(kCapitalised) && letters_of(word) > 1 && !is_speaker(word);
  }
  // "I'll", "I've"
  bool is_speaker(const Token& word) const {
    const std::string_view letters = seen_.document.quote(word.span());
    return letters[0] == 'I' && letters.size() > 1 && (letters[1] == '\'' || letters.substr(1, 3) == "’");
  }
  bool goes_on(TokenIndex at, TokenIndex end) const {
    return at < end && is_capitalised(at) && token(at).has(kSpaceBefore) && !token(at).has(kSentenceStart) &&
           !token(at).has(kLineStart);
  }
  // One past the capitalised words in a row from here; "and" is among them where the row is a group's name.
  TokenIndex run_end(TokenIndex first, TokenIndex end) const {
    if (!is_capitalised(first)) return first;
    const NameWord* name = name_at(first);
    if (token(first).has(kSentenceStart) && (name == nullptr || !is_name(*name))) return first + 1;
    TokenIndex at = first + 1, joint = 0;
    for (; at < end && at < first + kMostWords; ++at) {
      if (goes_on(at, end)) continue;
      if (joint != 0 || !(token(at).is("and"_w) || token(at).is("&"_w)) || !goes_on(at + 1, end)) break;
      joint = at;
    }
    return joint != 0 && !is_group(token(at - 1).word) ? joint : at;
  }
  bool is_phrase(TokenRange range) const {
    bool strange = is_group(token(range.last - 1).word) && range.size() > 2, shouted = range.size() > 2;
    if (const NameWord* first = name_at(range.first); first != nullptr && first->names_nobody)
      return false;  // "Chief Officer Maria Berg"
    for (TokenIndex i = range.first; i < range.last; ++i) {
      const NameWord* name = name_at(i);
      shouted = shouted && token(i).has(kAllCaps);
      if (name == nullptr) continue;
      if (name->of_participant) return false;
      strange = strange || is_name(*name);
    }
    return strange && !shouted;
  }

  // The letters of a name; "and" and a closing "Group" of a longer one left out, and an "s" at the end.
  std::string key_of(TokenRange range) const {
    TokenIndex last = range.last;
    if (range.size() > 2 && is_group(token(last - 1).word)) --last;
    std::string key;
    for (TokenIndex i = range.first; i < last; ++i)
      if (!token(i).is("and"_w) && !token(i).is("&"_w) && token(i).kind != TokenKind::punct) key += spelling_of(i);
    const bool plural = key.size() > kShortest && key.back() == 's' && key[key.size() - 2] != 's';
    if (plural) key.pop_back();
    return key;
  }

  // The word, or what it is another spelling of.
  std::string spelling_of(TokenIndex at) const {
    const std::string_view word = seen_.document.quote(token(at).span());
    if (!terms_.has(word)) return fold(word);
    std::string canonical = fold(terms_.canonical_of(word));
    return canonical.find(' ') == std::string::npos ? canonical : fold(word);
  }

  void take(TokenRange range) {
    std::uint32_t& number = by_key_[word_id(key_of(range))];
    if (number == 0) {
      if (groups_.size() == kMostNames) return;
      groups_.emplace_back();
      groups_.back().canonical = terms_.canonical_of(text(range));
      number = static_cast<std::uint32_t>(groups_.size());
    }
    const std::uint32_t id = number - 1;
    Group& group = groups_[id];
    if (terms_.has(text(range)) && !terms_.has(group.canonical)) group.canonical = terms_.canonical_of(text(range));
    if (range.size() == 2) {
      group.head = token(range.first).word;
      group.tail = token(range.last - 1).word;
      group.head_text = seen_.document.quote(token(range.first).span());
    }
    add_spelling(text(range), id);
    if (range.size() > 2 && is_group(token(range.last - 1).word)) add_spelling(text({range.first, range.last - 1}), id);
    if (range.size() == 1) add_parts(text(range), id);
  }
  void add_spelling(std::string_view spelling, std::uint32_t id) {
    if (spellings_++ < kMostSpellings) phrases_.add(spelling, id);
  }
  // "DeepSail" in two words.
  void add_parts(std::string_view word, std::uint32_t id) {
    for (std::size_t i = 2; i + 2 < word.size(); ++i)
      if (is_upper(word[i]) && !is_upper(word[i - 1]) && !is_upper(word[i + 1]))
        return add_spelling(std::string(word.substr(0, i)) + " " + std::string(word.substr(i)), id);
  }
  static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

  // "DS Cloud" is "DeepSail Cloud".
  void join_initials() {
    WordMap by_initials;  // of the head, with the tail: one more than the group
    for (std::size_t i = 0; i < groups_.size(); ++i)
      if (const NameWord* name = named(groups_[i].head);
          name != nullptr && !name->all_caps && has_inner_capital(text_of(*name)))
        by_initials[pair_of(word_id(initials(text_of(*name))), groups_[i].tail)] = static_cast<std::uint32_t>(i + 1);
    for (Group& group : groups_) {
      const std::uint32_t found = group.head == kNoWord ? 0 : by_initials.get(pair_of(group.head, group.tail));
      if (found == 0) continue;
      group.canonical = groups_[found - 1].canonical;
      if (const std::uint32_t whole = by_key_.get(word_id(fold(groups_[found - 1].head_text))); whole != 0)
        add_spelling(group.head_text, whole - 1);
    }
  }
  static WordId pair_of(WordId head, WordId tail) { return head ^ (tail << 7 | tail >> 57); }
  const NameWord* named(WordId word) const {
    const std::uint32_t place = word == kNoWord ? 0 : by_word_.get(word);
    return place == 0 ? nullptr : &names_[place - 1];
  }
  std::string_view text_of(const NameWord& name) const { return seen_.document.quote(token(name.places[0]).span()); }
  static std::string initials(std::string_view word) {
    std::string letters;
    for (char c : word)
      if (is_upper(c)) letters.push_back(c);
    return letters;
  }

  void add_places(TokenRange range) {
    for (TokenIndex i = range.first; i < range.last; ++i) {
      PhraseSet::Match match;
      if (!phrases_.match(seen_.document.tokens(), i, range.last, match)) continue;
      const Span place = seen_.document.span_of({i, match.last});
      terms_.add(groups_[match.id].canonical, TermKind::other, seen_.document.quote(place), place);
      i = match.last - 1;
    }
  }

  const Evidences& seen_;
  const std::vector<NameWord>& names_;
  TermBook& terms_;
  WordMap by_word_, by_key_;  // one more than the place in names_, in groups_
  std::vector<Group> groups_;
  PhraseSet phrases_;  // all spellings, each with its group
  std::size_t spellings_ = 0;
};

}  // namespace

void list_name_phrases(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms) {
  NamePhrases(seen, names, terms).run();
}

}  // namespace callscope
