# A user's project that has chddl installed.
install_package()
build_project(${here}/find_package -DCMAKE_PREFIX_PATH=${SCRATCH}/prefix)
foreach(program compiled header_only with_server with_server_header_only)
  compare(${SCRATCH}/build/${program} "${expected}")
endforeach()
