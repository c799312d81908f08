#include "speakers/block_views.h"

#include <algorithm>
#include <utility>

namespace callscope {
namespace {

constexpr std::size_t kWordsCompared = 1500;  // of a block
constexpr int kTalk = 3;                      // blocks that end in a question
constexpr int kSameWords = 60;                // percent of the words of two blocks that say the same
constexpr std::size_t kManyWords = 15;        // telling words, each counted once
constexpr std::uint32_t kLongWord = 5;        // letters; shorter words are not telling

bool is_telling(const Token& token) {
  if (token.kind == TokenKind::number) return token.end - token.start >= 2;
  return token.kind == TokenKind::word && token.end - token.start >= kLongWord;
}

// Words of each block by their numbers, each once: those of block b end before ends[b].
struct BlockWords {
  std::vector<std::uint32_t> numbers;
  std::vector<std::size_t> ends;

  std::size_t begin(std::size_t b) const { return b == 0 ? 0 : ends[b - 1]; }
  std::size_t size(std::size_t b) const { return ends[b] - begin(b); }
};

BlockWords words_of_blocks(const Document& document, const std::vector<BlockView>& blocks) {
  BlockWords all;
  all.numbers.reserve(document.tokens().size() / 4);
  std::vector<std::size_t> last_block(document.vocabulary().size());  // that has the word, and one
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const bool empty = blocks[b].first == blocks[b].last;
    const TokenIndex first = empty ? 0 : document.sentences()[blocks[b].first].tokens.first;
    const TokenIndex last = empty ? 0 : document.sentences()[blocks[b].last - 1].tokens.last;
    std::size_t compared = 0;
    for (TokenIndex at = first; at < last && compared < kWordsCompared; ++at) {
      const Token& token = document.tokens()[at];
      if (!is_telling(token)) continue;
      ++compared;
      if (std::exchange(last_block[token.number], b + 1) != b + 1) all.numbers.push_back(token.number);
    }
    all.ends.push_back(all.numbers.size());
  }
  return all;
}

// Shared words weigh by how few blocks hold them, so that the call's common words say little.
void measure_overlaps(const Document& document, std::vector<BlockView>& blocks) {
  const BlockWords words = words_of_blocks(document, blocks);
  std::vector<int> spread(document.vocabulary().size());
  for (std::uint32_t word : words.numbers) ++spread[word];
  std::vector<std::size_t> last_block(spread.size());  // that has the word, and one
  int before = 0;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    int mine = 0, shared = 0;
    std::size_t both = 0;
    for (std::size_t i = words.begin(b); i < words.ends[b]; ++i) {
      const std::uint32_t word = words.numbers[i];
      const int weight = 1000 / (1 + spread[word]);
      mine += weight;
      if (std::exchange(last_block[word], b + 1) != b || b == 0) continue;
      shared += weight;
      ++both;
    }
    const int least = std::min(mine, std::exchange(before, mine));
    if (b == 0) continue;
    blocks[b].overlap = least > 0 ? static_cast<int>(100ll * shared / least) : 0;
    const auto [fewer, more] = std::minmax({words.size(b), words.size(b - 1)});
    const bool is_copy = both == fewer && both == more;
    blocks[b].says_the_same = blocks[b].overlap >= kSameWords && fewer >= kManyWords && more <= 2 * fewer && !is_copy;
  }
}

// "[Foreign Language]" in the place of what was said.
bool is_foreign_mark(const Document& document, const BlockView& block) {
  if (block.last - block.first != 1) return false;
  const TokenRange tokens = document.sentences()[block.first].tokens;
  bool foreign = false;
  for (TokenIndex at = tokens.first; at < tokens.last; ++at) {
    const Token& token = document.tokens()[at];
    foreign = foreign || token.is("foreign"_w);
    if (token.kind != TokenKind::punct && !token.is("foreign"_w) && !token.is("language"_w) && !token.is("speech"_w))
      return false;
  }
  return foreign;
}

