// callscope batch: many transcripts, a line of JSON each, in the order of the input whatever the
// number of threads. Memory does not grow with the number of documents.
#include <algorithm>
#include <memory>
#include <mutex>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "analysis_options.h"
#include "batch_input.h"
#include "batch_output.h"
#include "callscope/analyze.h"
#include "callscope/serialize.h"
#include "commands/commands.h"
#include "failure.h"
#include "files.h"
#include "output_options.h"
#include "progress.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace callscope::command {
namespace {

struct Arguments {
  std::vector<std::string> paths;
  std::string format = "ndjson";
  unsigned jobs = 0;
  std::string output;
  bool resume = false;
  AnalysisOptions analysis;
  OutputOptions selection;
};

constexpr std::size_t kWindow = 8;  // documents for each thread that may wait for one before them

// The exit code of the batch: that of the first document, in the order of the input, that failed.
class Outcome {
 public:
  void add(std::uint64_t index, int code) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (code == kOk || (code_ != kOk && index > index_)) return;
    index_ = index;
    code_ = code;
  }
  int code() const { return code_; }

 private:
  std::mutex mutex_;
  std::uint64_t index_ = 0;
  int code_ = kOk;
};

struct Line {
  std::string text;
  int code = kOk;
};

// A library that knows no files has no code for one that is missing: to its reader it is empty. Gives
// the exit code for what went wrong, if something did.
int read_file(BatchDocument& document, const Options& options) {
  Input input = read_input(document.path, options.max_bytes);
  document.bytes = std::move(input.bytes);
  if (input.state == Input::State::missing) {
    document.error = Error{ErrorCode::empty, input.message, {}};
    return kNoInput;
  }
  if (input.state == Input::State::too_large)
    document.error = Error{ErrorCode::too_large, input.message, options.max_bytes};
  return kBadData;
}

Line analyze_one(BatchDocument& document, const Arguments& arguments) {
  const Options& options = arguments.analysis.options();
  const int code = document.path.empty() ? kBadData : read_file(document, options);
  const std::string start = "{" + document.head + ",";
  if (document.error) return {start + "\"error\":" + to_json(*document.error) + "}\n", code};
  const auto result = analyze(document.bytes, options);
  if (!result) return {start + "\"error\":" + to_json(result.error()) + "}\n", exit_code(result.error().code)};
  return {start + "\"analysis\":" + to_json(result.value(), document.bytes, arguments.selection.selection()) + "}\n",
          arguments.selection.fails(result.value()) ? kFoundWarning : kOk};
}

// The files to read, without the output, which may lie in the folder that is read. Gives the exit code.
int find_files(const Arguments& arguments, std::vector<std::string>& files) {
  const auto is_output = [&](const std::string& path) { return is_same_file(path, arguments.output); };
  if (!arguments.resume && std::any_of(arguments.paths.begin(), arguments.paths.end(), is_output))
    return fail(kUsage, arguments.output, "would be written over before it is read");
  files = list_files(arguments.paths);
  files.erase(std::remove_if(files.begin(), files.end(), is_output), files.end());
  return files.empty() ? fail(kNoInput, "", "no files to read") : kOk;
}

// Passes over the document that a run before this one has made a line of, if it is that one.
bool is_next(BatchInput& input, std::string_view line) {
  BatchDocument document;
  if (!input.next(document)) return false;
  const std::string start = ("{" + document.head + ",").substr(0, BatchOutput::kHeadBytes);
  return line.substr(0, start.size()) == start;
}

// What one document's memory was is the next one's. Glibc would give it back to the system between the two, and threads
// wait for one another where pages are taken anew.
void keep_memory() {
#ifdef __GLIBC__
  constexpr int kMostKept = 32 << 20;  // bytes; as much as a thread's arena takes in one piece
  mallopt(M_MMAP_THRESHOLD, kMostKept);
  mallopt(M_TRIM_THRESHOLD, kMostKept);
#endif
}

