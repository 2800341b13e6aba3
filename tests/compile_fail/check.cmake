# cmake -DCOMPILER=… -DINCLUDE=… -DSOURCE=… -P check.cmake: the file does not compile, and for the reason in its first
# line, "// fails with: REGEX", or in one of the lines "// or: REGEX" below it. A file without a reason has to compile.
file(STRINGS ${SOURCE} reasons REGEX "^// (fails with|or): ")
list(TRANSFORM reasons REPLACE "^// (fails with|or): " "")
list(JOIN reasons "|" reason)

execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C ${COMPILER} -std=c++20 -Wall -Werror -DCHDDL_COMPILED
                        -I${INCLUDE} -fsyntax-only ${SOURCE}
                RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)

if(reason STREQUAL "")
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${SOURCE} does not compile:\n${output}")
  endif()
elseif(status EQUAL 0)
  message(FATAL_ERROR "${SOURCE} compiles, and should not")
elseif(NOT output MATCHES "(${reason})")
  message(FATAL_ERROR "${SOURCE} does not compile, but not because of '${reason}':\n${output}")
endif()
