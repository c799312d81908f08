// garbled_term from the call itself: a rare name that sounds like one which stands often, or in the
// participant list; a name cut in two words. Rare spellings are grouped with the name they sound
// like; a correction is claimed only where the name is supported: by the participant list, the
// header, a clear majority, or the words beside it.
#include <algorithm>

#include "quality/names.h"
#include "quality/terms.h"
#include "support/sort_stably.h"
#include "text/sounds.h"

namespace callscope {
namespace {

constexpr std::size_t kMaxCanonical = 300;  // names that others are compared with, the most frequent
constexpr std::size_t kMaxRare = 4000;      // names that are compared, the first of the text
constexpr std::uint32_t kRare = 3;          // a garbled spelling stands at most so often
constexpr std::uint32_t kMajority = 3;      // a name that supports itself stands at least so often
constexpr std::size_t kTellingLetters = 5;  // of two names that only each other speaks for
constexpr std::size_t kSameBeginning = 4, kTellingConsonants = 3;
constexpr std::uint32_t kLongWord = 8;  // letters of a word that is no name by its capital

struct Candidate {
  const NameWord* name;
  Sound sound;
};

class Clusters {
 public:
  Clusters(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms, std::vector<Warning>& found)
      : seen_(seen), names_(names), terms_(terms), found_(found) {}

  void run() {
    choose_canonical();
    std::size_t compared = 0;
    for (const NameWord& name : names_) {
      if (compared == kMaxRare) break;
      if (is_other_given_name(name)) group_given_name(name);
      if (!may_be_garbled(name)) continue;
      ++compared;
      if (!compare(name)) unmatched_.push_back({&name, Sound(text(name))});
    }
    group_unmatched();
  }

 private:
  std::string_view text(const NameWord& name) const { return seen_.document.quote(seen_.token(name.places[0]).span()); }

  // Supported by more than its own count.
  static bool is_given(const NameWord& name) { return name.of_participant || name.of_header || name.known; }

  void choose_canonical() {
    for (const NameWord& name : names_) {
      const bool often = name.count >= (name.known ? 2 : kMajority) && name.inner > 0;
      if (name.in_lower_case || !(often || name.of_participant || name.of_header)) continue;
      if (name.names_nobody && !name.of_participant && !name.of_header) continue;
      if (has_inner_capital(text(name)) && name.all_caps) continue;
      Candidate candidate{&name, Sound(text(name))};
      if (candidate.sound.letters.size() > 3) canonical_.push_back(std::move(candidate));
    }
    sort_stably(canonical_, [](const Candidate& a, const Candidate& b) { return a.name->count > b.name->count; });
    if (canonical_.size() > kMaxCanonical) canonical_.erase(canonical_.begin() + kMaxCanonical, canonical_.end());
  }

  bool may_be_garbled(const NameWord& name) const {
    return name.count <= kRare && !name.in_lower_case && !name.all_caps && !is_given(name) &&
           !is_abbreviation(text(name));
  }
  // "Teresa" where "Tereza" takes part: the same person, or another; nothing is claimed.
  static bool is_other_given_name(const NameWord& name) {
    return name.given_name && !name.of_participant && !name.of_header && !name.in_lower_case && name.count <= kRare;
  }
  void group_given_name(const NameWord& name) {
    const Sound heard(text(name));
    for (const Candidate& candidate : canonical_) {
      if (!candidate.name->of_participant || candidate.name->word == name.word || !sounds_like(heard, candidate.sound))
        continue;
      if (is_inflected(heard.letters, candidate.sound.letters)) continue;
      for (TokenIndex place : name.places) group(*candidate.name, {place, place + 1});
      return;
    }
  }

