#include <catch2/catch.hpp>

#include "quantities/reading.h"

using namespace callscope;

TEST_CASE("Chinese numbers are read with their units") {
  const auto row = GENERATE(values<AmountsRow>({
      {"收入达到3800亿元。", {"3800亿元 = 380000000000 CNY"}},
      {"投资三千八百亿", {"三千八百亿 = 380000000000 CNY"}},
      {"利润为12.5亿美元", {"12.5亿美元 = 1250000000 USD"}},
      {"成本是人民币50元", {"人民币50元 = 50 CNY"}},
      {"共有8千万用户", {"8千万用户 = 80000000 users"}},
      {"增长百分之二十", {"百分之二十 = 20 %"}},
      {"增长了25%", {"25% = 25 %"}},
      {"占三成", {"三成 = 30 %"}},
      {"下降了2.5个百分点", {"2.5个百分点 = 2.5 pp"}},
      {"订单翻倍", {"翻倍 = 2 x"}},
      {"付费用户超过1.2亿，研发费用1.2亿", {"1.2亿 = 120000000 users", "1.2亿 = 120000000 CNY"}},
      {"低两位数增长，中到高个位数", {"低两位数 = 10..13 %", "中到高个位数 = 4..9 %"}},
      {"利润率约双位数", {"双位数 = 10..99 %"}},
      {"价格下降两三成", {"两三成 = 20..30 %"}},
      {"数十亿元投入，几千万用户", {"数十亿元 = 2000000000..9000000000 CNY", "几千万用户 = 20000000..90000000 users"}},
      {"每桶油价为72美元", {"72美元 = 72 USD/barrel"}},
      {"每ADS收益为66美分，成本为66美分", {"66美分 = 0.66 USD/ADS", "66美分 = 0.66 USD"}},
      {"看这个位数，中位数是多少", {}},
      {"是去年的三倍", {"三倍 = 3 x"}},
      {"减少了一半", {"一半 = 0.5 x"}},
      {"约占三分之一", {"三分之一 = 0.333333333333 x"}},
      {"三年投资计划", {"三年 = 3 years"}},
      {"在之后的两三年", {"两三年 = 2..3 years"}},
      {"增长5%到10%", {"5%到10% = 5..10 %"}},
      {"规模二十一万亿元", {"二十一万亿元 = 21000000000000 CNY"}},
      {"每股收益1.2元，股息0.35元/股", {"1.2元 = 1.2 CNY/share", "0.35元/股 = 0.35 CNY/share"}},
      {"売上高は1兆2000億円", {"1兆2000億円 = 1200000000000 JPY"}},
      {"收入在130亿至135亿元之间", {"130亿至135亿元 = 13000000000..13500000000 CNY"}},
      {"下降两到三个点", {"两到三个点 = 2..3 pp"}},
      {"从3亿到5亿用户", {"3亿 = 300000000", "5亿用户 = 500000000 users"}},
      {"价格是五元三毛", {"五元三毛 = 5.3 CNY"}},
      {"一碗四块五", {"四块五 = 4.5 CNY"}},
      {"三块两毛五，七角五分", {"三块两毛五 = 3.25 CNY", "七角五分 = 0.75 CNY"}},
      {"五角大楼的三毛利率", {}},
      {"每股五美分", {"五美分 = 0.05 USD/share"}},
      {"1000瑞典克朗和三亿印度卢比", {"1000瑞典克朗 = 1000 SEK", "三亿印度卢比 = 300000000 INR"}},
  }));
  CHECK(quantities_of(row.text) == row.quantities);
}

TEST_CASE("Chinese numerals in words, dates and ordinals are no quantities") {
  const auto text = GENERATE(as<std::string>(), "第三季度", "在2024年", "在18年", "2026财年", "在2023到2025年",
                             "6月18日", "我们一起看", "有三个原因", "成为第一", "放在一块");
  CAPTURE(text);
  CHECK(quantities_of(text).empty());
}

TEST_CASE("Chinese bounds are read") {
  CHECK(read("超过三成").numbers.quantities.at(0).bound == Bound::at_least);
  CHECK(read("约三成").numbers.quantities.at(0).bound == Bound::about);
  CHECK(read("三成左右").numbers.quantities.at(0).approximate);
  CHECK(read("不低于5%的增长").numbers.quantities.at(0).bound == Bound::at_least);
  CHECK(read("不超过三成").numbers.quantities.at(0).bound == Bound::at_most);
  CHECK(read("5%以上的增长").numbers.quantities.at(0).bound == Bound::at_least);
  CHECK(read("上百万用户").numbers.quantities.at(0).bound == Bound::at_least);
}
