#pragma once

#include "base/Date.h"
#include "base/Decimal.h"
#include "base/Id.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// For core/store alone: values in the order of a statement's columns or parameters.
namespace cairn {

/// Gives the columns of the current row, left to right.
class Row
{
public:
    explicit Row(SQLite::Statement &statement) : m_statement(statement) {}

    std::string text();
    std::optional<std::string> textOrNull();
    std::int64_t integer();
    double real();
    std::optional<Decimal> amount();
    std::optional<Date> day();
    template <class Value> Value id() { return Value(text()); }
    /// A word of the file format, by the function that knows them.
    template <class Value> Value word(std::optional<Value> (*fromWord)(std::string_view))
    {
        const std::string found = text();
        if (const std::optional<Value> value = fromWord(found))
            return *value;
        refuse("the word \"" + found + "\"");
    }

private:
    SQLite::Column next();
    [[noreturn]] void refuse(const std::string &what) const;

    SQLite::Statement &m_statement;
    int m_index = 0;
};

/// Binds the parameters, left to right.
class Parameters
{
public:
    explicit Parameters(SQLite::Statement &statement) : m_statement(statement) {}

    Parameters &operator<<(const std::string &text);
    Parameters &operator<<(std::string_view text) { return *this << std::string(text); }
    Parameters &operator<<(const char *) = delete;
    Parameters &operator<<(const std::optional<std::string> &text);
    Parameters &operator<<(std::int64_t number);
    Parameters &operator<<(int number) { return *this << std::int64_t{number}; }
    Parameters &operator<<(double number);
    Parameters &operator<<(const std::optional<Decimal> &amount);
    Parameters &operator<<(const std::optional<Date> &day);
    template <class Tag> Parameters &operator<<(const Id<Tag> &id) { return *this << id.text; }

private:
    SQLite::Statement &m_statement;
    int m_index = 1;
};

template <class Tag> std::vector<std::string> textsOf(const std::vector<Id<Tag>> &ids)
{
    std::vector<std::string> texts;
    texts.reserve(ids.size());
    for (const Id<Tag> &id : ids)
        texts.push_back(id.text);
    return texts;
}

template <class Value> std::vector<Value> idsOf(std::vector<std::string> texts)
{
    std::vector<Value> ids;
    ids.reserve(texts.size());
    for (std::string &text : texts)
        ids.emplace_back(std::move(text));
    return ids;
}

} // namespace cairn
