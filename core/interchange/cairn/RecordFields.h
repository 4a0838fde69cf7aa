#pragma once

#include "interchange/json/JsonParser.h"

#include "catalogue/Catalogue.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// The known fields of one kind of object. Files write them in the same order again and again, so
/// the search begins where the last one ended.
template <std::size_t N> class FieldNames
{
public:
    constexpr explicit FieldNames(const std::array<std::string_view, N> &names) : m_names(names) {}

    /// The position of \a key, or N.
    std::size_t find(std::string_view key, std::size_t &hint) const
    {
        for (std::size_t i = 0; i < N; ++i) {
            const std::size_t at = hint + i < N ? hint + i : hint + i - N;
            if (m_names[at] == key) {
                hint = at + 1 < N ? at + 1 : 0;
                return at;
            }
        }
        return N;
    }

private:
    std::array<std::string_view, N> m_names;
};

template <std::size_t N> constexpr FieldNames<N> fieldNames(const std::string_view (&names)[N])
{
    return FieldNames<N>(std::to_array(names));
}

/// Ids seen in one record, in memory that is used again.
class IdSet
{
public:
    void reset(std::size_t expected)
    {
        std::size_t size = 16;
        while (size < 2 * expected)
            size *= 2;
        m_slots.assign(size, std::string_view());
    }
    /// False when \a id is there already. \pre fewer than `expected` ids are in.
    bool insert(std::string_view id)
    {
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t at = std::hash<std::string_view>{}(id)&mask;; at = (at + 1) & mask) {
            if (m_slots[at].data() == nullptr) {
                m_slots[at] = id;
                return true;
            }
            if (m_slots[at] == id)
                return false;
        }
    }

private:
    std::vector<std::string_view> m_slots;
};

/// Reads single fields into values; the first fault stops it and leaves its place and reason, which
/// are put together only then.
class FieldReading
{
public:
    std::string place;
    std::string reason;

protected:
    using element = simdjson::dom::element;

    bool stop(std::string_view field, std::string why)
    {
        place = field;
        reason = std::move(why);
        return false;
    }
    bool wrongType(std::string_view field, element value, std::string_view expected)
    {
        return stop(field, "here stands " + std::string(jsonTypeName(value)) + "; expected "
                               + std::string(expected));
    }
    bool unknownWord(std::string_view field, std::string_view word)
    {
        return stop(field, "the word \"" + std::string(word) + "\" is not known");
    }
    bool within(std::string_view outer)
    {
        place = place.empty() ? std::string(outer) : std::string(outer) + '/' + place;
        return false;
    }
    bool within(std::string_view outer, std::size_t position)
    {
        return within(std::to_string(position)) || within(outer);
    }

    bool text(std::string_view field, element value, std::string &into)
    {
        if (!value.is_string())
            return wrongType(field, value, "a text");
        into.assign(asText(value));
        return true;
    }
    bool decimal(std::string_view field, element value, std::optional<Decimal> &into)
    {
        if (!value.is_number())
            return wrongType(field, value, "a number");
        into = toDecimal(value);
        return into
               || stop(field, "the number " + toJsonText(value)
                                  + " is out of range or has more than six places");
    }
    bool credits(std::string_view field, element value, std::optional<Decimal> &into)
    {
        if (!decimal(field, value, into))
            return false;
        if (into->millionths < 0)
            return stop(field, into->toText() + " is negative");
        return into->hasAtMostTwoPlaces()
               || stop(field, into->toText() + " has more than two places");
    }
    bool date(std::string_view field, element value, std::optional<Date> &into)
    {
        if (!value.is_string())
            return wrongType(field, value, "a day (YYYY-MM-DD)");
        into = Date::fromText(asText(value));
        return into
               || stop(field, '"' + std::string(asText(value))
                                  + "\" is not a day; expected "
                                    "YYYY-MM-DD");
    }
    bool texts(std::string_view field, element value, std::vector<std::string> &into)
    {
        into.clear();
        if (!value.is_array())
            return wrongType(field, value, "a list of texts");
        for (const element each : asArray(value)) {
            if (!each.is_string())
                return wrongType(field, each, "a text");
            into.emplace_back(asText(each));
        }
        return true;
    }
    template <class IdType>
    bool ids(std::string_view field, element value, std::vector<IdType> &into)
    {
        into.clear();
        if (!value.is_array())
            return wrongType(field, value, "a list of ids");
        for (const element each : asArray(value)) {
            if (!each.is_string())
                return wrongType(field, each, "an id");
            into.emplace_back(std::string(asText(each)));
        }
        return true;
    }
    template <class E> bool word(std::string_view field, element value, E &into,
                                 std::optional<E> (*fromWord)(std::string_view))
    {
        if (!value.is_string())
            return wrongType(field, value, "a word");
        const auto known = fromWord(asText(value));
        if (!known)
            return unknownWord(field, asText(value));
        into = *known;
        return true;
    }
    bool keep(std::string_view field, element value, ExtraFields &into)
    {
        if (hasDuplicateKeys(value))
            return stop(field, "a key stands twice in one object");
        return into.emplace(field, toJsonText(value)).second
               || stop(field, "the key stands twice in one object");
    }

    /// Calls \a take(position, key, value) for each field; refuses a key that stands twice.
    template <std::size_t N, class Take> bool
    fields(simdjson::dom::object json, const FieldNames<N> &names, ExtraFields &extra, Take take)
    {
        static_assert(N <= 32);
        std::uint32_t seen = 0;
        std::size_t hint = 0;
        for (const auto field : json) {
            const std::size_t at = names.find(field.key, hint);
            if (at == N) {
                if (!keep(field.key, field.value, extra))
                    return false;
                continue;
            }
            if (seen >> at & 1)
                return stop(field.key, "the key stands twice in one object");
            seen |= std::uint32_t(1) << at;
            if (!field.value.is_null() && !take(at, field.key, field.value))
                return false;
        }
        return true;
    }

    /// Reads a list of objects into entries whose memory is used again.
    template <class T, class ReadEntry>
    bool entries(std::string_view field, element value, std::vector<T> &into, ReadEntry readEntry)
    {
        if (!value.is_array())
            return wrongType(field, value, "a list");
        const auto array = asArray(value);
        into.resize(array.size());
        std::size_t position = 0;
        for (const element each : array) {
            if (!each.is_object())
                return wrongType({}, each, "an object") || within(field, position);
            if (!readEntry(asObject(each), into[position]))
                return within(field, position);
            ++position;
        }
        return true;
    }
};

} // namespace cairn
