#include "speakers/firms.h"

#include <catch2/catch.hpp>
#include <string>

using namespace callscope;

TEST_CASE("a firm is known by the sound of what stands in its place") {
  CHECK(firm_heard_as("can, accord genuity") == std::string("Canaccord Genuity"));
  CHECK(firm_heard_as("ever core ISI") == std::string("Evercore ISI"));
  CHECK(firm_heard_as("us today") == std::nullopt);
  CHECK(firm_heard_as("a follow-up") == std::nullopt);
  CHECK(firm_heard_as("") == std::nullopt);
}
