// Who really speaks, where labels are missing, late or wrong.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "speakers/speakers.h"

using namespace callscope;

namespace {

struct Heard {
  Document document;
  Speech speech;

  // The turn that holds these words.
  const Turn& turn(const std::string& words) const {
    const std::size_t at = document.layout.reading.text().find(words);
    REQUIRE(at != std::string::npos);
    for (const Turn& turn : speech.turns)
      if (turn.span.start <= at && at < turn.span.end) return turn;
    FAIL("no turn holds: " << words);
    return speech.turns.front();
  }
  std::string speaker(const std::string& words) const {
    const ParticipantId who = turn(words).speaker;
    return who == kNone ? "" : speech.participants[static_cast<std::size_t>(who)].name;
  }
  int count(WarningKind kind) const {
    int count = 0;
    for (const Warning& fault : speech.faults) count += fault.kind == kind ? 1 : 0;
    return count;
  }
};

Heard hear(const std::string& text) {
  Heard out;
  out.document = read_document(decode(text, Options{}).value());
  out.speech = resolve_speakers(out.document, Call{});
  return out;
}

const std::string kOperator =
    "Good day, and welcome to the Larch Group call. All participants are in listen-only mode. ";
const std::string kStart =
    kOperator +
    "I would now like to turn the call over to Dana Whitlock, Head of Investor Relations. Please go ahead.\n\n";
const std::string kRemarks =
    "We delivered a strong quarter, and our revenue grew across all regions. We continue to invest in our stores. ";
const std::string kFigures =
    "Revenue was $84 million compared to $80 million a year ago. Adjusted EBITDA margin was 14%. Our tax rate was 21%. "
    "Operating expenses were $20 million. Capital expenditures were $5 million. Net income was $9 million. "
    "Diluted earnings per share were $0.90. We ended the quarter with $40 million of cash. ";

struct Said {
  const char* label;
  std::string words;
};

std::string print(const std::vector<Said>& said) {
  std::string text;
  for (const Said& one : said) text += std::string(one.label) + ": " + one.words + "\n\n";
  return text;
}

std::vector<Said> labelled_call() {
  return {
      {"Operator",
       kOperator +
           "I would now like to turn the call over to Dana Whitlock, Head of Investor Relations. Please go ahead."},
      {"Dana Whitlock",
       "Thank you, operator. With us today are Mei Duan, Chief Executive Officer, and Victor Lam, Chief Financial Officer. "
       "Today's remarks contain forward-looking statements. I will now turn the call over to Mei."},
      {"Mei Duan", "Thank you, Dana. " + kRemarks + "I will now turn the call over to Victor."},
      {"Victor Lam", "Thanks, Mei. " + kFigures + "Operator, we are ready for questions."},
      {"Operator", "Your first question comes from the line of Noelle Farrant with Pine Bank. Please go ahead."},
      {"Noelle Farrant",
       "Hi, thanks for taking my question. Could you talk about the margin? And what do you see in the stores?"},
      {"Mei Duan",
       "Thank you, Noelle. We expect our stores to grow in the second half, and we continue to invest in them."},
      {"Operator",
       "Your next question comes from the line of Tomas Reinholt with Castellan Securities. Please go ahead."},
      {"Tomas Reinholt", "Good morning, thanks for taking my question. I was wondering how you think about prices?"},
      {"Victor Lam", "Thank you, Tomas. We believe that our prices are right, and we expect our margin to improve."},
      {"Operator", "Your next question comes from the line of Odile Marsh with Harrow Capital. Please go ahead."},
      {"Odile Marsh",
       "Hi, thanks for taking my question. Could you talk about your cash? And how should we think about buybacks?"},
      {"Victor Lam",
       "Thank you, Odile. We continue to return cash to our shareholders, and we expect to do so next year."},
      {"Operator", "There are no further questions. This concludes today's conference call. You may now disconnect."},
  };
}

}  // namespace