bool is_foreign(const SpeechCues& cues, const BlockView& block) {
  std::uint64_t latin = 0, other = 0;
  for (std::uint32_t s = block.first; s < block.last; ++s) {
    latin += cues.sentences[s].letters;
    other += 2 * (cues.sentences[s].han + cues.sentences[s].kana + cues.sentences[s].hangul);
  }
  return other > latin;
}

// Where nobody announces anyone: a talk in which somebody asks again and again.
std::uint32_t find_talk(const SpeechCues& cues, const std::vector<BlockView>& blocks) {
  std::uint32_t first = static_cast<std::uint32_t>(blocks.size());
  int questions = 0;
  for (std::uint32_t b = 1; b < blocks.size(); ++b) {
    if (blocks[b].first == blocks[b].last || !cues.sentences[blocks[b].last - 1].is_question) continue;
    if (questions++ == 0) first = b;
  }
  return questions >= kTalk ? first : static_cast<std::uint32_t>(blocks.size());
}

// "The first question is, when will the mill open?": read out, where nobody is called.
bool reads_out(const SpeechCues& cues, const BlockView& block) {
  if (block.first == block.last || !cues.sentences[block.last - 1].is_question) return false;
  return std::any_of(cues.sentences.begin() + block.first, cues.sentences.begin() + block.last,
                     [](const SentenceCues& sentence) { return sentence.has(SpeechCue::next_question); });
}

std::uint32_t find_qa(const Document& document, const SpeechCues& cues, const Cast& cast,
                      const std::vector<BlockView>& blocks) {
  const auto& printed = document.layout.blocks;
  for (std::uint32_t b = 0; b < blocks.size(); ++b)
    if (printed[b].section == SectionHint::qa) return b;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    const int label = blocks[b].label;
    const bool analyst =
        (label != kNone && cast.roster.members[static_cast<std::size_t>(label)].person.role == Role::analyst &&
         !blocks[b].announces) ||
        printed[b].role == Role::analyst;
    if (blocks[b].announces || reads_out(cues, blocks[b])) return b;
    if (analyst && b > 1) return b;
  }
  return find_talk(cues, blocks);
}

// A block names the next asker where the announcement is near its end or the block is short.
bool is_announcement(const BlockView& block, const PersonMention& mention) {
  return mention.kind == PersonMentionKind::asker && (block.last - mention.sentence <= 6);
}

}  // namespace

std::vector<BlockView> view_blocks(const Document& document, const SpeechCues& cues,
                                   const std::vector<PersonMention>& mentions, const Cast& cast,
                                   std::uint32_t& qa_start) {
  std::vector<BlockView> blocks(document.layout.blocks.size());
  const auto& sentences = document.sentences();
  std::uint32_t at = 0;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    blocks[b].label = cast.block_label[b];
    blocks[b].label_block = b;
    blocks[b].first = at;
    while (at < sentences.size() && sentences[at].block == b) ++at;
    blocks[b].last = at;
    blocks[b].only_marked = is_foreign_mark(document, blocks[b]);
    blocks[b].foreign = blocks[b].only_marked || is_foreign(cues, blocks[b]);
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    BlockView& block = blocks[sentences[mentions[i].sentence].block];
    const int who = cast.mentioned[i];
    if (who != kNone && mentions[i].kind == PersonMentionKind::vocative) block.addressed.push_back(who);
    const bool asks = who != kNone && cast.roster.members[static_cast<std::size_t>(who)].asks;
    if (asks && is_announcement(block, mentions[i])) block.announces = true;
    if (mentions[i].kind == PersonMentionKind::handover && mentions[i].strong && block.last - block.first <= 2)
      block.only_hands_over = true;
  }
  measure_overlaps(document, blocks);
  qa_start = find_qa(document, cues, cast, blocks);
  for (std::uint32_t b = qa_start; b < blocks.size(); ++b) blocks[b].in_qa = true;
  return blocks;
}

}  // namespace callscope
