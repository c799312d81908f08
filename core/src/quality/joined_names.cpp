// Terms of a name that is printed as one word and as two: "DeepSail" and "Deep Sail", which is the same name
// and no fault, and "Kainaio" and "Chai Naio", which sound alike. Neither is claimed to be right.
#include "quality/terms.h"
#include "support/word_map.h"
#include "text/sounds.h"

namespace callscope {
namespace {

constexpr std::size_t kShortest = 6;     // letters of a name in two words
constexpr std::size_t kMostPairs = 400;  // of two words; more are a list of names
constexpr std::uint32_t kRare = 3;       // both words of a pair that is only sound stand at most so often

struct Single {
  const NameWord* name;
  Sound sound;
};

class JoinedNames {
 public:
  JoinedNames(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms)
      : seen_(seen), names_(names), terms_(terms) {}

  void run() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      by_word_[names_[i].word] = static_cast<std::uint32_t>(i + 1);
      if (is_single(names_[i])) {
        by_letters_[names_[i].word] = static_cast<std::uint32_t>(singles_.size() + 1);
        singles_.push_back({&names_[i], Sound(text(names_[i].places[0]))});
      }
    }
    std::size_t pairs = 0;
    for (const NameWord& name : names_) {
      for (TokenIndex place : name.places) {
        if (!is_pair(place)) continue;
        const Single* same = same_letters(place);
        if (same == nullptr && is_unheard(name, place) && pairs < kMostPairs) same = same_sound(place), ++pairs;
        if (same != nullptr) group(*same->name, {place, place + 2});
      }
    }
  }

 private:
  std::string_view text(TokenIndex at) const { return seen_.document.quote(seen_.token(at).span()); }

  bool is_single(const NameWord& name) const {
    return name.inner > 0 && !name.in_lower_case && !name.known && text(name.places[0]).size() >= kShortest;
  }
  // Two words with a blank between them in one sentence, each of two letters or more.
  bool is_pair(TokenIndex place) const {
    if (place + 1 >= seen_.document.tokens().size()) return false;
    const Token& second = seen_.token(place + 1);
    return second.kind == TokenKind::word && second.has(kSpaceBefore) && second.has(kCapitalised) &&
           !second.has(kSentenceStart) && second.end - second.start > 1;
  }

  const Single* same_letters(TokenIndex place) const {
    const std::uint32_t found = by_letters_.get(word_id(std::string(text(place)).append(text(place + 1))));
    return found == 0 ? nullptr : &singles_[found - 1];
  }

  // Whether neither word is known as a name of its own, or at most one is a plain word.
  bool is_unheard(const NameWord& first, TokenIndex place) const {
    const std::uint32_t found = by_word_.get(seen_.token(place + 1).word);
    if (found == 0) return false;
    const NameWord& second = names_[found - 1];
    const auto strange = [](const NameWord& name) {
      return !name.in_lower_case && !name.known && !name.of_participant && name.count <= kRare;
    };
    return strange(second) && !first.of_participant && (strange(first) || first.count <= 2 * kRare);
  }
  const Single* same_sound(TokenIndex place) const {
    const Sound heard(std::string(text(place)).append(text(place + 1)));
    if (heard.letters.size() < kShortest) return nullptr;
    for (const Single& single : singles_)
      if (!holds(place, *single.name) && sounds_like(heard, single.sound) &&
          !is_inflected(heard.letters, single.sound.letters))
        return &single;
    return nullptr;
  }

  bool holds(TokenIndex place, const NameWord& single) const {
    return seen_.token(place).word == single.word || seen_.token(place + 1).word == single.word;
  }

  void group(const NameWord& single, TokenRange pair) {
    const std::string canonical = terms_.canonical_of(text(single.places[0]));
    for (TokenIndex at : single.places) terms_.add(canonical, TermKind::other, text(at), seen_.token(at).span());
    const Span place = seen_.document.span_of(pair);
    terms_.add(canonical, TermKind::other, seen_.document.quote(place), place);
  }

  const Evidences& seen_;
  const std::vector<NameWord>& names_;
  TermBook& terms_;
  std::vector<Single> singles_;
  WordMap by_word_, by_letters_;  // one more than the place in names_, in singles_
};

}  // namespace

void join_names(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms) {
  JoinedNames(seen, names, terms).run();
}

}  // namespace callscope
