# From a struct to rows: the installed package, an embedded ClickHouse, nothing else.
install_package()
build_project(${here}/newcomer -DCMAKE_PREFIX_PATH=${SCRATCH}/prefix)
compare(${SCRATCH}/build/app "done kaf
done kaf.source
done kaf.clicks
done kaf.clicks_mv
7 | /a | DE |  | ['x','y'] | false | -3 | 1714979289
")
