#include "store/SqlError.h"

#include <sqlite3.h>

#include <cerrno>

namespace cairn {

static bool saysNoSpace(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

static ErrorCode codeOf(int extended, int systemError)
{
    switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::OpenElsewhere;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
        return ErrorCode::Damaged;
    case SQLITE_NOTADB:
        return ErrorCode::NotUnderstood;
    case SQLITE_READONLY:
        return extended == SQLITE_READONLY_DBMOVED ? ErrorCode::CannotWrite : ErrorCode::ReadOnly;
    case SQLITE_CANTOPEN:
        return saysNoSpace(systemError) ? ErrorCode::DiskFull : ErrorCode::CannotRead;
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::CannotRead;
    case SQLITE_IOERR:
        if (saysNoSpace(systemError))
            return ErrorCode::DiskFull;
        return extended == SQLITE_IOERR_READ || extended == SQLITE_IOERR_SHORT_READ
                       || extended == SQLITE_IOERR_CORRUPTFS
                   ? ErrorCode::CannotRead
                   : ErrorCode::CannotWrite;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    case SQLITE_INTERRUPT:
        return ErrorCode::Stopped;
    default:
        return ErrorCode::Internal;
    }
}

ErrorCode codeOfFailedWrite(int systemError)
{
    return saysNoSpace(systemError) ? ErrorCode::DiskFull : ErrorCode::CannotWrite;
}

int primaryCode(const SQLite::Exception &exception)
{
    return exception.getErrorCode() & 0xff;
}

Error toError(const SQLite::Exception &exception, const std::string &place, int systemError)
{
    // Exceptions that were not made from a connection have no extended code.
    const int extended = exception.getExtendedErrorCode() < 0 ? exception.getErrorCode()
                                                              : exception.getExtendedErrorCode();
    return {codeOf(extended, systemError), place,
            std::string(exception.what()) + " (SQLite " + std::to_string(extended) + ")"};
}

} // namespace cairn
