#include "callscope/analyze.h"

#include "pipeline.h"

namespace callscope {

Result<Analysis> analyze(std::string_view bytes, const Options& options) { return run_pipeline(bytes, options); }

}  // namespace callscope
