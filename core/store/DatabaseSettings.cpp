#include "store/Database.h"

#include "store/OneEngine.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string_view>

/// Settings of every connection. Nothing in a file may act by itself.
namespace cairn {

/// The disclosure log is only added to. A trigger would say so, too, but none is let into a file.
static bool isOfTheLog(const char *table)
{
    const std::string_view name = table ? table : "";
    return name == "disclosure" || name == "disclosed";
}

int Database::authorize(void *self, int action, const char *first, const char *second, const char *,
                        const char *)
{
    switch (action) {
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_TEMP_TRIGGER:
    case SQLITE_CREATE_VIEW:
    case SQLITE_CREATE_TEMP_VIEW:
    case SQLITE_CREATE_VTABLE:
    case SQLITE_DROP_VTABLE:
        return SQLITE_DENY;
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return static_cast<Database *>(self)->m_mayAttach ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_UPDATE:
    case SQLITE_DELETE: // also where a table is dropped
        return isOfTheLog(first) && !static_cast<Database *>(self)->m_mayErase ? SQLITE_DENY
                                                                               : SQLITE_OK;
    case SQLITE_FUNCTION: // the second is its name
        return second && std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA:
        return first && std::string_view(first) == "writable_schema" ? SQLITE_DENY : SQLITE_OK;
    default:
        return SQLITE_OK;
    }
}

void Database::harden()
{
    sqlite3_set_authorizer(handle(), &Database::authorize, this);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(handle(), SQLITE_LIMIT_SQL_LENGTH, 1'000'000);
    sqlite3_limit(handle(), SQLITE_LIMIT_COLUMN, 100);
    sqlite3_limit(handle(), SQLITE_LIMIT_EXPR_DEPTH, 200);
    sqlite3_limit(handle(), SQLITE_LIMIT_COMPOUND_SELECT, 10);
    sqlite3_limit(handle(), SQLITE_LIMIT_FUNCTION_ARG, 8);
    sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO attaches its target
    sqlite3_limit(handle(), SQLITE_LIMIT_VARIABLE_NUMBER, 400);
    sqlite3_limit(handle(), SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(handle(), SQLITE_LIMIT_WORKER_THREADS, 0);
    connection().exec("PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;"
                      "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
}

/// What must be so, read back: a build of the engine may leave out what it was asked for.
void Database::checkSettings()
{
    struct Setting {
        const char *name;
        const char *value;
    };
    static constexpr Setting always[]
        = {{"foreign_keys", "1"},   {"cell_size_check", "1"}, {"mmap_size", "0"},
           {"trusted_schema", "0"}, {"temp_store", "2"},      {"recursive_triggers", "0"}};
    static constexpr Setting writing[] = {{"journal_mode", "wal"},
                                          {"synchronous", "2"},
                                          {"secure_delete", "1"},
                                          {"locking_mode", "exclusive"}};
    const auto check = [this](const Setting &setting) {
        SQLite::Statement asked(connection(), std::string("PRAGMA ") + setting.name);
        // Without an answer there is no such thing (memory is not mapped at all in some builds).
        if (asked.executeStep() && asked.getColumn(0).getString() != setting.value)
            throw SQLite::Exception(std::string(setting.name) + " is not " + setting.value,
                                    SQLITE_MISUSE);
    };
    if (const std::string other = otherEngine(); !other.empty())
        throw SQLite::Exception("another SQLite is in this process: " + other, SQLITE_MISUSE);
    for (const Setting &setting : always)
        check(setting);
    if (!m_readOnly && !m_path.empty())
        for (const Setting &setting : writing)
            check(setting);
}

} // namespace cairn
