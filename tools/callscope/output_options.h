// What is written of an analysis, and what makes the command fail: of every command that prints one.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "callscope/analysis.h"
#include "callscope/selection.h"

namespace callscope::command {

class OutputOptions {
 public:
  void add_to(CLI::App& app);
  const Selection& selection() const { return selection_; }
  // Whether the analysis has a warning of a kind that --fail-on names.
  bool fails(const Analysis& analysis) const;

 private:
  Selection selection_;
  std::vector<std::string> fail_on_;
};

}  // namespace callscope::command
