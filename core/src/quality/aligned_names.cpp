// Terms of a name that is spelled otherwise in the other leg of an interpretation: of two sentences that say the
// same, each has one name that the other lacks. They are one name where they sound nearly alike, stand beside the
// same name ("Norvik and Sudvik", "Norvik and Sutvig"), or are paired so twice; not where both stand in one sentence.
// So are the names of two lists in the order in which they stand between two that both lists have.
//
// garbled_term where they sound nearly alike and the rare one stands against a name that stands often.
#include <algorithm>

#include "quality/terms.h"
#include "support/word_map.h"
#include "text/sounds.h"

namespace callscope {
namespace {

constexpr std::size_t kMostPairs = 400;
constexpr std::size_t kFewNames = 12;  // of a sentence; more are a list
constexpr std::uint32_t kRare = 3, kMajority = 4;
constexpr std::size_t kFewBetween = 3;  // names of a list between two that the other leg has too
constexpr TokenIndex kListStep = 4;     // tokens from one name of a list to the next, at most

struct NamePair {
  std::uint32_t a = 0, b = 0;     // names, the first the more frequent
  TokenIndex at_a = 0, at_b = 0;  // where they stand in the sentences first found
  std::uint32_t times = 0;
  bool beside_same = false;
};

class AlignedNames {
 public:
  AlignedNames(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms, std::vector<Warning>& found)
      : seen_(seen), names_(names), terms_(terms), found_(found) {
    for (std::size_t i = 0; i < names.size(); ++i)
      if (is_name(names[i])) by_word_[names[i].word] = static_cast<std::uint32_t>(i + 1);
  }

  void run() {
    for (const SentencePair& pair : seen_.structure.pairs)
      if (pairs_.size() < kMostPairs) compare(names_of(pair.original), names_of(pair.rendition));
    for (const NamePair& pair : pairs_) {
      const NameWord &often = names_[pair.a], &rare = names_[pair.b];
      const bool alike = sound_alike(often, rare);
      if (!(alike || pair.beside_same || pair.times > 1) || stand_together(often, rare)) continue;
      group(often, rare);
      const bool letters = often.all_caps && rare.all_caps;  // are misheard again and again
      if (alike && often.count >= kMajority && (letters ? often.count >= 2 * rare.count : rare.count <= kRare))
        report(pair);
    }
  }

 private:
  struct Place {
    std::uint32_t name;
    TokenIndex at;
  };

  const Token& token(TokenIndex at) const { return seen_.token(at); }
  std::string_view text(TokenIndex at) const { return seen_.document.quote(token(at).span()); }
  static bool is_name(const NameWord& name) {
    return name.inner > 0 && !name.in_lower_case && !name.known && !name.of_participant && !name.of_header;
  }

  // The first place of each name of a sentence.
  std::vector<Place> names_of(std::uint32_t sentence) const {
    std::vector<Place> found;
    const TokenRange range = seen_.document.sentences()[sentence].tokens;
    for (TokenIndex i = range.first; i < range.last && found.size() <= kFewNames; ++i) {
      if (!token(i).has(kCapitalised)) continue;
      const std::uint32_t place = by_word_.get(token(i).word);
      const auto is_known = [&](const Place& known) { return known.name == place - 1; };
      if (place != 0 && std::none_of(found.begin(), found.end(), is_known)) found.push_back({place - 1, i});
    }
    return found;
  }

  // The one name of a sentence that the other does not have; none where there are more.
  const Place* lone(const std::vector<Place>& in, const std::vector<Place>& other) const {
    const Place* lone = nullptr;
    for (const Place& place : in) {
      if (std::any_of(other.begin(), other.end(), [&](const Place& known) { return is_one(place, known); })) continue;
      if (lone != nullptr) return nullptr;
      lone = &place;
    }
    return lone;
  }
  bool is_one(const Place& a, const Place& b) const {
    return a.name == b.name ||
           (terms_.has(text(a.at)) && terms_.canonical_of(text(a.at)) == terms_.canonical_of(text(b.at)));
  }

  void compare(const std::vector<Place>& original, const std::vector<Place>& rendition) {
    if (original.size() > kFewNames || rendition.size() > kFewNames) return;
    compare_lists(original, rendition);
    const Place *x = lone(original, rendition), *y = lone(rendition, original);
    if (x == nullptr || y == nullptr) return;
    take_pair(*x, *y, beside_same(x->at, y->at));
  }

