#include "quality/phrase_groups.h"

#include <algorithm>

#include "text/characters.h"
#include "text/sounds.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr std::size_t kMostNames = 300;  // groups of spellings
constexpr std::size_t kMostSpellings = 900;
constexpr std::size_t kMostPairs = 600;  // names of two words
constexpr std::uint32_t kRare = 3;       // a word that is heard otherwise stands at most so often

WordId pair_of(WordId head, WordId tail) { return head ^ (tail << 7 | tail >> 57); }

std::string initials(std::string_view word) {
  std::string letters;
  for (char c : word)
    if (is_capital(c)) letters.push_back(c);
  return letters;
}

}  // namespace

bool closes_name(WordId word) {
  static constexpr WordList kUnits = {"group"_w, "segment"_w, "segments"_w, "business"_w, "division"_w};
  return kUnits.has(word);
}

void PhraseGroups::join() {
  join_initials();
  join_misheard();
  add_pairs();
}

// The words of a name; "and" and a closing "Group" of a longer one left out.
PhraseGroups::Words PhraseGroups::words_of(TokenRange range) const {
  const bool closed = range.size() > 2 && closes_name(token(range.last - 1).word);
  Words words;
  for (TokenIndex i = range.first; i < range.last - (closed ? 1 : 0) && words.size < kMostWords; ++i)
    if (!token(i).is("and"_w) && !token(i).is("&"_w) && token(i).kind != TokenKind::punct) words.at[words.size++] = i;
  return words;
}
// Their letters, an "s" at the end left out.
std::string PhraseGroups::key_of(const Words& words) const {
  std::string key;
  for (TokenIndex at : words) key += spelling_of(at);
  const bool plural = key.size() > kShortestName && key.back() == 's' && key[key.size() - 2] != 's';
  if (plural) key.pop_back();
  return key;
}

// The word, or what it is another spelling of.
std::string PhraseGroups::spelling_of(TokenIndex at) const {
  const std::string_view word = text(at);
  if (!terms_.has(word)) return fold(word);
  std::string canonical = fold(terms_.canonical_of(word));
  return canonical.find(' ') == std::string::npos ? canonical : fold(word);
}

// Whether each word is its own right spelling.
bool PhraseGroups::is_exact(const Words& words) const {
  return std::all_of(words.begin(), words.end(),
                     [this](TokenIndex at) { return !terms_.has(text(at)) || spelling_of(at) == fold(text(at)); });
}

void PhraseGroups::take(TokenRange range, TermKind kind) {
  const Words words = words_of(range);
  std::uint32_t& number = by_key_[word_id(key_of(words))];
  if (number == 0) {
    if (groups_.size() == kMostNames) return;
    groups_.emplace_back();
    groups_.back().canonical = terms_.canonical_of(text(range));
    groups_.back().kind = kind;
    number = static_cast<std::uint32_t>(groups_.size());
  }
  const std::uint32_t id = number - 1;
  Group& group = groups_[id];
  const bool known = terms_.has(text(range)), first_exact = !group.exact && is_exact(words);
  if (known ? !terms_.has(group.canonical) : first_exact) group.canonical = terms_.canonical_of(text(range));
  group.exact = group.exact || first_exact;
  if (words.size == 2) take_pair(id, range, words);
  if (words.size > 1 && group.words.size == 0) group.words = words;
  add_spelling(text(range), id);
  if (range.size() > 2 && token(range.last - 1).is("group"_w)) add_spelling(text({range.first, range.last - 1}), id);
  if (range.size() == 1) add_parts(text(range), id);
  const NameWord* first = names_.get(token(range.first).word);
  if (range.size() > 2 && first != nullptr && first->of_header)
    add_spelling(std::string("our ").append(text({range.first + 1, range.last})), id);
}
void PhraseGroups::take_pair(std::uint32_t id, TokenRange range, const Words& words) {
  Group& group = groups_[id];
  if (range.size() == 2) {
    group.head = token(words.at[0]).word;
    group.tail = token(words.at[1]).word;
    group.head_text = text(words.at[0]);
  }
  group.coordinated = group.coordinated || words.at[1] > words.at[0] + 1;
  if (pairs_.size() < kMostPairs) pairs_.push_back({id, words.at[0], words.at[1]});
}
void PhraseGroups::add_spelling(std::string_view spelling, std::uint32_t id) {
  if (spellings_++ < kMostSpellings) phrases_.add(spelling, id);
}
// "DeepSail" in two words.
void PhraseGroups::add_parts(std::string_view word, std::uint32_t id) {
  for (std::size_t i = 2; i + 2 < word.size(); ++i)
    if (is_capital(word[i]) && !is_capital(word[i - 1]) && !is_capital(word[i + 1]))
      return add_two(word.substr(0, i), word.substr(i), id);
}
void PhraseGroups::add_two(std::string_view head, std::string_view tail, std::uint32_t id) {
  add_spelling(std::string(head).append(" ").append(tail), id);
  Group& group = groups_[id];
  if (group.head != kNoWord) return;
  group.head = word_id(head);
  group.tail = word_id(tail);
  group.head_text = head;
}

