// libFuzzer: transcripts that the bytes choose rather than spell: a layout, people, turns, sentences
// with numbers, faults of recognition, interpretation. So the fuzzer reaches passes that bytes drawn
// at random never come to.
#include <fuzzer/FuzzedDataProvider.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string>

#include "callscope/analyze.h"
#include "properties/properties.h"

namespace {

using Choice = FuzzedDataProvider;

template <std::size_t N>
std::string pick(Choice& choice, const char* const (&words)[N]) {
  return words[choice.ConsumeIntegralInRange<std::size_t>(0, N - 1)];
}

constexpr const char* kPeople[] = {"Operator",  "Ada Berg",  "Chen Weilan", "Rui Okafor",     "Interpreter",
                                   "Speaker 2", "__proto__", "=1+1",        "<b>Jo Hale</b>", "陈伟兰"};
constexpr const char* kMetrics[] = {"revenue", "gross margin",   "adjusted EBITDA", "adjusted beta", "diluted EPS",
                                    "GMV",     "free cash flow", "cloud revenue",   "orders",        "收入"};
constexpr const char* kVerbs[] = {" was ",
                                  " grew ",
                                  " fell by ",
                                  " increased from ",
                                  " is expected to be ",
                                  ", excluding the disposal, rose ",
                                  " is not expected to reach ",
                                  "达到"};
constexpr const char* kUnits[] = {"%",  " percent",   " basis points", " million", " billion", "亿",
                                  "万", " per share", " times",        " shares",  ". 6%",     ""};
constexpr const char* kSigns[] = {"",     "$",      "RMB ",     "RMB $",   "-",     "(",
                                  "EUR ", "about ", "between ", "3.5 to ", "minus "};
constexpr const char* kPeriods[] = {" in the third quarter",
                                    " year over year",
                                    " in fiscal 2026",
                                    " by March of 2027",
                                    " compared to a year ago",
                                    " over the next three years",
                                    "",
                                    ""};
constexpr const char* kAsides[] = {"uh, uh, um, ",
                                   "we saw we saw we saw we saw ",
                                   "And then we ",
                                   "[Foreign language] ",
                                   "我们的收入增长了20%。",
                                   "Thank you, Ada. ",
                                   "Our next question comes from Rui Okafor with Quill Research. ",
                                   "So the question is about margins? ",
                                   "\xE2\x80\x8F",
                                   "Q&A "};
constexpr const char* kEnds[] = {".", "?", ",", "...", " --", "。", ""};

std::string number(Choice& choice) {
  std::string digits = std::to_string(choice.ConsumeIntegral<std::uint32_t>() % 100000);
  if (choice.ConsumeBool())
    digits.insert(choice.ConsumeIntegralInRange<std::size_t>(0, digits.size()), choice.ConsumeBool() ? "." : ",");
  return pick(choice, kSigns) + digits + pick(choice, kUnits);
}

std::string sentence(Choice& choice) {
  std::string text = choice.ConsumeIntegralInRange(0, 3) == 0 ? pick(choice, kAsides) : "";
  text += pick(choice, kMetrics) + pick(choice, kVerbs) + number(choice);
  if (choice.ConsumeBool()) text += " and " + number(choice);
  return text + pick(choice, kPeriods) + pick(choice, kEnds) + " ";
}

// A label in one of the ways in which transcripts print them.
std::string label(Choice& choice, int layout) {
  const std::string who = pick(choice, kPeople);
  switch (layout) {
    case 0: return who + ": ";
    case 1: return "\n" + who + " -- Quill Research -- Analyst\n\n";
    case 2: return "\n" + who + "\nspk0" + std::to_string(who.size()) + "\n\n";
    case 3: return "<Q - " + who + ">: ";
    case 4: return "\n" + who + " (00:" + std::to_string(10 + choice.ConsumeIntegral<std::uint8_t>() % 50) + "):\n";
    case 5: return "\n**" + who + "**\n";
    case 6: return who + ", Quill Research - Analyst [" + std::to_string(who.size()) + "]\n------------------\n";
    default: return "";
  }
}

std::string transcript(Choice& choice) {
  const int layout = choice.ConsumeIntegralInRange(0, 7);
  std::string text =
      choice.ConsumeBool() ? "Quillon Mills (NYSE: QLM) Q3 2025 Earnings Call\nNovember 6, 2025\n\n" : "";
  while (choice.remaining_bytes() > 0 && text.size() < 32 << 10) {
    text += label(choice, layout);
    const int sentences = choice.ConsumeIntegralInRange(0, 4);
    for (int i = 0; i < sentences; ++i) text += sentence(choice);
    text += "\n";
  }
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Choice choice(data, size);
  callscope::Options options;
  options.offsets = static_cast<callscope::OffsetUnit>(size % 3);
  const std::string text = transcript(choice);
  const auto result = callscope::analyze(text, options);
  if (!result) return 0;
  const std::string fault = callscope::properties::broken(result.value(), text);
  if (!fault.empty()) {
    std::fprintf(stderr, "broken: %s\nin: %s\n", fault.c_str(), text.c_str());
    std::abort();
  }
  return 0;
}
