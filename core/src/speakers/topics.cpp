#include "speakers/topics.h"

#include <algorithm>

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

void add_words(const std::vector<WordId>& words, std::size_t person, WordMap& owners) {
  const auto number = static_cast<std::uint32_t>(person) + 1;
  for (WordId word : words) {
    std::uint32_t& owner = owners[word];
    owner = owner == 0 || owner == number ? number : kShared;
  }
}

}  // namespace

SpeakerTopics::SpeakerTopics(const Document& document, const Cast& cast, const std::vector<int>& people,
                             const std::vector<VoiceStretch>& stretches, const Voices& voices)
    : document_(document), own_words_(people.size()) {
  for (std::size_t p = 0; p < people.size(); ++p)
    add_words(words_of_title(cast.roster.members[static_cast<std::size_t>(people[p])].person), p, title_);
  for (const VoiceStretch& stretch : stretches) {
    if (stretch.voice != kExecutive || stretch.speaker == kNone || voices.blocks[stretch.block].in_qa) continue;
    const auto found = std::find(people.begin(), people.end(), stretch.speaker);
    if (found != people.end()) add_words(words_of(stretch), static_cast<std::size_t>(found - people.begin()), own_);
  }
  own_.each([&](std::uint32_t owner) {
    if (owner == kShared) return;
    ++own_words_[owner - 1];
    ++all_;
  });
}

std::vector<WordId> SpeakerTopics::words_of(const VoiceStretch& stretch) const {
  const auto& tokens = document_.tokens();
  const TokenIndex first = document_.sentences()[stretch.first].tokens.first;
  const TokenIndex last = document_.sentences()[stretch.last - 1].tokens.last;
  std::vector<WordId> words;
  for (TokenIndex at = first; at < last && words.size() < kMaxWords; ++at) {
    if (tokens[at].kind != TokenKind::word) continue;
    if (tokens[at].end - tokens[at].start >= kLongWord)
      words.push_back(tokens[at].word);
    else if (const WordId word = joined(document_, tokens, at, last); word != kNoWord)
      words.push_back(word);
  }
  make_set(words);
  return words;
}

std::vector<int> SpeakerTopics::scores(const VoiceStretch& stretch, const VoiceStretch* rendition) const {
  std::vector<WordId> words = words_of(stretch);
  if (rendition != nullptr) {
    const std::vector<WordId> rendered = words_of(*rendition);
    words.insert(words.end(), rendered.begin(), rendered.end());
    make_set(words);
  }
  std::vector<int> hits(own_words_.size(), 0), titles(own_words_.size(), 0), out(own_words_.size(), 0);
  int all = 0;
  for (WordId word : words) {
    if (const std::uint32_t owner = own_.get(word); owner != 0 && owner != kShared) ++hits[owner - 1], ++all;
    if (const std::uint32_t owner = title_.get(word); owner != 0 && owner != kShared) ++titles[owner - 1];
  }
  for (std::size_t p = 0; p < out.size(); ++p) {
    const int chance = all_ == 0 ? 0 : static_cast<int>(static_cast<std::size_t>(all) * own_words_[p] / all_);
    out[p] = std::clamp((hits[p] - chance) * kTopicWord, -kTopicClip, kTopicClip) +
             std::min(titles[p] * kTitleWord, kTitleClip);
  }
  return out;
}

}  // namespace callscope
