# Helpers shared by all folders: one library target per folder, with the project's warnings, sanitizers and hardening.

set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()
set(CMAKE_C_FLAGS_RELEASE "-O2")
set(CMAKE_C_FLAGS_DEBUG "-O1 -g")

include(CheckPIESupported)
check_pie_supported(LANGUAGES C)

add_library(pscal_flags INTERFACE)
target_include_directories(pscal_flags INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(pscal_flags INTERFACE _GNU_SOURCE PSCAL_VERSION="${PROJECT_VERSION}"
  PSCAL_LIB_DIR="${CMAKE_INSTALL_FULL_DATADIR}/pscal/lib"
  PSCAL_PLUGIN_DIR="${CMAKE_INSTALL_FULL_LIBDIR}/pscal")
target_compile_options(pscal_flags INTERFACE -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wundef
  -fvisibility=hidden -fstack-protector-strong -ffp-contract=off)
if(PSCAL_WERROR)
  target_compile_options(pscal_flags INTERFACE -Werror)
endif()
if(PSCAL_SANITIZE)
  target_compile_options(pscal_flags INTERFACE -fsanitize=${PSCAL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(pscal_flags INTERFACE -fsanitize=${PSCAL_SANITIZE})
  if(PSCAL_SANITIZE MATCHES "address" AND CMAKE_C_COMPILER_ID MATCHES "Clang")
    # The collector scans the native stack; clang would move locals whose address is taken to a fake stack that it cannot see.
    target_compile_options(pscal_flags INTERFACE -fsanitize-address-use-after-return=never)
  endif()
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(pscal_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
target_link_options(pscal_flags INTERFACE -Wl,-z,relro,-z,now)
# What happens only to large programs happens to all of them in a debug build.
target_compile_definitions(pscal_flags INTERFACE $<$<CONFIG:Debug>:PSCAL_SMALL_LIMITS=1>)
if(PSCAL_GC_STRESS_DEFAULT)
  target_compile_definitions(pscal_flags INTERFACE PSCAL_GC_STRESS_DEFAULT=1)
endif()

# pscal_library(name FOLDERS a b ... DEPENDS x y ...): static library of all *.c of those folders (main.c excluded).
function(pscal_library name)
  cmake_parse_arguments(ARG "" "" "FOLDERS;DEPENDS" ${ARGN})
  set(sources "")
  foreach(folder IN LISTS ARG_FOLDERS)
    file(GLOB found CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.c")
    list(FILTER found EXCLUDE REGEX "/main\\.c$")
    list(APPEND sources ${found})
  endforeach()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC pscal_flags ${ARG_DEPENDS})
endfunction()

# pscal_command(name source ... DEPENDS x y ...): an installed executable.
function(pscal_command name)
  cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE ${ARG_DEPENDS})
  set_property(GLOBAL APPEND PROPERTY PSCAL_COMMANDS ${name})
endfunction()
