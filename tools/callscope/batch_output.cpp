#include "batch_output.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace callscope::command {
namespace {

constexpr std::size_t kHeadBytes = 8192;  // of a line: enough to hold the name of its document

}  // namespace

BatchOutput::~BatchOutput() {
  if (file_ != nullptr && file_ != stdout) std::fclose(file_);
}

std::string BatchOutput::create(const std::string& path) {
  file_ = std::fopen(path.c_str(), "wb");
  return file_ != nullptr ? "" : std::strerror(errno);
}

std::string BatchOutput::take_up(const std::string& path) {
  std::uint64_t whole = 0, size = 0;
  if (std::FILE* old = std::fopen(path.c_str(), "rb")) {
    std::string head;
    char part[1 << 16];
    for (std::size_t got; (got = std::fread(part, 1, sizeof part, old)) > 0;)
      for (std::size_t i = 0; i < got; ++i) {
        ++size;
        if (part[i] != '\n') {
          if (head.size() < kHeadBytes) head += part[i];
          continue;
        }
        whole = size;
        ++lines_before_;
        last_before_ = std::move(head);
        head.clear();
      }
    const bool broken = std::ferror(old) != 0;
    std::fclose(old);
    if (broken) return "cannot be read";
    std::error_code error;
    if (whole < size) std::filesystem::resize_file(path, whole, error);
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
