# What `cmake --install` lays down: library, headers, package files, command, manual, completions.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS callscope_core EXPORT callscope
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY "${PROJECT_SOURCE_DIR}/core/include/callscope" DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

set(folder ${CMAKE_INSTALL_LIBDIR}/cmake/callscope)
install(EXPORT callscope NAMESPACE callscope:: FILE callscope-targets.cmake DESTINATION ${folder})
file(WRITE "${PROJECT_BINARY_DIR}/callscope-config.cmake" "include(CMakeFindDependencyMacro)
find_dependency(Threads)
include(\"\${CMAKE_CURRENT_LIST_DIR}/callscope-targets.cmake\")
")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/callscope-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/callscope-config.cmake" "${PROJECT_BINARY_DIR}/callscope-config-version.cmake" DESTINATION ${folder})

if(TARGET callscope)
  set(pages "${PROJECT_BINARY_DIR}/callscope.1")
  add_custom_command(OUTPUT ${pages} COMMAND callscope manual > ${pages} DEPENDS callscope VERBATIM)
  foreach(shell bash zsh fish)
    set(page "${PROJECT_BINARY_DIR}/callscope.${shell}")
    add_custom_command(OUTPUT ${page} COMMAND callscope completion ${shell} > ${page} DEPENDS callscope VERBATIM)
    list(APPEND pages ${page})
  endforeach()
  add_custom_target(callscope_pages ALL DEPENDS ${pages})
  install(TARGETS callscope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES "${PROJECT_BINARY_DIR}/callscope.1" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES "${PROJECT_BINARY_DIR}/callscope.bash" RENAME callscope
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES "${PROJECT_BINARY_DIR}/callscope.zsh" RENAME _callscope
          DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES "${PROJECT_BINARY_DIR}/callscope.fish" DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()