TEST_CASE("people are introduced in many ways") {
  struct Row {
    const char *words, *name, *title;
  };
  const auto row = GENERATE(values<Row>({
      {"With me today are Ana Reyes, Larch's Chief Executive Officer; and Bo Lund, our CFO.", "Ana Reyes",
       "Chief Executive Officer"},
      {"Speaking first is our CEO, Ana Reyes, and Bo Lund, our Chief Financial Officer, follows.", "Ana Reyes", "CEO"},
      {"Joining me are Bo Lund, President and CEO and Ana Reyes, Senior Vice President and CFO.", "Ana Reyes",
       "Senior Vice President and CFO"},
      {"On the call are Bo Lund, CEO; Ana Reyes Chief Operating Officer; and others.", "Ana Reyes",
       "Chief Operating Officer"},
  }));
  CAPTURE(row.words);
  const Heard call = hear(kStart + "Thank you, operator. Welcome to our call. " + row.words +
                          " I will now turn the call over to Bo.\n\n" + kRemarks + "\n");
  bool found = false;
  for (const Participant& person : call.speech.participants)
    if (person.name == row.name) {
      found = true;
      CHECK(person.title == std::string(row.title));
    }
  CHECK(found);
}

TEST_CASE("units and firms are nobody") {
  const Heard call =
      hear(kStart +
           "Thank you, operator. With me are Ana Reyes, Vice President, Worldwide Sales, and Bo Lund, CEO. "
           "Our shares trade on the Hartwell Stock Exchange.\n\n" +
           kRemarks + "\n");
  for (const Participant& person : call.speech.participants) {
    CHECK(person.name != "Worldwide Sales");
    CHECK(person.name != "Hartwell Stock Exchange");
  }
}

TEST_CASE("who was given the floor by given name speaks") {
  const auto handover =
      GENERATE(as<std::string>{}, "I will now turn the call over to Mei.", "Mei, over to you.", "And with that, Mei?",
               "Now Mei will provide a review of the quarter.", "I'll let Mei go through the quarter.",
               "And with that, Mei, I'll turn it over to you.");
  CAPTURE(handover);
  const Heard call =
      hear(kStart +
           "Thank you, operator. Welcome to our call. With us are Mei Duan, Chief Executive Officer, and Victor Lam, "
           "Chief Financial Officer. Today's remarks contain forward-looking statements. " +
           handover + "\n\n" + kRemarks + kRemarks + "\n");
  CHECK(call.speaker("We delivered") == "Mei Duan");
}

TEST_CASE("a chief of anything is introduced by title and name") {
  const Heard call = hear(
      kStart + "Thank you, operator. I will now turn the call over to our Chief Underwriting Officer, Ana Reyes.\n\n" +
      kRemarks + kRemarks + "\n");
  CHECK(call.speaker("We delivered") == "Ana Reyes");
}

TEST_CASE("of two people of one given name the host gives the floor to the other") {
  std::vector<Said> said = labelled_call();
  for (std::size_t i : {0, 1, 2, 3, 6, 8, 11}) {
    for (std::size_t at; (at = said[i].words.find("Dana Whitlock")) != std::string::npos;)
      said[i].words.replace(at, 13, "Victor Whitlock");
    for (std::size_t at; (at = said[i].words.find("Dana")) != std::string::npos;)
      said[i].words.replace(at, 4, "Victor");
  }
  said[1].label = "Victor Whitlock";
  for (std::size_t i : {3, 8, 12}) said[i].label = "Mei Duan";  // under the chief's name
  const Heard call = hear(print(said));
  CHECK(call.speaker("Revenue was") == "Victor Lam");
}

TEST_CASE("an asker may be announced by name and firm alone, or stand in for another") {
  const Heard call = hear(kStart + "Thank you. " + kRemarks +
                          "We are ready for questions.\n\nNoelle Farrant, Pine Bank.\n\n"
                          "Hi, thanks for taking my question. Could you talk about the margin?\n\n"
                          "Thank you. We expect our margin to improve.\n\n"
                          "Our next question comes from Tomas Reinholt with Castellan Securities. Please go ahead.\n\n"
                          "Hi, this is Odile Marsh on for Tomas. How do you think about prices?\n\n"
                          "We believe that our prices are right.\n");
  CHECK(call.speaker("Could you talk") == "Noelle Farrant");
  CHECK(call.speaker("How do you think") == "Odile Marsh");
}

TEST_CASE("right labels give no warning") {
  const Heard call = hear(print(labelled_call()));
  CHECK(call.speech.faults.empty());
  CHECK(call.speaker("Revenue was") == "Victor Lam");
}

