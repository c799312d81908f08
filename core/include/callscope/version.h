#pragma once

namespace callscope {

const char* program_version();  // semantic version of the program, "0.1.0"
const char* rules_version();    // of the rules and word tables; changes when results may
constexpr const char* kSchema = "callscope/1";
constexpr const char* kComparisonSchema = "callscope-comparison/1";

}  // namespace callscope
