#include "quantities/period_words.h"

namespace callscope {

const WordTable& period_words() {
  static const WordTable table = [] {
    WordTable words;
    const auto add = [&](std::string_view word, std::uint32_t role, int value) {
      WordEntry& entry = words.at(word_id(word));
      entry.roles |= role;
      entry.value = value;
    };
    struct Row {
      std::string_view word;
      int value;
    };
    for (Row row : {Row{"quarter", 3},
                    {"quarters", 3},
                    {"half", 4},
                    {"year", 5},
                    {"years", 5},
                    {"month", 2},
                    {"months", 2},
                    {"week", 1},
                    {"weeks", 1},
                    {"day", 0},
                    {"days", 0},
                    {"decade", 6},
                    {"decades", 6},
                    {"season", 3},
                    {"seasons", 3}})
      add(row.word, kUnitWord, row.value);
    for (Row row : {Row{"this", 0},
                    {"last", -1},
                    {"next", 1},
                    {"previous", -1},
                    {"prior", -1},
                    {"past", -1},
                    {"current", 0},
                    {"coming", 1},
                    {"upcoming", 1},
                    {"following", 1},
                    {"preceding", -1},
                    {"trailing", -1},
                    {"recent", -1},
                    {"new", 1},
                    {"ensuing", 1},
                    {"subsequent", 1}})
      add(row.word, kWhich, row.value);
    for (Row row : {Row{"first", 1},
                    {"second", 2},
                    {"third", 3},
                    {"fourth", 4},
                    {"back", 2},
                    {"latter", 2},
                    {"front", 1},
                    {"1st", 1},
                    {"2nd", 2},
                    {"3rd", 3},
                    {"4th", 4}})
      add(row.word, kOrdinal, row.value);
    for (std::string_view word : {"back", "latter", "front"}) add(word, kHalfOnly, word == "front" ? 1 : 2);
    for (Row row : {Row{"fiscal", 1}, {"calendar", 2}, {"financial", 1}}) add(row.word, kFiscal, row.value);
    for (std::string_view word : {"january", "jan",  "february", "feb",  "march",    "mar",    "april",    "apr",
                                  "may",     "june", "jun",      "july", "jul",      "august", "aug",      "september",
                                  "sep",     "sept", "october",  "oct",  "november", "nov",    "december", "dec"})
      add(word, kMonthName, 0);
    for (std::string_view word :
         {"same", "full",      "today",   "the",    "ytd",      "year-ago", "early",         "late",
          "mid",  "end",       "ltm",     "ttm",    "entire",   "whole",    "corresponding", "comparable",
          "rest", "remainder", "balance", "twenty", "nineteen", "two"})
      add(word, kOther, 0);
    for (std::string_view word : {"short", "medium", "long", "near", "mid", "longer", "nearer"})
      add(word, kOther | kTerm, 0);
    return words;
  }();
  return table;
}

int digit_of(char c) { return c >= '0' && c <= '9' ? c - '0' : -1; }

int two_digits(std::string_view text) {
  return text.size() == 2 && digit_of(text[0]) >= 0 && digit_of(text[1]) >= 0
             ? digit_of(text[0]) * 10 + digit_of(text[1])
             : -1;
}

std::string_view without_estimate_mark(std::string_view digits) {
  const bool marked = (digits.size() == 3 || digits.size() == 5) && (digits.back() == 'E' || digits.back() == 'A');
  return marked ? digits.substr(0, digits.size() - 1) : digits;
}

int year_of(std::string_view text) {
  if (text.size() == 4) {
    const int century = two_digits(text.substr(0, 2)), rest = two_digits(text.substr(2));
    return rest >= 0 && (century == 19 || century == 20) ? century * 100 + rest : 0;
  }
  const int short_year = two_digits(text);
  return short_year < 0 ? 0 : short_year < 70 ? 2000 + short_year : 1900 + short_year;
}

}  // namespace callscope
