#include "store/SettingRepository.h"

#include "store/Columns.h"
#include "store/Prepared.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace cairn {

Result<std::optional<std::string>> SettingRepository::value(const std::string &key) const
{
    return guarded(m_database, [&]() -> std::optional<std::string> {
        Prepared statement(m_database, "SELECT value FROM setting WHERE key = ?");
        Parameters(statement) << key;
        if (!statement.executeStep())
            return {};
        return Row(statement).text();
    });
}

Result<void> SettingRepository::set(const std::string &key, const std::string &value)
{
    return m_database.transaction([&]() -> Result<void> {
        Prepared statement(m_database, "INSERT INTO setting (key, value) VALUES (?, ?)"
                                       " ON CONFLICT DO UPDATE SET value = excluded.value");
        Parameters(statement) << key << value;
        statement.exec();
        return {};
    });
}

Result<std::int64_t> SettingRepository::next(const std::string &counter)
{
    return guarded(m_database, [&] {
        Prepared statement(m_database,
                           "INSERT INTO counter (name, value) VALUES (?, 1)"
                           " ON CONFLICT DO UPDATE SET value = value + 1 RETURNING value");
        Parameters(statement) << counter;
        statement.executeStep();
        const std::int64_t value = statement.getColumn(0).getInt64();
        statement.reset();
        return value;
    });
}

} // namespace cairn
