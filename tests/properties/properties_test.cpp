// The properties on every case, whole and mutated: cut at each of many places, bytes changed, halves
// swapped. The mutations are drawn from a fixed generator, so that a failure can be repeated.
#include "properties/properties.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "callscope/analyze.h"

using namespace callscope;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> inputs() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(CALLSCOPE_CASES))
    if (entry.path().stem() == "input") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return limit == 0 ? 0 : static_cast<std::size_t>(state_ >> 33) % limit;
  }

 private:
  std::uint64_t state_;
};

std::string mutate(std::string text, Random& random) {
  static constexpr const char* kPieces[] = {
      "\n",       "%",    "$",     "RMB ", "亿",  "\xF0\x9F\x98\x80", "\xFF", ".", "9", "Q4", " -- ", ":", "\"", "(",
      "uh, uh, ", "</b>", "&amp;", "{",    "\0x", "\r\n\r\n"};
  for (int edits = 0; edits < 12; ++edits) {
    const std::size_t at = random.below(text.size() + 1);
    switch (random.below(4)) {
      case 0: text.insert(at, kPieces[random.below(std::size(kPieces))]); break;
      case 1: text.erase(at, random.below(80)); break;
      case 2: text = text.substr(at) + text.substr(0, at); break;
      default:
        if (at < text.size()) text[at] = static_cast<char>(random.below(256));
    }
  }
  return text;
}

void check(const std::string& text, const std::string& name) {
  const auto result = analyze(text);
  INFO(name);
  if (result.ok())
    CHECK(properties::broken(result.value(), text) == "");
  else
    CHECK(result.error().code != ErrorCode::internal);
}

}  // namespace

TEST_CASE("properties hold on every case") {
  for (const auto& path : inputs()) check(bytes_of(path), path.string());
}

TEST_CASE("properties hold on mutated cases") {
  std::uint64_t seed = 0;
  for (const auto& path : inputs()) {
    const std::string text = bytes_of(path);
    for (int round = 0; round < 8; ++round) {
      Random random(++seed);
      check(mutate(text, random), path.string() + " seed " + std::to_string(seed));
    }
  }
}

TEST_CASE("properties hold where a case is cut short") {
  for (const auto& path : inputs()) {
    const std::string text = bytes_of(path);
    for (std::size_t part = 1; part < 8; ++part)
      check(text.substr(0, text.size() * part / 8), path.string() + " part " + std::to_string(part));
  }
}
