// What a pattern of the rules means: the first match, leftmost, by the order of its alternatives.
#include "support/patterns.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using callscope::Pattern;

TEST_CASE("a pattern finds the first match and its groups") {
  struct Row {
    const char* pattern;
    const char* text;
    std::vector<std::string> groups;  // [0] is the whole match; empty where there is none
  };
  const Row rows[] = {
      {"b+", "abbbc", {"bbb"}},
      {"b+?", "abbbc", {"b"}},
      {"a|ab", "xab", {"a"}},
      {"(ab|a)(c|bcd)", "abcd", {"abc", "ab", "c"}},
      {"^(.+?), (.+)$", "Lind, Maya, Dr", {"Lind, Maya, Dr", "Lind", "Maya, Dr"}},
      {"(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d\\d)", "on 8/10/2022.", {"8/10/2022", "8", "10", "2022"}},
      {"\\d{2,}", "1 22 333", {"22"}},
      {"(a)|(b)", "b", {"b", "", "b"}},
      {"(?:a|b)*c", "abac", {"abac"}},
      {"x*", "aaa", {""}},
      {"(x*)*$", "yxx", {"xx"}},
      {"[^\\d\\s]+", "12 ab3", {"ab"}},
      {"[\\W_]+", "ab_-c", {"_-"}},
      {"[a-c\\]-]+", "x]b-", {"]b-"}},
      {"第?[一二三]季", "在第三季度", {"第三季"}},
      {"a.c", "a\u2019c", {"a\u2019c"}},
      {"[\u2019']s", "Acme\u2019s", {"\u2019s"}},
      {"(?i)q[1-4] YEAR", "In Q3 year", {"Q3 year"}},
      {"(?:(?i)a)b", "AB Ab", {"Ab"}},
      {"\\bcall\\b", "recall call", {"call"}},
      {"\\n\\.", "a\n.", {"\n."}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern, row.text);
    Pattern::Groups groups;
    const Pattern pattern(row.pattern);
    REQUIRE(pattern.ok());
    REQUIRE(pattern.match(row.text, groups));
    for (std::size_t i = 0; i < row.groups.size(); ++i) CHECK(groups[i] == row.groups[i]);
  }
}

TEST_CASE("a pattern is silent at a near miss") {
  const std::pair<const char*, const char*> rows[] = {
      {"^b", "ab"}, {"a$", "ab"}, {"a.c", "a\nc"}, {"\\bcall", "recall"}, {"[^a]", "aa"}, {"\\d{3}", "12 34"}, {"A", "a"}, {"", ""},
  };
  for (const auto& [pattern, text] : rows) {
    CAPTURE(pattern, text);
    CHECK(Pattern(pattern).match(text) == (*pattern == '\0'));
  }
}

TEST_CASE("what is no pattern is not ok and matches nothing") {
  for (const char* text : {"(a", "a)", "[a", "*a", "a{2", "a{1,500}", "\\q", "(?m)a", "\\1", "\\"}) {
    CAPTURE(text);
    CHECK_FALSE(Pattern(text).ok());
    CHECK_FALSE(Pattern(text).match("a"));
  }
}

TEST_CASE("a character that the end of the text cuts is one character") {
  Pattern::Groups groups;
  REQUIRE(Pattern("^a(.*)$").match(std::string_view("a\u5b63").substr(0, 3), groups));
  CHECK(groups[1].size() == 2);
}

TEST_CASE("a match lies within reach, and \"$\" is the end of the whole text") {
  const std::string text = std::string(Pattern::kReach, 'a') + "b";
  CHECK(Pattern("^a+").match(text));
  CHECK_FALSE(Pattern("b").match(text));
  CHECK_FALSE(Pattern("a$").match(text));
}

// Backtracking alone would take longer than the world has stood.
TEST_CASE("patterns that invite trying everything are searched in linear time") {
  const std::string text(Pattern::kReach, 'a');
  CHECK_FALSE(Pattern("(a*)*b").match(text));
  CHECK_FALSE(Pattern("(a|a)*b").match(text));
  CHECK_FALSE(Pattern("(?:a?){50}a{50}b").match(text));
}