int analyze_each(BatchInput& input, BatchOutput& output, unsigned jobs, const Arguments& arguments) {
  Outcome outcome;
  Progress progress(input.size(), output.lines_before());
  std::mutex mutex;
  std::uint64_t next = 0;
  const auto work = [&] {
    for (;;) {
      BatchDocument document;
      std::uint64_t index;
      {
        const std::lock_guard<std::mutex> lock(mutex);
        if (!output.wait_for_turn(next) || !input.next(document)) return;
        index = next++;
      }
      Line line = analyze_one(document, arguments);
      outcome.add(index, line.code);
      output.put(index, std::move(line.text));
      progress.step();
    }
  };
  std::vector<std::thread> threads;
  try {
    for (unsigned i = 1; i < jobs; ++i) threads.emplace_back(work);
  } catch (const std::system_error&) {  // the system gives no more: those that there are will do
  }
  work();
  for (auto& thread : threads) thread.join();
  progress.end();
  if (!output.writable()) return fail(kCannotWrite, arguments.output, "the output cannot be written");
  if (const std::string trouble = input.trouble(); !trouble.empty()) return fail(kNoInput, "standard input", trouble);
  return outcome.code();
}

int analyze_all(Arguments& arguments) {
  if (const int code = arguments.analysis.load(); code != kOk) return code;
  if (arguments.resume && arguments.output.empty()) return fail(kUsage, "", "--resume needs --output FILE");
  const bool from_lines = arguments.paths.size() == 1 && arguments.paths[0] == "-";
  std::vector<std::string> files;
  if (!from_lines)
    if (const int code = find_files(arguments, files); code != kOk) return code;

  const unsigned jobs = arguments.jobs != 0 ? arguments.jobs : std::max(1u, std::thread::hardware_concurrency());
  const auto input = from_lines ? lines_input(arguments.analysis.options().max_bytes) : files_input(std::move(files));
  BatchOutput output(kWindow * jobs);
  std::string trouble;
  if (arguments.resume)
    trouble = output.take_up(arguments.output, [&](std::string_view line) { return is_next(*input, line); });
  else if (!arguments.output.empty())
    trouble = output.create(arguments.output);
  if (!trouble.empty())
    return fail(trouble == BatchOutput::kOtherInput ? kBadData : kCannotWrite, arguments.output, trouble);
  keep_memory();
  return analyze_each(*input, output, jobs, arguments);
}

}  // namespace

void add_batch(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("batch", "Read many transcripts, a line of JSON each");
  command->add_option("PATHS", arguments->paths, "Files, folders, patterns; or - for NDJSON on standard input")
      ->required();
  command->add_option("--format", arguments->format, "ndjson")->check(CLI::IsMember({"ndjson"}))->type_name("NAME");
  command->add_option("--jobs,-j", arguments->jobs, "Threads (default: as many as the machine has cores)")
      ->check(CLI::Range(1u, 256u))
      ->type_name("N");
  command->add_option("--output,-o", arguments->output, "Write to a file")->type_name("FILE");
  command->add_flag("--resume", arguments->resume, "Go on where a run with the same input and --output was ended");
  command->footer(
      "A document gives {\"file\":…,\"analysis\":{…}}, one that cannot be read {\"file\":…,\"error\":{…}}; the others go\n"
      "on, and the exit code is that of the first failure. Lines on standard input are {\"id\":…,\"text\":\"…\"} or\n"
      "a JSON string, and give {\"id\":…,…}.\n\n"
      "Examples:\n"
      "  callscope batch calls/ > calls.ndjson\n"
      "  callscope batch 'calls/*-q4.txt' --only facts,guidance\n"
      "  callscope batch calls/ -o calls.ndjson --resume      after it was killed\n"
      "  spark-rdd-pipe | callscope batch - | …               a filter: lines in, lines out");
  arguments->analysis.add_to(*command);
  arguments->selection.add_to(*command);
  command->callback([arguments, &run] { run = [arguments] { return analyze_all(*arguments); }; });
}

}  // namespace callscope::command
