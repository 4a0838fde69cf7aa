#include "store/RawFile.h"

#include "store/LoggedHead.h"

#include <sqlite3.h>

#include <algorithm>
#include <bitset>

namespace cairn {

RawFile::RawFile(const std::string &path)
    : m_connection(path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX),
      m_loggedHead(headInLog(path + "-wal", Key::saltSize))
{
    sqlite3_file_control(m_connection.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &m_file);
    if (!m_file || !m_file->pMethods)
        throw SQLite::Exception("the file cannot be read", SQLITE_CANTOPEN);
}

std::int64_t RawFile::size() const
{
    sqlite3_int64 size = 0;
    return m_file->pMethods->xFileSize(m_file, &size) == SQLITE_OK ? size : 0;
}

std::string RawFile::bytes(std::int64_t offset, std::int64_t size) const
{
    const std::int64_t there = std::min(size, this->size() - offset);
    if (there <= 0)
        return {};
    std::string bytes(static_cast<std::size_t>(there), '\0');
    if (const int code
        = m_file->pMethods->xRead(m_file, bytes.data(), static_cast<int>(there), offset);
        code != SQLITE_OK)
        throw SQLite::Exception("the file cannot be read", code);
    return bytes;
}

bool RawFile::isPlain() const
{
    static constexpr std::string_view mark("SQLite format 3\0", 16);
    return salt() == mark;
}

bool RawFile::looksEncrypted() const
{
    constexpr int pagesLookedAt = 4;        // one of them may have been zeroed
    constexpr std::size_t manyValues = 230; // a page of chance lacks none or one of 256
    for (int page = 0; page < pagesLookedAt; ++page) {
        std::bitset<256> values;
        for (const char each : bytes(page * pageSize, pageSize))
            values.set(static_cast<unsigned char>(each));
        if (values.count() >= manyValues)
            return true;
    }
    return false;
}

std::string RawFile::somethingElse() const
{
    struct Kind {
        std::string_view mark;
        const char *name;
    };
    // An encrypted file begins with 16 bytes of chance. A long mark never comes about by chance; a
    // short one counts only where the size is not that of whole pages either.
    static constexpr std::size_t longMark = 8;
    static constexpr Kind kinds[] = {{"\x89PNG\r\n\x1a\n", "a PNG picture"},
                                     {"%PDF-1.", "a PDF document"},
                                     {"GIF89a", "a GIF picture"},
                                     {"\xff\xd8\xff\xe0", "a JPEG picture"},
                                     {"\xff\xd8\xff\xe1", "a JPEG picture"},
                                     {{"PK\x03\x04", 4}, "an archive or an office document"},
                                     {{"7z\xbc\xaf\x27\x1c", 6}, "an archive"},
                                     {{"\xfd"
                                       "7zXZ\0",
                                       6},
                                      "an archive"},
                                     {"\x7f"
                                      "ELF",
                                      "a program"}};
    if (!m_loggedHead.empty())
        return {};
    const std::int64_t size = this->size();
    if (size < pageSize)
        return "less than one page of a caseload file";
    const std::string head = bytes(0, Key::saltSize);
    for (const Kind &kind : kinds)
        if (std::string_view(head).starts_with(kind.mark)
            && (kind.mark.size() >= longMark || size % pageSize != 0))
            return kind.name;
    return {};
}

bool RawFile::canBeLocked() const
{
    // A connection to our files holds them exclusively, so that even this lock is not given.
    const bool locked = m_file->pMethods->xLock(m_file, SQLITE_LOCK_SHARED) == SQLITE_OK;
    m_file->pMethods->xUnlock(m_file, SQLITE_LOCK_NONE);
    return locked;
}

bool RawFile::hasPageOf(const Key &key) const
{
    constexpr std::int64_t pagesTried = 64;
    const std::int64_t pages = size() / pageSize;
    const std::int64_t step = std::max<std::int64_t>(1, pages / pagesTried);
    for (std::int64_t page = 1; page < pages; page += step)
        if (isAuthenticPage(key, bytes(page * pageSize, pageSize),
                            static_cast<std::uint32_t>(page + 1)))
            return true;
    return false;
}

} // namespace cairn
