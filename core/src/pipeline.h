// The whole order of an analysis; see pipeline.cpp.
#pragma once

#include "callscope/analysis.h"
#include "callscope/error.h"
#include "callscope/options.h"

namespace callscope {

Result<Analysis> run_pipeline(std::string_view bytes, const Options& options);

}  // namespace callscope
