#include <catch2/catch.hpp>

#include "quantities/periods_of.h"

using namespace callscope;

namespace {
struct Row {
  std::string text;
  std::vector<std::string> periods;
};
}  // namespace

TEST_CASE("Chinese periods are resolved against the call") {
  const auto row = GENERATE(values<Row>({
      {"2024财年第三季度收入", {"2024财年第三季度 = FQ3 2024 2023-10-01..2023-12-31"}},
      {"二〇二四年第三季度", {"二〇二四年第三季度 = FQ3 2024 2023-10-01..2023-12-31"}},
      {"第四財季的利潤", {"第四財季 = FQ4 2024 2024-01-01..2024-03-31"}},
      {"今年上半年和去年下半年",
       {"今年上半年 = H1 FY2025 2024-04-01..2024-09-30", "去年下半年 = H2 FY2023 2022-10-01..2023-03-31"}},
      {"上一财年第四季度", {"上一财年第四季度 = FQ4 2023 2023-01-01..2023-03-31"}},
      {"本财年和2026财年", {"本财年 = FY2024 2023-04-01..2024-03-31", "2026财年 = FY2026 2025-04-01..2026-03-31"}},
      {"本季度、上个季度、下季度",
       {"本季度 = FQ4 2024 2024-01-01..2024-03-31", "上个季度 = FQ3 2024 2023-10-01..2023-12-31",
        "下季度 = FQ1 2025 2024-04-01..2024-06-30"}},
      {"去年同期是3亿元", {"去年同期 = FQ4 2023 2023-01-01..2023-03-31"}},
      {"过去12个月有5亿用户", {"过去12个月 = last 12 months 2023-05-14..2024-05-14"}},
      {"未来三年投资", {"未来三年 = next 3 years 2024-05-14..2027-05-14"}},
      {"最近几个季度", {"最近几个季度 ="}},
      {"截至3月31日止季度", {"截至3月31日止季度 = FQ4 2024 2024-01-01..2024-03-31"}},
      {"截至2023年9月30日止六个月", {"截至2023年9月30日止六个月 = H1 FY2024 2023-04-01..2023-09-30"}},
      {"截至6月30日，", {"6月30日 = 2024-06-30 2024-06-30..2024-06-30"}},
      {"2024年3月5日和12月份",
       {"2024年3月5日 = 2024-03-05 2024-03-05..2024-03-05", "12月份 = 2023-12 2023-12-01..2023-12-31"}},
      {"2023年全年", {"2023年全年 = 2023 2023-01-01..2023-12-31"}},
      {"前三季度", {"前三季度 = FY2024 to date 2023-04-01..2024-03-31"}},
      {"在18年", {"18年 = 2018 2018-01-01..2018-12-31"}},
  }));
  CAPTURE(row.text);
  CHECK(periods_of(row.text, march_call()) == row.periods);
}

TEST_CASE("what counts quarters or years in Chinese is no period") {
  const auto text = GENERATE(as<std::string>(), "三个季度", "连续三季度", "18年来", "十二年", "20年前", "第三方",
                             "每个月", "同比增长", "环比下降");
  CAPTURE(text);
  CHECK(periods_of(text, march_call()).empty());
}

TEST_CASE("a Chinese period leaves the quantities beside it") {
  CHECK(quantities_of("三季度收入为130亿元，上半年利润增长5%") ==
        std::vector<std::string>{"130亿元 = 13000000000 CNY", "5% = 5 %"});
  CHECK(quantities_of("连续三季度增长") == std::vector<std::string>{"三季度 = 3 quarters"});
  CHECK(quantities_of("会议在 2024-05-14 开始") == std::vector<std::string>{});
}
