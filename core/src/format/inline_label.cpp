#include "format/inline_label.h"

#include <algorithm>

#include "format/formats.h"
#include "format/furniture.h"
#include "format/label_parts.h"
#include "format/labels.h"
#include "support/word_map.h"
#include "text/characters.h"
#include "text/endings.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestLabel = 120;   // with a title printed in it
constexpr std::size_t kShortestSpeech = 40;  // after a mark that titles have too

// "Q:" and "A:" mark who speaks without naming anyone.
Role role_of(std::string_view label) {
  for (std::string_view asks :
       {"Q", "Question", "问", "問", "提问", "提問", "質問", "質問者", "Analyst", "分析师", "分析師"})
    if (label == asks) return Role::analyst;
  for (std::string_view answers : {"A", "Answer", "答", "回答", "回答者", "Management", "管理层", "管理層"})
    if (label == answers) return Role::executive;
  return Role::unknown;
}

struct Cut {
  std::size_t at = std::string_view::npos;  // the label's end
  std::size_t width = 0;                    // of the mark
};

Cut first_of(std::string_view line, std::initializer_list<std::string_view> marks) {
  Cut best;
  for (std::string_view mark : marks) {
    const std::size_t at = line.find(mark);
    if (at < best.at) best = {at, mark.size()};
  }
  return best;
}

// "JR", "J.R.": initials that stand for a name.
bool are_initials(std::string_view label) {
  std::size_t letters = 0;
  for (char c : label) {
    if (c >= 'A' && c <= 'Z')
      ++letters;
    else if (c != '.')
      return false;
  }
  return letters >= 2 && letters <= 3;
}

// The first colon of a line that could end a label: ASCII or full-width; not that of "10:30", "http://".
Cut find_colon(std::string_view line) {
  const Cut cut = first_of(line.substr(0, kLongestLabel), {":", "："});
  if (cut.width == 0 || cut.at < 1) return {};
  const std::string_view rest = line.substr(cut.at + cut.width);
  if (!rest.empty() &&
      (rest.front() == '/' || (cut.width == 1 && is_digit(rest.front()) && is_digit(line[cut.at - 1]))))
    return {};
  return cut;
}

Cut find_mark(std::string_view line, LabelMark mark) {
  const std::string_view head = line.substr(0, kLongestLabel);
  switch (mark) {
    case LabelMark::colon: return find_colon(line);
    case LabelMark::bracket: {
      const std::size_t close = head.find(']');
      return head.front() == '[' && close != std::string_view::npos && close + 2 < line.size() ? Cut{close + 1, 0}
                                                                                               : Cut{};
    }
    case LabelMark::tab: return first_of(head, {"\t"});
    case LabelMark::pipe: return first_of(head, {"|"});
    case LabelMark::dash: return first_of(head, {" -- ", " - ", " – ", " — ", " ― "});
    case LabelMark::semicolon: return first_of(head, {";"});
    case LabelMark::gap: return first_of(head, {"  "});
  }
  return {};
}

bool has_open_bracket(std::string_view label) {
  return std::count(label.begin(), label.end(), '(') > std::count(label.begin(), label.end(), ')');
}

// Where the words begin: behind marks, blanks and a time.
std::size_t words_after(std::string_view line, std::size_t at) {
  const auto skip = [&] {
    while (at < line.size() &&
           (line[at] == ' ' || line[at] == '*' || line[at] == '\t' || line[at] == ':' || line[at] == '_'))
      ++at;
  };
  skip();
  const std::size_t end = std::min(line.find(' ', at), line.size());
  if (end > at && is_timestamp(line.substr(at, end - at))) at = end;
  skip();
  return at;
}

}  // namespace

