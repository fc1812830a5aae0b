# What "cmake --install" puts where: the program with its manual page and completions, and the
# library with a CMake package, so that find_package(hearsay) gives hearsay::hearsay.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS hearsay RUNTIME)
install(FILES docs/man/hearsay.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES docs/schema/analysis-1.schema.json docs/schema/document-1.schema.json
  DESTINATION ${CMAKE_INSTALL_DATADIR}/hearsay)
foreach(pair bash:bash-completion/completions/hearsay zsh:zsh/site-functions/_hearsay
        fish:fish/vendor_completions.d/hearsay.fish)
  string(REPLACE ":" ";" pair ${pair})
  list(GET pair 0 shell)
  list(GET pair 1 place)
  set(script ${CMAKE_BINARY_DIR}/completion/${shell})
  add_custom_command(OUTPUT ${script}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/completion
    COMMAND hearsay completion ${shell} > ${script}
    DEPENDS hearsay VERBATIM)
  list(APPEND completions ${script})
  cmake_path(GET place PARENT_PATH folder)
  cmake_path(GET place FILENAME name)
  install(FILES ${script} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder} RENAME ${name})
endforeach()
add_custom_target(completion ALL DEPENDS ${completions})

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/hearsay)
set_target_properties(hearsay_api PROPERTIES EXPORT_NAME hearsay)
install(TARGETS ${hearsay_floors} EXPORT hearsay ARCHIVE
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES include/hearsay/hearsay.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/hearsay)
install(EXPORT hearsay NAMESPACE hearsay:: DESTINATION ${package} FILE hearsayTargets.cmake)
configure_package_config_file(cmake/hearsayConfig.cmake.in hearsayConfig.cmake
  INSTALL_DESTINATION ${package})
write_basic_package_version_file(hearsayConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/hearsayConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/hearsayConfigVersion.cmake
              cmake/dependencies.cmake DESTINATION ${package})
