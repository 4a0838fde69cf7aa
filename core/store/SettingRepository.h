#pragma once

#include "base/Result.h"
#include "store/Database.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cairn {

/// What the file says of itself, and numbers that are given out once. No part of the history.
class SettingRepository
{
public:
    explicit SettingRepository(Database &database) : m_database(database) {}

    Result<std::optional<std::string>> value(const std::string &key) const;
    /// Outside a step: a transaction of its own.
    Result<void> set(const std::string &key, const std::string &value);
    /// Inside a step: the next number of \a counter, from 1 on.
    Result<std::int64_t> next(const std::string &counter);

private:
    Database &m_database;
};

} // namespace cairn
