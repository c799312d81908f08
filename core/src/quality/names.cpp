#include "quality/names.h"

#include "support/phrases.h"
#include "support/table.h"
#include "support/word_map.h"

namespace callscope {
namespace {

// Real names and words: given names, those that name nobody (titles, words of business, greetings, codes of
// currencies), and others.
constexpr std::uint32_t kKnownName = 1, kNamesNobody = 2, kGivenName = 3;
const WordMap& known_names() {
  static const auto kNames = [] {
    WordMap names;
    for (const auto& row : read_table("known_names")) {
      const bool word = row[1] == "business words" || row[1] == "greetings";
      for (std::string_view name : split(row[0]))
        if (std::uint32_t& known = names[word_id(name)]; known == 0)
          known = word ? kNamesNobody : row[1] == "given names" ? kGivenName : kKnownName;
    }
    for (const auto& row : read_table("currencies"))
      if (std::uint32_t& known = names[word_id(row[0])]; known == 0) known = kNamesNobody;
    return names;
  }();
  return kNames;
}

bool is_long(const Token& token) { return token.end - token.start > 2; }

class NameReader {
 public:
  explicit NameReader(const Evidences& seen) : seen_(seen), places_(seen.document.vocabulary().size()) {}

  std::vector<NameWord> run() {
    const auto end = static_cast<TokenIndex>(seen_.document.tokens().size());
    for (TokenIndex i = 0; (i = seen_.capitals.next(i, end)) < end; ++i)
      if (is_long(seen_.token(i))) take(i);
    for (const Participant& person : seen_.speech.participants)
      for (const Token& token : tokens_of(person.name))
        if (NameWord* name = name_of(token.word)) name->of_participant = true;
    for (const Token& token : tokens_of(seen_.call.company.value_or("")))
      if (NameWord* name = name_of(token.word)) name->of_header = true;
    return std::move(names_);
  }

 private:
  void take(TokenIndex i) {
    const Token& token = seen_.token(i);
    std::uint32_t& place = places_[token.number];
    if (place == 0) {
      if (names_.size() == kMaxNames) return;
      names_.emplace_back();
      names_.back().word = token.word;
      names_.back().in_lower_case = seen_.in_lower[token.number] != 0;
      names_.back().all_caps = true;
      names_.back().places.reserve(4);  // as most have
      const std::uint32_t known = known_names().get(token.word);
      names_.back().known = known != 0;
      names_.back().names_nobody = known == kNamesNobody;
      names_.back().given_name = known == kGivenName;
      place = static_cast<std::uint32_t>(names_.size());
    }
    NameWord& name = names_[place - 1];
    ++name.count;
    if (!token.has(kSentenceStart) && !token.has(kLineStart)) ++name.inner;
    if (!token.has(kAllCaps)) name.all_caps = false;
    if (name.places.size() < kMaxPlaces) name.places.push_back(i);
  }

  NameWord* name_of(WordId word) {
    const std::uint32_t number = seen_.document.vocabulary().number_of(word);
    const std::uint32_t place = number == Vocabulary::kAbsent ? 0 : places_[number];
    return place == 0 ? nullptr : &names_[place - 1];
  }

  const Evidences& seen_;
  std::vector<std::uint32_t> places_;  // by number of the word: one more than the place in names_
  std::vector<NameWord> names_;
};

}  // namespace

bool is_own_name(const NameWord& name) {
  return 2 * name.inner >= name.count && !name.in_lower_case && !name.known && !name.of_participant && !name.of_header;
}

std::vector<NameWord> read_names(const Evidences& seen) { return NameReader(seen).run(); }

}  // namespace callscope
