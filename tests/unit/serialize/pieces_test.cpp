// The analysis in pieces is the analysis whole.
#include <catch2/catch.hpp>
#include <string>

#include "callscope/analyze.h"
#include "callscope/serialize.h"

using namespace callscope;

TEST_CASE("JSON that is handed on in pieces has the same bytes, none of them cut within a character") {
  std::string text = "Operator: Good day, and welcome to the Larch Group call.\n\nMei Duan: Thank you. ";
  for (int i = 0; i < 400; ++i) text += "Revenue at Café Larché rose 8% to €" + std::to_string(40 + i) + " million. ";
  const auto analysis = analyze(text, Options{});
  REQUIRE(analysis);
  struct Pieces {
    std::string all;
    std::size_t count = 0, cut = 0;
  } pieces;
  write_json(
      analysis.value(), text, {},
      [](void* context, std::string_view piece) {
        auto& taken = *static_cast<Pieces*>(context);
        taken.all += piece;
        ++taken.count;
        taken.cut += !piece.empty() && (static_cast<unsigned char>(piece.front()) & 0xC0) == 0x80 ? 1 : 0;
      },
      &pieces);
  CHECK(pieces.all == to_json(analysis.value(), text));
  CHECK(pieces.count > 3);
  CHECK(pieces.cut == 0);
}
