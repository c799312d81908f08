// Which turn renders which.
#include <catch2/catch.hpp>
#include <string>

#include "structure/structure.h"

using namespace callscope;

namespace {

struct Rendered {
  Document document;
  Speech speech;
  Structure structure;

  TurnId turn(const std::string& words) const {
    const std::size_t at = document.layout.reading.text().find(words);
    for (std::size_t i = 0; i < speech.turns.size(); ++i)
      if (speech.turns[i].span.start <= at && at < speech.turns[i].span.end) return static_cast<TurnId>(i);
    return kNone;
  }
  int renditions() const {
    int count = 0;
    for (const Turn& turn : speech.turns) count += turn.renders != kNone ? 1 : 0;
    return count;
  }
};

Rendered render(const std::string& answer, const std::string& after) {
  Rendered out;
  out.document = read_document(
      decode(
          "Welcome to the Larch Group call. All participants are in listen-only mode.\n\n"
          "Welcome, everyone. We had a strong quarter and our revenue grew in all our regions. We continue to invest.\n\n"
          "Your first question comes from Noelle Farrant with Pine Bank. Please go ahead.\n\n"
          "Hi, thanks for taking my question. Could you talk about warehouses?\n\n" +
              answer + "\n\n" + after + "\n\nThis concludes today's call. You may now disconnect.\n",
          Options{})
          .value());
  out.speech = resolve_speakers(out.document, Call{});
  const Numbers numbers = read_numbers(out.document, Options{});
  out.structure = read_structure(out.document, numbers, out.speech);
  return out;
}

const std::string kOriginal =
    "Thank you. The warehouse of the western district has opened this season. Its capacity is 45,000 parcels each day. "
    "Spoilage dropped from 7% to 5%, and couriers deliver fresh vegetables quicker than before. Later we will build three "
    "more warehouses, the input is near 400 million, but first watching density of orders.";
const std::string kRendition =
    "Thank you. Our warehouse in the western district opened this quarter, with capacity for 45,000 parcels each day. "
    "Spoilage dropped from 7% to 5%, and couriers now deliver fresh vegetables quicker than before. We will later build three "
    "more warehouses, spending near 400 million, but first we are watching the density of orders.";

}  // namespace

TEST_CASE("what is said twice in other words is an original and its rendition") {
  const Rendered call = render(kOriginal, kRendition);
  const TurnId original = call.turn("has opened this season"), rendition = call.turn("opened this quarter");
  REQUIRE(rendition != kNone);
  CHECK(call.speech.turns[static_cast<std::size_t>(rendition)].kind == TurnKind::interpretation);
  CHECK(call.speech.turns[static_cast<std::size_t>(rendition)].role == Role::interpreter);
  CHECK(call.speech.turns[static_cast<std::size_t>(rendition)].renders == original);
  CHECK(call.speech.turns[static_cast<std::size_t>(original)].machine_translated);
  CHECK(!call.structure.pairs.empty());
}

TEST_CASE("a second answer, or the same words again, is no rendition") {
  const auto after =
      GENERATE_COPY(as<std::string>{}, kOriginal,
                    "I would add one point on the western warehouse. The lease runs for twelve years, rents are fixed, "
                    "and our insurers have approved the building. Next spring the railway link should be ready, which "
                    "will help heavier goods and our furniture partners.");
  CHECK(render(kOriginal, after).renditions() == 0);
}
