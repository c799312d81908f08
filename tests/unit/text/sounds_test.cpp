#include "text/sounds.h"

#include <catch2/catch.hpp>

using namespace callscope;

namespace {

struct Pair {
  std::string heard, said;
};
bool alike(const Pair& pair) {
  const Sound heard(pair.heard), said(pair.said);
  return sounds_like(heard, said) && !is_inflected(heard.letters, said.letters);
}

}  // namespace

TEST_CASE("spellings that sound alike could be one word") {
  const auto pair = GENERATE(values<Pair>({{"Veltrin", "Feltrin"},
                                           {"Qualdor", "Kualdor"},
                                           {"Mirabelle", "Merabele"},
                                           {"Phintec", "Fintek"},
                                           {"Norvex", "Morvex"},
                                           {"Tralika", "Dralika"},
                                           {"Brinda", "Brinter"},
                                           {"Kelvion", "Gelvion"}}));
  INFO(pair.heard << " " << pair.said);
  CHECK(alike(pair));
}

TEST_CASE("other words and inflections are not taken for one") {
  const auto pair = GENERATE(values<Pair>({{"Carlson", "Carlton"},
                                           {"China", "Chinese"},
                                           {"Texas", "Texan"},
                                           {"Orion", "Orionis"},
                                           {"Veltrin", "Calder"},
                                           {"Italy", "Italian"},
                                           {"Norvex", "Norvexes"},
                                           {"Mira", "Miranda"},
                                           {"Bank", "Banker"},
                                           {"订单", "订货"}}));
  INFO(pair.heard << " " << pair.said);
  CHECK(!alike(pair));
}

TEST_CASE("a name's end can be heard as a word") {
  CHECK(sounds_split("Trend", "style", Sound("Trendsol")));
  CHECK(sounds_split("Calend", "roll", Sound("Calendria")));
  CHECK(!sounds_split("Trend", "vase", Sound("Trendsol")));
  CHECK(!sounds_split("Tre", "ndsol", Sound("Trendsol")));
}

TEST_CASE("near is less than alike, and no more than a third of the letters") {
  const auto near = [](const char* a, const char* b) { return sounds_near(Sound(a), Sound(b)); };
  CHECK(near("Moonlight", "Moonlit"));
  CHECK_FALSE(near("Midnight", "Moonlit"));
  CHECK_FALSE(near("Sunlit", "Moonlit"));
  CHECK_FALSE(near("Moon", "Mood"));
}

TEST_CASE("letters whose names sound alike are taken for each other, one in a word") {
  CHECK(is_letter_off("GMV", "GMB"));
  CHECK(is_letter_off("CMR", "CNR"));
  CHECK(!is_letter_off("GMV", "GMV"));
  CHECK(!is_letter_off("GMV", "GMX"));
  CHECK(!is_letter_off("GMV", "BMB"));
  CHECK(!is_letter_off("GMV", "GM"));
}

TEST_CASE("consonants are what a name keeps") {
  CHECK(sound_skeleton(Sound("Brendle")) == sound_skeleton(Sound("Brendyol")));
  CHECK(sound_skeleton(Sound("Tannard")) == sound_skeleton(Sound("Tannut")));
  CHECK(sound_skeleton(Sound("Tannerk")) != sound_skeleton(Sound("Tannek")));
  CHECK(alike({"Changvan", "Jiangvan"}));
  CHECK(!alike({"Carlo", "Jarlo"}));
}
