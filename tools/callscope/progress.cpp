#include "progress.h"

#include <cstdio>
#include <string>

#include "terminal.h"

namespace callscope::command {
namespace {

constexpr auto kEvery = std::chrono::milliseconds(100);
constexpr int kBar = 24;  // columns

std::string bar(std::uint64_t done, std::uint64_t total) {
  const auto filled = static_cast<int>(done * kBar / total);
  return "[" + std::string(static_cast<std::size_t>(filled), '#') +
         std::string(static_cast<std::size_t>(kBar - filled), ' ') + "] ";
}

}  // namespace

Progress::Progress(std::uint64_t total, std::uint64_t done)
    : shown_(errors_are_seen()), total_(total), before_(done), done_(done) {}

void Progress::step() {
  const std::lock_guard<std::mutex> lock(mutex_);
  ++done_;
  const auto now = Clock::now();
  if (!shown_ || now - last_ < kEvery) return;
  last_ = now;
  show(now);
}

void Progress::show(Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double rate = static_cast<double>(done_ - before_) / seconds;
  std::string line =
      total_ > 0 ? bar(done_, total_) + std::to_string(done_) + " of " + std::to_string(total_) : std::to_string(done_);
  line += ", " + std::to_string(static_cast<std::uint64_t>(rate)) + " a second";
  if (total_ > 0 && rate > 0)
    line += ", " + std::to_string(static_cast<std::uint64_t>(static_cast<double>(total_ - done_) / rate)) + " s left";
  std::fprintf(stderr, "\r\033[K%s", line.c_str());
}

void Progress::end() {
  if (shown_) std::fputs("\r\033[K", stderr);
}

}  // namespace callscope::command
