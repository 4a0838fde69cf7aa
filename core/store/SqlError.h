#pragma once

#include "base/Result.h"
#include "store/Database.h"

#include <SQLiteCpp/Exception.h>

#include <new>
#include <string>
#include <type_traits>
#include <utility>

/// For core/store alone: where SQLiteCpp's exceptions end.
namespace cairn {

/// SQLITE_IOERR, SQLITE_FULL ..., without the closer reason.
int primaryCode(const SQLite::Exception &exception);

/// What an errno means for somebody who wanted to write.
ErrorCode codeOfFailedWrite(int systemError);

/// \a systemError is the errno behind it where it is known: a full quota looks like an I/O error.
Error toError(const SQLite::Exception &exception, const std::string &place, int systemError = 0);

/// Asks for no memory itself.
inline Error outOfMemory()
{
    return {ErrorCode::Internal, {}, "out of memory"};
}

/// Calls \a work, which may throw SQLite::Exception and run out of memory, and answers with its
/// value or the error.
template <class Work> auto guarded(Database &database, Work &&work)
    -> Result<std::invoke_result_t<Work>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            std::forward<Work>(work)();
            return {};
        } else {
            return std::forward<Work>(work)();
        }
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected<Error>(database.noteFailure(exception));
    } catch (const std::bad_alloc &) {
        return tl::unexpected<Error>(outOfMemory());
    }
}

} // namespace cairn