  // "GPUs", "LOIs": letters, not a word that has a sound.
  static bool is_abbreviation(std::string_view word) { return word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z'; }

  // Whether the name is so much better attested that the rare one is a slip of it.
  static bool outweighs(const NameWord& often, const NameWord& rare) {
    if (often.of_participant || often.of_header) return often.count >= rare.count;
    if (often.known && rare.count == 1 && often.count > 1) return true;
    return often.count >= kMajority && often.count >= 2 * rare.count;
  }

  // A capital beside a name makes it part of a longer one: "Wells Fargo" is no slip of "Wales",
  // unless "Wales Fargo" stands there too.
  bool keeps_company(const NameWord& heard, const NameWord& said) const {
    const TokenIndex place = heard.places[0];
    if (neighbour(place, -1) == kNoWord && neighbour(place, +1) == kNoWord) return true;
    return shares_company(heard, said);
  }
  bool shares_company(const NameWord& heard, const NameWord& said) const {
    const WordId before = neighbour(heard.places[0], -1), after = neighbour(heard.places[0], +1);
    for (TokenIndex at : said.places)
      if ((before != kNoWord && neighbour(at, -1) == before) || (after != kNoWord && neighbour(at, +1) == after))
        return true;
    return false;
  }
  // The capitalised word on a side, none where there is a mark or a small word.
  WordId neighbour(TokenIndex at, int side) const {
    const auto& tokens = seen_.document.tokens();
    if ((side < 0 && (at == 0 || tokens[at].has(kSentenceStart))) || (side > 0 && at + 1 >= tokens.size()))
      return kNoWord;
    const Token& beside = tokens[side < 0 ? at - 1 : at + 1];
    const bool plain = beside.kind == TokenKind::word && beside.has(kCapitalised) && !beside.is("i"_w);
    if (!plain || (side < 0 && beside.has(kSentenceStart)) || (side > 0 && beside.has(kSentenceStart))) return kNoWord;
    return beside.word;
  }

  bool fits(const NameWord& name, const Sound& heard, const Candidate& candidate) const {
    const NameWord& said = *candidate.name;
    if (said.word == name.word || !outweighs(said, name)) return false;
    if (!sounds_like(heard, candidate.sound))  // "Moonlight Courtyard" for "Moonlit Courtyard"
      return sounds_near(heard, candidate.sound) && shares_company(name, said) &&
             !is_inflected(heard.letters, candidate.sound.letters);
    if (is_inflected(heard.letters, candidate.sound.letters)) return false;
    // A name that opens sentences only may be any word: it has to be long, or what it stands for
    // a name that is known.
    if (name.inner == 0 && heard.letters.size() < (is_given(said) ? 5u : 6u)) return false;
    if (heard.letters.size() < 5 && !said.of_participant) return false;
    return heard.letters.size() > 7 || keeps_company(name, said);
  }

  // Whether the name was taken for a better attested one.
  bool compare(const NameWord& name) {
    const Sound heard(text(name));
    if (heard.letters.size() < 3) return false;
    for (const Candidate& candidate : canonical_) {
      if (heard.letters.size() < 4) break;  // half a name, at most
      if (!fits(name, heard, candidate)) continue;
      for (TokenIndex place : name.places) garbled(*candidate.name, {place, place + 1});
      return true;
    }
    for (const Candidate& candidate : canonical_)
      if (split_of(name, heard, candidate)) return true;
    return split_of_word(name, heard);
  }

  // Rare names that sound like each other are one name heard in several ways, or two: they are
  // grouped under the first, and nothing is claimed.
  void group_unmatched() {
    if (unmatched_.size() > kMaxCanonical) unmatched_.erase(unmatched_.begin() + kMaxCanonical, unmatched_.end());
    std::vector<char> joined(unmatched_.size(), 0);
    std::vector<std::size_t> members;  // each speaks for others: "Brendyall", "Brendyol", "Brendle"
    for (std::size_t first = 0; first < unmatched_.size(); ++first) {
      if (joined[first] || unmatched_[first].sound.letters.size() < kTellingLetters) continue;
      members.assign(1, first);
      for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t j = first + 1; j < unmatched_.size(); ++j) {
          const Candidate& other = unmatched_[j];
          if (joined[j] || other.sound.letters.size() < kTellingLetters || !may_be_one(unmatched_[members[i]], other))
            continue;
          for (TokenIndex place : other.name->places) group(*unmatched_[first].name, {place, place + 1});
          joined[j] = 1;
          members.push_back(j);
        }
    }
  }
  // A name that only opens sentences may be any word: it has to be long.
  static bool may_be_one(const Candidate& a, const Candidate& b) {
    const bool openers = a.name->inner == 0 || b.name->inner == 0;
    if (openers &&
        (a.name->inner + b.name->inner == 0 || std::min(a.sound.letters.size(), b.sound.letters.size()) < kLongWord))
      return false;
    return (sounds_like(a.sound, b.sound) || (!openers && has_same_consonants(a.sound, b.sound))) &&
           !is_inflected(a.sound.letters, b.sound.letters);
  }
  // "Brendle", "Brendyol": they begin alike, and differ in vowels only.
  static bool has_same_consonants(const Sound& a, const Sound& b) {
    if (a.letters.compare(0, kSameBeginning, b.letters, 0, kSameBeginning) != 0) return false;
    const std::string skeleton = sound_skeleton(a);
    return skeleton.size() >= kTellingConsonants && skeleton == sound_skeleton(b);
  }

