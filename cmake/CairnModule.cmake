# Helpers that make every target the same way: `cairn_module`, `cairn_test`.

# What every target compiles with; linked PRIVATE, so nothing leaks to users of a target.
add_library(cairn_options INTERFACE)
add_library(Cairn::options ALIAS cairn_options)
target_compile_options(cairn_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual)
target_compile_definitions(cairn_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH)
if(CAIRN_WERROR)
    target_compile_options(cairn_options INTERFACE -Werror)
endif()
if(CAIRN_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer
                        -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=address,undefined)
endif()

if(CAIRN_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# cairn_module(audit SOURCES ... PUBLIC ... PRIVATE ... [AUTOMOC] [PRECOMPILED kind])
# One folder of core or ui as one static library, `Cairn::<name>`. Headers are included as
# "<folder>/<Header>.h" relative to core/ or ui/'s parent.
function(cairn_module name)
    cmake_parse_arguments(ARG "AUTOMOC" "PRECOMPILED" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(cairn_${name} STATIC ${ARG_SOURCES})
    add_library(Cairn::${name} ALIAS cairn_${name})
    target_include_directories(cairn_${name} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}/..")
    target_link_libraries(cairn_${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE} Cairn::options)
    if(ARG_AUTOMOC)
        set_target_properties(cairn_${name} PROPERTIES AUTOMOC ON)
    endif()
    if(ARG_PRECOMPILED)
        cairn_use_precompiled(cairn_${name} ${ARG_PRECOMPILED})
    endif()
endfunction()

# cairn_test(tst_name SOURCES ... LIBS ... [LABELS ...] [TIMEOUT s])
# One Qt Test program. Tests find the project's files under CAIRN_SOURCE_DIR.
function(cairn_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    if(NOT ARG_SOURCES)
        set(ARG_SOURCES ${name}.cpp)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE ${ARG_LIBS} Qt6::Test Cairn::options)
    if(NOT CAIRN_SANITIZE)
        target_compile_options(${name} PRIVATE -O1) # Compiled for one run.
    endif()
    if(CAIRN_PRECOMPILED_TESTS)
        cairn_use_precompiled(${name} ${CAIRN_PRECOMPILED_TESTS})
    endif()
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_compile_definitions(${name} PRIVATE CAIRN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}" ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
