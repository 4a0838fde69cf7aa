#pragma once

#include "store/Database.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <memory>
#include <string>

/// For core/store alone.
namespace cairn {

/// A statement that is prepared once for a connection: taken from those that wait, and put back
/// clean afterwards. An import writes the same few statements a hundred thousand times.
class Prepared
{
public:
    Prepared(Database &database, std::string sql)
        : m_database(database), m_sql(std::move(sql)), m_statement(database.takeStatement(m_sql))
    {}
    ~Prepared() { m_database.putBack(m_sql, std::move(m_statement)); }
    Prepared(const Prepared &) = delete;
    Prepared &operator=(const Prepared &) = delete;

    operator SQLite::Statement &() { return *m_statement; }
    bool executeStep() { return m_statement->executeStep(); }
    int exec() { return m_statement->exec(); }
    void reset() { m_statement->reset(); }
    SQLite::Column getColumn(int index) { return m_statement->getColumn(index); }
    void bind(int index, const void *bytes, int size) { m_statement->bind(index, bytes, size); }

private:
    Database &m_database;
    std::string m_sql;
    std::unique_ptr<SQLite::Statement> m_statement;
};

} // namespace cairn
