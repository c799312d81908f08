#include "speakers/company_people.h"

#include <algorithm>
#include <string>

#include "support/sort_stably.h"
#include "support/word_lists.h"
#include "support/word_map.h"

namespace callscope {
namespace {

constexpr std::size_t kMaxPeople = 24;       // weighed against one another
constexpr std::uint32_t kAskers = 1u << 31;  // bit of those who ask

using Names = WordMap;  // word to seats, a bit each

Standing standing_of(const Participant& person) {
  if (person.role == Role::ir) return Standing::host;
  if (!person.title) return Standing::other;
  const std::string title = fold(*person.title);
  const auto has = [&](std::string_view words) { return title.find(words) != std::string::npos; };
  if (has("financ") || has("cfo")) return Standing::finance;
  const bool chief =
      has("chief executive") || has("ceo") || (has("president") && !has("vice")) || has("managing director");
  return chief ? Standing::chief : Standing::other;
}

// The words by which somebody may be named: of the name, its other spellings, and forms of the
// given name.
void add_names(const Member& member, std::uint32_t bit, Names& names) {
  const auto add = [&](const std::string& word) {
    if (word.size() < 2) return;
    names[hash_folded(word)] |= bit;
    for (std::string_view form : forms_of_name(word)) names[hash_folded(form)] |= bit;
  };
  for (const std::string& word : member.name.words) add(word);
  for (const std::string& alias : member.person.aliases)
    for (const std::string& word : read_name(alias).words) add(word);
}

// Where several are chief executives, those of a part of the company are not its chief.
void keep_one_chief(const Cast& cast, CompanyPeople& people) {
  const auto is_part = [&](std::size_t seat) {
    return cast.roster.members[static_cast<std::size_t>(people.members[seat])].person.organization.has_value();
  };
  bool any = false;
  for (std::size_t seat = 0; seat < people.size(); ++seat)
    any = any || (people.standing[seat] == Standing::chief && !is_part(seat));
  for (std::size_t seat = 0; any && seat < people.size(); ++seat)
    if (people.standing[seat] == Standing::chief && is_part(seat)) people.standing[seat] = Standing::other;
}

// Names that are common words too; at a sentence's start they are no name.
bool is_common_word(WordId word) {
  static const WordSet kWords = read_words("people_words", "name_and_word");
  return kWords.has(word);
}

int only_seat(std::uint32_t seats) {
  seats &= ~kAskers;
  if (seats == 0 || (seats & (seats - 1)) != 0) return kNone;
  int seat = 0;
  while ((seats >> seat & 1u) == 0) ++seat;
  return seat;
}

void find_names(const Document& document, const Names& names, std::vector<NamePlace>& out) {
  const auto& tokens = document.tokens();
  const auto& sentences = document.sentences();
  const auto seats_at = [&](TokenIndex at) -> std::uint32_t {
    if (!tokens[at].has(kCapitalised) || tokens[at].kind != TokenKind::word) return 0;
    return names.get(tokens[at].word);
  };
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const TokenRange range = sentences[s].tokens;
    for (TokenIndex at = range.first; at < range.last; ++at) {
      std::uint32_t seats = seats_at(at);
      if (seats == 0) continue;
      TokenIndex last = at + 1;
      while (last < range.last && (seats & seats_at(last)) != 0) seats &= seats_at(last++);
      const bool doubtful = at == range.first && last == at + 1 && is_common_word(tokens[at].word) &&
                            last < range.last && tokens[last].kind != TokenKind::punct;
      const int seat = only_seat(seats);
      if (seat != kNone && !doubtful) out.push_back({s, {at, last}, seat, (seats & kAskers) != 0});
      at = last - 1;
    }
  }
}

}  // namespace

bool is_companys(Role role) { return role == Role::executive || role == Role::ir || role == Role::unknown; }

bool is_supported(const Member& member) {
  return member.introduced || member.asks || member.listed || member.name.words.size() >= 2 || member.person.title;
}

CompanyPeople gather_people(const Document& document, const Cast& cast) {
  const auto& all = cast.roster.members;
  CompanyPeople out;
  std::vector<int> heard(all.size(), 0);
  for (int label : cast.block_label)
    if (label != kNone) ++heard[static_cast<std::size_t>(label)];
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].introduced) heard[i] += 3;
    if (!all[i].generic && !all[i].asks && is_companys(all[i].person.role) && is_supported(all[i]))
      out.members.push_back(static_cast<int>(i));
  }
  sort_stably(out.members,
              [&](int a, int b) { return heard[static_cast<std::size_t>(a)] > heard[static_cast<std::size_t>(b)]; });
  if (out.members.size() > kMaxPeople) out.members.resize(kMaxPeople);
  out.seat_of.assign(all.size(), kNone);
  Names names;
  for (std::size_t seat = 0; seat < out.members.size(); ++seat) {
    const auto member = static_cast<std::size_t>(out.members[seat]);
    out.seat_of[member] = static_cast<int>(seat);
    out.standing.push_back(standing_of(all[member].person));
    add_names(all[member], 1u << seat, names);
  }
  keep_one_chief(cast, out);
  for (const Member& member : all)
    if (member.asks || member.person.role == Role::analyst) add_names(member, kAskers, names);
  find_names(document, names, out.named);
  return out;
}

}  // namespace callscope
