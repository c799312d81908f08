// Calls as filed with the Indian exchanges: a cover, "MANAGEMENT: MR. … – HEAD, …" and "MODERATOR:
// …" in capitals, then "Name: text" with a hanging indent; the operator is "Moderator:".
#include <algorithm>

#include "format/formats.h"
#include "format/inline_label.h"
#include "format/labels.h"

namespace callscope {
namespace {

constexpr std::size_t kCoverLines = 120;

// "MANAGEMENT: MR. A. RAO – HEAD" gives the row after the colon.
std::string_view after_list_word(std::string_view line) {
  static constexpr std::string_view kWords[] = {"MANAGEMENT:", "MODERATOR:", "MODERATORS:", "ANALYST:", "ANALYSTS:"};
  for (std::string_view word : kWords)
    if (line.substr(0, word.size()) == word) return trim(line.substr(word.size()));
  return {};
}

class Filing : public Dialect {
 public:
  explicit Filing(const Page& page) : colon_(page) {
    while (start_ < page.size() && start_ < kCoverLines && page.of(start_).substr(0, 10) != "Moderator:") ++start_;
    if (start_ == page.size() || start_ == kCoverLines) start_ = 0;  // no cover, or one without end
    read_cover(page);
  }

  bool label(const Page& page, std::size_t line, Label& found) const override {
    return line >= start_ && colon_.label(page, line, found);
  }

  std::vector<RosterRow> rows() const { return rows_; }

 private:
  // Rows wrap, so a row runs from a dash's name to the next line that begins one.
  void read_cover(const Page& page) {
    bool list = false;
    for (std::size_t i = 0; i < start_; ++i) {
      std::string_view line = page.of(i);
      const bool heads = line.substr(0, 11) == "MANAGEMENT:" || line.substr(0, 9) == "MODERATOR";
      if (heads) {
        list = true;
        role_ = line[1] == 'A' ? Role::executive : Role::unknown;
        line = after_list_word(line);
        if (line.empty()) continue;
      }
      if (list && !page.lines[i].furniture) row(page, i, line);
    }
  }

  static bool in_capitals(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  // "MR. A. RAO– HEAD": a dash may touch the name.
  static bool cut_row(std::string_view line, DashParts& parts) {
    for (std::string_view dash : {"–", "- "}) {
      const std::size_t at = line.find(dash);
      if (at == std::string_view::npos || !looks_like_name(trim(line.substr(0, at)))) continue;
      parts = {trim(line.substr(0, at)), trim(line.substr(at + dash.size()))};
      return !parts.after.empty();
    }
    return cut_at_dash(line, parts);
  }

  void row(const Page& page, std::size_t i, std::string_view line) {
    DashParts parts;
    if (cut_row(line, parts) && looks_like_name(parts.before) && !looks_like_position(parts.before)) {
      rows_.push_back({page.span_of(parts.before), page.span_of(parts.after), role_});
      last_ = i;
    } else if (!rows_.empty() && last_ + 1 == i && line.size() < 80 && !page.lines[i].after_blank &&
               (in_capitals(line) || !in_capitals(page.of(rows_.back().detail)))) {
      rows_.back().detail.end = page.span_of(line).end;
      last_ = i;
    }
  }

  InlineDialect colon_;
  std::size_t start_ = 0;  // the first line of speech
  std::size_t last_ = 0;
  Role role_ = Role::executive;
  std::vector<RosterRow> rows_;
};

}  // namespace

int detect_indian_filing(const Page& page) {
  int moderator = 0;
  bool list = false;
  for (std::size_t i = 0; i < page.size() && moderator < 3; ++i) {
    const std::string_view line = page.of(i);
    moderator += line.substr(0, 10) == "Moderator:";
    list = list || (i < kCoverLines && !after_list_word(line).empty()) || line == "MANAGEMENT:";
  }
  return moderator >= 3 || (moderator >= 1 && list) ? 84 : 0;
}

Marks read_indian_filing(const Page& page) {
  const Filing filing(page);
  Marks marks = walk(page, filing);
  marks.roster = filing.rows();
  return marks;
}

}  // namespace callscope