bool InlineDialect::parse(const Page& page, std::size_t line, Candidate& found) const {
  const std::string_view text = page.of(line);
  const Cut cut = find_mark(text, mark_);
  if (cut.at == std::string_view::npos) return false;
  std::string_view label = strip_markup(text.substr(0, cut.at));
  while (mark_ == LabelMark::colon && !label.empty() && (label.front() == '[' || label.front() == '>') &&
         label.back() != ']')
    label = trim(label.substr(1));
  LabelParts parts;
  if (has_open_bracket(label) || !read_label_parts(label, parts) || begins_lower(parts.affiliation)) return false;
  const std::size_t words = words_after(text, cut.at + cut.width);
  if (mark_ != LabelMark::colon) {
    const std::string_view rest = text.substr(words);
    if (!parts.generic && !parts.full_name) return false;
    if (rest.size() < kShortestSpeech && !ends_sentence(rest)) return false;
  }
  found.line = static_cast<std::uint32_t>(line);
  found.generic = parts.generic;
  found.full_name = parts.full_name;
  found.role = parts.role != Role::unknown ? parts.role : parts.generic ? role_of(parts.name) : Role::unknown;
  found.name = page.span_of(parts.name);
  found.affiliation = parts.affiliation.empty() ? Span{} : page.span_of(parts.affiliation);
  found.speech_from = words < text.size() ? page.lines[line].start + static_cast<std::uint32_t>(words) : 0;
  found.key = name_key(parts.name);
  return true;
}

InlineDialect::InlineDialect(const Page& page, LabelMark mark) : mark_(mark) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    Candidate candidate;
    if (!parse(page, i, candidate)) continue;
    ++counts_[candidate.key];
    candidates_.push_back(candidate);
  }
  judge(page);
}

bool InlineDialect::follows_a_stop(const Page& page, std::size_t line) const {
  return page.lines[line].after_blank || ends_sentence(page.of(line - 1));
}

// "The next question is from Garima." before "Garima: …".
bool InlineDialect::was_announced(const Page& page, const Candidate& candidate) const {
  constexpr std::uint32_t kBack = 400;
  const std::uint32_t end = candidate.name.start;
  const std::string before = fold(page.text.substr(end > kBack ? end - kBack : 0, end > kBack ? kBack : end));
  return before.find(fold(page.of(candidate.name))) != std::string::npos;
}

void InlineDialect::judge(const Page& page) {
  std::size_t sure = 0, initials = 0;
  for (Candidate& candidate : candidates_) {
    const bool again = counts_[candidate.key] > 1 && !is_not_label(page.of(candidate.name));
    candidate.accepted = candidate.generic || (again && (candidate.full_name || follows_a_stop(page, candidate.line)));
    sure += candidate.accepted;
    initials += candidate.accepted && are_initials(page.of(candidate.name));
  }
  WordSet speakers;
  for (Candidate& candidate : candidates_) {
    const bool parted = sure >= 2 && page.lines[candidate.line].after_blank;
    // "Jane Roe, Chief Financial Officer: …" is a label though it stands there once.
    const bool titled =
        sure >= 1 && page.lines[candidate.line].after_blank && looks_like_position(page.of(candidate.affiliation));
    const bool east_asian = sure >= 1 && static_cast<unsigned char>(page.of(candidate.name).front()) >= 0xE0;
    if (!candidate.accepted && (sure >= 3 || parted || titled || east_asian))
      candidate.accepted = candidate.full_name && (east_asian || follows_a_stop(page, candidate.line));
    if (!candidate.accepted && sure >= 3 && follows_a_stop(page, candidate.line))
      candidate.accepted = was_announced(page, candidate) || (initials >= 3 && are_initials(page.of(candidate.name)));
    if (!candidate.accepted) continue;
    ++accepted_;
    speakers.insert(candidate.key);
  }
  speakers_ = speakers.size();
}

bool InlineDialect::label(const Page&, std::size_t line, Label& found) const {
  const auto at = std::lower_bound(candidates_.begin(), candidates_.end(), line,
                                   [](const Candidate& c, std::size_t wanted) { return c.line < wanted; });
  if (at == candidates_.end() || at->line != line || !at->accepted) return false;
  found = {};
  found.name = at->name;
  found.affiliation = at->affiliation;
  found.speech_from = at->speech_from;
  found.role = at->role;
  return true;
}

bool InlineDialect::furniture(const Page& page, std::size_t line) const { return is_timestamp(page.of(line)); }

int detect_name_colon(const Page& page) {
  const InlineDialect dialect(page);
  // A short excerpt may have two turns and nothing else.
  const bool all = dialect.labels() == 2 && page.size() <= 12;
  if ((dialect.labels() < 3 && !all) || dialect.speakers() < 2) return 0;
  return dialect.labels() >= 8 ? 70 : 55;
}

Marks read_name_colon(const Page& page) { return walk(page, InlineDialect(page)); }

}  // namespace callscope