TEST_CASE("words that a publisher marks as interpreted stand under the name of whom they render") {
  std::vector<Said> said = labelled_call();
  for (Said& one : said)
    if (std::string(one.label) != "Operator") one.words = "[Interpreted] " + one.words;
  const Heard heard = hear("We thank the interpreter.\n\n" + print(said));
  for (const Turn& turn : heard.speech.turns) CHECK(turn.role != Role::interpreter);
  CHECK(heard.count(WarningKind::label_wrong) == 0);
}

TEST_CASE("a title over speech stands for the one to whom the list gives it") {
  const Heard heard = hear(
      "Larch Group (LRCH) Q2 2031 Earnings Call July 24, 2031\n\nCompany Participants\n\nMei Duan - Chief Executive Officer\n"
      "Victor Lam - Chief Financial Officer\n\nConference Call Participants\n\nNoelle Farrant - Pine Bank\n\nOperator\n\n"
      "Welcome.\n\nMei Duan\n\nWe grew.\n\nOperator: A question from Noelle Farrant.\n\nNoelle Farrant: How are costs?\n\nChief Financial Officer: They fell.\n\nNoelle Farrant: And margins?\n\n"
      "Chief Financial Officer: They are stable.\n\nOperator: That ends the call.\n");
  CHECK(heard.speaker("They are stable") == "Victor Lam");
}

TEST_CASE("labels printed a turn late are moved to their turns") {
  std::vector<Said> said = labelled_call();
  for (std::size_t i = 12; i >= 5; --i) said[i].label = said[i - 1].label;
  const Heard call = hear(print(said));
  CHECK(call.speaker("Could you talk about the margin") == "Noelle Farrant");
  CHECK(call.speaker("We expect our stores") == "Mei Duan");
  CHECK(call.speaker("how you think about prices") == "Tomas Reinholt");
  CHECK(call.turn("Your next question comes from the line of Tomas").role == Role::operator_);
  CHECK(call.count(WarningKind::label_wrong) >= 6);
}

TEST_CASE("a label that one long speech refutes is doubted wherever it stands") {
  std::vector<Said> said = labelled_call();
  for (std::size_t i : {3, 9, 12}) said[i].label = "Dana Whitlock";  // the finance chief's, under the host's name
  const Heard call = hear(print(said));
  CHECK(call.speaker("Revenue was") == "Victor Lam");
  CHECK(call.speaker("With us today") == "Dana Whitlock");
  CHECK(call.count(WarningKind::label_wrong) >= 1);
}

TEST_CASE("what somebody talks of does not make their label another's") {
  std::vector<Said> said = {
      {"Operator", kOperator + "I would now like to turn the call over to Dana Whitlock, Head of Investor Relations."},
      {"Dana Whitlock",
       "With us today are Mei Duan, Managing Director; Ike Obasi, CEO of Larch Online; and Victor Lam, CFO of the Pharmacy "
       "business. I will now turn the call over to Mei."},
      {"Mei Duan", "Thank you, Dana. " + kRemarks}};
  const char* const askers[] = {"Garima", "Satya", "Vikash"};  // known to nobody
  for (int i = 0; i < 18; ++i) {
    const std::string number = std::to_string(i + 2);
    said.push_back({askers[i % 3], "How did the pharmacy do in part " + number + " of the plan?"});
    said.push_back({"Ike Obasi", "In the pharmacy business the gross margin was " + number +
                                     "%. The tax rate is unchanged. Its working capital was $" + number + " million."});
  }
  const Heard heard = hear(print(said));
  CHECK(heard.speaker("gross margin was 12%") == "Ike Obasi");
  CHECK(heard.count(WarningKind::label_wrong) == 0);
}

TEST_CASE("a label whose person is spoken to under it is wrong, whoever speaks") {
  std::vector<Said> said = labelled_call();
  said[2].words = "Thank you, Dana. " + kRemarks;
  said[3] = {
      "Mei Duan",
      "Thank you, Mei. We opened shops. We sold coats. We like our shops. The shops are new. The coats are warm. We go on. We open more."};
  const Heard call = hear(print(said));
  REQUIRE(call.count(WarningKind::label_wrong) == 1);
  CHECK(call.speech.faults[0].span.of(call.document.text()) == "Mei Duan");
}

