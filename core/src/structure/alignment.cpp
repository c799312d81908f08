#include "structure/alignment.h"

#include <algorithm>

#include "support/sorted_set.h"

namespace callscope {
namespace {

constexpr std::size_t kMaxSentences = 400;  // of a passage; the rest is not paired
constexpr std::size_t kBand = 40;           // sentences off the diagonal
constexpr int kNumber = 60;                 // a value in both
constexpr int kName = 22;                   // a long word in both
constexpr std::uint32_t kTelling = 5;       // letters of a word that tells
constexpr std::uint32_t kStem = 6;          // of which so many are compared
constexpr int kLeast = 40;                  // less is no pair
constexpr int kGood = 160;

std::uint64_t digits_of(const Quantity& quantity) {
  if (quantity.value) return static_cast<std::uint64_t>(quantity.value->magnitude().mantissa());
  if (quantity.low) return static_cast<std::uint64_t>(quantity.low->magnitude().mantissa()) ^ 0x5bd1u;
  return 0;
}

template <class Value>
int count_shared(const std::vector<Value>& a, const std::vector<Value>& b) {
  int shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      ++shared, ++i, ++j;
    else if (a[i] < b[j])
      ++i;
    else
      ++j;
  }
  return shared;
}

}  // namespace

// "invest" and "investment" are one word in two renderings.
WordId Aligner::stem_of(const Token& token) const {
  if (token.end - token.start <= kStem) return token.word;
  return word_id(document_.quote({token.start, token.start + kStem}));
}

Aligner::Aligner(const Document& document, const Numbers& numbers) : document_(document), numbers_(numbers) {}

std::vector<Aligner::Anchors> Aligner::anchors_of(TokenRange range) const {
  std::vector<Anchors> all;
  if (range.empty()) return all;
  const auto& sentences = document_.sentences();
  const auto starts_before = [](const TokenRange& tokens, TokenIndex at) { return tokens.first < at; };
  auto quantity = static_cast<std::size_t>(
      std::lower_bound(numbers_.tokens.begin(), numbers_.tokens.end(), range.first, starts_before) -
      numbers_.tokens.begin());
  for (std::uint32_t s = document_.sentence_of(range.first);
       s < sentences.size() && sentences[s].tokens.first < range.last && all.size() < kMaxSentences; ++s) {
    Anchors anchors;
    anchors.sentence = s;
    anchors.words.reserve(sentences[s].tokens.size() / 2);
    for (TokenIndex at = sentences[s].tokens.first; at < sentences[s].tokens.last; ++at) {
      const Token& token = document_.tokens()[at];
      anchors.length += token.kind == TokenKind::cjk ? (token.end - token.start) / 2 : 1;
      if (token.kind == TokenKind::word && token.end - token.start >= kTelling) anchors.words.push_back(stem_of(token));
    }
    for (; quantity < numbers_.tokens.size() && numbers_.tokens[quantity].first < sentences[s].tokens.last; ++quantity)
      anchors.numbers.push_back(digits_of(numbers_.quantities[quantity]));
    make_set(anchors.numbers);
    make_set(anchors.words);
    for (const WordId word : anchors.words) anchors.mask |= std::uint64_t{1} << word % 64;
    all.push_back(std::move(anchors));
  }
  return all;
}

int Aligner::likeness(const Anchors& a, const Anchors& b) {
  const int words = (a.mask & b.mask) == 0 ? 0 : count_shared(a.words, b.words);
  int score = kNumber * count_shared(a.numbers, b.numbers) + kName * words;
  if (score == 0) return 0;
  const std::uint32_t shorter = std::min(a.length, b.length), longer = std::max(a.length, b.length);
  if (longer > 3 * shorter + 6) score /= 2;
  return score;
}

void Aligner::align(TokenRange original, TokenRange rendition, std::vector<SentencePair>& pairs) const {
  const auto a = anchors_of(original), b = anchors_of(rendition);
  if (a.empty() || b.empty()) return;
  enum Step : std::uint8_t { kSkipOriginal, kSkipRendition, kPair };
  const std::size_t width = b.size() + 1;
  std::vector<int> best((a.size() + 1) * width, 0);
  std::vector<std::uint8_t> step((a.size() + 1) * width, kSkipOriginal);
  for (std::size_t j = 1; j <= b.size(); ++j) step[j] = kSkipRendition;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t here = i * width + j;
      best[here] = best[here - width];
      step[here] = kSkipOriginal;
      if (best[here - 1] > best[here]) best[here] = best[here - 1], step[here] = kSkipRendition;
      const std::size_t diagonal = i * b.size() / a.size();
      if (diagonal > j + kBand || j > diagonal + kBand) continue;
      const int like = likeness(a[i - 1], b[j - 1]);
      if (like >= kLeast && best[here - width - 1] + like > best[here])
        best[here] = best[here - width - 1] + like, step[here] = kPair;
    }
  const std::size_t from = pairs.size();
  for (std::size_t i = a.size(), j = b.size(); i > 0 && j > 0;) {
    const std::uint8_t way = step[i * width + j];
    if (way == kPair) {
      const int like = likeness(a[i - 1], b[j - 1]);
      pairs.push_back({a[i - 1].sentence, b[j - 1].sentence, 0.5 + 0.5 * std::min(like, kGood) / kGood});
      --i, --j;
    } else if (way == kSkipOriginal)
      --i;
    else
      --j;
  }
  std::reverse(pairs.begin() + static_cast<std::ptrdiff_t>(from), pairs.end());
}

}  // namespace callscope