// "DS Cloud" is "DeepSail Cloud".
void PhraseGroups::join_initials() {
  WordMap by_initials;  // of the head, with the tail: one more than the group
  for (std::size_t i = 0; i < groups_.size(); ++i)
    if (const NameWord* name = names_.get(groups_[i].head);
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

// "TABO and Sudvik Group" is "Tabao and Sudvik Group": one word of several differs, and sounds like the other.
void PhraseGroups::join_misheard() {
  for (Group& rare : groups_)
    for (const Group& often : groups_) {
      if (rare.words.size == 0 || &rare == &often || rare.words.size != often.words.size) continue;
      const std::size_t off = word_off(rare, often);
      if (off == rare.words.size || !is_misheard(rare.words.at[off], often.words.at[off])) continue;
      rare.canonical = often.canonical;
      if (const std::uint32_t whole = by_key_.get(word_id(spelling_of(often.words.at[off]))); whole != 0)
        add_spelling(text(rare.words.at[off]), whole - 1);
      break;
    }
}
// The only word that differs; the count of words where there is not one.
std::size_t PhraseGroups::word_off(const Group& a, const Group& b) const {
  std::size_t off = a.words.size;
  for (std::size_t i = 0; i < a.words.size; ++i) {
    if (token(a.words.at[i]).word == token(b.words.at[i]).word) continue;
    if (off != a.words.size) return a.words.size;
    off = i;
  }
  return off;
}
bool PhraseGroups::is_misheard(TokenIndex heard, TokenIndex said) const {
  const NameWord *rare = names_.get(token(heard).word), *often = names_.get(token(said).word);
  if (rare == nullptr || often == nullptr || !is_own_name(*rare) || !is_own_name(*often)) return false;
  if (rare->count > kRare || often->count <= rare->count || token(heard).end - token(heard).start < kShortestName)
    return false;
  const Sound x(text_of(*rare)), y(text_of(*often));
  const std::string skeleton = sound_skeleton(x);
  return (sounds_like(x, y) || (skeleton.size() > 1 && skeleton == sound_skeleton(y))) &&
         !is_inflected(x.letters, y.letters);
}

// "Norvik's Cloud"; "Norvik and Sudvik" where the group is called so with other spellings of the two.
void PhraseGroups::add_pairs() {
  for (const Pair& pair : pairs_) {
    const std::string head(text(pair.head)), tail(text(pair.tail));
    const bool coordinated = groups_[pair.group].coordinated;
    add_spelling(head + (coordinated ? " and " : "'s ") + tail, pair.group);
    if (!coordinated && head.back() == 's') add_spelling(head + "' " + tail, pair.group);
  }
}

void PhraseGroups::add_places() {
  const auto& tokens = seen_.document.tokens();
  const DocumentPhrases phrases(phrases_, tokens, seen_.document.vocabulary());
  for (const Stretch& stretch : seen_.stretches) {
    const TokenIndex end = stretch.tokens.last;
    for (TokenIndex i = phrases.next(stretch.tokens.first, end); i < end; i = phrases.next(i + 1, end)) {
      PhraseSet::Match match;
      if (!phrases.match(tokens, i, end, match)) continue;
      const Span place = seen_.document.span_of({i, match.last});
      terms_.add(groups_[match.id].canonical, groups_[match.id].kind, seen_.document.quote(place), place);
      i = match.last - 1;
    }
  }
}

}  // namespace callscope
