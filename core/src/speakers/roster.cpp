#include "speakers/roster.h"

#include <algorithm>

namespace callscope {
namespace {

constexpr std::size_t kBucket = 24;  // members looked at for one word
constexpr std::size_t kCrowd = 400;  // more take part than any call has: look at few
constexpr std::size_t kCrowdBucket = 2;
constexpr int kSamePerson = 70;  // two full names
constexpr std::size_t kMaxAliases = 12;

std::string squeeze(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == ',' || out.back() == ':')) out.pop_back();
  return out;
}

bool is_shouted(std::string_view name) {
  int lower = 0, upper = 0;
  for (char c : name) {
    lower += c >= 'a' && c <= 'z';
    upper += c >= 'A' && c <= 'Z';
  }
  return lower == 0 || upper == 0;
}

// Sounds are no words.
WordId key_of_sound(std::string_view sound) {
  WordHash hash;
  hash.add('~');
  for (char c : sound) hash.add(c);
  return hash.id();
}

bool is_initial(const std::string& folded) { return folded.size() == 1; }

void fill(std::optional<std::string>& slot, const std::optional<std::string>& value) {
  if (!slot && value && !value->empty()) slot = value;
}

}  // namespace

void SpeakerRoster::index(int member) {
  const PersonName& name = members[static_cast<std::size_t>(member)].name;
  const auto put = [&](WordId key) {
    std::uint32_t& place = buckets_[key];
    if (place == 0) {
      by_key_.emplace_back();
      place = static_cast<std::uint32_t>(by_key_.size());
    }
    auto& bucket = by_key_[place - 1];
    if (bucket.size() < kBucket && (bucket.empty() || bucket.back() != member)) bucket.push_back(member);
  };
  std::string joined;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    put(hash_folded(name.words[i]));
    put(key_of_sound(name.sounds[i]));
    joined += name.words[i];
  }
  put(key_of_sound(sound_of(joined)));
}

bool SpeakerRoster::is_on(Side side, const Member& member) const {
  const Role role = member.person.role;
  const bool asks = member.asks || role == Role::analyst || role == Role::media;
  if (side == Side::executives && role == Role::ir) return false;
  return side == Side::any || asks == (side == Side::askers);
}

int SpeakerRoster::find(std::string_view printed, int least, Side side) const {
  return find(read_name(printed), least, side);
}

int SpeakerRoster::find(const PersonName& name, int least, Side side) const {
  if (name.empty()) return kNone;
  int best = kNone, best_score = least - 1;
  bool tie = false;
  const auto look = [&](WordId key) {
    const std::uint32_t place = buckets_.get(key);
    if (place == 0) return;
    std::size_t looked = 0;
    for (int candidate : by_key_[place - 1]) {
      if (members.size() > kCrowd && ++looked > kCrowdBucket) break;
      if (candidate == best || !is_on(side, members[static_cast<std::size_t>(candidate)])) continue;
      const int score = likeness(name, members[static_cast<std::size_t>(candidate)].name);
      if (candidate == best || score < best_score) continue;
      tie = score == best_score && best != kNone;
      if (score > best_score) best = candidate, best_score = score;
    }
  };
  std::string joined;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    look(hash_folded(name.words[i]));
    look(key_of_sound(name.sounds[i]));
    joined += name.words[i];
  }
  look(key_of_sound(sound_of(joined)));
  return tie ? kNone : best;
}

void SpeakerRoster::note_spelling(Member& member, std::string_view name) {
  auto& aliases = member.person.aliases;
  if (name == member.person.name || aliases.size() >= kMaxAliases) return;
  if (std::find(aliases.begin(), aliases.end(), name) == aliases.end()) aliases.emplace_back(name);
}

// "D. Jordan" in print is the Bryan Jordan whom a title announces, or the other way round: many go by their middle
// name. Not where two executives bear the family name.
int SpeakerRoster::find_by_middle_name(const PersonName& name, Role role) const {
  const std::uint32_t place = buckets_.get(hash_folded(name.words.back()));
  if (name.words.size() != 2 || role != Role::executive || place == 0) return kNone;
  int found = kNone;
  for (const int candidate : by_key_[place - 1]) {
    const Member& member = members[static_cast<std::size_t>(candidate)];
    if (member.person.role != role || member.name.words.size() != 2 || member.name.words.back() != name.words.back())
      continue;
    if (found != kNone) return kNone;
    found = candidate;
  }
  if (found == kNone) return kNone;
  const std::string& other = members[static_cast<std::size_t>(found)].name.words.front();
  return is_initial(other) != is_initial(name.words.front()) ? found : kNone;
}

int SpeakerRoster::add(std::string_view printed, const Affiliation& affiliation, double confidence, Evidence evidence) {
  const std::string name = squeeze(printed);
  const PersonName words = read_name(name);
  if (words.empty()) return kNone;
  int at = find(words, words.words.size() >= 2 ? kSamePerson : 60);
  // A list names nobody twice.
  if (at == kNone && std::string_view(evidence.rule) != "participant_list")
    at = find_by_middle_name(words, affiliation.role);
  if (at == kNone) {
    at = static_cast<int>(members.size());
    Member member;
    member.person.name = name;
    member.person.confidence = confidence;
    member.name = words;
    members.push_back(std::move(member));
    index(at);
  }
  Member& member = members[static_cast<std::size_t>(at)];
  Participant& person = member.person;
  const bool fuller = words.words.size() > member.name.words.size() && member.name.words.size() == 1 &&
                      likeness(words, member.name) >= 85;
  if (fuller || (is_initial(member.name.words.front()) && !is_initial(words.words.front()))) {
    note_spelling(member, person.name);
    person.name = name;
    member.name = words;
    index(at);
  } else if (is_shouted(person.name) && !is_shouted(name) && likeness(words, member.name) == 100) {
    person.name = name;
  }
  note_spelling(member, name);
  fill(person.title, affiliation.title);
  fill(person.organization, affiliation.organization);
  const bool sharper = person.role == Role::executive && affiliation.role == Role::ir;
  if (person.role == Role::unknown || sharper) person.role = affiliation.role;
  if (confidence > person.confidence) person.confidence = confidence;
  if (person.evidence.size() < 4) person.evidence.push_back(evidence);
  return at;
}

int SpeakerRoster::add_function(Role role, std::string_view printed, Evidence evidence) {
  const std::string name = squeeze(printed);
  for (std::size_t i = 0; i < members.size(); ++i)
    if (members[i].generic && members[i].person.role == role && members[i].person.name == name)
      return static_cast<int>(i);
  Member member;
  member.person.name = name;
  member.person.role = role;
  member.person.confidence = 0.95;
  member.person.evidence.push_back(evidence);
  member.generic = true;
  members.push_back(std::move(member));
  return static_cast<int>(members.size()) - 1;
}

}  // namespace callscope
