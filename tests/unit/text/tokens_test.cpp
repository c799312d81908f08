#include "text/tokens.h"

#include <catch2/catch.hpp>

#include "support/phrases.h"

using namespace callscope;

namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (const Token& token : tokenize(text)) words.emplace_back(token.span().of(text));
  return words;
}

std::vector<std::string> sentences_of(const std::string& text) {
  auto tokens = tokenize(text);
  std::vector<Sentence> sentences;
  cut_sentences(text, tokens, {0, static_cast<TokenIndex>(tokens.size())}, 0, sentences);
  std::vector<std::string> found;
  for (const auto& sentence : sentences)
    found.push_back(text.substr(tokens[sentence.tokens.first].start,
                                tokens[sentence.tokens.last - 1].end - tokens[sentence.tokens.first].start));
  return found;
}

}  // namespace

TEST_CASE("text falls into tokens") {
  struct Row {
    std::string text;
    std::vector<std::string> words;
  };
  const auto row = GENERATE(values<Row>({
      {"RMB $941.2 billion", {"RMB", "$", "941.2", "billion"}},
      {"the group's 26% rise", {"the", "group", "'s", "26", "%", "rise"}},
      {"we’re at R&D", {"we’re", "at", "R&D"}},
      {"U.S. dollars at 5 p.m.", {"U.S.", "dollars", "at", "5", "p.m."}},
      {"20%. 6%", {"20", "%", ".", "6", "%"}},
      {"1,234,567.5 and 1, 2", {"1,234,567.5", "and", "1", ",", "2"}},
      {"Q4 FY25 5G 3Q24", {"Q4", "FY25", "5", "G", "3", "Q24"}},
      {"达到3800亿元。", {"达到", "3800", "亿元", "。"}},
      {"double-digit", {"double", "-", "digit"}},
  }));
  CHECK(words_of(row.text) == row.words);
}

TEST_CASE("sentences end where a reader ends them") {
  struct Row {
    std::string text;
    std::vector<std::string> sentences;
  };
  const auto row = GENERATE(values<Row>({
      {"It grew. We invest.", {"It grew.", "We invest."}},
      {"Mr. Lee of Acme Inc. spoke.", {"Mr. Lee of Acme Inc. spoke."}},
      {"We opened on March 31st. Lamps sold.", {"We opened on March 31st.", "Lamps sold."}},
      {"We opened in St. Lamp.", {"We opened in St. Lamp."}},
      {"It rose 2.5% in the U.S. market.", {"It rose 2.5% in the U.S. market."}},
      {"It sells in the U.S. We like it.", {"It sells in the U.S.", "We like it."}},
      {"Is it? \"Yes.\" Good!", {"Is it?", "\"Yes.\"", "Good!"}},
      {"增长了。谢谢大家。", {"增长了。", "谢谢大家。"}},
      {"Visit example.com today.", {"Visit example.com today."}},
      {"first part\n\nsecond part", {"first part", "second part"}},
      {"John P. Smith spoke.", {"John P. Smith spoke."}},
  }));
  CHECK(sentences_of(row.text) == row.sentences);
}

TEST_CASE("a phrase is found by its words") {
  PhraseSet phrases;
  phrases.add("gross margin", 1);
  phrases.add("gross", 2);
  phrases.add("double digit", 3);
  const auto tokens = tokenize("Gross Margin, gross, double-digit");
  const auto end = static_cast<TokenIndex>(tokens.size());
  PhraseSet::Match found;
  REQUIRE(phrases.match(tokens, 0, end, found));
  CHECK(found.id == 1);
  CHECK(found.last == 2);
  REQUIRE(phrases.match(tokens, 3, end, found));
  CHECK(found.id == 2);
  REQUIRE(phrases.match(tokens, 5, end, found));
  CHECK(found.id == 3);
  CHECK_FALSE(phrases.match(tokens, 1, end, found));
}

TEST_CASE("a sentence ends where speech goes over into another script") {
  using Sentences = std::vector<std::string>;
  CHECK(sentences_of("我们相信面对不同的变化 So turning now to the plan.") ==
        Sentences{"我们相信面对不同的变化", "So turning now to the plan."});
  CHECK(sentences_of("We also saw that the advice 我们每天的这个业务很大。") ==
        Sentences{"We also saw that the advice", "我们每天的这个业务很大。"});
  // Names and terms in the other script are part of the sentence.
  CHECK(sentences_of("我们的 Free cash flow 增长很快。").size() == 1);
  CHECK(sentences_of("The product is called 青云 in China.").size() == 1);
}

TEST_CASE("a sentence that breaks off ends before the next begins") {
  using Sentences = std::vector<std::string>;
  CHECK(sentences_of("After they had joined us, Next, let me turn.") ==
        Sentences{"After they had joined us,", "Next, let me turn."});
  CHECK(sentences_of("We will ask, next, whether it lasts.").size() == 1);
}
