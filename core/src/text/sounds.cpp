#include "text/sounds.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

#include "text/endings.h"

namespace callscope {
namespace {

constexpr std::size_t kMaxLetters = 24;
constexpr std::size_t kLongStem = 5;  // letters that two endings may follow
// Costs in quarters of a letter.
constexpr int kSound = 2, kPlain = 4, kFar = 1000;

constexpr bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

// Consonants that a recogniser takes for each other, a letter a group.
constexpr char group_of(char c) {
  switch (c) {
    case 'b':
    case 'p': return 'p';
    case 'd':
    case 't': return 't';
    case 'g':
    case 'k':
    case 'c':
    case 'q':
    case 'x': return 'k';
    case 'f':
    case 'v':
    case 'w': return 'f';
    case 'm':
    case 'n': return 'm';
    case 'l':
    case 'r': return 'l';
    case 's':
    case 'z': return 's';
    default: return is_vowel(c) ? 'a' : c;
  }
}

struct Groups {
  char of[256];
};
constexpr Groups groups() {
  Groups table{};
  for (int c = 0; c < 256; ++c) table.of[c] = group_of(static_cast<char>(c));
  return table;
}
constexpr Groups kGroups = groups();
char sound_group(char c) { return kGroups.of[static_cast<unsigned char>(c)]; }

// "ch" is "c" in a key: "Changfan" for "Jiangfan".
bool sound_alike(char a, char b) {
  return sound_group(a) == sound_group(b) || (a == 'c' && b == 'j') || (a == 'j' && b == 'c');
}
int substitution(char a, char b) {
  if (a == b) return 0;
  return sound_alike(a, b) ? kSound : kPlain;
}
int insertion(char c) { return is_vowel(c) || c == 'h' ? kSound : kPlain; }

std::string lower_letters(std::string_view word) {
  std::string letters;
  for (char c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c == '\'') continue;
    if (c < 'a' || c > 'z') return {};
    letters.push_back(c);
  }
  return letters.size() > kMaxLetters ? std::string() : letters;
}

// The least cost of turning one word into the other, and whether an edit was plain.
struct Distance {
  int cost = kFar;
  int plain = 0;  // edits between letters that do not sound alike
};

// Cost and plain edits as one number, of which the least is the better: 64 times the cost, and an edit of full cost is
// one that is plain. Words that cost more than `most` are only known to be far.
Distance distance(std::string_view a, std::string_view b, int most) {
  constexpr int kUnit = 64;
  static_assert(kUnit > 2 * kMaxLetters + 1, "all edits of the longest key are told apart from a cost");
  const auto edit = [](int cost) { return cost * kUnit + (cost >= kPlain ? 1 : 0); };
  std::array<int, kMaxLetters * 2 + 1> row, insert;
  row[0] = 0;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    insert[j] = edit(insertion(b[j - 1]));
    row[j] = row[j - 1] + insert[j];
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const int drop = edit(insertion(a[i - 1]));
    int diagonal = row[0];
    int least = row[0] += drop;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int above = row[j];
      row[j] = std::min({diagonal + edit(substitution(a[i - 1], b[j - 1])), above + drop, row[j - 1] + insert[j]});
      diagonal = above;
      least = std::min(least, row[j]);
    }
    if (least / kUnit > most) return {};
  }
  return {row[b.size()] / kUnit, row[b.size()] % kUnit};
}

// Letters by the vowel of their names, which is all that a poor line leaves of them: b, c, d and v; m and n.
constexpr char name_of(char letter) {
  switch (letter) {
    case 'B':
    case 'C':
    case 'D':
    case 'E':
    case 'G':
    case 'P':
    case 'T':
    case 'V':
    case 'Z': return 'B';
    case 'M':
    case 'N': return 'M';
    case 'F':
    case 'S':
    case 'X': return 'S';
    case 'L':
    case 'R':
    case 'I':
    case 'Y': return 'R';
    case 'A':
    case 'J':
    case 'K':
    case 'H': return 'A';
    case 'Q':
    case 'U':
    case 'W': return 'U';
    default: return letter;
  }
}

// Of lower-case letters.
std::string key_of(std::string letters) {
  if (letters.size() > 3 && (ends_with(letters, "er") || ends_with(letters, "or")))
    letters.replace(letters.size() - 2, 2, "a");
  std::string key;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char c = letters[i];
    const char next = i + 1 < letters.size() ? letters[i + 1] : '\0';
    std::string_view sound(&letters[i], 1);
    if (c == 'p' && next == 'h') {
      sound = "f";
      ++i;
    } else if (c == 't' && next == 'h') {
      sound = "t";
      ++i;
    } else if (c == 'c' && next == 'k') {
      sound = "k";
      ++i;
    } else if (c == 'c' && next == 'h')
      ++i;
    else if (c == 'q' && next == 'u') {
      sound = "kv";
      ++i;
    } else if (c == 'i' && next == 'e') {
      sound = "i";
      ++i;
    } else if (c == 'e' && (next == 'e' || next == 'a')) {
      sound = "i";
      ++i;
    } else if (c == 'a' && next == 'y') {
      sound = "ai";
      ++i;
    } else if (c == 'x')
      sound = "ks";
    else if (c == 'y')
      sound = "i";
    else if (c == 'w')
      sound = "v";
    else if (c == 'c')
      sound = next == 'e' || next == 'i' || next == 'y' ? "s" : "k";
    for (char part : sound)
      if (key.empty() || key.back() != part) key.push_back(part);
  }
  return key;
}

}  // namespace

std::string sound_key(std::string_view word) { return key_of(lower_letters(word)); }

