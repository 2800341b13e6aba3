# cmake -DKIND=… -DCHDDL_SOURCE=… -DCHDDL_BINARY=… -DSCRATCH=… -DGENERATOR=… -DCOMPILER=… -DFLAGS=… -DBUILD_TYPE=…
# -DVERSION=… -DCOMMAND_LINE=0|1 -DHTTP=0|1 -P consumer.cmake: builds a user's programs and compares what they print. KIND:
#   find_package, add_subdirectory   a CMake project, with each of the targets
#   readme                           the README's program and its CMake lines as they stand there, in both modes
#   newcomer                         from a struct to rows in an embedded ClickHouse
#   pkg_config                       the compiler and what pkg-config says, nothing else
#   single_header                    the compiler and chddl_single.hpp, nothing else
cmake_minimum_required(VERSION 3.25)

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    list(JOIN ARGN " " command)
    message(NOTICE "${output}")
    message(FATAL_ERROR "${command}: ${status}")
  endif()
endfunction()

# Fails unless the program prints exactly this.
function(compare program expected)
  execute_process(COMMAND ${program} RESULT_VARIABLE status OUTPUT_VARIABLE output)
  if(NOT status EQUAL 0 OR NOT output STREQUAL expected)
    message(NOTICE "${output}")
    message(FATAL_ERROR "${program} ended with ${status}, and printed what is above")
  endif()
endfunction()

function(install_package)
  run(${CMAKE_COMMAND} --install ${CHDDL_BINARY} --prefix ${SCRATCH}/prefix)
endfunction()

function(build_project source)
  run(${CMAKE_COMMAND} -S ${source} -B ${SCRATCH}/build -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
      -DCMAKE_BUILD_TYPE=${BUILD_TYPE} -DCMAKE_CXX_FLAGS=${FLAGS} -DHTTP=${HTTP} ${ARGN})
  run(${CMAKE_COMMAND} --build ${SCRATCH}/build --parallel 2)
endfunction()

# compile(PROGRAM ARGUMENT...): as a user does at the shell.
function(compile program)
  separate_arguments(flags UNIX_COMMAND "${FLAGS}")
  run(${COMPILER} -std=c++20 ${flags} -o ${SCRATCH}/${program} ${ARGN})
endfunction()

set(here ${CMAKE_CURRENT_LIST_DIR})
file(READ ${here}/expected.sql expected)
set(programs compiled header_only with_server)
if(HTTP)
  list(APPEND programs with_http)
endif()
file(REMOVE_RECURSE ${SCRATCH})
include(${here}/${KIND}.cmake)
file(REMOVE_RECURSE ${SCRATCH})
