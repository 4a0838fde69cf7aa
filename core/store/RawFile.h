#pragma once

#include "store/Key.h"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string>

struct sqlite3_file;

/// For core/store alone.
namespace cairn {

/// The bytes of a caseload file as they stand on the disk, read through the engine: to open the
/// file past it, and close it, would drop the locks that a connection of this process holds.
/// Throws SQLite::Exception where the file cannot be opened.
class RawFile
{
public:
    static constexpr std::int64_t pageSize = 4096;

    explicit RawFile(const std::string &path);

    std::int64_t size() const;
    /// What is there of them: fewer at the end of the file.
    std::string bytes(std::int64_t offset, std::int64_t size) const;
    bool isPlain() const; ///< an SQLite file that is not encrypted
    /// Whether the bytes look like chance, as encrypted ones do; text and zeros do not.
    bool looksEncrypted() const;
    /// What the file is, where its bytes say that it is something else: a picture, an archive, or
    /// less than one page. Empty: it may well be an encrypted file.
    std::string somethingElse() const;
    std::string salt() const
    {
        return m_loggedHead.empty() ? bytes(0, Key::saltSize) : m_loggedHead;
    }
    bool canBeLocked() const; ///< nobody else, here or in another process, has it open
    /// Whether a page besides the first was written with \a key: then the key is right.
    bool hasPageOf(const Key &key) const;

private:
    SQLite::Database m_connection; ///< reads nothing by itself
    sqlite3_file *m_file = nullptr;
    std::string m_loggedHead; ///< the first 16 bytes, where they stand in the log beside the file
};

} // namespace cairn
