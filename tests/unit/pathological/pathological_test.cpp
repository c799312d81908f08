// Inputs that no transcript is: each must give an analysis or an error, and time must not explode.
// The sizes are small; anything worse than linear would show in minutes at 256 KB.
#include <catch2/catch.hpp>

#include "callscope/analyze.h"
#include "callscope/serialize.h"

namespace callscope {
namespace {

constexpr std::size_t kSize = 256u << 10;

std::string repeated(const std::string& part) {
  std::string text;
  while (text.size() < kSize) text += part;
  return text;
}

// Bytes that look like nothing, the same on every machine.
std::string noise(std::size_t size, unsigned least, unsigned span) {
  std::string bytes;
  std::uint64_t state = 88172645463325252u;
  while (bytes.size() < size) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    bytes.push_back(static_cast<char>(least + (state >> 24) % span));
  }
  return bytes;
}

ErrorCode error_of(const std::string& bytes, const Options& options = {}) {
  const auto result = analyze(bytes, options);
  REQUIRE_FALSE(result);
  return result.error().code;
}

}  // namespace

TEST_CASE("what is no text is refused by name") {
  CHECK(error_of("") == ErrorCode::empty);
  CHECK(error_of(" \n\t \r\n") == ErrorCode::empty);
  CHECK(error_of(std::string(4096, '\0')) == ErrorCode::empty);
  CHECK(error_of(noise(65536, 0, 256)) == ErrorCode::not_text);
}

TEST_CASE("input over the limit is refused before it is read") {
  Options options;
  options.max_bytes = 100;
  CHECK(error_of(std::string(101, 'a'), options) == ErrorCode::too_large);
  CHECK(analyze(std::string(100, 'a'), options));
  CHECK(error_of(std::string((16u << 20) + 1, 'a')) == ErrorCode::too_large);
}

TEST_CASE("a text that gives more items than asked for is refused, never cut short") {
  const std::string text = "Ann Lee: Revenue was $5.2 billion, up 8% year over year.\nTom Pike: Thank you.\n";
  const auto whole = analyze(text);
  REQUIRE(whole);
  const Analysis& all = whole.value();
  Options options;
  options.max_items = all.participants.size() + all.turns.size() + all.sections.size() + all.exchanges.size() +
                      all.quantities.size() + all.periods.size() + all.facts.size() + all.guidance.size() +
                      all.warnings.size() + all.terms.size() + all.headlines.size() + all.topics.size();
  CHECK(analyze(text, options));
  --options.max_items;  // told at the end
  CHECK(error_of(text, options) == ErrorCode::too_large);
  options.max_items = 1;  // told from the numbers
  CHECK(error_of(text, options) == ErrorCode::too_large);
}

TEST_CASE("a single byte is a text") {
  const auto byte = GENERATE(values<std::string>({"a", "7", "(", "$", "%", "\xE9", "\x80"}));
  CHECK(analyze(byte));
}

TEST_CASE("repetition without end is read in one go") {
  const auto part = GENERATE(values<std::string>({"uh ",
                                                  "7",
                                                  "7 ",
                                                  "1.",
                                                  "$",
                                                  "12% ",
                                                  "Quillby ",
                                                  "Ada Berg: ",
                                                  "Ada Berg\n",
                                                  "(",
                                                  "[",
                                                  ")",
                                                  "\n",
                                                  "\r\n",
                                                  ". ",
                                                  "\"",
                                                  "- ",
                                                  "Operator\n\n",
                                                  "speaker\nspk01\n\n",
                                                  "Q4 ",
                                                  "2024 ",
                                                  "RMB ",
                                                  "一",
                                                  "亿",
                                                  "\xF0\x9F\x93\x88",
                                                  "a",
                                                  "Our next question comes from the line of ",
                                                  "Revenue was $1 million. ",
                                                  "up 5% to "}));
  CAPTURE(part);
  const std::string text = repeated(part);
  const auto result = analyze(text);
  if (result) CHECK_FALSE(to_json(result.value(), text).empty());
}

TEST_CASE("noise of letters is a text like any other") {
  const std::string text = noise(kSize, 0x20, 0x5F);
  const auto result = analyze(text);
  REQUIRE(result);
  CHECK_FALSE(to_json(result.value(), text).empty());
}

}  // namespace callscope
