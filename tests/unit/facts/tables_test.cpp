// Every row of the facts' tables finds its word in its example and not in its counter-example.
#include <algorithm>
#include <catch2/catch.hpp>

#include "facts/lexicon.h"
#include "facts/name_words.h"
#include "facts/reading.h"
#include "quality/rows.h"
#include "support/table.h"

using namespace callscope;

namespace {

// Whether some entry in the text is of this cue and, for metrics, of this name.
bool finds(const std::string& text, Cue cue, const std::string& metric) {
  const std::vector<Token> tokens = tokens_of(text);
  const FactLexicon& lexicon = FactLexicon::get();
  const auto end = static_cast<TokenIndex>(tokens.size());
  for (TokenIndex at = 0; at < end;) {
    FactLexicon::Entry entry;
    TokenIndex last = at + 1;
    const bool found = lexicon.match(tokens, at, end, entry, last);
    if (found && entry.cue == cue && (cue != Cue::metric || lexicon.metric(entry.row).name == metric)) return true;
    at = last;
  }
  return false;
}

}  // namespace

TEST_CASE("every metric is found in its example and not in its counter-example") {
  const auto rows = read_rows("metrics.tsv");
  REQUIRE(rows.size() > 200);
  for (const auto& row : rows) {
    REQUIRE(row.size() == 8);
    CAPTURE(row[0]);
    CHECK(finds(row[6], Cue::metric, row[0]));
    CHECK_FALSE(finds(row[7], Cue::metric, row[0]));
  }
}

TEST_CASE("a name after = is reported under itself, with its synonyms") {
  std::size_t kin = 0;
  for (const auto& row : read_rows("metrics.tsv")) {
    for (std::string_view name : split(row[1])) {
      if (name.front() != '=') continue;
      const auto synonyms = split(name.substr(1), '=');
      for (std::string_view synonym : synonyms) {
        CAPTURE(row[0], synonym);
        CHECK(finds(std::string(synonym), Cue::metric, std::string(synonyms.front())));
      }
      ++kin;
    }
  }
  CHECK(kin > 100);
}

TEST_CASE("every word of a Chinese clause is found in its example and not in its counter-example") {
  for (const auto& row : read_rows("chinese_fact_words.tsv")) {
    REQUIRE(row.size() == 5);
    CAPTURE(row[0]);
    const auto has = [&row](const std::string& text) {
      const auto words = split(row[0]);
      return std::any_of(words.begin(), words.end(),
                         [&](std::string_view word) { return text.find(word) != std::string::npos; });
    };
    CHECK(has(row[3]));
    CHECK_FALSE(has(row[4]));
    if (row[1] == "metric") CHECK(FactLexicon::get().find_metric(row[2]) != nullptr);
  }
}

TEST_CASE("every word of change is found in its example and not in its counter-example") {
  for (const auto& row : read_rows("change_verbs.tsv")) {
    REQUIRE(row.size() == 5);
    CAPTURE(row[0]);
    CHECK(finds(row[3], Cue::change, ""));
    CHECK_FALSE(finds(row[4], Cue::change, ""));
  }
}

TEST_CASE("every clause word is found in its example and not in its counter-example") {
  struct Role {
    const char* name;
    Cue cue;
  };
  const Role roles[] = {{"level", Cue::level},
                        {"yield", Cue::yield},
                        {"prior", Cue::prior},
                        {"prior_from", Cue::prior_from},
                        {"yoy", Cue::yoy},
                        {"qoq", Cue::qoq},
                        {"sequential", Cue::sequential},
                        {"driver", Cue::driver},
                        {"offset", Cue::offset},
                        {"exclude", Cue::exclude},
                        {"share", Cue::share},
                        {"hypothetical", Cue::hypothetical},
                        {"whole", Cue::whole},
                        {"constant", Cue::constant},
                        {"respectively", Cue::respectively},
                        {"part", Cue::part},
                        {"impact", Cue::impact},
                        {"loss", Cue::loss}};
  for (const auto& row : read_rows("clause_words.tsv")) {
    REQUIRE(row.size() == 4);
    CAPTURE(row[0]);
    bool known = false;
    for (const Role& role : roles) {
      if (row[1] != role.name) continue;
      known = true;
      CHECK(finds(row[2], role.cue, ""));
      CHECK_FALSE(finds(row[3], role.cue, ""));
    }
    CHECK(known);
  }
}

TEST_CASE("every word of a level tells one in its example and none in its counter-example") {
  const auto tells = [](const std::string& text) {
    const auto facts = facts_of(text);
    return std::any_of(facts.begin(), facts.end(), [](const std::string& fact) { return fact.find("demand, ") == 0; });
  };
  for (const auto& row : read_rows("level_words.tsv")) {
    REQUIRE(row.size() == 4);
    for (std::string_view word : split(row[0])) {
      CAPTURE(word);
      CHECK(tells("Demand remained " + std::string(word) + "."));
    }
    CAPTURE(row[2], row[3]);
    CHECK(tells(row[2]));
    CHECK_FALSE(tells(row[3]));
  }
}

TEST_CASE("every word that cuts a name does so in its example and not in its counter-example") {
  const auto fires = [](const std::string& use, const Token& token, std::string_view words) {
    if (use == "qualifies") return qualifies(token);
    if (use == "describes") return describes(token);
    if (use == "part") return is_unit_noun(token);
    if (use == "adverbial") return is_adverbial(token);
    return ends_name(token, words);
  };
  for (const auto& row : read_rows("name_words.tsv")) {
    REQUIRE(row.size() == 4);
    const auto any = [&](const std::string& text) {
      const std::vector<Token> tokens = tokens_of(text);
      return std::any_of(tokens.begin(), tokens.end(),
                         [&](const Token& token) { return fires(row[1], token, token.span().of(text)); });
    };
    for (std::string_view word : split(row[0])) {
      CAPTURE(word, row[1]);
      CHECK(any(std::string(word)));
    }
    CAPTURE(row[1], row[2], row[3]);
    CHECK(any(row[2]));
    CHECK_FALSE(any(row[3]));
  }
}