TEST_CASE("a label is right where its speaker says the name, short or misheard") {
  struct Row {
    const char *given, *said;
  };
  const auto row = GENERATE(values<Row>({{"Mei", "Mei"}, {"Anthony", "Tony"}}));
  CAPTURE(row.said);
  std::vector<Said> said = labelled_call();
  const std::string full = std::string(row.given) + " Duan";
  said[2].label = said[6].label = full.c_str();
  said[1].words = "Thank you, operator. With us today are " + full +
                  ", Chief Executive Officer, and Victor Lam, Chief Financial Officer. "
                  "I will now turn the call over to Victor.";
  said[2].words = "Thank you, this is " + std::string(row.said) + " first. " + kRemarks +
                  "I will now turn the call over to Victor.";
  CHECK(hear(print(said)).count(WarningKind::label_wrong) == 0);
}

TEST_CASE("who asks in another's place bears their own name") {
  std::vector<Said> said = labelled_call();
  said[8] = {"Scott", "Good morning. This is Scott on for Tomas. I was wondering how you think about prices?"};
  said.insert(said.begin() + 10, {"Scott", "Okay, great. Thank you."});
  CHECK(hear(print(said)).count(WarningKind::label_wrong) == 0);
}

TEST_CASE("where nothing tells who answers the role is given and the speaker is not") {
  const Heard call = hear(
      "Welcome to the Larch Group call. All participants are in listen-only mode.\n\n"
      "Your first question comes from Noelle Farrant with Pine Bank. Please go ahead.\n\n"
      "Hi, thanks for taking my question. Could you talk about the margin?\n\n"
      "Thank you for the question. We expect our margin to improve in the second half.\n");
  const Turn& answer = call.turn("We expect our margin");
  CHECK(answer.speaker == kNone);
  CHECK(answer.role == Role::executive);
}

TEST_CASE("every speaker that is named has evidence") {
  const Heard call = hear(print(labelled_call()));
  for (const Turn& turn : call.speech.turns) {
    CAPTURE(turn.span.start);
    CHECK((turn.speaker == kNone || !turn.evidence.empty()));
    CHECK(turn.confidence > 0);
    CHECK(turn.confidence <= 1);
  }
}

TEST_CASE("a host who reads out questions is no fault, and asks nothing of their own") {
  const std::string answer = "We think that it will last, because the new stores are busy. ";
  const Heard call = hear(print({
      {"Petra Oxley",
       "Good day, and welcome to the Larch Group interview. With me are Mei Duan, Chief Executive Officer, and Victor Lam, Chief "
       "Financial Officer. I will read out the questions that we were sent."},
      {"Petra Oxley",
       "Mei, our first question comes from Idris Mannering of Pine Bank. What drove the growth this quarter?"},
      {"Mei Duan", kRemarks + answer},
      {"Petra Oxley",
       "Thanks, Mei. Our next question is from Tilde Overgaard of Holloway Securities. How should we think about the margin?"},
      {"Victor Lam", kFigures},
      {"Petra Oxley",
       "Great. The last question comes from Hedda Quill of Northlight Capital. Where do you stand on live sport?"},
      {"Mei Duan", "We buy single events. " + answer},
  }));
  CHECK(call.speaker("Thanks, Mei") == "Petra Oxley");
  CHECK(call.speaker("How should we") == "Tilde Overgaard");
  CHECK(call.count(WarningKind::mixed_speakers) == 0);
  CHECK(call.count(WarningKind::label_wrong) == 0);
}

TEST_CASE("an asker who goes on in the operator's block is reported") {
  std::vector<Said> said = labelled_call();
  said[4].words +=
      " Hi, thanks for taking my question. What do you expect for prices, and could you talk about your stores?";
  CHECK(hear(print(said)).speech.faults.size() > 0);
}

TEST_CASE("a call that a host opens has an operator only where one speaks") {
  const std::string opening =
      "Good day, and welcome to the Larch Group call. I'm Dana Whitlock, Head of Investor Relations. With me are Mei Duan, "
      "Chief Executive Officer, and Victor Lam, Chief Financial Officer. Over to you, Mei.\n\n";
  const std::string remarks = "Thank you, Dana. " + kRemarks + "Back to you, Dana.\n\n";
  const Heard hosted = hear(opening + remarks +
                            "Thanks, Mei. The first question is from Noelle Farrant of Pine Bank.\n\n"
                            "Hi. What drove the growth in the quarter, and will it last?\n\n" +
                            kRemarks + "\n");
  CHECK(hosted.speaker("The first question") == "Dana Whitlock");
  const Heard operated =
      hear(opening + remarks +
           "Thank you. To ask a question, press star one. The first question is from Noelle Farrant of Pine Bank. "
           "Your line is open.\n\nHi. What drove the growth in the quarter, and will it last?\n\n" +
           kRemarks + "\n");
  CHECK(operated.turn("The first question").role == Role::operator_);
}

