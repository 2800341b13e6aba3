# No package at all: chddl_single.hpp and fmt. Two units have it, and link.
function(make_header)
  run(${CMAKE_COMMAND} -DROOT=${CHDDL_SOURCE} -DOUTPUT=${SCRATCH}/chddl_single.hpp ${ARGN}
      -P ${CHDDL_SOURCE}/lib/cmake/single_header.cmake)
endfunction()

# The programs as they are, but for what they include.
foreach(file main.cpp pipeline.cpp pipeline.hpp server.cpp)
  file(READ ${here}/${file} text)
  string(REGEX REPLACE "<chddl/[a-z]+[.]hpp>" "\"chddl_single.hpp\"" text "${text}")
  file(CONFIGURE OUTPUT ${SCRATCH}/${file} CONTENT "${text}" @ONLY)
endforeach()
set(fmt -DFMT_HEADER_ONLY)

make_header()
compile(two_units ${SCRATCH}/main.cpp ${SCRATCH}/pipeline.cpp ${fmt})
compare(${SCRATCH}/two_units "${expected}")

# With all parts, for which nlohmann/json is needed: what the header's first part says, the others do not break.
make_header(-DPARTS=chddl,describe,json,server)
compile(never_made -fsyntax-only ${SCRATCH}/server.cpp ${fmt})
