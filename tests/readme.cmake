# The README's first program, built as it stands there; its output is the SQL that stands below it.

include(${CMAKE_CURRENT_LIST_DIR}/readme_block.cmake)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/README.md)
chddl_readme_block(cpp program)
chddl_readme_block(sql expected)
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/readme.cpp CONTENT "${program}" @ONLY)
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/readme.expected CONTENT "${expected}" @ONLY)
add_executable(readme ${CMAKE_CURRENT_BINARY_DIR}/readme.cpp)
target_link_libraries(readme PRIVATE chddl::chddl fmt::fmt chddl_warnings)
add_test(NAME readme COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:readme>
         -DEXPECTED=${CMAKE_CURRENT_BINARY_DIR}/readme.expected -P ${PROJECT_SOURCE_DIR}/examples/compare.cmake)
