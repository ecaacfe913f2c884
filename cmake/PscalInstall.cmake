# Install rules: commands, libpscal, headers, units, man pages, pkg-config file.

# Commands of the build tree find the units beside themselves, as installed ones do (frontends/core/unit_search.c).
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/lib")
foreach(language pascal clike)
  file(CREATE_LINK "${CMAKE_SOURCE_DIR}/lib/${language}" "${CMAKE_BINARY_DIR}/lib/${language}" SYMBOLIC)
endforeach()

get_property(commands GLOBAL PROPERTY PSCAL_COMMANDS)
add_custom_target(commands DEPENDS ${commands} pscal_native)
if(TARGET pscal_llvm)
  add_dependencies(commands pscal_llvm)
endif()
install(TARGETS ${commands} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS pscalshared pscalstatic LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY vm/include/pscal DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} OPTIONAL FILES_MATCHING PATTERN "*.h")
install(DIRECTORY lib/ DESTINATION ${CMAKE_INSTALL_DATADIR}/pscal/lib FILES_MATCHING PATTERN "*.pl" PATTERN "*.inc" PATTERN "*.pas" PATTERN "*.cl")
install(DIRECTORY docs/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 FILES_MATCHING PATTERN "*.1")
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md" PATTERN "man" EXCLUDE)
# Written when it is installed: `cmake --install --prefix` may name another prefix than the build knew.
set(PSCAL_PC_PREFIX "@CMAKE_INSTALL_PREFIX@")
configure_file("${CMAKE_SOURCE_DIR}/cmake/pscal.pc.in" "${CMAKE_BINARY_DIR}/pscal.pc.in" @ONLY)
install(CODE "configure_file(\"${CMAKE_BINARY_DIR}/pscal.pc.in\" \"${CMAKE_BINARY_DIR}/pscal.pc\" @ONLY)")
install(FILES "${CMAKE_BINARY_DIR}/pscal.pc" DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
