# RE2 and Abseil come from the pinned sources of the npm package `re2`, the same for the native and
# the WebAssembly build, and are never taken from the system. Header-only libraries come from the
# system.
set(CALLSCOPE_RE2_DIR "${CMAKE_CURRENT_SOURCE_DIR}/node_modules/re2/vendor" CACHE PATH
    "Folder that holds the sources re2/ and abseil-cpp/")
if(NOT EXISTS "${CALLSCOPE_RE2_DIR}/re2/CMakeLists.txt")
  message(FATAL_ERROR "The sources of RE2 are missing; get them with: npm ci --ignore-scripts")
endif()

set(ABSL_ENABLE_INSTALL ON)
set(ABSL_PROPAGATE_CXX_STD ON)
set(ABSL_BUILD_TESTING OFF)
set(RE2_BUILD_TESTING OFF)
block()
  set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  if(EMSCRIPTEN)
    add_compile_options(-Os)  # a page pays for every kilobyte; our own hot loops are not in here
    add_compile_definitions(ABSL_MIN_LOG_LEVEL=3)
  endif()
  add_subdirectory("${CALLSCOPE_RE2_DIR}/abseil-cpp" abseil EXCLUDE_FROM_ALL SYSTEM)
  add_subdirectory("${CALLSCOPE_RE2_DIR}/re2" re2 EXCLUDE_FROM_ALL SYSTEM)
endblock()

# A header-only library of the system as a target with nothing else of /usr/include in its path:
# the WebAssembly build must not see the machine's own headers.
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

callscope_header_only(nlohmann_json nlohmann/json.hpp nlohmann-json3-dev)
if(NOT EMSCRIPTEN)
  callscope_header_only(CLI11 CLI/CLI.hpp libcli11-dev)
  if(CALLSCOPE_TESTS)
    callscope_header_only(Catch2 catch2/catch.hpp catch2)
  endif()
endif()
