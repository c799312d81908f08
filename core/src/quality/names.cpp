#include "quality/names.h"

#include <unordered_map>

#include "support/phrases.h"
#include "support/table.h"

namespace callscope {
namespace {

// Word to place in a vector: open addressing over hashes that are already spread.
class WordIndex {
 public:
  explicit WordIndex(std::size_t expected) {
    std::size_t size = 1024;
    while (size < expected * 2) size *= 2;
    slots_.resize(size);
  }

  // The place of a word; `fresh` where it was not there.
  std::uint32_t* find(WordId word, bool insert) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = (word ^ word >> 29) & mask;; at = (at + 1) & mask) {
      Slot& slot = slots_[at];
      if (slot.word == word) return &slot.place;
      if (slot.word != kNoWord) continue;
      if (!insert) return nullptr;
      slot.word = word;
      return &slot.place;
    }
  }

 private:
  struct Slot {
    WordId word = kNoWord;
    std::uint32_t place = 0;  // one more than the index; 0 is fresh
  };
  std::vector<Slot> slots_;
};

// Real names and words, and whether they name nobody: titles, words of business, greetings.
const std::unordered_map<WordId, bool>& known_names() {
  static const auto kNames = [] {
    std::unordered_map<WordId, bool> names;
    for (const auto& row : read_table("known_names")) {
      const bool word = row[1] == "business words" || row[1] == "greetings";
      for (std::string_view name : split(row[0])) names.emplace(word_id(name), word);
    }
    return names;
  }();
  return kNames;
}

bool is_name_like(const Token& token) {
  return token.kind == TokenKind::word && token.has(kCapitalised) && token.end - token.start > 2;
}

class NameReader {
 public:
  explicit NameReader(const Evidences& seen) : seen_(seen), index_(kMaxNames) {}

  std::vector<NameWord> run() {
    for (const Stretch& stretch : seen_.stretches)
      for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last; ++i)
        if (is_name_like(seen_.token(i))) take(i);
    for (const Stretch& stretch : seen_.stretches)
      for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last; ++i)
        if (const Token& token = seen_.token(i); token.kind == TokenKind::word && !token.has(kCapitalised))
          if (const auto* place = index_.find(token.word, false)) names_[*place - 1].in_lower_case = true;
    for (const Participant& person : seen_.speech.participants)
      for (const Token& token : tokens_of(person.name))
        if (const auto* place = index_.find(token.word, false)) names_[*place - 1].of_participant = true;
    for (const Token& token : tokens_of(seen_.call.company.value_or("")))
      if (const auto* place = index_.find(token.word, false)) names_[*place - 1].of_header = true;
    return std::move(names_);
  }

 private:
  void take(TokenIndex i) {
    const Token& token = seen_.token(i);
    auto* place = index_.find(token.word, names_.size() < kMaxNames);
    if (place == nullptr) return;
    if (*place == 0) {
      names_.emplace_back();
      names_.back().word = token.word;
      names_.back().all_caps = true;
      if (const auto known = known_names().find(token.word); known != known_names().end()) {
        names_.back().known = true;
        names_.back().names_nobody = known->second;
      }
      *place = static_cast<std::uint32_t>(names_.size());
    }
    NameWord& name = names_[*place - 1];
    ++name.count;
    if (!token.has(kSentenceStart) && !token.has(kLineStart)) ++name.inner;
    if (!token.has(kAllCaps)) name.all_caps = false;
    if (name.places.size() < kMaxPlaces) name.places.push_back(i);
  }

  const Evidences& seen_;
  WordIndex index_;
  std::vector<NameWord> names_;
};

}  // namespace

std::vector<NameWord> read_names(const Evidences& seen) { return NameReader(seen).run(); }

}  // namespace callscope
