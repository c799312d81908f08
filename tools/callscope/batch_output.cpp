#include "batch_output.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace callscope::command {
namespace {

namespace fs = std::filesystem;

// Asks `fits` of how each whole line begins, until one does not fit; `whole` is where the last of those that do ends.
// What has no end must at least begin as a line of a batch does.
bool each_line(std::FILE* file, std::uint64_t& whole, const BatchOutput::LineCheck& fits) {
  char part[1 << 16];
  std::string head;
  std::uint64_t before = 0;
  for (std::size_t got; (got = std::fread(part, 1, sizeof part, file)) > 0; before += got)
    for (std::size_t at = 0; at < got;) {
      const auto* end = static_cast<const char*>(std::memchr(part + at, '\n', got - at));
      const std::size_t length = end != nullptr ? static_cast<std::size_t>(end - part) - at : got - at;
      head.append(part + at, std::min(length, BatchOutput::kHeadBytes - head.size()));
      at += length + (end != nullptr ? 1 : 0);
      if (end == nullptr) continue;
      if (!fits(head)) return false;
      head.clear();
      whole = before + at;
    }
  const std::string_view start = "{\"";
  return start.substr(0, head.size()) == std::string_view(head).substr(0, start.size());
}

}  // namespace

BatchOutput::~BatchOutput() {
  if (file_ != nullptr && file_ != stdout) std::fclose(file_);
}

std::string BatchOutput::create(const std::string& path) {
  file_ = std::fopen(path.c_str(), "wb");
  return file_ != nullptr ? "" : std::strerror(errno);
}

std::string BatchOutput::take_up(const std::string& path, const LineCheck& fits) {
  if (std::FILE* old = std::fopen(path.c_str(), "rb")) {
    std::uint64_t whole = 0;
    const bool fitting = each_line(old, whole, [&](std::string_view line) { return ++lines_before_, fits(line); });
    const bool broken = std::ferror(old) != 0;
    std::fclose(old);
    if (broken) return "cannot be read";
    if (!fitting) return kOtherInput;
    std::error_code error;
    if (whole < fs::file_size(path, error)) fs::resize_file(path, whole, error);
    if (error) return error.message();
  }
  file_ = std::fopen(path.c_str(), "ab");
  return file_ != nullptr ? "" : std::strerror(errno);
}

bool BatchOutput::wait_for_turn(std::uint64_t index) {
  std::unique_lock<std::mutex> lock(mutex_);
  moved_.wait(lock, [&] { return index < first_ + window_ || !writable_; });
  return writable_;
}

void BatchOutput::put(std::uint64_t index, std::string line) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto place = static_cast<std::size_t>(index - first_);
  if (waiting_.size() <= place) waiting_.resize(place + 1);
  waiting_[place] = std::move(line);
  for (; !waiting_.empty() && waiting_.front(); waiting_.pop_front(), ++first_)
    writable_ = writable_ && write(*waiting_.front());
  moved_.notify_all();
}

// Flushed line by line: a run that is killed has lost nothing that it has done in order.
bool BatchOutput::write(const std::string& line) {
  return std::fwrite(line.data(), 1, line.size(), file_) == line.size() && std::fflush(file_) == 0;
}

}  // namespace callscope::command
