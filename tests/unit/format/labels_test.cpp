#include "format/labels.h"

#include <catch2/catch.hpp>

using namespace callscope;

TEST_CASE("names are told from other capitalised words") {
  const auto name = GENERATE(values<const char*>({"Jane Roe", "J. R. Castell", "MARA VAN DER BERG", "Jean-Luc O'Hara",
                                                  "Ana de la Cruz", "李明", "Robert (Bob) Pike"}));
  CAPTURE(name);
  CHECK(looks_like_name(name));
}

TEST_CASE("what is no name is not taken for one") {
  const auto text = GENERATE(values<const char*>({"Revenue", "we said", "Jane roe", "Q4 2024", "Jane Roe: hello",
                                                  "Thank you.", "", "Great, thanks", "- Jane Roe"}));
  CAPTURE(text);
  CHECK_FALSE(looks_like_name(text));
}
