// Terms of all names of the call, each with its spellings (phrase_groups.h). A name is a word that never stands
// without its capital, capitalised words in a row with such a word or the company among them, or what the facts own
// figures by: "the local service group". Nothing is doubtful about any of them.
#include <algorithm>

#include "quality/phrase_groups.h"
#include "quality/terms.h"

namespace callscope {
namespace {

constexpr TokenIndex kMostWords = 6;         // of a name
constexpr std::size_t kLongestCapitals = 6;  // letters of an abbreviation
constexpr std::size_t kMostFacts = 2000;
constexpr std::size_t kLongestVersion = 4;  // "2.1", "3.10"

std::size_t letters_of(const Token& token) { return token.end - token.start; }
bool is_group(WordId word) { return word == "group"_w; }

class NamePhrases {
 public:
  NamePhrases(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms)
      : seen_(seen), names_(names), index_(names), groups_(seen, index_, terms) {}

  void run() {
    for (const NameWord& name : names_)
      if (is_own_name(name) && is_listed_alone(name)) groups_.take({name.places[0], name.places[0] + 1});
    for (const Stretch& stretch : seen_.stretches)
      for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last;) {
        if (!is_capitalised(i) && token(i).kind != TokenKind::number) {  // as most are
          i = seen_.capitals.next(i + 1, stretch.tokens.last);
          continue;
        }
        const TokenIndex last = run_end(i, std::min(stretch.tokens.last, next_metric(i)));
        if (last > i + 2 && are_two({i, last})) ++i;
        if (last > i + 1 && is_phrase({i, last})) groups_.take({i, last});
        if (is_version(last, stretch.tokens) && !is_metric(i)) groups_.take({i, last + 1}, TermKind::product);
        i = std::max(i + 1, last);
      }
    take_owners();
    groups_.join();
    groups_.add_places();
  }

 private:
  const Token& token(TokenIndex at) const { return seen_.token(at); }
  const NameWord* name_at(TokenIndex at) const { return index_.get(token(at).word); }

  // Not a word of titles and longer names only, nor one of those that are shouted.
  bool is_listed_alone(const NameWord& name) const {
    const std::size_t letters = letters_of(token(name.places[0]));
    if (name.all_caps ? letters > kLongestCapitals : letters < kShortestName) return false;
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
  // Where the next metric begins behind a token: "Norvik Cloud DAUs" is no name. Asked in text order.
  TokenIndex next_metric(TokenIndex at) {
    const auto& mentions = seen_.facts.mentions.all;
    while (mention_ < mentions.size() &&
           (mentions[mention_].tokens.first <= at || mentions[mention_].cue != Cue::metric))
      ++mention_;
    return mention_ < mentions.size() ? mentions[mention_].tokens.first
                                      : static_cast<TokenIndex>(seen_.document.tokens().size());
  }
  // Asked after next_metric.
  bool is_metric(TokenIndex at) const {
    const auto& mentions = seen_.facts.mentions.all;
    for (std::size_t m = mention_; m > 0 && mentions[m - 1].tokens.last > at; --m)
      if (mentions[m - 1].cue == Cue::metric) return true;
    return false;
  }
  // "2.1" behind a name of the call's own: "Sailor 2.1".
  bool is_version(TokenIndex at, TokenRange within) const {
    if (at == within.first || at >= within.last || !token(at).has(kSpaceBefore)) return false;
    const NameWord* name = name_at(at - 1);
    if (name == nullptr || !is_own_name(*name) || !is_capitalised(at - 1)) return false;
    const std::string_view number = seen_.document.quote(token(at).span());
    const bool pointed = token(at).kind == TokenKind::number && number.size() <= kLongestVersion &&
                         number.find('.') != std::string_view::npos;
    return pointed && !is_counted(at);
  }
  // "2.1 billion", "2.1%": read as a quantity.
  bool is_counted(TokenIndex at) const {
    const auto& quantities = seen_.numbers.tokens;
    const auto ends_before = [](const TokenRange& tokens, TokenIndex place) { return tokens.last <= place; };
    const auto found = std::lower_bound(quantities.begin(), quantities.end(), at, ends_before);
    return found != quantities.end() && found->first <= at;
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
    if (token(first).has(kSentenceStart) && (name == nullptr || !is_own_name(*name))) return first + 1;
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
    strange = strange || is_part_of_company(range);
    for (TokenIndex i = range.first; i < range.last; ++i) {
      const NameWord* name = name_at(i);
      shouted = shouted && token(i).has(kAllCaps);
      if (name == nullptr) continue;
      if (name->of_participant) return false;
      strange = strange || is_own_name(*name);
    }
    return strange && !shouted;
  }

  // "Norvik Cloud", a part of the company Norvik, and not "Norvik Second Quarter".
  bool is_part_of_company(TokenRange range) const {
    const NameWord* company = name_at(range.first);
    if (company == nullptr || !company->of_header) return false;
    for (TokenIndex i = range.first + 1; i < range.last; ++i)
      if (const NameWord* name = name_at(i); name == nullptr || name->of_header || name->names_nobody) return false;
    return true;
  }
  // "AVB Kao Pei": an abbreviation and a name that have run together, each the call's own.
  bool are_two(TokenRange range) const {
    for (TokenIndex i = range.first; i < range.last; ++i)
      if (const NameWord* name = name_at(i);
          name == nullptr || !is_own_name(*name) || token(i).has(kAllCaps) != (i == range.first))
        return false;
    return true;
  }

  // What the facts own figures by, written as a name or called a group, segment or the like.
  void take_owners() {
    if (seen_.facts.entities == nullptr) return;
    const Entities& entities = *seen_.facts.entities;
    const auto& facts = seen_.facts.facts;
    for (std::size_t i = 0; i < std::min(facts.size(), kMostFacts); ++i) {
      if (!facts[i].entity) continue;
      const TokenRange clause = seen_.document.tokens_in(facts[i].span);
      for (TokenIndex at = clause.first; at < clause.last; ++at) {
        int entity = kNoEntity;
        TokenIndex last = at;
        if (!entities.match(at, clause.last, entity, last)) continue;
        if (last < clause.last && closes_name(token(last).word)) ++last;
        const bool unit = closes_name(token(last - 1).word);
        if (last > at + 1 && (unit || entities.is_proper(entity)) && !has_person({at, last}))
          groups_.take({at, last}, TermKind::segment);
        break;
      }
    }
  }
  bool has_person(TokenRange range) const {
    for (TokenIndex at = range.first; at < range.last; ++at)
      if (const NameWord* name = name_at(at); name != nullptr && name->of_participant) return true;
    return false;
  }

  const Evidences& seen_;
  const std::vector<NameWord>& names_;
  NameIndex index_;
  PhraseGroups groups_;
  std::size_t mention_ = 0;  // the first metric that may stand behind
};

}  // namespace

void list_name_phrases(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms) {
  NamePhrases(seen, names, terms).run();
}

}  // namespace callscope
