# What `cmake --install` lays down: library, headers, package files, command, manual, completions.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS callscope_core EXPORT callscope
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY "${PROJECT_SOURCE_DIR}/core/include/callscope" DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# The library needs no other: the package's file is the list of targets itself.
set(folder ${CMAKE_INSTALL_LIBDIR}/cmake/callscope)
install(EXPORT callscope NAMESPACE callscope:: FILE callscope-config.cmake DESTINATION ${folder})
write_basic_package_version_file("${PROJECT_BINARY_DIR}/callscope-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/callscope-config-version.cmake" DESTINATION ${folder})

if(TARGET callscope)
  set(pages "${PROJECT_BINARY_DIR}/callscope.1" "${PROJECT_BINARY_DIR}/callscope.bash")
  add_custom_command(OUTPUT ${pages}
    COMMAND callscope manual > "${PROJECT_BINARY_DIR}/callscope.1"
    COMMAND callscope completion bash > "${PROJECT_BINARY_DIR}/callscope.bash"
    DEPENDS callscope VERBATIM)
  add_custom_target(callscope_pages ALL DEPENDS ${pages})
  install(TARGETS callscope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(FILES "${PROJECT_BINARY_DIR}/callscope.1" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES "${PROJECT_BINARY_DIR}/callscope.bash" RENAME callscope
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
endif()
