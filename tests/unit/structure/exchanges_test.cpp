#include <catch2/catch.hpp>

#include "structure/structure.h"

using namespace callscope;

namespace {

struct Read {
  Speech speech;
  Structure structure;
};

Read read(const std::string& text) {
  const Document document = read_document(decode(text, Options{}).value());
  Read out;
  out.speech = resolve_speakers(document, Call{});
  const Numbers numbers = read_numbers(document, Options{});
  out.structure = read_structure(document, numbers, out.speech);
  return out;
}

const char* const kQuestions =
    "Welcome to the Larch Group call. All participants are in listen-only mode.\n\n"
    "Welcome, everyone. We had a strong quarter and our revenue grew in all our regions. We continue to invest.\n\n"
    "Your first question comes from Noelle Farrant with Pine Bank. Please go ahead.\n\n"
    "Hi, thanks for taking my question. Could you talk about the margin? And what about the stores?\n\n"
    "Thank you, Noelle. We expect our margin to improve, and we continue to open stores.\n\n"
    "Your next question comes from Tomas Reinholt with Castellan Securities. Please go ahead.\n\n"
    "Good morning. Thanks for taking the question. I was wondering how you think about pricing?\n\n"
    "Thank you for the question. We believe our pricing is right for our customers.\n\n"
    "This concludes today's call. You may now disconnect.\n";

}  // namespace

TEST_CASE("each announced analyst has an exchange with questions and answers") {
  const Read call = read(kQuestions);
  REQUIRE(call.structure.exchanges.size() == 2);
  const Exchange& first = call.structure.exchanges[0];
  CHECK(first.organization == std::string("Pine Bank"));
  CHECK(first.questions.size() == 2);
  CHECK(first.answers.size() == 1);
  CHECK(first.introduced_by != kNone);
  CHECK(call.structure.exchanges[1].organization == std::string("Castellan Securities"));
}

TEST_CASE("a call without questions has no exchange and no section of questions") {
  const Read call = read("Welcome to the Larch Group call.\n\nOur revenue grew. We continue to invest in our stores.\n");
  CHECK(call.structure.exchanges.empty());
  for (const Section& section : call.structure.sections) CHECK(section.kind != SectionKind::qa);
}

TEST_CASE("every turn belongs to the section that lists it") {
  const Read call = read(kQuestions);
  for (std::size_t i = 0; i < call.structure.sections.size(); ++i)
    for (TurnId id : call.structure.sections[i].turns) CHECK(call.speech.turns[static_cast<std::size_t>(id)].section == static_cast<int>(i));
}
