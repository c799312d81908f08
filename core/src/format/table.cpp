// Tables, cells parted by tabs, commas or semicolons: one row a turn, or a piece of one. The names in the first row say
// which column holds the words and which the speaker; without names the cells do: most of the text stands in one
// column, and names of people in another. Words without a speaker are read as the text they are.
#include <algorithm>
#include <vector>

#include "format/containers.h"
#include "format/labels.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestHead = 400;
constexpr std::size_t kLongestName = 24;
constexpr std::size_t kFirstRows = 6;       // of a table without names: all of one width
constexpr std::size_t kShortestWords = 40;  // bytes of such a table's words on average
constexpr int kNone = -1;

class Table {
 public:
  Table(std::string_view source, char comma) : source_(source), comma_(comma) {}

  std::optional<Unwrapped> run() {
    if (source_.substr(0, kLongestHead).find(comma_) == std::string_view::npos) return std::nullopt;
    named_ = names();
    if (!named_) at_ = 0, speaker_ = title_ = kNone;
    while (at_ < source_.size())
      if (!take_row()) return std::nullopt;
    // A sentence with commas may begin like a row of names; the rows under it are then no rows.
    if (rows_.empty() || whole_ * 5 < rows_.size() * 4 || (!named_ && !infer())) return std::nullopt;
    return speaker_ != kNone ? turns() : text();
  }

 private:
  // The inside of the next cell; `ends` says that it is its row's last.
  Span cell(bool& ends) {
    const bool quoted = at_ < source_.size() && source_[at_] == '"';
    const std::size_t start = quoted ? ++at_ : at_;
    if (quoted) {
      while (at_ < source_.size() && !(source_[at_] == '"' && source_.substr(at_ + 1, 1) != "\""))
        at_ += source_[at_] == '"' ? 2 : 1;
    } else {
      while (at_ < source_.size() && source_[at_] != comma_ && source_[at_] != '\n' && source_[at_] != '\r') ++at_;
    }
    const std::size_t end = std::min(at_, source_.size());
    while (at_ < source_.size() && source_[at_] != comma_ && source_[at_] != '\n') ++at_;
    ends = at_ >= source_.size() || source_[at_] == '\n';
    ++at_;
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
  }

  // Takes the next row's cells and gives their number.
  std::size_t take_cells() {
    const std::size_t before = cells_.size();
    for (bool ends = false; !ends && at_ < source_.size();) cells_.push_back(cell(ends));
    return cells_.size() - before;
  }

  std::string_view quote(Span cell) const { return cell.of(source_); }

  // Whether the first row names a column of words.
  bool names() {
    width_ = take_cells();
    if (at_ > kLongestHead || width_ < 2) return false;
    for (std::size_t i = 0; i < width_; ++i) {
      if (cells_[i].size() > kLongestName) return false;
      const int column = static_cast<int>(i);
      switch (field_named(trim(quote(cells_[i])))) {
        case Field::words: words_ = words_ == kNone ? column : words_; break;
        case Field::speaker: speaker_ = speaker_ == kNone ? column : speaker_; break;
        case Field::title: title_ = title_ == kNone ? column : title_; break;
        case Field::none: break;
      }
    }
    return words_ != kNone;
  }

  // False where the rows of a table without names show that it is none.
  bool take_row() {
    const std::size_t row = cells_.size(), width = take_cells();
    if (width == 1 && trim(quote(cells_[row])).size() < 2) return true;  // an empty line
    if (!named_ && (width < 2 || (rows_.size() < kFirstRows && width != width_))) return false;
    whole_ += width == width_;
    rows_.push_back(row);
    return true;
  }

  // A cell of a row; empty where it has none.
  Span at(std::size_t row, int column) const {
    const std::size_t end = row + 1 < rows_.size() ? rows_[row + 1] : cells_.size();
    const std::size_t cell = rows_[row] + static_cast<std::size_t>(column);
    return column < 0 || cell >= end ? Span{} : cells_[cell];
  }

