// Builds the lexicon from the tables; see lexicon.h.
#include "quantities/lexicon.h"

#include <algorithm>

#include "support/table.h"

namespace callscope {
namespace {

struct Band {
  std::string_view word;
  std::int32_t value;
};
// The value is what bands.cpp makes of it: digits of a digit band, or the first of ten.
constexpr Band kBands[] = {{"single", 1},    {"one-digit", 1},  {"double", 2},    {"two", 2},
                           {"triple", 3},    {"three", 3},      {"quadruple", 4}, {"teens", 10},
                           {"twenties", 20}, {"thirties", 30},  {"forties", 40},  {"fifties", 50},
                           {"sixties", 60},  {"seventies", 70}, {"eighties", 80}, {"nineties", 90}};

bool is_all_caps(std::string_view text) {
  return text.size() > 1 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_symbol(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text);
  return !tokens.empty() && tokens.back().kind == TokenKind::symbol;
}

int number_of(std::string_view cell) {
  const auto value = Decimal::parse(cell);
  return value ? static_cast<int>(value->approximate()) : 0;
}

class Builder {
 public:
  Lexicon build() {
    number_words();
    couple();
    scales();
    currencies();
    units();
    nouns();
    bounds();
    for (const TableRow& row : read_table("number_labels")) add(row[0], kLabel);
    counting_words();
    for (const Band& band : kBands) add_band(band);
    for (std::string_view word : {"tens", "hundreds", "dozens"}) add(word, kBand | kStart);
    for (std::string_view word : {"percent", "per"}) add(word, kPercentFirst | kStart);
    for (std::string_view word : {"low", "mid", "middle", "high", "lower", "upper", "higher"})
      add(word, kLevel | kStart);
    return std::move(lexicon_);
  }

 private:
  WordEntry& add(std::string_view word, std::uint32_t roles) {
    WordEntry& entry = lexicon_.words.at(word_id(word));
    entry.roles |= roles;
    return entry;
  }
  // The first token of a phrase gets the role: the cheap test before matching.
  void mark_first(std::string_view phrase, std::uint32_t roles) {
    const std::vector<Token> tokens = tokens_of(phrase);
    if (!tokens.empty()) lexicon_.words.at(tokens.front().word).roles |= roles;
  }
  void mark_last(std::string_view phrase, std::uint32_t roles) {
    const std::vector<Token> tokens = tokens_of(phrase);
    if (!tokens.empty()) lexicon_.words.at(tokens.back().word).roles |= roles;
  }

  void number_words() {
    struct Row {
      std::string_view name;
      std::uint32_t role;
    };
    constexpr Row kRoles[] = {{"ones", kOnes},           {"tens", kTens},         {"hundred", kHundred},
                              {"part", kPart},           {"multiple", kMultiple}, {"multiple_base", kMultipleBase},
                              {"part_power", kPartPower}};
    for (const TableRow& row : read_table("number_words"))
      for (const Row& role : kRoles)
        if (row[1] == role.name) {
          const bool tenths = role.role == kMultiple || role.role == kMultipleBase;
          const auto value = Decimal::parse(row[2]);
          add(row[0], role.role | kStart).value =
              static_cast<int>((value ? value->scaled(tenths ? 1 : 0) : Decimal()).approximate());
        }
  }

  // "A couple of points": opens a number before few units only.
  void couple() { lexicon_.words.at(word_id("couple")).roles |= kStart; }

  void scales() {
    for (const TableRow& row : read_table("scales"))
      add(row[0], row[2] == "attached" ? kScaleAttached : kScale | kStart).value = number_of(row[1]);
  }

