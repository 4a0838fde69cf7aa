#pragma once

#include "base/Result.h"
#include "store/Database.h"

#include <string>

namespace cairn {

/// The catalogue as its canonical JSON text, which nobody here looks into.
class CatalogueRepository
{
public:
    explicit CatalogueRepository(Database &database) : m_database(database) {}

    /// Empty text: there is none.
    Result<std::string> read() const;
    /// \pre \a json is an object; the entries of its lists are told apart by their `id`.
    Result<void> write(const std::string &json);

private:
    Database &m_database;
};

} // namespace cairn
