# cmake -DROOT=… -DOUTPUT=… [-DPARTS=chddl,describe] -P single_header.cmake: writes one file that holds every header of
# ROOT/include/chddl which the umbrellas PARTS bring, once and in order: chddl used header-only, to be dropped in.
# "json" needs nlohmann/json beside fmt.
cmake_minimum_required(VERSION 3.25)

if(NOT PARTS)
  set(PARTS chddl,describe)
endif()

set_property(GLOBAL PROPERTY text "")
function(emit text)
  set_property(GLOBAL APPEND_STRING PROPERTY text "${text}")
endfunction()

# The file, with every include of chddl replaced by what it brings: nothing if it is there already, as #pragma once has it.
function(inline_file name)
  get_property(seen GLOBAL PROPERTY seen_${name})
  if(seen)
    return()
  endif()
  set_property(GLOBAL PROPERTY seen_${name} TRUE)
  file(READ ${ROOT}/include/chddl/${name} text)
  string(REPLACE "#pragma once\n" "" text "${text}")
  emit("\n// ---- chddl/${name}\n")
  set(opening "#include <chddl/")
  string(LENGTH "${opening}" skip)
  string(FIND "${text}" "${opening}" begin)
  while(NOT begin EQUAL -1)
    string(SUBSTRING "${text}" 0 ${begin} before)
    math(EXPR begin "${begin} + ${skip}")
    string(SUBSTRING "${text}" ${begin} -1 text)
    string(FIND "${text}" ">" end)
    string(SUBSTRING "${text}" 0 ${end} included)
    math(EXPR end "${end} + 1")
    string(SUBSTRING "${text}" ${end} -1 text)
    emit("${before}")
    inline_file(${included})
    string(FIND "${text}" "${opening}" begin)
  endwhile()
  emit("${text}")
endfunction()

file(STRINGS ${ROOT}/include/chddl/config.hpp version REGEX "#define CHDDL_VERSION_(MAJOR|MINOR|PATCH) ")
string(REGEX REPLACE "[^0-9;]" "" version "${version}")
list(JOIN version "." version)
emit("// chddl ${version} in one header: ${PARTS}. Made by single_header.cmake; change what it was made of. Needs fmt.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#if defined(CHDDL_COMPILED) || defined(CHDDL_SEPARATE_COMPILATION)
#error \"chddl_single.hpp has the whole library in it: build without CHDDL_COMPILED, and do not link the compiled one\"
#endif
")
string(REPLACE "," ";" parts "${PARTS}")
foreach(part IN LISTS parts)
  inline_file(${part}.hpp)
endforeach()
get_property(text GLOBAL PROPERTY text)
file(WRITE ${OUTPUT} "${text}")
