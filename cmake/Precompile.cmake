# Headers that nearly every file of a kind includes, compiled once for all targets of that kind: a
# third of the time of a build from nothing. A compiler cache cannot use them, so presets for
# everyday work, which build again and again, go without.

# cairn_precompiled(widgets LIBS ... HEADERS ...)
function(cairn_precompiled kind)
    cmake_parse_arguments(ARG "" "" "LIBS;HEADERS;OPTIONS" ${ARGN})
    if(NOT CAIRN_PRECOMPILE)
        return()
    endif()
    file(WRITE "${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp" "")
    add_library(cairn_precompiled_${kind} OBJECT "${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp")
    target_link_libraries(cairn_precompiled_${kind} PRIVATE ${ARG_LIBS} Cairn::options)
    target_compile_options(cairn_precompiled_${kind} PRIVATE ${ARG_OPTIONS})
    target_precompile_headers(cairn_precompiled_${kind} PRIVATE ${ARG_HEADERS})
endfunction()

# cairn_use_precompiled(target widgets)
function(cairn_use_precompiled target kind)
    if(CAIRN_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM cairn_precompiled_${kind})
        # GCC 12 warns of std::string's own code once it is precompiled.
        target_compile_options(${target} PRIVATE
            -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow)
    endif()
endfunction()

set(CAIRN_STANDARD_HEADERS
    <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set> <string>
    <string_view> <unordered_map> <utility> <variant> <vector>)
set(CAIRN_QT_HEADERS
    <QCoreApplication> <QDateTime> <QFile> <QHash> <QLocale> <QObject> <QString> <QStringList>
    <QTimer>)

cairn_precompiled(standard HEADERS ${CAIRN_STANDARD_HEADERS})
cairn_precompiled(json LIBS simdjson::simdjson HEADERS ${CAIRN_STANDARD_HEADERS} <simdjson.h>)
cairn_precompiled(core LIBS Qt6::Core HEADERS ${CAIRN_STANDARD_HEADERS} ${CAIRN_QT_HEADERS})
cairn_precompiled(widgets LIBS Qt6::Widgets HEADERS ${CAIRN_STANDARD_HEADERS} ${CAIRN_QT_HEADERS}
    <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QHeaderView> <QLabel>
    <QLineEdit> <QMainWindow> <QMenu> <QPainter> <QPushButton> <QTableView> <QTreeView>)

# cairn_precompiled_tests(): for the programs of one folder whose tests know no widgets. QTest
# knows the folder that a program is built in, so each folder has its own.
macro(cairn_precompiled_tests)
    get_filename_component(CAIRN_PRECOMPILED_TESTS "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
    string(PREPEND CAIRN_PRECOMPILED_TESTS test_)
    cairn_precompiled(${CAIRN_PRECOMPILED_TESTS} LIBS Qt6::Test OPTIONS -O1
        HEADERS ${CAIRN_STANDARD_HEADERS} ${CAIRN_QT_HEADERS} <QSignalSpy> <QTest>)
endmacro()