  // "Trend style", "Tren Deal" where the name is one word.
  bool split_of(const NameWord& name, const Sound& heard, const Candidate& candidate) {
    if (!outweighs(*candidate.name, name) || candidate.sound.letters.size() < 7) return false;
    bool any = false;
    for (TokenIndex place : name.places) {
      if (!tail_follows(place)) continue;
      const Token& tail = seen_.token(place + 1);
      const std::string_view rest = seen_.document.quote(tail.span());
      const bool whole = heard.letters + Sound(rest).letters == candidate.sound.letters;
      if (!whole &&
          (tail.has(kCapitalised) || candidate.sound.letters.compare(0, heard.letters.size(), heard.letters) != 0 ||
           !sounds_split(text(name), rest, candidate.sound)))
        continue;
      garbled(*candidate.name, {place, place + 2});
      any = true;
    }
    return any;
  }
  // Whether a word stands beside a name that could be its other half.
  bool tail_follows(TokenIndex place) const {
    if (place + 1 >= seen_.document.tokens().size()) return false;
    const Token& tail = seen_.token(place + 1);
    return tail.kind == TokenKind::word && tail.has(kSpaceBefore) && !tail.has(kSentenceStart);
  }

  // "Ruxe Lastat" where the call has "ruxelastat", a name without a capital: neither half stands
  // elsewhere, so that "Health Care" is left alone.
  bool split_of_word(const NameWord& name, const Sound& heard) {
    if (name.count > 1 || !tail_follows(name.places[0])) return false;
    const TokenIndex place = name.places[0];
    const std::string letters = heard.letters + Sound(seen_.document.quote(seen_.token(place + 1).span())).letters;
    if (letters.size() < kLongWord) return false;
    const WordId whole = word_id(letters);
    const std::vector<TokenIndex> places = places_of(whole);
    if (places.size() < 2) return false;
    for (const Stretch& stretch : seen_.stretches)
      for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last; ++i)
        if (i != place + 1 && seen_.token(i).word == seen_.token(place + 1).word) return false;
    NameWord said;
    said.word = whole;
    said.places = places;
    said.count = static_cast<std::uint32_t>(said.places.size());
    garbled(said, {place, place + 2});
    return true;
  }

  static bool is_long_word(const Token& token) {
    return token.kind == TokenKind::word && token.end - token.start >= kLongWord;
  }
  std::vector<TokenIndex> places_of(WordId long_word) const {
    std::vector<TokenIndex> places;
    if (!seen_.document.vocabulary().has(long_word)) return places;
    for (const Stretch& stretch : seen_.stretches)
      for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last && places.size() < kMaxPlaces; ++i)
        if (seen_.token(i).is(long_word) && is_long_word(seen_.token(i))) places.push_back(i);
    return places;
  }

  void group(const NameWord& said, TokenRange heard) {
    const std::string canonical(text(said));
    const Span place = seen_.document.span_of(heard);
    const TermKind kind = said.of_participant ? TermKind::person : TermKind::other;
    for (TokenIndex at : said.places)
      terms_.add(canonical, kind, seen_.document.quote(seen_.token(at).span()), seen_.token(at).span());
    terms_.add(canonical, kind, seen_.document.quote(place), place);
  }

  void garbled(const NameWord& said, TokenRange heard) {
    group(said, heard);
    const Span place = seen_.document.span_of(heard);
    const std::string reason = said.of_participant ? "which is a participant's name"
                               : said.of_header    ? "which is in the company's name"
                                                   : "which stands " + times(said.count) + " in this call";
    report_garbled(
        seen_, place, std::string(text(said)), reason, said.of_participant ? 0.85 : 0.8,
        {{"sounds_like", place},
         {said.of_participant ? "participant_name" : "majority_spelling", seen_.token(said.places[0]).span()}},
        found_);
  }

  const Evidences& seen_;
  const std::vector<NameWord>& names_;
  TermBook& terms_;
  std::vector<Warning>& found_;
  std::vector<Candidate> canonical_;
  std::vector<Candidate> unmatched_;  // rare names that nothing better attested sounds like
};

}  // namespace

void cluster_names(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms,
                   std::vector<Warning>& found) {
  Clusters(seen, names, terms, found).run();
}

}  // namespace callscope
