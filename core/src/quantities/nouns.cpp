// The noun that a number counts, and its plural.
#include "quantities/amount.h"

namespace callscope {
namespace {

constexpr int kMaxWords = 6;  // "monthly active annual paying customers"

bool ends_in(std::string_view word, std::string_view tail) {
  return word.size() >= tail.size() && word.substr(word.size() - tail.size()) == tail;
}

bool is_plural(std::string_view folded) {
  static constexpr std::string_view kIrregular[] = {"people", "men", "women", "children", "aircraft", "staff"};
  for (std::string_view word : kIrregular)
    if (folded == word) return true;
  if (folded.size() < 3 || folded.back() != 's') return false;
  if (folded == "gas") return false;
  return !ends_in(folded, "ss") && !ends_in(folded, "us") && !ends_in(folded, "is") && !ends_in(folded, "ous");
}

// Words that describe without saying what is counted: left out of the unit's name.
bool is_generic(const Words& words, TokenIndex at) {
  static constexpr WordId kGeneric[] = {"new"_w, "additional"_w, "more"_w, "different"_w, "other"_w, "separate"_w,
                                        "net"_w, "incremental"_w, "key"_w, "major"_w, "main"_w, "total"_w, "such"_w,
                                        "further"_w, "extra"_w, "own"_w, "big"_w, "large"_w, "great"_w};
  for (WordId word : kGeneric)
    if (words.is(at, word)) return true;
  return false;
}

bool may_be_in_phrase(const Words& words, TokenIndex at) {
  if (!words.in(at) || words[at].kind != TokenKind::word || words[at].has(kParagraphStart)) return false;
  if (words.text[words[at].start] == '\'') return false;
  const bool country = words.is(at, "us"_w) && words[at].has(kAllCaps);
  return is_generic(words, at) || country || !(words.roles(at) & kNounStop) || words.is_joint(at + 1);
}

// "600 Harbours employees": a name in the plural before what is counted.
bool names_what_follows(const Words& words, TokenIndex at) {
  PhraseSet::Match found;
  return words[at].has(kCapitalised) && !words[at].has(kSentenceStart) && (words.roles(at + 1) & kCounted) &&
         lexicon().noun_phrases.match(words.tokens, at + 1, words.end, found) &&
         is_plural(fold(words.quote({found.last - 1, found.last})));
}

}  // namespace

std::optional<NounPhrase> read_noun(const Words& words, TokenIndex at, const Numeral& number) {
  const bool one = number.value == Decimal(1);
  TokenIndex named = at;  // where the words begin that go into the unit's name
  for (int step = 0; step < kMaxWords; ++step) {
    if (step > 0 && words.is_joint(at)) ++at;
    if (!may_be_in_phrase(words, at)) return std::nullopt;
    PhraseSet::Match found;
    if ((words.roles(at) & kCounted) && lexicon().noun_phrases.match(words.tokens, at, words.end, found)) {
      const CountedNoun& noun = lexicon().nouns[found.id];
      const bool plural = is_plural(fold(words.quote({found.last - 1, found.last})));
      // "110 billion parameter model" counts parameters; "one store manager" counts nothing.
      if (plural || one || step == 0) {
        std::string unit = named < at ? fold(words.quote({named, at})) + " " + noun.name : noun.name;
        return NounPhrase{found.last, std::move(unit), noun.small};
      }
    }
    const std::string word = fold(words.quote({at, at + 1}));
    // "88 membership numbers": what a number names is not counted by it.
    if (word == "numbers" || word == "figures" || word == "results") return std::nullopt;
    const bool name = words.text[words[at].end - 1] == 'S' && !words[at].has(kAllCaps);  // "iOS" is no plural
    if (is_plural(word) && !name && !names_what_follows(words, at)) {
      const bool acronym = words[at].has(kCapitalised) && words.text[words[at].end - 1] == 's' &&
                           words[at].end - words[at].start > 2 && words.text[words[at].end - 2] < 'a';
      std::string unit = named < at ? fold(words.quote({named, at})) + " " : std::string();
      unit += acronym ? std::string(words.quote({at, at + 1})) : word;
      return NounPhrase{at + 1, std::move(unit), false};
    }
    ++at;
    if (named + 1 == at && is_generic(words, named)) named = at;
  }
  return std::nullopt;
}

}  // namespace callscope
