# Header-only libraries come from the system; nothing else is linked.

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
