// The command. main parses arguments; commands/ has one file each.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "callscope/analyze.h"

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  std::ifstream file(argv[2], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto result = callscope::analyze(bytes);
  if (!result) return 65;
  std::printf("%zu turns\n", result.value().turns.size());
}
