# Cairn::sqlcipher: the SQL engine of the caseload file, SQLite with SQLCipher's encryption, and
# SQLiteCpp on top of it. Which one is taken, first match wins:
#
#   CAIRN_SQLCIPHER_DIR     a folder with SQLCipher's amalgamation (sqlite3.c, sqlite3.h)
#   CAIRN_SYSTEM_SQLCIPHER  the system's, where it is 4.6 or newer and has the session extension
#   otherwise               the amalgamation inside a pinned npm package, fetched once into
#                           CAIRN_CACHE_DIR; nothing of the package is run
#
# The system's plain SQLite is never linked: two SQLites in one process can damage files.

set(CAIRN_SQLCIPHER_DIR "" CACHE PATH "Folder with SQLCipher's sqlite3.c and sqlite3.h")
option(CAIRN_SYSTEM_SQLCIPHER "Take the system's SQLCipher where it is new enough" ON)
if(DEFINED ENV{XDG_CACHE_HOME})
    set(_cairn_cache "$ENV{XDG_CACHE_HOME}/cairn")
elseif(DEFINED ENV{HOME})
    set(_cairn_cache "$ENV{HOME}/.cache/cairn")
else()
    set(_cairn_cache "${CMAKE_BINARY_DIR}/cache")
endif()
set(CAIRN_CACHE_DIR "${_cairn_cache}" CACHE PATH "Where fetched sources are kept between builds")

set(_package "@journeyapps/sqlcipher@6.0.0") # SQLCipher 4.14.0 on SQLite 3.51.3
set(_package_file "journeyapps-sqlcipher-6.0.0.tgz")
# The registry's integrity value, in hexadecimal.
set(_package_sha512 626592408478727bfee4bdfc9582684bf74817ff9b11905a0020136de4f2ab85ca8cc1dcc5d22516712504b888a9af6bc2c78e222988623b9d80e382a2fb9ddd)
set(_source_sha256 2ba87bbc92caf02c0ac640198c537c24bdda899a18bbba289f3d3f44d56795e4)
set(_header_sha256 c7253bc5d2ba0fad5236fc10ed959f99374bdbc224c200250c9c4a90edf56023)

# Sets `ok` to whether `dir` holds exactly the sources that we pinned.
function(_cairn_has_pinned_sources dir ok)
    set(${ok} FALSE PARENT_SCOPE)
    if(EXISTS "${dir}/sqlite3.c" AND EXISTS "${dir}/sqlite3.h")
        file(SHA256 "${dir}/sqlite3.c" source)
        file(SHA256 "${dir}/sqlite3.h" header)
        if(source STREQUAL _source_sha256 AND header STREQUAL _header_sha256)
            set(${ok} TRUE PARENT_SCOPE)
        endif()
    endif()
endfunction()

function(_cairn_fetch_package into)
    find_program(NPM_PROGRAM npm)
    if(NOT NPM_PROGRAM)
        message(FATAL_ERROR "SQLCipher is fetched with npm, which is not installed. "
            "Install it, or name a folder with SQLCipher's sqlite3.c in CAIRN_SQLCIPHER_DIR.")
    endif()
    message(STATUS "Fetching ${_package} into ${into}")
    execute_process(COMMAND "${NPM_PROGRAM}" pack --ignore-scripts --silent "${_package}"
        WORKING_DIRECTORY "${into}" RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE errors)
    if(NOT result EQUAL 0 OR NOT EXISTS "${into}/${_package_file}")
        message(FATAL_ERROR "npm could not fetch ${_package}: ${errors}")
    endif()
endfunction()

function(_cairn_unpack_package from into)
    file(SHA512 "${from}" sha512)
    if(NOT sha512 STREQUAL _package_sha512)
        file(REMOVE "${from}")
        message(FATAL_ERROR "${_package} is not the package that was pinned: sha512 ${sha512}")
    endif()
    file(ARCHIVE_EXTRACT INPUT "${from}" DESTINATION "${into}/unpacked"
        PATTERNS "*/sqlcipher-amalgamation/sqlite3.c" "*/sqlcipher-amalgamation/sqlite3.h")
    set(folder "${into}/unpacked/package/deps/sqlcipher-amalgamation")
    file(RENAME "${folder}/sqlite3.h" "${into}/sqlite3.h")
    file(RENAME "${folder}/sqlite3.c" "${into}/sqlite3.c")
    file(REMOVE_RECURSE "${into}/unpacked")
endfunction()

