// Tables with a row of column names, cells parted by tabs or commas: one row a turn. The names say
// which column holds the words and which the speaker; without both it is no table of turns.
#include <vector>

#include "format/containers.h"
#include "format/labels.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestHead = 400;
constexpr std::size_t kLongestName = 24;

class Table {
 public:
  Table(std::string_view source, char comma) : source_(source), comma_(comma) {}

  std::optional<Layout> run() {
    if (!head()) return std::nullopt;
    while (at_ < source_.size()) row();
    // A sentence with commas may begin like a row of names; the rows under it are then no rows.
    if (layout_.blocks.size() < 2 || whole_ * 5 < rows_ * 4) return std::nullopt;
    return std::move(layout_);
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

  std::vector<Span> cells() {
    std::vector<Span> all;
    for (bool ends = false; !ends && at_ < source_.size();) all.push_back(cell(ends));
    return all;
  }

  bool head() {
    if (source_.substr(0, kLongestHead).find(comma_) == std::string_view::npos) return false;
    const std::vector<Span> names = cells();
    if (at_ > kLongestHead) return false;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i].size() > kLongestName) return false;
      switch (field_named(trim(names[i].of(source_)))) {
        case Field::words: words_ = words_ < 0 ? static_cast<int>(i) : words_; break;
        case Field::speaker: speaker_ = speaker_ < 0 ? static_cast<int>(i) : speaker_; break;
        case Field::title: title_ = title_ < 0 ? static_cast<int>(i) : title_; break;
        case Field::none: break;
      }
    }
    columns_ = names.size();
    return words_ >= 0 && speaker_ >= 0;
  }

  Span copied(const std::vector<Span>& cells, int column) {
    if (column < 0 || column >= static_cast<int>(cells.size())) return {};
    const Span cell = cells[static_cast<std::size_t>(column)];
    if (cell.empty()) return {};
    Reading& out = layout_.reading;
    const auto start = static_cast<std::uint32_t>(out.text().size());
    out.copy(source_, cell.start, cell.end);
    const Span span{start, static_cast<std::uint32_t>(out.text().size())};
    out.insert("\n", cell.end);
    return span;
  }

  void row() {
    const std::vector<Span> all = cells();
    if (all.size() == 1 && trim(all[0].of(source_)).size() < 2) return;  // an empty line
    ++rows_;
    whole_ += all.size() == columns_;
    Block block;
    block.label = copied(all, speaker_);
    block.affiliation = copied(all, title_);
    block.speech = copied(all, words_);
    if (block.speech.empty()) return;
    layout_.reading.insert("\n", layout_.reading.to_source(block.speech).end);
    layout_.blocks.push_back(block);
  }

  std::string_view source_;
  char comma_;
  Layout layout_;
  std::size_t at_ = 0;
  std::size_t columns_ = 0, rows_ = 0, whole_ = 0;
  int words_ = -1, speaker_ = -1, title_ = -1;
};

}  // namespace

std::optional<Unwrapped> unwrap_table(std::string_view source) {
  for (char comma : {'\t', ',', ';'}) {
    if (auto layout = Table(source, comma).run()) {
      Unwrapped result;
      result.format = "table";
      result.layout = std::move(layout);
      return result;
    }
  }
  return std::nullopt;
}

}  // namespace callscope
