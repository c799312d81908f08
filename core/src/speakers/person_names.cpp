#include "speakers/person_names.h"

#include <algorithm>

#include "support/table.h"
#include "support/word_map.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace callscope {
namespace {

constexpr std::size_t kMaxWords = 8;
constexpr std::size_t kMaxLetters = 24;  // longer words are compared by equality alone
constexpr int kMostEdits = 3;            // between two spellings of one word
constexpr int kEditsOfName = 2;          // of one whole name

bool is_not_a_name(std::string_view word) {
  static constexpr std::string_view kWords[] = {"mr",  "mrs", "ms",  "miss", "dr",       "prof", "sir",
                                                "jr",  "sr",  "ii",  "iii",  "iv",       "phd",  "cfa",
                                                "cpa", "md",  "esq", "mba",  "professor"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

// The class of a consonant, 0 for what is not heard apart.
char consonant_class(char c) {
  switch (c) {
    case 'b':
    case 'p': return 'p';
    case 'f':
    case 'v':
    case 'w': return 'f';
    case 'd':
    case 't': return 't';
    case 'g':
    case 'k':
    case 'q': return 'k';
    case 'j': return 'j';
    case 's':
    case 'z':
    case 'x':
    case 'c': return 's';
    case 'l':
    case 'r': return 'l';
    case 'm': return 'm';
    case 'n': return 'n';
    default: return 0;
  }
}

int edit_distance(std::string_view a, std::string_view b) {
  int row[kMaxLetters + 1];
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

// A bit for each letter; letters may share one.
std::uint64_t letters_in(std::string_view word) {
  std::uint64_t letters = 0;
  for (char c : word) letters |= std::uint64_t{1} << (c & 63);
  return letters;
}

// Whether two words are surely further apart than so many edits, each of which changes the length by one at most and
// the set of letters by two. Most pairs are, and need no table.
bool is_far(std::string_view a, std::string_view b, std::size_t edits) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > edits) return true;
  std::size_t others = 0;
  for (std::uint64_t bits = letters_in(a) ^ letters_in(b); bits != 0; bits &= bits - 1) ++others;
  return others > 2 * edits;
}

std::string joined(const PersonName& name) {
  std::string all;
  for (const auto& word : name.words) all += word;
  return all;
}

// Groups of forms of one given name; a form may be in several.
struct GivenNames {
  std::vector<std::vector<std::string_view>> groups;
  WordMap numbers;                                // of forms, one more than the place in of_form
  std::vector<std::vector<std::size_t>> of_form;  // the groups that a form is in
};

const GivenNames& given_names() {
  static const auto names = [] {
    GivenNames all;
    for (const auto& row : read_table("given_names")) {
      for (std::string_view form : split(row[0])) {
        std::uint32_t& number = all.numbers[word_id(form)];
        if (number == 0) {
          all.of_form.emplace_back();
          number = static_cast<std::uint32_t>(all.of_form.size());
        }
        all.of_form[number - 1].push_back(all.groups.size());
      }
      all.groups.push_back(split(row[0]));
    }
    return all;
  }();
  return names;
}

// The groups of a form, whose letters are folded; none where it is unknown.
const std::vector<std::size_t>& groups_of(std::string_view folded) {
  static const std::vector<std::size_t> kNoGroups;
  const std::uint32_t number = given_names().numbers.get(hash_folded(folded));
  return number == 0 ? kNoGroups : given_names().of_form[number - 1];
}

bool are_forms_of_one_name(std::string_view a, std::string_view b) {
  const auto &left = groups_of(a), &right = groups_of(b);
  return std::find_first_of(left.begin(), left.end(), right.begin(), right.end()) != left.end();
}

// Same words, whatever their order; words that one name leaves out are in `left`.
int count_shared(const PersonName& a, const PersonName& b) {
  int shared = 0;
  for (const auto& word : a.words)
    if (std::find(b.words.begin(), b.words.end(), word) != b.words.end()) ++shared;
  return shared;
}

int full_likeness(const PersonName& a, const PersonName& b) {
  const int straight =
      std::min(word_likeness(a.words.front(), b.words.front()), word_likeness(a.words.back(), b.words.back()));
  const int turned =
      std::min(word_likeness(a.words.front(), b.words.back()), word_likeness(a.words.back(), b.words.front()));
  const bool same_family = a.words.back() == b.words.back() && a.words.back().size() >= 4;
  const bool same_initial = a.words.front()[0] == b.words.front()[0];
  return std::max({straight, turned > 65 ? turned - 5 : 0, same_family && same_initial ? 71 : 0});
}

}  // namespace

std::string sound_of(std::string_view folded) {
  std::string key;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    const char next = i + 1 < folded.size() ? folded[i + 1] : '\0';
    char kind = consonant_class(c);
    if ((c == 'z' || c == 'c' || c == 's') && next == 'h')
      kind = c == 's' ? 's' : 'j', ++i;
    else if (c == 't' && (next == 's' || next == 'z'))
      kind = 's', ++i;
    else if (c == 'p' && next == 'h')
      kind = 'f', ++i;
    else if (c == 'g' && next == 'h')
      kind = 0, ++i;
    if (kind == 0 && key.empty() && i == 0) key += 'a';
    if (kind != 0 && (key.empty() || key.back() != kind)) key += kind;
  }
  return key;
}