Sound::Sound(std::string_view word) : letters(lower_letters(word)), key(key_of(letters)) {
  for (char c : key) mask |= 1u << (c - 'a');
}

bool is_inflected(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  std::size_t common = 0;
  while (common < a.size() && a[common] == b[common]) ++common;
  const std::string_view x = a.substr(common), y = b.substr(common);
  if (common < 3) return false;
  constexpr std::string_view kEndings[] = {"s",    "es",    "n",  "an",  "ian", "ean",  "ese", "er", "ers", "or",
                                           "ic",   "al",    "ed", "ing", "y",   "ies",  "ish", "i",  "ia",  "a",
                                           "o",    "e",     "h",  "ly",  "ism", "ist",  "ion", "d",  "r",   "ns",
                                           "land", "ville", "na", "son", "ans", "ians", "ie",  "ey"};
  // Endings that take the place of a last vowel: "Asia", "Asian" has none; "Africa", "African"; "Italy", "Italian".
  constexpr std::pair<char, std::string_view> kReplaced[] = {
      {'a', "an"},  {'a', "ans"}, {'a', "as"},  {'a', "ian"}, {'e', "ing"}, {'e', "ion"}, {'e', "ic"},  {'e', "al"},
      {'y', "ies"}, {'y', "ied"}, {'y', "ian"}, {'y', "ic"},  {'o', "an"},  {'o', "ans"}, {'e', "ean"}, {'e', "ans"},
      {'n', "s"},   {'a', "s"},   {'s', "d"},   {'d', "r"},   {'r', "s"},   {'a', "n"}};
  const auto is_ending = [&](std::string_view tail) {
    return std::find(std::begin(kEndings), std::end(kEndings), tail) != std::end(kEndings);
  };
  if (x.empty()) return y.empty() || is_ending(y);
  for (std::size_t stem = common; stem >= kLongStem && stem + 2 >= common; --stem)  // "Operat-ion", "Operat-ing"
    if (a.size() > stem + 1 && is_ending(a.substr(stem)) && is_ending(b.substr(stem))) return true;
  if (x.size() > 1) return false;
  const auto replaced = [&](std::string_view from, std::string_view to) {
    return from.size() == 1 && std::find(std::begin(kReplaced), std::end(kReplaced),
                                         std::pair<char, std::string_view>{from[0], to}) != std::end(kReplaced);
  };
  return replaced(x, y) || replaced(y, x);
}

bool sounds_like(const Sound& heard, const Sound& said) {
  const std::size_t length = std::min(heard.letters.size(), said.letters.size());
  if (heard.empty() || said.empty() || length < 4) return false;
  const std::size_t longer = std::max(heard.key.size(), said.key.size());
  if (longer > std::min(heard.key.size(), said.key.size()) + 2) return false;
  if (!sound_alike(heard.key[0], said.key[0])) return false;
  // Few letters may differ: the cheap test before the distance.
  std::uint32_t differ = heard.mask ^ said.mask;
  int bits = 0;
  for (; differ != 0; differ &= differ - 1) ++bits;
  if (bits > 5) return false;
  const auto fits = [&](std::string_view a, std::string_view b) {
    const int most = length < 6 ? kSound : length < 9 ? 2 * kSound : 3 * kSound;
    const Distance found = distance(a, b, most);
    return found.cost <= most && (found.plain == 0 || (found.plain == 1 && length > 7));
  };
  return fits(heard.key, said.key) || fits(heard.letters, said.letters);
}

std::string sound_skeleton(const Sound& word) {
  std::string skeleton;
  for (std::size_t i = 0; i < word.key.size(); ++i) {
    const char c = word.key[i];
    const bool silent = c == 'r' && i > 0 && i + 1 < word.key.size() && is_vowel(word.key[i - 1]) &&
                        sound_group(word.key[i + 1]) == 't';
    if (!is_vowel(c) && !silent) skeleton.push_back(sound_group(c));
  }
  return skeleton;
}

bool sounds_near(const Sound& heard, const Sound& said, std::size_t fewest_letters) {
  const std::size_t length = std::min(heard.letters.size(), said.letters.size());
  if (heard.empty() || said.empty() || length < fewest_letters) return false;
  if (sound_group(heard.key[0]) != sound_group(said.key[0])) return false;
  const int most = length < 9 ? 2 * kPlain : 3 * kPlain;
  return distance(heard.key, said.key, most).cost <= most || distance(heard.letters, said.letters, most).cost <= most;
}

bool is_letter_off(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  std::size_t differ = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (name_of(a[i]) != name_of(b[i]) || ++differ > 1) return false;
  }
  return differ == 1;
}

bool sounds_short(const Sound& heard, const Sound& said) {
  if (heard.empty() || said.empty() || heard.letters == said.letters) return false;
  if (std::min(heard.letters.size(), said.letters.size()) < 3 || sound_group(heard.key[0]) != sound_group(said.key[0]))
    return false;
  return distance(heard.letters, said.letters, kPlain).cost <= kPlain;
}

bool sounds_split(std::string_view first, std::string_view second, const Sound& said) {
  const std::string head = lower_letters(first), tail = lower_letters(second);
  if (head.size() < 3 || tail.size() < 2 || head.size() * 2 < said.letters.size()) return false;
  if (head.size() >= said.letters.size() || said.letters.compare(0, head.size(), head) != 0) return false;
  if (said.letters[head.size()] != tail[0]) return false;
  const std::size_t rest = said.letters.size() - head.size();
  return tail.size() <= rest + 3 && rest <= tail.size() + 3;
}

}  // namespace callscope
