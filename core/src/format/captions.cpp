// WebVTT and SRT captions: numbers and times out, words joined. Where cues name a voice ("<v Jane
// Roe>") a block is a run of one voice; else the words are read as any other text, in which ">>"
// begins a line.
#include "format/containers.h"
#include "format/page.h"
#include "support/patterns.h"

namespace callscope {
namespace {

bool is_times(std::string_view line) { return line.size() < 120 && line.find("-->") != std::string_view::npos; }

bool is_number(std::string_view line) {
  for (char c : line)
    if (c < '0' || c > '9') return false;
  return line.size() <= 7;
}

class Captions {
 public:
  explicit Captions(const Page& page) : page_(page) {}

  Unwrapped run(bool vtt) {
    bool in_cue = false;
    for (std::size_t i = 0; i < page_.size(); ++i) {
      const std::string_view line = page_.of(i);
      if (is_times(line)) {
        in_cue = begins_ = true;
        continue;
      }
      const bool counts = is_number(line) && i + 1 < page_.size() && is_times(page_.of(i + 1));
      if (counts || (page_.lines[i].after_blank && i + 1 < page_.size() && is_times(page_.of(i + 1))))
        in_cue = false;
      else if (in_cue)
        words(i);
      else if (i == 0)
        title(i);
    }
    finish();
    Unwrapped result;
    result.format = vtt ? "webvtt" : "srt";
    if (voices_)
      result.layout = std::move(layout_);
    else
      result.reading = std::move(layout_.reading);
    return result;
  }

 private:
  // "WEBVTT - Title"
  void title(std::size_t i) {
    const Line& line = page_.lines[i];
    const std::string_view text = page_.of(i);
    if (text.substr(0, 9) != "WEBVTT - " || text.size() == 9) return;
    layout_.reading.copy(page_.text, line.start + 9, line.end);
    layout_.header.push_back({0, static_cast<std::uint32_t>(layout_.reading.text().size())});
    layout_.reading.insert("\n\n", line.end);
  }

  void words(std::size_t i) {
    std::uint32_t at = page_.lines[i].start;
    const std::uint32_t end = page_.lines[i].end;
    if (page_.text.substr(at, 2) == "<v") at = voice(at, end);
    if (page_.text.substr(at, 2) == ">>" || page_.text.substr(at, 8) == "&gt;&gt;") at = change(at, end);
    if (at >= end) return;
    if (block_.speech.empty())
      block_.speech.start = block_.speech.end = size();
    else
      layout_.reading.insert(begins_ ? "\n" : " ", at);
    begins_ = false;
    text(at, end);
    block_.speech.end = size();
  }

  // Words without tags: "<c.yellow>", "</v>", "<00:00:01.000>".
  void text(std::uint32_t at, std::uint32_t end) {
    while (at < end) {
      const std::size_t open = page_.text.find('<', at);
      const std::size_t close = open < end ? page_.text.find('>', open) : std::string_view::npos;
      if (close >= end) break;
      layout_.reading.copy(page_.text, at, static_cast<std::uint32_t>(open));
      at = static_cast<std::uint32_t>(close + 1);
    }
    layout_.reading.copy(page_.text, at, end);
  }

  std::uint32_t voice(std::uint32_t at, std::uint32_t end) {
    const std::size_t close = page_.text.find('>', at), blank = page_.text.find(' ', at);
    if (close >= end || blank >= close) return at;
    voices_ = true;
    const std::string_view name = page_.text.substr(blank + 1, close - blank - 1);
    if (name != voice_) {
      finish();
      voice_ = name;
      block_.label.start = size();
      layout_.reading.copy(page_.text, static_cast<std::uint32_t>(blank + 1), static_cast<std::uint32_t>(close));
      block_.label.end = size();
      layout_.reading.insert("\n", static_cast<std::uint32_t>(close));
    }
    return static_cast<std::uint32_t>(close + 1);
  }

  // ">>" says that another voice begins.
  std::uint32_t change(std::uint32_t at, std::uint32_t end) {
    while (at < end && (page_.text[at] == '>' || page_.text[at] == ' ')) ++at;
    while (page_.text.substr(at, 4) == "&gt;") at += 4;
    finish();
    return at;
  }

  void finish() {
    if (block_.speech.empty()) return;
    layout_.blocks.push_back(block_);
    layout_.reading.insert("\n\n", layout_.reading.to_source(block_.speech).end);
    block_ = {};
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(layout_.reading.text().size()); }

  const Page& page_;
  Layout layout_;
  Block block_;
  std::string_view voice_;
  bool voices_ = false;
  bool begins_ = false;  // the next words begin a cue
};

}  // namespace

std::optional<Unwrapped> unwrap_captions(std::string_view source) {
  const bool vtt = source.substr(0, 6) == "WEBVTT";
  static const Pattern times(
      R"((?m)^\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3})", "-->");
  if (!vtt && !times.match(source.substr(0, 2000))) return std::nullopt;
  return Captions(cut_lines(source)).run(vtt);
}

}  // namespace callscope
