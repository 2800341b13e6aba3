# A user's project that has chddl's source beside its own.
build_project(${here}/add_subdirectory -DCHDDL_SOURCE=${CHDDL_SOURCE})
foreach(program IN LISTS programs)
  compare(${SCRATCH}/build/${program} "${expected}")
endforeach()
