// garbled_term for people of two names: both heard as one word ("Weihong" for Wei Hong), or a given
// name that takes part with a surname that is nearly that person's ("Joan Tai" for Joan Tsai). Short
// surnames are too common to be known alone; the given name beside them speaks for them. A rendition that begins with
// "I am" and a name that nobody bears means whom it renders. Whom the host asks for the next question is the operator.
#include <algorithm>

#include "quality/terms.h"
#include "speakers/firms.h"
#include "support/word_map.h"
#include "text/endings.h"
#include "text/sounds.h"

namespace callscope {
namespace {

constexpr std::size_t kMostPeople = 400;
constexpr std::uint32_t kRare = 3;  // a garbled spelling stands at most so often
constexpr double kSureSpeaker = 0.6;
constexpr std::size_t kMostAsked = 200;  // times that the operator is asked
constexpr TokenIndex kShortSentence = 12;
constexpr TokenIndex kOpening = 14;   // tokens in which a rendition says whom it renders
constexpr std::size_t kShortest = 3;  // letters of a surname

struct Person {
  std::string full, given, family;
  std::string folded;  // the given name, lower case
  Sound joined;
};

class People {
 public:
  People(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms, std::vector<Warning>& found)
      : seen_(seen), names_(names), terms_(terms), found_(found) {}

  void run() {
    read_people();
    read_borne();
    read_renditions();
    read_operators();
    if (people_.empty()) return;
    for (const NameWord& name : names_) {
      if (!name.of_participant && !name.in_lower_case && (name.given_name || !name.known))
        if (const Person* person = called_short(text(name))) group(*person, name);
      if (name.of_participant || name.of_header || name.known || name.in_lower_case || name.count > kRare) continue;
      const Sound heard(text(name));
      if (heard.empty()) continue;
      if (const Person* person = joined_as(heard)) {
        for (TokenIndex at : name.places) report(*person, {at, at + 1});
        continue;
      }
      for (TokenIndex at : name.places)
        if (const Person* person = surname_of(at, heard)) report(*person, {at - 1, at + 1});
    }
  }

 private:
  void read_borne() {
    for (const Participant& person : seen_.speech.participants) {
      for (const Token& token : tokens_of(person.name)) borne_.insert(token.word);
      for (const std::string& alias : person.aliases)
        for (const Token& token : tokens_of(alias)) borne_.insert(token.word);
    }
  }
  void read_people() {
    const auto& participants = seen_.speech.participants;
    for (std::size_t i = 0; i < std::min(participants.size(), kMostPeople); ++i) {
      const std::string& name = participants[i].name;
      const auto words = tokens_of(name);
      if (words.size() != 2 || words[1].end - words[1].start < kShortest) continue;
      Person person{name, std::string(words[0].span().of(name)), std::string(words[1].span().of(name)), {}, Sound("")};
      person.folded = fold(person.given);
      person.joined = Sound(person.given + person.family);
      if (person.joined.empty()) continue;
      if (std::uint32_t& number = by_given_[words[0].word]; number == 0)
        number = static_cast<std::uint32_t>(people_.size()) + 1;
      people_.push_back(std::move(person));
    }
  }

