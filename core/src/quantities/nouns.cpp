// The noun that a number counts, and its plural.
#include "quantities/amount.h"
#include "text/endings.h"

namespace callscope {
namespace {

constexpr int kMaxWords = 6;  // "monthly active annual paying customers"

bool is_plural(std::string_view folded) {
  static constexpr std::string_view kIrregular[] = {"people", "men", "women", "children", "aircraft", "staff"};
  for (std::string_view word : kIrregular)
    if (folded == word) return true;
  if (folded.size() < 3 || folded.back() != 's') return false;
  if (folded == "gas") return false;
  return !ends_with(folded, "ss") && !ends_with(folded, "us") && !ends_with(folded, "is") && !ends_with(folded, "ous");
}

// Words that describe without saying what is counted: left out of the unit's name.
bool is_generic(const Words& words, TokenIndex at) {
  static constexpr WordId kGeneric[] = {"new"_w,      "additional"_w, "more"_w,        "different"_w, "other"_w,
                                        "separate"_w, "net"_w,        "incremental"_w, "key"_w,       "major"_w,
                                        "main"_w,     "total"_w,      "such"_w,        "further"_w,   "extra"_w,
                                        "own"_w,      "big"_w,        "large"_w,       "great"_w};
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

// Reads a noun phrase word by word up to the noun in the plural that is counted.
class NounReader {
 public:
  NounReader(const Words& words, TokenIndex at, const Numeral& number)
      : words_(words), at_(at), named_(at), one_(number.value == Decimal(1)) {}

  std::optional<NounPhrase> read() {
    skip_measure();
    for (int step = 0; step < kMaxWords; ++step) {
      if (step > 0 && (words_.is_joint(at_) || joins_modifiers())) ++at_;
      if (!may_be_in_phrase(words_, at_) && !(step > 0 && words_.is_joint(at_ - 1) && may_be_compound()))
        return std::nullopt;
      if (auto counted = counted_noun(step)) return counted;
      const std::string word = fold(words_.quote({at_, at_ + 1}));
      // "88 membership numbers": what a number names is not counted by it.
      if (word == "numbers" || word == "figures" || word == "results") return std::nullopt;
      const bool name = words_.text[words_[at_].end - 1] == 'S' && !words_[at_].has(kAllCaps);  // "iOS" is no plural
      if (is_plural(word) && !name && !names_what_follows(words_, at_)) return plural(word);
      ++at_;
      if (is_model_number()) ++at_;
      if (named_ + 1 == at_ && is_generic(words_, named_)) named_ = at_;
    }
    return std::nullopt;
  }

 private:
  std::string named() const { return named_ < at_ ? fold(words_.quote({named_, at_})) + " " : std::string(); }

  std::optional<NounPhrase> counted_noun(int step) {
    PhraseSet::Match found;
    if (!(words_.roles(at_) & kCounted) || !lexicon().noun_phrases.match(words_.tokens, at_, words_.end, found))
      return std::nullopt;
    const CountedNoun& noun = lexicon().nouns[found.id];
    if (!is_plural(fold(words_.quote({found.last - 1, found.last}))) && !one_) {
      // "110 billion parameter model" counts parameters; "job cuts", "Model 3 sedans" are counted by their last word.
      small_ = small_ || (step == 0 && noun.small);
      if (step > 0 || goes_on(found.last)) return std::nullopt;
    }
    return NounPhrase{found.last, named() + noun.name, noun.small || small_};
  }
  bool goes_on(TokenIndex next) const {
    if (words_[next - 1].has(kCapitalised) && words_.is_number(next) && may_be_in_phrase(words_, next + 1)) return true;
    if (words_[at_].has(kCapitalised) && words_.is(next + 1, "and"_w)) return true;  // "Model S and Model X vehicles"
    return may_be_in_phrase(words_, next) && is_plural(fold(words_.quote({next, next + 1})));
  }
  // "Model 3 sedans": a number in a name.
  bool is_model_number() const {
    return words_.is_number(at_) && words_[at_ - 1].has(kCapitalised) && !words_.attached(at_) &&
           may_be_in_phrase(words_, at_ + 1) && words_[at_].end - words_[at_].start <= 4;
  }
  // "2.9 million 12-inch wafers", "14 737 Skyliner planes": what the things counted measure, or their model.
  void skip_measure() {
    if (!words_.is_number(at_) || words_.attached(at_)) return;
    const bool measured = words_.is_joint(at_ + 1) && may_be_in_phrase(words_, at_ + 2) && !words_.is_number(at_ + 3);
    const bool model = words_[at_].end - words_[at_].start == 3 && may_be_in_phrase(words_, at_ + 1) &&
                       words_[at_ + 1].has(kCapitalised);
    if (measured || model) named_ = at_ += measured ? 3 : 1;
  }

  // "gas-only options".
  bool may_be_compound() const { return words_.in(at_) && words_[at_].kind == TokenKind::word; }

  // "residential and commercial customers": once, between words that describe.
  bool joins_modifiers() {
    if (joined_ || !words_.is(at_, "and"_w) || !may_be_in_phrase(words_, at_ - 1) || !may_be_in_phrase(words_, at_ + 1))
      return false;
    // The noun stands right behind a name: "Burger Crown and Popover restaurants" goes on, "hotels and resorts" does
    // not.
    if (ends_with(words_.quote({at_ - 1, at_}), "ly")) return false;
    if (is_plural(fold(words_.quote({at_ + 1, at_ + 2}))) && !names_what_follows(words_, at_ + 1)) return false;
    if (!may_be_in_phrase(words_, at_ + 2)) return false;
    return joined_ = true;
  }

  NounPhrase plural(const std::string& word) const {
    const Token& token = words_[at_];
    const bool acronym = token.has(kCapitalised) && words_.text[token.end - 1] == 's' && token.end - token.start > 2 &&
                         words_.text[token.end - 2] < 'a';
    return NounPhrase{at_ + 1, named() + (acronym ? std::string(words_.quote({at_, at_ + 1})) : word), small_};
  }

  const Words& words_;
  TokenIndex at_;
  TokenIndex named_;  // where the words begin that go into the unit's name
  bool one_;
  bool small_ = false;  // "three store openings": a noun that is worth a small count stands before
  bool joined_ = false;
};

}  // namespace

std::optional<NounPhrase> read_noun_of_one(const Words& words, TokenIndex at) {
  constexpr TokenIndex kLongest = 3;
  if (words.is(at, "of"_w) && words.is(at + 1, "the"_w))
    return NounReader(words, at + 2, Numeral()).read();  // "one of the largest plants"
  TokenIndex last = at;
  while (last - at < kLongest && may_be_in_phrase(words, last)) ++last;
  if (last == at || may_be_in_phrase(words, last)) return std::nullopt;  // no end is seen
  return NounPhrase{last, fold(words.quote({at, last})), false};
}

std::optional<NounPhrase> read_noun(const Words& words, TokenIndex at, const Numeral& number) {
  return NounReader(words, at, number).read();
}

}  // namespace callscope
