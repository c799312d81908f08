#include "format/colon.h"

#include <algorithm>
#include <unordered_set>

#include "format/formats.h"
#include "format/furniture.h"
#include "format/labels.h"
#include "support/table.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestLabel = 120;  // with a title printed in it

bool is_not_label(std::string_view word) {
  static const std::unordered_set<WordId> set = [] {
    std::unordered_set<WordId> words;
    for (const TableRow& row : read_table("not_labels")) words.insert(word_id(row[0]));
    return words;
  }();
  return set.count(word_id(word)) > 0;
}

// "Q:" and "A:" mark who speaks without naming anyone.
Role role_of(std::string_view label) {
  for (std::string_view asks : {"Q", "Question", "问", "問", "提问", "提問", "質問", "質問者", "Analyst", "分析师", "分析師"})
    if (label == asks) return Role::analyst;
  for (std::string_view answers : {"A", "Answer", "答", "回答", "回答者", "Management", "管理层", "管理層"})
    if (label == answers) return Role::executive;
  return Role::unknown;
}

struct Colon {
  std::size_t at;
  std::size_t width;
};

// The first colon of a line that could end a label: ASCII or full-width.
Colon find_colon(std::string_view line) {
  const std::string_view head = line.substr(0, kLongestLabel);
  const std::size_t narrow = head.find(':');
  const std::size_t wide = head.find("：");
  if (wide < narrow) return {wide, 3};
  return {narrow, narrow == std::string_view::npos ? std::size_t{0} : std::size_t{1}};
}

// Cuts "Jane Roe, Chief Financial Officer" or "Jane Roe (Acme)" into name and affiliation.
void cut_affiliation(std::string_view& name, std::string_view& affiliation) {
  const std::size_t wide = name.find("（");
  if (wide != std::string_view::npos && wide > 2) {
    affiliation = name.substr(wide);
    name = name.substr(0, wide);
    return;
  }
  const std::size_t bracket = name.find('(');
  if (bracket != std::string_view::npos && bracket > 2 && name.back() == ')') {
    affiliation = trim(name.substr(bracket + 1, name.size() - bracket - 2));
    name = trim(name.substr(0, bracket));
    return;
  }
  const std::size_t comma = name.find(", ");
  if (comma != std::string_view::npos && comma > 2) {
    affiliation = trim(name.substr(comma + 2));
    name = trim(name.substr(0, comma));
    return;
  }
  DashParts parts;
  if (cut_at_dash(name, parts)) {
    affiliation = parts.after;
    name = parts.before;
  }
}

}  // namespace

bool ColonDialect::parse(const Page& page, std::size_t line, Candidate& found) const {
  const std::string_view text = page.of(line);
  const Colon colon = find_colon(text);
  if (colon.width == 0 || colon.at < 1) return false;
  // "10:30", "http://", "3:1" hold no label.
  const std::string_view rest = text.substr(colon.at + colon.width);
  if (!rest.empty() && (rest.front() == '/' || (rest.front() >= '0' && rest.front() <= '9' && colon.width == 1 &&
                                                text[colon.at - 1] >= '0' && text[colon.at - 1] <= '9')))
    return false;
  std::string_view name = strip_markup(text.substr(0, colon.at)), affiliation;
  while (!name.empty() && (name.front() == '[' || name.front() == '>')) name = trim(name.substr(1));
  const std::size_t open = name.rfind('(');
  const bool unclosed = open != std::string_view::npos && name.find(')', open) == std::string_view::npos;
  if (name.empty() || unclosed) return false;  // "Quillon Mills (NYSE: QLM)"
  found.generic = is_generic_label(name);
  if (!found.generic) cut_affiliation(name, affiliation);
  found.full_name = looks_like_name(name) && !looks_like_position(name);
  if (!found.generic && (is_not_label(name) || (!found.full_name && !looks_like_short_name(name)))) return false;
  found.line = static_cast<std::uint32_t>(line);
  found.name = page.span_of(name);
  found.affiliation = affiliation.empty() ? Span{} : page.span_of(affiliation);
  std::size_t words = colon.at + colon.width;
  while (words < text.size() && (text[words] == ' ' || text[words] == '*' || text[words] == '\t')) ++words;
  found.speech_from = words < text.size() ? page.lines[line].start + static_cast<std::uint32_t>(words) : 0;
  found.key = name_key(name);
  return true;
}

ColonDialect::ColonDialect(const Page& page) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    Candidate candidate;
    if (!parse(page, i, candidate)) continue;
    ++counts_[candidate.key];
    candidates_.push_back(candidate);
  }
  judge(page);
}

bool ColonDialect::follows_a_stop(const Page& page, std::size_t line) const {
  return page.lines[line].after_blank || ends_sentence(page.of(line - 1));
}

// "The next question is from Garima." before "Garima: …".
bool ColonDialect::was_announced(const Page& page, const Candidate& candidate) const {
  constexpr std::uint32_t kBack = 400;
  const std::uint32_t end = candidate.name.start;
  const std::string_view before = page.text.substr(end > kBack ? end - kBack : 0, end > kBack ? kBack : end);
  return before.find(page.of(candidate.name)) != std::string_view::npos;
}

void ColonDialect::judge(const Page& page) {
  std::size_t sure = 0;
  for (Candidate& candidate : candidates_) {
    const bool again = counts_[candidate.key] > 1 && !is_not_label(page.of(candidate.name));
    candidate.accepted = candidate.generic || (again && (candidate.full_name || follows_a_stop(page, candidate.line)));
    sure += candidate.accepted;
  }
  std::unordered_set<WordId> speakers;
  for (Candidate& candidate : candidates_) {
    const bool parted = sure >= 2 && page.lines[candidate.line].after_blank;
    const bool east_asian = sure >= 1 && static_cast<unsigned char>(page.of(candidate.name).front()) >= 0xE0;
    if (!candidate.accepted && (sure >= 3 || parted || east_asian))
      candidate.accepted = candidate.full_name && (east_asian || follows_a_stop(page, candidate.line));
    if (!candidate.accepted && sure >= 3 && page.lines[candidate.line].after_blank)
      candidate.accepted = was_announced(page, candidate);
    if (!candidate.accepted) continue;
    ++accepted_;
    speakers.insert(candidate.key);
  }
  speakers_ = speakers.size();
}

bool ColonDialect::label(const Page& page, std::size_t line, Label& found) const {
  const auto at = std::lower_bound(candidates_.begin(), candidates_.end(), line,
                                   [](const Candidate& c, std::size_t wanted) { return c.line < wanted; });
  if (at == candidates_.end() || at->line != line || !at->accepted) return false;
  found = {};
  found.name = at->name;
  found.affiliation = at->affiliation;
  found.speech_from = at->speech_from;
  found.role = at->generic ? role_of(page.of(at->name)) : Role::unknown;
  return true;
}

bool ColonDialect::furniture(const Page& page, std::size_t line) const { return is_timestamp(page.of(line)); }

int detect_name_colon(const Page& page) {
  const ColonDialect dialect(page);
  // A short excerpt may have two turns and nothing else.
  const bool all = dialect.labels() == 2 && page.size() <= 12;
  if ((dialect.labels() < 3 && !all) || dialect.speakers() < 2) return 0;
  return dialect.labels() >= 8 ? 70 : 55;
}

Marks read_name_colon(const Page& page) { return walk(page, ColonDialect(page)); }

}  // namespace callscope
