#include "callscope/options.h"

#include <catch2/catch.hpp>

namespace callscope {

TEST_CASE("no options are the defaults") {
  const auto text = GENERATE(values<std::string>({"", " \n", "{}"}));
  const auto options = parse_options(text);
  REQUIRE(options);
  CHECK(options.value().offsets == OffsetUnit::utf8);
  CHECK(options.value().max_bytes == 16u << 20);
  CHECK(options.value().max_items == 1000000);
  CHECK(options.value().builtin_glossary);
  CHECK_FALSE(options.value().small_counts);
}

TEST_CASE("every option is read") {
  const auto options = parse_options(
      R"({"offsets":"utf16","maxBytes":1000,"maxItems":500,"builtinGlossary":false,"glossaries":["a\tb"],"smallCounts":true})");
  REQUIRE(options);
  CHECK(options.value().offsets == OffsetUnit::utf16);
  CHECK(options.value().max_bytes == 1000);
  CHECK(options.value().max_items == 500);
  CHECK_FALSE(options.value().builtin_glossary);
  CHECK(options.value().glossaries == std::vector<std::string>{"a\tb"});
  CHECK(options.value().small_counts);
}

TEST_CASE("a wrong option is named") {
  struct Row {
    std::string json, named;
  };
  const auto row = GENERATE(values<Row>({{"[]", "JSON object"},
                                         {"{\"offsets\":", "JSON object"},
                                         {R"({"offset":"utf16"})", "\"offset\""},
                                         {R"({"offsets":"bytes"})", "\"offsets\""},
                                         {R"({"maxBytes":0})", "\"maxBytes\""},
                                         {R"({"maxBytes":-1})", "\"maxBytes\""},
                                         {R"({"maxItems":0})", "\"maxItems\""},
                                         {R"({"maxBytes":1.5})", "\"maxBytes\""},
                                         {R"({"maxBytes":99999999999})", "\"maxBytes\""},
                                         {R"({"glossaries":"a"})", "\"glossaries\""},
                                         {R"({"glossaries":[1]})", "\"glossaries\""},
                                         {R"({"builtinGlossary":1})", "\"builtinGlossary\""},
                                         {R"({"smallCounts":null})", "\"smallCounts\""}}));
  const auto options = parse_options(row.json);
  REQUIRE_FALSE(options);
  CHECK(options.error().code == ErrorCode::bad_options);
  CHECK(options.error().message.find(row.named) != std::string::npos);
}

}  // namespace callscope