# Sets `result` to the folder with the pinned sources, fetching them where they are not kept yet.
function(_cairn_pinned_sources result)
    set(dir "${CAIRN_CACHE_DIR}/sqlcipher-6.0.0")
    _cairn_has_pinned_sources("${dir}" ok)
    if(NOT ok)
        execute_process(COMMAND "${CMAKE_COMMAND}" -E make_directory "${dir}"
            RESULT_VARIABLE failed ERROR_QUIET)
        if(failed) # a home that cannot be written
            set(dir "${CMAKE_BINARY_DIR}/cache/sqlcipher-6.0.0")
            file(MAKE_DIRECTORY "${dir}")
        endif()
        file(LOCK "${dir}" DIRECTORY GUARD FUNCTION TIMEOUT 120) # two builds may start at once
        _cairn_has_pinned_sources("${dir}" ok)
    endif()
    if(NOT ok)
        if(NOT EXISTS "${dir}/${_package_file}")
            _cairn_fetch_package("${dir}")
        endif()
        _cairn_unpack_package("${dir}/${_package_file}" "${dir}")
        _cairn_has_pinned_sources("${dir}" ok)
        if(NOT ok)
            message(FATAL_ERROR "${_package} does not hold the sources that were pinned.")
        endif()
    endif()
    set(${result} "${dir}" PARENT_SCOPE)
endfunction()

# Sets `ok` to whether the system's SQLCipher is one that Cairn can use.
function(_cairn_system_is_new_enough ok)
    set(${ok} FALSE PARENT_SCOPE)
    find_package(PkgConfig QUIET)
    if(NOT PKG_CONFIG_FOUND)
        return()
    endif()
    pkg_check_modules(SQLCIPHER QUIET IMPORTED_TARGET sqlcipher)
    if(NOT SQLCIPHER_FOUND)
        return()
    endif()
    # The module's version is SQLite's on some systems, so the library itself is asked.
    try_run(runs builds "${CMAKE_BINARY_DIR}/sqlcipher-check"
        "${PROJECT_SOURCE_DIR}/cmake/SqlCipherCheck.c" LINK_LIBRARIES PkgConfig::SQLCIPHER)
    if(builds AND runs EQUAL 0)
        set(${ok} TRUE PARENT_SCOPE)
    endif()
endfunction()

# Debian's CMake target of SQLiteCpp would drag in the system's SQLite: taken by path.
find_library(SQLITECPP_LIBRARY NAMES libSQLiteCpp.a REQUIRED)
find_path(SQLITECPP_INCLUDE_DIR SQLiteCpp/SQLiteCpp.h REQUIRED)

add_library(cairn_sqlcipher INTERFACE)
add_library(Cairn::sqlcipher ALIAS cairn_sqlcipher)

set(_system FALSE)
if(CAIRN_SQLCIPHER_DIR)
    set(_sqlcipher_dir "${CAIRN_SQLCIPHER_DIR}")
elseif(CAIRN_SYSTEM_SQLCIPHER)
    _cairn_system_is_new_enough(_system)
endif()

if(_system)
    message(STATUS "SQLCipher: the system's")
    set(_engine PkgConfig::SQLCIPHER)
else()
    if(NOT CAIRN_SQLCIPHER_DIR)
        _cairn_pinned_sources(_sqlcipher_dir)
    endif()
    message(STATUS "SQLCipher: ${_sqlcipher_dir}")
    add_library(cairn_sqlcipher_engine STATIC "${_sqlcipher_dir}/sqlite3.c")
    set_target_properties(cairn_sqlcipher_engine PROPERTIES C_VISIBILITY_PRESET hidden)
    target_include_directories(cairn_sqlcipher_engine SYSTEM BEFORE PUBLIC "${_sqlcipher_dir}")
    target_compile_definitions(cairn_sqlcipher_engine PRIVATE
        _GNU_SOURCE HAVE_STDINT_H=1 SQLITE_TEMP_STORE=2 SQLITE_THREADSAFE=1 SQLITE_DQS=0
        SQLITE_DEFAULT_MEMSTATUS=0
        SQLITE_EXTRA_INIT=sqlcipher_extra_init SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown
        SQLCIPHER_CRYPTO_OPENSSL SQLCIPHER_OMIT_LOG SQLITE_ENABLE_FTS5
        SQLITE_ENABLE_MATH_FUNCTIONS SQLITE_ENABLE_COLUMN_METADATA # the last is for SQLiteCpp
        PUBLIC SQLITE_HAS_CODEC SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK)
    # Somebody else's code: always optimised, never warned about, without debug information.
    target_compile_options(cairn_sqlcipher_engine PRIVATE -w -O2 -g0)
    if(CAIRN_SANITIZE)
        target_compile_options(cairn_sqlcipher_engine PRIVATE -fno-sanitize=undefined)
    endif()
    target_link_libraries(cairn_sqlcipher_engine PUBLIC
        OpenSSL::Crypto Threads::Threads ${CMAKE_DL_LIBS} m)
    set(_engine cairn_sqlcipher_engine)
endif()

target_include_directories(cairn_sqlcipher SYSTEM INTERFACE "${SQLITECPP_INCLUDE_DIR}")
target_compile_definitions(cairn_sqlcipher INTERFACE
    SQLITE_HAS_CODEC SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK)
# SQLiteCpp needs the engine, so it stands before it on the link line.
target_link_libraries(cairn_sqlcipher INTERFACE "${SQLITECPP_LIBRARY}" ${_engine})
