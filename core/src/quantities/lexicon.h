// The words that numbers are made of: number words, scales, currencies, units, bounds, labels.
//
// Built once from the tables of core/data; afterwards a look-up is a hash and a compare. Every
// token of a transcript is looked up once, so the first test has to be cheap.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "callscope/quantity.h"
#include "support/phrases.h"
#include "text/tokens.h"

namespace callscope {

// What a word can be in a quantity; a word may have several roles.
enum WordRole : std::uint32_t {
  kOnes = 1u << 0,  // zero to nineteen; value
  kTens = 1u << 1,  // twenty to ninety; value
  kHundred = 1u << 2,
  kScale = 1u << 3,          // thousand …; value is the power of ten
  kScaleAttached = 1u << 4,  // k, m, b: a scale only without a blank
  kPart = 1u << 5,           // half, third, quarters; value is the denominator
  kMultiple = 1u << 6,       // doubled, halved; value is the factor in tenths
  kMultipleBase = 1u << 7,   // "more than double the level"
  kCurrency = 1u << 8,       // a currency's spelling begins here
  kMinor = 1u << 9,          // cents; value is the currency's index
  kUnit = 1u << 10,          // a unit's spelling begins here
  kBefore = 1u << 11,        // last word of a bound that stands before a number
  kAfter = 1u << 12,         // first word of a bound that stands after a number
  kLabel = 1u << 13,         // the number after it is a name: "page 12"
  kNounStop = 1u << 14,      // a word that no counted noun phrase holds
  kCounted = 1u << 15,       // a counted noun's spelling begins here
  kBand = 1u << 16,          // single, double, digit bands and teens, twenties
  kStart = 1u << 17,         // worth a closer look when reading forward
  kLevel = 1u << 18,         // low, mid, high before a band
  kPercentFirst = 1u << 20,  // "per cent of 22"
  kMoneyNoun = 1u << 19,     // an amount of money by its name: revenue, investment
  kPartPower = 1u << 21,     // millionth, billionths; value is the power of ten of the denominator
};

struct WordEntry {
  WordId word = kNoWord;
  std::uint32_t roles = 0;
  std::int32_t value = 0;
};

// Open addressing over word hashes, a quarter full, behind a small filter: most words of a text are
// in no table, and the filter stays in the nearest cache.
class WordTable {
 public:
  WordEntry& at(WordId word);  // the entry, made where there is none
  const WordEntry* find(WordId word) const {
    if ((filter_[(word >> 6) % kFilter] >> (word & 63) & 1) == 0) return nullptr;
    for (std::size_t i = word & mask_;; i = (i + 1) & mask_) {
      if (slots_[i].word == word) return &slots_[i];
      if (slots_[i].word == kNoWord) return nullptr;
    }
  }
  std::uint32_t roles(WordId word) const {
    const WordEntry* entry = find(word);
    return entry == nullptr ? 0 : entry->roles;
  }

 private:
  static constexpr std::size_t kFilter = 512;  // 32,768 bits
  void grow();
  std::array<std::uint64_t, kFilter> filter_{};
  std::vector<WordEntry> slots_;
  std::size_t mask_ = 0;
  std::size_t used_ = 0;
};

enum class Spelling : std::uint8_t { symbol, code, name };
struct CurrencySpelling {
  std::uint16_t currency = 0;  // index into Lexicon::currencies
  Spelling spelling = Spelling::name;
  bool needs_capitals = false;  // "TRY", not "try"
  bool only_after = false;      // "won": only behind a number
  bool in_millions = false;     // "MUSD"
};

enum class UnitKind : std::uint8_t { percent, points, points_maybe, multiple, duration, measure };
struct Unit {
  std::string name;
  UnitKind kind = UnitKind::measure;
  int power = 0;
};

struct CountedNoun {
  std::string name;
  bool small = false;  // kept where the count is small: "three stores"
};

struct Lexicon {
  WordTable words;
  std::vector<std::string> currencies;  // ISO codes
  std::vector<CurrencySpelling> currency_spellings;
  PhraseSet currency_phrases;  // ids into currency_spellings
  PhraseSet minor_phrases;     // ids into currencies
  WordTable glued;             // codes that stick to a number; value is the spelling
  std::vector<Unit> units;
  PhraseSet unit_phrases;  // ids into units
  std::vector<CountedNoun> nouns;
  PhraseSet noun_phrases;                 // ids into nouns
  PhraseSet bounds_before, bounds_after;  // ids are Bound values

  // Index of a currency code; -1 where it is unknown.
  int currency(std::string_view code) const;
};

const Lexicon& lexicon();

}  // namespace callscope
