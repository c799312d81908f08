// Terms of names that are listed beside the same name and begin and sound nearly alike: "Ulmea and Flikko",
// "Erlmea, and Fligo". The company that names keep speaks where sound alone does not; nothing is claimed.
#include <algorithm>

#include "quality/terms.h"
#include "support/word_map.h"
#include "text/sounds.h"

namespace callscope {
namespace {

constexpr std::size_t kShortest = 5;  // letters
constexpr std::size_t kEnd = 3;
constexpr std::size_t kMostPlaces = 12;      // of a name that are looked at
constexpr std::size_t kMostCompanions = 30;  // names beside one name; more are a long list
constexpr std::uint32_t kRare = 3;           // the rarer of two names stands at most so often

class ListedNames {
 public:
  ListedNames(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms)
      : seen_(seen), names_(names), terms_(terms) {}

  void run() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const NameWord& name = names_[i];
      if (name.inner == 0 || name.in_lower_case || name.known || name.of_participant ||
          text(name.places[0]).size() < kShortest)
        continue;
      for (std::size_t place = 0; place < std::min(name.places.size(), kMostPlaces); ++place) {
        add(i, listed_before(name.places[place]));
        add(i, listed_behind(name.places[place]));
      }
    }
    for (const auto& companions : lists_) compare(companions);
  }

 private:
  std::string_view text(TokenIndex at) const { return seen_.document.quote(seen_.token(at).span()); }
  bool is_name(TokenIndex at) const {
    const Token& token = seen_.token(at);
    return token.kind == TokenKind::word && token.has(kCapitalised) && token.end - token.start > 2;
  }
  bool joins(TokenIndex at) const {
    return seen_.token(at).is(","_w) || seen_.token(at).is("and"_w) || seen_.token(at).is("or"_w);
  }

  // The name on the other side of a comma, "and", or both; none where there is no such.
  TokenIndex listed_behind(TokenIndex at) const {
    TokenIndex next = at + 1;
    while (next < seen_.document.tokens().size() && next < at + 3 && joins(next)) ++next;
    return next > at + 1 && next < seen_.document.tokens().size() && is_name(next) ? next : at;
  }
  TokenIndex listed_before(TokenIndex at) const {
    TokenIndex before = at;
    while (before > 1 && before + 2 > at && joins(before - 1)) --before;
    return before < at && is_name(before - 1) ? before - 1 : at;
  }

  // Names beside one name, however that is heard.
  void add(std::size_t name, TokenIndex beside) {
    if (seen_.token(beside).word == names_[name].word) return;
    const std::string skeleton = sound_skeleton(Sound(text(beside)));
    if (skeleton.size() < 2) return;
    std::uint32_t& list = by_companion_[word_id(skeleton)];
    if (list == 0) {
      lists_.emplace_back();
      list = static_cast<std::uint32_t>(lists_.size());
    }
    auto& companions = lists_[list - 1];
    if (companions.size() < kMostCompanions &&
        std::find(companions.begin(), companions.end(), name) == companions.end())
      companions.push_back(name);
  }

  void compare(const std::vector<std::size_t>& companions) {
    for (std::size_t i = 0; i < companions.size(); ++i)
      for (std::size_t j = i + 1; j < companions.size(); ++j) {
        const NameWord &a = names_[companions[i]], &b = names_[companions[j]];
        if (std::min(a.count, b.count) > kRare || is_listed_with(a, b)) continue;
        const Sound x(text(a.places[0])), y(text(b.places[0]));
        if (!share_an_end(x.letters, y.letters) || !sounds_near(x, y, kShortest) || is_inflected(x.letters, y.letters))
          continue;
        a.count >= b.count ? group(a, b) : group(b, a);
      }
  }
  // The first or the last three letters; "Rivan" and "Radeo" have neither.
  static bool share_an_end(std::string_view a, std::string_view b) {
    if (std::min(a.size(), b.size()) < kEnd) return false;  // no letters of ours
    return a.substr(0, kEnd) == b.substr(0, kEnd) || a.substr(a.size() - kEnd) == b.substr(b.size() - kEnd);
  }
  // Two names of one list are two.
  bool is_listed_with(const NameWord& a, const NameWord& b) const {
    return std::any_of(a.places.begin(), a.places.end(), [&](TokenIndex at) {
      return seen_.token(listed_behind(at)).word == b.word || seen_.token(listed_before(at)).word == b.word;
    });
  }

  void group(const NameWord& often, const NameWord& rare) {
    const std::string canonical = terms_.canonical_of(text(often.places[0]));
    for (const NameWord* name : {&often, &rare})
      for (TokenIndex at : name->places) terms_.add(canonical, TermKind::other, text(at), seen_.token(at).span());
  }

  const Evidences& seen_;
  const std::vector<NameWord>& names_;
  TermBook& terms_;
  std::vector<std::vector<std::size_t>> lists_;  // names that stand beside one name
  WordMap by_companion_;                         // by the sound of the name beside: one more than the place in lists_
};

}  // namespace

void group_listed_names(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms) {
  ListedNames(seen, names, terms).run();
}

}  // namespace callscope
