#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "structure/questions.h"
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
  const Read call =
      read("Welcome to the Larch Group call.\n\nOur revenue grew. We continue to invest in our stores.\n");
  CHECK(call.structure.exchanges.empty());
  for (const Section& section : call.structure.sections) CHECK(section.kind != SectionKind::qa);
}

TEST_CASE("every turn belongs to the section that lists it") {
  const Read call = read(kQuestions);
  for (std::size_t i = 0; i < call.structure.sections.size(); ++i)
    for (TurnId id : call.structure.sections[i].turns)
      CHECK(call.speech.turns[static_cast<std::size_t>(id)].section == static_cast<int>(i));
}

namespace {

// The questions of the first exchange of a call in which one analyst speaks these words, turn by turn.
std::vector<std::string> questions_in(const std::vector<std::string>& turns) {
  std::string text =
      "Operator: Welcome to the Larch Group call. Our first question comes from Noelle Farrant with Pine Bank.\n\n";
  for (const std::string& turn : turns)
    text +=
        "Noelle Farrant: " + turn + "\n\nAna Reyes, Chief Executive Officer: We continue to invest in our stores.\n\n";
  const Read call = read(text);
  std::vector<std::string> questions;
  CAPTURE(text);
  REQUIRE(call.structure.exchanges.size() == 1);
  for (const Question& question : call.structure.exchanges[0].questions)
    questions.push_back(text.substr(question.span.start, question.span.end - question.span.start));
  return questions;
}

}  // namespace

TEST_CASE("every row of the question words is heard in its example and not in its counter-example") {
  std::ifstream file(std::string(CALLSCOPE_DATA) + "/question_words.tsv");
  std::size_t rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line[0] == '#') continue;
    std::istringstream stream(line);
    std::string kind, phrases, example, counter;
    for (std::string* cell : {&kind, &phrases, &example, &counter}) std::getline(stream, *cell, '\t');
    CAPTURE(example, counter);
    const auto asked = [](const std::string& text) {
      const Document document = read_document(decode(text, Options{}).value());
      return read_questions(document, {0, static_cast<TokenIndex>(document.tokens().size())});
    };
    if (kind == "courtesy") {
      CHECK((asked(example).questions.empty() && asked(example).statement.empty()));
      CHECK(!(asked(counter).questions.empty() && asked(counter).statement.empty()));
    } else {
      CHECK(kind == "request");
      CHECK(asked(example).questions.size() == 1);
      CHECK(asked(counter).questions.empty());
    }
    ++rows;
  }
  CHECK(rows > 8);
}

TEST_CASE("a question stands with what leads up to it and without greetings and thanks") {
  struct Row {
    std::vector<std::string> turns, questions;
  };
  const auto row = GENERATE(values<Row>({
      {{"Good morning, Ana. Congrats on the quarter. Stores did well. What drove them?", "Great. Thank you."},
       {"Stores did well. What drove them?"}},
      {{"Hi, how are you?", "Could you talk about margins? And if you could say something on pricing. Thanks."},
       {"Could you talk about margins?", "And if you could say something on pricing."}},
      {{"I wanted to ask about the new stores. They opened in May.", "Got it, Ana. And how many are there?"},
       {"I wanted to ask about the new stores. They opened in May.", "And how many are there?"}},
      {{"Hi. The stores look good to me.", "Okay."}, {"The stores look good to me."}},
      {{"Good morning, how are you?", "Thank you."}, {"Good morning, how are you?"}},
  }));
  CHECK(questions_in(row.turns) == row.questions);
}

TEST_CASE("who puts in a word without being called and without asking opens no exchange") {
  const Read call = read(
      "Operator: Our first question comes from Noelle Farrant with Pine Bank.\n\nNoelle Farrant: What drove the stores?\n\n"
      "Ana Reyes, Chief Executive Officer: Bo can say more.\n\nBo Lund -- Chief Risk Officer -- Analyst: The stores grew in all regions.\n\n"
      "Noelle Farrant: And what about costs?\n\nAna Reyes, Chief Executive Officer: They fell.\n");
  REQUIRE(call.structure.exchanges.size() == 1);
  CHECK(call.structure.exchanges[0].questions.size() == 2);
}