std::vector<std::string_view> forms_of_name(std::string_view folded) {
  std::vector<std::string_view> forms;
  for (std::size_t group : groups_of(folded))
    for (std::string_view form : given_names().groups[group])
      if (form != folded) forms.push_back(form);
  return forms;
}

PersonName read_name(std::string_view printed) {
  PersonName name;
  name.words.reserve(4);  // as few names have
  name.sounds.reserve(4);
  std::string word;
  bool behind_hyphen = false;  // "Takada-san"
  const auto take = [&] {
    const bool honorific = behind_hyphen && word == "san";
    if (!word.empty() && !honorific && !is_not_a_name(word) && name.words.size() < kMaxWords) {
      name.sounds.push_back(sound_of(word));
      name.words.push_back(word);
    }
    word.clear();
  };
  const std::string folded = fold(printed);
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = code_point(folded, at);
    const CharClass kind = classify(point.value);
    const bool joins = point.value == '\'' && !word.empty();
    if (kind == CharClass::letter || kind == CharClass::cjk || kind == CharClass::kana || kind == CharClass::hangul ||
        joins)
      word.append(folded, at, point.length);
    else if (point.value == '(')
      break;
    else {
      take();
      behind_hyphen = point.value == '-';
    }
    at += point.length;
  }
  take();
  return name;
}

int word_likeness(std::string_view a, std::string_view b) {
  if (a == b) return 100;
  if (a.empty() || b.empty()) return 0;
  if (are_forms_of_one_name(a, b)) return 92;
  const auto& shorter = a.size() < b.size() ? a : b;
  const auto& longer = a.size() < b.size() ? b : a;
  if (longer.substr(0, shorter.size()) == shorter) return shorter.size() == 1 ? 88 : shorter.size() >= 3 ? 85 : 60;
  if (longer.size() > kMaxLetters || shorter.size() < 3 || is_far(a, b, kMostEdits)) return 0;
  const int distance = edit_distance(a, b);
  if (distance == 1) return shorter.size() >= 4 ? 80 : 66;
  const bool alike = sound_of(a) == sound_of(b);
  if (alike && distance <= (longer.size() >= 7 ? kMostEdits : 2)) return 72;
  if (distance == 2 && shorter.size() >= 6) return 70;
  return 0;
}

int likeness(const PersonName& a, const PersonName& b) {
  if (a.empty() || b.empty()) return 0;
  const auto shorter = static_cast<int>(std::min(a.words.size(), b.words.size()));
  const int shared = count_shared(a, b);
  if (a.words == b.words) return 100;
  if (shared == shorter && shorter >= 2) return a.words.size() == b.words.size() ? 97 : 92;
  if (shorter >= 2) {
    const int full = full_likeness(a, b);
    if (full > 0) return full;
  }
  const std::string left = joined(a), right = joined(b);
  if (left == right) return 95;
  if (shorter == 1) {
    int best = 0;
    const PersonName& one = a.words.size() == 1 ? a : b;
    const PersonName& other = a.words.size() == 1 ? b : a;
    for (const auto& word : other.words) {
      const int like = word.size() > 1 && one.words[0].size() > 1 ? word_likeness(one.words[0], word) : 0;
      best = std::max(best, like == 100 ? 90 : like - 5);
    }
    if (best >= 60) return best;
  }
  if (left.size() >= 6 && right.size() >= 6 && left.size() <= kMaxLetters && right.size() <= kMaxLetters &&
      !is_far(left, right, kEditsOfName) && edit_distance(left, right) <= kEditsOfName)
    return 72;
  return 0;
}

bool is_heard_as(const PersonName& said, const PersonName& name) {
  if (likeness(said, name) > 0) return true;
  for (const auto& one : said.words)
    for (const auto& other : name.words)
      if (word_likeness(one, other) > 0) return true;
  return false;
}

}  // namespace callscope