  // "I am Joe Chai", where the original is Chou Jai's.
  void read_renditions() {
    for (std::size_t i = 0; i < seen_.speech.turns.size(); ++i) {
      const Turn& turn = seen_.speech.turns[i];
      if (turn.renders == kNone || turn.role != Role::interpreter) continue;
      const Turn& original = seen_.speech.turns[static_cast<std::size_t>(turn.renders)];
      if (original.speaker == kNone || original.role != Role::executive || original.confidence < kSureSpeaker) continue;
      const TokenRange name = said_name(seen_.speech.turn_tokens[i]);
      const auto is_borne = [&](TokenIndex at) { return borne_.has(seen_.token(at).word); };
      bool strange = !name.empty();
      for (TokenIndex at = name.first; at < name.last; ++at) strange = strange && !is_borne(at);
      const std::string& rendered = seen_.speech.participants[static_cast<std::size_t>(original.speaker)].name;
      if (strange) report(rendered, name, "whom the interpreter renders here", "rendered_speaker", 0.75);
    }
  }
  // "Arvind, let's take the last question", before the operator speaks: nothing is doubtful, or the title was misheard.
  void read_operators() {
    const auto& turns = seen_.speech.turns;
    std::size_t asked = 0;
    for (std::size_t i = 0; i + 1 < turns.size() && asked < kMostAsked; ++i) {
      const TokenRange turn = seen_.speech.turn_tokens[i];
      if (turns[i].role == Role::operator_ || turns[i + 1].role != Role::operator_ || turn.empty()) continue;
      const TokenRange last = seen_.document.sentences()[seen_.document.sentence_of(turn.last - 1)].tokens;
      const TokenRange said{std::max(last.first, turn.first), turn.last};
      if (said.size() > kShortSentence || said.size() < 3 || !seen_.token(said.first + 1).is(","_w)) continue;
      bool asks = false;
      for (TokenIndex at = said.first; at < said.last; ++at)
        asks = asks || seen_.token(at).is("question"_w) || seen_.token(at).is("questions"_w);
      if (!asks) continue;
      ++asked;
      if (may_be_operator(said.first))
        terms_.add("Operator", TermKind::person, seen_.document.quote(seen_.token(said.first).span()),
                   seen_.token(said.first).span());
    }
  }
  bool may_be_operator(TokenIndex at) const {
    const auto bears = [&](const NameWord& name) { return name.word == seen_.token(at).word; };
    const auto name = std::find_if(names_.begin(), names_.end(), bears);
    return name != names_.end() && !name->in_lower_case && !name->names_nobody && !borne_.has(name->word) &&
           !ends_with(text(*name), "ly");
  }
  // The name behind "I am", "I'm", "this is" in the opening of a turn.
  TokenRange said_name(TokenRange turn) const {
    const TokenIndex end = std::min(turn.last, turn.first + kOpening);
    for (TokenIndex at = turn.first; at + 2 < end; ++at) {
      const Token &token = seen_.token(at), &next = seen_.token(at + 1);
      const bool two = (token.is("i"_w) && next.is("am"_w)) || (token.is("this"_w) && next.is("is"_w)) ||
                       (token.is("name"_w) && next.is("is"_w));
      if (!two && !token.is("i'm"_w)) continue;
      const TokenIndex first = at + (two ? 2 : 1);
      TokenIndex last = first;
      while (last < end && last < first + 3 && seen_.token(last).kind == TokenKind::word &&
             seen_.token(last).has(kCapitalised))
        ++last;
      const bool closed = last < end && (seen_.token(last).is("."_w) || seen_.token(last).is(","_w));
      return closed && last > first ? TokenRange{first, last} : TokenRange{};
    }
    return {};
  }
  std::string_view text(const NameWord& name) const { return seen_.document.quote(seen_.token(name.places[0]).span()); }

  // "Benny" where one Benjamin takes part: the same person, most likely; nothing is doubtful.
  const Person* called_short(std::string_view name) const {
    std::string stem = fold(name);
    const std::size_t ending = stem.size() > 4 && stem.compare(stem.size() - 2, 2, "ie") == 0 ? 2
                               : stem.size() > 3 && stem.back() == 'y'                        ? 1
                                                                                              : 0;
    if (ending == 0) return nullptr;
    stem.resize(stem.size() - ending);
    if (stem.size() > 3 && stem[stem.size() - 1] == stem[stem.size() - 2]) stem.pop_back();
    if (stem.size() < kShortest) return nullptr;
    const Person* only = nullptr;
    for (const Person& person : people_) {
      if (person.folded.compare(0, stem.size(), stem) != 0 || person.folded.size() <= stem.size()) continue;
      if (only != nullptr) return nullptr;
      only = &person;
    }
    return only;
  }
  void group(const Person& person, const NameWord& name) {
    for (TokenIndex at : name.places)
      terms_.add(person.full, TermKind::person, seen_.document.quote(seen_.token(at).span()), seen_.token(at).span());
  }

  const Person* joined_as(const Sound& heard) const {
    if (heard.letters.size() < 6) return nullptr;
    for (const Person& person : people_)
      if (heard.letters == person.joined.letters || sounds_like(heard, person.joined)) return &person;
    return nullptr;
  }

  const Person* surname_of(TokenIndex at, const Sound& heard) const {
    if (at == 0 || seen_.token(at).has(kSentenceStart) || !seen_.token(at - 1).has(kCapitalised)) return nullptr;
    const std::uint32_t number = by_given_.get(seen_.token(at - 1).word);
    if (number == 0 || heard.letters.size() < kShortest) return nullptr;
    const Person& person = people_[number - 1];
    return sounds_short(heard, Sound(person.family)) ? &person : nullptr;
  }

  // "Jefferies" is the firm, though one Jeff Norris takes part.
  bool is_firm(TokenRange heard) const {
    const std::string_view words = seen_.document.quote(seen_.document.span_of(heard));
    return firm_heard_as(words) == words;
  }
  void report(const Person& person, TokenRange heard) {
    if (is_firm(heard)) return;
    report(person.full, heard, "who takes part in the call", "participant_name", 0.8);
  }
  void report(const std::string& name, TokenRange heard, const char* who, const char* rule, double confidence) {
    const Span place = seen_.document.span_of(heard);
    terms_.add(name, TermKind::person, seen_.document.quote(place), place);
    report_garbled(seen_, place, name, who, confidence, {{rule, place}}, found_);
  }

  const Evidences& seen_;
  const std::vector<NameWord>& names_;
  TermBook& terms_;
  std::vector<Warning>& found_;
  WordSet borne_;  // by participants
  std::vector<Person> people_;
  WordMap by_given_;  // one more than the place in people_ of the first of that given name
};

}  // namespace

void match_people(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms,
                  std::vector<Warning>& found) {
  People(seen, names, terms, found).run();
}

}  // namespace callscope
