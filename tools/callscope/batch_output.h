// Lines in the order of their documents, whatever the order in which they are done; to standard
// output, or to a file that a run which was killed can be taken up from.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace callscope::command {

class BatchOutput {
 public:
  // Of a line at most kHeadBytes are looked at: enough to hold the name of its document.
  static constexpr std::size_t kHeadBytes = 8192;
  static constexpr const char* kOtherInput = "its lines are of another input";
  using LineCheck = std::function<bool(std::string_view line)>;

  // At most `window` documents are under way or wait for those before them.
  explicit BatchOutput(std::size_t window) : window_(window) {}
  ~BatchOutput();
  BatchOutput(const BatchOutput&) = delete;
  BatchOutput& operator=(const BatchOutput&) = delete;

  // Both return why the file cannot be used, or an empty text.
  std::string create(const std::string& path);
  // Keeps the whole lines that are there, if `fits` says so of each, and cuts off a last one that has no end. Where one
  // does not fit the file stays as it is.
  std::string take_up(const std::string& path, const LineCheck& fits);

  // How many lines a run before this one left.
  std::uint64_t lines_before() const { return lines_before_; }

  // Waits until document `index`, from 0, is within the window. False: nothing can be written.
  bool wait_for_turn(std::uint64_t index);
  // Hands in the line of a document; writes it as soon as all before it are written.
  void put(std::uint64_t index, std::string line);
  bool writable() const { return writable_; }
  std::uint64_t written() const { return first_; }

 private:
  bool write(const std::string& line);

  const std::size_t window_;
  std::FILE* file_ = stdout;
  std::uint64_t lines_before_ = 0;
  std::mutex mutex_;
  std::condition_variable moved_;
  std::deque<std::optional<std::string>> waiting_;  // [0] is the line of document first_
  std::uint64_t first_ = 0;
  bool writable_ = true;
};

}  // namespace callscope::command