  // "Norvik, Sudvik, Estvik" and "Norvik, Sutvig, and Estvik".
  void compare_lists(const std::vector<Place>& original, const std::vector<Place>& rendition) {
    std::size_t i = original.size(), j = 0;  // the last name that both have; none so far
    for (std::size_t a = 0; a < original.size(); ++a)
      for (std::size_t b = i < original.size() ? j + 1 : 0; b < rendition.size(); ++b) {
        if (!is_one(original[a], rendition[b])) continue;
        if (i < original.size() && a - i == b - j && a - i <= kFewBetween + 1 && is_list(original, i, a) &&
            is_list(rendition, j, b))
          for (std::size_t between = 1; between < a - i; ++between)
            take_pair(original[i + between], rendition[j + between], true);
        i = a;
        j = b;
        break;
      }
  }
  static bool is_list(const std::vector<Place>& places, std::size_t first, std::size_t last) {
    return places[last].at - places[first].at <= kListStep * static_cast<TokenIndex>(last - first);
  }

  void take_pair(Place one, Place other, bool beside) {
    const Place *x = &one, *y = &other;
    if (names_[x->name].count < names_[y->name].count) std::swap(x, y);
    for (NamePair& known : pairs_)
      if (known.a == x->name && known.b == y->name) {
        ++known.times;
        known.beside_same = known.beside_same || beside;
        return;
      }
    pairs_.push_back({x->name, y->name, x->at, y->at, 1, beside});
  }

  // Whether the same name stands beside both, "and" or a comma between.
  bool beside_same(TokenIndex x, TokenIndex y) const {
    const WordId before = beside(x, -1), after = beside(x, +1);
    return (before != kNoWord && before == beside(y, -1)) || (after != kNoWord && after == beside(y, +1));
  }
  WordId beside(TokenIndex at, int side) const {
    const auto last = static_cast<TokenIndex>(seen_.document.tokens().size());
    for (int step = 1; step <= 2; ++step) {
      const std::int64_t place = static_cast<std::int64_t>(at) + side * step;
      if (place < 0 || place >= last) return kNoWord;
      const Token& next = token(static_cast<TokenIndex>(place));
      if (next.kind == TokenKind::word && next.has(kCapitalised)) return next.has(kSentenceStart) ? kNoWord : next.word;
      if (!next.is("and"_w) && !next.is(","_w)) return kNoWord;
    }
    return kNoWord;
  }

  bool sound_alike(const NameWord& a, const NameWord& b) const {
    const std::string_view x = text(a.places[0]), y = text(b.places[0]);
    if (a.all_caps && b.all_caps) return is_letter_off(x, y);
    if (a.all_caps || b.all_caps) return false;
    const Sound heard(x), said(y);
    if (is_inflected(heard.letters, said.letters)) return false;
    const std::string skeleton = sound_skeleton(heard);
    return sounds_like(heard, said) || sounds_near(heard, said) ||
           (skeleton.size() > 1 && skeleton == sound_skeleton(said));
  }

  bool stand_together(const NameWord& a, const NameWord& b) const {
    for (TokenIndex place : b.places) {
      const TokenRange sentence = seen_.document.sentences()[seen_.document.sentence_of(place)].tokens;
      for (TokenIndex i = sentence.first; i < sentence.last; ++i)
        if (token(i).word == a.word) return true;
    }
    return false;
  }

  void group(const NameWord& often, const NameWord& rare) {
    const std::string_view a = text(often.places[0]), b = text(rare.places[0]);
    const std::string canonical = terms_.canonical_of(terms_.has(b) && !terms_.has(a) ? b : a);
    for (const NameWord* name : {&often, &rare})
      for (TokenIndex at : name->places) terms_.add(canonical, TermKind::other, text(at), token(at).span());
  }

  void report(const NamePair& pair) {
    const Span other = token(pair.at_a).span();
    const std::string stands = " and which stands " + times(names_[pair.a].count) + " in this call";
    for (TokenIndex at : names_[pair.b].places)
      report_garbled(seen_, token(at).span(), std::string(text(pair.at_a)),
                     (at == pair.at_b ? "which the other leg of the interpretation has at this place"
                                      : "which the other leg of the interpretation has in its place elsewhere") +
                         stands,
                     at == pair.at_b ? 0.85 : 0.8,
                     {{"sounds_like", token(at).span()}, {"same_place_in_other_leg", other}}, found_);
  }

  const Evidences& seen_;
  const std::vector<NameWord>& names_;
  TermBook& terms_;
  std::vector<Warning>& found_;
  std::vector<NamePair> pairs_;
  WordMap by_word_;  // one more than the place in names_
};

}  // namespace

void align_names(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms,
                 std::vector<Warning>& found) {
  if (!seen.structure.pairs.empty()) AlignedNames(seen, names, terms, found).run();
}

}  // namespace callscope
