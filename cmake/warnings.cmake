# Warnings for our own code only; dependencies are system includes.
add_library(callscope_warnings INTERFACE)
target_compile_options(callscope_warnings INTERFACE
  $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wnon-virtual-dtor>)
