// Build mode and version: the only preprocessor logic of the library.
#pragma once

#define CHDDL_VERSION_MAJOR 0
#define CHDDL_VERSION_MINOR 1
#define CHDDL_VERSION_PATCH 0

// The targets decide: chddl::chddl publishes CHDDL_COMPILED, chddl::header_only CHDDL_SEPARATE_COMPILATION, with which
// units have declarations alone, and all bodies are in the one that includes chddl/src.hpp and its neighbours. Where
// neither is defined, each unit has the bodies it needs. The inline namespace carries the mode and a number that grows
// with every change of a layout, so that modes can live in one program.
#if defined(CHDDL_COMPILED)
#define CHDDL_INLINE
#define CHDDL_ABI compiled_v0
#elif defined(CHDDL_SEPARATE_COMPILATION)
#define CHDDL_INLINE
#define CHDDL_ABI separate_v0
#else
#define CHDDL_HEADER_ONLY
#define CHDDL_INLINE inline
#define CHDDL_ABI header_only_v0
#endif
