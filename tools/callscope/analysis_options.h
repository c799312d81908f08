// The options of every command that analyses.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "callscope/options.h"

namespace callscope::command {

class AnalysisOptions {
 public:
  void add_to(CLI::App& app);
  // Reads the glossary files, and checks them once for all documents. Returns kOk, or the code to exit with after the
  // failure was printed.
  int load();
  const Options& options() const { return options_; }

 private:
  Options options_;
  std::vector<std::string> glossary_files_;
  bool no_builtin_glossary_ = false;
};

}  // namespace callscope::command