  // The columns of a table whose first row does not name them.
  bool infer() {
    std::size_t all = 0, most = 0;
    for (int column = 0; column < static_cast<int>(width_); ++column) {
      std::size_t bytes = 0, people = 0;
      for (std::size_t row = 0; row < rows_.size(); ++row) {
        const std::string_view words = trim(quote(at(row, column)));
        bytes += words.size();
        people += is_generic_label(words) || looks_like_name(words);
      }
      all += bytes;
      if (bytes > most) most = bytes, words_ = column;
      if (speaker_ == kNone && people * 4 >= rows_.size() * 3) speaker_ = column;
    }
    const std::string_view first = trim(quote(at(0, speaker_)));
    if (!is_generic_label(first) && !looks_like_name(first)) rows_.erase(rows_.begin());  // names that say nothing
    return speaker_ != kNone && words_ != speaker_ && most * 5 > all * 3 && rows_.size() > kFirstRows &&
           most > rows_.size() * kShortestWords;
  }

  Span copied(Span cell, std::string_view behind) {
    if (cell.empty()) return {};
    Reading& out = layout_.reading;
    const auto start = static_cast<std::uint32_t>(out.text().size());
    std::uint32_t done = cell.start;
    for (std::uint32_t i = cell.start; i + 1 < cell.end; ++i) {
      if (source_[i] != '"' || source_[i + 1] != '"') continue;
      out.copy(source_, done, ++i);  // a doubled quote is one
      done = i + 1;
    }
    out.copy(source_, done, cell.end);
    const Span span{start, static_cast<std::uint32_t>(out.text().size())};
    out.insert(behind, cell.end);
    return span;
  }

  // A column that says the same in all rows is about the call: "ticker: ACME".
  void facts() {
    for (int column = 0; column < static_cast<int>(width_); ++column) {
      const Span value = at(0, column), name = cells_[static_cast<std::size_t>(column)];
      if (column == words_ || column == speaker_ || value.empty() || trim(quote(name)).empty()) continue;
      if (quote(value) != quote(at(rows_.size() - 1, column)) || (column == title_ && rows_.size() < 3)) continue;
      if (column == title_) title_ = kNone;
      const Span start = copied(name, ": ");
      layout_.header.push_back({start.start, copied(value, "\n").end});
    }
  }

  std::optional<Unwrapped> turns() {
    if (rows_.size() < 2) return std::nullopt;
    if (named_) facts();
    std::string_view last;
    for (std::size_t row = 0; row < rows_.size(); ++row) turn(row, last);
    if (layout_.blocks.size() < 2) return std::nullopt;
    Unwrapped result;
    result.format = "table";
    result.layout = std::move(layout_);
    return result;
  }

  // A row more of the same speaker goes on with the turn.
  void turn(std::size_t row, std::string_view& last) {
    const std::string_view speaker = quote(at(row, speaker_));
    const Span words = at(row, words_);
    if (words.empty()) return;
    Reading& out = layout_.reading;
    if (!layout_.blocks.empty() && speaker == last) {
      layout_.blocks.back().speech.end = copied(words, "\n").end;
      return;
    }
    last = speaker;
    if (!layout_.blocks.empty()) out.insert("\n", words.start);
    Block block;
    block.label = copied(at(row, speaker_), "\n");
    block.affiliation = copied(at(row, title_), "\n");
    block.speech = copied(words, "\n");
    layout_.blocks.push_back(block);
  }

  std::optional<Unwrapped> text() {
    if (rows_.size() < 2 && source_.find('"') == std::string_view::npos) return std::nullopt;
    facts();
    for (std::size_t row = 0; row < rows_.size(); ++row) copied(at(row, words_), "\n");
    Unwrapped result;
    result.reading = std::move(layout_.reading);
    return result;
  }

  std::string_view source_;
  char comma_;
  Layout layout_;
  std::size_t at_ = 0;
  bool named_ = false;             // by the first row
  std::vector<Span> cells_;        // of all rows, the first one's first
  std::vector<std::size_t> rows_;  // where each begins
  std::size_t width_ = 0;          // of the first row
  std::size_t whole_ = 0;          // rows as wide as it
  int words_ = kNone, speaker_ = kNone, title_ = kNone;
};

}  // namespace

std::optional<Unwrapped> unwrap_table(std::string_view source) {
  for (char comma : {'\t', ',', ';'})
    if (auto found = Table(source, comma).run()) return found;
  return std::nullopt;
}

}  // namespace callscope
