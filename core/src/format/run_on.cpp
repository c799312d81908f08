#include "format/run_on.h"

#include "format/furniture.h"
#include "format/headings.h"
#include "format/labels.h"
#include "format/turn_breaks.h"

namespace callscope {
namespace {

constexpr std::size_t kLeastLines = 12;
constexpr std::size_t kLeastVoices = 4;
constexpr std::size_t kHeaderLines = 12;
constexpr std::size_t kLongestFragment = 130;  // bytes a line on average
constexpr std::size_t kLongestSentence = 160;
constexpr std::size_t kShortestParagraph = 110;  // bytes between empty lines that part turns
constexpr std::size_t kFewParagraphs = 6;

// Whether a sentence ends inside the line.
bool holds_stop(std::string_view line) {
  for (std::size_t i = 3; i + 1 < line.size(); ++i)
    if (line[i] == ' ' && (line[i - 1] == '.' || line[i - 1] == '?') && line[i + 1] >= 'A' && line[i + 1] <= 'Z' &&
        line[i - 3] != ' ')
      return true;
  return false;
}

bool is_words(const Page& page, std::size_t i) { return !page.lines[i].furniture && !is_timestamp(page.of(i)); }

// Whether lines are pieces of sentences, or a sentence each.
bool are_pieces(const Page& page) {
  std::size_t lines = 0, bytes = 0, open = 0, running = 0, several = 0, paragraphs = 1;
  bool was_open = false;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!is_words(page, i)) continue;
    const std::string_view line = page.of(i);
    ++lines;
    bytes += line.size();
    running += was_open && line.front() >= 'a' && line.front() <= 'z';
    was_open = !ends_sentence(line);
    open += was_open;
    several += holds_stop(line);
    paragraphs += page.lines[i].after_blank;
  }
  if (lines < kLeastLines) return false;
  const std::size_t average = bytes / lines, paragraph = bytes / paragraphs;
  const bool parted = paragraphs >= kFewParagraphs && paragraph >= kShortestParagraph;
  if (running * 4 > lines && average < kLongestFragment && !parted) return true;
  return several * 10 < lines && open * 10 < lines && average < kLongestSentence;
}

Reading joined(const Page& page, std::size_t& voices) {
  Reading reading;
  bool spoken = false, apart = true;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!is_words(page, i)) continue;
    const std::string_view line = page.of(i);
    const bool title = (!spoken && i < kHeaderLines && is_title_line(line)) || heading_of(line) != Heading::none;
    const bool voice = page.lines[i].new_voice;
    voices += voice;
    if (!reading.text().empty()) reading.insert(title || apart || voice ? "\n\n" : " ", page.lines[i].start);
    reading.copy(page.text, page.lines[i].start, page.lines[i].end);
    spoken = spoken || !title;
    apart = title;
  }
  return reading;
}

}  // namespace

std::optional<Reading> join_run_on(const Page& page) {
  if (!are_pieces(page)) return std::nullopt;
  std::size_t voices = 0;
  Reading whole = joined(page, voices);
  if (voices >= kLeastVoices) return whole;  // marks tell where the voice changes
  if (const std::optional<Reading> broken = break_turns(whole.text())) return whole.then(*broken);
  return whole;
}

}  // namespace callscope
