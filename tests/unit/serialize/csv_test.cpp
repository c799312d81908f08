#include <algorithm>
#include <catch2/catch.hpp>

#include "callscope/serialize.h"
#include "serialize/full_analysis.h"

namespace callscope {
namespace {

std::vector<std::string> rows(const std::string& table) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = table.find("\r\n", at);
    lines.push_back(table.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

}  // namespace

TEST_CASE("a table has a head, and a row for each fact and each item of guidance") {
  const auto lines = rows(to_csv(full_analysis()));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].compare(0, 20, "kind,id,metric,entit") == 0);
  CHECK(lines[1].compare(0, 70, "fact,f1,revenue,Coatings,1200000000,1,0.2,USD,down,1200000000,USD,qoq,") == 0);
  CHECK(lines[2].compare(0, 30, "guidance,g1,revenue,Coatings,1") == 0);
}

TEST_CASE("every row has as many cells as the head") {
  const auto lines = rows(to_csv(full_analysis()));
  const auto commas = [](const std::string& line) { return std::count(line.begin(), line.end(), ','); };
  CHECK(commas(lines[1]) == commas(lines[0]));  // no cell of the sample holds a comma
  CHECK(commas(lines[2]) == commas(lines[0]));
}

TEST_CASE("cells are quoted where they must be, and no spreadsheet runs them") {
  struct Row {
    std::string entity, cell;
  };
  const auto row = GENERATE(values<Row>({{"Coatings", ",Coatings,"},
                                         {"Coatings, Inks", ",\"Coatings, Inks\","},
                                         {"the \"big\" one", ",\"the \"\"big\"\" one\","},
                                         {"=HYPERLINK(1)", ",\"'=HYPERLINK(1)\","},
                                         {"+1", ",\"'+1\","},
                                         {"-1", ",\"'-1\","},
                                         {"@x", ",\"'@x\","},
                                         {"a=b", ",a=b,"}}));
  Analysis analysis = full_analysis();
  analysis.facts[0].entity = row.entity;
  CHECK(rows(to_csv(analysis))[1].find(row.cell) != std::string::npos);
}

TEST_CASE("a negative number stays a number") {
  Analysis analysis = full_analysis();
  analysis.quantities[0].value = Decimal(-5, 8);
  CHECK(rows(to_csv(analysis))[1].find(",-500000000,") != std::string::npos);
}

}  // namespace callscope
