"""Conan 2 recipe of the checkout that it stands in: conan create lib/cmake/conan"""

import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rmdir

required_conan_version = ">=2.0"


class ChddlConan(ConanFile):
    name = "chddl"
    description = "Typed ClickHouse DDL: Kafka topic to MergeTree table"
    license = "Apache-2.0"
    topics = ("clickhouse", "kafka", "ddl", "sql")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "fPIC": [True, False], "cli": [True, False]}
    default_options = {"shared": False, "fPIC": True, "cli": False}
    implements = ["auto_shared_fpic"]

    def _root(self):
        return os.path.join(self.recipe_folder, "..", "..", "..")

    def set_version(self):
        config = load(self, os.path.join(self._root(), "include", "chddl", "config.hpp"))
        self.version = ".".join(re.findall(r"#define CHDDL_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)", config))

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE", "include/*", "lib/*", "examples/chddl/*"):
            copy(self, pattern, self._root(), self.export_sources_folder)

    def requirements(self):
        self.requires("fmt/[>=9]", transitive_headers=True, transitive_libs=True)
        self.requires("nlohmann_json/[>=3.11]", transitive_headers=True)
        self.requires("libcurl/[>=7.85]", transitive_headers=True)
        if self.options.cli:
            self.requires("cli11/[>=2.1]", visible=False)

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["CHDDL_BUILD_TESTS"] = False
        toolchain.cache_variables["CHDDL_BUILD_EXAMPLES"] = False
        toolchain.cache_variables["CHDDL_BUILD_CLI"] = bool(self.options.cli)
        toolchain.cache_variables["CHDDL_INSTALL"] = True
        toolchain.cache_variables["CHDDL_HTTP"] = True
        toolchain.generate()
        CMakeDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        for folder in (("lib", "cmake"), ("lib", "pkgconfig"), ("share",)):
            rmdir(self, os.path.join(self.package_folder, *folder))

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "chddl")

        compiled = self.cpp_info.components["chddl"]
        compiled.set_property("cmake_target_name", "chddl::chddl")
        compiled.set_property("pkg_config_name", "chddl")
        compiled.libs = ["chddl"]
        compiled.defines = ["CHDDL_COMPILED"]
        compiled.requires = ["fmt::fmt", "nlohmann_json::nlohmann_json"]

        server = self.cpp_info.components["server"]
        server.set_property("cmake_target_name", "chddl::server")
        server.set_property("pkg_config_name", "chddl-server")
        server.libs = ["chddl_server"]
        server.requires = ["chddl"]
        http = self.cpp_info.components["http"]
        http.set_property("cmake_target_name", "chddl::http")
        http.libs = ["chddl_http"]
        http.requires = ["server", "libcurl::libcurl"]

        # Without the sources of CMake's target, which a component cannot bring: the bodies are in each unit.
        header_only = self.cpp_info.components["header_only"]
        header_only.set_property("cmake_target_name", "chddl::header_only")
        header_only.libs = []
        header_only.requires = ["fmt::fmt", "nlohmann_json::nlohmann_json"]

        if self.settings.os in ("Linux", "FreeBSD"):
            server.system_libs = ["dl"]
            header_only.system_libs = ["dl"]
