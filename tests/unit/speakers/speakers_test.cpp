#include "speakers/speakers.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace callscope;

namespace {

struct Read {
  Document document;
  Speech speech;

  std::string name(std::size_t turn) const {
    const ParticipantId who = speech.turns[turn].speaker;
    return who == kNone ? "" : speech.participants[static_cast<std::size_t>(who)].name;
  }
};

Read read(const std::string& text) {
  Read out;
  out.document = read_document(decode(text, Options{}).value());
  out.speech = resolve_speakers(out.document, Call{});
  return out;
}

const char* const kCall =
    "Good day, and welcome to the Larch Group second quarter conference call. All participants are in listen-only mode. "
    "I would now like to turn the call over to Dana Whitlock, Head of Investor Relations. Please go ahead.\n\n"
    "Thank you, operator. Welcome to our call. With me today are Mei Duan, Chief Executive Officer, and Victor Lam, "
    "Chief Financial Officer. Today's remarks contain forward-looking statements. I will now turn the call over to Mei.\n\n"
    "Thank you, Dana. We delivered a strong quarter, and our revenue grew across all regions. We continue to invest in our "
    "stores and our people. I will now turn it over to Victor.\n\n"
    "Thanks, Mei. Revenue was $84 million compared to $80 million a year ago. Adjusted EBITDA margin was 14%. Our tax rate was 21%.\n\n"
    "To ask a question, press star one on your telephone. Your first question comes from Noelle Farrant with Pine Bank. Please go ahead.\n\n"
    "Hi, good morning. Thanks for taking my question. Could you talk about the margin? And what do you see in the stores?\n\n"
    "Thank you, Noelle. This is Victor. We expect our margin to improve in the second half, and we continue to manage our costs.\n\n"
    "This concludes today's conference call. You may now disconnect.\n";

}  // namespace

TEST_CASE("speakers are found in a call without labels") {
  const Read call = read(kCall);
  struct Row {
    const char *words, *name;
    Role role;
  };
  const auto row = GENERATE(values<Row>({
      {"Good day", "Operator", Role::operator_},
      {"Thank you, operator", "Dana Whitlock", Role::ir},
      {"Thank you, Dana", "Mei Duan", Role::executive},
      {"Thanks, Mei", "Victor Lam", Role::executive},
      {"Hi, good morning", "Noelle Farrant", Role::analyst},
      {"Thank you, Noelle", "Victor Lam", Role::executive},
  }));
  CAPTURE(row.words);
  const auto& turns = call.speech.turns;
  const auto turn = std::find_if(turns.begin(), turns.end(), [&](const Turn& item) {
    return call.document.quote(item.span).substr(0, std::string(row.words).size()) == row.words;
  });
  REQUIRE(turn != turns.end());
  CHECK(call.name(static_cast<std::size_t>(turn - turns.begin())) == row.name);
  CHECK(turn->role == row.role);
}

TEST_CASE("the asker's firm is what the operator says") {
  const Read call = read(kCall);
  const auto& people = call.speech.participants;
  const auto asker =
      std::find_if(people.begin(), people.end(), [](const Participant& p) { return p.name == "Noelle Farrant"; });
  REQUIRE(asker != people.end());
  CHECK(asker->organization == std::string("Pine Bank"));
}

TEST_CASE("who asks is announced in few words too") {
  const char* const words =
      GENERATE("Next one, Noelle Farrant, Pine Bank.", "Next one is Noelle Farrant from Pine Bank.",
               "Next, we'll have Noelle Farrant, Pine Bank for questions.",
               "Now we'll have our last question, Noelle Farrant, Pine Bank.");
  CAPTURE(words);
  std::string text = kCall;
  const std::string said = "Your first question comes from Noelle Farrant with Pine Bank. Please go ahead.";
  text.replace(text.find(said), said.size(), words);
  const Read call = read(text);
  const auto& all = call.speech.participants;
  const auto asker = std::find_if(all.begin(), all.end(), [](const auto& one) { return one.role == Role::analyst; });
  REQUIRE(asker != all.end());
  CHECK(asker->name == "Noelle Farrant");
  CHECK(asker->organization == std::string("Pine Bank"));
}

TEST_CASE("what is spoken of in passing is nobody who takes part") {
  const auto names = [](const std::string& words) {
    std::string text = kCall;
    text.insert(text.find(" I will now turn it over to Victor."), " " + words);
    const Read call = read(text);
    return std::count_if(call.speech.participants.begin(), call.speech.participants.end(),
                         [](const Participant& p) { return p.role == Role::executive; });
  };
  const auto words = GENERATE(as<std::string>{}, "It was a good year for Pine Harbour, with new coats.",
                              "We recently introduced Coat Club Platinum, a paid card.",
                              "We pass it on to Norvik Corporation.", "The savings flow back to the Coat Clause.");
  INFO(words);
  CHECK(names(words) == 2);
  CHECK(names("I will hand the call to Jon Bell for a word.") == 3);
}

TEST_CASE("the unit that somebody presides over is nobody, nor is an institute") {
  const auto who =
      GENERATE(as<std::string>{}, "mei duan, Larch's Co-President and President of Larch's Coat Support Group",
               "the Coat Power Institute, our President");
  const Read call = read(
      "Operator:\nGood day, and welcome to the Larch Group call. I will turn the call over to Dana Whitlock.\n\n"
      "Dana Whitlock:\nThank you. I am joined here this morning by " +
      who + "; and Bo Lund, our Executive Vice President and CFO. We will begin.\n");
  for (const Participant& person : call.speech.participants) CHECK(person.name.find("Coat") == std::string::npos);
}

TEST_CASE("text with nobody in it gives no participants by name") {
  const Read call = read("The store opened at nine.\n\nIt rained all day.\n");
  CHECK(call.speech.faults.empty());
  for (const Participant& person : call.speech.participants) CHECK(person.labels.empty());
}

TEST_CASE("turns are in text order and do not overlap") {
  const Read call = read(kCall);
  for (std::size_t i = 1; i < call.speech.turns.size(); ++i)
    CHECK(call.speech.turns[i - 1].span.end <= call.speech.turns[i].span.start);
}
