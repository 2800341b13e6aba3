# A newcomer: chddl is installed, and the program and the CMake lines are copied from the README; then for the other mode
# one word is changed.
include(${CHDDL_SOURCE}/tests/readme_block.cmake)
chddl_readme_block(cpp program)
chddl_readme_block(cmake lines)
chddl_readme_block(sql expected)

install_package()
foreach(mode chddl header_only)
  string(REPLACE "chddl::chddl" "chddl::${mode}" of_mode "${lines}")
  file(CONFIGURE OUTPUT ${SCRATCH}/${mode}/app.cpp CONTENT "${program}" @ONLY)
  file(CONFIGURE OUTPUT ${SCRATCH}/${mode}/CMakeLists.txt @ONLY CONTENT
       "cmake_minimum_required(VERSION 3.25)\nproject(app LANGUAGES CXX)\nadd_executable(app app.cpp)\n${of_mode}")
  build_project(${SCRATCH}/${mode} -DCMAKE_PREFIX_PATH=${SCRATCH}/prefix)
  compare(${SCRATCH}/build/app "${expected}")
  file(REMOVE_RECURSE ${SCRATCH}/build)
endforeach()
