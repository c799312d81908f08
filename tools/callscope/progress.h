// How far a long work has come: one line on standard error, if that is a terminal, and nothing else.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>

namespace callscope::command {

class Progress {
 public:
  // `total` is 0 where it is not known; `done` were done before.
  Progress(std::uint64_t total, std::uint64_t done);
  void step();
  // Wipes the line.
  void end();

 private:
  using Clock = std::chrono::steady_clock;
  void show(Clock::time_point now);

  const bool shown_;
  const std::uint64_t total_, before_;
  const Clock::time_point start_ = Clock::now();
  std::mutex mutex_;
  std::uint64_t done_;
  Clock::time_point last_ = start_;
};

}  // namespace callscope::command