TEST_CASE("initials over speech stand for the one who has them") {
  const Heard call = hear(
      "Participants\nMei Duan (MD), Chief Executive Officer\nVictor Lam (VL), Chief Financial Officer\nNoelle Farrant (NF), Analyst, Pine Bank\n\n"
      "MD: " +
      kRemarks + "\n\nVL: " + kFigures +
      "\n\nNF: What do you expect for prices?\n\nMD: We expect them to rise.\n\nNF: Thank you.\n\n"
      "VL: And volumes too.\n");
  CHECK(call.speaker("We expect them") == "Mei Duan");
  CHECK(call.speaker("What do you") == "Noelle Farrant");
  CHECK(call.count(WarningKind::label_wrong) == 0);
}

TEST_CASE("words in capitals are not people because they are capitals") {
  const Heard call = hear(
      "OPERATOR: WELCOME TO THE LARCH GROUP CALL. I NOW HAND OVER TO MEI DUAN FOR HER OPENING REMARKS.\n\n"
      "MEI DUAN: THANK YOU. LET ME THANK OUR PEOPLE FOR THEIR HARD WORK. REVENUE GREW. I TURN THE CALL OVER TO VICTOR LAM.\n\n"
      "VICTOR LAM: THANKS, MEI. MARGINS ROSE.\n\nOPERATOR: THIS CONCLUDES THE CALL.\n");
  for (const Participant& person : call.speech.participants)
    CHECK((person.name == "Operator" || person.name == "MEI DUAN" || person.name == "VICTOR LAM"));
}

TEST_CASE("who is printed with an initial and called by the middle name is one person") {
  auto said = labelled_call();
  for (Said& one : said)
    if (std::string(one.label) == "Mei Duan") one.label = "Q. Duan";
  said[1].words =
      "Thank you, operator. With us today are our Chief Executive Officer, Mei Duan, and Victor Lam, Chief Financial "
      "Officer. Today's remarks contain forward-looking statements. I will now turn the call over to Mei.";
  const Heard call =
      hear("Executives\n\nQ. Duan - Chief Executive Officer\nVictor Lam - Chief Financial Officer\n\n" + print(said));
  CHECK(call.speaker("We delivered a strong quarter") == "Mei Duan");
  CHECK(call.count(WarningKind::label_wrong) == 0);
  int bearers = 0;
  for (const Participant& person : call.speech.participants)
    bearers += person.name.find("Duan") != std::string::npos ? 1 : 0;
  CHECK(bearers == 1);
}

TEST_CASE("two of one family name stay two") {
  auto said = labelled_call();
  said[1].words =
      "Thank you, operator. With us today are Mei Duan, Chief Executive Officer, and Victor Lam, Chief Financial Officer. "
      "I will now turn the call over to Mei.";
  const Heard call = hear(
      "Executives\n\nQ. Duan - Chief Operating Officer\nMei Duan - Chief Executive Officer\nVictor Lam - Chief Financial "
      "Officer\n\n" +
      print(said));
  CHECK(call.speaker("We delivered a strong quarter") == "Mei Duan");
  int bearers = 0;
  for (const Participant& person : call.speech.participants)
    bearers += person.name.find("Duan") != std::string::npos ? 1 : 0;
  CHECK(bearers == 2);
}

TEST_CASE("a safe harbor notice ends where the remarks go on without a break") {
  std::string remarks;
  for (int i = 0; i < 8; ++i) remarks += kRemarks + kFigures;
  const Heard call =
      hear(kStart +
           "Thank you, operator. Welcome to our call. Today's remarks contain forward-looking statements, "
           "which are subject to risks and uncertainties. Please refer to our filings. " +
           remarks + "\n\n" + kOperator + "Our first question comes from Noelle Farrant of Pine Bank.\n");
  const Turn& notice = call.turn("forward-looking statements");
  CHECK(notice.kind == TurnKind::safe_harbor);
  CHECK(notice.span.size() < 2000);
  CHECK(call.speech.turns.size() > 2);
}
