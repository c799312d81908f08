// callscope bench FILE…: how fast transcripts are read and written on this machine. The answer is
// checked before the clock counts: two runs must give the same bytes.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <vector>

#include "analysis_options.h"
#include "callscope/analyze.h"
#include "callscope/serialize.h"
#include "commands/commands.h"
#include "failure.h"
#include "files.h"

namespace callscope::command {
namespace {

using Clock = std::chrono::steady_clock;

struct Arguments {
  std::vector<std::string> paths;
  double seconds = 1;
  AnalysisOptions analysis;
};

struct Times {
  double best, median;  // seconds
};

// Runs until the time is up, at least five times. On a busy machine the best run tells most.
template <class Work>
Times measure_runs(double limit, Work work) {
  std::vector<double> runs;
  const auto start = Clock::now();
  const auto since = [](Clock::time_point from) { return std::chrono::duration<double>(Clock::now() - from).count(); };
  while (runs.size() < 5 || since(start) < limit) {
    const auto begin = Clock::now();
    work();
    runs.push_back(since(begin));
  }
  std::sort(runs.begin(), runs.end());
  return {runs[0], runs[runs.size() / 2]};
}

std::string row(const char* what, Times times, std::size_t bytes) {
  char line[128];
  std::snprintf(line, sizeof line, "  %-8s best %8.3f ms, %6.1f MB/s   median %8.3f ms\n", what, times.best * 1e3,
                static_cast<double>(bytes) / times.best / 1e6, times.median * 1e3);
  return line;
}

int measure(const std::string& path, const Arguments& arguments) {
  const Options& options = arguments.analysis.options();
  const Input input = read_input(path, options.max_bytes);
  if (input.state == Input::State::missing) return fail(kNoInput, path, input.message);
  if (input.state == Input::State::too_large) return fail(kBadData, path, input.message);
  const auto first = analyze(input.bytes, options), second = analyze(input.bytes, options);
  if (!first) return fail(path, first.error());
  const std::string json = to_json(first.value(), input.bytes);
  if (json != to_json(second.value(), input.bytes)) return fail(kInternal, path, "two runs gave different answers");

  std::size_t size = 0;  // is printed, so that no run can be left out
  const Times analysis = measure_runs(arguments.seconds, [&] { size += analyze(input.bytes, options).ok(); });
  const Times writing = measure_runs(arguments.seconds, [&] { size += to_json(first.value(), input.bytes).size(); });
  const std::string table =
      path + ": " + std::to_string(input.bytes.size()) + " bytes, " + std::to_string(json.size()) + " of JSON\n" +
      row("analyze", analysis, input.bytes.size()) + row("to_json", writing, input.bytes.size()) +
      row("both", {analysis.best + writing.best, analysis.median + writing.median}, input.bytes.size());
  if (!write_output(table)) return fail(kCannotWrite, "", "cannot write to standard output");
  return size > 0 ? kOk : kInternal;
}

int measure_all(Arguments& arguments) {
  if (const int code = arguments.analysis.load(); code != kOk) return code;
  for (const auto& path : list_files(arguments.paths))
    if (const int code = measure(path, arguments); code != kOk) return code;
  return kOk;
}

}  // namespace

void add_bench(CLI::App& app, Run& run) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("bench", "Measure how fast transcripts are read on this machine");
  command->add_option("PATHS", arguments->paths, "Files, and folders of files")->required();
  command->add_option("--seconds", arguments->seconds, "Time for each measurement (default 1)")
      ->check(CLI::Range(0.01, 600.0))
      ->type_name("S");
  arguments->analysis.add_to(*command);
  command->callback([arguments, &run] { run = [arguments] { return measure_all(*arguments); }; });
}

}  // namespace callscope::command
