#include "speakers/topics.h"

#include <algorithm>
#include <utility>

#include "speakers/titles.h"
#include "support/sorted_set.h"
#include "support/word_lists.h"

namespace callscope {
namespace {

constexpr int kTopicWord = 14;  // a word over what chance would give
constexpr int kTopicClip = 220;
constexpr int kTitleWord = 220;  // a word of the person's own business
constexpr int kTitleClip = 240;
constexpr std::uint32_t kLongWord = 5;
constexpr std::size_t kMaxWords = 3000;  // of a stretch

// "e-commerce" is one word with "ecommerce".
WordId joined(const Document& document, const std::vector<Token>& tokens, TokenIndex at, TokenIndex last) {
  const bool hyphen = at + 2 < last && tokens[at + 1].is("-"_w) && !tokens[at + 1].has(kSpaceBefore) &&
                      tokens[at + 2].kind == TokenKind::word && tokens[at].end - tokens[at].start <= 2;
  if (!hyphen) return kNoWord;
  return word_id(std::string(document.quote(tokens[at].span())) + std::string(document.quote(tokens[at + 2].span())));
}

// Words of firms' names that say nothing of their business.
bool is_company_word(WordId word) {
  static const WordSet kWords = read_words("people_words", "firm");
  return kWords.has(word);
}

std::vector<WordId> words_of_title(const Participant& person) {
  std::vector<WordId> words;
  for (const auto* text : {&person.title, &person.organization})
    for (const Token& token : *text ? tokenize(**text) : std::vector<Token>())
      if (token.kind == TokenKind::word && !is_title_word(token) && !is_company_word(token.word) &&
          token.end - token.start >= kLongWord)
        words.push_back(token.word);
  make_set(words);
  return words;
}

constexpr std::uint32_t kShared = 0xffffffff;  // in place of a person: several have the word

}  // namespace

// Words of titles, and words printed in two parts, may be none of the document's: they are numbered behind these.
std::uint32_t SpeakerTopics::number_of(WordId word) {
  const std::uint32_t known = document_.vocabulary().number_of(word);
  if (known != Vocabulary::kAbsent) return known;
  std::uint32_t& place = joined_[word];
  if (place == 0) {
    place = static_cast<std::uint32_t>(joined_.size());
    for (std::vector<std::uint32_t>* list : {&own_, &title_, &taken_}) list->push_back(0);
  }
  return static_cast<std::uint32_t>(document_.vocabulary().size()) + place - 1;
}

void SpeakerTopics::add(std::uint32_t word, std::size_t person, Owners& owners) {
  const auto number = static_cast<std::uint32_t>(person) + 1;
  std::uint32_t& owner = owners[word];
  owner = owner == 0 || owner == number ? number : kShared;
}

SpeakerTopics::SpeakerTopics(const Document& document, const Cast& cast, const std::vector<int>& people,
                             const std::vector<VoiceStretch>& stretches, const Voices& voices)
    : document_(document),
      own_(document.vocabulary().size()),
      title_(own_.size()),
      taken_(own_.size()),
      own_words_(people.size()) {
  for (std::size_t p = 0; p < people.size(); ++p)
    for (WordId word : words_of_title(cast.roster.members[static_cast<std::size_t>(people[p])].person))
      add(number_of(word), p, title_);
  std::vector<std::uint32_t> words;
  for (const VoiceStretch& stretch : stretches) {
    if (stretch.voice != kExecutive || stretch.speaker == kNone || voices.blocks[stretch.block].in_qa) continue;
    const auto found = std::find(people.begin(), people.end(), stretch.speaker);
    if (found == people.end()) continue;
    words.clear();
    ++generation_;
    add_words(stretch, words);
    for (std::uint32_t word : words) add(word, static_cast<std::size_t>(found - people.begin()), own_);
  }
  for (std::uint32_t owner : own_) {
    if (owner == 0 || owner == kShared) continue;
    ++own_words_[owner - 1];
    ++all_;
  }
}

// The words that this generation does not have yet.
void SpeakerTopics::add_words(const VoiceStretch& stretch, std::vector<std::uint32_t>& words) {
  const auto& tokens = document_.tokens();
  const TokenIndex first = document_.sentences()[stretch.first].tokens.first;
  const TokenIndex last = document_.sentences()[stretch.last - 1].tokens.last;
  const auto take = [&](std::uint32_t word) {
    if (std::exchange(taken_[word], generation_) != generation_) words.push_back(word);
  };
  std::size_t count = 0;
  for (TokenIndex at = first; at < last && count < kMaxWords; ++at) {
    if (tokens[at].kind != TokenKind::word) continue;
    if (tokens[at].end - tokens[at].start >= kLongWord) {
      take(tokens[at].number);
      ++count;
    } else if (const WordId word = joined(document_, tokens, at, last); word != kNoWord) {
      take(number_of(word));
      ++count;
    }
  }
}

std::vector<int> SpeakerTopics::scores(const VoiceStretch& stretch, const VoiceStretch* rendition) {
  std::vector<std::uint32_t> words;
  ++generation_;
  add_words(stretch, words);
  if (rendition != nullptr) add_words(*rendition, words);
  std::vector<int> hits(own_words_.size(), 0), titles(own_words_.size(), 0), out(own_words_.size(), 0);
  int all = 0;
  for (std::uint32_t word : words) {
    if (const std::uint32_t owner = own_[word]; owner != 0 && owner != kShared) ++hits[owner - 1], ++all;
    if (const std::uint32_t owner = title_[word]; owner != 0 && owner != kShared) ++titles[owner - 1];
  }
  for (std::size_t p = 0; p < out.size(); ++p) {
    const int chance = all_ == 0 ? 0 : static_cast<int>(static_cast<std::size_t>(all) * own_words_[p] / all_);
    out[p] = std::clamp((hits[p] - chance) * kTopicWord, -kTopicClip, kTopicClip) +
             std::min(titles[p] * kTitleWord, kTitleClip);
  }
  return out;
}

}  // namespace callscope
