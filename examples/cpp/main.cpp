// Lists what the management of a call promises, with the words of each promise.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "callscope/analyze.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: guidance_lister FILE\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());

  const auto result = callscope::analyze(bytes);
  if (!result) {
    std::cerr << callscope::to_string(result.error().code) << ": " << result.error().message << '\n';
    return 65;
  }
  for (const auto& promise : result.value().guidance)
    std::cout << to_string(promise.certainty) << '\t' << promise.metric.value_or("?") << '\t'
              << promise.span.of(result.value().text) << '\n';
}
