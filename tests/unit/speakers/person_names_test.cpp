#include "speakers/person_names.h"

#include <catch2/catch.hpp>

using namespace callscope;

TEST_CASE("spellings of one person are alike") {
  struct Row {
    const char *a, *b;
  };
  const auto row = GENERATE(values<Row>({
      {"Marta Oyelaran", "Marta Oyelaran"},
      {"Marta P. Oyelaran", "Marta Oyelaran"},
      {"Mr. Robert Quillfeather", "Bob Quillfeather"},
      {"Topi Renn", "Toby Renn"},
      {"Jiro Haan", "Jirohaan"},
      {"Haan Jiro", "Jiro Haan"},
      {"Haan-san", "Jiro Haan"},
  }));
  CAPTURE(row.a, row.b);
  CHECK(likeness(read_name(row.a), read_name(row.b)) >= 70);
}

TEST_CASE("two people with a word in common are not one") {
  struct Row {
    const char *a, *b;
  };
  const auto row = GENERATE(values<Row>({
      {"Marta Oyelaran", "Pieter Oyelaran"},
      {"Marta Oyelaran", "Marta Quist"},
      {"Robert Vance", "Ronald Keel"},
      {"Ana Lund", "Bo Reyes"},
  }));
  CAPTURE(row.a, row.b);
  CHECK(likeness(read_name(row.a), read_name(row.b)) < 70);
}

TEST_CASE("one name may be a spelling of another where a word of it sounds alike") {
  CHECK(is_heard_as(read_name("Marta Oylaran"), read_name("Marta Oyelaran")));
  CHECK(is_heard_as(read_name("Marta Quist"), read_name("Marta Oyelaran")));
  CHECK_FALSE(is_heard_as(read_name("Bo Reyes"), read_name("Marta Oyelaran")));  // stands in for her
}

TEST_CASE("a given name alone names its bearer") {
  CHECK(likeness(read_name("Marta"), read_name("Marta Oyelaran")) >= 60);
  CHECK(likeness(read_name("Pieter"), read_name("Marta Oyelaran")) < 60);
}