  void currencies() {
    for (const TableRow& row : read_table("currencies")) {
      const auto index = static_cast<std::uint16_t>(lexicon_.currencies.size());
      lexicon_.currencies.emplace_back(row[0]);
      for (std::string_view spelling : split(row[1])) add_currency(index, spelling);
      for (std::string_view spelling : split(row[2])) {
        lexicon_.minor_phrases.add(spelling, index);
        mark_first(spelling, kMinor);
      }
    }
  }
  void add_currency(std::uint16_t index, std::string_view text) {
    CurrencySpelling spelling;
    spelling.currency = index;
    spelling.needs_capitals = text[0] == '^';
    spelling.only_after = text[0] == '~';
    if (spelling.needs_capitals || spelling.only_after) text.remove_prefix(1);
    spelling.spelling = is_symbol(text) ? Spelling::symbol : is_all_caps(text) ? Spelling::code : Spelling::name;
    lexicon_.currency_phrases.add(text, static_cast<std::uint32_t>(lexicon_.currency_spellings.size()));
    lexicon_.currency_spellings.push_back(spelling);
    mark_first(text, kCurrency | kStart);
    if (spelling.spelling != Spelling::code && text != "RM" && text != "Rs") return;
    if (spelling.needs_capitals && text != "RM") return;
    WordEntry& entry = lexicon_.glued.at(word_id(text));
    entry.value = static_cast<std::int32_t>(lexicon_.currency_spellings.size() - 1);
    entry.roles = kCurrency;
    if (text.size() != 3 || spelling.spelling != Spelling::code) return;
    spelling.in_millions = spelling.needs_capitals = true;
    const std::string millions = "M" + std::string(text);
    lexicon_.currency_phrases.add(millions, static_cast<std::uint32_t>(lexicon_.currency_spellings.size()));
    lexicon_.currency_spellings.push_back(spelling);
    mark_first(millions, kCurrency | kStart);
  }

  void units() {
    constexpr std::string_view kKinds[] = {"percent", "points", "points_maybe", "multiple", "duration", "measure"};
    for (const TableRow& row : read_table("units")) {
      const auto kind = std::find(std::begin(kKinds), std::end(kKinds), row[1]) - std::begin(kKinds);
      const auto index = static_cast<std::uint32_t>(lexicon_.units.size());
      lexicon_.units.push_back({std::string(row[0]), static_cast<UnitKind>(kind), number_of(row[2])});
      for (std::string_view spelling : split(row[3])) {
        lexicon_.unit_phrases.add(spelling, index);
        mark_first(spelling, kUnit);
      }
    }
  }

  void nouns() {
    for (const TableRow& row : read_table("counted_nouns")) {
      const auto index = static_cast<std::uint32_t>(lexicon_.nouns.size());
      lexicon_.nouns.push_back({std::string(row[0]), row[2] == "kept"});
      lexicon_.noun_phrases.add(row[0], index);
      mark_first(row[0], kCounted);
      for (std::string_view spelling : split(row[1])) {
        lexicon_.noun_phrases.add(spelling, index);
        mark_first(spelling, kCounted);
      }
    }
  }

  void bounds() {
    for (const TableRow& row : read_table("bounds")) {
      const Bound bound = row[1] == "at_least" ? Bound::at_least : row[1] == "at_most" ? Bound::at_most : Bound::about;
      const bool before = row[2] == "before";
      (before ? lexicon_.bounds_before : lexicon_.bounds_after).add(row[0], static_cast<std::uint32_t>(bound));
      before ? mark_last(row[0], kBefore) : mark_first(row[0], kAfter);
    }
  }

  void counting_words() {
    for (const TableRow& row : read_table("counting_words"))
      for (std::string_view word : split(row[0])) add(word, row[1] == "noun_stop" ? kNounStop : kMoneyNoun);
  }

  void add_band(const Band& band) {
    WordEntry& entry = add(band.word, kBand | kStart);
    if ((entry.roles & (kOnes | kMultipleBase)) == 0) entry.value = band.value;
  }

  Lexicon lexicon_;
};

}  // namespace

WordEntry& WordTable::at(WordId word) {
  if (slots_.empty() || used_ * 4 >= slots_.size()) grow();
  std::size_t i = word & mask_;
  while (slots_[i].word != word && slots_[i].word != kNoWord) i = (i + 1) & mask_;
  if (slots_[i].word == kNoWord) {
    slots_[i].word = word;
    filter_[(word >> 6) % kFilter] |= std::uint64_t{1} << (word & 63);
    ++used_;
  }
  return slots_[i];
}

void WordTable::grow() {
  std::vector<WordEntry> old = std::move(slots_);
  slots_.assign(old.empty() ? 1024 : old.size() * 2, {});
  mask_ = slots_.size() - 1;
  for (const WordEntry& entry : old) {
    if (entry.word == kNoWord) continue;
    std::size_t i = entry.word & mask_;
    while (slots_[i].word != kNoWord) i = (i + 1) & mask_;
    slots_[i] = entry;
  }
}

int Lexicon::currency(std::string_view code) const {
  const auto found = std::find(currencies.begin(), currencies.end(), code);
  return found == currencies.end() ? -1 : static_cast<int>(found - currencies.begin());
}

const Lexicon& lexicon() {
  static const Lexicon built = Builder().build();
  return built;
}

}  // namespace callscope
