#include "text/token_marks.h"

namespace callscope {

void TokenMarks::add(const TokenMarks& others) {
  for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= others.bits_[i];
}

void TokenMarks::add_number(std::uint32_t number, const Vocabulary& words) {
  for (const TokenIndex at : words.places_of(number)) add(at);
}

void TokenMarks::add_words(const WordId* first, const WordId* last, const Vocabulary& words) {
  for (; first != last; ++first)
    if (const std::uint32_t number = words.number_of(*first); number != Vocabulary::kAbsent) add_number(number, words);
}

}  // namespace callscope
