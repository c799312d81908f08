# RE2 comes from the pinned sources of the npm package `re2`, the same for the native and the
# WebAssembly build, and is never taken from the system. The release is the last before RE2 began
# to need Abseil: docs/decisions/0004-re2-before-abseil.md. Header-only libraries come from the system.
set(CALLSCOPE_RE2_DIR "${CMAKE_CURRENT_SOURCE_DIR}/node_modules/re2/vendor" CACHE PATH
    "Folder that holds the sources re2/ and util/")
if(NOT EXISTS "${CALLSCOPE_RE2_DIR}/re2/re2.h")
  message(FATAL_ERROR "The sources of RE2 are missing; get them with: npm ci --ignore-scripts")
endif()

set(re2_sources bitmap256 bitstate compile dfa nfa onepass parse perl_groups prog re2 regexp simplify stringpiece
    tostring unicode_casefold)
list(TRANSFORM re2_sources PREPEND "${CALLSCOPE_RE2_DIR}/re2/")
list(TRANSFORM re2_sources APPEND ".cc")
add_library(callscope_re2 OBJECT ${re2_sources} "${CALLSCOPE_RE2_DIR}/util/rune.cc"
            "${CMAKE_CURRENT_LIST_DIR}/re2/strutil.cc" "${CMAKE_CURRENT_LIST_DIR}/re2/unicode_groups.cc")
target_include_directories(callscope_re2 PRIVATE "${CMAKE_CURRENT_LIST_DIR}/re2")  # goes before RE2's own util/
target_include_directories(callscope_re2 SYSTEM PUBLIC "${CALLSCOPE_RE2_DIR}")
target_compile_options(callscope_re2 PRIVATE -w)
set_target_properties(callscope_re2 PROPERTIES POSITION_INDEPENDENT_CODE ON)

# A header-only library of the system as a target. The core needs none: the command and the tests do.
function(callscope_header_only target header package)
  find_path(${target}_FOLDER ${header} PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
  if(NOT ${target}_FOLDER)
    message(FATAL_ERROR "${header} is missing; install it with: apt-get install ${package}")
  endif()
  get_filename_component(folder ${header} DIRECTORY)
  file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/headers/${target}")
  file(CREATE_LINK "${${target}_FOLDER}/${folder}" "${CMAKE_CURRENT_BINARY_DIR}/headers/${target}/${folder}" SYMBOLIC)
  add_library(${target} INTERFACE IMPORTED)
  target_include_directories(${target} SYSTEM INTERFACE "${CMAKE_CURRENT_BINARY_DIR}/headers/${target}")
endfunction()

if(NOT EMSCRIPTEN AND (CALLSCOPE_TOOLS OR CALLSCOPE_TESTS))
  callscope_header_only(nlohmann_json nlohmann/json.hpp nlohmann-json3-dev)
endif()
if(NOT EMSCRIPTEN AND CALLSCOPE_TOOLS)
  callscope_header_only(CLI11 CLI/CLI.hpp libcli11-dev)
endif()
if(NOT EMSCRIPTEN AND CALLSCOPE_TESTS)
  callscope_header_only(Catch2 catch2/catch.hpp catch2)
endif()
