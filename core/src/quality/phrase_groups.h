// Needs: places of names, of one word or several; the terms found before.
// Gives: groups of those that differ in capitals, blanks, hyphens, an ending "s", "and", or a closing "Group" or
//        "segment" only: "DeepSail", "Deep Sail", "deep sail"; "Norvik and Sudvik Group", "Norvik Sudvik". A name that
//        is the initials of another before the same word is that one ("DS Cloud", "DeepSail Cloud"), and so is one of
//        which a single word is heard otherwise ("Norwick and Sudvik Group"). "Our northern retail group" is that of
//        the company, "Norvik northern retail group".
// Leaves alone: what is a name (name_phrases.cpp).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "quality/names.h"
#include "quality/term_book.h"
#include "support/phrases.h"
#include "support/word_map.h"

namespace callscope {

constexpr std::size_t kShortestName = 4;  // letters of a name, and of one that may end in an "s"

// Whether the word closes a name, which is the same without it: "Group", "segment".
bool closes_name(WordId word);

class PhraseGroups {
 public:
  PhraseGroups(const Evidences& seen, const NameIndex& names, TermBook& terms)
      : seen_(seen), names_(names), terms_(terms) {}

  void take(TokenRange range, TermKind kind = TermKind::other);
  // Once all are taken.
  void join();
  // The places of all names in the call's speech become terms.
  void add_places();

 private:
  static constexpr std::size_t kMostWords = 8;  // of a name that are looked at
  struct Words {
    std::array<TokenIndex, kMostWords> at{};
    std::size_t size = 0;
    const TokenIndex* begin() const { return at.data(); }
    const TokenIndex* end() const { return at.data() + size; }
  };
  struct Group {
    std::string canonical;
    TermKind kind = TermKind::other;
    bool exact = false;        // it is called by words that are no slips of others
    bool coordinated = false;  // "and" stands between its two words somewhere
    WordId head = kNoWord;     // of two words: the first,
    WordId tail = kNoWord;     // and the second
    std::string_view head_text;
    Words words;  // of two or more, where they first stand
  };
  struct Pair {  // a group's two words, as they are printed
    std::uint32_t group = 0;
    TokenIndex head = 0, tail = 0;
  };

  const Token& token(TokenIndex at) const { return seen_.token(at); }
  std::string_view text(TokenRange range) const { return seen_.words(range); }
  std::string_view text(TokenIndex at) const { return seen_.document.quote(token(at).span()); }
  std::string_view text_of(const NameWord& name) const { return seen_.document.quote(token(name.places[0]).span()); }

  Words words_of(TokenRange range) const;
  std::string key_of(const Words& words) const;
  std::string spelling_of(TokenIndex at) const;
  bool is_exact(const Words& words) const;
  void take_pair(std::uint32_t id, TokenRange range, const Words& words);
  void add_spelling(std::string_view spelling, std::uint32_t id);
  void add_parts(std::string_view word, std::uint32_t id);
  void add_two(std::string_view head, std::string_view tail, std::uint32_t id);
  void join_initials();
  void join_misheard();
  std::size_t word_off(const Group& a, const Group& b) const;
  bool is_misheard(TokenIndex heard, TokenIndex said) const;
  void add_pairs();

  const Evidences& seen_;
  const NameIndex& names_;
  TermBook& terms_;
  WordMap by_key_;  // one more than the place in groups_
  std::vector<Group> groups_;
  std::vector<Pair> pairs_;
  PhraseSet phrases_;  // all spellings, each with its group
  std::size_t spellings_ = 0;
};

}  // namespace callscope
