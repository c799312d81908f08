#include <catch2/catch.hpp>

#include "quality/checked.h"

using namespace callscope;
using Words = std::vector<std::string>;

TEST_CASE("a sentence that changes its language is found at the change") {
  struct Row {
    std::string text;
    Words places;
  };
  const auto row = GENERATE(values<Row>({
      {"能不能多给我们一点关于门店的colors。", {"colors"}},
      {"这个季度的增长主要是因为take rate的改善。", {"take rate"}},
      {"Good evening, and thank you for this call. 感谢管理层接受我的提问。我们继续。 We see that the shops grow.",
       {"感谢管理层接受我的提问。我们继续。"}},
      {"Good evening, and thank you for this call. 关于门店的take rate的增长。 We see that the shops grow.",
       {"关于门店的take rate的增长。", "take rate"}},
      {"Good evening, and thank you for this call. 我们的门店 Operator please start. We see that the shops grow.",
       {"我们的门店 Operator please start."}},
      {"We see that the shops grow 我们很想知道一点details 然后有没有机会 and how it grew.",
       {"我们很想知道一点", "details", "然后有没有机会"}},
      {"We rolled out our new pricing tool,全店通, in all of our shops.", {"全店通"}},
  }));
  CHECK(check(row.text).of(WarningKind::code_switch) == row.places);
}

TEST_CASE("names and abbreviations do not change a sentence's language") {
  const auto text = GENERATE(values<std::string>(
      {"我们的AI业务和CRM系统增长很快。", "这个季度Northgate的收入增长了。", "We grew in all regions.",
       "谢谢大家的提问。\n\nThank you very much for your questions today."}));
  CHECK(check(text).of(WarningKind::code_switch) == Words{});
}
