// callscope_bench FILE… [--benchmark_…]: each stage of an analysis, the whole, its JSON, and one pass of RE2 over the
// text as the floor. The answer is checked before the clock counts: the file can be read, and two runs agree.
#include <benchmark/benchmark.h>
#include <re2/re2.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "allocations.h"
#include "callscope/analyze.h"
#include "callscope/serialize.h"
#include "pipeline.h"
#include "text/tokens.h"

namespace callscope::bench {
namespace {

// Of the processor, not of the wall: other programs on the machine are not counted.
double seconds_used() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

constexpr const char* kStages[] = {"glossary",  "decode", "text",     "numbers", "call",   "speech",
                                   "structure", "facts",  "guidance", "quality", "digest", "locate"};

constexpr int kStageRuns = 40;  // each runs the whole analysis, of which a stage may be a hundredth

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// What one stage of one run took; the stages before it only move the mark.
struct Watch {
  const char* wanted;
  double mark = seconds_used();
  std::uint64_t asked = allocations();
  double seconds = 0;
  std::uint64_t taken = 0;

  static void note(const char* stage, void* context) {
    auto& watch = *static_cast<Watch*>(context);
    const double now = seconds_used();
    if (std::strcmp(stage, watch.wanted) == 0) {
      watch.seconds = now - watch.mark;
      watch.taken = allocations() - watch.asked;
    }
    watch.asked = allocations();
    watch.mark = seconds_used();
  }
};

void report(benchmark::State& state, const std::string& text, std::uint64_t taken) {
  const auto runs = static_cast<double>(state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * static_cast<std::int64_t>(state.iterations()));
  // Seconds for each token, printed with their prefix: "580n" is 580 ns.
  const auto tokens = static_cast<double>(tokenize(text).size());
  state.counters["s/token"] =
      benchmark::Counter(runs * tokens, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
  state.counters["allocations"] = static_cast<double>(taken) / runs;
}

void run_stage(benchmark::State& state, const char* stage, const std::string& text) {
  std::uint64_t taken = 0;
  for (auto _ : state) {
    Watch watch{stage};
    benchmark::DoNotOptimize(run_pipeline(text, {}, {Watch::note, &watch}).ok());
    state.SetIterationTime(watch.seconds);
    taken += watch.taken;
  }
  report(state, text, taken);
}

template <class Work>
void run_whole(benchmark::State& state, const std::string& text, Work work) {
  const std::uint64_t before = allocations();
  for (auto _ : state) work();
  report(state, text, allocations() - before);
}

// A pattern as the rules have them, which finds amounts; every byte is looked at once.
void run_floor(benchmark::State& state, const std::string& text) {
  const re2::RE2 amounts(R"((?:\$|RMB )?\d[\d,.]*\s?(?:%|million|billion))");
  run_whole(state, text, [&] {
    std::size_t found = 0;
    re2::StringPiece rest(text), amount;
    for (std::size_t at = 0; amounts.Match(rest, at, rest.size(), re2::RE2::UNANCHORED, &amount, 1); ++found)
      at = static_cast<std::size_t>(amount.data() - rest.data()) + amount.size();
    benchmark::DoNotOptimize(found);
  });
}

bool check(const std::string& path, const std::string& text) {
  const auto first = analyze(text), second = analyze(text);
  if (!first) return std::fprintf(stderr, "%s: %s\n", path.c_str(), first.error().message.c_str()), false;
  const std::string json = to_json(first.value(), text);
  if (json != to_json(second.value(), text)) return std::fprintf(stderr, "%s: two runs differ\n", path.c_str()), false;
  std::printf("%s: %zu bytes, %zu tokens, %zu bytes of JSON\n", path.c_str(), text.size(), tokenize(text).size(),
              json.size());
  return true;
}

void add(const std::string& name, const std::string& text) {
  for (const char* stage : kStages)
    benchmark::RegisterBenchmark((name + "/" + stage).c_str(), run_stage, stage, text)
        ->UseManualTime()
        ->Iterations(kStageRuns)
        ->Unit(benchmark::kMicrosecond);
  const auto whole = [&](const char* what, auto work) {
    benchmark::RegisterBenchmark((name + "/" + what).c_str(), [text, work](benchmark::State& state) {
      run_whole(state, text, [&] { work(text); });
    })->Unit(benchmark::kMicrosecond);
  };
  whole("analysis", [](const std::string& bytes) { benchmark::DoNotOptimize(analyze(bytes).ok()); });
  whole("analysis and JSON", [](const std::string& bytes) {
    const auto analysis = analyze(bytes);
    benchmark::DoNotOptimize(to_json(analysis.value(), bytes).size());
  });
  benchmark::RegisterBenchmark((name + "/RE2, one pass").c_str(), run_floor, text)->Unit(benchmark::kMicrosecond);
}

// Of this program alone: getrusage() counts what the process held before it became this program, too.
long peak_kilobytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmHWM:", 0) == 0) return std::strtol(line.c_str() + 6, nullptr, 10);
  return 0;
}

}  // namespace
}  // namespace callscope::bench

int main(int count, char** arguments) {
  using namespace callscope::bench;
  benchmark::Initialize(&count, arguments);
  if (count < 2) return std::fprintf(stderr, "usage: callscope_bench FILE… [--benchmark_…]\n"), 2;
  const long before = peak_kilobytes();
  for (int i = 1; i < count; ++i) {
    const std::string path = arguments[i], text = read_file(path);
    if (!check(path, text)) return 1;
    add(path.substr(path.rfind('/') + 1), text);
  }
  std::printf("peak memory %ld KB, %ld KB of it to analyse and to write\n", peak_kilobytes(),
              peak_kilobytes() - before);
  benchmark::RunSpecifiedBenchmarks();
}
