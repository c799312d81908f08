// callscope batch DIR: many transcripts, a line of JSON each, in the order of their names whatever
// the number of threads.
#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "analysis_options.h"
#include "callscope/analyze.h"
#include "callscope/serialize.h"
#include "commands/commands.h"
#include "failure.h"
#include "files.h"

namespace callscope::command {
namespace {

struct Arguments {
  std::vector<std::string> paths;
  std::string format = "ndjson";
  unsigned jobs = 0;
  AnalysisOptions analysis;
};

struct Line {
  std::string text;
  int code = kOk;
};

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    static constexpr char kDigits[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += '\\';
    if (byte < 0x20) out.append("\\u00").append(1, kDigits[byte >> 4]).append(1, kDigits[byte & 15]);
    else out += c;
  }
  return out + "\"";
}

Line failed(const std::string& start, int code, const Error& error) {
  return {start + "\"error\":" + to_json(error) + "}\n", code};
}

Line analyze_one(const std::string& path, const Options& options) {
  const std::string start = "{\"file\":" + json_string(path) + ",";
  const Input input = read_input(path, options.max_bytes);
  // The library knows no files; a file that cannot be read is, to its reader, an empty one.
  if (input.state == Input::State::missing) return failed(start, kNoInput, {ErrorCode::empty, input.message, {}});
  if (input.state == Input::State::too_large)
    return failed(start, kBadData, {ErrorCode::too_large, input.message, options.max_bytes});
  const auto result = analyze(input.bytes, options);
  if (!result) return failed(start, exit_code(result.error().code), result.error());
  return {start + "\"analysis\":" + to_json(result.value(), input.bytes) + "}\n", kOk};
}

// Puts lines out in order as soon as all before them are done.
class Printer {
 public:
  explicit Printer(std::size_t count) : lines_(count), done_(count) {}

  bool put(std::size_t index, Line line) {
    const std::lock_guard<std::mutex> lock(mutex_);
    lines_[index] = std::move(line);
    done_[index] = true;
    for (; next_ < lines_.size() && done_[next_]; ++next_) {
      writable_ = writable_ && write_output(lines_[next_].text);
      if (code_ == kOk) code_ = lines_[next_].code;
      lines_[next_].text = {};
    }
    return writable_;
  }
  bool writable() const { return writable_; }
  int code() const { return code_; }

 private:
  std::mutex mutex_;
  std::vector<Line> lines_;
  std::vector<bool> done_;
  std::size_t next_ = 0;
  bool writable_ = true;
  int code_ = kOk;
};

int analyze_all(Arguments& arguments) {
  if (const int code = arguments.analysis.load(); code != kOk) return code;
  const auto files = list_files(arguments.paths);
  if (files.empty()) return fail(kNoInput, "", "no files to read");
  unsigned jobs = arguments.jobs != 0 ? arguments.jobs : std::max(1u, std::thread::hardware_concurrency());
  jobs = static_cast<unsigned>(std::min<std::size_t>(jobs, files.size()));

  Printer printer(files.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++)
      if (!printer.put(i, analyze_one(files[i], arguments.analysis.options()))) break;
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < jobs; ++i) threads.emplace_back(work);
  work();
  for (auto& thread : threads) thread.join();
  if (!printer.writable()) return fail(kCannotWrite, "", "cannot write to standard output");
  return printer.code();
}

}  // namespace

void add_batch(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("batch", "Read many transcripts, a line of JSON each");
  command->add_option("PATHS", arguments->paths, "Files, and folders of files")->required();
  command->add_option("--format", arguments->format, "ndjson")->check(CLI::IsMember({"ndjson"}))->type_name("NAME");
  command->add_option("--jobs,-j", arguments->jobs, "Threads (default: as many as the machine has cores)")
      ->check(CLI::Range(1u, 256u))
      ->type_name("N");
  arguments->analysis.add_to(*command);
  command->callback([arguments, &run] { run = [arguments] { return analyze_all(*arguments); }; });
}

}  // namespace callscope::command
