# cmake -DPROGRAM=… -DEXPECTED=… -P compare.cmake: fails unless the program prints exactly the file.
execute_process(COMMAND ${PROGRAM} OUTPUT_VARIABLE printed ERROR_VARIABLE complaint RESULT_VARIABLE status)
file(READ ${EXPECTED} expected)
if(NOT status EQUAL 0 OR NOT printed STREQUAL expected OR NOT complaint STREQUAL "")
  message(FATAL_ERROR "exit status ${status}\n${complaint}\nexpected:\n${expected}\nprinted:\n${printed}")
endif()
