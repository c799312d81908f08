// Terms of an abbreviation with one letter heard as another whose name sounds like it: GMV as GMB, CMR as CML. The
// rarer is the other where it stands beside the same words, is never spelled out, and both never stand in one
// sentence. Companies have measures that differ by such a letter, so nothing is claimed but in an interpreted call,
// where the other is spelled out or this one is rare beside it.
//
// And letters that were heard for a name: "LMA" in a call that speaks of Elema.
#include <algorithm>

#include "quality/terms.h"
#include "support/phrases.h"
#include "support/word_map.h"
#include "text/sounds.h"

namespace callscope {
namespace {

constexpr std::size_t kShortest = 3, kLongest = 5;  // letters
constexpr std::size_t kMostNames = 120;
constexpr std::uint32_t kTimesMore = 2;  // the right one stands so many times as often
constexpr std::uint32_t kRare = 3, kManyTimesMore = 5;
constexpr std::uint32_t kMajority = 3;  // a name that letters were heard for stands at least so often
constexpr std::size_t kTelling = 4;     // letters of a word that says what stands beside it

// How the names of letters sound, in the letters of Sound.
std::string spoken(std::string_view letters) {
  static constexpr std::string_view kNames[] = {"a",  "be", "se", "de", "e",  "ef",  "ge",  "ech", "i",
                                                "ja", "ka", "el", "em", "en", "o",   "pe",  "ku",  "ar",
                                                "es", "te", "u",  "ve", "",   "eks", "wai", "zi"};
  std::string sound;
  for (char c : letters) {
    if (c < 'A' || c > 'Z' || c == 'W') return {};
    sound.append(kNames[c - 'A']);
  }
  return sound;
}

class LetterNames {
 public:
  LetterNames(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms, std::vector<Warning>& found)
      : seen_(seen), names_(names), terms_(terms), found_(found) {}

  void run() {
    for (const Participant& person : seen_.speech.participants)
      for (const Token& token : tokens_of(person.organization.value_or(""))) firms_.insert(token.word);
    for (const NameWord& name : names_)
      if (!firms_.has(name.word) && is_abbreviation(name) && letters_.size() < kMostNames) letters_.push_back(&name);
    for (const NameWord* rare : letters_)
      for (const NameWord* often : letters_)
        if (outweighs(*often, *rare) && is_letter_off(text(*often), text(*rare)) && !is_spelled_out(*rare) &&
            stand_alike(*often, *rare)) {
          group(*often, *rare);
          if (seen_.interpreted && is_supported(*often, *rare)) report(*often, *rare);
          break;
        }
    std::vector<std::pair<const NameWord*, Sound>> often;
    for (const NameWord& name : names_)
      if (name.count >= kMajority && !name.all_caps && is_own_name(name) && often.size() < kMostNames)
        often.emplace_back(&name, Sound(text(name)));
    for (const NameWord* rare : letters_)
      if (rare->count <= kRare && !terms_.has(text(*rare))) group_name(*rare, often);
  }

 private:
  std::string_view text(const NameWord& name) const { return seen_.document.quote(seen_.token(name.places[0]).span()); }
  bool is_abbreviation(const NameWord& name) const {
    const std::size_t size = text(name).size();
    return name.all_caps && !name.known && !name.of_header && size >= kShortest && size <= kLongest;
  }
  // A term that is called otherwise has its meaning from elsewhere.
  bool is_spelled_out(const NameWord& name) const {
    return terms_.has(text(name)) && terms_.canonical_of(text(name)) != text(name);
  }

  // One that is spelled out somewhere is right by that.
  bool outweighs(const NameWord& often, const NameWord& rare) const {
    return often.count >= kTimesMore * rare.count || (often.count > rare.count && is_spelled_out(often));
  }

  static bool is_rare_beside(const NameWord& often, const NameWord& rare) {
    return rare.count <= kRare && often.count >= kManyTimesMore * rare.count;
  }
  bool is_supported(const NameWord& often, const NameWord& rare) const {
    return is_spelled_out(often) || is_rare_beside(often, rare);
  }

  // Whether a telling word stands right beside both, and they never stand in one sentence.
  bool stand_alike(const NameWord& often, const NameWord& rare) const {
    bool alike = false;
    for (TokenIndex at : rare.places) {
      const TokenRange sentence = seen_.document.sentences()[seen_.document.sentence_of(at)].tokens;
      for (TokenIndex i = sentence.first; i < sentence.last; ++i)
        if (seen_.token(i).word == often.word) return false;
      for (TokenIndex other : often.places)
        alike =
            alike ||
            (is_telling(at + 1) && is_telling(other + 1) && seen_.token(at + 1).word == seen_.token(other + 1).word) ||
            (at > 1 && other > 1 && is_same_before(at, other));
    }
    return alike;
  }
  bool is_telling(TokenIndex at) const {
    if (at >= seen_.document.tokens().size()) return false;
    const Token& token = seen_.token(at);
    return token.kind == TokenKind::word && token.end - token.start >= kTelling;
  }
  // "growth of GMV", "domestic GMV"
  bool is_same_before(TokenIndex a, TokenIndex b) const {
    if (seen_.token(a - 1).word != seen_.token(b - 1).word) return false;
    if (is_telling(a - 1)) return true;
    return seen_.token(a - 1).kind == TokenKind::word && is_telling(a - 2) &&
           seen_.token(a - 2).word == seen_.token(b - 2).word;
  }

  // The name that stands often and sounds like the letters.
  void group_name(const NameWord& rare, const std::vector<std::pair<const NameWord*, Sound>>& often) {
    const Sound heard(spoken(text(rare)));
    for (const auto& [name, sound] : often)
      if (sounds_like(heard, sound)) return group(*name, rare);
  }

  void group(const NameWord& often, const NameWord& rare) {
    const std::string canonical = terms_.canonical_of(text(often));
    for (const NameWord* name : {&often, &rare})
      for (TokenIndex at : name->places)
        terms_.add(canonical, TermKind::other, seen_.document.quote(seen_.token(at).span()), seen_.token(at).span());
  }

  void report(const NameWord& often, const NameWord& rare) {
    const std::string reason =
        "which sounds like it, stands beside the same words and " + times(often.count) + " in this call";
    for (TokenIndex at : rare.places)
      report_garbled(
          seen_, seen_.token(at).span(), std::string(text(often)), reason, 0.8,
          {{"sounds_like", seen_.token(at).span()}, {"majority_spelling", seen_.token(often.places[0]).span()}},
          found_);
  }

  const Evidences& seen_;
  const std::vector<NameWord>& names_;
  TermBook& terms_;
  std::vector<Warning>& found_;
  WordSet firms_;  // of the participants: UBS is no UPS
  std::vector<const NameWord*> letters_;
};

}  // namespace

void group_letters(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms,
                   std::vector<Warning>& found) {
  LetterNames(seen, names, terms, found).run();
}

}  // namespace callscope
