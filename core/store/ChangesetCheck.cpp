#include "store/ChangesetCheck.h"

#include "store/Changeset.h"

#include <sqlite3.h>

#include <cstdint>

namespace cairn {

namespace {

// https://www.sqlite.org/session/changeset.html does not say it; the head of sqlite3session.c does.
constexpr char tableMark = 'T';
constexpr std::uint64_t mostColumns = 100; // as Database::harden() allows

/// Walks over one changeset. Everything answers false where the bytes are not as they should be.
class Walk
{
public:
    explicit Walk(std::string_view bytes) : m_bytes(bytes) {}

    bool toTheEnd()
    {
        while (!m_bytes.empty()) {
            const bool isTable = m_bytes.front() == tableMark;
            if (!(isTable ? table() : change()))
                return false;
        }
        return true;
    }

private:
    bool table()
    {
        std::uint64_t columns = 0;
        if (!skip(1) || !number(columns) || columns == 0 || columns > mostColumns
            || m_bytes.size() < columns)
            return false;
        m_key = m_bytes.substr(0, columns);
        m_bytes.remove_prefix(columns);
        const std::size_t end = m_bytes.find('\0');
        if (end == m_bytes.npos || m_key.find_first_not_of('\0') == m_key.npos)
            return false;
        const std::string_view name = m_bytes.substr(0, end);
        return skip(end + 1) && isKeptInHistory(name);
    }

    bool change()
    {
        const int operation = static_cast<unsigned char>(m_bytes.front());
        if (m_key.empty() || !skip(2)) // the second byte says whether a trigger did it
            return false;
        switch (operation) {
        case SQLITE_INSERT:
        case SQLITE_DELETE:
            return row(Values::All);
        case SQLITE_UPDATE:
            return row(Values::Key) && row(Values::Any);
        default:
            return false;
        }
    }

    /// Which values must be there.
    enum class Values { All, Key, Any };

    bool row(Values needed)
    {
        for (const char isKey : m_key) {
            if (m_bytes.empty())
                return false;
            const bool isThere = m_bytes.front() != 0;
            if (!isThere && (needed == Values::All || (needed == Values::Key && isKey)))
                return false;
            if (!value())
                return false;
        }
        return true;
    }

    bool value()
    {
        const int type = static_cast<unsigned char>(m_bytes.front());
        std::uint64_t size = 0;
        if (!skip(1))
            return false;
        switch (type) {
        case 0: // not there
        case SQLITE_NULL:
            return true;
        case SQLITE_INTEGER:
        case SQLITE_FLOAT:
            return skip(8);
        case SQLITE_TEXT:
        case SQLITE_BLOB:
            return number(size) && skip(size);
        default:
            return false;
        }
    }

    bool skip(std::uint64_t size)
    {
        if (size > m_bytes.size())
            return false;
        m_bytes.remove_prefix(size);
        return true;
    }

    /// SQLite's varint: seven bits a byte, the highest first. Nothing here needs more than five.
    bool number(std::uint64_t &into)
    {
        into = 0;
        for (int bytes = 0; bytes < 5; ++bytes) {
            if (m_bytes.empty())
                return false;
            const auto byte = static_cast<unsigned char>(m_bytes.front());
            m_bytes.remove_prefix(1);
            into = into << 7 | (byte & 0x7f);
            if (byte < 0x80)
                return into <= 0x7fffffff;
        }
        return false;
    }

    std::string_view m_bytes;
    std::string_view m_key; ///< of the present table: not 0 for each column of its key
};

} // namespace

bool isSoundChangeset(std::string_view changeset)
{
    return Walk(changeset).toTheEnd();
}

} // namespace cairn
