# A user's project that has chddl's source beside its own.
build_project(${here}/add_subdirectory -DCHDDL_SOURCE=${CHDDL_SOURCE})
foreach(program compiled header_only with_server with_server_header_only)
  compare(${SCRATCH}/build/${program} "${expected}")
endforeach()
