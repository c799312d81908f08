// The whole order of an analysis; see pipeline.cpp.
#pragma once

#include "callscope/analysis.h"
#include "callscope/error.h"
#include "callscope/options.h"

namespace callscope {

// Is told that a stage is done. The core knows no clock: whoever measures brings his own.
struct StageObserver {
  void (*done)(const char* stage, void* context) = nullptr;
  void* context = nullptr;

  void operator()(const char* stage) const {
    if (done != nullptr) done(stage, context);
  }
};

Result<Analysis> run_pipeline(std::string_view bytes, const Options& options, StageObserver done = {});

}  // namespace callscope
