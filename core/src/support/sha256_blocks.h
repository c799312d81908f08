// Blocks of 64 bytes into the state of a SHA-256. sha256.cpp does it everywhere; where the processor has instructions
// for it (x86-64 of the last years), sha256_x86.cpp does it five times as fast.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace callscope {

using Sha256State = std::array<std::uint32_t, 8>;
using Sha256Blocks = void (*)(Sha256State& state, const unsigned char* bytes, std::size_t count);

// One constant a round.
extern const std::array<std::uint32_t, 64> kSha256Rounds;

// Null where the processor has no instructions for it.
Sha256Blocks sha256_by_processor();

}  // namespace callscope
