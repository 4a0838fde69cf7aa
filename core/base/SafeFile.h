#pragma once

#include "base/Result.h"

#include <string>
#include <string_view>

/// The one writer of every file that Cairn makes outside the database. It writes in small pieces,
/// since one large write that a full disk cut short has been taken for a whole one before.
namespace cairn {

/// Makes \a path hold \a bytes: whole, synced and read back, or as it was before. A link is
/// followed, a new file is for its owner alone, an old one keeps its permissions.
Result<void> writeSafely(const std::string &path, std::string_view bytes);

/// What writeSafely() writes, whole, synced and read back, but not yet in its place. Where it never
/// comes there, nothing is left of it.
class PreparedFile
{
public:
    static Result<PreparedFile> write(const std::string &path, std::string_view bytes);
    PreparedFile(PreparedFile &&other) noexcept;
    PreparedFile &operator=(PreparedFile &&) = delete;
    ~PreparedFile();

    Result<void> putInPlace();

private:
    explicit PreparedFile(std::string target) : m_target(std::move(target)) {}

    std::string m_target; ///< empty: nothing is left to do
};

/// Makes \a to a copy of \a from in the same way. \pre No caseload file that this process has open.
Result<void> copySafely(const std::string &from, const std::string &to);

/// What a small file holds; TooLarge beyond \a limit bytes.
Result<std::string> readSmallFile(const std::string &path, std::size_t limit);

/// Puts the whole and synced file \a part in the place of \a path, for good.
Result<void> putInPlace(const std::string &part, const std::string &path);

Result<void> syncFile(const std::string &path);
/// What was made, renamed or removed in \a folder is so after a power cut, too.
Result<void> syncFolder(const std::string &folder);

/// Of a path: "." where it names none.
std::string folderOf(const std::string &path);
std::string fileNameOf(const std::string &path);

} // namespace cairn
