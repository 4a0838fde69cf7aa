#include "store/Columns.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace cairn {

SQLite::Column Row::next()
{
    return m_statement.getColumn(m_index++);
}

std::string Row::text()
{
    return next().getString();
}

std::optional<std::string> Row::textOrNull()
{
    const SQLite::Column column = next();
    if (column.isNull())
        return {};
    return column.getString();
}

std::int64_t Row::integer()
{
    return next().getInt64();
}

double Row::real()
{
    return next().getDouble();
}

std::optional<Decimal> Row::amount()
{
    const SQLite::Column column = next();
    if (column.isNull())
        return {};
    return Decimal{column.getInt64()};
}

std::optional<Date> Row::day()
{
    const std::optional<std::string> text = textOrNull();
    if (!text)
        return {};
    const std::optional<Date> date = Date::fromText(*text);
    if (!date)
        refuse("the date \"" + *text + "\"");
    return date;
}

void Row::refuse(const std::string &what) const
{
    throw SQLite::Exception(what + " in column " + std::to_string(m_index)
                                + " of: " + m_statement.getQuery(),
                            SQLITE_CORRUPT);
}

Parameters &Parameters::operator<<(const std::string &text)
{
    m_statement.bind(m_index++, text);
    return *this;
}

Parameters &Parameters::operator<<(const std::optional<std::string> &text)
{
    if (text)
        return *this << *text;
    m_statement.bind(m_index++);
    return *this;
}

Parameters &Parameters::operator<<(std::int64_t number)
{
    m_statement.bind(m_index++, number);
    return *this;
}

Parameters &Parameters::operator<<(double number)
{
    m_statement.bind(m_index++, number);
    return *this;
}

Parameters &Parameters::operator<<(const std::optional<Decimal> &amount)
{
    if (amount)
        return *this << amount->millionths;
    m_statement.bind(m_index++);
    return *this;
}

Parameters &Parameters::operator<<(const std::optional<Date> &day)
{
    if (day)
        return *this << day->toText();
    m_statement.bind(m_index++);
    return *this;
}

} // namespace cairn
