#include "text/source.h"

#include <catch2/catch.hpp>

#include "text/offsets.h"

using namespace callscope;

TEST_CASE("bytes are read as the encoding they are in") {
  struct Row {
    std::string bytes;
    Encoding encoding;
    std::string text;
  };
  const auto row = GENERATE(values<Row>({
      {"caf\xC3\xA9", Encoding::utf8, "caf\xC3\xA9"},
      {"\xEF\xBB\xBFhi", Encoding::utf8, "hi"},
      {"it\x92s \x80"
       "5",
       Encoding::windows1252, "it’s €5"},
      {std::string("\xFF\xFEh\0i\0", 6), Encoding::utf16le, "hi"},
      {std::string("\xFE\xFF\0h\0i", 6), Encoding::utf16be, "hi"},
      {std::string("h\0i\0!\0", 6), Encoding::utf16le, "hi!"},
      {std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6), Encoding::utf16le, "\xF0\x9F\x98\x80"},
      {"\xC0\xAF overlong", Encoding::windows1252, "À¯ overlong"},
  }));
  const auto source = decode(row.bytes, {});
  REQUIRE(source.ok());
  CHECK(source.value().encoding == row.encoding);
  CHECK(source.value().text == row.text);
}

TEST_CASE("what cannot be read is an error") {
  Options small;
  small.max_bytes = 4;
  CHECK(decode("", {}).error().code == ErrorCode::empty);
  CHECK(decode(" \n\t", {}).error().code == ErrorCode::empty);
  CHECK(decode("12345", small).error().code == ErrorCode::too_large);
  std::string binary;
  for (int i = 0; i < 512; ++i) binary.push_back(static_cast<char>(i * 37));
  CHECK(decode(binary, {}).error().code == ErrorCode::not_text);
}

TEST_CASE("offsets count the input as it came") {
  const std::string text =
      "a€b\xF0\x9F\x98\x80"
      "c";  // 1, 3, 1, 4, 1 bytes
  const auto at = [&](const std::string& raw, OffsetUnit unit, std::uint32_t position) {
    return OffsetTable(text, raw, unit).from_bytes(position);
  };
  CHECK(at(text, OffsetUnit::utf8, 5) == 5);
  CHECK(at("\xEF\xBB\xBF" + text, OffsetUnit::utf8, 5) == 8);
  CHECK(at(text, OffsetUnit::utf16, 9) == 5);
  CHECK(at(text, OffsetUnit::codepoint, 9) == 4);
  const std::string half("\xFF\xFEh\0i", 5);  // the last unit is cut: a replacement character stands for one byte
  CHECK(OffsetTable("h\xEF\xBF\xBD", half, OffsetUnit::utf8).from_bytes(4) == half.size());
  const std::string long_text = std::string(1000, 'x') + "€" + std::string(1000, 'y');
  const OffsetTable table(long_text, long_text, OffsetUnit::codepoint);
  CHECK(table.from_bytes(1003) == 1001);
  CHECK(table.from_bytes(2003) == 2001);
}
