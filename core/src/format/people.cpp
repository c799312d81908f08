#include "format/people.h"

#include "format/cuts.h"
#include "format/furniture.h"
#include "format/headings.h"
#include "format/label_parts.h"
#include "format/labels.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestRow = 240;
constexpr std::size_t kLongestList = 400;  // lines
constexpr std::size_t kLongestLabel = 200;
constexpr std::size_t kLongestName = 120;  // or title, where the title comes first

bool heads_list(Heading heading) {
  return heading == Heading::executives || heading == Heading::analysts || heading == Heading::people;
}

std::string_view without_bullet(std::string_view line) {
  constexpr std::string_view kBullets[] = {"* ", "- ", "• ", "· ", "o ", "● "};
  for (std::string_view bullet : kBullets)
    if (line.substr(0, bullet.size()) == bullet) return trim(line.substr(bullet.size()));
  return line;
}

// "Jane Roe (JR)": the initials that stand for the name from here on.
std::string_view without_initials(std::string_view name) {
  constexpr std::size_t kMost = 4;
  const std::size_t open = name.rfind(" (");
  if (open == std::string_view::npos || name.back() != ')' || name.size() - open > kMost + 3) return name;
  for (char c : name.substr(open + 2, name.size() - open - 3))
    if (c < 'A' || c > 'Z') return name;
  return name.substr(0, open);
}

}  // namespace

NamedLine cut_name(std::string_view line) {
  static constexpr CutList kCuts = {" -- ", "--",   " - ", " – ", " — ", " ‒ ", "— ",
                                    ";",    "<br>", ", ",  " | ", " / ", "\t"};
  line = strip_markup(without_bullet(line));
  if (line.size() > 4 && line.back() == ')' && line.find(" (") != std::string_view::npos &&
      line.find(" (") == line.rfind(" (")) {
    const std::size_t open = line.find(" (");
    if (line.find_first_of(",;|") > open && line.find(" -") > open && line.find("--") > open &&
        line.find("\xE2\x80") > open)
      return {strip_markup(line.substr(0, open)), line.substr(open + 2, line.size() - open - 3)};
  }
  const Cut cut = kCuts.first(line.substr(0, kLongestName));  // no name is longer
  if (cut.at == std::string_view::npos || cut.at == 0) return {without_initials(line), {}};
  return {without_initials(strip_markup(line.substr(0, cut.at))), strip_markup(line.substr(cut.at + cut.width))};
}

WordId ListedPeople::name_key_of(std::string_view name) { return name_key(name); }

ListedPeople::ListedPeople(const Page& page) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!heads_list(heading_of(page.of(i)))) continue;
    for (std::size_t k = i + 1; k < page.size() && k < i + kLongestList; ++k) {
      const std::string_view line = page.of(k);
      const Heading heading = heading_of(line);
      if (line.size() > kLongestRow || is_generic_label(strip_markup(line)) ||
          (heading != Heading::none && !heads_list(heading)))
        break;
      add_row(line);
      i = k;
    }
  }
}

void ListedPeople::add_row(std::string_view line) {
  const NamedLine row = cut_name(line);
  if (looks_like_name(row.name) && !looks_like_position(row.name)) listed_.insert(name_key(row.name));
  // "Chief Executive Officer — Jane Roe"
  else if (looks_like_name(row.rest) && !looks_like_position(row.rest))
    listed_.insert(name_key(row.rest));
}

People::People(const Page& page) : ListedPeople(page) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    const std::string_view line = page.of(i);
    if (line.size() > kLongestLabel || line.size() < 3 || (line.front() >= 'a' && line.front() <= 'z')) continue;
    Role role = Role::unknown;
    const NamedLine cut = cut_name(bare_label(line, role));
    if (cut.name.size() > 60 || !looks_like_name(cut.name)) continue;
    if (cut.rest.empty() || (cut.rest.size() < 140 && !ends_sentence(cut.rest))) ++alone_[name_key(cut.name)];
  }
}

int People::alone(std::string_view name) const { return static_cast<int>(alone_.get(name_key(name))); }

}  // namespace callscope
