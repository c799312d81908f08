// garbled_term where an abbreviation has run into the word behind it and lost its capitals: "DsChoice" in a call that
// speaks of "DS Choice" again and again. The terms have both under one name already (phrase_groups.h).
#include "quality/terms.h"
#include "text/characters.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestHead = 4;  // letters of the abbreviation
constexpr std::size_t kShortestTail = 3;
constexpr std::uint32_t kRare = 3;       // joined, it stands at most so often
constexpr std::size_t kMostJoined = 40;  // names that are looked for in two words
constexpr std::size_t kOften = 3;        // and in two words at least so often

// Letters of the head of "DsChoice": one capital, small letters, and then another capital; 0 for other words.
std::size_t head_of(std::string_view word) {
  if (word.empty() || !is_capital(word[0])) return 0;
  for (std::size_t i = 1; i + kShortestTail <= word.size(); ++i)
    if (is_capital(word[i])) return i > 1 && i <= kLongestHead && !is_capital(word[i + 1]) ? i : 0;
  return 0;
}

std::vector<TokenRange> in_two_words(const Evidences& seen, std::string_view head, std::string_view tail) {
  std::vector<TokenRange> places;
  const WordId first = word_id(head), second = word_id(tail);
  const Vocabulary& words = seen.document.vocabulary();
  if (!words.has(first) || !words.has(second)) return places;
  for (const Stretch& stretch : seen.stretches)
    for (TokenIndex i = stretch.tokens.first; i + 1 < stretch.tokens.last; ++i)
      if (seen.token(i).word == first && seen.token(i).has(kAllCaps) && seen.token(i + 1).word == second &&
          seen.token(i + 1).has(kSpaceBefore))
        places.push_back({i, i + 2});
  return places;
}

}  // namespace

void find_joined_initials(const Evidences& seen, const std::vector<NameWord>& names, std::vector<Warning>& found) {
  std::size_t joined = 0;
  for (const NameWord& name : names) {
    if (name.count > kRare || name.in_lower_case || name.known || name.of_participant || name.of_header) continue;
    const std::string_view word = seen.document.quote(seen.token(name.places[0]).span());
    const std::size_t head = head_of(word);
    if (head == 0) continue;
    if (++joined > kMostJoined) return;
    const auto apart = in_two_words(seen, word.substr(0, head), word.substr(head));
    if (apart.size() < kOften || apart.size() < kOften * name.count) continue;
    for (TokenIndex at : name.places)
      report_garbled(seen, seen.token(at).span(), std::string(seen.words(apart[0])),
                     "which stands " + times(apart.size()) + " in this call", 0.8,
                     {{"sounds_like", seen.token(at).span()}, {"majority_spelling", seen.document.span_of(apart[0])}},
                     found);
  }
}

}  // namespace callscope
